/** Records by id, neighbours, and how many of each there are. */
import { describe, expect, test } from "vitest";
import type { AnyRecord } from "../../../src/dataset/records.js";
import { EDGE_TYPES, type GraphEdge } from "../../../src/graph/model.js";
import type { Graph, PlainNode } from "../../../src/graph/port.js";
import { seedData, seedNode } from "../../support/seed.js";

export function describeRecords(graph: () => Graph): void {
  describe("Records", () => {
    test("Records come in the order asked for", async () => {
      const ids = ["uncac", "CHN", "soe-boc", "HKG"];
      const records = await graph().records(ids);
      expect(records.map((record) => record?.id)).toEqual(ids);
    });

    test("An unknown id gives null", async () => {
      const records = await graph().records(["no-such-thing", "CHN", "XXX"]);
      expect(records.map((record) => record?.id ?? null)).toEqual([null, "CHN", null]);
    });

    test("An id that is asked for twice is answered twice", async () => {
      const records = await graph().records(["CHN", "CHN"]);
      expect(records.map((record) => record?.id)).toEqual(["CHN", "CHN"]);
    });

    test("No ids, no records", async () => {
      expect(await graph().records([])).toEqual([]);
    });

    test("Every record comes back just as the dataset has it, with its sources in their order", async () => {
      const records = [...seedData().nodes, ...seedData().edges].flatMap(
        ({ record }) => record ?? [],
      );
      expect(await graph().records(records.map(({ id }) => id))).toEqual(records);
    });

    test("Participations and operations, which are edges, are records too", async () => {
      const [participation, operation] = await graph().records(["uncac-afg", "op-abc-ago"]);
      expect(participation).toMatchObject({ type: "Participation", convention: "uncac" });
      expect(operation).toMatchObject({ type: "Operation", enterprise: "soe-abc" });
    });

    test("A source isn't a record, and an edge that is no fact isn't either", async () => {
      const [source] = sourcesOf(seedNode("uncac").record);
      const plain = seedData().edges.find(({ record }) => record === null);
      expect(await graph().records([source ?? "", plain?.id ?? ""])).toEqual([null, null]);
    });

    test("An id with quotes, backslashes or Cypher in it is an unknown id", async () => {
      const odd = ["'", '"', "\\", "CHN' OR 1=1 //", "}) DETACH DELETE n //", "", "\u0000"];
      expect(await graph().records(odd)).toEqual(odd.map(() => null));
    });
  });

  describe("Neighbours", () => {
    test.each(EDGE_TYPES)("%s, both ways, in the dataset's order", async (type) => {
      for (const direction of ["out", "in"] as const) {
        const edges = seedData().edges.filter((edge) => edge.type === type);
        const ends = edges.map((edge) => (direction === "out" ? edge.source : edge.target));
        const ids = [...new Set(ends)].slice(0, 40);
        const found = await graph().neighbours(ids, { edge: type, direction });
        const expected = ids.map((id) => edges.filter((edge) => endOf(edge, direction) === id));
        expect(found.map((list) => list.map(({ edge }) => edge))).toEqual(expected);
        for (const { edge, record } of found.flat())
          expect(record.id).toBe(direction === "out" ? edge.target : edge.source);
      }
    });

    test("An unknown id, and one without such edges, has no neighbours", async () => {
      const relation = { edge: "HAS_PROVISION", direction: "out" } as const;
      expect(await graph().neighbours(["no-such-thing", "CHN"], relation)).toEqual([[], []]);
    });

    test("An id that is asked for twice is answered twice", async () => {
      const relation = { edge: "ENACTED", direction: "out" } as const;
      const [once, again] = await graph().neighbours(["CHN", "CHN"], relation);
      expect(once?.length).toBeGreaterThan(0);
      expect(again).toEqual(once);
    });
  });

  describe("Everything", () => {
    test("All nodes and edges come back just as the dataset has them, in its order", async () => {
      const { info, nodes, edges } = await graph().everything();
      expect(info).toEqual(seedData().info);
      expect(edges).toEqual(seedData().edges);
      expect(nodes.map(plain)).toEqual(seedData().nodes.map(plain));
    });
  });

  describe("Statistics", () => {
    test("Records are counted by type, in the types' order, those with none left out", async () => {
      const types = [...seedData().nodes, ...seedData().edges].flatMap(
        ({ record }) => record?.type ?? [],
      );
      const expected = [...new Set(types)].sort().map((kind) => ({
        kind,
        count: types.filter((type) => type === kind).length,
      }));
      expect(await graph().statistics()).toEqual(expected);
    });
  });
}

function endOf(edge: GraphEdge, direction: "out" | "in"): string {
  return direction === "out" ? edge.source : edge.target;
}

function sourcesOf(record: AnyRecord): string[] {
  return "sources" in record ? record.sources.map(({ id }) => id) : [];
}

/** What `everything` promises of a node. */
function plain({ id, kind, label, labelZh, record, period }: PlainNode): PlainNode {
  return { id, kind, label, labelZh, record, period };
}
