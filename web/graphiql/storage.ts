/**
 * Where GraphiQL keeps tabs, history and theme: the browser's localStorage, under a prefix of our
 * own. GraphiQL's own keys are shared by every GraphiQL on the same host and port, so whoever
 * had another project on localhost:4000 would see its tabs instead of the ready questions.
 */
const PREFIX = "treatygraph:";

export const storage = {
  getItem: (key: string) => localStorage.getItem(PREFIX + key),
  setItem: (key: string, value: string) => localStorage.setItem(PREFIX + key, value),
  removeItem: (key: string) => localStorage.removeItem(PREFIX + key),
  clear: () => {
    for (const key of ownKeys()) localStorage.removeItem(key);
  },
  get length() {
    return ownKeys().length;
  },
};

/**
 * On the first visit, says that `query` is what stands in the editor. GraphiQL finds the active
 * tab again by this text; without it, a reload before the first edit adds an empty tab.
 */
export function rememberFirstQuery(query: string): void {
  if (storage.getItem("graphiql:tabState") === null) storage.setItem("graphiql:query", query);
}

function ownKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}
