/** The connection to the API: the address that the page came from, and no other. Notices when it is lost. */
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { ErrorLink } from "@apollo/client/link/error";
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

export const client = new ApolloClient({
  link: ApolloLink.from([noticing, new HttpLink({ uri: "/graphql" })]),
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
    await client.query({ query: DatasetDocument, fetchPolicy: "no-cache" });
  } catch {
    return;
  }
  tell(false);
  await client.refetchQueries({ include: "active" });
}
