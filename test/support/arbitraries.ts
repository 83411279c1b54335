/**
 * Small generated datasets. They keep the rules of the checker (dates in order, references that
 * lead somewhere, unique ids) and nothing else, so they hold what no lawyer would think of.
 */
import fc from "fast-check";
import type {
  Case,
  Dataset,
  DomesticLaw,
  FactRecord,
  Instrument,
  Mechanism,
  Multilateral,
  Participation,
} from "../../src/dataset/records.js";
import type { Day, PartialDate } from "../../src/dates.js";
import type { Question } from "../../src/domain/legal-bases.js";
import {
  assetIn,
  convention,
  datasetOf,
  enterprise,
  flow,
  law,
  MEASURE_IDS,
  mechanism,
  memorandum,
  obstacle,
  operation,
  participation,
  position,
  proceeding,
  provision,
  reading,
  recoveryCase,
  survey,
  treaty,
} from "./records.js";

export const JURISDICTIONS = ["CHN", "HKG", "MAC", "AUS", "USA", "GBR", "CYM"] as const;
/** The sovereigns through which territories take part in conventions. */
export const SOVEREIGNS: ReadonlyMap<string, string> = new Map([
  ["HKG", "CHN"],
  ["MAC", "CHN"],
  ["CYM", "GBR"],
]);

/** A day from 1990 up to `KNOWN_AT`. */
export const arbitraryDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 13_475 })
  .map(dayAfter1990);

/** `2007`, `2007-04` or `2007-04-03`. */
export const arbitraryPartialDate: fc.Arbitrary<PartialDate> = fc
  .tuple(arbitraryDay, fc.constantFrom(4, 7, 10))
  .map(([day, length]) => day.slice(0, length));

/** `count` dates that may be in this order, each partial or missing at times. */
export function arbitraryDates(count: number): fc.Arbitrary<(PartialDate | null)[]> {
  return fc
    .array(fc.tuple(arbitraryDay, fc.constantFrom(0, 4, 7, 10, 10)), {
      minLength: count,
      maxLength: count,
    })
    .map((drawn) => {
      const days = drawn.map(([day]) => day).sort();
      return drawn.map(([, length], index) =>
        length === 0 ? null : (days[index] ?? "").slice(0, length),
      );
    });
}

export const arbitraryPair: fc.Arbitrary<[string, string]> = fc
  .shuffledSubarray([...JURISDICTIONS], { minLength: 2, maxLength: 2 })
  .map(([a = "CHN", b = "AUS"]) => [a, b]);

const offence = fc.constantFrom("corruption", "laundering", "drugs");

export const arbitraryQuestion: fc.Arbitrary<Question> = fc
  .record({
    pair: arbitraryPair,
    asOf: fc.oneof(arbitraryDay, fc.constantFrom("2026-11-23", "2030-01-01")),
    offence,
  })
  .map(({ pair: [requesting, requested], ...rest }) => ({ requesting, requested, ...rest }));

const strength = fc.constantFrom("mandatory", "conditional", "discretionary");
const confidence = fc.constantFrom("high", "medium", "low");
const someMeasures = fc.subarray([...MEASURE_IDS], { maxLength: 3 });
const someJurisdictions = fc.subarray([...JURISDICTIONS], { maxLength: 3 });
const maybe = fc.constantFrom(true, false, null);
/** An index into a list that is made later. */
const anyIndex = fc.nat({ max: 1_000 });
const few = <T>(item: fc.Arbitrary<T>, maxLength: number) => fc.array(item, { maxLength });

export const arbitraryTreaty = fc
  .record({
    parties: arbitraryPair,
    dates: arbitraryDates(3),
    suspended: fc.boolean(),
    kind: fc.constantFrom("extradition", "mla-criminal", "mla-civil-and-criminal", "asset-sharing"),
    status: fc.constantFrom(
      "in-force",
      "in-force",
      "signed-not-in-force",
      "suspended",
      "terminated",
      "disputed",
      "unknown",
    ),
    confidence,
  })
  .map(({ dates: [signed = null, entryIntoForce = null, end = null], suspended, ...rest }) =>
    treaty({
      ...rest,
      signed,
      entryIntoForce,
      suspended: suspended ? end : null,
      terminated: suspended ? null : end,
    }),
  );

const arbitraryMemorandum = fc
  .record({
    parties: arbitraryPair,
    dates: arbitraryDates(2),
    status: fc.constantFrom(null, "in-force", "unknown", "terminated"),
    subject: fc.subarray(["law-enforcement"]),
  })
  .map(({ dates: [signed = null, until = null], ...rest }) =>
    memorandum({ ...rest, signed, until }),
  );

/** The first two have the ids that positions speak of. */
const MULTILATERALS: readonly Pick<Multilateral, "id" | "kind">[] = [
  { id: "uncac", kind: "convention" },
  { id: "untoc", kind: "convention" },
  { id: "network-1", kind: "network" },
  { id: "body-1", kind: "body" },
  { id: "model-1", kind: "model-law" },
];

