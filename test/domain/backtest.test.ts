/** The graph held against history: each verdict, the day and the place that a case is asked for. */
import { describe, expect, test } from "vitest";
import type { Case, FactRecord } from "../../src/dataset/records.js";
import { backtestOf } from "../../src/domain/analyses/index.js";
import { backtest, pairsOf } from "../../src/domain/backtest.js";
import { mechanismsUsed } from "../../src/domain/obstacles.js";
import { routes } from "../../src/domain/routes.js";
import { seed } from "../support/analyses.js";
import {
  assetIn,
  datasetOf,
  factsOf,
  KNOWN_AT,
  law,
  mechanism,
  proceeding,
  recoveryCase,
  step,
  survey,
  treaty,
} from "../support/dataset.js";

const FREEZING = mechanism({ steps: [step({ needs: "power", anyOf: ["freeze"] })] });
const ASSISTING = mechanism({
  id: "mechanism-2",
  steps: [step({ needs: "either", anyOf: ["mla"] })],
});
const BY_ORDER = proceeding({ mechanisms: ["mechanism-1"] });

const used = (fields: Partial<Case> = {}) =>
  recoveryCase({ mechanism: ["ncb-confiscation"], closed: 2015, ...fields });

function tested(records: readonly FactRecord[], ...cases: Case[]) {
  return backtest(factsOf([FREEZING, ASSISTING, BY_ORDER, ...records, ...cases]), cases);
}
const dayOf = (fields: Partial<Case>) => tested([], used(fields)).entries[0]?.question.asOf;

describe("A case", () => {
  test("is explained where a way that it went was passable on its day", () => {
    const found = tested([law({ measures: ["freeze"] })], used());
    expect(found.entries).toMatchObject([{ support: "CONDITIONAL", verdict: "EXPLAINED" }]);
    expect(found).toMatchObject({ explained: 1, notKnown: 0, contradicted: 0, share: 1 });
  });

  test("isn't known where nobody read the law, or it was in force perhaps", () => {
    expect(tested([], used()).entries[0]).toMatchObject({
      support: "UNKNOWN",
      verdict: "NOT_KNOWN",
    });
    const perhaps = law({ measures: ["freeze"], adopted: null, entryIntoForce: null });
    expect(tested([perhaps], used()).entries[0]).toMatchObject({
      support: "UNCERTAIN",
      verdict: "NOT_KNOWN",
    });
  });

  test("contradicts the graph where what it did was looked for and isn't there", () => {
    const found = tested([survey({ absent: ["freeze"] })], used());
    expect(found.entries[0]).toMatchObject({ support: "ABSENT", verdict: "CONTRADICTED" });
    expect(found).toMatchObject({ explained: 0, contradicted: 1, share: 0 });
  });

  test("is judged by the best of the ways that it went", () => {
    const both = proceeding({ mechanisms: ["mechanism-1", "mechanism-2"] });
    const found = tested([both, survey({ absent: ["freeze"] }), treaty()], used());
    expect(found.entries[0]?.routes.map(({ mechanism: { id } }) => id)).toEqual([
      "mechanism-2",
      "mechanism-1",
    ]);
    expect(found.entries[0]).toMatchObject({ support: "PROVIDED", verdict: "EXPLAINED" });
  });

  test("isn't explained by what came into force after it", () => {
    const later = law({
      measures: ["freeze"],
      adopted: "2016-01-01",
      entryIntoForce: "2016-01-01",
    });
    expect(tested([later], used()).entries[0]?.verdict).toBe("NOT_KNOWN");
  });

  test("is asked for each other place with assets, once", () => {
    const places = [assetIn("AUS"), assetIn("CAN"), assetIn("AUS"), assetIn("CHN")];
    const found = tested([], used({ assetJurisdictions: places }));
    expect(found.entries.map(({ question }) => question.requested)).toEqual(["AUS", "CAN"]);
    const pairs = pairsOf([used({ assetJurisdictions: places })], datasetOf([]).info);
    expect(pairs).toEqual([
      ["CHN", "AUS"],
      ["CHN", "CAN"],
    ]);
  });

  test.each<[string, Partial<Case>, string]>([
    [
      "the last day of what is dated there",
      { assetJurisdictions: [{ ...assetIn("AUS"), date: "2013-04" }] },
      "2013-04-30",
    ],
    [
      "the last of several dates there",
      { assetJurisdictions: ["2013", "2014-02"].map((date) => ({ ...assetIn("AUS"), date })) },
      "2014-02-28",
    ],
    ["the year in which it was closed", {}, "2015-12-31"],
    [
      "its last event",
      {
        closed: null,
        events: [
          { date: "2012-05", what: "" },
          { date: "2011", what: "" },
        ],
      },
      "2012-05-31",
    ],
    [
      "the last day that its events can mean",
      {
        closed: null,
        events: [
          { date: "2012", what: "" },
          { date: "2012-05", what: "" },
        ],
      },
      "2012-12-31",
    ],
    ["the year in which it was opened", { closed: null, opened: 2009 }, "2009-12-31"],
    ["no day after the dataset's", { closed: 2026 }, KNOWN_AT],
  ])("is asked for %s", (_, fields, day) => {
    expect(dayOf(fields)).toBe(day);
  });

  test("that tells no way, no place abroad or no date is left out", () => {
    const cases = [
      used({ id: "no-way", mechanism: [] }),
      used({ id: "at-home", assetJurisdictions: [assetIn("CHN")] }),
      used({ id: "nowhere", assetJurisdictions: [] }),
      used({ id: "undated", closed: null }),
      used({ id: "whole" }),
    ];
    const { entries, leftOut } = tested([], ...cases);
    expect(entries.map((entry) => entry.case.id)).toEqual(["whole"]);
    expect(leftOut.map(({ id }) => id)).toEqual(["no-way", "at-home", "nowhere", "undated"]);
  });

  test("there is none of makes no share", () => {
    expect(tested([])).toMatchObject({ entries: [], share: null });
  });
});

describe("On the seed,", () => {
  const { graph, facts, knownAt } = seed();

  test("every verdict follows from the routes of the day, and the figures add up", async () => {
    const found = await backtestOf(graph);
    expect(found.entries.length).toBeGreaterThan(30);
    for (const { case: one, question, support, verdict } of found.entries) {
      const ways = [...mechanismsUsed(facts, one)];
      const supports = routes(facts, question, ways).routes.map((route) => route.support);
      expect(supports).toContain(support);
      const passable = supports.some((way) => way === "PROVIDED" || way === "CONDITIONAL");
      const absent = supports.every((way) => way === "ABSENT");
      expect(verdict).toBe(passable ? "EXPLAINED" : absent ? "CONTRADICTED" : "NOT_KNOWN");
      expect(question.asOf <= knownAt).toBe(true);
      expect(question.requested).not.toBe(question.requesting);
    }
    const { explained, notKnown, contradicted, entries, share } = found;
    expect(explained + notKnown + contradicted).toBe(entries.length);
    expect(share).toBe(explained / entries.length);
  });
});
