import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FactRecord } from "../../src/dataset/records.js";
import { graphOf } from "../../src/domain/graph-of.js";
import { legalBases } from "../../src/domain/legal-bases.js";
import { Facts } from "../../src/graph/facts.js";
import { certaintyOn, type GraphEdge } from "../../src/graph/model.js";
import {
  arbitraryDataset,
  arbitraryDay,
  arbitraryQuestion,
  convention,
  datasetOf,
  enterprise,
  law,
  obstacle,
  operation,
  participation,
  provision,
  recoveryCase,
  treaty,
} from "../support/dataset.js";

function edgesOf(records: readonly FactRecord[], type: GraphEdge["type"]): GraphEdge[] {
  return graphOf(datasetOf(records)).edges.filter((edge) => edge.type === type);
}
const ends = ({ source, target }: GraphEdge) => `${source} → ${target}`;

describe("The graph links", () => {
  test("a jurisdiction with its treaties, and says since and until when", () => {
    const edges = edgesOf([treaty({ suspended: "2020-07", status: "suspended" })], "PARTY_TO");
    expect(edges.map(ends)).toEqual(["CHN → treaty-1", "AUS → treaty-1"]);
    expect(edges[0]).toMatchObject({ since: "2007-03-28", until: "2020-07" });
  });

  test("a jurisdiction with a convention by the record of its participation", () => {
    const joined = participation();
    const [edge] = edgesOf([convention(), joined], "PARTY_TO");
    expect(edge).toMatchObject({ id: joined.id, record: joined });
  });

  test("an instrument with its provisions, and those with the measures that they provide", () => {
    const records = [treaty(), provision()];
    expect(edgesOf(records, "HAS_PROVISION").map(ends)).toEqual(["treaty-1 → provision-1"]);
    expect(edgesOf(records, "PROVIDES").map(ends)).toEqual(["provision-1 → freeze"]);
  });

  test("a law with what its own record lists and no provision shows", () => {
    const records = [law({ measures: ["mla", "freeze"] }), provision({ instrument: "law-1" })];
    expect(edgesOf(records, "PROVIDES").map(ends).sort()).toEqual([
      "law-1 → mla",
      "provision-1 → freeze",
    ]);
  });
});

describe("A statement's time", () => {
  const standing = (edge: GraphEdge | undefined, day: string) =>
    edge ? certaintyOn(edge.period, day) : null;

  test("of a participation is that of the convention and the participation together", () => {
    const [edge] = edgesOf(
      [convention({ terminated: "2020-01-01" }), participation({ entryIntoForce: "2005-01-01" })],
      "PARTY_TO",
    );
    expect(["2004-12-31", "2005-01-01", "2020-01-01"].map((day) => standing(edge, day))).toEqual([
      "NO",
      "YES",
      "NO",
    ]);
  });

  test("of a provision is that of its instrument", () => {
    const [edge] = edgesOf([treaty(), provision()], "PROVIDES");
    expect(["2007-03-27", "2007-03-28"].map((day) => standing(edge, day))).toEqual(["NO", "YES"]);
  });

  test("of an operation runs from its start to its end", () => {
    const own = operation({ since: "2010-01-01", until: "2015-01-01" });
    const [edge] = edgesOf([enterprise(), own], "OPERATES_IN");
    expect(["2009-12-31", "2012-01-01", "2015-01-01"].map((day) => standing(edge, day))).toEqual([
      "NO",
      "YES",
      "NO",
    ]);
  });

  test("of an operation may lie before the first project on record, which isn't its start", () => {
    const [edge] = edgesOf([enterprise(), operation({ firstRecorded: "2010" })], "OPERATES_IN");
    expect(["1990-01-01", "2010-12-31"].map((day) => standing(edge, day))).toEqual([
      "UNCERTAIN",
      "YES",
    ]);
  });

  test("of an obstacle runs from its first day to its last", () => {
    const [edge] = edgesOf([obstacle({ since: "2018-01-01", until: "2020-01-01" })], "MEETS");
    expect(["2017-12-31", "2018-01-01", "2020-01-01"].map((day) => standing(edge, day))).toEqual([
      "NO",
      "YES",
      "NO",
    ]);
  });

  test("of a case starts in the year in which it was opened", () => {
    const [edge] = edgesOf([recoveryCase({ opened: 2015 })], "ASSETS_IN");
    expect(["2014-12-31", "2015-06-01", "2015-12-31"].map((day) => standing(edge, day))).toEqual([
      "NO",
      "UNCERTAIN",
      "YES",
    ]);
  });
});

describe("For all datasets", () => {
  test("every edge leads from a node to a node, and ids are unique", () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const { nodes, edges } = graphOf(dataset);
        const ids = new Set(nodes.map(({ id }) => id));
        expect(ids.size).toBe(nodes.length);
        expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
        for (const { source, target } of edges)
          expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
      }),
      { numRuns: 50 },
    );
  });

  test("a record is a node or an edge, and none is lost", () => {
    fc.assert(
      fc.property(arbitraryDataset(), (dataset) => {
        const { nodes, edges } = graphOf(dataset);
        const held = [...nodes, ...edges].flatMap(({ record }) => (record ? [record.id] : []));
        const wanted = dataset.records.map(({ id }) => id);
        expect(held).toHaveLength(new Set(held).size);
        expect(held).toEqual(expect.arrayContaining(wanted));
      }),
      { numRuns: 50 },
    );
  });

  test("the graph's periods of a pair's treaties and conventions agree with their legal bases", () => {
    fc.assert(
      fc.property(
        arbitraryDataset(),
        arbitraryQuestion,
        arbitraryDay,
        (dataset, question, asOf) => {
          const { edges } = graphOf(dataset);
          const { bases } = legalBases(new Facts(dataset.info, dataset.records), {
            ...question,
            asOf,
          });
          const weakest = (id: string) =>
            edges
              .filter(({ type, target }) => type === "PARTY_TO" && target === id)
              .filter(({ source }) => [question.requesting, question.requested].includes(source))
              .map(({ period }) => certaintyOn(period, asOf))
              .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0];
          for (const { instrument, inForce, force } of bases)
            if (force === "binding")
              expect([instrument.id, weakest(instrument.id)]).toEqual([instrument.id, inForce]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const ORDER: readonly string[] = ["NO", "UNCERTAIN", "YES"];
