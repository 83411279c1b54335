/**
 * What one query may ask for. Depth and aliases are counted in the query as it stands; cost
 * multiplies fields by the sizes of the lists they stand in, with the variables that came with it.
 */
import type { ApolloServerPlugin } from "@apollo/server";
import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import {
  type DocumentNode,
  GraphQLError,
  getNullableType,
  isListType,
  type ValidationContext,
  type ValidationRule,
} from "graphql";
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity/cjs";
import type { Settings } from "../settings.js";
import type { Context } from "./context.js";

/** Rules that need the query alone; parsing itself stops at MAX_TOKENS. */
export function validationRules({ MAX_DEPTH, MAX_ALIASES }: Settings): ValidationRule[] {
  return [
    maxDepthRule({
      n: MAX_DEPTH,
      flattenFragments: true,
      ...reporting(`The query is nested too deep: at most ${MAX_DEPTH} levels (MAX_DEPTH).`),
    }),
    maxAliasesRule({
      n: MAX_ALIASES,
      ...reporting(`The query has too many aliases: at most ${MAX_ALIASES} (MAX_ALIASES).`),
    }),
  ];
}

/** Left alone, the rules throw, which Apollo takes for a defect; and they call it a syntax error. */
function reporting(message: string) {
  return {
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null) =>
        context?.reportError(new GraphQLError(`${message} Ask in several queries.`)),
    ],
  };
}

/** Refuses mutations and subscriptions: graphql-js does so as it would report a defect. */
export const queriesOnly: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation === undefined || operation.operation === "query") return;
        throw new GraphQLError(
          `There is no ${operation.operation} here: the service only reads. Ask a query.`,
          { extensions: { code: "GRAPHQL_VALIDATION_FAILED", http: { status: 400 } } },
        );
      },
    };
  },
};

/** Refuses queries whose cost is over MAX_COST, before anything is resolved. */
export function costLimit({ MAX_COST }: Settings): ApolloServerPlugin<Context> {
  const known = new WeakMap<DocumentNode, Map<string, number>>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, schema, request, operationName }) {
          const costs = known.get(document) ?? new Map<string, number>();
          known.set(document, costs);
          const variables = request.variables ?? {};
          const sizes = Object.entries(variables).filter(([, value]) => typeof value !== "string");
          const key = JSON.stringify([operationName, sizes]);
          const cost =
            costs.get(key) ??
            costOf({
              estimators: [estimate],
              schema,
              query: document,
              variables,
              ...(operationName === null ? {} : { operationName }),
            });
          if (costs.size < KEPT) costs.set(key, cost);
          if (cost <= MAX_COST) return;
          throw new GraphQLError(
            `The query costs ${Number.isFinite(cost) ? Math.round(cost) : "more than can be reckoned"}, at most ${MAX_COST} is allowed (MAX_COST). Ask for fewer items or fewer nested lists.`,
            { extensions: { code: "QUERY_TOO_COSTLY", http: { status: 400 } } },
          );
        },
      };
    },
  };
}

/**
 * Nothing for variables that don't fit: execution, which comes next, says what is wrong with them.
 * Endless where fragments multiply so far that counting was given up.
 */
function costOf(options: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(options);
  } catch (error) {
    if (error instanceof GraphQLError)
      return error.message.includes("number of nodes") ? Number.POSITIVE_INFINITY : 0;
    throw error;
  }
}

/** Costs remembered for one query text. */
const KEPT = 20;

/** How long a list is taken to be where no argument says so. */
const USUAL_LENGTH = 4;

/** Lists that are as long as there are jurisdictions, measures or years, unless an argument names some. */
const LENGTHS: Readonly<Record<string, { length: number; named?: string }>> = {
  coverage: { length: 250, named: "jurisdictions" },
  coverageHistory: { length: 50 },
  cells: { length: 42, named: "measures" },
  rows: { length: 50 },
  missing: { length: 10 },
  entries: { length: 60 },
  evidence: { length: 15 },
};

/** Longer lists are refused by name, which tells more than their cost. */
const LONGEST = 5_000;

const estimate: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const wanted = args.first ?? args.last;
  const ids = args.ids;
  if (typeof wanted === "number")
    return 1 + Math.min(Math.max(1, wanted), LONGEST) * childComplexity;
  if (Array.isArray(ids)) return 1 + ids.length * childComplexity;
  if (field.args.some(({ name }) => name === "first")) return 1 + 20 * childComplexity;
  const known = LENGTHS[field.name];
  if (known) {
    const named = known.named === undefined ? undefined : args[known.named];
    return 1 + (Array.isArray(named) ? named.length : known.length) * childComplexity;
  }
  const isList = isListType(getNullableType(field.type));
  const insidePage = field.name === "nodes" || field.name === "edges";
  return 1 + (isList && !insidePage ? USUAL_LENGTH : 1) * childComplexity;
};
