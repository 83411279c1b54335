/** Exposure and gaps, reckoned by hand on made-up figures. */
import { describe, expect, test } from "vitest";
import type { FactRecord } from "../../src/dataset/records.js";
import type { Perspective } from "../../src/domain/coverage.js";
import {
  COMPONENTS,
  type ComponentName,
  EQUAL_WEIGHTS,
  exposures,
  type Weights,
  weightsOf,
} from "../../src/domain/exposure.js";
import { type Gap, gaps } from "../../src/domain/gaps.js";
import { SupportTable } from "../../src/domain/support.js";
import { allBut, perspective, seed, worldIn } from "../support/analyses.js";
import {
  assetIn,
  enterprise,
  factsOf,
  flow,
  law,
  mechanism,
  operation,
  provision,
  recoveryCase,
  SOURCE,
  step,
  survey,
  treaty,
} from "../support/dataset.js";

const PLACES = ["AUS", "CAN", "USA"];

function exposed(
  records: readonly FactRecord[],
  asked: Partial<Perspective> = {},
  weights: Weights = EQUAL_WEIGHTS,
) {
  return exposures(perspective(asked), PLACES, worldIn(records), factsOf(records), weights);
}

/** The value of one component in each place. */
function component(
  name: ComponentName,
  records: readonly FactRecord[],
  asked: Partial<Perspective> = {},
): (number | undefined)[] {
  const found = exposed(records, asked);
  return PLACES.map((code) => found.get(code)?.components.find((one) => one.name === name)?.value);
}

const stock = (jurisdiction: string, amount: number, year = 2020, currency = "USD") =>
  flow({
    id: `stock-${jurisdiction}-${year}`,
    jurisdiction,
    year,
    value: { amount, currency },
    statement: `A stock of ${amount} in ${jurisdiction}.`,
  });
const named = (jurisdiction: string, year = 2008) =>
  flow({
    id: `named-${jurisdiction}-${year}`,
    jurisdiction,
    year,
    measure: "corrupt-assets-destination",
    value: null,
  });
const fled = (jurisdiction: string, fields: Partial<ReturnType<typeof flow>> = {}) =>
  flow({
    id: `fled-${jurisdiction}-${fields.year}`,
    jurisdiction,
    measure: "red-notice-share",
    value: null,
    ...fields,
  });

describe("Investment", () => {
  test("counts on a log scale, relative to the largest stock", () => {
    const records = [stock("AUS", 999), stock("CAN", 9), stock("USA", 0)];
    const [aus, can, usa] = component("investment", records);
    expect(aus).toBe(1);
    expect(can).toBeCloseTo(Math.log(10) / Math.log(1000), 12);
    expect(usa).toBe(0);
  });

  test("is the latest stock by the year asked about", () => {
    const records = [stock("AUS", 999, 2010), stock("AUS", 9, 2020), stock("CAN", 999, 2005)];
    expect(component("investment", records)[0]).toBeCloseTo(1 / 3, 12);
    expect(component("investment", records, { asOf: "2015-01-01" })).toEqual([1, 1, 0]);
    expect(component("investment", records, { asOf: "2005-01-01" })).toEqual([0, 1, 0]);
    expect(component("investment", records, { asOf: "2004-12-31" })).toEqual([0, 0, 0]);
  });

  test("leaves out what isn't in dollars, and what is a flow, no stock", () => {
    const records = [
      stock("AUS", 999, 2020, "CNY"),
      flow({ id: "flow", jurisdiction: "CAN", measure: "odi-flow" }),
    ];
    expect(component("investment", records)).toEqual([0, 0, 0]);
  });

  test("is that of the requesting jurisdiction alone", () => {
    expect(component("investment", [{ ...stock("AUS", 999), from: "HKG" }])).toEqual([0, 0, 0]);
  });
});

