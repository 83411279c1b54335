/** The rules on the dataset that comes with the program: answers that a treaty lawyer would give. */
import { describe, expect, test } from "vitest";
import { readDataset } from "../../src/dataset/read.js";
import { graphOf } from "../../src/domain/graph-of.js";
import { type LegalBases, legalBases, type Question, shown } from "../../src/domain/legal-bases.js";
import { routes } from "../../src/domain/routes.js";
import { SupportTable } from "../../src/domain/support.js";
import { MemoryGraph } from "../../src/graph/memory/index.js";

const dataset = readDataset();
const { knownAt } = dataset.info;
const graph = new MemoryGraph(graphOf(dataset));
const facts = graph.facts();

/** `CHN → AUS`, on the day up to which the dataset was collected where no other is named. */
function question(pair: string, more: Partial<Question> = {}): Question {
  const [requesting = "", requested = ""] = pair.split(" → ");
  return { requesting, requested, asOf: knownAt, offence: "corruption", ...more };
}
function ask(pair: string, more: Partial<Question> = {}, includeNotInForce = false): LegalBases {
  return shown(legalBases(facts, question(pair, more)), includeNotInForce);
}
const idsOf = ({ bases }: LegalBases) => bases.map(({ instrument }) => instrument.id);
const basis = (answer: LegalBases, id: string) =>
  answer.bases.find(({ instrument }) => instrument.id === id);
const reasonFor = (answer: LegalBases, id: string) =>
  answer.notApplicable.find(({ instrument }) => instrument.id === id)?.because;

describe("China → Hong Kong", () => {
  const answer = ask("CHN → HKG");

  test("has no treaty and no convention", () => {
    expect(answer.bases.filter(({ force }) => force === "binding")).toEqual([]);
  });

  test("has neither of Hong Kong's ordinances on assistance and surrender, and says why", () => {
    for (const id of ["law-hkg-mlaco-1997", "law-hkg-foo-1997"]) {
      expect(idsOf(answer)).not.toContain(id);
      expect(reasonFor(answer, id)).toContain("excludes China");
    }
  });

  test("names the conventions extended to Hong Kong with the reason: one sovereign", () => {
    for (const id of ["uncac", "untoc"]) expect(reasonFor(answer, id)).toContain("one sovereign");
  });

  test("has no duty at all, and surrender is ABSENT", () => {
    const { routes: all } = routes(facts, question("CHN → HKG"));
    const surrender = all.find(({ mechanism }) => mechanism.id === "extradition-with-handover");
    expect(surrender?.steps[0]).toMatchObject({ duty: "ABSENT", power: "ABSENT" });
    expect(all.flatMap(({ steps }) => steps.map(({ duty }) => duty))).toEqual(
      all.flatMap(({ steps }) => steps.map(() => "ABSENT")),
    );
  });

  test("and so for Macao, both ways, and between Hong Kong and Macao", () => {
    for (const pair of ["CHN → MAC", "MAC → CHN", "HKG → MAC", "MAC → HKG", "HKG → CHN"])
      expect(ask(pair).bases.filter(({ force }) => force === "binding")).toEqual([]);
  });
});

describe("China → Australia", () => {
  test("had the conventions in June 2006, but not yet the MLA treaty that was signed in April", () => {
    const answer = ask("CHN → AUS", { asOf: "2006-06-01" });
    expect(idsOf(answer)).toEqual(expect.arrayContaining(["uncac", "untoc"]));
    expect(idsOf(answer)).not.toContain("mla-chn-aus-2006");
    expect(reasonFor(answer, "mla-chn-aus-2006")).toContain("in force only from 2007-03-28");
  });

  test("had the MLA treaty in 2008, and the extradition treaty signed but not in force", () => {
    const answer = ask("CHN → AUS", { asOf: "2008-01-01" });
    expect(basis(answer, "mla-chn-aus-2006")).toMatchObject({
      inForce: "YES",
      since: "2007-03-28",
    });
    expect(reasonFor(answer, "extradition-chn-aus-2007")).toContain("signed, not in force");
  });

  test("had no treaty and no anti-corruption convention in 2003", () => {
    const answer = ask("CHN → AUS", { asOf: "2003-06-01" });
    expect(answer.bases.filter(({ force }) => force === "binding")).toEqual([]);
  });
});

