/** `gaps`: where the law falls shortest of what is at stake. */
import { gapsOf } from "../domain/analyses/index.js";
import type { Resolvers } from "./generated/types.js";
import { jurisdiction } from "./jurisdiction.js";

export const gapsResolvers: Resolvers = {
  Query: { gaps: (_, input, { graph }) => gapsOf(graph, input) },
  Gap: { jurisdiction: (gap) => jurisdiction(gap.jurisdiction) },
};
