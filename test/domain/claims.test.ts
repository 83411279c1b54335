/** The founding claims: every verdict from made-up facts, and what the seed says. */
import { describe, expect, test } from "vitest";
import type { FactRecord } from "../../src/dataset/records.js";
import { claimsOf } from "../../src/domain/analyses/index.js";
import { verdictOf } from "../../src/domain/claims/claim.js";
import { type Claim, claims, type Verdict } from "../../src/domain/claims/index.js";
import type { Perspective } from "../../src/domain/coverage.js";
import { benchmarkOf } from "../../src/domain/depth.js";
import { perspective, planningOf, seed, textsIn } from "../support/analyses.js";
import {
  convention,
  datasetOf,
  flow,
  implication,
  law,
  measure,
  mechanism,
  memorandum,
  provision,
  reading,
  recoveryCase,
  step,
  survey,
  treaty,
} from "../support/dataset.js";

const PLACES = ["AUS", "CAN", "USA"];

/** A benchmark of two measures. */
const UNCAC = [
  convention({ id: "uncac", shortTitle: "UNCAC" }),
  provision({
    id: "uncac-article",
    instrument: "uncac",
    measures: [
      { measure: "freeze", strength: "mandatory" },
      { measure: "asset-sharing", strength: "mandatory" },
    ],
  }),
];

function claimed(
  records: readonly FactRecord[],
  asked: Partial<Perspective> = {},
  roughBelow = 0.5,
): Map<string, Claim> {
  const all = [...UNCAC, ...records];
  const point = perspective({ asOf: "2024-05-01", ...asked });
  const planning = planningOf(
    all,
    point,
    PLACES.filter((code) => code !== point.requesting),
  );
  const texts = textsIn(datasetOf(all).records);
  const uncac = texts.get("uncac");
  if (!uncac) throw new Error("no benchmark");
  const treaties = [...texts.values()].filter(({ instrument: { type } }) =>
    ["BilateralTreaty", "Memorandum"].includes(type),
  );
  const found = claims(planning, treaties, benchmarkOf(uncac, planning.facts), roughBelow);
  return new Map(found.map((claim) => [claim.id, claim]));
}

function claim(id: string, records: readonly FactRecord[], asked: Partial<Perspective> = {}) {
  const found = claimed(records, asked).get(id);
  if (!found) throw new Error(`no claim is called ${id}`);
  return found;
}
const verdict = (id: string, records: readonly FactRecord[], asked: Partial<Perspective> = {}) =>
  claim(id, records, asked).verdict;

const destination = (jurisdiction: string, year = 2008) =>
  flow({
    id: `destination-${jurisdiction}-${year}`,
    jurisdiction,
    year,
    measure: "corrupt-assets-destination",
    value: null,
  });
const articles = (instrument: string, measures: Parameters<typeof provision>[0] & object) =>
  provision({ id: `${instrument}-article`, instrument, ...measures });

test.each<[(boolean | null)[], Verdict]>([
  [[], "CANNOT_BE_TOLD"],
  [[null, null], "CANNOT_BE_TOLD"],
  [[true, true], "HOLDS"],
  [[true, false], "HOLDS_IN_PART"],
  [[true, null], "HOLDS_IN_PART"],
  [[false, false], "DOES_NOT_HOLD"],
  [[false, null], "CANNOT_BE_TOLD"],
])("Parts that are %j make %s", (parts, expected) => {
  expect(verdictOf(parts)).toBe(expected);
});

