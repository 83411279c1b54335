/** `gaps`: where most is at stake and least is known to be provided. */
import { gapsOf } from "../domain/analyses/index.js";
import type { Resolvers } from "./generated/types.js";
import { jurisdiction } from "./jurisdiction.js";

export const gapsResolvers: Resolvers = {
  Query: { gaps: (_, input, { graph }) => gapsOf(graph, input) },
  Gap: { jurisdiction: (gap) => jurisdiction(gap.jurisdiction) },
};
