import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, earliest, latest, type PartialDate } from "../../src/dates.js";
import {
  type Dated,
  datesOf,
  forcePeriod,
  inForce,
  standingOf,
  together,
} from "../../src/domain/in-force.js";
import { type Certainty, certaintyOn } from "../../src/graph/model.js";
import {
  arbitraryDay,
  arbitraryPartialDate,
  arbitraryTreaty,
  convention,
  KNOWN_AT,
  law,
  memorandum,
  participation,
  treaty,
} from "../support/dataset.js";

const UNDATED: Dated = { made: null, entryIntoForce: null, end: null, status: null };

function certaintyOf(dated: Partial<Dated>, day: Day): Certainty {
  return inForce({ ...UNDATED, ...dated }, day, KNOWN_AT).certainty;
}
const signed = (on: PartialDate) => ({ made: { on, how: "signed" as const } });
const terminated = (on: PartialDate) => ({ end: { on, how: "terminated" } });

describe("Entry into force", () => {
  test("on a known day: NO before it, YES from it on", () => {
    const dated = { entryIntoForce: "2007-03-28", status: "in-force" };
    expect(certaintyOf(dated, "2007-03-27")).toBe("NO");
    expect(certaintyOf(dated, "2007-03-28")).toBe("YES");
  });

  test("in a year: NO before the year, UNCERTAIN within it, YES from its last day on", () => {
    const dated = { entryIntoForce: "2007", status: "in-force" };
    expect(certaintyOf(dated, "2006-12-31")).toBe("NO");
    expect(certaintyOf(dated, "2007-01-01")).toBe("UNCERTAIN");
    expect(certaintyOf(dated, "2007-12-30")).toBe("UNCERTAIN");
    expect(certaintyOf(dated, "2007-12-31")).toBe("YES");
  });

  test("unknown, in force by its status: YES from `knownAt` on, UNCERTAIN before, NO before signature", () => {
    const dated = { ...signed("2006-04"), status: "in-force" };
    expect(certaintyOf(dated, KNOWN_AT)).toBe("YES");
    expect(certaintyOf(dated, "2026-11-22")).toBe("UNCERTAIN");
    expect(certaintyOf(dated, "2006-03-31")).toBe("NO");
  });

  test.each(["in-force", "party", "member", "territory"])(
    "counts the status %s as in force",
    (status) => {
      expect(certaintyOf({ status }, KNOWN_AT)).toBe("YES");
    },
  );

  test.each(["signed-not-in-force", "signatory"])("never follows from the status %s", (status) => {
    expect(certaintyOf({ ...signed("2007-09-06"), status }, "2030-01-01")).toBe("NO");
  });

  test.each(["inactive", "associate"])(
    "is UNCERTAIN for the status %s, even at `knownAt`",
    (status) => {
      expect(certaintyOf({ status }, KNOWN_AT)).toBe("UNCERTAIN");
    },
  );
});

describe("Disputed and unknown", () => {
  test.each(["disputed", "unknown"])(
    "%s stays UNCERTAIN even where entry into force is known",
    (status) => {
      const dated = { ...signed("2006"), entryIntoForce: "2007", status };
      expect(certaintyOf(dated, "2006-06-01")).toBe("UNCERTAIN");
      expect(certaintyOf(dated, "2020-01-01")).toBe("UNCERTAIN");
      expect(certaintyOf(dated, KNOWN_AT)).toBe("UNCERTAIN");
    },
  );

  test.each(["disputed", "unknown"])("%s is NO before the day of signature", (status) => {
    expect(certaintyOf({ ...signed("2006"), status }, "2005-12-31")).toBe("NO");
  });
});

describe("An end", () => {
  test("on a known day: YES before it, NO from it on", () => {
    const dated = {
      entryIntoForce: "1998-03-19",
      ...terminated("2020-07-20"),
      status: "terminated",
    };
    expect(certaintyOf(dated, "2020-07-19")).toBe("YES");
    expect(certaintyOf(dated, "2020-07-20")).toBe("NO");
  });

  test("in a month: UNCERTAIN within it, NO from its last day on", () => {
    const dated = { entryIntoForce: "1998", ...terminated("2020-10"), status: "suspended" };
    expect(certaintyOf(dated, "2020-09-30")).toBe("YES");
    expect(certaintyOf(dated, "2020-10-01")).toBe("UNCERTAIN");
    expect(certaintyOf(dated, "2020-10-31")).toBe("NO");
  });

  test.each(["suspended", "terminated", "withdrawn"])(
    "without a date, by the status %s: NO from `knownAt` on, before it UNCERTAIN at best",
    (status) => {
      const dated = { ...signed("2006-04-03"), entryIntoForce: "2007-03-28", status };
      expect(certaintyOf(dated, KNOWN_AT)).toBe("NO");
      expect(certaintyOf(dated, "2026-11-22")).toBe("UNCERTAIN");
      expect(certaintyOf(dated, "2007-03-27")).toBe("NO");
    },
  );

  test("is the first of several", () => {
    const record = treaty({
      suspended: "2018-05-01",
      terminated: "2020-01-01",
      status: "terminated",
    });
    expect(datesOf(record).end).toEqual({ on: "2018-05-01", how: "suspended" });
    expect(standingOf(record, "2019-01-01", KNOWN_AT).certainty).toBe("NO");
  });

  test("on some day of a year never makes what wasn't in force yet that year more than NO", () => {
    const dated = { ...signed("2007-03-01"), entryIntoForce: "2007-09-01", ...terminated("2007") };
    expect(certaintyOf({ ...dated, status: "terminated" }, "2007-02-28")).toBe("NO");
    expect(certaintyOf({ ...dated, status: "terminated" }, "2007-08-31")).toBe("NO");
    expect(certaintyOf({ ...dated, status: "terminated" }, "2007-09-01")).toBe("UNCERTAIN");
  });

  test("of a participation is its withdrawal, of a memorandum its expiry, of a law its repeal", () => {
    expect(datesOf(participation({ withdrawn: "2020" })).end?.how).toBe("withdrawn");
    expect(datesOf(memorandum({ until: "2020" })).end?.how).toBe("expired");
    expect(datesOf(law({ terminated: "2020" })).end?.how).toBe("terminated");
  });
});

