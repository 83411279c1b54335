/** Changes that are supposed: what each brings, what is refused, and that the facts stay as they are. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FactRecord, type Instrument, isInstrument } from "../../src/dataset/records.js";
import { type ChangeInput, changesOf } from "../../src/domain/change-input.js";
import { CONCLUDABLE_KINDS, type ConcludableKind } from "../../src/domain/changes.js";
import type { Perspective } from "../../src/domain/coverage.js";
import { standingOf } from "../../src/domain/in-force.js";
import { workOutProvided } from "../../src/domain/instruments.js";
import { type Route, routes } from "../../src/domain/routes.js";
import { type Scenario, scenario, supposeAll } from "../../src/domain/scenario.js";
import { SupportTable } from "../../src/domain/support.js";
import { BadInputError } from "../../src/errors.js";
import { Facts } from "../../src/graph/facts.js";
import { perspective, textsIn } from "../support/analyses.js";
import {
  arbitraryDataset,
  arbitraryDay,
  convention,
  datasetOf,
  factsOf,
  JURISDICTIONS,
  law,
  mechanism,
  memorandum,
  participation,
  provision,
  reading,
  step,
  survey,
  territory,
  treaty,
} from "../support/dataset.js";

const DAY = "2024-05-01";
const OTHERS = ["AUS", "CAN", "HKG", "USA"];

/** The request needs a treaty or a willing law, the freezing needs a law, and a treaty makes it firm. */
const WAY = mechanism({
  steps: [
    step({ stage: "request", anyOf: ["mla"], needs: "either" }),
    step({ stage: "freeze", anyOf: ["freeze"], needs: "both" }),
  ],
});
const AT_HOME = mechanism({
  id: "mechanism-2",
  name: "Confiscation in rem",
  steps: [step({ stage: "confiscate", by: "requesting", needs: "power", anyOf: ["ncb-in-rem"] })],
});
const FREEZING = law({ measures: ["freeze"] });
const UNCAC = convention({ id: "uncac", shortTitle: "UNCAC" });
const uncacOf = (party: string, fields: Partial<ReturnType<typeof participation>> = {}) =>
  participation({ convention: "uncac", party, ...fields });

