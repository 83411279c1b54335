/**
 * How errors reach a client. Ours keep their words and code; those of GraphQL itself too; anything
 * else is a defect, of which the client learns only that it was logged, and under which request.
 */
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { BadInputError, TreatygraphError, UnavailableError } from "../errors.js";

export interface Failure {
  shown: GraphQLFormattedError;
  /** What the log should hold beyond what is shown. */
  defect: unknown;
}

/** @param formatted the error as GraphQL would show it, with its path */
export function failureOf(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
): Failure {
  const cause = unwrapResolverError(error);
  const { locations, path } = formatted;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  if (cause instanceof UnavailableError) {
    // Its words tell the operator what to do, and where the graph is; the log has them.
    const message = "The graph can't answer now. Try again in a moment.";
    return { shown: { message, ...place, extensions: { code: cause.code } }, defect: cause };
  }
  if (cause instanceof TreatygraphError) {
    const argument =
      cause instanceof BadInputError && cause.argument ? { argument: cause.argument } : {};
    return {
      shown: { message: cause.message, ...place, extensions: { code: cause.code, ...argument } },
      defect: null,
    };
  }
  const code = isBadRequest(cause) ? "BAD_REQUEST" : formatted.extensions?.code;
  if (cause instanceof GraphQLError && code !== "INTERNAL_SERVER_ERROR") {
    return {
      shown: { message: shorten(formatted.message), ...place, extensions: { code } },
      defect: null,
    };
  }
  return {
    shown: {
      message: `Internal error. It was logged under request ${requestId}; please report it.`,
      ...place,
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
    },
    defect: cause,
  };
}

/** Apollo gives a status, but no code, to a digest that isn't its query's; else it would pass for a defect. */
function isBadRequest(cause: unknown): boolean {
  if (!(cause instanceof GraphQLError) || cause.extensions.code !== undefined) return false;
  const { http } = cause.extensions;
  return typeof http === "object" && http !== null && "status" in http && http.status === 400;
}

/** The body of an answer that never got as far as GraphQL. */
export function errorBody(message: string, code: string) {
  return { errors: [{ message, extensions: { code } }] };
}

/** graphql-js gives up checking fields that are repeated too often, and says no more than that. */
const GIVEN_UP = "Validation aborted.";

/** A message may echo what was passed, which may be a megabyte. */
function shorten(message: string): string {
  if (message === GIVEN_UP)
    return "The query repeats fields or fragments too often to be checked. Ask in several queries.";
  return message.length > 1_000 ? `${message.slice(0, 999)}…` : message;
}