describe("Without a status", () => {
  test("what was adopted or signed counts from the last day that the date can mean", () => {
    expect(certaintyOf(signed("2010"), "2009-12-31")).toBe("NO");
    expect(certaintyOf(signed("2010"), "2010-06-01")).toBe("UNCERTAIN");
    expect(certaintyOf(signed("2010"), "2010-12-31")).toBe("YES");
  });

  test("entry into force goes before adoption", () => {
    const record = law({ adopted: "2006-10-31", entryIntoForce: "2007-01-01" });
    expect(standingOf(record, "2006-12-01", KNOWN_AT).certainty).toBe("NO");
  });

  test("and without any date it is UNCERTAIN, always", () => {
    expect(certaintyOf({}, "1900-01-01")).toBe("UNCERTAIN");
    expect(certaintyOf({}, KNOWN_AT)).toBe("UNCERTAIN");
  });
});

test("A model law is never in force", () => {
  const model = convention({ kind: "model-law", adopted: "1990-12-14" });
  expect(standingOf(model, KNOWN_AT, KNOWN_AT).certainty).toBe("NO");
});

test("Every answer says why in words that name the date it rests on", () => {
  const because = (dated: Partial<Dated>, day: Day) =>
    inForce({ ...UNDATED, ...dated }, day, KNOWN_AT).because;
  expect(because(signed("2007-09-06"), "2006-01-01")).toBe("signed only on 2007-09-06");
  expect(because({ entryIntoForce: "2007-03-28" }, "2006-06-01")).toBe(
    "in force only from 2007-03-28",
  );
  expect(because({ entryIntoForce: "2007" }, "2007-06-01")).toContain("some day of 2007");
  expect(because(terminated("2020-07-20"), "2021-01-01")).toBe("terminated from 2020-07-20");
  expect(because({ status: "in-force" }, KNOWN_AT)).toContain(KNOWN_AT);
  expect(because({ status: "suspended" }, KNOWN_AT)).toContain("isn't recorded");
});

const arbitraryStatus = fc.constantFrom(
  null,
  "in-force",
  "party",
  "member",
  "territory",
  "signatory",
  "signed-not-in-force",
  "suspended",
  "terminated",
  "withdrawn",
  "disputed",
  "unknown",
  "inactive",
);
/** Dates in any order, also impossible ones; with `ordered`, made before in force before ended. */
function arbitraryDated(date: fc.Arbitrary<PartialDate>, ordered = false): fc.Arbitrary<Dated> {
  const optional = fc.option(date, { nil: null });
  return fc
    .record({ dates: fc.tuple(optional, optional, optional), status: arbitraryStatus })
    .map(({ dates, status }) => {
      const known = dates.filter((on) => on !== null).sort();
      const placed = ordered
        ? dates.map((on) => (on === null ? null : (known.shift() ?? null)))
        : dates;
      const [made = null, entryIntoForce = null, end = null] = placed;
      return {
        made: made === null ? null : { on: made, how: "signed" as const },
        entryIntoForce,
        end: end === null ? null : { on: end, how: "terminated" },
        status,
      };
    });
}
/** Days on which an answer may change, and their neighbours, besides some random ones. */
function daysAround(dated: Dated): Day[] {
  const dates = [dated.made?.on, dated.entryIntoForce, dated.end?.on, KNOWN_AT];
  return dates
    .flatMap((date) => (date ? [earliest(date), latest(date)] : []))
    .flatMap((day) => [shifted(day, -1), day, shifted(day, 1)]);
}
function shifted(day: Day, by: number): Day {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}
const RANK: Readonly<Record<Certainty, number>> = { NO: 0, UNCERTAIN: 1, YES: 2 };

