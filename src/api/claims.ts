/** `claims` and `backtest`: what is claimed, and what history shows, held against the graph. */
import { backtestOf, claimsOf } from "../domain/analyses/index.js";
import type { Resolvers } from "./generated/types.js";
import { jurisdiction } from "./jurisdiction.js";

export const claimsResolvers: Resolvers = {
  Query: {
    claims: (_, input, { graph }) => claimsOf(graph, input),
    backtest: (_, __, { graph }) => backtestOf(graph),
  },
  ClaimEvidence: {
    jurisdiction: (one) => (one.jurisdiction === null ? null : jurisdiction(one.jurisdiction)),
  },
  BacktestEntry: {
    requesting: ({ question }) => jurisdiction(question.requesting),
    requested: ({ question }) => jurisdiction(question.requested),
    asOf: ({ question }) => question.asOf,
  },
};
