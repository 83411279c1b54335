import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FactRecord } from "../../src/dataset/records.js";
import { type LegalBases, legalBases, type Question, shown } from "../../src/domain/legal-bases.js";
import { Facts } from "../../src/graph/facts.js";
import {
  arbitraryDataset,
  arbitraryPair,
  arbitraryQuestion,
  convention,
  factsOf,
  law,
  memorandum,
  participation,
  position,
  provision,
  SOVEREIGNS,
  territory,
  treaty,
} from "../support/dataset.js";

const QUESTION: Question = {
  requesting: "CHN",
  requested: "AUS",
  asOf: "2024-05-01",
  offence: "corruption",
};

function ask(records: readonly FactRecord[], question: Partial<Question> = {}): LegalBases {
  return legalBases(factsOf(records), { ...QUESTION, ...question });
}
const idsOf = (answer: LegalBases) => answer.bases.map(({ instrument }) => instrument.id);
const joined = (
  parties: readonly string[],
  convention = "convention-1",
  via: string | null = null,
) => parties.map((party) => participation({ convention, party, via }));

describe("A bilateral instrument", () => {
  test("is a basis between its two parties, whichever of them is requesting", () => {
    const records = [treaty(), memorandum()];
    expect(idsOf(ask(records))).toEqual(["treaty-1", "memorandum-1"]);
    expect(idsOf(ask(records, { requesting: "AUS", requested: "CHN" }))).toEqual([
      "treaty-1",
      "memorandum-1",
    ]);
  });

  test("is no basis for anybody else", () => {
    expect(idsOf(ask([treaty(), memorandum()], { requested: "USA" }))).toEqual([]);
  });

  test("of one party and an organisation connects no two jurisdictions", () => {
    expect(idsOf(ask([memorandum({ parties: ["CHN"] })]))).toEqual([]);
  });

  test("says since when and until when", () => {
    const [basis] = ask([treaty({ suspended: "2020-07", status: "suspended" })]).bases;
    expect(basis).toMatchObject({ inForce: "NO", since: "2007-03-28", until: "2020-07" });
  });

  test("binds where it is a treaty, and is a channel where it is a memorandum, whatever its status", () => {
    const records = [treaty(), memorandum({ status: "in-force" })];
    expect(ask(records).bases.map(({ force }) => force)).toEqual(["binding", "channel"]);
  });
});