describe("Fugitives", () => {
  test("are the most that a source counts, relative to where most went", () => {
    const records = [
      fled("AUS", { year: 2015, value: { count: 40 } }),
      fled("AUS", { year: 2019, value: { count: 16 } }),
      fled("CAN", { year: 2015, value: { countMin: 10, countMax: 20 } }),
    ];
    expect(component("fugitives", records)).toEqual([1, 0.25, 0]);
  });

  test("count one where a place is named without a number, and none where the number is none", () => {
    const records = [
      fled("AUS", { year: 2015, value: { count: 4 } }),
      fled("CAN", { year: 2015 }),
      fled("USA", { year: 2015, value: { count: 0 } }),
    ];
    expect(component("fugitives", records)).toEqual([1, 0.25, 0]);
  });

  test("aren't counted before their year", () => {
    const records = [fled("AUS", { year: 2015, value: { count: 4 } })];
    expect(component("fugitives", records, { asOf: "2014-12-31" })).toEqual([0, 0, 0]);
    expect(component("fugitives", records, { asOf: "2015-01-01" })).toEqual([1, 0, 0]);
  });
});

describe("Destinations, enterprises and cases", () => {
  test("A destination counts whole, however often it is named", () => {
    const records = [named("AUS"), named("AUS", 2011), named("CAN")];
    expect(component("destination", records)).toEqual([1, 1, 0]);
    expect(component("destination", records, { asOf: "2007-12-31" })).toEqual([0, 0, 0]);
  });

  test("Enterprises count once a place, the requesting jurisdiction's own alone", () => {
    const records = [
      enterprise(),
      enterprise({ id: "enterprise-2" }),
      enterprise({ id: "foreign", homeJurisdiction: "HKG" }),
      operation(),
      operation({ id: "operation-2" }),
      operation({ id: "operation-3", enterprise: "enterprise-2" }),
      operation({ id: "operation-4", jurisdiction: "CAN" }),
      operation({ id: "operation-5", jurisdiction: "USA", enterprise: "foreign" }),
    ];
    expect(component("enterprises", records)).toEqual([1, 0.5, 0]);
  });

  test.each([
    ["before its start", { since: "2010-06" }, "2010-05-31", 0],
    ["from its start", { since: "2010-06" }, "2010-06-01", 1],
    ["before its first record", { firstRecorded: "2010" }, "2009-12-31", 0],
    ["from its first record", { firstRecorded: "2010" }, "2010-01-01", 1],
    ["on the day before its end", { until: "2015-03-01" }, "2015-02-28", 1],
    ["after its end", { until: "2015-03-01" }, "2015-03-01", 0],
  ])("An operation is there or not %s", (_, fields, asOf, there) => {
    const records = [enterprise(), operation(fields)];
    expect(component("enterprises", records, { asOf })[0]).toBe(there);
  });

  test("Cases count from the year in which they were opened, where their assets are", () => {
    const records = [
      recoveryCase({ opened: 2010 }),
      recoveryCase({ id: "case-2", opened: null, assetJurisdictions: [assetIn("AUS")] }),
      recoveryCase({ id: "case-3", opened: 2012, assetJurisdictions: [assetIn("CAN")] }),
      recoveryCase({ id: "case-4", requestingJurisdiction: "HKG" }),
    ];
    expect(component("cases", records)).toEqual([1, 0.5, 0]);
    expect(component("cases", records, { asOf: "2011-12-31" })).toEqual([1, 0, 0]);
    expect(component("cases", records, { asOf: "2009-12-31" })).toEqual([1, 0, 0]);
  });

  test("Every component says its figure and names its sources, once each, or that nothing is recorded", () => {
    const found = exposed([named("AUS"), named("AUS", 2010), stock("AUS", 5)]).get("AUS");
    expect(found?.components.map(({ name }) => name)).toEqual(COMPONENTS);
    const by = new Map(found?.components.map((one) => [one.name, one]));
    expect(by.get("destination")?.sources).toEqual([SOURCE]);
    expect(by.get("investment")).toMatchObject({
      statement: "A stock of 5 in AUS.",
      sources: [SOURCE],
    });
    expect(by.get("cases")).toMatchObject({
      value: 0,
      statement: "No case with assets there is recorded.",
      sources: [],
    });
  });
});

