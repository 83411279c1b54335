/** `comparison` and `depths`: instruments side by side, and how much of a benchmark each provides. */
import { comparisonOf, depthsOf } from "../domain/analyses/index.js";
import type { Resolvers } from "./generated/types.js";

export const comparisonResolvers: Resolvers = {
  Query: {
    comparison: (_, { instruments }, { graph }) => comparisonOf(graph, instruments),
    depths: (_, input, { graph }) => depthsOf(graph, input),
  },
  InstrumentDepth: { benchmark: ({ benchmark }) => benchmark.instrument },
};