describe("A convention", () => {
  test("is a basis between two parties that covers the offence asked about", () => {
    const answer = ask([convention(), ...joined(["CHN", "AUS"])]);
    expect(idsOf(answer)).toEqual(["convention-1"]);
    expect(answer.bases[0]?.force).toBe("binding");
  });

  test("to which only one of the two is a party is no basis", () => {
    expect(idsOf(ask([convention(), ...joined(["CHN", "USA"])]))).toEqual([]);
  });

  test("on another offence is no basis, and is named with the reason", () => {
    const answer = ask([convention({ offences: ["drugs"] }), ...joined(["CHN", "AUS"])]);
    expect(idsOf(answer)).toEqual([]);
    expect(answer.notApplicable[0]?.because).toBe("It covers drugs, not corruption.");
  });

  test("is as weak as the weakest of itself and the two participations", () => {
    const bound = (fields: Partial<Parameters<typeof participation>[0]>, itself = {}) =>
      ask([
        convention(itself),
        participation({ party: "CHN" }),
        participation({ party: "AUS", ...fields }),
      ]).bases[0]?.inForce;
    expect(bound({})).toBe("YES");
    expect(bound({ entryIntoForce: "2024" })).toBe("UNCERTAIN");
    expect(bound({ withdrawn: "2023-01-01" })).toBe("NO");
    expect(bound({ entryIntoForce: null, status: "signatory" })).toBe("NO");
    expect(bound({}, { entryIntoForce: "2025-01-01" })).toBe("NO");
    expect(bound({ entryIntoForce: "2024" }, { terminated: "2020" })).toBe("NO");
  });

  test("binds since the last of the three entered into force; null where a party's isn't known", () => {
    const since = (entryIntoForce: string | null) =>
      ask([
        convention(),
        participation({ party: "CHN", entryIntoForce: "2003-10-23" }),
        participation({ party: "AUS", entryIntoForce }),
      ]).bases[0]?.since;
    expect(since("2004-06-26")).toBe("2004-06-26");
    expect(since("2001-05")).toBe("2003-10-23");
    expect(since(null)).toBeNull();
  });

  test("names its own scope and both parties' positions among the conditions", () => {
    const records = [
      convention({ id: "untoc", scopeCondition: "The offence is transnational." }),
      ...joined(["CHN", "AUS"], "untoc"),
      position({
        convention: "untoc",
        party: "CHN",
        article: "35(3)",
        position: "not-bound",
        statement: "Not bound by art. 35(2).",
      }),
    ];
    expect(ask(records).bases[0]?.conditions).toEqual([
      "The offence is transnational.",
      "China, article 35(3): Not bound by art. 35(2).",
    ]);
  });

  test("leaves out what the requesting side says of requests made to itself", () => {
    const uncac = [convention({ id: "uncac" }), ...joined(["CHN", "AUS"], "uncac")];
    const named = (party: string, article: string, statement: string) =>
      position({
        id: `position-${party}-${article}`,
        party,
        article,
        position: "named",
        statement,
      });
    const records = [
      ...uncac,
      named("CHN", "46(13)", "The Ministry of Justice."),
      named("AUS", "46(13)", "The Attorney-General."),
      named("CHN", "66(3)", "Not bound by art. 66(2)."),
    ];
    const told = (question: Partial<Question>) => ask(records, question).bases[0]?.conditions;
    expect(told({})).toEqual([
      "China, article 66(3): Not bound by art. 66(2).",
      "Australia, article 46(13): The Attorney-General.",
    ]);
    expect(told({ requesting: "AUS", requested: "CHN" })).toEqual([
      "China, article 46(13): The Ministry of Justice.",
      "China, article 66(3): Not bound by art. 66(2).",
    ]);
  });

  test("keeps that the requesting side doesn't take it as a basis for extradition", () => {
    const records = [
      convention({ id: "uncac" }),
      ...joined(["CHN", "AUS"], "uncac"),
      position({ party: "CHN" }),
    ];
    expect(ask(records).bases[0]?.conditions).toEqual([
      expect.stringContaining("China, article 44(6): Extradition under the convention"),
    ]);
  });

  test.each([
    ["Not bound by art. 66(2).", "Not bound by art. 66(2) (arbitration and the Court)."],
    ["Not bound by art. 66(2) without the consent of all.", "Not bound by art. 66(2)."],
  ])(
    "tells once, in the fuller words, what a party declared twice: %s %s",
    (statement, declared) => {
      const records = [
        convention({ id: "uncac" }),
        participation({ convention: "uncac", party: "CHN" }),
        participation({
          convention: "uncac",
          party: "AUS",
          reservationsOrDeclarations: [declared],
        }),
        position({ article: "66(3)", position: "not-bound", statement }),
      ];
      const fuller = statement.length > declared.length ? statement : declared;
      expect(ask(records).bases[0]?.conditions).toEqual([`Australia, article 66(3): ${fuller}`]);
    },
  );

  test("that is a model law is no basis between anybody", () => {
    const records = [
      convention({ id: "model-1", kind: "model-law" }),
      ...joined(["CHN", "AUS"], "model-1"),
    ];
    expect(idsOf(ask(records))).toEqual([]);
  });
});

describe("That nothing stands between two", () => {
  const notes = (records: readonly FactRecord[], question: Partial<Question>) =>
    ask(records, question).notes;

  test("is said to be no proof where no convention of a territory is on record", () => {
    const asked = { requested: "BMU" };
    expect(notes([territory()], asked)).toEqual([
      "Treaties bind Bermuda through the United Kingdom, and no treaty that the United Kingdom extended to it is on record: there may be some.",
    ]);
    expect(notes([territory()], { requesting: "GBR", requested: "BMU" })).not.toContainEqual(
      expect.stringContaining("extended"),
    );
    expect(notes([territory(), convention(), ...joined(["BMU"])], asked)).toEqual([]);
  });

  test("is said to be no proof where nobody collected the treaties of either", () => {
    expect(notes([], {})).toEqual([]);
    expect(notes([], { requesting: "USA", requested: "GBR" })).toEqual([
      "Nobody collected the bilateral treaties of either side: there may be some.",
    ]);
  });
});