describe("Weights", () => {
  const records = [stock("AUS", 999), stock("CAN", 9), named("CAN")];

  test("make exposure the weighted mean of the components", () => {
    expect(exposed(records).get("AUS")?.value).toBeCloseTo(1 / 5, 12);
    expect(exposed(records).get("CAN")?.value).toBeCloseTo((1 / 3 + 1) / 5, 12);
    const weights = weightsOf({
      investment: 3,
      destination: 1,
      fugitives: 0,
      cases: 0,
      enterprises: 0,
    });
    expect(exposed(records, {}, weights).get("AUS")?.value).toBeCloseTo(3 / 4, 12);
    expect(exposed(records, {}, weights).get("CAN")?.value).toBeCloseTo((3 / 3 + 1) / 4, 12);
    expect(
      exposed(records, {}, weights)
        .get("CAN")
        ?.components.map(({ weight }) => weight),
    ).toEqual([3, 0, 1, 0, 0]);
  });

  test("count only against each other, however large or small", () => {
    const expected = exposed(records).get("CAN")?.value ?? 0;
    for (const size of [7, 1e-300, 1e308, Number.MIN_VALUE]) {
      const weights = weightsOf(Object.fromEntries(COMPONENTS.map((name) => [name, size])));
      expect(exposed(records, {}, weights).get("CAN")?.value).toBeCloseTo(expected, 12);
    }
  });

  test("left out, or null, are 1", () => {
    expect(weightsOf({})).toEqual(EQUAL_WEIGHTS);
    expect(weightsOf({ cases: 2, investment: null })).toEqual({ ...EQUAL_WEIGHTS, cases: 2 });
  });

  test.each([-1, -0.001, Number.NaN, Number.POSITIVE_INFINITY])(
    "of %d are refused by name",
    (weight) => {
      const refusal = () => weightsOf({ fugitives: weight });
      expect(refusal).toThrow(`weights.fugitives: ${weight} is no weight`);
      expect(refusal).toThrow(expect.objectContaining({ argument: "weights.fugitives" }));
    },
  );

  test("that are all 0 are refused", () => {
    const none = Object.fromEntries(COMPONENTS.map((name) => [name, 0]));
    expect(() => weightsOf(none)).toThrow("weights: all are 0");
    expect(weightsOf({ ...none, cases: 0.5 })).toMatchObject({ cases: 0.5, investment: 0 });
  });
});