describe("No extradition treaty with the main destinations", () => {
  const ID = "no-extradition-treaties";
  const withUsa = treaty({ id: "usa", kind: "extradition", parties: ["CHN", "USA"] });

  test.each<[Verdict, string, FactRecord[]]>([
    ["HOLDS", "none has one", [destination("AUS"), destination("USA")]],
    ["HOLDS_IN_PART", "some have one", [destination("AUS"), destination("USA"), withUsa]],
    ["DOES_NOT_HOLD", "all have one", [destination("USA"), withUsa]],
    ["CANNOT_BE_TOLD", "none is known", [withUsa]],
    ["CANNOT_BE_TOLD", "one is disputed", [destination("USA"), { ...withUsa, status: "disputed" }]],
  ])("%s where %s", (expected, _, records) => {
    expect(verdict(ID, records)).toBe(expected);
  });

  test("speaks of assistance apart", () => {
    const found = claimed([destination("USA"), withUsa]);
    expect(found.get("no-mla-treaties")?.verdict).toBe("HOLDS");
  });

  test("counts each destination once, however often it is named, with all its sources", () => {
    const found = claim(ID, [destination("AUS"), destination("AUS", 2011), destination("USA")]);
    expect(found.figures[0]).toMatchObject({ value: 2, of: 2 });
    expect(found.because).toBe(
      "Of 2 destinations that a source names, 2 had none in force on 2024-05-01 and 0 had one.",
    );
  });

  test("doesn't speak of destinations that nobody had named by then", () => {
    const found = claim(ID, [destination("AUS", 2008)], { asOf: "2007-12-31" });
    expect(found).toMatchObject({ verdict: "CANNOT_BE_TOLD", evidence: [] });
    expect(found.because).toContain("No destination of China's corrupt assets is recorded by");
  });

  test("takes cases where no source names destinations, and says so", () => {
    const found = claim(ID, [recoveryCase()]);
    expect(found).toMatchObject({ verdict: "HOLDS" });
    expect(found.because).toContain("where its cases found assets");
  });

  test("names the treaty signed and not in force as evidence", () => {
    const signed = { ...withUsa, entryIntoForce: null, status: "signed-not-in-force" as const };
    const [one] = claim(ID, [destination("USA"), signed]).evidence;
    expect(one).toMatchObject({ supports: true, instrument: { id: "usa" }, jurisdiction: "USA" });
    expect(one?.statement).toContain("signed, not in force");
  });

  test("can't be told of those whose treaties nobody collected", () => {
    const asked = { requesting: "GBR" };
    const named = { ...destination("USA"), from: "GBR" };
    expect(verdict(ID, [named], asked)).toBe("CANNOT_BE_TOLD");
  });
});

describe("Treaties too rough", () => {
  const ID = "rough-treaties";
  const provides = (id: string, ...measures: string[]): FactRecord[] => [
    treaty({ id, parties: ["CHN", "AUS"] }),
    reading({ instrument: id }),
    articles(id, {
      measures: measures.map((one) => ({ measure: one, strength: "mandatory" as const })),
    }),
  ];
  const rough = provides("rough", "extradite");
  const deep = provides("deep", "freeze", "asset-sharing");

  test.each<[Verdict, string, FactRecord[]]>([
    ["HOLDS", "all are below the threshold", rough],
    ["HOLDS_IN_PART", "some are", [...rough, ...deep]],
    ["DOES_NOT_HOLD", "none is", deep],
    ["DOES_NOT_HOLD", "one is just at it", provides("half", "freeze")],
    ["CANNOT_BE_TOLD", "none was read whole", [treaty()]],
    ["CANNOT_BE_TOLD", "there is none", []],
  ])("%s where %s", (expected, _, records) => {
    expect(verdict(ID, records)).toBe(expected);
  });

  test("gives the depths' figures, and none of nothing", () => {
    const figures = new Map(
      claim(ID, [...rough, ...deep]).figures.map(({ label, value }) => [label, value]),
    );
    expect(figures.get("median depth")).toBe(0.5);
    expect(figures.get("greatest depth")).toBe(1);
    expect(figures.has("median depth, extradition")).toBe(false);
    expect(claim(ID, []).figures.map(({ label }) => label)).toEqual([
      "treaties below the threshold",
      "treaties not read whole",
    ]);
  });

  test("leaves out what isn't in force, and what is no treaty on extradition or assistance", () => {
    const ended = { ...treaty({ id: "rough" }), terminated: "2020-01-01", status: "terminated" };
    const found = claim(ID, [ended as FactRecord, ...rough.slice(1), ...deep, memorandum()]);
    expect(found.verdict).toBe("DOES_NOT_HOLD");
    expect(found.evidence).toHaveLength(1);
  });

  test("can't be told where the treaties weren't collected, even of those read", () => {
    const usa = treaty({ id: "rough", parties: ["USA", "AUS"] });
    const found = claim(ID, [usa, ...rough.slice(1)], { requesting: "USA" });
    expect(found.verdict).toBe("CANNOT_BE_TOLD");
    expect(found.because).toContain("weren't collected");
  });

  test.each([-0.1, 1.1, Number.NaN])("a threshold of %d is refused", (threshold) => {
    expect(() => claimed([], {}, threshold)).toThrow(
      expect.objectContaining({ argument: "roughBelow" }),
    );
  });
});

