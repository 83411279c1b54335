/** The lists at the top of the schema. */
import { INSTRUMENT_TYPES } from "../dataset/records.js";
import { andThen } from "./answers.js";
import type { QueryResolvers } from "./generated/types.js";
import * as conditions from "./list-filters.js";
import { connection } from "./paging.js";

const ordered = (
  order: { field?: string; direction?: string } | null | undefined,
  fallback: string,
) => ({ facet: order?.field ?? fallback, descending: order?.direction === "DESC" });

export const lists: QueryResolvers = {
  jurisdictions: (_, { filter, orderBy, ...page }, context) =>
    connection(
      context,
      "jurisdictions",
      ["Jurisdiction"],
      conditions.jurisdictions(filter),
      ordered(orderBy, "name"),
      page,
    ),
  instruments: (_, { filter, orderBy, ...page }, context) =>
    andThen(context.loaders.vocabulary(), (vocabulary) =>
      connection(
        context,
        "instruments",
        INSTRUMENT_TYPES,
        conditions.instruments(filter, vocabulary),
        ordered(orderBy, "name"),
        page,
      ),
    ),
  provisions: (_, { filter, orderBy, ...page }, context) =>
    andThen(context.loaders.vocabulary(), (vocabulary) =>
      connection(
        context,
        "provisions",
        ["Provision"],
        conditions.provisions(filter, vocabulary),
        ordered(orderBy, "id"),
        page,
      ),
    ),
  measures: (_, { filter, orderBy, ...page }, context) =>
    connection(
      context,
      "measures",
      ["Measure"],
      conditions.measures(filter),
      ordered(orderBy, "group"),
      page,
    ),
  mechanisms: (_, { filter, orderBy, ...page }, context) =>
    connection(
      context,
      "mechanisms",
      ["Mechanism"],
      conditions.mechanisms(filter),
      ordered(orderBy, "name"),
      page,
    ),
  enterprises: (_, { filter, orderBy, ...page }, context) =>
    connection(
      context,
      "enterprises",
      ["Enterprise"],
      conditions.enterprises(filter),
      ordered(orderBy, "name"),
      page,
    ),
  cases: (_, { filter, orderBy, ...page }, context) =>
    connection(
      context,
      "cases",
      ["Case"],
      conditions.cases(filter),
      ordered(orderBy, "name"),
      page,
    ),
  obstacles: (_, { filter, orderBy, ...page }, context) =>
    connection(
      context,
      "obstacles",
      ["Obstacle"],
      conditions.obstacles(filter),
      ordered(orderBy, "name"),
      page,
    ),
  flows: (_, { filter, orderBy, ...page }, context) =>
    connection(
      context,
      "flows",
      ["Flow"],
      conditions.flows(filter),
      ordered(orderBy, "year"),
      page,
    ),
};
