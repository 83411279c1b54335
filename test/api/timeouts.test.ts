/** A graph that never answers: clients hear so in time, and the service goes on. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { answered, ask, send } from "./client.js";
import { graphThat } from "./graphs.js";

const LIMIT_MS = 300;

let hangs = true;
let server: TestServer;
beforeAll(async () => {
  const graph = graphThat((_, answer) =>
    hangs ? new Promise(() => {}) : Promise.resolve(answer()),
  );
  server = await startTestServer({ REQUEST_TIMEOUT_MS: String(LIMIT_MS) }, graph);
});
afterAll(() => server.close());

const QUERIES = [
  '{ node(id: "uncac") { id } }',
  "{ instruments { totalCount } }",
  "{ instruments(last: 5) { totalCount } }",
  '{ legalBases(requesting: "CHN", requested: "AUS") { asOf } }',
  '{ routes(requesting: "CHN", requested: "AUS") { asOf } }',
  '{ paths(from: "CHN", to: "CYM") { length } }',
  '{ subgraph(around: ["CHN"]) { truncated } }',
  '{ search(text: "china") { label } }',
  "{ dataset { version counts { count } } }",
];

test.each(QUERIES)("%s is answered within the limit, with a clear error", async (query) => {
  const started = performance.now();
  const { status, errors } = await ask(server, query);
  expect(performance.now() - started).toBeLessThan(LIMIT_MS + 5_000);
  expect(status).toBe(200);
  expect(errors[0]).toMatchObject({
    message: expect.stringMatching(/longer than 300 ms .*Ask for less/),
    extensions: { code: "TIMEOUT" },
  });
});

test("Timeouts are counted", async () => {
  const { text } = await send(server, "/metrics");
  const count = /errors_total\{code="TIMEOUT"[^}]*\} (\d+)/.exec(text)?.[1];
  expect(Number(count)).toBe(QUERIES.length);
});

test("Meanwhile, and afterwards, everything else is answered", async () => {
  const late = ask(server, QUERIES[0] ?? "");
  expect(await answered(server, "{ __typename }")).toEqual({ __typename: "Query" });
  expect((await send(server, "/health/live")).status).toBe(200);
  await late;
  hangs = false;
  expect(await answered(server, '{ node(id: "uncac") { id } }')).toEqual({ node: { id: "uncac" } });
});
