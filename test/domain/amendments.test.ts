/** Law changes: articles that came later, treaties that a law asks for, laws within one sovereign. */
import { describe, expect, test } from "vitest";
import { legalBases, type Question } from "../../src/domain/legal-bases.js";
import { SupportTable } from "../../src/domain/support.js";
import { factsOf, law, provision, treaty } from "../support/dataset.js";
import { seedGraph } from "../support/server.js";

const QUESTION: Question = {
  requesting: "CHN",
  requested: "AUS",
  asOf: "2015-01-01",
  offence: "corruption",
};
const LAW = law({ id: "law-1", jurisdiction: "AUS", adopted: "1990-01-01", measures: ["freeze"] });
const ARTICLE = provision({
  id: "law-1-art-9",
  instrument: "law-1",
  measures: [{ measure: "freeze", strength: "mandatory" }],
  since: "2012-03-14",
});
const powerOn = (asOf: string) =>
  new SupportTable(factsOf([LAW, ARTICLE]), { ...QUESTION, asOf }).power("freeze", "requested");

describe("An article that an amendment brought", () => {
  test("counts from that day on", () => {
    expect(powerOn("2012-03-14").support).toBe("PROVIDED");
  });

  test("doesn't count before, and the law's own list doesn't bring it back", () => {
    expect(powerOn("2012-03-13").support).toBe("UNKNOWN");
  });

  test("such as China's trial in absentia: not known in 2006, there in 2019", async () => {
    const power = async (asOf: string) =>
      new SupportTable(await seedGraph().facts([]), { ...QUESTION, asOf }).power(
        "trial-in-absentia",
        "requesting",
      );
    expect((await power("2006-06-01")).support).toBe("UNKNOWN");
    expect((await power("2019-06-01")).support).toBe("PROVIDED");
  });
});

describe("A law that asks for a treaty", () => {
  const surrender = law({
    id: "law-2",
    jurisdiction: "AUS",
    adopted: "1990-01-01",
    measures: ["extradite"],
    requiresTreaty: true,
  });
  const powerUnder = (kind: "extradition" | "mla-criminal") => {
    const between = treaty({ kind, parties: ["CHN", "AUS"], entryIntoForce: "2000-01-01" });
    return new SupportTable(factsOf([surrender, between]), QUESTION).power(
      "extradite",
      "requested",
    );
  };

  test("surrenders persons under an extradition treaty", () => {
    expect(powerUnder("extradition").support).toBe("CONDITIONAL");
  });

  test("surrenders nobody under an agreement on assistance alone", () => {
    expect(powerUnder("mla-criminal").support).toBe("UNKNOWN");
  });
});

test("Between jurisdictions of one sovereign a law says that nobody looked whether it serves them", async () => {
  const facts = await seedGraph().facts([]);
  const { bases } = legalBases(facts, { ...QUESTION, requesting: "HKG", requested: "CHN" });
  const laws = bases.filter(({ force }) => force === "domestic");
  expect(laws.length).toBeGreaterThan(0);
  for (const { conditions } of laws)
    expect(conditions.join(" ")).toContain("jurisdictions of one sovereign");
});
