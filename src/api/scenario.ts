/** `scenario` and `programme`: what changes would bring, and which would bring most. */
import { programmeOf, scenarioOf } from "../domain/analyses/index.js";
import { andThen } from "./answers.js";
import type { Resolvers } from "./generated/types.js";
import { jurisdiction } from "./jurisdiction.js";

export const scenarioResolvers: Resolvers = {
  Query: {
    scenario: async (_, input, { graph, loaders }) => {
      const answer = await scenarioOf(graph, input);
      loaders.suppose(answer.supposed);
      return answer;
    },
    programme: (_, input, { graph }) => programmeOf(graph, input),
  },
  ScenarioRow: { jurisdiction: (row) => jurisdiction(row.jurisdiction) },
  ProgrammeStep: {
    change: ({ words }) => words,
    kind: ({ change }) => change.kind,
    jurisdiction: ({ change }) => jurisdiction(change.jurisdiction),
    instrumentKind: ({ change }) => (change.kind === "conclude" ? change.instrumentKind : null),
    instrument: ({ change }, _, { loaders }) =>
      change.kind === "ratify"
        ? loaders.recordOf(change.instrument, "Convention", "Network", "Body")
        : null,
    measures: ({ change }, _, { loaders }) =>
      change.kind === "amend-law"
        ? andThen(loaders.vocabulary(), (facts) =>
            facts.measuresCalled(change.measures.map(({ measure }) => measure)),
          )
        : [],
  },
};