describe("A convention extended by one sovereign", () => {
  const records = [
    convention(),
    ...joined(["CHN", "GBR"]),
    ...joined(["HKG", "MAC"], "convention-1", "CHN"),
    ...joined(["CYM"], "convention-1", "GBR"),
  ];

  test.each([
    ["CHN", "HKG"],
    ["HKG", "CHN"],
    ["HKG", "MAC"],
    ["GBR", "CYM"],
  ])("binds no two of its territories: %s → %s", (requesting, requested) => {
    const answer = ask(records, { requesting, requested });
    expect(answer.bases).toEqual([]);
    expect(answer.notApplicable[0]?.because).toContain("one sovereign");
  });

  test.each([
    ["HKG", "GBR"],
    ["CHN", "CYM"],
    ["HKG", "CYM"],
  ])("binds its territories and other sovereigns': %s → %s", (requesting, requested) => {
    expect(idsOf(ask(records, { requesting, requested }))).toEqual(["convention-1"]);
  });

  test("doesn't keep a network to which both belong from joining them", () => {
    const network = [
      convention({ id: "network-1", kind: "network" }),
      ...joined(["CHN", "HKG"], "network-1"),
    ];
    expect(idsOf(ask([...records, ...network], { requested: "HKG" }))).toEqual(["network-1"]);
  });

  test("leaves a treaty that the two concluded alone", () => {
    const concluded = treaty({ parties: ["HKG", "CHN"] });
    expect(idsOf(ask([...records, concluded], { requested: "HKG" }))).toEqual(["treaty-1"]);
  });
});

describe("A network or body", () => {
  test("joins its members as a channel, whatever the offence", () => {
    const records = [
      convention({ id: "network-1", kind: "network" }),
      convention({ id: "body-1", kind: "body" }),
      ...joined(["CHN", "AUS"], "network-1"),
      ...joined(["CHN", "AUS"], "body-1"),
    ];
    const { bases } = ask(records, { offence: "drugs" });
    expect(bases.map(({ force, inForce }) => `${force} ${inForce}`)).toEqual([
      "channel YES",
      "channel YES",
    ]);
  });

  test("joins them as weakly as the two participations, though nobody recorded when it was founded", () => {
    const network = convention({ id: "network-1", kind: "network", adopted: null });
    expect(ask([network, ...joined(["CHN", "AUS"], "network-1")]).bases[0]?.inForce).toBe("YES");
  });
});

describe("A law of the requested jurisdiction", () => {
  test("that provides a measure is a basis; the requesting one's laws are none", () => {
    const records = [law(), law({ id: "law-chn", jurisdiction: "CHN" })];
    expect(idsOf(ask(records))).toEqual(["law-1"]);
    expect(idsOf(ask(records, { requesting: "AUS", requested: "CHN" }))).toEqual(["law-chn"]);
  });

  test("whose entry into force isn't recorded says so, and claims neither a day nor high confidence", () => {
    const of = (fields: Partial<Parameters<typeof law>[0]>) => {
      const { bases } = ask([law({ ...fields, confidence: "high" })]);
      return bases[0];
    };
    expect(of({ adopted: "1987-06-05", entryIntoForce: null })).toMatchObject({
      inForce: "YES",
      since: null,
      because: "adopted on 1987-06-05; entry into force not recorded",
      confidence: "medium",
    });
    expect(of({ entryIntoForce: "1988-08-01" })).toMatchObject({
      since: "1988-08-01",
      confidence: "high",
    });
  });

  test("that provides nothing is none", () => {
    expect(idsOf(ask([law({ measures: [] })]))).toEqual([]);
  });

  test("that excludes the requesting one gives it nothing and is named with the reason", () => {
    const answer = ask([law({ excludes: ["CHN"] })]);
    expect(answer.bases).toEqual([]);
    expect(answer.notApplicable.map(({ instrument, because }) => [instrument.id, because])).toEqual(
      [["law-1", "The law excludes China from what it serves."]],
    );
    expect(idsOf(ask([law({ excludes: ["CHN"] })], { requesting: "USA" }))).toEqual(["law-1"]);
  });
});