describe("Hong Kong → the United Kingdom", () => {
  test("has the suspended treaties among what doesn't apply, since when", () => {
    const answer = ask("HKG → GBR");
    expect(reasonFor(answer, "extradition-hkg-gbr-1997")).toContain("suspended from 2020-07-20");
    expect(reasonFor(answer, "mla-hkg-gbr-1998")).toContain("suspended from 2020-07-28");
  });

  test("has them among the bases, with NO and until when, where asked for", () => {
    const answer = ask("HKG → GBR", {}, true);
    expect(basis(answer, "extradition-hkg-gbr-1997")).toMatchObject({
      inForce: "NO",
      until: "2020-07-20",
    });
    expect(reasonFor(answer, "extradition-hkg-gbr-1997")).toBeUndefined();
  });

  test("had the extradition treaty in force up to the day before", () => {
    const inForce = (asOf: string) =>
      basis(ask("HKG → GBR", { asOf }, true), "extradition-hkg-gbr-1997")?.inForce;
    expect([inForce("2020-07-19"), inForce("2020-07-20")]).toEqual(["YES", "NO"]);
  });

  test("is bound by the conventions that China extended", () => {
    expect(idsOf(ask("HKG → GBR"))).toEqual(expect.arrayContaining(["uncac", "untoc"]));
  });
});

describe("China → the United States", () => {
  const answer = ask("CHN → USA");

  test("has the agreement, the convention against corruption and the American statutes", () => {
    for (const id of ["mla-chn-usa-2000", "uncac", "law-usa-28-usc-2467", "law-usa-18-usc-981"])
      expect(basis(answer, id)?.inForce).toBe("YES");
  });

  test("has the convention against organised crime on its condition", () => {
    expect(basis(answer, "untoc")?.conditions[0]).toContain("transnational");
  });

  test("has the drug convention only for drugs", () => {
    expect(reasonFor(answer, "vienna-1988")).toBe("It covers drugs, laundering, not corruption.");
    const forDrugs = ask("CHN → USA", { offence: "drugs" });
    expect(basis(forDrugs, "vienna-1988")?.inForce).toBe("YES");
    expect(reasonFor(forDrugs, "uncac")).toContain("not drugs");
  });
});

describe("China's own law", () => {
  const atHome = (pair: string, measure: string, asOf = knownAt) =>
    new SupportTable(facts, question(pair, { asOf })).power(measure, "requesting").support;

  test("has no civil forfeiture: the power is ABSENT, whoever is asked", () => {
    for (const pair of ["CHN → AUS", "CHN → USA", "CHN → HKG"])
      expect(atHome(pair, "ncb-in-rem")).toBe("ABSENT");
  });

  test("confiscates after conviction, and from the dead and the fled", () => {
    expect(atHome("CHN → AUS", "confiscate-conviction")).toBe("PROVIDED");
    expect(atHome("CHN → AUS", "ncb-death-or-flight")).toBe("PROVIDED");
  });
});

