/** Enterprises, their operations, and figures. */
import type { Resolvers } from "./generated/types.js";
import { jurisdiction } from "./jurisdiction.js";

export const enterpriseResolvers: Resolvers = {
  Enterprise: {
    home: ({ homeJurisdiction }) => jurisdiction(homeJurisdiction),
    ownerType: ({ owner }) => owner.type,
    ownerName: ({ owner }) => owner.name,
    operations: ({ id }, _, { loaders }) =>
      loaders.edgeRecords(id, "OPERATES_IN", "out", "Operation"),
    cases: ({ id }, _, { loaders }) => loaders.neighbours(id, "INVOLVES", "in", "Case"),
  },
  Operation: {
    enterprise: ({ enterprise }, _, { loaders }) => loaders.recordOf(enterprise, "Enterprise"),
    jurisdiction: (operation) => jurisdiction(operation.jurisdiction),
  },
  Flow: {
    from: (flow) => jurisdiction(flow.from),
    jurisdiction: (flow) => (flow.jurisdiction ? jurisdiction(flow.jurisdiction) : null),
  },
  Figure: {
    money: ({ amount, currency }) =>
      amount !== undefined && currency !== undefined ? { amount, currency } : null,
  },
};
