/** Mechanisms' steps; measures are shown as they stand. */
import type { Resolvers } from "./generated/types.js";

export const vocabularyResolvers: Resolvers = {
  MechanismStep: { anyOf: ({ anyOf }, _, { loaders }) => loaders.measures(anyOf) },
};
