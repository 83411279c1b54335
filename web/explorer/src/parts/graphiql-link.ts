/** "Open in GraphiQL": the question of a view, with its variables, behind the # of the address. */
import { print } from "graphql";
import type { Question } from "./ask.js";

export function graphiqlLink({ document, variables }: Question): string {
  const hash = new URLSearchParams({
    query: print(document),
    variables: JSON.stringify(variables, null, 2),
  });
  return `/graphql#${hash}`;
}
