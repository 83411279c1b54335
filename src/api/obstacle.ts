/** Obstacles. */
import type { Resolvers } from "./generated/types.js";
import { jurisdiction } from "./jurisdiction.js";

export const obstacleResolvers: Resolvers = {
  Obstacle: {
    jurisdiction: (obstacle) => jurisdiction(obstacle.jurisdiction),
    for: (obstacle) => obstacle.for?.map(jurisdiction) ?? null,
    concerns: ({ concerns }, _, { loaders }) => loaders.existing(concerns),
    origin: ({ instrument }, _, { loaders }) => (instrument ? loaders.record(instrument) : null),
  },
};
