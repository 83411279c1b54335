/** Articles of instruments, and how much of an instrument was read. */
import { INSTRUMENT_TYPES } from "../dataset/records.js";
import { languageAsked } from "../domain/questions.js";
import { citedAs } from "../domain/words.js";
import { andThen } from "./answers.js";
import type { Resolvers } from "./generated/types.js";

export const provisionResolvers: Resolvers = {
  Provision: {
    article: ({ article }) => article ?? "not read",
    cited: (provision, { language }) => citedAs(provision)[languageAsked(language, "en")],
    instrument: ({ instrument }, _, { loaders }) =>
      loaders.recordOf(instrument, ...INSTRUMENT_TYPES),
    measures: (provision, _, { loaders }) =>
      andThen(loaders.vocabulary(), (vocabulary) =>
        provision.measures.flatMap(({ measure: id, strength }) => {
          const measure = vocabulary.measures.get(id);
          return measure ? [{ measure, strength, provision, byKind: false }] : [];
        }),
      ),
  },
  Reading: { absent: ({ absent }, _, { loaders }) => loaders.measures(absent) },
};
