/** Jurisdictions, their participations, positions and surveys. */
import { jurisdictionOf } from "../dataset/jurisdictions.js";
import type { Jurisdiction, Participation } from "../dataset/records.js";
import { standingOf } from "../domain/in-force.js";
import { asOfDay } from "../domain/questions.js";
import { andThen } from "./answers.js";
import type { Context } from "./context.js";
import type { Resolvers } from "./generated/types.js";

const JURISDICTIONS = new Map<string, Jurisdiction>();

/** A code of the dataset as the record that the schema shows. */
export function jurisdiction(code: string): Jurisdiction {
  const known = JURISDICTIONS.get(code) ?? { ...jurisdictionOf(code), type: "Jurisdiction" };
  JURISDICTIONS.set(code, known);
  return known;
}

export const jurisdictionResolvers: Resolvers = {
  Jurisdiction: {
    bilaterals: ({ id }, _, { loaders }) =>
      loaders.neighbours(id, "PARTY_TO", "out", "BilateralTreaty", "Memorandum"),
    participations: ({ id }, _, { loaders }) =>
      loaders.edgeRecords(id, "PARTY_TO", "out", "Participation"),
    boundThrough: ({ id }, _, { loaders }) =>
      andThen(loaders.vocabulary(), (facts) => {
        const state = facts.throughWhom(id);
        return state === null ? null : jurisdiction(state);
      }),
    laws: ({ id }, _, { loaders }) => loaders.neighbours(id, "ENACTED", "out", "DomesticLaw"),
    positions: ({ id }, _, { loaders }) =>
      loaders.neighbours(id, "TAKES_POSITION", "out", "Position"),
    surveys: ({ id }, _, { loaders }) => loaders.neighbours(id, "SURVEYED_AS", "out", "Survey"),
    obstacles: ({ id }, _, { loaders }) => loaders.neighbours(id, "MEETS", "out", "Obstacle"),
    operations: ({ id }, _, { loaders }) =>
      loaders.edgeRecords(id, "OPERATES_IN", "in", "Operation"),
    casesWithAssets: ({ id }, _, { loaders }) => loaders.neighbours(id, "ASSETS_IN", "in", "Case"),
    casesRequested: ({ id }, _, { loaders }) =>
      loaders.neighbours(id, "REQUESTED_BY", "in", "Case"),
    flows: ({ id }, _, { loaders }) => loaders.neighbours(id, "HAS_FIGURE", "out", "Flow"),
  },
  Participation: {
    instrument: ({ convention }, _, { loaders }) =>
      loaders.recordOf(convention, "Convention", "Network", "Body", "ModelLaw"),
    party: ({ party }) => jurisdiction(party),
    via: ({ via }) => (via === null ? null : jurisdiction(via)),
    inForce: (record, { asOf }, context) =>
      andThen(standing(record, asOf, context), ({ certainty }) => certainty),
    because: (record, { asOf }, context) =>
      andThen(standing(record, asOf, context), ({ because }) => because),
  },
  Position: {
    instrument: ({ convention }, _, { loaders }) =>
      loaders.recordOf(convention, "Convention", "Network", "Body", "ModelLaw"),
    party: ({ party }) => jurisdiction(party),
  },
  Survey: {
    jurisdiction: (survey) => jurisdiction(survey.jurisdiction),
    for: (survey) => survey.for?.map(jurisdiction) ?? null,
    absent: ({ absent }, _, { loaders }) => loaders.measures(absent),
  },
};

function standing(record: Participation, asOf: string | null | undefined, { loaders }: Context) {
  return andThen(loaders.info(), ({ knownAt }) => standingOf(record, asOfDay(asOf), knownAt));
}