describe("A law that asks for a treaty", () => {
  const asking = law({
    measures: [
      "mla",
      "freeze",
      "confiscate-conviction",
      "civil-action-by-state",
      "enforce-foreign-ncb",
    ],
    requiresTreaty: true,
  });
  const measuresOf = (records: readonly FactRecord[]) =>
    ask(records)
      .bases.find(({ force }) => force === "domestic")
      ?.measures.map(({ measure }) => measure.id);

  test("gives only what needs nobody's request, confiscation and direct recovery, without one", () => {
    expect(measuresOf([asking])).toEqual(["confiscate-conviction", "civil-action-by-state"]);
  });

  test("says what doesn't count for want of one, and which treaty it has", () => {
    const conditions = (records: readonly FactRecord[]) => ask(records).bases.at(-1)?.conditions[0];
    expect(conditions([asking])).toContain("none is known to be");
    expect(conditions([asking])).toContain("Measure freeze");
    expect(conditions([asking, treaty({ title: "The MLA treaty" })])).toContain(
      "The MLA treaty is one",
    );
  });

  test("gives all of it with a binding basis that is in force for certain", () => {
    expect(measuresOf([asking, treaty()])).toHaveLength(5);
    expect(measuresOf([asking, convention(), ...joined(["CHN", "AUS"])])).toHaveLength(5);
  });

  test.each([
    ["suspended", treaty({ suspended: "2020", status: "suspended" })],
    ["uncertain", treaty({ status: "unknown" })],
    ["only a memorandum", memorandum()],
    ["with somebody else", treaty({ parties: ["USA", "AUS"] })],
  ])("isn't satisfied with one that is %s", (_, other) => {
    expect(measuresOf([asking, other])).toEqual(["confiscate-conviction", "civil-action-by-state"]);
  });
});

describe("What a law asks for besides", () => {
  const conditionsOf = (fields: Parameters<typeof law>[0]) =>
    ask([law(fields)]).bases[0]?.conditions;

  test("is an assurance of reciprocity where it accepts one", () => {
    expect(conditionsOf({ reciprocityAccepted: true })?.join()).toContain(
      "assurance of reciprocity is needed",
    );
  });
  test("is nothing where it needs neither treaty nor assurance", () => {
    expect(conditionsOf({})).toEqual([]);
  });
  test("is said not to have been looked into where it is null", () => {
    expect(conditionsOf({ requiresTreaty: null })?.join()).toContain("has not been looked into");
    expect(conditionsOf({ reciprocityAccepted: null })?.join()).toContain(
      "has not been looked into",
    );
  });
});

describe("A position that a convention is no basis for extradition", () => {
  const provided = (id: string, article: string, party = "AUS", offers = "extradite") => {
    const records = [
      convention({ id }),
      ...joined(["CHN", "AUS"], id),
      provision({ instrument: id, measures: [{ measure: offers, strength: "mandatory" }] }),
      position({ convention: id, party, article }),
    ];
    return ask(records).bases[0]?.measures.map(({ measure }) => measure.id);
  };

  test.each([
    ["uncac", "44(6)", "AUS"],
    ["uncac", "44(6)", "CHN"],
    ["untoc", "16(5)", "AUS"],
    ["untoc", "16(5)", "CHN"],
  ])(
    "under %s %s takes its `extradite` away, whichever party holds it (%s)",
    (id, article, party) => {
      expect(provided(id, article, party)).toEqual([]);
    },
  );

  test.each([
    ["another article", "uncac", "46(13)", "AUS", "extradite"],
    ["the article of another convention", "untoc", "44(6)", "AUS", "extradite"],
    ["a party that isn't asked about", "uncac", "44(6)", "USA", "extradite"],
    ["another measure", "uncac", "44(6)", "AUS", "freeze"],
  ])("takes nothing away for %s", (_, id, article, party, offers) => {
    expect(provided(id, article, party, offers)).toEqual([offers]);
  });
});

describe("Bases", () => {
  test("that weren't in force stand last, else by force, then by certainty", () => {
    const records = [
      memorandum(),
      law(),
      treaty({ id: "ended", terminated: "2020", status: "terminated" }),
      treaty({ id: "unsure", status: "unknown" }),
      treaty(),
    ];
    expect(idsOf(ask(records))).toEqual(["treaty-1", "unsure", "law-1", "memorandum-1", "ended"]);
  });

  test("that weren't in force are shown as not applicable, with the reason, unless asked for", () => {
    const answer = ask([treaty({ suspended: "2020-07-20", status: "suspended" })]);
    expect(shown(answer, true)).toEqual(answer);
    expect(shown(answer, false)).toMatchObject({
      bases: [],
      notApplicable: [{ because: "Not in force on 2024-05-01: suspended from 2020-07-20." }],
    });
  });

  test("are as sure as the least sure of the convention and its participations", () => {
    const records = [
      convention({ confidence: "medium" }),
      participation({ party: "CHN" }),
      participation({ party: "AUS", confidence: "low" }),
    ];
    expect(ask(records).bases[0]?.confidence).toBe("low");
  });
});

