import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOfDay, jurisdictionCode, oneOf, within } from "../../src/domain/questions.js";
import { BadInputError } from "../../src/errors.js";

const STRANGE = [
  "",
  " ",
  "CHN ",
  "chn",
  "CH",
  "CHNX",
  "XKK",
  "__proto__",
  "constructor",
  "toString",
  "CHN\u0000",
  "ＣＨＮ",
  "'; DROP TABLE",
  "{}",
  "🇨🇳",
  "\ud800",
];

describe("A code that isn't one is refused in words:", () => {
  test.each(STRANGE)("%j", (code) => {
    expect(() => jurisdictionCode(code, "requesting")).toThrow(BadInputError);
  });
});

describe("A day that isn't one is refused in words:", () => {
  test.each([
    "",
    "yesterday",
    "2024-13-01",
    "2023-02-29",
    "0000-00-00",
    "0000-01-01",
    "2024-5-1",
    "2024-05-01T00:00:00Z",
    "2024-05-01 ",
    "01/05/2024",
    "10000-01-01",
    "-001-01-01",
    "NaN",
  ])("%j", (date) => {
    expect(() => asOfDay(date)).toThrow(BadInputError);
  });
});

describe("A length that isn't one is refused in words:", () => {
  test.each([-1, 0, 9, 1.5, 1e9, Number.NaN, Number.POSITIVE_INFINITY])("%d", (value) => {
    expect(() => within(value, 1, 8, "maxLength")).toThrow(BadInputError);
  });
});

test("Any text at all is a code or an error of ours, never another one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const ask of [
        () => jurisdictionCode(text, "a"),
        () => asOfDay(text),
        () => oneOf(text, ["x"], "thing", "a"),
      ]) {
        try {
          expect(ask()).toBe(text);
        } catch (error) {
          expect(error).toBeInstanceOf(BadInputError);
        }
      }
    }),
    { numRuns: 200 },
  );
});

describe("A megabyte of text", () => {
  const megabyte = "x".repeat(1_000_000);
  const ids = Array.from({ length: 50 }, (_, index) => `measure-${index}`);
  const asked = {
    "as a code": () => jurisdictionCode(megabyte, "requesting"),
    "as a day": () => asOfDay(megabyte),
    "as an id": () => oneOf(megabyte, ids, "measure", "measure"),
  };

  test.each(Object.entries(asked))("%s is refused at once, with a short message", (_, ask) => {
    const started = performance.now();
    expect(ask).toThrow(expect.objectContaining({ message: expect.stringMatching(/^.{1,400}$/s) }));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
