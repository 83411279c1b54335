/**
 * Paths and neighbourhoods against brute force: every walk that the port promises, and no other, in
 * the order that it promises.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphOf } from "../../src/domain/graph-of.js";
import { MemoryGraph } from "../../src/graph/memory/index.js";
import { type Certainty, certaintyOn, NODE_KINDS, type NodeKind } from "../../src/graph/model.js";
import type { EdgeView, PathQuery, Walk } from "../../src/graph/port.js";
import { findNeighbourhood, findPaths, type Steps } from "../../src/graph/walks.js";
import { arbitraryDataset, arbitraryDay, JURISDICTIONS } from "../support/dataset.js";

/** A graph small enough to enumerate. */
class SmallGraph implements Steps {
  constructor(
    readonly kinds: ReadonlyMap<string, NodeKind>,
    readonly edges: readonly EdgeView[],
  ) {}
  edgesAt(ids: readonly string[]): EdgeView[] {
    return this.edges.filter(({ source, target }) => ids.includes(source) || ids.includes(target));
  }
  views(ids: readonly string[]) {
    return ids.flatMap((id) => {
      const kind = this.kinds.get(id);
      return kind ? [{ id, kind, label: id, labelZh: null }] : [];
    });
  }
}

/** `a—b` an edge in force, `a~b` one that is uncertain; kinds of nodes that aren't instruments. */
function graph(edges: string, kinds: Readonly<Record<string, NodeKind>> = {}): SmallGraph {
  const views = edges.split(" ").map((text, index): EdgeView => {
    const [source = "", target = ""] = text.split(/[—~]/);
    return edgeView(`e${index}`, source, target, text.includes("~") ? "UNCERTAIN" : "YES");
  });
  const ids = new Set(views.flatMap(({ source, target }) => [source, target]));
  return new SmallGraph(new Map([...ids].map((id) => [id, kinds[id] ?? "INSTRUMENT"])), views);
}

function edgeView(id: string, source: string, target: string, inForce: Certainty): EdgeView {
  return { id, type: "PARTY_TO", source, target, since: null, until: null, inForce };
}

const QUERY: PathQuery = { from: "a", to: "z", asOf: null, maxLength: 6, first: 1_000 };
const pathsIn = async (steps: Steps, query: Partial<PathQuery> = {}) =>
  (await findPaths(steps, { ...QUERY, ...query })).map((walk) => idsOn(walk).join(" "));
const idsOn = (walk: Walk) => walk.nodes.map(({ id }) => id);

describe("Paths", () => {
  test("are found whichever way edges point", async () => {
    expect(await pathsIn(graph("b—a b—z"))).toEqual(["a b z"]);
  });

  test("that are shorter come first", async () => {
    expect(await pathsIn(graph("a—b b—z a—c c—d d—z a—z"))).toEqual(["a z", "a b z", "a c d z"]);
  });

  test("that are certainly in force come before those of their length that aren't", async () => {
    expect(await pathsIn(graph("a~b b—z a—c c—z"))).toEqual(["a c z", "a b z"]);
  });

  test("of which one edge is uncertain come after those certain throughout, wherever that edge is", async () => {
    expect(await pathsIn(graph("a—b b~z a—c c—z"))).toEqual(["a c z", "a b z"]);
    expect(await pathsIn(graph("a—b b~z a—c c—z"), { first: 1 })).toEqual(["a c z"]);
  });

  test("equal in length and certainty go by the ids on the way", async () => {
    expect(await pathsIn(graph("a—c c—z a—b b—z"))).toEqual(["a b z", "a c z"]);
  });

  test("over several edges between the same two nodes are told apart", async () => {
    expect(await pathsIn(graph("a—b a—b b—z"))).toEqual(["a b z", "a b z"]);
  });

  test("visit no node twice", async () => {
    expect(await pathsIn(graph("a—b b—c c—b b—z"))).toEqual(["a b z"]);
  });

  test("are no longer than asked, and no more", async () => {
    const steps = graph("a—b b—z a—c c—d d—z");
    expect(await pathsIn(steps, { maxLength: 2 })).toEqual(["a b z"]);
    expect(await pathsIn(steps, { first: 1 })).toEqual(["a b z"]);
    expect(await pathsIn(steps, { maxLength: 0 })).toEqual([]);
    expect(await pathsIn(steps, { first: 0 })).toEqual([]);
  });

  test.each(["MEASURE", "MECHANISM", "OBSTACLE"] as const)(
    "are never linked by a %s",
    async (kind) => {
      expect(await pathsIn(graph("a—m m—z", { m: kind }))).toEqual([]);
      expect(await pathsIn(graph("a—m m—b b—z", { m: kind }))).toEqual([]);
      expect(await pathsIn(graph("a—b b—m m—z", { m: kind }))).toEqual([]);
      expect(await pathsIn(graph("a—b b—m m—c c—z", { m: kind }))).toEqual([]);
      // more hangs on one end than on the other, so the search goes out from the other
      expect(await pathsIn(graph("a—m m—z a—b a—c", { m: kind }))).toEqual([]);
      expect(await pathsIn(graph("a—m m—z z—b z—c", { m: kind }))).toEqual([]);
    },
  );

  test.each(["MEASURE", "MECHANISM", "OBSTACLE"] as const)(
    "may start or end at a %s",
    async (kind) => {
      expect(await pathsIn(graph("a—b b—z", { a: kind }))).toEqual(["a b z"]);
      expect(await pathsIn(graph("a—b b—z", { z: kind }))).toEqual(["a b z"]);
      expect(await pathsIn(graph("a—b b—z", { a: kind, z: kind }))).toEqual(["a b z"]);
    },
  );

  test("from a node to itself, or to one that doesn't exist, there are none", async () => {
    expect(await pathsIn(graph("a—b b—z"), { to: "a" })).toEqual([]);
    expect(await pathsIn(graph("a—b b—z"), { to: "nowhere" })).toEqual([]);
    expect(await pathsIn(graph("a—b b—z"), { from: "nowhere" })).toEqual([]);
  });
});