const own = (fields: Parameters<typeof law>[0] = {}) =>
  law({ jurisdiction: "CHN", measures: [], ...fields });
const ownSurvey = (...absent: string[]) => survey({ jurisdiction: "CHN", absent });
const ownArticle = (id: string, strength: "mandatory" | "discretionary" = "mandatory") =>
  provision({ id: `own-${id}`, instrument: "law-1", measures: [{ measure: id, strength }] });

describe("No civil forfeiture", () => {
  const ID = "no-civil-forfeiture";
  test.each<[Verdict, string, FactRecord[]]>([
    ["HOLDS", "it was looked for and isn't there", [ownSurvey("ncb-in-rem")]],
    ["DOES_NOT_HOLD", "a law provides it", [own(), ownArticle("ncb-in-rem")]],
    ["DOES_NOT_HOLD", "a law allows it", [own(), ownArticle("ncb-in-rem", "discretionary")]],
    ["CANNOT_BE_TOLD", "nobody looked", [own()]],
    [
      "CANNOT_BE_TOLD",
      "the law may not have been in force",
      [own({ entryIntoForce: "2024" }), ownArticle("ncb-in-rem")],
    ],
    [
      "CANNOT_BE_TOLD",
      "only a survey for some other sides speaks of it",
      [survey({ jurisdiction: "CHN", for: ["HKG"], absent: ["ncb-in-rem"] })],
    ],
  ])("%s where %s", (expected, _, records) => {
    expect(verdict(ID, records)).toBe(expected);
  });

  test("doesn't count a law of later years", () => {
    const records = [
      own({ adopted: "2020-01-01", entryIntoForce: "2020-01-01" }),
      ownArticle("ncb-in-rem"),
    ];
    expect(verdict(ID, records, { asOf: "2019-12-31" })).toBe("CANNOT_BE_TOLD");
    expect(verdict(ID, records, { asOf: "2020-01-01" })).toBe("DOES_NOT_HOLD");
  });
});

