import { describe, expect, test } from "vitest";
import type { FactRecord, Instrument } from "../../src/dataset/records.js";
import { forceOf, kindOf, providedBy, titleZhOf } from "../../src/domain/instruments.js";
import { seed } from "../support/analyses.js";
import { convention, factsOf, law, memorandum, provision, treaty } from "../support/dataset.js";

function provided(instrument: Instrument, others: readonly FactRecord[] = []): string[] {
  const facts = factsOf([instrument, ...others]);
  return providedBy(instrument, facts).map(
    ({ measure, strength, provision, byKind }) =>
      `${measure.id} ${strength} ${provision?.id ?? (byKind ? "by kind" : "by record")}`,
  );
}

describe("An instrument provides", () => {
  test("what its kind implies, marked as such", () => {
    expect(provided(treaty())).toEqual(["mla mandatory by kind"]);
    expect(provided(treaty({ kind: "extradition" }))).toEqual(["extradite mandatory by kind"]);
    expect(provided(convention({ kind: "network" }))).toEqual([
      "law-enforcement-channel discretionary by kind",
    ]);
    expect(provided(convention())).toEqual([]);
  });

  test("what its articles show, first, and then only what no article shows", () => {
    const article = provision({
      measures: [
        { measure: "freeze", strength: "conditional" },
        { measure: "mla", strength: "conditional" },
      ],
    });
    expect(provided(treaty(), [article])).toEqual([
      "freeze conditional provision-1",
      "mla conditional provision-1",
    ]);
  });

  test("one measure as often as articles provide it", () => {
    const articles = [
      provision(),
      provision({
        id: "provision-2",
        measures: [{ measure: "freeze", strength: "discretionary" }],
      }),
    ];
    expect(provided(convention({ id: "treaty-1" }), articles)).toEqual([
      "freeze mandatory provision-1",
      "freeze discretionary provision-2",
    ]);
  });

  test("as a law what its own record lists and no article shows, as conditional", () => {
    const article = provision({ instrument: "law-1" });
    expect(provided(law({ measures: ["mla", "freeze"] }), [article])).toEqual([
      "freeze mandatory provision-1",
      "mla conditional by record",
    ]);
  });

  test("as a memorandum what its subject implies, and nothing for another subject", () => {
    expect(provided(memorandum())).toEqual(["law-enforcement-channel discretionary by kind"]);
    expect(provided(memorandum({ subject: ["training"] }))).toEqual([]);
  });
});

test("The force of an instrument is the rule of its kind, whatever its status", () => {
  const force = (instrument: Instrument) => forceOf(instrument, factsOf([]));
  expect(force(treaty({ status: "terminated" }))).toBe("binding");
  expect(force(convention())).toBe("binding");
  expect(force(memorandum({ status: "in-force" }))).toBe("channel");
  expect(force(convention({ kind: "network" }))).toBe("channel");
  expect(force(convention({ kind: "body" }))).toBe("channel");
  expect(force(convention({ kind: "model-law" }))).toBe("model");
  expect(force(law())).toBe("domestic");
});

test("Both kinds of treaty on legal assistance are one kind to whoever asks", () => {
  expect(kindOf(treaty({ kind: "mla-criminal" }))).toBe("mla-treaty");
  expect(kindOf(treaty({ kind: "mla-civil-and-criminal" }))).toBe("mla-treaty");
});

describe("In Chinese", () => {
  const { facts } = seed();
  const zh = (fields: Parameters<typeof memorandum>[0]) => titleZhOf(memorandum(fields), facts);

  test("a memorandum between authorities isn't called one between States, and says what it is about", () => {
    expect(
      zh({
        parties: ["CHN", "ITA"],
        signatories: [
          "Autorità Nazionale Anticorruzione (ANAC)",
          "National Commission of Supervision",
        ],
        subject: ["anti-corruption"],
      }),
    ).toBe("中国—意大利主管机关谅解备忘录（反腐败）");
  });

  test("a memorandum between governments is one between States", () => {
    const signatories = ["Government of the People's Republic of China", "Government of Australia"];
    expect(zh({ parties: ["CHN", "AUS"], signatories, subject: ["law-enforcement"] })).toBe(
      "中国—澳大利亚谅解备忘录（执法合作）",
    );
  });

  test("one with an organisation has no title, for the organisation's isn't recorded", () => {
    expect(zh({ parties: ["CHN"], signatories: ["Europol", "Ministry of Public Security"] })).toBe(
      null,
    );
  });
});
