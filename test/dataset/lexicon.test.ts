import { describe, expect, test } from "vitest";
import { checkEntry, type EntryLine } from "../../src/dataset/check-lexicon.js";
import { lexiconEntry } from "../../src/dataset/kinds/lexicon.js";
import { NotationError, parsePattern } from "../../src/dataset/lexicon-notation.js";

const LISTS = new Map([
  ["property", ["assets", "bank (account|accounts)"]],
  ["loop", ["@loop"]],
]);

test("A pattern is a list of elements, each a choice of runs of words", () => {
  expect(parsePattern("freez* ~4 @property", "en", LISTS)).toEqual([
    [
      { gap: 0, anyOf: [[{ word: "freez", prefix: true }]] },
      {
        gap: 4,
        anyOf: [
          [{ word: "assets", prefix: false }],
          ["bank", "account"].map((word) => ({ word, prefix: false })),
          ["bank", "accounts"].map((word) => ({ word, prefix: false })),
        ],
      },
    ],
  ]);
});

test("What may not stand directly before or after an element belongs to it", () => {
  expect(parsePattern("!re seize ~4 goods !(sold|lost)", "en", LISTS)).toEqual([
    [
      {
        gap: 0,
        anyOf: [[{ word: "seize", prefix: false }]],
        notAfter: [[{ word: "re", prefix: false }]],
      },
      {
        gap: 4,
        anyOf: [[{ word: "goods", prefix: false }]],
        notBefore: ["sold", "lost"].map((word) => [{ word, prefix: false }]),
      },
    ],
  ]);
});

describe("A pattern that can't be read is named, with what is wrong:", () => {
  test.each([
    ["(a|b", "isn't closed"],
    ["a)", "too many"],
    ["@nothing", "no list of words"],
    ["@loop", "contains itself"],
    ["~3 a", "words on both sides"],
    ["a ~99 b", "no gap of up to 40"],
    ["(a ~ b)", "no gap may stand"],
    ["a & ", "nothing to find"],
    ["!a", "nothing to find"],
    ["a, b", "is no word"],
  ])("%s", (written, message) => {
    expect(() => parsePattern(written, "en", LISTS)).toThrow(NotationError);
    expect(() => parsePattern(written, "en", LISTS)).toThrow(message);
  });
});

test("An entry in the wrong file, and its broken phrases, are findings", () => {
  const line = { id: "x", language: "en", role: "measure", measures: ["mla"], says: ["(help"] };
  const entry: EntryLine = { ...lexiconEntry.parse(line), type: "LexiconEntry" };
  expect(checkEntry(entry, "lexicon-zh.jsonl", { en: LISTS, zh: LISTS })).toEqual([
    "language: an entry in en belongs in lexicon-en.jsonl",
    'says: "(help": a parenthesis isn\'t closed',
  ]);
});
