/** How much of an instrument was read, told from a record or from the articles on record. */
import { expect, test } from "vitest";
import { readingOf } from "../../src/domain/reading-of.js";
import { seed } from "../support/analyses.js";
import { provision, reading, SOURCE } from "../support/dataset.js";

const cited = (...supports: string[]) => [{ ...SOURCE, supports }];
const read = (article: string | null, confidence: "high" | "medium" = "high") =>
  provision({
    id: `provision-${article}`,
    article,
    confidence,
    sources: cited("summary", "measures"),
  });

test("What a record says of the reading stands, and the articles that were read are named", () => {
  const record = reading({ extent: "whole" });
  expect(readingOf(record, [read("1"), read("2")])).toEqual({ ...record, articles: ["1", "2"] });
});

test("Without a record, an instrument with articles on record was read in part, as surely as they", () => {
  expect(readingOf(null, [read("731"), read("740-bis", "medium")])).toMatchObject({
    id: null,
    extent: "partial",
    absent: [],
    confidence: "medium",
    note: expect.stringContaining("731, 740-bis"),
    articles: ["731", "740-bis"],
    sources: [{ id: SOURCE.id, supports: ["summary", "measures"] }],
  });
});

test("Without a record, an article whose number wasn't read counts as read all the same", () => {
  expect(readingOf(null, [read(null)])).toMatchObject({ extent: "partial", articles: [] });
});

test("An article that was only recalled was read by nobody", () => {
  const recalled = provision({ sources: cited("heading") });
  expect(readingOf(null, [recalled])).toMatchObject({ extent: "none", sources: [], articles: [] });
  expect(readingOf(null, [])).toMatchObject({ extent: "none", confidence: null, note: null });
});

test("On the seed, the Italian articles on foreign judgments were read in part", () => {
  const { facts } = seed();
  const id = "law-ita-cpp-731-740ter";
  expect(readingOf(facts.readingOf(id) ?? null, facts.provisionsOf(id))).toMatchObject({
    extent: "partial",
    articles: expect.arrayContaining(["731", "740-ter"]),
  });
});
