/** Depth against a benchmark, and instruments side by side. */
import { describe, expect, test } from "vitest";
import type { FactRecord, Provision } from "../../src/dataset/records.js";
import { comparisonOf, depthsOf } from "../../src/domain/analyses/index.js";
import { compared, comparison } from "../../src/domain/comparison.js";
import { type Benchmark, benchmarkOf, byDepth, depthOf } from "../../src/domain/depth.js";
import type { InstrumentText } from "../../src/graph/texts.js";
import { seed, textsIn } from "../support/analyses.js";
import {
  convention,
  factsOf,
  law,
  measure,
  provision,
  reading,
  treaty,
} from "../support/dataset.js";

type Strength = Provision["measures"][number]["strength"];
const article = (id: string, instrument: string, measures: Record<string, Strength>) =>
  provision({
    id,
    instrument,
    measures: Object.entries(measures).map(([name, strength]) => ({ measure: name, strength })),
  });

/** Four measures; those of the second article stand outside of what counts, where articles are named. */
const BENCHMARK = [
  convention({ id: "uncac", shortTitle: "UNCAC", benchmark: ["first"] }),
  article("first", "uncac", {
    freeze: "mandatory",
    "asset-sharing": "discretionary",
    "ncb-in-rem": "conditional",
    "civil-action-by-state": "mandatory",
  }),
  article("second", "uncac", { extradite: "mandatory" }),
];

function text(records: readonly FactRecord[], id: string): InstrumentText {
  const found = textsIn(records).get(id);
  if (!found) throw new Error(`no instrument ${id}`);
  return found;
}
const vocabulary = factsOf([]);
const benchmark: Benchmark = benchmarkOf(text(BENCHMARK, "uncac"), vocabulary);
const depth = (...records: FactRecord[]) =>
  depthOf(text(records, "treaty-1"), benchmark, vocabulary);
const WHOLE = reading();

describe("A benchmark", () => {
  test("is made of the articles that count, each measure once", () => {
    expect(benchmark.measures.map(({ id }) => id)).toEqual([
      "freeze",
      "asset-sharing",
      "ncb-in-rem",
      "civil-action-by-state",
    ]);
  });

  test("is a whole text where no articles are named", () => {
    const whole = BENCHMARK.map((one) =>
      one.type === "Convention" ? { ...one, benchmark: null } : one,
    );
    expect(benchmarkOf(text(whole, "uncac"), vocabulary).measures).toHaveLength(5);
  });
});

describe("Depth", () => {
  test("counts mandatory measures whole and others half, and what isn't in the benchmark not at all", () => {
    const articles = article("a", "treaty-1", {
      freeze: "mandatory",
      "asset-sharing": "conditional",
      "ncb-in-rem": "discretionary",
      extradite: "mandatory",
    });
    const found = depth(treaty(), WHOLE, articles);
    expect(found.depth).toBe((1 + 0.5 + 0.5) / 4);
    expect(found.provided.map(({ measure: { id } }) => id)).toEqual([
      "freeze",
      "asset-sharing",
      "ncb-in-rem",
    ]);
    expect(found.missing.map(({ id }) => id)).toEqual(["civil-action-by-state"]);
  });

  test("takes each measure once, at its strongest", () => {
    const found = depth(
      treaty(),
      WHOLE,
      article("a", "treaty-1", { freeze: "discretionary" }),
      article("b", "treaty-1", { freeze: "mandatory" }),
      article("c", "treaty-1", { freeze: "conditional" }),
    );
    expect(found.depth).toBe(1 / 4);
    expect(found.provided).toMatchObject([{ strength: "mandatory", provision: { id: "b" } }]);
  });

  test("is nothing where it was read whole and nothing is there, null where it wasn't read whole", () => {
    expect(depth(treaty(), WHOLE).depth).toBe(0);
    expect(depth(treaty()).depth).toBeNull();
    expect(depth(treaty(), reading({ extent: "partial" })).depth).toBeNull();
  });

  test("counts what the kind implies and a law's record lists", () => {
    const sharing = depth(treaty({ kind: "asset-sharing" }), WHOLE);
    expect(sharing).toMatchObject({ depth: 1 / 8, provided: [{ byKind: true }] });
    const statute = [law({ id: "treaty-1", measures: ["freeze"] }), WHOLE];
    expect(depth(...statute).depth).toBe(1 / 8);
  });

  test("sorts the deepest first, those not read last, and the rest by id", () => {
    const of = (id: string, share: number | null) => ({
      ...depth(treaty(), WHOLE),
      instrument: treaty({ id }),
      depth: share,
    });
    const found = [of("c", null), of("b", 0), of("d", 0.5), of("a", 0)].sort(byDepth);
    expect(found.map(({ instrument: { id } }) => id)).toEqual(["d", "a", "b", "c"]);
  });
});