function supposed(
  records: readonly FactRecord[],
  inputs: readonly ChangeInput[],
  asked: Partial<Perspective> = {},
): Scenario {
  const { info, records: all } = datasetOf(records);
  const facts = new Facts(info, all);
  const point = perspective({ asOf: DAY, ...asked });
  const changes = changesOf(inputs, point.requesting, facts);
  return scenario(facts, point, changes, OTHERS, textsIn(all));
}
const refusal = (records: readonly FactRecord[], inputs: readonly ChangeInput[]): BadInputError => {
  try {
    supposed(records, inputs);
  } catch (error) {
    if (error instanceof BadInputError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};
const whom = ({ rows }: Scenario) => rows.map(({ jurisdiction }) => jurisdiction);
const rowOf = ({ rows }: Scenario, code: string) => rows.find((one) => one.jurisdiction === code);
const opened = (found: Scenario, code: string) =>
  rowOf(found, code)?.opened.map(({ mechanism: { id } }) => id);
const closed = (found: Scenario, code: string) =>
  rowOf(found, code)?.closed.map(({ mechanism: { id } }) => id);

const CONCLUDE: ChangeInput = {
  kind: "conclude",
  jurisdiction: "AUS",
  instrumentKind: "mla-treaty",
};

describe("To conclude", () => {
  test("a treaty opens the routes that wanted one, with that party alone", () => {
    const found = supposed([WAY, FREEZING], [{ ...CONCLUDE, measures: [{ measure: "freeze" }] }]);
    expect(whom(found)).toEqual(["AUS"]);
    expect(opened(found, "AUS")).toEqual(["mechanism-1"]);
    expect(closed(found, "AUS")).toEqual([]);
    const row = rowOf(found, "AUS");
    expect(row?.before.kinds.mlaTreaty).toBe("NO");
    expect(row?.after.kinds.mlaTreaty).toBe("YES");
    // Request: nobody knows → PROVIDED by its kind; freezing: the law's CONDITIONAL, still the weaker.
    expect(row?.before.readiness.low).toBe(0.25);
    expect(row?.after.readiness.low).toBe(0.75);
  });

  test.each([
    ["extradition-treaty", "extraditionTreaty"],
    ["mla-treaty", "mlaTreaty"],
    ["sharing-agreement", "sharingAgreement"],
    ["memorandum", "memorandum"],
  ] as const)("a %s counts as its kind", (instrumentKind, kind) => {
    const found = supposed([], [{ ...CONCLUDE, instrumentKind, measures: [{ measure: "mla" }] }]);
    expect(rowOf(found, "AUS")?.after.kinds).toMatchObject({ [kind]: "YES" });
  });

  test("a memorandum obliges nobody: the measures that it lists are a channel", () => {
    const found = supposed(
      [WAY],
      [{ ...CONCLUDE, instrumentKind: "memorandum", measures: [{ measure: "freeze" }] }],
    );
    const sides = rowOf(found, "AUS")?.after.table.sides;
    expect([sides?.duty("freeze"), sides?.channel("freeze")]).toEqual(["ABSENT", "CONDITIONAL"]);
  });

  test("by a model takes over its measures: of its articles, its record and its kind", () => {
    const model = law({ id: "model", jurisdiction: "USA", measures: ["asset-sharing"] });
    const article = provision({
      instrument: "model",
      measures: [{ measure: "freeze", strength: "discretionary" }],
    });
    const found = supposed([model, article], [{ ...CONCLUDE, model: "model" }]);
    const sides = rowOf(found, "AUS")?.after.table.sides;
    expect(["mla", "freeze", "asset-sharing", "extradite"].map((id) => sides?.duty(id))).toEqual([
      "PROVIDED",
      "CONDITIONAL",
      "CONDITIONAL",
      "ABSENT",
    ]);
  });

  test("within one sovereign is called an arrangement", () => {
    const extended = participation({ party: "HKG", via: "CHN" });
    const found = supposed(
      [convention(), extended, participation()],
      [{ ...CONCLUDE, jurisdiction: "HKG", measures: [{ measure: "freeze" }] }],
    );
    expect(found.changes).toEqual([
      "Conclude an arrangement on mutual legal assistance with Hong Kong, providing “Measure freeze”",
    ]);
  });

  test.each(["extradition-treaty", "mla-treaty", "sharing-agreement"] as const)(
    "with a territory says which State must conclude it or entrust the territory: %s",
    (instrumentKind) => {
      const found = supposed(
        [territory()],
        [{ ...CONCLUDE, instrumentKind, jurisdiction: "BMU", measures: [{ measure: "freeze" }] }],
      );
      expect(found.changes[0]).toContain(
        "with Bermuda (the United Kingdom must conclude it for Bermuda, or entrust Bermuda with doing so), providing",
      );
    },
  );

  test("by a territory says so of its own State, and nothing of another's memorandum", () => {
    const ours = supposed([territory({ jurisdiction: "HKG", through: "CHN" })], [CONCLUDE], {
      requesting: "HKG",
    });
    expect(ours.changes[0]).toContain(
      "(China must conclude it for Hong Kong, or entrust Hong Kong",
    );
    const memo = supposed(
      [territory()],
      [{ ...CONCLUDE, instrumentKind: "memorandum", jurisdiction: "BMU" }],
    );
    expect(memo.changes).toEqual(["Conclude a memorandum on asset recovery with Bermuda"]);
  });

  test("with oneself is refused", () => {
    expect(refusal([], [{ ...CONCLUDE, jurisdiction: "CHN" }])).toMatchObject({
      argument: "changes[0].jurisdiction",
      message: expect.stringContaining("China can't conclude a treaty with itself"),
    });
  });

  test("by a model that isn't there is refused", () => {
    expect(refusal([], [{ ...CONCLUDE, model: "nothing" }])).toMatchObject({
      argument: "changes[0].model",
      message: expect.stringContaining('no instrument has the id "nothing"'),
    });
  });
});

describe("To end", () => {
  test("a treaty closes the routes that it carried", () => {
    const found = supposed(
      [WAY, FREEZING, treaty()],
      [{ kind: "terminate", instrument: "treaty-1" }],
    );
    expect(closed(found, "AUS")).toEqual(["mechanism-1"]);
    expect(rowOf(found, "AUS")?.after.kinds.mlaTreaty).toBe("NO");
  });

  test("a convention is to leave it: of all its parties those change that had it with the one that leaves", () => {
    const records = [WAY, UNCAC, ...["CHN", "AUS", "USA"].map((party) => uncacOf(party))];
    const leaving = supposed(records, [{ kind: "terminate", instrument: "uncac" }]);
    expect(leaving.rows.map(({ after }) => after.kinds.uncac)).toEqual(["NO", "NO"]);
    expect(whom(leaving).toSorted()).toEqual(["AUS", "USA"]);
    const other = supposed(records, [
      { kind: "terminate", instrument: "uncac", jurisdiction: "USA" },
    ]);
    expect(whom(other)).toEqual(["USA"]);
  });

  test("a law and a memorandum takes away what they carry", () => {
    const records = [WAY, FREEZING, memorandum()];
    const repealed = supposed(records, [{ kind: "terminate", instrument: "law-1" }]);
    expect(repealed.changes).toEqual(["Repeal Mutual Assistance in Criminal Matters Act"]);
    expect(rowOf(repealed, "AUS")?.after.table.sides.power("freeze", "requested")).toBe("UNKNOWN");
    const ended = supposed(records, [{ kind: "terminate", instrument: "memorandum-1" }]);
    expect(rowOf(ended, "AUS")?.after.kinds.memorandum).toBe("NO");
  });

  test.each<[string, FactRecord, string]>([
    [
      "that ended already",
      treaty({ terminated: "2020-01-01", status: "terminated" }),
      "terminated",
    ],
    [
      "signed, not in force",
      treaty({ entryIntoForce: null, status: "signed-not-in-force" }),
      "signed",
    ],
    ["in force only later", treaty({ entryIntoForce: "2025-01-01" }), "in force only from 2025"],
  ])("a treaty %s is refused", (_, record, because) => {
    expect(refusal([record], [{ kind: "terminate", instrument: "treaty-1" }])).toMatchObject({
      argument: "changes[0].instrument",
      message: expect.stringMatching(new RegExp(`isn't in force on ${DAY}.*${because}`)),
    });
  });

  test("a convention that the jurisdiction isn't in, a model, or nothing at all, is refused", () => {
    const model = convention({ id: "model-1", kind: "model-law" });
    const end = (instrument: string) =>
      refusal([UNCAC, uncacOf("AUS"), model], [{ kind: "terminate", instrument }]).message;
    expect(end("uncac")).toContain("China doesn't take part in UNCAC (uncac)");
    expect(end("model-1")).toContain("is a model, which is never in force");
    expect(end("nothing")).toContain('no instrument has the id "nothing"');
  });

  test("ends it for certain, whatever its dates were", () => {
    fc.assert(
      fc.property(arbitraryDataset(), arbitraryDay, fc.nat(), ({ info, records }, asOf, pick) => {
        const facts = new Facts(info, records);
        const instruments = records.filter(isInstrument);
        const chosen = instruments[pick % Math.max(1, instruments.length)];
        fc.pre(chosen !== undefined);
        const parts = records.filter((one) => one.type === "Participation");
        const jurisdiction = parts.find((one) => one.convention === chosen.id)?.party ?? "CHN";
        const change = { kind: "terminate", instrument: chosen.id, jurisdiction } as const;
        const made = accepted(() =>
          supposeAll(facts, perspective({ asOf }), [change], textsIn(records)),
        );
        for (const record of made?.supposed.flatMap((one) => one.records) ?? [])
          if (isInstrument(record) || record.type === "Participation")
            expect(standingOf(record, asOf, info.knownAt).certainty).toBe("NO");
      }),
      { numRuns: 300 },
    );
  });
});

describe("To ratify", () => {
  const records = [WAY, UNCAC, uncacOf("AUS"), uncacOf("USA")];

  test("for a territory is to have its State extend the convention to it", () => {
    const all = [...records, uncacOf("CHN"), territory()];
    const change = { kind: "ratify", instrument: "uncac", jurisdiction: "BMU" } as const;
    const { facts, supposed: made } = supposeAll(
      factsOf(all),
      perspective({ asOf: DAY }),
      [change],
      textsIn(all),
    );
    expect(made.map(({ words }) => words)).toEqual(["The United Kingdom extends UNCAC to Bermuda"]);
    expect(facts.participationsOf("BMU")).toMatchObject([{ status: "territory", via: "GBR" }]);
  });

  test("a convention brings it with all its parties", () => {
    const found = supposed(records, [{ kind: "ratify", instrument: "uncac" }]);
    expect(found.changes).toEqual(["China ratifies UNCAC"]);
    expect(found.rows.map(({ after }) => after.kinds.uncac)).toEqual(["YES", "YES"]);
    expect(whom(found).toSorted()).toEqual(["AUS", "USA"]);
  });

  test("for another jurisdiction changes that one alone", () => {
    const joined = [...records, uncacOf("CHN")];
    const found = supposed(joined, [{ kind: "ratify", instrument: "uncac", jurisdiction: "CAN" }]);
    expect(whom(found)).toEqual(["CAN"]);
  });

  test("makes a signatory, or a party that left, a party", () => {
    for (const fields of [
      { status: "signatory" as const, entryIntoForce: null },
      { status: "withdrawn" as const, withdrawn: "2020-01-01" },
    ]) {
      const found = supposed(
        [...records, uncacOf("CHN", fields)],
        [{ kind: "ratify", instrument: "uncac" }],
      );
      expect(rowOf(found, "AUS")?.after.kinds.uncac).toBe("YES");
    }
  });

  test("what is ratified already is refused", () => {
    const joined = [...records, uncacOf("CHN")];
    expect(refusal(joined, [{ kind: "ratify", instrument: "uncac" }])).toMatchObject({
      argument: "changes[0].instrument",
      message: expect.stringContaining(`China takes part in UNCAC (uncac) on ${DAY} already`),
    });
  });

  test("what nobody can join is refused", () => {
    const model = convention({ id: "model-1", kind: "model-law" });
    for (const instrument of ["treaty-1", "law-1", "model-1"])
      expect(refusal([treaty(), law(), model], [{ kind: "ratify", instrument }]).message).toContain(
        "isn't a convention, so nobody can join it",
      );
  });
});

describe("To amend the law", () => {
  test("of the requesting jurisdiction gives its own steps power, everywhere", () => {
    const found = supposed(
      [AT_HOME, survey({ jurisdiction: "CHN", absent: ["ncb-in-rem"] })],
      [{ kind: "amend-law", measures: [{ measure: "ncb-in-rem" }] }],
    );
    expect(found.changes).toEqual(["Amend the law of China to provide “Measure ncb-in-rem”"]);
    expect(whom(found)).toEqual(OTHERS);
    for (const code of OTHERS) expect(opened(found, code)).toEqual(["mechanism-2"]);
  });

  test("of another changes that one alone, as strongly as said", () => {
    const found = supposed(
      [WAY],
      [
        {
          kind: "amend-law",
          jurisdiction: "USA",
          measures: [{ measure: "freeze", strength: "discretionary" }],
        },
      ],
    );
    expect(found.changes[0]).toContain("“Measure freeze” (discretionary)");
    expect(whom(found)).toEqual(["USA"]);
    expect(rowOf(found, "USA")?.after.table.sides.power("freeze", "requested")).toBe("CONDITIONAL");
  });
});

describe("Changes together", () => {
  const END: ChangeInput = { kind: "terminate", instrument: "treaty-1" };
  const JOIN: ChangeInput = { kind: "ratify", instrument: "uncac" };
  const LEAVE: ChangeInput = { kind: "terminate", instrument: "uncac" };

  test("are made in order, each on what the ones before it left", () => {
    const records = [WAY, FREEZING, treaty(), UNCAC, uncacOf("AUS")];
    expect(refusal(records, [END, END]).argument).toBe("changes[1].instrument");
    expect(refusal(records, [JOIN, JOIN]).argument).toBe("changes[1].instrument");
    expect(refusal(records, [LEAVE, JOIN]).argument).toBe("changes[0].instrument");
    expect(supposed(records, [JOIN, LEAVE]).rows).toEqual([]);
    const replaced = supposed(records, [END, { ...CONCLUDE, measures: [{ measure: "freeze" }] }]);
    expect(closed(replaced, "AUS")).toEqual([]);
    expect(rowOf(replaced, "AUS")?.after.kinds.mlaTreaty).toBe("YES");
  });

  test("are compared with the facts as they stand, the greatest gain first", () => {
    const records = [WAY, FREEZING, treaty({ parties: ["CHN", "USA"] })];
    const found = supposed(records, [
      END,
      { ...CONCLUDE, measures: [{ measure: "freeze" }] },
      { kind: "amend-law", jurisdiction: "CAN", measures: [{ measure: "freeze" }] },
    ]);
    expect(found.changes).toHaveLength(3);
    expect(whom(found)).toEqual(["AUS", "CAN", "USA"]);
  });

  test("supposing nothing changes nothing", () => {
    const { info, records } = datasetOf([WAY, treaty(), FREEZING]);
    const facts = new Facts(info, records);
    expect(scenario(facts, perspective(), [], OTHERS, textsIn(records))).toMatchObject({
      changes: [],
      rows: [],
      supposed: [],
    });
  });

  test("leave the facts and the records as they were", () => {
    const { info, records } = datasetOf([WAY, AT_HOME, treaty(), UNCAC, uncacOf("AUS"), FREEZING]);
    deepFreeze(records);
    const facts = new Facts(info, records);
    const texts = textsIn(records);
    const ask = () =>
      OTHERS.map((requested) => routes(facts, { ...perspective({ asOf: DAY }), requested }));
    const before = JSON.stringify(ask());
    const changes = changesOf(
      [END, JOIN, CONCLUDE, LEAVE, { kind: "amend-law", measures: [{ measure: "ncb-in-rem" }] }],
      "CHN",
      facts,
    );
    expect(scenario(facts, perspective({ asOf: DAY }), changes, OTHERS, texts).rows).not.toEqual(
      [],
    );
    expect(JSON.stringify(ask())).toBe(before);
  });
});

describe("Changes as people write them", () => {
  const AUS = { jurisdiction: "AUS" };
  test.each<[string, ChangeInput, string]>([
    ["a code that isn't one", { ...CONCLUDE, jurisdiction: "AUT1" }, "jurisdiction"],
    ["no other party", { kind: "conclude", instrumentKind: "mla-treaty" }, "jurisdiction"],
    ["no kind of instrument", { kind: "conclude", ...AUS }, "instrumentKind"],
    [
      "a kind that two can't conclude",
      { ...CONCLUDE, instrumentKind: "convention" },
      "instrumentKind",
    ],
    ["a measure that isn't one", { ...CONCLUDE, measures: [{ measure: "freez" }] }, "measures"],
    ["no measure at all", { ...CONCLUDE, measures: [] }, "measures"],
    [
      "a model and measures",
      { ...CONCLUDE, model: "treaty-1", measures: [{ measure: "mla" }] },
      "measures",
    ],
    ["an instrument to conclude", { ...CONCLUDE, instrument: "treaty-1" }, "instrument"],
    ["nothing to end", { kind: "terminate" }, "instrument"],
    ["nothing to ratify", { kind: "ratify", ...AUS }, "instrument"],
    ["a model to ratify", { kind: "ratify", instrument: "uncac", model: "m" }, "model"],
    ["measures to end", { kind: "terminate", instrument: "t", measures: [] }, "measures"],
    ["an amendment of nothing", { kind: "amend-law" }, "measures"],
    ["an amendment by an empty list", { kind: "amend-law", measures: [] }, "measures"],
    [
      "an instrument to amend",
      { kind: "amend-law", instrument: "law-1", measures: [{ measure: "mla" }] },
      "instrument",
    ],
  ])("%s is refused, naming the field", (_, change, field) => {
    const fine: ChangeInput = { kind: "amend-law", measures: [{ measure: "mla" }] };
    const error = refusal([treaty()], [fine, change]);
    expect(error.argument).toBe(`changes[1].${field}`);
    expect(error.message.startsWith(`changes[1].${field}: `)).toBe(true);
  });

  test("nulls stand for what is left out", () => {
    const change = { ...CONCLUDE, model: null, instrument: null, measures: null };
    expect(supposed([], [change]).changes).toEqual([
      "Conclude a treaty on mutual legal assistance with Australia",
    ]);
  });

  test.each([0, 51])("%d changes are refused", (count) => {
    const changes = Array.from({ length: count }, () => CONCLUDE);
    expect(refusal([], changes)).toMatchObject({
      argument: "changes",
      message: `changes: how many: ${count} is out of range; it must be a whole number from 1 to 50.`,
    });
  });

  test("50 changes are made", () => {
    const changes = Array.from({ length: 50 }, () => CONCLUDE);
    expect(supposed([], changes).changes).toHaveLength(50);
  });
});

describe("On any dataset,", () => {
  const arbitraryConclusion = fc.record({
    jurisdiction: fc.constantFrom(...JURISDICTIONS.filter((code) => code !== "CHN")),
    instrumentKind: fc.constantFrom(...CONCLUDABLE_KINDS),
    pick: fc.nat(),
  });

  test("a treaty supposed as another is there is as good as the same treaty on record", () => {
    fc.assert(
      fc.property(arbitraryDataset(), arbitraryConclusion, arbitraryDay, (dataset, drawn, asOf) => {
        const { info, records } = dataset;
        const { jurisdiction, instrumentKind } = drawn;
        const instruments = records.filter(isInstrument);
        const model = instruments[drawn.pick % Math.max(1, instruments.length)];
        fc.pre(model !== undefined);
        const facts = new Facts(info, records);
        const point = perspective({ asOf });
        const change = { kind: "conclude", jurisdiction, instrumentKind, model: model.id } as const;
        const { facts: then } = supposeAll(
          facts,
          point,
          [{ ...change, measures: null }],
          textsIn(records),
        );
        const real = new Facts(info, [...records, ...onRecord(facts, model, drawn, asOf)]);
        const question = { ...point, requested: jurisdiction };
        expect(sidesOf(then, question)).toEqual(sidesOf(real, question));
        expect(passable(then, question)).toEqual(passable(real, question));
      }),
      { numRuns: 300 },
    );
  });

  test("opened and closed are the routes that become passable, and that cease to be", () => {
    fc.assert(
      fc.property(arbitraryDataset(), arbitraryConclusion, arbitraryDay, (dataset, drawn, asOf) => {
        const { info, records } = dataset;
        const facts = new Facts(info, records);
        const point = perspective({ asOf });
        const texts = textsIn(records);
        const measures = [{ measure: "freeze", strength: "mandatory" as const }];
        const conclude = { ...drawn, kind: "conclude" as const, model: null, measures };
        const ending = records
          .filter(isInstrument)
          .map(({ id }) => ({ kind: "terminate" as const, instrument: id, jurisdiction: "CHN" }))
          .filter((one) => accepted(() => supposeAll(facts, point, [one], texts)));
        const changes = [conclude, ...ending.slice(0, 2)];
        const others = JURISDICTIONS.filter((code) => code !== "CHN");
        const { facts: then } = supposeAll(facts, point, changes, texts);
        const { rows } = scenario(facts, point, changes, others, texts);
        for (const requested of others) {
          const [was, is] = [
            passable(facts, { ...point, requested }),
            passable(then, { ...point, requested }),
          ];
          const row = rows.find(({ jurisdiction }) => jurisdiction === requested);
          const ids = (found: readonly Route[] = []) => found.map(({ mechanism: { id } }) => id);
          expect(ids(row?.opened)).toEqual(is.filter((id) => !was.includes(id)));
          expect(ids(row?.closed)).toEqual(was.filter((id) => !is.includes(id)));
          if (!row)
            expect(sidesOf(then, { ...point, requested })).toEqual(
              sidesOf(facts, { ...point, requested }),
            );
        }
      }),
      { numRuns: 200 },
    );
  });
});

type Asked = Perspective & { requested: string };

/** Every measure on every side. */
function sidesOf(facts: Facts, question: Asked) {
  const { sides } = new SupportTable(facts, question);
  return [...facts.measures.keys()].map((id) => [
    id,
    sides.duty(id),
    sides.power(id, "requested"),
    sides.power(id, "requesting"),
    sides.channel(id),
  ]);
}

/** The mechanisms all of whose essential steps rest on something that was read. */
function passable(facts: Facts, question: Asked): string[] {
  return routes(facts, question)
    .routes.filter(({ steps }) => {
      const essential = steps.filter((one) => one.essential);
      const stands = essential.every(({ support }) =>
        ["PROVIDED", "CONDITIONAL"].includes(support),
      );
      return essential.length > 0 && stands;
    })
    .map(({ mechanism: { id } }) => id);
}

const RECORD_KINDS = {
  "extradition-treaty": "extradition",
  "mla-treaty": "mla-criminal",
  "sharing-agreement": "asset-sharing",
} as const;

/** The instrument as a dataset would hold it, read whole, with what its model provides. */
function onRecord(
  facts: Facts,
  model: Instrument,
  { jurisdiction, instrumentKind }: { jurisdiction: string; instrumentKind: ConcludableKind },
  asOf: string,
): FactRecord[] {
  const about = { id: "real", parties: ["CHN", jurisdiction], signed: asOf };
  const instrument =
    instrumentKind === "memorandum"
      ? memorandum({ ...about, subject: ["asset-recovery"] })
      : treaty({ ...about, kind: RECORD_KINDS[instrumentKind], entryIntoForce: asOf });
  const articles = workOutProvided(model, facts).map(({ measure, strength }, index) =>
    provision({
      id: `real-${index}`,
      instrument: "real",
      measures: [{ measure: measure.id, strength }],
    }),
  );
  return [instrument, reading({ instrument: "real" }), ...articles];
}

/** What was made; null where it was refused. */
function accepted<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof BadInputError) return null;
    throw error;
  }
}

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
}
