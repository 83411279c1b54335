/**
 * Asks Treatygraph a typed question with nothing but fetch. By GET where the address isn't too long,
 * so that the browser's cache, or a proxy's, answers what was asked before.
 */
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";

/** What some servers and proxies still take. */
const LONGEST_ADDRESS = 8_000;

/**
 * @param endpoint the address of the API
 * @throws Error with the service's own words where the answer holds an error
 * @example
 * const { legalBases } = await ask("http://127.0.0.1:4000/graphql", LegalBasesDocument, {
 *   requesting: "CHN", requested: "AUS", asOf: "2012-01-01" });
 */
export async function ask<Data, Variables>(
  endpoint: string,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const query = print(document);
  const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const address = `${endpoint}?${asked}`;
  const response =
    address.length <= LONGEST_ADDRESS
      ? await fetch(address, { headers: { accept: "application/json" } })
      : await fetch(endpoint, {
          method: "POST",
          headers: { "content-type": "application/json", accept: "application/json" },
          body: JSON.stringify({ query, variables }),
        });
  return dataOf<Data>(await response.json());
}

interface Answer<Data> {
  data?: Data | null;
  errors?: readonly { message: string }[];
}

function dataOf<Data>(answer: unknown): Data {
  if (!isAnswer<Data>(answer))
    throw new Error("That is no answer of Treatygraph's API; is its address right?");
  if (answer.errors?.length || !answer.data)
    throw new Error(answer.errors?.map(({ message }) => message).join("\n") ?? "no data");
  return answer.data;
}

/** The service answers as its schema says, and the document's types were made from that schema. */
function isAnswer<Data>(value: unknown): value is Answer<Data> {
  return typeof value === "object" && value !== null && ("data" in value || "errors" in value);
}
