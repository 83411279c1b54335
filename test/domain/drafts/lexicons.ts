/** The lexicons that come with the program, for tests of what reads with them. */
import { readDataset } from "../../../src/dataset/read.js";
import { lexiconsOf } from "../../../src/domain/drafts/lexicon.js";
import { readDraft } from "../../../src/domain/drafts/reading.js";
import { Facts } from "../../../src/graph/facts.js";

const { info, records } = readDataset();
export const LEXICONS = lexiconsOf(new Facts(info, records));

/** Measure → strength over all articles of a text. */
export function providedIn(text: string): Record<string, string> {
  const found = readDraft(text, LEXICONS).flatMap(({ measures }) => measures);
  return Object.fromEntries(found.map(({ measure, strength }) => [measure, strength]));
}

export function deniedIn(text: string): string[] {
  return readDraft(text, LEXICONS).flatMap(({ denies }) => denies.map(({ measure }) => measure));
}
