/** Instruments of every kind: what they share, and what each has of its own. */
import type { Instrument, Multilateral } from "../dataset/records.js";
import { standingOf } from "../domain/in-force.js";
import { forceOf, kindOf, titleZhOf, workOutProvided } from "../domain/instruments.js";
import { asOfDay } from "../domain/questions.js";
import { type ReadingView, readingOf } from "../domain/reading-of.js";
import type { Answer } from "../graph/port.js";
import { andThen } from "./answers.js";
import type { Context } from "./context.js";
import type { Resolvers } from "./generated/types.js";
import { jurisdiction } from "./jurisdiction.js";

type Args = { asOf?: string | null | undefined };

const shared = {
  kind: (record: Instrument) => kindOf(record),
  force: (record: Instrument, _: unknown, { loaders }: Context) =>
    andThen(loaders.vocabulary(), (vocabulary) => forceOf(record, vocabulary)),
  provisions: ({ id }: Instrument, _: unknown, { loaders }: Context) =>
    loaders.neighbours(id, "HAS_PROVISION", "out", "Provision"),
  reading: ({ id }: Instrument, _: unknown, { loaders }: Context): Answer<ReadingView> =>
    andThen(loaders.neighbours(id, "READ_AS", "out", "Reading"), ([reading]) =>
      andThen(loaders.neighbours(id, "HAS_PROVISION", "out", "Provision"), (articles) =>
        readingOf(reading ?? null, articles),
      ),
    ),
  inForce: (record: Instrument, { asOf }: Args, context: Context) =>
    andThen(standing(record, asOf, context), ({ certainty }) => certainty),
  because: (record: Instrument, { asOf }: Args, context: Context) =>
    andThen(standing(record, asOf, context), ({ because }) => because),
  measures: (record: Instrument, _: unknown, { loaders }: Context) =>
    andThen(loaders.neighbours(record.id, "HAS_PROVISION", "out", "Provision"), (articles) =>
      andThen(loaders.vocabulary(), ({ measures, implications }) =>
        workOutProvided(record, { measures, implications, provisionsOf: () => articles }),
      ),
    ),
  titleZh: (record: Instrument, _: unknown, { loaders }: Context) =>
    andThen(loaders.vocabulary(), (vocabulary) => titleZhOf(record, vocabulary)),
  cases: ({ id }: Instrument, _: unknown, { loaders }: Context) =>
    loaders.neighbours(id, "RELIED_ON", "in", "Case"),
};

const multilateral = {
  ...shared,
  participations: ({ id }: Multilateral, _: unknown, { loaders }: Context) =>
    loaders.edgeRecords(id, "PARTY_TO", "in", "Participation"),
  positions: ({ id }: Multilateral, _: unknown, { loaders }: Context) =>
    loaders.neighbours(id, "POSITION_ON", "in", "Position"),
};

export const instrumentResolvers: Resolvers = {
  BilateralTreaty: {
    ...shared,
    subject: ({ kind }) => kind,
    parties: ({ parties }) => parties.map(jurisdiction),
  },
  Memorandum: {
    ...shared,
    subjects: ({ subject }) => subject,
    parties: ({ parties }) => parties.map(jurisdiction),
  },
  Convention: multilateral,
  Network: multilateral,
  Body: multilateral,
  ModelLaw: multilateral,
  DomesticLaw: {
    ...shared,
    jurisdiction: (law) => jurisdiction(law.jurisdiction),
    excludes: ({ excludes }) => excludes.map(jurisdiction),
  },
};

function standing(record: Instrument, asOf: string | null | undefined, { loaders }: Context) {
  return andThen(loaders.info(), ({ knownAt }) => standingOf(record, asOfDay(asOf), knownAt));
}
