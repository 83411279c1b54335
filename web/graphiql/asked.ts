/**
 * The question that a link brings: `/graphql#query=…&variables=…`, as the explorer's "Open in GraphiQL"
 * writes it. Behind the #, it never reaches the server's log. It opens in a tab of its own.
 */
export function asked(): { query?: string; variables?: string } {
  const given = new URLSearchParams(window.location.hash.slice(1));
  const query = given.get("query");
  if (query === null) return {};
  // Once opened it is a tab like any other: a reload must not bring it back.
  window.history.replaceState(null, "", window.location.pathname);
  const variables = given.get("variables");
  return variables === null ? { query } : { query, variables };
}