describe("For all datasets", () => {
  const ofDataset = fc.tuple(arbitraryDataset(), arbitraryQuestion);

  test("swapping requesting and requested keeps the bilateral bases and the conventions", () => {
    fc.assert(
      fc.property(ofDataset, ([{ info, records }, question]) => {
        const facts = new Facts(info, records);
        const { requesting, requested } = question;
        const between = (q: Question) =>
          legalBases(facts, q)
            .bases.filter(({ force }) => force !== "domestic")
            .map(({ instrument, inForce, since, until }) => ({
              id: instrument.id,
              inForce,
              since,
              until,
            }))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(between({ ...question, requesting: requested, requested: requesting })).toEqual(
          between(question),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("a convention extended by one sovereign binds no two of its jurisdictions", () => {
    fc.assert(
      fc.property(ofDataset, ([{ info, records }, question]) => {
        const facts = new Facts(info, records);
        const sovereign = (code: string) => SOVEREIGNS.get(code) ?? code;
        const { requesting, requested } = question;
        if (sovereign(requesting) !== sovereign(requested)) return;
        const { bases } = legalBases(facts, question);
        expect(bases.filter(({ instrument }) => instrument.type === "Convention")).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("a law without the treaty it asks for gives confiscation and direct recovery only", () => {
    fc.assert(
      fc.property(ofDataset, ([{ info, records }, question]) => {
        const facts = new Facts(info, records);
        const { bases } = legalBases(facts, question);
        if (bases.some(({ force, inForce }) => force === "binding" && inForce === "YES")) return;
        for (const { instrument, measures } of bases) {
          if (instrument.type !== "DomesticLaw" || instrument.requiresTreaty !== true) continue;
          const groups = new Set(measures.map(({ measure }) => measure.group));
          groups.delete("confiscation");
          groups.delete("direct-recovery");
          expect([...groups]).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a law that excludes the requesting jurisdiction is never a basis, but always explained", () => {
    fc.assert(
      fc.property(ofDataset, ([{ info, records }, question]) => {
        const facts = new Facts(info, records);
        const answer = legalBases(facts, question);
        for (const excluding of facts.lawsOf(question.requested)) {
          if (!excluding.excludes.includes(question.requesting)) continue;
          expect(idsOf(answer)).not.toContain(excluding.id);
          const provides =
            excluding.measures.length > 0 || facts.provisionsOf(excluding.id).length > 0;
          const explained = answer.notApplicable.some(
            ({ instrument }) => instrument.id === excluding.id,
          );
          expect(explained).toBe(provides);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("an instrument is a basis or not applicable, never both and never twice", () => {
    fc.assert(
      fc.property(ofDataset, fc.boolean(), ([{ info, records }, question], includeNotInForce) => {
        const facts = new Facts(info, records);
        const { bases, notApplicable } = shown(legalBases(facts, question), includeNotInForce);
        const ids = [...bases, ...notApplicable].map(({ instrument }) => instrument.id);
        expect(ids.length).toBe(new Set(ids).size);
        if (!includeNotInForce) expect(bases.every(({ inForce }) => inForce !== "NO")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("records that don't bear on the two jurisdictions change nothing", () => {
    fc.assert(
      fc.property(
        arbitraryDataset(),
        arbitraryQuestion,
        arbitraryPair,
        ({ info, records }, question, pair) => {
          if (pair.some((code) => [question.requesting, question.requested].includes(code))) return;
          const strangers = [
            treaty({ id: "stranger-1", parties: pair }),
            law({ id: "stranger-2", jurisdiction: pair[0] }),
          ];
          const answer = (all: readonly FactRecord[]) => legalBases(new Facts(info, all), question);
          expect(answer([...records, ...strangers])).toEqual(answer(records));
        },
      ),
      { numRuns: 200 },
    );
  });
});
