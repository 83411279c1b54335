/** Errors that nobody foresaw: clients learn the request's id, and nothing of the inside. */
import { afterEach, describe, expect, test } from "vitest";
import type { Graph } from "../../src/graph/port.js";
import { seedGraph, startTestServer, type TestServer } from "../support/server.js";
import { answered, ask, send } from "./client.js";
import { graphThat } from "./graphs.js";

const SECRET =
  "ENOENT /srv/secret/statement.cypher: MATCH (n:Hidden {password: 'hunter2'}) RETURN n";
const LEAKS = /srv|secret|cypher|MATCH|Hidden|hunter2|node_modules|\.[jt]s:\d|stack|\bat \w/;

const QUERIES = [
  '{ node(id: "uncac") { id } }',
  '{ nodes(ids: ["uncac", "CHN"]) { id } }',
  "{ instruments { nodes { id } } }",
  '{ legalBases(requesting: "CHN", requested: "AUS") { bases { because } } }',
  '{ routes(requesting: "CHN", requested: "AUS") { asOf } }',
  '{ paths(from: "CHN", to: "CYM") { length } }',
  '{ subgraph(around: ["CHN"]) { truncated } }',
  '{ search(text: "china") { label } }',
  "{ dataset { version } }",
];

function broken(): never {
  throw new Error(SECRET);
}

/** Throws before there is a promise. */
const throwing: Graph = {
  ...graphThat(async (_, answer) => answer()),
  immediate: true,
  info: broken,
  records: broken,
  list: broken,
  neighbours: broken,
  facts: broken,
  paths: broken,
  neighbourhood: broken,
  search: broken,
  statistics: broken,
};

let server: TestServer;
afterEach(() => server.close());

describe.each([
  ["an engine that throws", throwing],
  ["an engine whose promises fail", graphThat(async () => broken())],
])("With %s", (_, graph) => {
  test.each(QUERIES)("%s", async (query) => {
    server = await startTestServer({}, graph);
    const { headers, text, errors } = await ask(server, query);
    expect(text).not.toMatch(LEAKS);
    const requestId = headers.get("x-request-id");
    expect(errors[0]).toEqual({
      message: `Internal error. It was logged under request ${requestId}; please report it.`,
      locations: expect.any(Array),
      path: expect.any(Array),
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
    });
    expect(await answered(server, "{ __typename }")).toEqual({ __typename: "Query" });
    expect((await send(server, "/metrics")).text).toMatch(
      /errors_total\{code="INTERNAL_SERVER_ERROR"[^}]*\} [1-9]/,
    );
  });
});

test("A value that isn't an error is one, too", async () => {
  server = await startTestServer(
    {},
    graphThat(() => Promise.reject(SECRET)),
  );
  const { text, errors } = await ask(server, QUERIES[0] ?? "");
  expect(errors[0]?.extensions.code).toBe("INTERNAL_SERVER_ERROR");
  expect(text).not.toMatch(LEAKS);
});

test("A record of the wrong type is a defect, and says nothing of the dataset", async () => {
  const graph = graphThat(async (_, answer) => answer());
  const wrong: Graph = {
    ...graph,
    records: async (ids) => seedGraph().records(ids.map(() => "CHN")),
  };
  server = await startTestServer({}, wrong);
  const { errors } = await ask(server, "{ provisions(first: 1) { nodes { instrument { id } } } }");
  expect(errors[0]).toMatchObject({
    message: expect.stringMatching(/^Internal error/),
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  });
});

test("One field's defect leaves the others standing where the schema allows it", async () => {
  const graph = graphThat(async (method, answer) => (method === "records" ? broken() : answer()));
  server = await startTestServer({}, graph);
  const { data } = await ask(server, '{ node(id: "uncac") { id } dataset { knownAt } }');
  expect(data).toMatchObject({ node: null, dataset: { knownAt: "2026-11-23" } });
});
