/** Coverage: kinds of instrument, measures and readiness between one jurisdiction and many. */
import { describe, expect, test } from "vitest";
import type { FactRecord } from "../../src/dataset/records.js";
import {
  bestRouteOf,
  COVERED_KINDS,
  type CoveredKind,
  cellsOf,
  coverage,
  coverageRow,
  type Kinds,
} from "../../src/domain/coverage.js";
import { routes } from "../../src/domain/routes.js";
import { SupportTable } from "../../src/domain/support.js";
import type { Certainty } from "../../src/graph/model.js";
import { allBut, perspective, seed } from "../support/analyses.js";
import { convention, factsOf, memorandum, participation, treaty } from "../support/dataset.js";

/** The kinds between two jurisdictions: China, whose instruments were collected, and Australia. */
function kinds(
  records: readonly FactRecord[],
  { requesting = "CHN", requested = "AUS", asOf = "2024-05-01" } = {},
): Kinds {
  return coverageRow(factsOf(records), perspective({ requesting, asOf }), requested).kinds;
}

const NONE: Kinds = {
  extraditionTreaty: "NO",
  mlaTreaty: "NO",
  sharingAgreement: "NO",
  memorandum: "NO",
  uncac: "NO",
};

const uncacBetween = (...codes: string[]): FactRecord[] => [
  convention({ id: "uncac" }),
  ...codes.map((party) =>
    participation({ convention: "uncac", party, via: party === "HKG" ? "CHN" : null }),
  ),
];

describe("The kinds of instrument between two jurisdictions", () => {
  test("are NO where instruments were collected and none stands there", () => {
    expect(kinds([])).toEqual(NONE);
  });

  test("are UNCERTAIN where nobody collected those of either, UNCAC apart", () => {
    expect(kinds([], { requesting: "USA", requested: "GBR" })).toEqual({
      extraditionTreaty: "UNCERTAIN",
      mlaTreaty: "UNCERTAIN",
      sharingAgreement: "UNCERTAIN",
      memorandum: "UNCERTAIN",
      uncac: "NO",
    });
  });

  test("are as sure asked from the other side, whoever's were collected", () => {
    expect(kinds([], { requesting: "USA", requested: "HKG" })).toEqual(NONE);
  });

  test.each([
    ["extradition", "extraditionTreaty"],
    ["mla-criminal", "mlaTreaty"],
    ["mla-civil-and-criminal", "mlaTreaty"],
    ["asset-sharing", "sharingAgreement"],
  ] as const)("A treaty of the kind %s in force is YES for %s alone", (kind, covered) => {
    expect(kinds([treaty({ kind })])).toEqual({ ...NONE, [covered]: "YES" });
  });

  test("A memorandum in force is YES for memorandum alone", () => {
    expect(kinds([memorandum()])).toEqual({ ...NONE, memorandum: "YES" });
  });

  test("UNCAC is YES where both are parties, and no other convention counts for it", () => {
    expect(kinds(uncacBetween("CHN", "AUS")).uncac).toBe("YES");
    const other = [
      convention(),
      participation(),
      participation({ id: "other", party: "AUS", convention: "convention-1" }),
    ];
    expect(kinds(other)).toEqual(NONE);
  });

  test("UNCAC is NO between jurisdictions of one sovereign", () => {
    expect(kinds(uncacBetween("CHN", "HKG"), { requested: "HKG" }).uncac).toBe("NO");
  });

  test("A treaty signed and not in force is NO", () => {
    const signed = treaty({ entryIntoForce: null, status: "signed-not-in-force" });
    expect(kinds([signed])).toEqual(NONE);
  });

  test.each<[string, Partial<Parameters<typeof treaty>[0]>, Certainty]>([
    ["before its entry into force", { entryIntoForce: "2025-01-01" }, "NO"],
    ["in the year of a partial entry into force", { entryIntoForce: "2024" }, "UNCERTAIN"],
    ["in dispute", { status: "disputed" }, "UNCERTAIN"],
    ["after its end", { terminated: "2020-01-01", status: "terminated" }, "NO"],
  ])("A treaty %s is told by the rules of time", (_, fields, certainty) => {
    expect(kinds([treaty(fields)]).mlaTreaty).toBe(certainty);
  });

  test("Of two instruments of one kind the surer counts", () => {
    const old = treaty({ terminated: "2020-01-01", status: "terminated" });
    const disputed = treaty({ id: "treaty-2", status: "disputed" });
    const sure = treaty({ id: "treaty-3" });
    expect(kinds([old, disputed]).mlaTreaty).toBe("UNCERTAIN");
    expect(kinds([old, disputed, sure]).mlaTreaty).toBe("YES");
  });

  test("A treaty between others says nothing of the two", () => {
    expect(kinds([treaty({ parties: ["CHN", "USA"] })])).toEqual(NONE);
  });
});