describe("Gaps", () => {
  /** One way: the requested State freezes (a duty will do), and confiscates in rem (by its own law). */
  const way = mechanism({
    steps: [
      step({ anyOf: ["freeze"], needs: "either" }),
      step({ stage: "confiscate", anyOf: ["ncb-in-rem"], needs: "power" }),
    ],
  });
  const informal = mechanism({
    id: "informal",
    informal: true,
    steps: [step({ anyOf: ["law-enforcement-channel"], needs: "any" })],
  });
  const ranked = (records: readonly FactRecord[]): Gap[] =>
    gaps(factsOf(records), perspective(), PLACES, worldIn(records), EQUAL_WEIGHTS);
  const ids = (supports: Gap["missing"]) => supports.map(({ measure }) => measure.id);

  test("are exposure by what readiness lacks at worst, the widest first", () => {
    const records = [
      way,
      treaty(),
      provision({ measures: [{ measure: "freeze", strength: "mandatory" }] }),
      stock("AUS", 999),
      stock("CAN", 9),
      named("AUS"),
    ];
    const found = ranked(records);
    expect(found.map(({ rank, jurisdiction }) => [rank, jurisdiction])).toEqual([
      [1, "AUS"],
      [2, "CAN"],
    ]);
    // Australia: exposure 2/5, half of the steps PROVIDED; Canada: exposure (1/3)/5, none known.
    expect(found[0]).toMatchObject({ exposure: 0.4, readiness: { low: 0.5, high: 1 }, score: 0.2 });
    expect(found[1]?.readiness.low).toBe(0);
    expect(found[1]?.score).toBeCloseTo(1 / 15, 12);
  });

  test("leave out jurisdictions without any exposure, and ties go by code", () => {
    const found = ranked([way, named("USA"), named("CAN")]);
    expect(found.map(({ jurisdiction }) => jurisdiction)).toEqual(["CAN", "USA"]);
  });

  test("name as missing what neither duty nor power provides, and nothing that isn't known", () => {
    const known = [way, named("AUS"), survey({ absent: ["ncb-in-rem"] })];
    const [gap] = ranked(known);
    expect(ids(gap?.missing ?? [])).toEqual(["ncb-in-rem"]); // no duty at all, and the law was searched
    expect(ids(gap?.unknown ?? [])).toEqual(["freeze"]); // no duty, but nobody read the law
  });

  test("name as unknown what may be in force", () => {
    const disputed = treaty({ status: "disputed" });
    const article = provision({ measures: [{ measure: "ncb-in-rem", strength: "mandatory" }] });
    const records = [way, named("AUS"), disputed, article, survey({ absent: ["ncb-in-rem"] })];
    const [gap] = ranked(records);
    expect(ids(gap?.missing ?? [])).toEqual([]);
    expect(ids(gap?.unknown ?? [])).toContain("ncb-in-rem");
  });

  test("name as unknown the power on which a step hangs, though a duty is there", () => {
    const both = mechanism({ id: "both", steps: [step({ anyOf: ["freeze"], needs: "both" })] });
    const article = provision({ measures: [{ measure: "freeze", strength: "mandatory" }] });
    const [stuck] = ranked([both, named("AUS"), treaty(), article]);
    expect(ids(stuck?.unknown ?? [])).toEqual(["freeze"]);
    const either = mechanism({
      id: "either",
      steps: [step({ anyOf: ["freeze"], needs: "either" })],
    });
    expect(ranked([either, named("AUS"), treaty(), article])[0]?.unknown).toEqual([]);
  });

  test("leave out what only steps call for that a route can do without", () => {
    const aside = mechanism({
      id: "aside",
      steps: [step({ anyOf: ["trace"], needs: "either", essential: false })],
    });
    expect(ids(ranked([aside, named("AUS")])[0]?.unknown ?? [])).toEqual([]);
  });

  test("don't name what is provided, be it by power alone", () => {
    const [gap] = ranked([way, named("AUS"), law({ measures: ["ncb-in-rem", "freeze"] })]);
    expect([...ids(gap?.missing ?? []), ...ids(gap?.unknown ?? [])]).toEqual([]);
  });

  test("speak of formal mechanisms and the requested side alone", () => {
    const atHome = mechanism({
      id: "home",
      steps: [step({ by: "requesting", needs: "power", anyOf: ["confiscate-conviction"] })],
    });
    const [gap] = ranked([informal, atHome, named("AUS")]);
    expect([gap?.missing, gap?.unknown]).toEqual([[], []]);
  });

  test("on the seed keep missing and unknown apart, and the scores add up", () => {
    const { facts, world, knownAt } = seed();
    for (const asOf of ["2012-01-01", knownAt]) {
      const asked = perspective({ asOf });
      const found = gaps(facts, asked, allBut("CHN"), world, EQUAL_WEIGHTS);
      expect(found.length).toBeGreaterThan(20);
      found.forEach((gap, index) => {
        expect(gap.rank).toBe(index + 1);
        expect(gap.score).toBeCloseTo(gap.exposure * (1 - gap.readiness.low), 12);
        expect(gap.score).toBeLessThanOrEqual(found[index - 1]?.score ?? 1);
        const table = new SupportTable(facts, { ...asked, requested: gap.jurisdiction });
        for (const { measure } of gap.missing)
          expect([
            table.duty(measure.id).support,
            table.power(measure.id, "requested").support,
          ]).toEqual(["ABSENT", "ABSENT"]);
        const missing = new Set(ids(gap.missing));
        expect(ids(gap.unknown).filter((id) => missing.has(id))).toEqual([]);
      });
    }
  });
});