const NODES = ["a", "b", "c", "d", "e", "z"] as const;
const arbitraryGraph = fc
  .record({
    kinds: fc.array(
      fc.constantFrom<NodeKind[]>("INSTRUMENT", "JURISDICTION", "CASE", "MEASURE", "OBSTACLE"),
      {
        minLength: NODES.length,
        maxLength: NODES.length,
      },
    ),
    edges: fc.array(
      fc.tuple(
        fc.shuffledSubarray([...NODES], { minLength: 2, maxLength: 2 }),
        fc.constantFrom<Certainty[]>("YES", "UNCERTAIN"),
      ),
      { maxLength: 12 },
    ),
  })
  .map(
    ({ kinds, edges }) =>
      new SmallGraph(
        new Map(NODES.map((id, index) => [id, kinds[index] ?? "INSTRUMENT"])),
        edges.map(([[source = "a", target = "z"], inForce], index) =>
          edgeView(`e${index}`, source, target, inForce),
        ),
      ),
  );

interface Found {
  ids: string[];
  edges: EdgeView[];
}

/** All simple paths, by trying every edge at every node. */
function everyPath({ kinds, edges }: SmallGraph, { from, to, maxLength }: PathQuery): Found[] {
  const mayLink = (id: string) =>
    !["MEASURE", "MECHANISM", "OBSTACLE"].includes(kinds.get(id) ?? "");
  const extend = (path: Found): Found[] => {
    const at = path.ids.at(-1) ?? from;
    if (at === to) return [path];
    if (path.edges.length === maxLength || (at !== from && !mayLink(at))) return [];
    return edges.flatMap((edge) => {
      const next = edge.source === at ? edge.target : edge.target === at ? edge.source : null;
      if (next === null || path.ids.includes(next)) return [];
      return extend({ ids: [...path.ids, next], edges: [...path.edges, edge] });
    });
  };
  return extend({ ids: [from], edges: [] });
}

