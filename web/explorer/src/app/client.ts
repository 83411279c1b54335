/** The connection to the API: the address that the page came from, and no other. Notices when it is lost. */
import {
  ApolloClient,
  ApolloLink,
  InMemoryCache,
  type OperationVariables,
  type TypedDocumentNode,
} from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { ErrorLink } from "@apollo/client/link/error";
import { BaseHttpLink } from "@apollo/client/link/http";
import { type ASTNode, type DocumentNode, print, stripIgnoredCharacters } from "graphql";
import { from, lastValueFrom } from "rxjs";
import { possibleTypes } from "../graphql/possible-types.generated.js";
import { DatasetDocument } from "../names/dataset.generated.js";

let gone = false;
const listeners = new Set<() => void>();

function tell(isGone: boolean): void {
  if (gone === isGone) return;
  gone = isGone;
  for (const listener of listeners) listener();
}

/** Whether the service doesn't answer, as React wants to be told. */
export const connection = {
  isGone: () => gone,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

// A service that refuses a question is there; anything else means that it isn't.
const noticing = new ErrorLink(({ error }) => {
  const stopped = error instanceof Error && error.name === "AbortError";
  if (!CombinedGraphQLErrors.is(error) && !stopped) tell(true);
});

/** Some proxies take no longer address than 8 kB, with the rest of the line. */
const LONGEST_ADDRESS = 7_000;

/**
 * Asks by GET what may stand in an address, so that browser and service keep the answer. A draft may not: addresses
 * are written into histories and logs, and what is pasted to be checked stays out of both.
 */
const byGet = new ApolloLink((operation, forward) => {
  const { query, variables } = operation;
  const length = encodeURIComponent(brief(query) + JSON.stringify(variables)).length;
  if (length < LONGEST_ADDRESS && !takesDraft(query))
    operation.setContext(({ fetchOptions }) => ({
      fetchOptions: { ...fetchOptions, method: "GET" },
    }));
  return forward(operation);
});

function takesDraft({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (one) =>
      one.kind === "OperationDefinition" &&
      one.variableDefinitions?.some(({ type }) => print(type).startsWith("DraftInput")),
  );
}

const written = new WeakMap<ASTNode, string>();

function brief(query: ASTNode): string {
  const before = written.get(query);
  if (before !== undefined) return before;
  const text = stripIgnoredCharacters(print(query));
  written.set(query, text);
  return text;
}

const asked = new Map<string, Promise<ApolloLink.Result>>();

/** Answers a question from what `askAhead` asked, once. */
const fromAhead = new ApolloLink((operation, forward) => {
  const key = `${operation.operationName} ${JSON.stringify(operation.variables)}`;
  if (operation.getContext().ahead === true) {
    const coming = lastValueFrom(forward(operation));
    asked.set(key, coming);
    return from(coming);
  }
  const coming = asked.get(key);
  if (coming === undefined) return forward(operation);
  asked.delete(key);
  return from(coming);
});

/** Asks what a view will ask, with the same variables, before it is drawn for the first time. */
export async function askAhead<TData, TVariables extends OperationVariables>(
  query: TypedDocumentNode<TData, TVariables>,
  variables: NoInfer<TVariables>,
): Promise<void> {
  const untyped: DocumentNode = query;
  await client.query({
    query: untyped,
    variables,
    fetchPolicy: "no-cache",
    context: { ahead: true, queryDeduplication: false },
  });
}

export const client = new ApolloClient({
  link: ApolloLink.from([
    fromAhead,
    noticing,
    byGet,
    new BaseHttpLink({ uri: "/graphql", print: brief }),
  ]),
  cache: new InMemoryCache({
    possibleTypes,
    // Their ids stay the same while what is said of them changes with the question: the day, the fact cited for.
    typePolicies: {
      Claim: { keyFields: false },
      GraphEdge: { keyFields: false },
      Source: { keyFields: false },
    },
  }),
});

/** Looks whether the service is back; if so, asks again what the open view asks. */
export async function lookForService(): Promise<void> {
  try {
    await client.query({
      query: DatasetDocument,
      fetchPolicy: "no-cache",
      // What the browser has kept says nothing of the service.
      context: { fetchOptions: { cache: "no-store" } },
    });
  } catch {
    return;
  }
  tell(false);
  await client.refetchQueries({ include: "active" });
}
