/** One id space: whatever has an id in the dataset comes back by it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { all, answered, ask, at } from "./client.js";
import { idsByType, seedRecords } from "./records.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Shown inside others only. */
const INSIDE_OTHERS = ["Implication", "LexiconEntry", "Proceeding", "Reading", "Territory"];

const records = seedRecords();
const byType = idsByType();
const shown = [...byType].filter(([type]) => !INSIDE_OTHERS.includes(type));

const NODE = "query ($id: ID!) { node(id: $id) { __typename id } }";
const NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";

describe("node(id:)", () => {
  test.each(shown)("A %s comes back by its id, with its type", async (type, [first]) => {
    expect(await answered(server, NODE, { id: first })).toEqual({
      node: { __typename: type, id: first },
    });
  });

  test.each(INSIDE_OTHERS)("A %s is shown inside others only", async (type) => {
    const [first] = byType.get(type) ?? [];
    expect(first).toBeDefined();
    expect(await answered(server, NODE, { id: first })).toEqual({ node: null });
  });

  test.each(["", "nothing", "chn", "__proto__", "constructor", "toString"])(
    "What isn't there is null, and no error: %j",
    async (id) => {
      expect(await answered(server, NODE, { id })).toEqual({ node: null });
    },
  );

  test("An id may be written as a number; there is none like that", async () => {
    expect(await answered(server, "{ node(id: 5) { id } }")).toEqual({ node: null });
  });
});

describe("nodes(ids:)", () => {
  test("Every id of the dataset comes back with its type", async () => {
    for (let from = 0; from < records.length; from += 200) {
      const page = records.slice(from, from + 200);
      const data = await answered(server, NODES, { ids: page.map(({ id }) => id) });
      expect(all(data, "nodes.*")).toEqual(
        page.map(({ id, type }) =>
          INSIDE_OTHERS.includes(type) ? null : { __typename: type, id },
        ),
      );
    }
  });

  test("In the order asked for, with repetitions, and null for what isn't there", async () => {
    const data = await answered(server, NODES, { ids: ["uncac", "nothing", "CHN", "uncac"] });
    expect(all(data, "nodes.*").map((node) => node && at(node, "id"))).toEqual([
      "uncac",
      null,
      "CHN",
      "uncac",
    ]);
  });

  test("None asked for, none given; more than 200 are refused", async () => {
    expect(await answered(server, NODES, { ids: [] })).toEqual({ nodes: [] });
    const { errors } = await ask(server, NODES, { ids: Array(201).fill("CHN") });
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/^ids.*201.*200/),
      extensions: { code: "BAD_USER_INPUT" },
    });
  });
});

describe("By kind", () => {
  test("instrument(id:) is null for what isn't an instrument", async () => {
    const query = "query ($id: ID!) { instrument(id: $id) { id } }";
    expect(await answered(server, query, { id: "uncac" })).toEqual({ instrument: { id: "uncac" } });
    for (const id of ["CHN", "nothing", "uncac-art-57"])
      expect(await answered(server, query, { id })).toEqual({ instrument: null });
  });

  test("jurisdiction(code:) knows every code, mentioned in the dataset or not", async () => {
    const query = "query ($code: ID!) { jurisdiction(code: $code) { id name nameZh alpha2 } }";
    expect(await answered(server, query, { code: "HKG" })).toEqual({
      jurisdiction: { id: "HKG", name: "Hong Kong", nameZh: "香港", alpha2: "HK" },
    });
    expect(await answered(server, query, { code: "TUV" })).toMatchObject({
      jurisdiction: { name: "Tuvalu" },
    });
  });
});