/** The order that the port promises; the ids on the way are those of nodes and edges in turn. */
function byPromise(a: Found, b: Found): number {
  const uncertain = ({ edges }: Found) => (edges.every(({ inForce }) => inForce === "YES") ? 0 : 1);
  const onTheWay = ({ ids, edges }: Found) =>
    edges.map(({ id }, index) => `${ids[index + 1]} ${id}`).join(" ");
  return (
    a.edges.length - b.edges.length ||
    uncertain(a) - uncertain(b) ||
    compare(onTheWay(a), onTheWay(b))
  );
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe("For all graphs", () => {
  const edgeIds = (edges: readonly EdgeView[]) => edges.map(({ id }) => id).join(" ");

  test("paths are all simple paths up to the length, and no other", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, fc.integer({ min: 1, max: 5 }), async (steps, maxLength) => {
        const query = { ...QUERY, maxLength };
        const found = await findPaths(steps, query);
        expect(found.map(({ edges }) => edgeIds(edges)).sort()).toEqual(
          everyPath(steps, query)
            .map(({ edges }) => edgeIds(edges))
            .sort(),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test("paths come in the promised order, and a shorter list is the beginning of a longer one", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, fc.integer({ min: 1, max: 6 }), async (steps, first) => {
        const found = await findPaths(steps, QUERY);
        const expected = everyPath(steps, QUERY).sort(byPromise);
        expect(found.map(({ edges }) => edgeIds(edges))).toEqual(
          expected.map(({ edges }) => edgeIds(edges)),
        );
        expect(await findPaths(steps, { ...QUERY, first })).toEqual(found.slice(0, first));
      }),
      { numRuns: 1_000 },
    );
  });

  test("a path's nodes are the ends of its edges, in order", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, async (steps) => {
        for (const walk of await findPaths(steps, QUERY)) {
          const ids = idsOn(walk);
          expect(ids.length).toBe(walk.edges.length + 1);
          expect(new Set(ids).size).toBe(ids.length);
          for (const [index, { source, target }] of walk.edges.entries())
            expect([source, target].sort()).toEqual(ids.slice(index, index + 2).sort());
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("As of a day", () => {
  test("paths and neighbourhoods leave out what was not in force then", async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryDataset(),
        arbitraryDay,
        fc.constantFrom(...JURISDICTIONS),
        async (dataset, asOf, around) => {
          const data = graphOf(dataset);
          const engine = new MemoryGraph(data);
          const walks = await Promise.all([
            engine.paths({ from: around, to: "USA", asOf, maxLength: 4, first: 100 }),
            engine.neighbourhood({ around: [around], depth: 2, asOf, first: 100 }),
          ]);
          const periods = new Map(data.edges.map(({ id, period }) => [id, period]));
          for (const { edges } of walks.flat()) {
            for (const { id, inForce } of edges) {
              const period = periods.get(id);
              expect(inForce).toBe(period && certaintyOn(period, asOf));
              expect(inForce).not.toBe("NO");
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("A neighbourhood", () => {
  const around = async (steps: Steps, depth: number, first = 100) => {
    const found = await findNeighbourhood(steps, { around: ["a"], depth, asOf: null, first });
    return {
      ids: found.nodes.map(({ id }) => id),
      edges: found.edges.length,
      truncated: found.truncated,
    };
  };
  const chain = graph("a—b b—c c—d b—e e—c");

  test("holds the nodes up to its depth, nearest first, and all edges among them", async () => {
    expect(await around(chain, 0)).toEqual({ ids: ["a"], edges: 0, truncated: false });
    expect(await around(chain, 1)).toEqual({ ids: ["a", "b"], edges: 1, truncated: false });
    expect(await around(chain, 2)).toEqual({
      ids: ["a", "b", "c", "e"],
      edges: 4,
      truncated: false,
    });
  });

  test("with more nodes than asked for is truncated, and says so", async () => {
    expect(await around(chain, 3, 3)).toEqual({ ids: ["a", "b", "c"], edges: 2, truncated: true });
    expect(await around(chain, 3, 5)).toMatchObject({ truncated: false });
  });

  test("of ids that don't exist is empty", async () => {
    const query = { around: ["nowhere"], depth: 2, asOf: null, first: 10 };
    expect(await findNeighbourhood(chain, query)).toEqual({
      nodes: [],
      edges: [],
      truncated: false,
    });
  });

  test("holds exactly the nodes within its depth", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph, fc.integer({ min: 0, max: 4 }), async (steps, depth) => {
        let within = new Set(["a"]);
        for (let at = 0; at < depth; at += 1)
          within = new Set([
            ...within,
            ...steps.edgesAt([...within]).flatMap((e) => [e.source, e.target]),
          ]);
        const { ids, edges } = await around(steps, depth);
        expect([...ids].sort()).toEqual([...within].sort());
        expect(edges).toBe(
          steps.edges.filter(({ source, target }) => within.has(source) && within.has(target))
            .length,
        );
      }),
      { numRuns: 300 },
    );
  });
});

test("Every kind of node is drawn, and only measures, mechanisms and obstacles don't link", async () => {
  const linking: NodeKind[] = [];
  for (const kind of NODE_KINDS)
    if ((await pathsIn(graph("a—m m—z", { m: kind }))).length > 0) linking.push(kind);
  expect(linking).toEqual(["JURISDICTION", "INSTRUMENT", "PROVISION", "ENTERPRISE", "CASE"]);
});
