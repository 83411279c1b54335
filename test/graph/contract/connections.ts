/** Paths and neighbourhoods. */
import { describe, expect, test } from "vitest";
import { certaintyOn } from "../../../src/graph/model.js";
import type { EdgeView, Graph, PathQuery } from "../../../src/graph/port.js";
import { seedData, seedNode } from "../../support/seed.js";

const FROM_CHINA: PathQuery = { from: "CHN", to: "USA", asOf: null, maxLength: 3, first: 25 };

export function describeConnections(graph: () => Graph): void {
  describe("Paths", () => {
    test("A path leads from one end to the other, edge by edge, and visits nothing twice", async () => {
      const walks = await graph().paths(FROM_CHINA);
      expect(walks.length).toBeGreaterThan(0);
      for (const { nodes, edges } of walks) {
        const ids = nodes.map(({ id }) => id);
        expect([ids[0], ids.at(-1)]).toEqual(["CHN", "USA"]);
        expect(new Set(ids).size).toBe(ids.length);
        edges.forEach((edge, at) => {
          expect([edge.source, edge.target].sort()).toEqual([ids[at], ids[at + 1]].sort());
        });
      }
    });

    test("Shorter paths come first, and none is longer than asked for", async () => {
      const lengths = (await graph().paths(FROM_CHINA)).map(({ edges }) => edges.length);
      expect(lengths).toEqual([...lengths].sort());
      expect(Math.max(...lengths)).toBeLessThanOrEqual(3);
    });

    test("No more paths than asked for, and those the first", async () => {
      const all = await graph().paths(FROM_CHINA);
      expect(await graph().paths({ ...FROM_CHINA, first: 3 })).toEqual(all.slice(0, 3));
      expect(await graph().paths({ ...FROM_CHINA, first: 0 })).toEqual([]);
    });

    test("Edges that were not in force on the day are left out", async () => {
      const walks = await graph().paths({ ...FROM_CHINA, asOf: "1985-01-01" });
      const edges = walks.flatMap(({ edges: onPath }) => onPath);
      for (const edge of edges) expect(edge.inForce).not.toBe("NO");
      const later = await graph().paths({ ...FROM_CHINA, asOf: "2020-01-01" });
      expect(later.length).toBeGreaterThan(walks.length);
    });

    test("Measures, mechanisms and obstacles start or end a path but never link one", async () => {
      const query = { ...FROM_CHINA, to: "freeze", maxLength: 4 };
      const walks = await graph().paths(query);
      expect(walks.length).toBeGreaterThan(0);
      for (const { nodes } of walks)
        for (const { kind } of nodes.slice(1, -1))
          expect(["MEASURE", "MECHANISM", "OBSTACLE"]).not.toContain(kind);
    });

    test("An unknown end, and the same node as both, give no path", async () => {
      expect(await graph().paths({ ...FROM_CHINA, to: "no-such-thing" })).toEqual([]);
      expect(await graph().paths({ ...FROM_CHINA, to: "CHN" })).toEqual([]);
    });
  });

  describe("Neighbourhoods", () => {
    const around = (id: string) => ({ around: [id], depth: 1, asOf: null, first: 10_000 });

    test("All drawn nodes one edge away are there, and all edges among them", async () => {
      const found = await graph().neighbourhood(around("uncac"));
      const drawn = drawnEdges();
      const touching = drawn.filter((edge) => [edge.source, edge.target].includes("uncac"));
      const ids = new Set(["uncac", ...touching.flatMap(({ source, target }) => [source, target])]);
      expect(new Set(found.nodes.map(({ id }) => id))).toEqual(ids);
      const among = drawn.filter(({ source, target }) => ids.has(source) && ids.has(target));
      expect(found.edges).toEqual(among.sort((a, b) => (a.id < b.id ? -1 : 1)));
      expect(found.truncated).toBe(false);
    });

    test("Nodes are drawn with kind and labels", async () => {
      const { nodes } = await graph().neighbourhood(around("CHN"));
      for (const view of nodes) {
        const { id, kind, label, labelZh } = seedNode(view.id);
        expect(view).toEqual({ id, kind, label, labelZh });
      }
    });

    test("No more nodes than asked for, and it says that there were more", async () => {
      const found = await graph().neighbourhood({ ...around("CHN"), depth: 2, first: 20 });
      expect(found.nodes).toHaveLength(20);
      expect(found.nodes[0]?.id).toBe("CHN");
      expect(found.truncated).toBe(true);
    });

    test("With a day, edges out of force are left out, and `inForce` is of that day", async () => {
      const asOf = "1999-01-01";
      const { edges } = await graph().neighbourhood({ ...around("CHN"), asOf });
      const periods = new Map(seedData().edges.map(({ id, period }) => [id, period]));
      expect(edges.length).toBeGreaterThan(0);
      for (const { id, inForce } of edges) {
        const period = periods.get(id);
        expect(inForce).not.toBe("NO");
        expect(inForce).toBe(period && certaintyOn(period, asOf));
      }
    });

    test("Depth 0 is the nodes themselves; unknown ids and undrawn nodes are left out", async () => {
      const reading = seedData().nodes.find(({ kind }) => kind === null)?.id ?? "";
      const ids = ["uncac", "no-such-thing", "CHN", reading, "CHN"];
      const found = await graph().neighbourhood({ ...around("CHN"), around: ids, depth: 0 });
      expect(found.nodes.map(({ id }) => id)).toEqual(["uncac", "CHN"]);
      expect(found.edges.map(({ id }) => id)).toEqual(["uncac-chn"]);
    });
  });
}

function drawnEdges(): EdgeView[] {
  const { info, nodes, edges } = seedData();
  const drawn = new Set(nodes.flatMap(({ id, kind }) => (kind === null ? [] : id)));
  return edges
    .filter(({ source, target }) => drawn.has(source) && drawn.has(target))
    .map(({ id, type, source, target, since, until, period }) => {
      const inForce = certaintyOn(period, info.knownAt);
      return { id, type, source, target, since, until, inForce };
    });
}
