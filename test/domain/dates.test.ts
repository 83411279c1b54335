import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { earliest, isDay, isPartialDate, later, latest } from "../../src/dates.js";
import { arbitraryPartialDate } from "../support/dataset.js";

describe("A partial date", () => {
  test.each(["2007", "2007-04", "2007-04-03", "2024-02-29", "0001", "9999-12-31"])(
    "may be %s",
    (text) => expect(isPartialDate(text)).toBe(true),
  );

  test.each([
    "",
    "0000",
    "0000-00-00",
    "207",
    "2007-4",
    "2007-00",
    "2007-13",
    "2007-04-00",
    "2007-04-31",
    "2007-02-29",
    "2007-04-03T00:00:00Z",
    "2007-04-03\n",
    " 2007",
    "2007/04/03",
    "yesterday",
    "-2007",
    "２００７",
  ])("is never %j", (text) => expect(isPartialDate(text)).toBe(false));

  test("is a day only where it is whole", () => {
    expect(["2007", "2007-04", "2007-04-03"].map(isDay)).toEqual([false, false, true]);
  });

  test("means every day from the first to the last of its year or month, leap days among them", () => {
    const spans = ["2007", "2008-02", "2007-02", "1900-02", "2000-02", "2007-04-03"].map((date) => [
      earliest(date),
      latest(date),
    ]);
    expect(spans).toEqual([
      ["2007-01-01", "2007-12-31"],
      ["2008-02-01", "2008-02-29"],
      ["2007-02-01", "2007-02-28"],
      ["1900-02-01", "1900-02-28"],
      ["2000-02-01", "2000-02-29"],
      ["2007-04-03", "2007-04-03"],
    ]);
  });

  test("starts and ends on days that exist, and lies between them", () => {
    fc.assert(
      fc.property(arbitraryPartialDate, (date) => {
        expect(isDay(earliest(date)) && isDay(latest(date))).toBe(true);
        expect(earliest(date) <= latest(date)).toBe(true);
        expect(earliest(date).startsWith(date) && latest(date).startsWith(date)).toBe(true);
      }),
    );
  });
});

describe("The later of two dates", () => {
  test("goes by the earliest day that each can mean, and is the vaguer one where they tie", () => {
    expect(later("2007-03", "2007-04-03")).toBe("2007-04-03");
    expect(later("2007", "2007-01-01")).toBe("2007");
    expect(later("2007-01-01", "2007")).toBe("2007");
  });

  test("is one of them, whichever comes first", () => {
    fc.assert(
      fc.property(arbitraryPartialDate, arbitraryPartialDate, (a, b) => {
        expect([a, b]).toContain(later(a, b));
        expect(later(a, b)).toBe(later(b, a));
        expect(earliest(later(a, b)) >= earliest(a)).toBe(true);
      }),
    );
  });
});
