/** Whatever is asked of `/export`: an error says what was passed, what is allowed, what to do. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { UnavailableError } from "../../src/errors.js";
import { startTestServer, type TestServer } from "../support/server.js";
import { send } from "./client.js";
import { graphThat } from "./graphs.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const BASES = "legal-bases.csv?requesting=CHN";

test.each([
  ["graph.pdf", "format", /"pdf" is no format of graph; it is one of graphml, gexf, .*cypher/],
  ["graph", "format", /"" is no format of graph/],
  ["graph.", "format", /"" is no format/],
  ["graph.csv", "format", /one of graphml, gexf, nodes\.csv/],
  ["graph.constructor", "format", /"constructor" is no format/],
  ["graph.GRAPHML", "format", /"GRAPHML" is no format/],
  [`graph.${"x".repeat(90)}`, "format", /x…" is no format/],
  ["graph.gexf?asOf=2020-01-01", "asOf", /asOf: the whole graph takes no parameters/],
  ["subgraph.gexf", "around", /around: it is missing; name one, such as CHN,CHE/],
  ["subgraph.gexf?around=", "around", /around: it is missing/],
  ["subgraph.gexf?around=,", "around", /nothing has the id ""/],
  [
    "subgraph.gexf?around=CHN,China",
    "around",
    /nothing has the id "China".* Did you mean CHN \(China\)/,
  ],
  ["subgraph.gexf?around=uncac-chn", "around", /"uncac-chn" is a participation/],
  ["subgraph.gexf?around=CHN&depth=9", "depth", /depth: 9 is out of range; .* from 0 to 4/],
  ["subgraph.gexf?around=CHN&depth=one", "depth", /"one" is no whole number/],
  ["subgraph.gexf?around=CHN&depth=1e1", "depth", /"1e1" is no whole number/],
  ["subgraph.gexf?around=CHN&first=0", "first", /first: 0 is out of range; .* from 1 to 5000/],
  ["subgraph.gexf?around=CHN&first=999999", "first", /from 1 to 5000/],
  ["subgraph.gexf?around=CHN&asOf=2023-02-29", "asOf", /"2023-02-29" is no day/],
  ["subgraph.gexf?around=CHN&asOf=2023", "asOf", /"2023" is no day.* Name one day of it/],
  ["subgraph.gexf?around=CHN&asOf=", "asOf", /"" is no day/],
  ["subgraph.gexf?around=CHN&around=CHE", "around", /around: it is given twice/],
  ["subgraph.gexf?around=CHN&Depth=1", "Depth", /takes around, depth, asOf, first; leave it out/],
  ["subgraph.gexf?around=CHN&__proto__=1", "__proto__", /leave it out/],
  [
    `subgraph.gexf?around=${Array.from({ length: 201 }, (_, n) => n).join(",")}&first=300`,
    "around",
    /how many: 201 is out of range/,
  ],
  [`subgraph.gexf?around=${"x".repeat(3_000)}`, "around", /nothing has the id "x+…"/],
  ["paths.gexf?from=CHN", "to", /to: it is missing; name one, such as CYM/],
  ["paths.gexf?from=CHN&to=CHN", "to", /name two different nodes/],
  ["paths.gexf?from=CHN&to=AUS&maxLength=7", "maxLength", /from 1 to 6/],
  ["paths.gexf?from=%27%20OR%201&to=AUS", "from", /nothing has the id "' OR 1"/],
  [BASES, "requested", /requested: it is missing/],
  [`${BASES}&requested=CHN`, "requested", /name two different ones/],
  [`${BASES}&requested=Austria`, "requested", /Did you mean AUT \(Austria\)/],
  [`${BASES}&requested=AUS&offence=theft`, "offence", /It is one of corruption, foreign-bribery/],
  [`${BASES}&requested=AUS&includeNotInForce=yes`, "includeNotInForce", /neither true nor false/],
])("%.80s is refused", async (path, argument, message) => {
  const { status, errors, headers } = await send(server, `/export/${path}`);
  expect(status).toBe(400);
  expect(errors).toEqual([
    { message: expect.stringMatching(message), extensions: { code: "BAD_USER_INPUT", argument } },
  ]);
  expect(errors[0]?.message.length).toBeLessThan(1_000);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("etag")).toBeNull();
});

test.each(["treaties.gexf", "constructor.gexf", "..%2f..%2fetc%2fpasswd", "%00.gexf", ".gexf"])(
  "%s is nowhere, and the answer lists what there is",
  async (path) => {
    const { status, errors } = await send(server, `/export/${path}`);
    expect(status).toBe(404);
    expect(errors[0]?.message).toMatch(/There are graph, subgraph, paths, legal-bases/);
    expect(errors[0]?.extensions.code).toBe("NOT_FOUND");
  },
);

test.each(["POST", "PUT", "PATCH", "DELETE"])(
  "%s is refused: the service only reads",
  async (method) => {
    const { status, errors, headers } = await send(server, "/export/graph.gexf", { method });
    expect(status).toBe(405);
    expect(headers.get("allow")).toBe("GET, HEAD");
    expect(errors[0]?.extensions.code).toBe("METHOD_NOT_ALLOWED");
  },
);

test("A graph that can't answer is told as such, and a defect as no more than that", async () => {
  for (const [error, status, code] of [
    [new UnavailableError("bolt://secret:7687 is down"), 503, "GRAPH_UNAVAILABLE"],
    [new Error("secret detail"), 500, "INTERNAL_SERVER_ERROR"],
  ] as const) {
    const failing = graphThat(async () => {
      throw error;
    });
    const other = await startTestServer({}, failing);
    for (const path of ["/export", "/export/graph.gexf", "/export/subgraph.gexf?around=CHN"]) {
      const reply = await send(other, path);
      expect([reply.status, reply.errors[0]?.extensions.code]).toEqual([status, code]);
      expect(reply.text).not.toContain("secret");
    }
    await other.close();
  }
});
