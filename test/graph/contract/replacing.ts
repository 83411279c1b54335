/** Putting another dataset in the place of the old one. Runs last: it leaves another dataset. */
import { setImmediate as immediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { GraphData } from "../../../src/graph/model.js";
import type { Graph } from "../../../src/graph/port.js";
import { seedData } from "../../support/seed.js";

export function describeReplacing(graph: () => Graph): void {
  describe("Replacing the dataset", () => {
    test("The same version isn't loaded again", async () => {
      const progress: number[] = [];
      const { info, nodes, edges } = seedData();
      expect(await graph().replace(seedData(), (done) => progress.push(done))).toEqual({
        replaced: false,
        version: info.version,
        nodes: nodes.length,
        edges: edges.length,
      });
      expect(progress).toEqual([]);
    });

    test("Another version takes its place, and nothing of the old one is left", async () => {
      const progress: [done: number, total: number][] = [];
      const replaced = await graph().replace(SMALL(), (...step) => progress.push(step));
      expect(replaced).toMatchObject({ replaced: true, version: "small" });
      const total = replaced.nodes + replaced.edges;
      expect(progress.at(-1)).toEqual([total, total]);

      expect((await graph().info()).version).toBe("small");
      expect(await graph().records(["CHN", "uncac", "uncac-chn"])).toEqual([
        expect.objectContaining({ id: "CHN" }),
        null,
        null,
      ]);
      expect((await graph().statistics()).map(({ kind }) => kind)).toEqual(["Jurisdiction"]);
      const hits = await graph().search({ text: "uncac", kinds: null, first: 5 });
      expect(hits).toEqual([]);
      expect((await graph().facts([["CHN", "USA"]])).measures.size).toBe(0);
      const around = { around: ["CHN"], depth: 1, asOf: null, first: 5 };
      expect((await graph().neighbourhood(around)).edges).toEqual([]);
    });

    test("A reader sees the old dataset or the new one, never something between", async () => {
      const expected = new Map(
        [SMALL(), seedData()].map((data) => [countOf(data), data.info.version]),
      );
      let loading = true;
      const loaded = graph()
        .replace(seedData())
        .finally(() => {
          loading = false;
        });
      const seen = new Set<string | undefined>();
      const read = async () => {
        while (loading) {
          const counts = await graph().statistics();
          seen.add(expected.get(counts.reduce((sum, { count }) => sum + count, 0)));
          await immediate();
        }
      };
      await Promise.all([loaded, ...Array.from({ length: READERS }, read)]);
      expect([...seen]).not.toContain(undefined);
      expect((await graph().info()).version).toBe(seedData().info.version);
    });
  });
}

/** Enough that one of them meets the moment in which an engine changes over. */
const READERS = 6;

/** The jurisdictions alone. */
const SMALL = (): GraphData => ({
  info: { ...seedData().info, version: "small" },
  nodes: seedData().nodes.filter(({ record }) => record.type === "Jurisdiction"),
  edges: [],
});

function countOf({ nodes, edges }: GraphData): number {
  return [...nodes, ...edges].filter(({ record }) => record !== null).length;
}