describe("On the seed,", () => {
  const { facts, knownAt } = seed();
  const DATES = ["1994-06-30", "2006-02-12", "2012-01-01", knownAt];
  const ASKING = ["CHN", "HKG", "USA", "CHE", "NRU"];

  test.each(ASKING)(
    "%s: readiness and the best route are those of its routes, everywhere",
    (requesting) => {
      for (const asOf of DATES) {
        const asked = perspective({ requesting, asOf });
        const rows = coverage(facts, asked, allBut(requesting));
        expect(rows.map(({ jurisdiction }) => jurisdiction)).toEqual(allBut(requesting));
        for (const row of rows) {
          const answer = routes(facts, { ...asked, requested: row.jurisdiction });
          const where = `${requesting} → ${row.jurisdiction} on ${asOf}`;
          expect([where, row.readiness]).toEqual([where, answer.readiness]);
          expect([where, bestRouteOf(row)?.mechanism.id]).toEqual([
            where,
            answer.best?.mechanism.id,
          ]);
          expect(bestRouteOf(row)?.support).toBe(answer.best?.support);
        }
      }
    },
  );

  test("cells are the supports of the measures, all or those asked for, in the order asked for", () => {
    const asked = perspective();
    for (const row of coverage(facts, asked, ["AUS", "HKG", "CYM", "NRU"])) {
      const table = new SupportTable(facts, { ...asked, requested: row.jurisdiction });
      const all = [...facts.measures.values()];
      expect(cellsOf(row)).toEqual(all.map((measure) => table.measure(measure)));
      const some = cellsOf(row, ["mla", "freeze"]);
      expect(some.map(({ measure }) => measure.id)).toEqual(["mla", "freeze"]);
    }
  });

  test("China and Hong Kong have no instrument of any kind but what is channel", () => {
    const { kinds: found } = coverageRow(facts, perspective(), "HKG");
    expect(found).toMatchObject({ extraditionTreaty: "NO", mlaTreaty: "NO", uncac: "NO" });
  });

  test("nobody looked whether UNCAC was extended to Bermuda, so it isn't said not to be", () => {
    expect(coverageRow(facts, perspective(), "BMU").kinds.uncac).toBe("UNCERTAIN");
    expect(coverageRow(facts, perspective(), "CYM").kinds.uncac).toBe("YES");
  });

  test("China and Australia have assistance, and extradition signed but not in force", () => {
    const { kinds: found } = coverageRow(facts, perspective(), "AUS");
    expect(found).toMatchObject({ extraditionTreaty: "NO", mlaTreaty: "YES", uncac: "YES" });
  });

  test("what nobody collected isn't said to be missing", () => {
    const { kinds: found } = coverageRow(facts, perspective({ requesting: "USA" }), "GBR");
    for (const kind of COVERED_KINDS.filter((one: CoveredKind) => one !== "uncac"))
      expect(found[kind]).not.toBe("NO");
  });

  test("China against every jurisdiction takes a fraction of a second", () => {
    const all = allBut("CHN");
    coverage(facts, perspective(), all);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      coverage(facts, perspective(), all);
      return performance.now() - start;
    });
    // 50 ms is the aim on a quiet machine; tests run beside others.
    expect(Math.min(...times)).toBeLessThan(250);
  });
});