describe("Gaps in confiscation, and thin rules", () => {
  /** One more measure of each group, so that some can be firm and others not. */
  const more = [
    measure({ id: "confiscate-value", group: "confiscation" }),
    measure({ id: "enforce-foreign-order-direct", group: "recognition" }),
  ];

  test.each<[Verdict, string, FactRecord[]]>([
    [
      "HOLDS",
      "half are gaps",
      [ownSurvey("confiscate-value"), own(), ownArticle("confiscate-conviction")],
    ],
    [
      "DOES_NOT_HOLD",
      "all are firm",
      [own(), ownArticle("confiscate-conviction"), ownArticle("confiscate-value")],
    ],
    [
      "CANNOT_BE_TOLD",
      "one is firm and of the other nobody can tell",
      [own(), ownArticle("confiscate-value")],
    ],
    ["CANNOT_BE_TOLD", "nothing was read", []],
  ])("Gaps in confiscation: %s where %s", (expected, _, records) => {
    expect(verdict("gaps-in-confiscation", [...more, ...records])).toBe(expected);
  });

  test("Gaps in confiscation: HOLDS_IN_PART where few are gaps", () => {
    const third = measure({ id: "confiscate-extended", group: "confiscation" });
    const firm = [own(), ownArticle("confiscate-conviction"), ownArticle("confiscate-extended")];
    const records = [...more, third, ...firm, ownSurvey("confiscate-value")];
    expect(verdict("gaps-in-confiscation", records)).toBe("HOLDS_IN_PART");
  });

  test.each<[Verdict, string, FactRecord[]]>([
    [
      "HOLDS",
      "none is firm",
      [
        ownSurvey("enforce-foreign-ncb"),
        own(),
        ownArticle("enforce-foreign-order-direct", "discretionary"),
      ],
    ],
    [
      "HOLDS_IN_PART",
      "one is firm and one isn't",
      [ownSurvey("enforce-foreign-ncb"), own(), ownArticle("enforce-foreign-order-direct")],
    ],
    ["HOLDS_IN_PART", "one is thin and one unread", [ownSurvey("enforce-foreign-ncb")]],
    [
      "DOES_NOT_HOLD",
      "all are firm",
      [own(), ownArticle("enforce-foreign-order-direct"), ownArticle("enforce-foreign-ncb")],
    ],
    ["CANNOT_BE_TOLD", "one is firm and one unread", [own(), ownArticle("enforce-foreign-ncb")]],
    ["CANNOT_BE_TOLD", "nothing was read", []],
  ])("Thin rules on foreign orders: %s where %s", (expected, _, records) => {
    expect(verdict("thin-rules-on-foreign-orders", [...more, ...records])).toBe(expected);
  });

  test("A discretion speaks for it that rules are thin, a duty against it", () => {
    const allowed = claim("thin-rules-on-transfer", [
      own(),
      ownArticle("asset-sharing", "discretionary"),
    ]);
    expect(allowed).toMatchObject({ verdict: "HOLDS", evidence: [{ supports: true }] });
    const duty = claim("thin-rules-on-transfer", [own(), ownArticle("asset-sharing")]);
    expect(duty).toMatchObject({ verdict: "DOES_NOT_HOLD", evidence: [{ supports: false }] });
  });

  test("A law that asks for a treaty gives no firm rule", () => {
    const found = verdict("thin-rules-on-transfer", [
      own({ requiresTreaty: true }),
      ownArticle("asset-sharing"),
    ]);
    expect(found).toBe("HOLDS");
  });
});

describe("What would help", () => {
  const MODEL = [
    implication({
      kind: "mla-criminal",
      implied: [{ measure: "mla", strength: "mandatory" }],
      model: "model-mla",
    }),
    convention({ id: "model-mla", kind: "model-law" }),
  ];
  const asking = mechanism({ steps: [step({ anyOf: ["mla"], needs: "either" })] });
  const byChannel = mechanism({
    steps: [step({ anyOf: ["law-enforcement-channel"], needs: "any" })],
  });
  const recovery = implication({
    subject: "asset-recovery",
    force: "channel",
    implied: [{ measure: "law-enforcement-channel", strength: "discretionary" }],
  });
  const atHome = mechanism({
    steps: [step({ by: "requesting", needs: "power", anyOf: ["ncb-in-rem"] })],
  });

  test("Treaties: HOLDS where one would, DOES_NOT_HOLD where none would", () => {
    expect(verdict("treaties-would-help", [...MODEL, asking])).toBe("HOLDS");
    expect(verdict("treaties-would-help", [...MODEL, atHome])).toBe("DOES_NOT_HOLD");
  });

  test("Treaties: CANNOT_BE_TOLD where nobody knows whether there is one already", () => {
    const found = claim("treaties-would-help", [...MODEL, asking], { requesting: "GBR" });
    expect(found.verdict).toBe("CANNOT_BE_TOLD");
    expect(found.because).toContain("unless there is one already");
    expect(found.evidence.every(({ supports }) => supports === null)).toBe(true);
  });

  test("Memoranda: HOLDS where a channel would do, DOES_NOT_HOLD where it takes more", () => {
    expect(verdict("memoranda-would-help", [recovery, byChannel])).toBe("HOLDS");
    expect(verdict("memoranda-would-help", [recovery, asking])).toBe("DOES_NOT_HOLD");
  });

  test.each<[Verdict, string, FactRecord[]]>([
    ["HOLDS_IN_PART", "one was looked for and is asked for", [atHome, ownSurvey("ncb-in-rem")]],
    ["CANNOT_BE_TOLD", "nobody read whether the law has it", [atHome]],
    ["DOES_NOT_HOLD", "the law has it", [atHome, own(), ownArticle("ncb-in-rem")]],
    ["DOES_NOT_HOLD", "no mechanism asks for it", [asking, ownSurvey("ncb-in-rem")]],
    [
      "HOLDS",
      "all three would",
      [
        mechanism({
          steps: ["ncb-in-rem", "confiscate-conviction", "asset-sharing"].map((one) =>
            step({ by: "requesting", needs: "power", anyOf: [one] }),
          ),
        }),
        survey({ jurisdiction: "CHN", extent: "whole" }),
      ],
    ],
  ])("Law reforms: %s where %s", (expected, _, records) => {
    expect(verdict("law-reform-would-help", records)).toBe(expected);
  });
});

