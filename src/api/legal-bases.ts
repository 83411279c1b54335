/** `legalBases`: which instruments connect two jurisdictions on a day. */
import { shown } from "../domain/legal-bases.js";
import { asOfDay, oneOf, twoJurisdictions } from "../domain/questions.js";
import { SupportTable } from "../domain/support.js";
import { andThen } from "./answers.js";
import type { Resolvers } from "./generated/types.js";
import { jurisdiction } from "./jurisdiction.js";

export const legalBasesResolvers: Resolvers = {
  Query: {
    legalBases: (_, { requesting, requested, asOf, offence, includeNotInForce }, { loaders }) => {
      const question = {
        ...twoJurisdictions(requesting, requested),
        asOf: asOfDay(asOf),
        offence: offence ?? "corruption",
      };
      return andThen(loaders.facts(requesting, requested), (facts) => {
        const table = new SupportTable(facts, question);
        return { ...shown(table.answer, includeNotInForce ?? false), table };
      });
    },
  },
  LegalBasis: {
    measures: ({ measures }, { only }, { loaders }) => {
      if (!only) return [...measures];
      return andThen(loaders.vocabulary(), (vocabulary) => {
        const known = [...vocabulary.measures.keys()];
        const wanted = new Set(only.map((id) => oneOf(id, known, "measure", "only")));
        return measures.filter(({ measure }) => wanted.has(measure.id));
      });
    },
  },
  LegalBases: {
    requesting: ({ requesting }) => jurisdiction(requesting),
    requested: ({ requested }) => jurisdiction(requested),
    bases: ({ bases }, { forces }) =>
      forces ? bases.filter(({ force }) => forces.includes(force)) : bases,
    support: ({ table }, { measures: wanted }, { loaders }) =>
      andThen(loaders.vocabulary(), ({ measures }) => {
        const known = [...measures.keys()];
        const ids = wanted?.map((id) => oneOf(id, known, "measure", "measures")) ?? known;
        return ids.flatMap((id) => {
          const measure = measures.get(id);
          return measure ? [table.measure(measure)] : [];
        });
      }),
  },
};
