/** `routes`: mechanisms worked out for two jurisdictions on a day. */
import { asOfDay, oneOf, twoJurisdictions } from "../domain/questions.js";
import { routes } from "../domain/routes.js";
import { andThen } from "./answers.js";
import type { Resolvers } from "./generated/types.js";
import { jurisdiction } from "./jurisdiction.js";

export const routesResolvers: Resolvers = {
  Query: {
    routes: (_, { requesting, requested, asOf, offence, mechanisms }, { loaders }) => {
      const question = {
        ...twoJurisdictions(requesting, requested),
        asOf: asOfDay(asOf),
        offence: offence ?? "corruption",
      };
      return andThen(loaders.facts(requesting, requested), (facts) => {
        const known = [...facts.mechanisms.keys()];
        const wanted = mechanisms?.map((id) => oneOf(id, known, "mechanism", "mechanisms"));
        return routes(facts, question, wanted ?? null);
      });
    },
  },
  Routes: {
    requesting: ({ requesting }) => jurisdiction(requesting),
    requested: ({ requested }) => jurisdiction(requested),
  },
  RouteStep: { actor: ({ actor }) => jurisdiction(actor) },
};
