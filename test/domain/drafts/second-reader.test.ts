/** The second reader: what it has learned is what the clauses say, and where it may overrule the lexicon. */
import { describe, expect, test } from "vitest";
import { digestOfClauses } from "../../../scripts/labelled-clauses.js";
import { readDataset } from "../../../src/dataset/read.js";
import { lexiconsOf } from "../../../src/domain/drafts/lexicon.js";
import { readDraft } from "../../../src/domain/drafts/reading.js";
import { LEARNED_FROM } from "../../../src/domain/drafts/second-reader.generated.js";
import { denialOf, SecondReader, secondReader } from "../../../src/domain/drafts/second-reader.js";
import { Facts } from "../../../src/graph/facts.js";
import { providedIn } from "./lexicons.js";

const { info, records } = readDataset();

test("It has learned from the clauses to tune on as they stand (`npm run train`)", () => {
  expect(LEARNED_FROM).toBe(digestOfClauses());
});

test.each(["en", "zh"] as const)(
  "In %s it judges every measure of the dataset, and its denial",
  (language) => {
    const judged = [
      ...secondReader(language)
        .likelihoods(new Set(["shall"]))
        .keys(),
    ];
    const measures = [...new Facts(info, records).measures.keys()];
    expect(judged.sort()).toEqual([...measures, ...measures.map(denialOf)].sort());
  },
);

test("Runs of words weigh less the more there are; entries don't", () => {
  const reader = SecondReader.parse(
    ["freeze", "0", "en-x", "seize\t0 300", "=en-x\t0 2000"].join("\n"),
  );
  const of = (...features: string[]) => reader.likelihoods(new Set(features)).get("freeze");
  const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));
  expect(of()).toBe(0.5);
  expect(of("seize")).toBeCloseTo(logistic(3));
  expect(of("seize", "a", "b", "c")).toBeCloseTo(logistic(1.5));
  expect(of("seize", "a", "b", "c", "=en-x")).toBeCloseTo(logistic(1.5 + 2));
  expect(reader.knows("en-x")).toBe(true);
  expect(reader.knows("en-y")).toBe(false);
});

describe("Where the readers differ", () => {
  test("what the article as a whole doesn't provide is a doubt, with the words in question", () => {
    const text =
      "Article 9\nThe Ministers of the two States shall meet once a year, in turn in either capital, to see how this Treaty has worked; they shall plant a tree of friendship and shall have the minutes of the meeting printed.";
    const [article] = readDraft(text, lexiconsWith("en-measure-added", "tree ~2 friendship"));
    expect(article?.measures.map(({ measure }) => measure)).toContain("freeze");
    const [known] = readDraft(text, lexiconsWith("en-measure-freeze", "tree ~2 friendship"));
    expect(known?.measures.map(({ measure }) => measure)).not.toContain("freeze");
    expect(known?.doubts).toMatchObject([
      {
        measure: "freeze",
        article: "9",
        reason: "wording-alone",
        quote: text.slice(text.indexOf("they shall plant")),
      },
    ]);
  });

  test("words of denial where nothing reads like one are taken back", () => {
    const grants =
      "Article 7\nThe requested Party shall freeze and seize, at the request of the other Party, property that the request shows to be derived from an offence, and shall keep it until a court has decided.";
    const denied = (id: string) =>
      readDraft(grants, lexiconsWith(id, "other party", "en-denied-asset-sharing-2"))
        .flatMap(({ denies }) => denies)
        .map(({ measure }) => measure);
    expect(denied("en-denied-added")).toEqual(["asset-sharing"]);
    expect(denied("en-denied-asset-sharing-2")).toEqual([]);
  });

  test("one paragraph that denies isn't lost in an article that otherwise grants", () => {
    const text =
      "Article 10\n1. The Requested Party shall, upon request, endeavour to ascertain whether proceeds of the crime are located within its jurisdiction.\n2. It may give effect to a final order of confiscation made by a court of the Requesting Party on a conviction.\n3. Nothing in this Treaty shall oblige the Requested Party to give effect to an order of confiscation made without a criminal conviction.";
    const [article] = readDraft(text, lexiconsOf(new Facts(info, records)));
    expect(article?.denies.map(({ measure }) => measure)).toEqual(["enforce-foreign-ncb"]);
  });

  test("of a text of a few words nobody can tell more than the lexicon says", () => {
    expect(providedIn("The Party shall freeze property.")).toEqual({ freeze: "mandatory" });
  });
});

/** The lexicons, with a phrase in an entry of that id, which may be a new one, otherwise like the model. */
function lexiconsWith(id: string, phrase: string, like = "en-measure-freeze") {
  const { lexicon } = new Facts(info, records);
  const model = lexicon.find((entry) => entry.id === like);
  if (!model) throw new Error(`${like} isn't in the lexicon any more`);
  const others = lexicon.filter((entry) => entry.id !== id);
  return lexiconsOf({ lexicon: [...others, { ...model, id, says: [phrase], unless: [] }] });
}
