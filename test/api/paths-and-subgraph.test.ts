/** `paths` and `subgraph` over HTTP: what a front end draws. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { all, answered, ask, at, texts } from "./client.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const PATHS = `
  query ($from: ID!, $to: ID!, $day: Date, $maxLength: Int, $first: Int) {
    paths(from: $from, to: $to, asOf: $day, maxLength: $maxLength, first: $first) {
      length inForce
      nodes { id kind label labelZh }
      edges { id type source target since until inForce }
    }
  }`;

async function paths(from: string, to: string, more: object = {}): Promise<unknown> {
  return at(await answered(server, PATHS, { from, to, day: "2026-01-01", ...more }), "paths");
}

describe("Paths", () => {
  test("China and the Cayman Islands are two steps apart, by the convention", async () => {
    expect(at(await paths("CHN", "CYM"), "0")).toMatchObject({
      length: 2,
      nodes: [{ id: "CHN" }, { id: "uncac", kind: "INSTRUMENT" }, { id: "CYM" }],
      edges: [{ type: "PARTY_TO", since: "2006-02-12", inForce: "YES" }, { inForce: "UNCERTAIN" }],
    });
  });

  test("Sinopec reaches the convention over China", async () => {
    expect(texts(await paths("soe-sinopec", "uncac"), "0.nodes.*.id")).toEqual([
      "soe-sinopec",
      "CHN",
      "uncac",
    ]);
  });

  test.each([
    ["CHN", "CYM"],
    ["soe-sinopec", "uncac"],
    ["HKG", "freeze"],
  ])(
    "%s to %s: shorter ones first, each from end to end without a repetition",
    async (from, to) => {
      const found = await paths(from, to);
      const lengths = all(found, "*.length").map(Number);
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      for (const path of all(found, "*")) {
        const nodes = texts(path, "nodes.*.id");
        expect([nodes[0], nodes.at(-1)]).toEqual([from, to]);
        expect(new Set(nodes).size).toBe(nodes.length);
        expect(all(path, "edges.*")).toHaveLength(nodes.length - 1);
        for (const [index, edge] of all(path, "edges.*").entries()) {
          const ends = [at(edge, "source"), at(edge, "target")].toSorted();
          expect(ends).toEqual([nodes[index], nodes[index + 1]].toSorted());
        }
      }
    },
  );

  test("A path is in force as weakly as its weakest edge", async () => {
    for (const path of all(await paths("CHN", "CYM"), "*")) {
      const edges = texts(path, "edges.*.inForce");
      expect(edges).not.toContain("NO");
      expect(at(path, "inForce")).toBe(edges.includes("UNCERTAIN") ? "UNCERTAIN" : "YES");
    }
  });

  test("What was not in force on the day is left out", async () => {
    const before = await paths("CHN", "AUS", { day: "2006-06-01", maxLength: 2, first: 50 });
    const after = await paths("CHN", "AUS", { day: "2008-06-01", maxLength: 2, first: 50 });
    expect(texts(before, "*.nodes.*.id")).not.toContain("mla-chn-aus-2006");
    expect(texts(after, "*.nodes.*.id")).toContain("mla-chn-aus-2006");
  });

  test("No more paths than asked for, and none longer", async () => {
    expect(all(await paths("CHN", "CYM", { first: 3 }), "*")).toHaveLength(3);
    const short = await paths("CHN", "CYM", { maxLength: 2, first: 200 });
    expect(Math.max(...all(short, "*.length").map(Number))).toBe(2);
  });

  test("No connection within the length is an empty list", async () => {
    expect(await paths("CHN", "CYM", { maxLength: 1 })).toEqual([]);
  });

  test("Ends are in one id space: a case to a measure", async () => {
    expect(all(await paths("case-li-huabo", "freeze"), "*")).not.toEqual([]);
  });

  test("A node that doesn't exist is refused, with what may have been meant", async () => {
    const { errors } = await ask(server, PATHS, { from: "sinopec", to: "CYM" });
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(
        /^from: nothing has the id "sinopec"\. Did you mean soe-sinopec/,
      ),
      extensions: { code: "BAD_USER_INPUT", argument: "from" },
    });
  });

  test("From a node to itself is refused", async () => {
    const { errors } = await ask(server, PATHS, { from: "CHN", to: "CHN" });
    expect(errors[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument: "to" } });
  });
});

describe("The graph around some nodes", () => {
  const SUBGRAPH = `
    query ($around: [ID!]!, $depth: Int, $day: Date, $first: Int) {
      subgraph(around: $around, depth: $depth, asOf: $day, first: $first) {
        truncated nodes { id kind label } edges { id type source target inForce }
      }
    }`;
  const subgraph = async (around: string[], more: object = {}) =>
    at(await answered(server, SUBGRAPH, { around, ...more }), "subgraph");

  test("Edges join only nodes that are there, each once", async () => {
    const found = await subgraph(["CHN", "CHE"], { first: 50 });
    const nodes = texts(found, "nodes.*.id");
    const edges = texts(found, "edges.*.id");
    expect(new Set(edges).size).toBe(edges.length);
    for (const edge of all(found, "edges.*"))
      expect(nodes).toEqual(expect.arrayContaining([at(edge, "source"), at(edge, "target")]));
  });

  test("The nodes asked about come first, and more than asked for is said to be cut", async () => {
    const found = await subgraph(["CHN", "CHE"], { first: 10 });
    expect(texts(found, "nodes.*.id").slice(0, 2)).toEqual(["CHN", "CHE"]);
    expect(all(found, "nodes.*")).toHaveLength(10);
    expect(at(found, "truncated")).toBe(true);
  });

  test("Depth 0 is the nodes alone, with what joins them", async () => {
    const found = await subgraph(["CHN", "uncac"], { depth: 0 });
    expect(texts(found, "nodes.*.id")).toEqual(["CHN", "uncac"]);
    expect(texts(found, "edges.*.type")).toEqual(["PARTY_TO"]);
    expect(at(found, "truncated")).toBe(false);
  });

  test("On a day, what was not in force then is left out; without one, everything is shown", async () => {
    const treaty = "extradition-hkg-gbr-1997";
    const around = ["HKG", "GBR", treaty];
    expect(texts(await subgraph(around, { depth: 0 }), "edges.*.target")).toContain(treaty);
    const later = await subgraph(around, { depth: 0, day: "2026-01-01" });
    expect(texts(later, "edges.*.target")).not.toContain(treaty);
  });

  test("The same node twice is drawn once", async () => {
    expect(texts(await subgraph(["CHN", "CHN"], { depth: 0 }), "nodes.*.id")).toEqual(["CHN"]);
  });

  test.each([
    ["depth: 5", { depth: 5 }, "depth"],
    ["depth: -1", { depth: -1 }, "depth"],
    ["first: 0", { first: 0 }, "first"],
    ["first: 5001", { first: 5_001 }, "first"],
  ])("%s is out of range", async (_, more, argument) => {
    const { errors } = await ask(server, SUBGRAPH, { around: ["CHN"], ...more });
    expect(errors[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument } });
  });

  test("Around nothing, and around more nodes than wanted, is refused", async () => {
    for (const variables of [{ around: [] }, { around: ["CHN", "CHE"], first: 1 }]) {
      const { errors } = await ask(server, SUBGRAPH, variables);
      expect(errors[0]).toMatchObject({ message: expect.stringMatching(/^around/) });
    }
  });
});
