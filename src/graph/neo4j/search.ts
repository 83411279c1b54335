/** Search in Neo4j's words: what full-text indexes are given, and what they are asked (Lucene). */
import { fold } from "../text.js";

/** Words as Lucene should see them, so that its analyser and we split text at the same places. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => word.match(RUNS) ?? []);
}

/** Every word must be found: as it is, as a beginning, or with a letter or two wrong. */
export function wordsQuery(text: string): string {
  const words = wordsOf(text).filter((word) => !STOP_WORDS.has(word));
  return words.length === 0 ? NOTHING : words.flatMap(clausesOf).join(" ");
}

/** A whole name or id. */
export function exactQuery(text: string): string {
  const wanted = fold(text.trim()).replace(/["\\]/g, "\\$&");
  return wanted === "" ? NOTHING : `"${wanted}"`;
}

/** Matches no node: no name is made of this alone. */
const NOTHING = '"\u0001"';

/** Scripts without spaces, which the cjk analyser cuts into pairs. */
const CJK = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}";
const RUNS = new RegExp(`[${CJK}]+|[^${CJK}]+`, "gu");
const STARTS_CJK = new RegExp(`^[${CJK}]`, "u");

/** The English words that the cjk analyser leaves out of the index. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a and are as at be but by for if in into is it no not of on or s such t that the their " +
    "then there these they this to was will with www"
  ).split(" "),
);

function clausesOf(word: string): string[] {
  if (!STARTS_CJK.test(word)) return [clause([`${word}^4`, ...beginning(word), ...misspelt(word)])];
  const characters = [...word];
  if (characters.length === 1) return [clause([`*${word}*`])];
  return characters.slice(1).map((next, index) => clause([`${characters[index]}${next}`]));
}

/** In a name it weighs three times what it does in a text. */
function clause(terms: readonly string[]): string {
  const any = terms.join(" ");
  return `+(searchWords:(${any})^3 searchText:(${any}))`;
}

function beginning(word: string): string[] {
  return word.length > 1 ? [`${word}*^2`] : [];
}

function misspelt(word: string): string[] {
  if (word.length < 4) return [];
  return [`${word}~${word.length > 7 ? 2 : 1}`];
}
