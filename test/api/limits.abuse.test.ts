/** Small queries for great answers: stopped in time, by name, and on every engine. */
import { afterEach, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { answered, ask } from "./client.js";

let server: TestServer;
afterEach(() => server.close());

/** Each level multiplies: a jurisdiction has a handful of conventions, a convention 190 parties. */
const MULTIPLYING = `{ jurisdictions(first: 60, filter: { mentioned: true }) { nodes {
  participations { instrument { ... on Convention { participations { party { participations { id } } } } } }
} } }`;

test("Lists that multiply are stopped within the time for a request, in memory, too", async () => {
  // A fast machine would come to the limit of cost first.
  server = await startTestServer({ REQUEST_TIMEOUT_MS: "500", MAX_COST: "1000000000" });
  const started = performance.now();
  const { errors, text } = await ask(server, MULTIPLYING);
  expect(performance.now() - started).toBeLessThan(8_000);
  expect(errors.map(({ extensions }) => extensions.code)).toContain("TIMEOUT");
  expect(text.length).toBeLessThan(10_000);
  expect(await answered(server, "{ __typename }")).toBeDefined();
});

test("A query that asks for less than the limits is answered whole", async () => {
  server = await startTestServer();
  const query =
    "{ instruments(first: 200) { nodes { id provisions { id measures { strength } } } } }";
  expect((await ask(server, query)).errors).toEqual([]);
});

test.each([
  ["MAX_DEPTH", "3", "{ instruments { nodes { reading { extent } } } }", /at most 3 levels/],
  [
    "MAX_ALIASES",
    "1",
    "{ a: dataset { version } b: dataset { version } }",
    /at most 1 \(MAX_ALIASES\)/,
  ],
  ["MAX_COST", "100", "{ instruments(first: 100) { nodes { id } } }", /costs \d+, at most 100/],
  ["MAX_TOKENS", "10", "{ a b c d e f g h i j }", /more that 10 tokens/],
  ["MAX_BODY_BYTES", "30", "{ dataset { version knownAt title } }", /MAX_BODY_BYTES/],
  ["MAX_PAGE", "5", "{ instruments(first: 6) { totalCount } }", /from 1 to 5/],
])("%s=%s is kept, and named where it helps", async (name, value, query, message) => {
  server = await startTestServer({ [name]: value });
  const { status, errors } = await ask(server, query);
  expect(status).toBeLessThan(500);
  expect(errors[0]?.message).toMatch(message);
});

test("Fragments count by the fields in them, not by how they are cut", async () => {
  server = await startTestServer({ MAX_DEPTH: "3" });
  const query =
    "{ ...a } fragment a on Query { ...b } fragment b on Query { ...c } fragment c on Query { ... on Query { dataset { version } } }";
  expect((await ask(server, query)).errors).toEqual([]);
});

test("The cost of a page counts its size, given inline, by a variable or by its default", async () => {
  server = await startTestServer({ MAX_COST: "150" });
  const code = async (query: string, variables: object = {}) =>
    (await ask(server, query, { ...variables })).errors[0]?.extensions.code ?? "answered";
  const byVariable = "query ($n: Int = 200) { instruments(first: $n) { nodes { id } } }";
  expect(await code("{ instruments(first: 200) { nodes { id } } }")).toBe("QUERY_TOO_COSTLY");
  expect(await code(byVariable)).toBe("QUERY_TOO_COSTLY");
  expect(await code(byVariable, { n: 10 })).toBe("answered");
  expect(await code(byVariable, { n: 200 })).toBe("QUERY_TOO_COSTLY");
  expect(await code(byVariable, { n: 10 })).toBe("answered");
});
