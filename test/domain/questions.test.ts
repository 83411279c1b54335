import { describe, expect, test } from "vitest";
import { today } from "../../src/dates.js";
import {
  asOfDay,
  isNear,
  jurisdictionCode,
  oneOf,
  quote,
  twoJurisdictions,
  within,
} from "../../src/domain/questions.js";
import { BadInputError } from "../../src/errors.js";

function messageOf(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    if (error instanceof BadInputError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("A jurisdiction is asked for by its code", () => {
  test.each(["CHN", "HKG", "CYM", "EUE", "XKX"])("such as %s", (code) => {
    expect(jurisdictionCode(code, "requesting")).toBe(code);
  });

  test.each([
    ["small letters", "aus", "AUS (Australia)"],
    ["two letters", "US", "USA (United States)"],
    ["a name", "China", "CHN (China)"],
    ["a name in Chinese", "中国", "CHN (China)"],
    ["a name with its accents left out", "Cote d'Ivoire", "CIV"],
    ["another name", "UK", "GBR (United Kingdom)"],
    ["a name with a letter wrong", "Austrelia", "AUS (Australia)"],
    ["a name with two letters swapped", "Chian", "CHN (China)"],
  ])("and for %s the code is suggested", (_, text, suggestion) => {
    const message = messageOf(() => jurisdictionCode(text, "requested"));
    expect(message.split("Did you mean ")[1]).toContain(suggestion);
  });

  test("and the error says what was passed, what is allowed, what to do, and which argument it is", () => {
    const ask = () => jurisdictionCode("XXX", "requested");
    expect(messageOf(ask)).toBe(
      'requested: "XXX" is no jurisdiction\'s code; a code is three capital letters of ISO 3166-1, such as CHN or HKG. `search` finds codes by name.',
    );
    expect(ask).toThrow(expect.objectContaining({ argument: "requested", code: "BAD_USER_INPUT" }));
  });
});

describe("Two jurisdictions", () => {
  test("must differ", () => {
    expect(twoJurisdictions("CHN", "AUS")).toEqual({ requesting: "CHN", requested: "AUS" });
    expect(messageOf(() => twoJurisdictions("CHN", "CHN"))).toContain("name two different ones");
  });

  test("are both checked, each under its own name", () => {
    expect(messageOf(() => twoJurisdictions("chn", "AUS"))).toMatch(/^requesting: /);
    expect(messageOf(() => twoJurisdictions("CHN", "aus"))).toMatch(/^requested: /);
  });
});

describe("A day", () => {
  test("is today where none is given", () => {
    expect([asOfDay(null), asOfDay(undefined)]).toEqual([today(), today()]);
  });

  test("that exists is taken as it is", () => {
    expect(asOfDay("2024-02-29")).toBe("2024-02-29");
  });

  test("that is only a year or month is refused with the advice to name one day of it", () => {
    expect(messageOf(() => asOfDay("2024"))).toContain("Name one day of it.");
    expect(messageOf(() => asOfDay("2024-05"))).toContain("a day looks like 2024-05-01");
  });
});

describe("A number", () => {
  test("may be either end of its range", () => {
    expect([within(1, 1, 8, "maxLength"), within(8, 1, 8, "maxLength")]).toEqual([1, 8]);
  });

  test("out of range is refused with the range", () => {
    expect(messageOf(() => within(99, 1, 8, "maxLength"))).toBe(
      "maxLength: 99 is out of range; it must be a whole number from 1 to 8.",
    );
  });
});

describe("One of many names", () => {
  const known = ["freeze", "extradite", "ncb-in-rem"];

  test("is taken as it is where it is known", () => {
    expect(oneOf("freeze", known, "measure", "measure")).toBe("freeze");
  });

  test("is refused with the nearest one where it is a near miss", () => {
    expect(messageOf(() => oneOf("freze", known, "measure", "measure"))).toBe(
      'measure: no measure is called "freze". Did you mean freeze?',
    );
    expect(messageOf(() => oneOf("EXTRADITE", known, "measure", "m"))).toContain("extradite?");
  });

  test("is refused without a suggestion where nothing is near", () => {
    expect(messageOf(() => oneOf("zzzzzzzz", known, "measure", "m"))).not.toContain("Did you mean");
    expect(messageOf(() => oneOf("freeze", [], "measure", "m"))).not.toContain("Did you mean");
  });
});

test("Words are near where they differ in about one letter of three, accents and case aside", () => {
  expect(isNear("Türkei", "turkei")).toBe(true);
  expect(isNear("Austrelia", "Australia")).toBe(true);
  expect(isNear("France", "Australia")).toBe(false);
});

test("What was passed is quoted, cut short", () => {
  expect(quote("CHN")).toBe('"CHN"');
  expect(quote("a".repeat(10_000)).length).toBeLessThan(100);
});