const arbitraryMultilateral = fc.record({
  identity: fc.constantFrom(...MULTILATERALS),
  dates: arbitraryDates(3),
  offences: fc.subarray(["corruption" as const, "laundering" as const, "drugs" as const], {
    minLength: 1,
  }),
  scopeCondition: fc.constantFrom(null, "The offence is transnational."),
  parties: fc.uniqueArray(
    fc.record({
      party: fc.constantFrom(...JURISDICTIONS),
      status: fc.constantFrom("party", "party", "signatory", "suspended", "withdrawn", "inactive"),
      dates: arbitraryDates(3),
    }),
    { selector: ({ party }) => party, maxLength: JURISDICTIONS.length },
  ),
});
type Drawn<T> = T extends fc.Arbitrary<infer U> ? U : never;

function multilateralRecords(drawn: Drawn<typeof arbitraryMultilateral>): FactRecord[] {
  const { identity, dates, offences, scopeCondition, parties } = drawn;
  const [adopted = null, entryIntoForce = null, terminated = null] = dates;
  const isConvention = identity.kind === "convention";
  const instrument = convention({
    ...identity,
    adopted,
    entryIntoForce,
    terminated,
    offences: isConvention ? offences : null,
    scopeCondition: isConvention ? scopeCondition : null,
  });
  if (identity.kind === "model-law") return [instrument];
  return [instrument, ...parties.map((party) => participant(instrument, party))];
}

function participant(
  { id, kind }: Multilateral,
  { party, status, dates }: Pick<Participation, "party" | "status"> & { dates: (string | null)[] },
): Participation {
  const [signed = null, entryIntoForce = null, withdrawn = null] = dates;
  const via = kind === "convention" ? (SOVEREIGNS.get(party) ?? null) : null;
  return participation({ convention: id, party, status, signed, entryIntoForce, withdrawn, via });
}

export const arbitraryLaw: fc.Arbitrary<DomesticLaw> = fc
  .record({
    jurisdiction: fc.constantFrom(...JURISDICTIONS),
    dates: arbitraryDates(3),
    measures: someMeasures,
    requiresTreaty: maybe,
    reciprocityAccepted: maybe,
    excludes: someJurisdictions,
    confidence,
  })
  .map(({ dates: [adopted = null, entryIntoForce = null, terminated = null], ...rest }) =>
    law({
      ...rest,
      adopted,
      entryIntoForce,
      terminated,
      excludes: rest.excludes.filter((code) => code !== rest.jurisdiction),
    }),
  );

export const arbitraryProvisionMeasures = fc.uniqueArray(
  fc.record({ measure: fc.constantFrom(...MEASURE_IDS), strength }),
  { selector: ({ measure }) => measure, minLength: 1, maxLength: 4 },
);

const arbitraryStep: fc.Arbitrary<Mechanism["steps"][number]> = fc.record({
  stage: fc.constantFrom("request", "freeze", "confiscate", "return"),
  by: fc.constantFrom("requesting", "requested"),
  needs: fc.constantFrom("both", "either", "power", "any"),
  anyOf: fc.subarray([...MEASURE_IDS], { minLength: 1, maxLength: 3 }),
  essential: fc.boolean(),
  note: fc.constant(null),
});

const arbitraryMechanism = fc
  .record({
    steps: fc.array(arbitraryStep, { minLength: 1, maxLength: 4 }),
    informal: fc.boolean(),
  })
  .map((fields) => mechanism(fields));

export const arbitraryObstacle = fc
  .record({
    jurisdiction: fc.constantFrom(...JURISDICTIONS),
    for: fc.option(fc.subarray([...JURISDICTIONS], { minLength: 1 }), { nil: null }),
    concerns: fc.subarray([...MEASURE_IDS], { minLength: 1 }),
    effect: fc.constantFrom("bars", "hinders", "helps"),
    dates: arbitraryDates(2),
  })
  .map(({ dates: [since = null, until = null], ...rest }) => obstacle({ ...rest, since, until }));

const PROCEEDINGS = ["ncb-confiscation", "civil-action"] as const;

const arbitraryCase = fc.record({
  requestingJurisdiction: fc.constantFrom(...JURISDICTIONS),
  assetsIn: someJurisdictions,
  mechanism: fc.subarray([...PROCEEDINGS]),
  opened: fc.option(fc.integer({ min: 1990, max: 2026 }), { nil: null }),
  used: few(anyIndex, 2),
  onOwnLaw: fc.boolean(),
});

