import { describe, expect, test } from "vitest";
import { articlesOf } from "../../../src/domain/drafts/articles.js";
import { arabic } from "../../../src/domain/drafts/numbers.js";

const found = (text: string) => articlesOf(text).map(({ number, heading }) => [number, heading]);

describe("An article's number is read however it is written:", () => {
  test.each([
    ["Article 12\nScope\nThe Parties shall help.", ["12", "Scope"]],
    ["ARTICLE XII\nSCOPE\nThe Parties shall help.", ["12", "SCOPE"]],
    ["Art. 12 bis Scope\nThe Parties shall help.", ["12 bis", "Scope"]],
    ["Article 12 ter\n\nThe Parties shall help.", ["12 ter", null]],
    ["## Article 5 – Freezing\nThe Parties shall help.", ["5", "Freezing"]],
    ["**Article 5.** Freezing. The Parties shall help.", ["5", "Freezing"]],
    ["Article 4. Nationals. Extradition shall not be granted.", ["4", "Nationals"]],
    ["Article 5 (Scope)\nThe Parties shall help.", ["5", "Scope"]],
    ["ARTICLE ONE\nThe Parties shall help.", ["1", null]],
    ["第十二条 适用范围\n双方应当提供协助。", ["12", "适用范围"]],
    ["第12条\n适用范围\n双方应当提供协助。", ["12", "适用范围"]],
    ["第 十 二 條 適用範圍\n雙方應當提供協助。", ["12", "適用範圍"]],
    ["第十二条之一 双方应当提供协助。", ["12 1", null]],
    ["第五条双方应当提供协助。", ["5", null]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test.each([
    ["XIV", "14"],
    ["二十三", "23"],
    ["一百零五", "105"],
    ["十", "10"],
    ["7A", "7A"],
  ])("%s is %s", (written, expected) => {
    expect(arabic(written)).toBe(expected);
  });
});

describe("A reference begins no article:", () => {
  test.each([
    "Article 1\nAssistance is given in accordance with\nArticle 5 of this Treaty.",
    "Article 1\nAssistance is given under Article 5.\nThe rest follows.",
    "Article 1\nThis holds. Article 5 applies likewise.",
    "Article 1\nAs stated in\nArticle 5, paragraph 2, the Parties shall help.",
    "第一条 依照\n第五条的规定提供协助。",
    "第一条 双方应当协助。第五条第一款所述情形除外。",
  ])("%j", (text) => {
    expect(articlesOf(text).map(({ number }) => number)).toEqual(["1"]);
  });
});

describe("What isn't numbered has no number:", () => {
  test("a preamble and a closing formula", () => {
    const text =
      "The Parties,\nDesiring to help,\n\nArticle 1\nScope\nThey shall help.\n\nArticle 2\nThey shall pay.\n\nIN WITNESS WHEREOF the undersigned have signed.";
    expect(articlesOf(text).map(({ number }) => number)).toEqual(["", "1", "2", ""]);
  });
  test("a text without any marker", () => {
    expect(found("Mix the flour with the eggs.")).toEqual([["", null]]);
  });
  test("nothing: no article at all", () => {
    expect(articlesOf(" \n ")).toEqual([]);
  });
});

test("Titles of chapters belong to no article", () => {
  const text =
    "Article 1\nThe Parties shall help.\nCHAPTER II\nASSETS\nArticle 2\nThe Parties shall freeze.";
  expect(articlesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "Article 1\nThe Parties shall help.",
    "Article 2\nThe Parties shall freeze.",
  ]);
});

test("Articles may stand in one line", () => {
  const text =
    "Article 1. Scope. The Parties shall help. Article 2. Freezing. They shall freeze. Article 3 applies to all.";
  expect(found(text)).toEqual([
    ["1", "Scope"],
    ["2", "Freezing"],
  ]);
});

test("A table of contents is no article", () => {
  const text =
    "Article 1 Scope ..... 2\nArticle 2 Costs ..... 3\nArticle 1\nScope\nA.\nArticle 2\nCosts\nB.";
  expect(articlesOf(text).filter(({ number }) => number !== "")).toHaveLength(2);
});

test("Where there are no articles, sections or numbered paragraphs are taken for them", () => {
  expect(found("Section 1\nScope\nA shall.\nSection 2\nCosts\nB shall.")).toEqual([
    ["1", "Scope"],
    ["2", "Costs"],
  ]);
  expect(found("1. The Participants will help.\n2. They will pay.").map(([n]) => n)).toEqual([
    "1",
    "2",
  ]);
  expect(found("一、双方应当协助。\n二、双方应当付费。").map(([n]) => n)).toEqual(["1", "2"]);
});

test("A first line that was only wrapped is no heading", () => {
  const text =
    "Article 3\nNothing here obliges a Party to enforce an order made by a court of\nthe other.";
  expect(articlesOf(text).map(({ heading }) => heading)).toEqual([null]);
});