describe("Every claim", () => {
  const { graph } = seed();
  const of = async (requesting: string, asOf: string) =>
    new Map((await claimsOf(graph, { requesting, asOf })).map((one) => [one.id, one]));
  const NOW = "2026-11-23";

  test("is told of China today, with the verdicts that its facts give", async () => {
    const found = await of("CHN", NOW);
    const verdicts = Object.fromEntries([...found].map(([id, one]) => [id, one.verdict]));
    expect(verdicts).toMatchObject({
      "no-extradition-treaties": "HOLDS_IN_PART",
      "no-mla-treaties": "HOLDS_IN_PART",
      "rough-treaties": "HOLDS",
      "no-civil-forfeiture": "HOLDS",
      "treaties-would-help": "HOLDS",
      "memoranda-would-help": "HOLDS",
    });
    expect(Object.values(verdicts)).not.toContain("CANNOT_BE_TOLD");
  });

  test("is told of 2012 without what came later", async () => {
    const [then, now] = [await of("CHN", "2012-01-01"), await of("CHN", NOW)];
    const read = (found: typeof then) => found.get("rough-treaties")?.figures[0]?.of ?? 0;
    expect(read(then)).toBeGreaterThan(0);
    expect(read(then)).toBeLessThan(read(now));
    for (const { instrument } of [...then.values()].flatMap((one) => one.evidence))
      if (instrument?.type === "DomesticLaw" && instrument.adopted !== null)
        expect(instrument.adopted.slice(0, 4) <= "2012").toBe(true);
  });

  test("on what was read alone: the United States have civil forfeiture, and of Nauru nothing is known", async () => {
    expect((await of("USA", NOW)).get("no-civil-forfeiture")?.verdict).toBe("DOES_NOT_HOLD");
    const ofNauru = [...(await of("NRU", NOW)).values()];
    // Of treaties it is known that it has none with China, Hong Kong and Macao, whose were collected.
    const unknown = ofNauru.filter(({ id }) => !/^(treaties|memoranda)-/.test(id));
    expect(unknown.map((one) => [one.id, one.verdict])).toEqual(
      unknown.map(({ id }) => [id, "CANNOT_BE_TOLD"]),
    );
  });

  test.each([
    ["CHN", NOW],
    ["CHN", "2012-01-01"],
    ["USA", NOW],
    ["HKG", NOW],
    ["NRU", NOW],
  ])(
    "of %s on %s says why, leads to its sources, and contradicts no evidence of its own",
    async (code, day) => {
      for (const one of (await of(code, day)).values()) {
        expect(one.because).toMatch(/^\S.*\.$/);
        expect(one.because).not.toMatch(/undefined|null|NaN|\b1 (are|were|hang|provide|weren't)\b/);
        for (const { label, value, of: all } of one.figures) {
          expect(label).toMatch(/\S/);
          expect(Number.isFinite(value)).toBe(true);
          if (all !== null) expect(value).toBeLessThanOrEqual(all);
        }
        const supports = one.evidence.map((piece) => piece.supports);
        if (one.verdict === "HOLDS") expect(supports).toContain(true);
        if (one.verdict === "DOES_NOT_HOLD") expect(supports).not.toContain(true);
        for (const piece of one.evidence) {
          expect(piece.statement).not.toMatch(/undefined|null|NaN|; without $/);
          if (piece.instrument) expect(piece.sources.length).toBeGreaterThan(0);
        }
      }
    },
  );
});