const arbitraryParts = fc.record({
  treaties: few(arbitraryTreaty, 4),
  memoranda: few(arbitraryMemorandum, 2),
  multilaterals: fc.uniqueArray(arbitraryMultilateral, {
    selector: ({ identity }) => identity.id,
    maxLength: 3,
  }),
  laws: few(arbitraryLaw, 4),
  provisions: few(fc.tuple(anyIndex, arbitraryProvisionMeasures, confidence), 6),
  readings: few(
    fc.tuple(anyIndex, fc.constantFrom("whole", "partial", "summary", "none"), someMeasures),
    4,
  ),
  surveys: few(
    fc.record({
      jurisdiction: fc.constantFrom(...JURISDICTIONS),
      for: fc.option(fc.subarray([...JURISDICTIONS], { minLength: 1 }), { nil: null }),
      extent: fc.constantFrom("whole", "partial"),
      absent: someMeasures,
    }),
    2,
  ),
  positions: few(
    fc.record({
      convention: fc.constantFrom("uncac", "untoc"),
      party: fc.constantFrom(...JURISDICTIONS),
      article: fc.constantFrom("44(6)", "16(5)", "66(3)"),
      position: fc.constantFrom("does-not-use-as-basis", "uses-as-basis", "not-bound"),
    }),
    2,
  ),
  mechanisms: fc.array(arbitraryMechanism, { minLength: 1, maxLength: 3 }),
  obstacles: few(arbitraryObstacle, 2),
  enterprises: few(fc.constantFrom(...JURISDICTIONS), 2),
  operations: few(
    fc.record({
      of: anyIndex,
      jurisdiction: fc.constantFrom(...JURISDICTIONS),
      since: fc.option(arbitraryPartialDate, { nil: null }),
    }),
    2,
  ),
  flows: few(fc.constantFrom(...JURISDICTIONS), 1),
  cases: few(arbitraryCase, 2),
});

/** A dataset of a dozen records or two, of every kind. */
export function arbitraryDataset(): fc.Arbitrary<Dataset> {
  return arbitraryParts.map((parts) => datasetOf(assemble(parts)));
}

/** Gives everything its id, and leads references to what is there. */
function assemble(parts: Drawn<typeof arbitraryParts>): FactRecord[] {
  const multilaterals = parts.multilaterals.flatMap(multilateralRecords);
  const instruments: Instrument[] = [
    ...numbered("treaty", parts.treaties),
    ...numbered("memorandum", parts.memoranda),
    ...multilaterals.filter(isMultilateral),
    ...numbered("law", parts.laws),
  ];
  const has = (id: string) => instruments.some((instrument) => instrument.id === id);
  const pick = (index: number) => instruments[index % instruments.length]?.id;
  const mechanisms = numbered("mechanism", parts.mechanisms);
  const enterprises = parts.enterprises.map((homeJurisdiction, index) =>
    enterprise({ id: `enterprise-${index + 1}`, homeJurisdiction }),
  );
  const readings = parts.readings.flatMap(([index, extent, absent]) => {
    const instrument = pick(index);
    return instrument === undefined ? [] : [reading({ instrument, extent, absent })];
  });
  return [
    ...instruments,
    ...multilaterals.filter((record) => record.type === "Participation"),
    ...numbered(
      "provision",
      parts.provisions.flatMap(([index, measures, sure]) => {
        const instrument = pick(index);
        return instrument === undefined
          ? []
          : [provision({ instrument, measures, confidence: sure })];
      }),
    ),
    ...new Map(readings.map((record) => [record.id, record])).values(),
    ...numbered("survey", parts.surveys.map(survey)),
    ...numbered("position", parts.positions.filter((p) => has(p.convention)).map(position)),
    ...mechanisms,
    ...numbered("obstacle", parts.obstacles),
    ...PROCEEDINGS.map((name, index) =>
      proceeding({
        id: `proceeding-${name}`,
        proceeding: name,
        mechanisms: mechanisms.slice(index, index + 1).map(({ id }) => id),
        mechanismsOnOwnLaw: mechanisms.slice(index + 1, index + 2).map(({ id }) => id),
      }),
    ),
    ...enterprises,
    ...numbered(
      "operation",
      parts.operations.flatMap(({ of, ...rest }) => {
        const owner = enterprises[of % enterprises.length];
        return owner ? [operation({ ...rest, enterprise: owner.id })] : [];
      }),
    ),
    ...numbered(
      "flow",
      parts.flows.map((jurisdiction) => flow({ jurisdiction })),
    ),
    ...numbered(
      "case",
      parts.cases.map((drawn) => caseRecord(drawn, pick)),
    ),
  ];
}

function caseRecord(
  { assetsIn, used, onOwnLaw, ...rest }: Drawn<typeof arbitraryCase>,
  pick: (index: number) => string | undefined,
): Case {
  return recoveryCase({
    ...rest,
    assetJurisdictions: assetsIn.map(assetIn),
    instrumentsUsed: used.map((index) => ({
      description: "An instrument",
      instrument: pick(index) ?? null,
      jurisdiction: onOwnLaw ? rest.requestingJurisdiction : null,
    })),
  });
}

function numbered<T extends FactRecord>(prefix: string, records: readonly T[]): T[] {
  return records.map((record, index) => ({ ...record, id: `${prefix}-${index + 1}` }));
}

function isMultilateral(record: FactRecord): record is Multilateral {
  return ["Convention", "Network", "Body", "ModelLaw"].includes(record.type);
}

function dayAfter1990(days: number): Day {
  return new Date(Date.UTC(1990, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
}
