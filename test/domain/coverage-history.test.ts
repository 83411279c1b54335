/** How networks grew: every year agrees with the coverage of its last day. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FactRecord } from "../../src/dataset/records.js";
import { COVERED_KINDS, coverageRow } from "../../src/domain/coverage.js";
import {
  type CoverageYear,
  coverageHistory,
  firstYear,
  yearsBetween,
} from "../../src/domain/coverage-history.js";
import { Facts } from "../../src/graph/facts.js";
import type { Certainty } from "../../src/graph/model.js";
import { allBut, perspective, seed } from "../support/analyses.js";
import {
  arbitraryDataset,
  arbitraryDay,
  datasetOf,
  factsOf,
  JURISDICTIONS,
  treaty,
} from "../support/dataset.js";

/** The same, out of the coverage of each year's last day and of the last day of the year before. */
function expected(
  facts: Facts,
  requesting: string,
  others: readonly string[],
  years: readonly number[],
  asOf: string,
): CoverageYear[] {
  const dayOf = (year: number) => (`${year}-12-31` < asOf ? `${year}-12-31` : asOf);
  const on = (day: string) =>
    others.map((code) => coverageRow(facts, perspective({ requesting, asOf: day }), code));
  return years.map((year) => {
    const [now, before] = [on(dayOf(year)), on(dayOf(year - 1))];
    const kinds = Object.fromEntries(
      COVERED_KINDS.map((kind) => {
        const having = (rows: typeof now, certainty: Certainty) =>
          rows.filter((row) => row.kinds[kind] === certainty).map((row) => row.jurisdiction);
        const [is, was] = [having(now, "YES"), having(before, "YES")];
        return [
          kind,
          {
            inForce: is,
            uncertain: having(now, "UNCERTAIN"),
            began: is.filter((code) => having(before, "NO").includes(code)),
            ended: was.filter((code) => having(now, "NO").includes(code)),
          },
        ];
      }),
    );
    return { year, asOf: dayOf(year), kinds: kinds as CoverageYear["kinds"] };
  });
}

describe("The history of a network", () => {
  test("agrees year by year with coverage, on any dataset", () => {
    fc.assert(
      fc.property(
        arbitraryDataset(),
        fc.constantFrom(...JURISDICTIONS),
        arbitraryDay,
        ({ info, records }, requesting, asOf) => {
          const facts = new Facts(info, records.map(coveringCorruption));
          const others = JURISDICTIONS.filter((code) => code !== requesting);
          const last = Number(asOf.slice(0, 4));
          const years = [1992, 2001, 2002, 2010].filter((year) => year < last).concat(last);
          expect(coverageHistory(facts, requesting, others, years, asOf)).toEqual(
            expected(facts, requesting, others, years, asOf),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  const { facts, knownAt } = seed();
  test.each(["CHN", "HKG"])("agrees year by year with coverage on the seed: %s", (code) => {
    const years = yearsBetween(2003, 2026);
    const others = allBut(code);
    expect(coverageHistory(facts, code, others, years, knownAt)).toEqual(
      expected(facts, code, others, years, knownAt),
    );
  });

  test("tells what began from what only became known", () => {
    const known = factsOf([treaty({ signed: null, entryIntoForce: null, status: "in-force" })]);
    const years = coverageHistory(known, "CHN", ["AUS"], [2025, 2026], known.info.knownAt);
    expect(years.map(({ kinds }) => kinds.mlaTreaty)).toMatchObject([
      { inForce: [], uncertain: ["AUS"], began: [] },
      { inForce: ["AUS"], uncertain: [], began: [] },
    ]);
  });

  test("ends on the day asked about, and shows nothing that came after it", () => {
    const late = factsOf([treaty({ signed: null, entryIntoForce: "2010-09-01" })]);
    const [year] = coverageHistory(late, "CHN", ["AUS"], [2010], "2010-06-30");
    expect(year).toMatchObject({ year: 2010, asOf: "2010-06-30" });
    expect(year?.kinds.mlaTreaty.inForce).toEqual([]);
    const [whole] = coverageHistory(late, "CHN", ["AUS"], [2010], "2012-06-30");
    expect(whole?.kinds.mlaTreaty).toMatchObject({ inForce: ["AUS"], began: ["AUS"], ended: [] });
  });

  test("names what began and what ended in its year alone", () => {
    const short = factsOf([
      treaty({ entryIntoForce: "2007-03-28", terminated: "2010-05-01", status: "terminated" }),
    ]);
    const years = coverageHistory(short, "CHN", ["AUS"], yearsBetween(2006, 2011), KNOWN);
    expect(years.map(({ kinds }) => kinds.mlaTreaty.began)).toEqual([[], ["AUS"], [], [], [], []]);
    expect(years.map(({ kinds }) => kinds.mlaTreaty.ended)).toEqual([[], [], [], [], ["AUS"], []]);
  });
});

const KNOWN = "2026-11-23";

/** Generated conventions cover what they like; the one that is counted is against corruption. */
function coveringCorruption(record: FactRecord): FactRecord {
  return record.id === "uncac" && record.type === "Convention"
    ? { ...record, offences: ["corruption"] }
    : record;
}

describe("The years of a history", () => {
  test("begin by themselves where something was first in force", () => {
    const records = [
      treaty(),
      treaty({ id: "treaty-2", kind: "extradition", signed: null, entryIntoForce: "1999-01-10" }),
    ];
    expect(firstYear(factsOf(records), "CHN", ["AUS"])).toBe(1999);
    expect(firstYear(factsOf(records), "CHN", ["USA"])).toBeNull();
    const { info, records: all } = datasetOf([treaty({ entryIntoForce: null, status: "unknown" })]);
    expect(firstYear(new Facts(info, all), "CHN", ["AUS"])).toBeNull();
  });

  test("are all those between, both included", () => {
    expect(yearsBetween(2024, 2026)).toEqual([2024, 2025, 2026]);
    expect(yearsBetween(2024, 2024)).toEqual([2024]);
    expect(yearsBetween(1827, 2026)).toHaveLength(200);
  });

  test.each([
    [2027, 2026, "from: 2027 is after 2026"],
    [1826, 2026, "from: 1826 to 2026 are more than 200 years"],
  ])("are refused from %d to %d, naming the argument", (from, until, message) => {
    expect(() => yearsBetween(from, until)).toThrow(message);
    expect(() => yearsBetween(from, until)).toThrow(expect.objectContaining({ argument: "from" }));
  });
});
