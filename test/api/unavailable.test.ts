/** A graph that can't be reached: the service says so, stays up, and works once it is back. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { UnavailableError } from "../../src/errors.js";
import { MemoryGraph } from "../../src/graph/memory/index.js";
import type { Graph } from "../../src/graph/port.js";
import { seedData } from "../support/seed.js";
import { startTestServer, type TestServer } from "../support/server.js";
import { answered, ask, send } from "./client.js";
import { graphThat } from "./graphs.js";

const BECAUSE = "the database is down; start it";
const QUERY = '{ instrument(id: "uncac") { title } }';

describe("An engine that is down", () => {
  let down = true;
  let server: TestServer;
  beforeEach(() => {
    down = true;
  });
  beforeAll(async () => {
    const graph: Graph = {
      ...graphThat(async (_, answer) => {
        if (down) throw new UnavailableError(BECAUSE);
        return answer();
      }),
      health: async () =>
        down
          ? { ready: false, engine: "neo4j", because: BECAUSE }
          : { ready: true, engine: "neo4j", version: "1" },
    };
    server = await startTestServer({}, graph);
  });
  afterAll(() => server.close());

  test.each([
    QUERY,
    "{ instruments { totalCount } }",
    '{ legalBases(requesting: "CHN", requested: "AUS") { asOf } }',
    '{ search(text: "china") { label } }',
    '{ paths(from: "CHN", to: "CYM") { length } }',
    "{ dataset { version } }",
  ])("%s: the error has its own code, and keeps to itself where the graph is", async (query) => {
    const { errors } = await ask(server, query);
    expect(errors[0]).toMatchObject({
      message: "The graph can't answer now. Try again in a moment.",
      extensions: { code: "GRAPH_UNAVAILABLE" },
    });
  });

  test("It is live, not ready", async () => {
    expect((await send(server, "/health/live")).status).toBe(200);
    const { status, text } = await send(server, "/health/ready");
    expect(status).toBe(503);
    expect(JSON.parse(text)).toEqual({ ready: false, engine: "neo4j", because: BECAUSE });
  });

  test("The schema can still be read", async () => {
    expect(await answered(server, "{ __schema { queryType { name } } }")).toBeDefined();
  });

  test("Once it is there, everything works without a restart", async () => {
    expect((await ask(server, QUERY)).errors).toHaveLength(1);
    down = false;
    expect(await answered(server, QUERY)).toMatchObject({
      instrument: { title: expect.stringContaining("Corruption") },
    });
    expect((await send(server, "/health/ready")).status).toBe(200);
  });

  test("Failures are counted", async () => {
    await ask(server, QUERY);
    const { text } = await send(server, "/metrics");
    expect(text).toMatch(/errors_total\{code="GRAPH_UNAVAILABLE"[^}]*\} [1-9]/);
  });
});

test("An engine in memory without a dataset is the same, until it gets one", async () => {
  const graph = new MemoryGraph();
  const server = await startTestServer({}, graph);
  try {
    expect((await ask(server, QUERY)).errors[0]?.extensions.code).toBe("GRAPH_UNAVAILABLE");
    expect((await send(server, "/health/ready")).status).toBe(503);
    await graph.replace(seedData());
    expect(await answered(server, QUERY)).toBeDefined();
    expect((await send(server, "/health/ready")).status).toBe(200);
  } finally {
    await server.close();
  }
});