describe("A comparison", () => {
  const records = [
    treaty(),
    WHOLE,
    article("a", "treaty-1", { freeze: "discretionary", "ncb-in-rem": "mandatory" }),
    article("b", "treaty-1", { freeze: "mandatory" }),
    treaty({ id: "unread" }),
    treaty({ id: "partly", kind: "asset-sharing" }),
    reading({ instrument: "partly", extent: "partial", absent: ["freeze"] }),
  ];
  const ids = ["treaty-1", "unread", "partly"];
  const found = comparison(
    ids.map((id) => text(records, id)),
    vocabulary,
  );
  const row = (id: string) => found.rows.find((one) => one.measure.id === id)?.cells;

  test("tells what is provided, at its strongest, with its articles, from what isn't there and what wasn't read", () => {
    expect(row("freeze")).toMatchObject([
      { mention: "PROVIDED", strength: "mandatory", provisions: [{ id: "a" }, { id: "b" }] },
      { mention: "NOT_READ", strength: null, provisions: [] },
      { mention: "NOT_MENTIONED", strength: null, provisions: [] },
    ]);
    expect(row("ncb-in-rem")?.map(({ mention }) => mention)).toEqual([
      "PROVIDED",
      "NOT_READ",
      "NOT_READ",
    ]);
  });

  test("shows what the kind alone implies without an article", () => {
    expect(row("asset-sharing")?.[2]).toMatchObject({ mention: "PROVIDED", provisions: [] });
    expect(row("asset-sharing")?.[0]).toMatchObject({ mention: "NOT_MENTIONED" });
  });

  test("holds every measure of the vocabulary once, in its order, in a row or nowhere", () => {
    const order = [...vocabulary.measures.keys()];
    const rows = found.rows.map((one) => one.measure.id);
    expect(rows).toEqual(order.filter((id) => rows.includes(id)));
    expect([...rows, ...found.nowhere.map(({ id }) => id)].toSorted()).toEqual(order.toSorted());
    for (const { cells } of found.rows)
      expect(cells.map(({ instrument: { id } }) => id)).toEqual(ids);
  });

  test.each([[[]], [["a"]], [["a", "b", "c", "d", "e", "f", "g"]], [["a", "b", "a"]]])(
    "of %j is refused",
    (wanted) => {
      expect(() => compared(wanted)).toThrow(expect.objectContaining({ argument: "instruments" }));
    },
  );
});

describe("On the seed,", () => {
  const { graph } = seed();

  test("China's treaties are measured against UNCAC's chapter on recovery, unless told otherwise", async () => {
    const found = await depthsOf(graph, { parties: ["CHN"], kinds: ["mla-treaty"] });
    expect(found.length).toBeGreaterThan(30);
    const measures = found[0]?.benchmark.measures.map(({ id }) => id) ?? [];
    expect(measures).toEqual(
      expect.arrayContaining(["civil-action-by-state", "return-embezzled-funds"]),
    );
    expect(measures).not.toContain("extradite");
    for (const { depth: share, provided, missing } of found) {
      expect(provided.length + missing.length).toBe(measures.length);
      const sum = provided.reduce(
        (all, { strength }) => all + (strength === "mandatory" ? 1 : 0.5),
        0,
      );
      if (share !== null) expect(share).toBeCloseTo(sum / measures.length, 12);
    }
  });

  test("a model measured against itself misses nothing", async () => {
    const id = "un-model-mla-1990";
    const [found] = await depthsOf(graph, { instruments: [id], benchmark: id });
    expect(found?.missing).toEqual([]);
  });

  test.each([
    [{ benchmark: "nothing" }, "benchmark"],
    [{ benchmark: "CHN" }, "benchmark"],
    [{ instruments: ["nothing"] }, "instruments"],
    [{ parties: ["China"] }, "parties"],
    [{ inForceOn: "2024" }, "inForceOn"],
    [{ first: 501 }, "first"],
    [{ first: -1 }, "first"],
  ])("%j is refused", async (input, argument) => {
    await expect(depthsOf(graph, input)).rejects.toMatchObject({ argument });
  });

  test("an instrument that isn't there can't be compared", async () => {
    await expect(comparisonOf(graph, ["uncac", "CHN"])).rejects.toMatchObject({
      argument: "instruments",
    });
  });

  test("a new measure of the vocabulary would stand in no instrument until one provides it", () => {
    const facts = factsOf([measure({ id: "new" }), treaty(), WHOLE]);
    const two = [text([treaty(), WHOLE], "treaty-1"), text([law()], "law-1")];
    expect(comparison(two, facts).nowhere.map(({ id }) => id)).toContain("new");
  });
});