describe("China → Italy", () => {
  const code = "law-ita-cpp-731-740ter";
  const power = (measure: string, more: Partial<Question> = {}) =>
    new SupportTable(facts, question("CHN → ITA", more)).power(measure, "requested");

  test("can freeze: Italian law seizes on a request that a convention provides for (arts 737, 737-bis)", () => {
    expect(power("freeze")).toMatchObject({ support: "CONDITIONAL" });
    expect(power("freeze").by.map(({ instrument }) => instrument.id)).toEqual([code]);
  });

  test("has every step whose duty or power is known carried by something", () => {
    const steps = routes(facts, question("CHN → ITA")).routes.flatMap((route) => route.steps);
    for (const { duty, power, by } of steps)
      if ([duty, power].some((side) => side !== "UNKNOWN" && side !== "ABSENT"))
        expect(by).not.toEqual([]);
  });

  test("freezes as surely in one route as in another that asks for the same measure", () => {
    const found = routes(facts, question("CHN → ITA")).routes.flatMap(({ steps }) =>
      steps.filter(({ stage }) => stage === "freeze").map(({ confidence }) => confidence),
    );
    expect(new Set(found).size).toBe(1);
  });

  test("finds no basis for requests in a code that asks for a treaty itself (art. 731)", () => {
    expect(power("treaty-as-basis").support).toBe("UNKNOWN");
  });

  test("dates the code and its later articles apart: recognition in 2008, devolution not before 2009", () => {
    const then = { asOf: "2008-01-01" };
    expect(basis(ask("CHN → ITA", then), code)).toMatchObject({
      inForce: "YES",
      since: "1989-10-24",
    });
    expect(power("return-embezzled-funds", then).support).toBe("UNKNOWN");
    expect(power("return-embezzled-funds").support).toBe("CONDITIONAL");
  });

  test("has the Anti-Mafia Code since 13 October 2011, five weeks after its adoption", () => {
    const on = (asOf: string) =>
      basis(ask("CHN → ITA", { asOf }, true), "law-ita-antimafia-code-2011");
    expect(on("2011-10-12")?.inForce).toBe("NO");
    expect(on("2011-10-13")).toMatchObject({ inForce: "YES", since: "2011-10-13" });
  });
});

test("China's special confiscation counts from 2013, when the amendment of 2012 took effect", () => {
  const power = (asOf: string) =>
    new SupportTable(facts, question("CHN → AUS", { asOf })).power(
      "ncb-death-or-flight",
      "requesting",
    );
  expect(power("2012-12-31").support).toBe("UNKNOWN");
  expect(power("2013-01-01").support).not.toBe("UNKNOWN");
});

describe("Positions and readings", () => {
  test("Vietnam takes neither convention as a basis for extradition: only the treaty obliges it", () => {
    const { by } = new SupportTable(facts, question("CHN → VNM")).duty("extradite");
    expect(by.map(({ instrument }) => instrument.id)).toEqual(["extradition-chn-vnm-2015"]);
  });

  test("where nobody has read the law of a jurisdiction, its powers are never ABSENT", () => {
    const unread = new SupportTable(facts, question("CHN → NRU"));
    for (const id of facts.measures.keys())
      expect([id, unread.power(id, "requested").support]).not.toEqual([id, "ABSENT"]);
  });
});

test("What provides for freezing at home and on request has a name and a summary that cover both", () => {
  const freeze = facts.measures.get("freeze");
  expect(freeze?.name).toBe("Freeze or seize property");
  expect(freeze?.summary).toMatch(/request or in a case at home/);
  const [article] = facts.provisionsOf("uncac").filter(({ id }) => id === "uncac-art-31");
  expect(article?.measures).toContainEqual({ measure: "freeze", strength: "mandatory" });
  expect(article?.measures).toContainEqual({
    measure: "confiscate-conviction",
    strength: "conditional",
  });
});

test("Every measure and mechanism has a Chinese name of its own, and words for it", () => {
  const terms = [...facts.measures.values(), ...facts.mechanisms.values()];
  expect(terms.filter(({ nameZh, summaryZh }) => !nameZh || !summaryZh)).toEqual([]);
  expect(new Set(terms.map(({ nameZh }) => nameZh)).size).toBe(terms.length);
});

test("Any two jurisdictions get an answer, whichever is requesting, at any time", () => {
  const codes = ["CHN", "HKG", "MAC", "TWN", "USA", "CYM", "GBR", "CHE", "NRU", "EUE", "XKX"];
  for (const requesting of codes) {
    for (const requested of codes.filter((code) => code !== requesting)) {
      for (const asOf of ["1990-01-01", "2006-02-12", knownAt, "2100-01-01"]) {
        const answer = routes(facts, { requesting, requested, asOf, offence: "corruption" });
        expect(answer.routes).toHaveLength(facts.mechanisms.size);
      }
    }
  }
});
