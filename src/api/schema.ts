/** The schema that is served: the text in `schema/`, and the resolvers beside it. */
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import { gql } from "graphql-tag";
import { caseResolvers } from "./case.js";
import { claimsResolvers } from "./claims.js";
import { comparisonResolvers } from "./comparison.js";
import { coverageResolvers } from "./coverage.js";
import { noteDependenceOnToday } from "./day-dependence.js";
import { draftResolvers } from "./draft.js";
import { enterpriseResolvers } from "./enterprise.js";
import { enums } from "./enums.js";
import { gapsResolvers } from "./gaps.js";
import { graphResolvers } from "./graph.js";
import { instrumentResolvers } from "./instrument.js";
import { jurisdictionResolvers } from "./jurisdiction.js";
import { legalBasesResolvers } from "./legal-bases.js";
import { lists } from "./lists.js";
import { obstacleResolvers } from "./obstacle.js";
import { provisionResolvers } from "./provision.js";
import { routesResolvers } from "./routes.js";
import { scalars } from "./scalars.js";
import { scenarioResolvers } from "./scenario.js";
import { readSchema } from "./sdl.js";
import { vocabularyResolvers } from "./vocabulary.js";

/** Every record carries the name of its type. */
const byType = { __resolveType: ({ type }: { type: string }) => type };

export function buildSchema(): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: gql(readSchema()),
    resolvers: [
      scalars,
      enums,
      { Node: byType, Instrument: byType, Sourced: byType },
      { Query: lists },
      jurisdictionResolvers,
      instrumentResolvers,
      provisionResolvers,
      vocabularyResolvers,
      enterpriseResolvers,
      caseResolvers,
      obstacleResolvers,
      legalBasesResolvers,
      routesResolvers,
      graphResolvers,
      coverageResolvers,
      gapsResolvers,
      scenarioResolvers,
      claimsResolvers,
      comparisonResolvers,
      draftResolvers,
    ],
  });
  return noteDependenceOnToday(schema);
}
