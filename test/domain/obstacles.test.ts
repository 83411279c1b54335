import { describe, expect, test } from "vitest";
import type { Case, FactRecord, Obstacle } from "../../src/dataset/records.js";
import type { Question } from "../../src/domain/legal-bases.js";
import { obstaclesOn, precedentsOf } from "../../src/domain/obstacles.js";
import {
  assetIn,
  factsOf,
  mechanism,
  obstacle,
  proceeding,
  recoveryCase,
  step,
} from "../support/dataset.js";

const QUESTION: Question = {
  requesting: "CHN",
  requested: "AUS",
  asOf: "2024-05-01",
  offence: "corruption",
};
const WAY = mechanism({ steps: [step({ anyOf: ["freeze", "mla"] })] });

describe("A route shows obstacles", () => {
  const shows = (fields: Partial<Obstacle>, question: Partial<Question> = {}) =>
    obstaclesOn(factsOf([obstacle(fields)]), { ...QUESTION, ...question }, WAY).length === 1;

  test("of the requested jurisdiction that speak of the requesting one, or of any", () => {
    expect(shows({ for: null })).toBe(true);
    expect(shows({ for: ["USA", "CHN"] })).toBe(true);
    expect(shows({ for: ["USA"] })).toBe(false);
    expect(shows({ jurisdiction: "USA" })).toBe(false);
  });

  test("of the requesting jurisdiction that name itself, for they meet its own requests", () => {
    expect(shows({ jurisdiction: "CHN", for: ["CHN"] })).toBe(true);
    expect(shows({ jurisdiction: "CHN", for: null })).toBe(false);
    expect(shows({ jurisdiction: "CHN", for: ["AUS"] })).toBe(false);
  });

  test("that concern its mechanism or a measure of its steps", () => {
    expect(shows({ concerns: ["mechanism-1"] })).toBe(true);
    expect(shows({ concerns: ["extradite", "mla"] })).toBe(true);
    expect(shows({ concerns: ["extradite", "mechanism-2"] })).toBe(false);
  });

  test("that held, or may have held, on the day", () => {
    expect(shows({ since: "2024-05-01" })).toBe(true);
    expect(shows({ since: "2024-05-02" })).toBe(false);
    expect(shows({ since: "2024" })).toBe(true);
    expect(shows({ until: "2024-05-01" })).toBe(false);
    expect(shows({ until: "2024-05-02" })).toBe(true);
    expect(shows({ until: "2024" })).toBe(true);
    expect(shows({ until: "2023" })).toBe(false);
  });

  test("the gravest first", () => {
    const effects = (["helps", "bars", "hinders"] as const).map((effect) =>
      obstacle({ id: effect, effect }),
    );
    const shown = obstaclesOn(factsOf(effects), QUESTION, WAY);
    expect(shown.map(({ effect }) => effect)).toEqual(["bars", "hinders", "helps"]);
  });
});

describe("A route's precedents", () => {
  const sued = proceeding({ proceeding: "civil-action", mechanisms: ["mechanism-1"] });
  const precedents = (records: readonly FactRecord[], asOf = QUESTION.asOf) =>
    precedentsOf(factsOf([sued, ...records]), { ...QUESTION, asOf }, WAY).map(({ id }) => id);
  const suit = (fields: Partial<Case> = {}) =>
    recoveryCase({ mechanism: ["civil-action"], ...fields });

  test("are the cases that used its mechanism to reach assets in the requested jurisdiction", () => {
    expect(precedents([suit()])).toEqual(["case-1"]);
    expect(precedents([suit({ mechanism: ["extradition"] })])).toEqual([]);
    expect(precedents([suit({ assetJurisdictions: [assetIn("USA")] })])).toEqual([]);
  });

  test("begin with those of the requesting jurisdiction", () => {
    const others = suit({ id: "case-2", requestingJurisdiction: "NGA" });
    expect(precedents([others, suit()])).toEqual(["case-1", "case-2"]);
  });

  test("don't hold cases that were opened later", () => {
    expect(precedents([suit({ opened: 2024 })])).toEqual(["case-1"]);
    expect(precedents([suit({ opened: 2025 })])).toEqual([]);
    expect(precedents([suit({ opened: 2025 })], "2025-01-01")).toEqual(["case-1"]);
  });

  test("are told apart by whose law was relied on: the requesting State's own order or an action abroad", () => {
    const forfeiture = proceeding({
      id: "proceeding-2",
      proceeding: "ncb-confiscation",
      mechanisms: ["elsewhere"],
      mechanismsOnOwnLaw: ["mechanism-1"],
    });
    const relyingOn = (jurisdiction: string) =>
      suit({
        mechanism: ["ncb-confiscation"],
        instrumentsUsed: [{ description: "A law", instrument: null, jurisdiction }],
      });
    expect(precedents([forfeiture, relyingOn("CHN")])).toEqual(["case-1"]);
    expect(precedents([forfeiture, relyingOn("AUS")])).toEqual([]);
  });
});
