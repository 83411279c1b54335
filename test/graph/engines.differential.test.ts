/** Both engines, over generated datasets that no lawyer would think of, must say the same. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dataset, FactRecord } from "../../src/dataset/records.js";
import { graphOf } from "../../src/domain/graph-of.js";
import { MemoryGraph } from "../../src/graph/memory/index.js";
import { EDGE_TYPES, type GraphData } from "../../src/graph/model.js";
import { type Condition, type Graph, LISTS, type ListQuery } from "../../src/graph/port.js";
import { bearingOn } from "../support/bearing-on.js";
import {
  arbitraryDataset,
  arbitraryDay,
  arbitraryPair,
  JURISDICTIONS,
  MEASURE_IDS,
} from "../support/dataset.js";
import { describeWithNeo4j, emptyGraphAt } from "../support/neo4j.js";

/** Each dataset costs a load of about a second. */
const DATASETS = 25;

describeWithNeo4j("The engines agree", (access) => {
  let neo4j: Graph;
  beforeAll(async () => {
    neo4j = await emptyGraphAt(access);
  });
  afterAll(() => neo4j.close());

  test("on everything that the port promises to be the same", async () => {
    const property = fc.asyncProperty(titledDataset, questions, async (dataset, asked) => {
      const data = graphOf(dataset);
      const memory = new MemoryGraph(data);
      await neo4j.replace(data);
      for (const [name, question] of questionsOf(data, asked))
        expect(await question(neo4j), name).toEqual(await question(memory));
    });
    await fc.assert(property, { numRuns: DATASETS, interruptAfterTimeLimit: 240_000 });
  }, 300_000);
});

/** Titles in all scripts, emoji among them: text is sorted and folded the same everywhere. */
const arbitraryTitle = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("（甲）", "𠀀", "\u{1F600}", "Å"),
  )
  .map((text) => text.trim() || "untitled");

const titledDataset: fc.Arbitrary<Dataset> = fc
  .tuple(arbitraryDataset(), fc.array(arbitraryTitle, { minLength: 1, maxLength: 8 }))
  .map(([dataset, titles]) => {
    const title = (index: number) => titles[index % titles.length] ?? "untitled";
    const records = dataset.records.map(
      (record, index): FactRecord =>
        "title" in record ? { ...record, title: title(index) } : record,
    );
    const version = `${dataset.info.version}-${titles.join("|")}`;
    return { info: { ...dataset.info, version }, records };
  });

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    facet: fc.constantFrom("parties", "jurisdiction", "for", "requesting", "assetsIn", "home"),
    is: fc.constantFrom("oneOf", "all"),
    values: fc.subarray([...JURISDICTIONS], { maxLength: 2 }),
  }),
  fc.record({
    facet: fc.constantFrom("measures", "concerns"),
    is: fc.constantFrom("oneOf", "all"),
    values: fc.subarray([...MEASURE_IDS], { maxLength: 2 }),
  }),
  fc.record({
    facet: fc.constantFrom("status", "kind", "effect", "outcome"),
    is: fc.constant("oneOf" as const),
    values: fc.subarray(["in-force", "unknown", "mla-treaty", "domestic-law", "hinders"]),
  }),
  fc.record({
    facet: fc.constantFrom("name", "text"),
    is: fc.constant("containing" as const),
    value: fc.oneof(fc.constantFrom("a", "甲", "1", " "), fc.string({ maxLength: 2 })),
  }),
  fc
    .tuple(fc.constantFrom("signed", "entryIntoForce", "since"), arbitraryDay, arbitraryDay)
    .map(([facet, from, to]): Condition => ({ facet, is: "between", from, to })),
  fc.record({ is: fc.constant("inForceOn" as const), day: arbitraryDay }),
);

const listQuery: fc.Arbitrary<ListQuery> = fc.record({
  list: fc.constantFrom(...LISTS),
  where: fc.array(condition, { maxLength: 2 }),
  orderBy: fc.record({
    facet: fc.constantFrom("name", "signed", "status", "parties", "opened", "year", "nothing"),
    descending: fc.boolean(),
  }),
  skip: fc.constantFrom(0, 0, 1, 3),
  limit: fc.constantFrom(0, 2, 1_000),
});

const questions = fc.record({
  lists: fc.array(listQuery, { minLength: 30, maxLength: 30 }),
  pairs: fc.array(arbitraryPair, { minLength: 1, maxLength: 4 }),
  asOf: fc.option(arbitraryDay, { nil: null }),
  maxLength: fc.integer({ min: 1, max: 4 }),
  depth: fc.integer({ min: 0, max: 3 }),
  first: fc.integer({ min: 1, max: 40 }),
});
type Asked = typeof questions extends fc.Arbitrary<infer T> ? T : never;

type Question = (graph: Graph) => Promise<unknown>;

function questionsOf(data: GraphData, asked: Asked): [name: string, question: Question][] {
  const { lists, pairs, asOf, maxLength, depth, first } = asked;
  const ids = [...data.nodes, ...data.edges].map(({ id }) => id);
  const others = data.nodes.filter(({ kind }) => kind !== null && kind !== "JURISDICTION");
  const to = others[others.length % 7]?.id ?? "USA";
  return [
    ["info", async (graph) => graph.info()],
    ["records", async (graph) => graph.records([...ids, "no-such-thing"])],
    ["statistics", async (graph) => graph.statistics()],
    ...lists.map((query): [string, Question] => [
      `list ${JSON.stringify(query)}`,
      async (graph) => graph.list(query),
    ]),
    ...EDGE_TYPES.flatMap((edge) =>
      (["out", "in"] as const).map((direction): [string, Question] => [
        `neighbours ${edge} ${direction}`,
        async (graph) => graph.neighbours(ids, { edge, direction }),
      ]),
    ),
    [
      "facts",
      async (graph) => {
        const facts = await graph.facts(pairs);
        return pairs.map((pair) => bearingOn(facts, pair));
      },
    ],
    ...pairs.flatMap(([a, b]): [string, Question][] => [
      [`paths ${a} ${b}`, async (graph) => graph.paths({ from: a, to: b, asOf, maxLength, first })],
      [`paths ${a} ${to}`, async (graph) => graph.paths({ from: a, to, asOf, maxLength, first })],
      [
        `around ${a} ${b}`,
        async (graph) => graph.neighbourhood({ around: [a, b], depth, asOf, first }),
      ],
    ]),
  ];
}