describe("For all dates", () => {
  const vague = fc.constantFrom(4, 7, 10);

  test("a partial date is never surer than its full one", () => {
    fc.assert(
      fc.property(
        arbitraryDated(arbitraryDay, true),
        vague,
        vague,
        vague,
        arbitraryDay,
        (full, a, b, c, random) => {
          const partial: Dated = {
            ...full,
            made: full.made && { ...full.made, on: full.made.on.slice(0, a) },
            entryIntoForce: full.entryIntoForce?.slice(0, b) ?? null,
            end: full.end && { ...full.end, on: full.end.on.slice(0, c) },
          };
          for (const day of [random, ...daysAround(full), ...daysAround(partial)]) {
            const answer = inForce(partial, day, KNOWN_AT).certainty;
            if (answer !== "UNCERTAIN")
              expect(`${day} ${inForce(full, day, KNOWN_AT).certainty}`).toBe(`${day} ${answer}`);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test("two partial ends are never surer than their full ones", () => {
    fc.assert(
      fc.property(arbitraryDay, arbitraryDay, vague, vague, arbitraryDay, (s, t, a, b, day) => {
        const full = treaty({
          entryIntoForce: "1989-01-01",
          signed: null,
          suspended: s,
          terminated: t,
        });
        const partial = { ...full, suspended: s.slice(0, a), terminated: t.slice(0, b) };
        const answer = standingOf(partial, day, KNOWN_AT).certainty;
        if (answer !== "UNCERTAIN") expect(standingOf(full, day, KNOWN_AT).certainty).toBe(answer);
      }),
      { numRuns: 1_000 },
    );
  });

  test("nothing is in force before it was signed", () => {
    fc.assert(
      fc.property(arbitraryTreaty, (record) => {
        if (record.signed === null) return;
        const before = shifted(earliest(record.signed), -1);
        expect(standingOf(record, before, KNOWN_AT).certainty).toBe("NO");
      }),
      { numRuns: 1_000 },
    );
  });

  test("nothing is in force for certain before it entered into force, or once it has ended", () => {
    fc.assert(
      fc.property(arbitraryDated(arbitraryPartialDate), arbitraryDay, (dated, random) => {
        for (const day of [random, ...daysAround(dated)]) {
          const { certainty } = inForce(dated, day, KNOWN_AT);
          if (dated.entryIntoForce && day < latest(dated.entryIntoForce))
            expect(certainty).not.toBe("YES");
          if (dated.end && day >= latest(dated.end.on)) expect(certainty).toBe("NO");
          if (dated.end && day >= earliest(dated.end.on)) expect(certainty).not.toBe("YES");
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("a later end never ends it earlier", () => {
    fc.assert(
      fc.property(
        arbitraryDated(arbitraryPartialDate),
        arbitraryPartialDate,
        arbitraryPartialDate,
        (dated, a, b) => {
          const [sooner, later] = earliest(a) <= earliest(b) ? [a, b] : [b, a];
          if (latest(sooner) > latest(later)) return;
          const ending = (on: PartialDate) => ({ ...dated, ...terminated(on) });
          for (const day of [...daysAround(ending(sooner)), ...daysAround(ending(later))]) {
            const early = RANK[inForce(ending(sooner), day, KNOWN_AT).certainty];
            expect(RANK[inForce(ending(later), day, KNOWN_AT).certainty]).toBeGreaterThanOrEqual(
              early,
            );
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test("a force period says on every day near every turn what `inForce` says", () => {
    fc.assert(
      fc.property(arbitraryDated(arbitraryPartialDate), arbitraryDay, (dated, random) => {
        const period = forcePeriod(dated, KNOWN_AT);
        for (const day of [random, "1600-01-01", "9999-12-30", ...daysAround(dated)])
          expect(`${day} ${certaintyOn(period, day)}`).toBe(
            `${day} ${inForce(dated, day, KNOWN_AT).certainty}`,
          );
      }),
      { numRuns: 2_000 },
    );
  });

  test("its certain span lies within its possible one", () => {
    fc.assert(
      fc.property(arbitraryDated(arbitraryPartialDate), (dated) => {
        const { certainFrom, certainUntil, possibleFrom, possibleUntil } = forcePeriod(
          dated,
          KNOWN_AT,
        );
        if (certainFrom >= certainUntil) return;
        expect(possibleFrom <= certainFrom && certainUntil <= possibleUntil).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test("several periods together are as weak as the weakest of them on each day", () => {
    const dated = arbitraryDated(arbitraryPartialDate);
    fc.assert(
      fc.property(dated, dated, arbitraryDay, (a, b, random) => {
        const both = together(forcePeriod(a, KNOWN_AT), forcePeriod(b, KNOWN_AT));
        for (const day of [random, ...daysAround(a), ...daysAround(b)]) {
          const weakest = Math.min(
            RANK[inForce(a, day, KNOWN_AT).certainty],
            RANK[inForce(b, day, KNOWN_AT).certainty],
          );
          expect(RANK[certaintyOn(both, day)]).toBe(weakest);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
