/**
 * The notation of the lexicons: words, with as much room between them as drafters take.
 *
 * | written | finds |
 * | --- | --- |
 * | `seize` | the word; capitals don't matter. In Chinese, the characters |
 * | `freez*` | every word that begins so (English) |
 * | `(freeze\|place under restraint)` | one of them |
 * | `@property` | a word of the list of that name (role `words`) |
 * | `order ~5 @property` | the second within five words (Chinese: characters) after the first |
 * | `seize !(cases\|cables)` | it, unless one of these follows at once; `!re seize`: unless it precedes |
 * | `@freeze & @property` | both in one sentence, in any order; the first is what is done |
 *
 * There are no regular expressions, so that a match costs no more than reading the sentence.
 */

/** A word to find: whole, or the beginning of one. */
export interface Token {
  word: string;
  prefix: boolean;
}
/** Words that follow each other. */
export type Words = readonly Token[];
/** One of several runs of words; at most `gap` words stand between it and what was before it. */
export interface Element {
  gap: number;
  anyOf: readonly Words[];
  /** None of these may stand directly before it, or directly after it. */
  notAfter?: readonly Words[];
  notBefore?: readonly Words[];
}
/** Elements in order. */
export type Sequence = readonly Element[];
/** Sequences that stand in one sentence, in any order. */
export type Pattern = readonly Sequence[];

export type Lists = ReadonlyMap<string, readonly string[]>;

/** A pattern that can't be read; `message` says what is wrong and where. */
export class NotationError extends Error {}

/** The most runs of words that one element may stand for. */
const MOST = 4000;

/**
 * The pattern that `written` stands for; `lists` holds the word lists that it may name.
 * @throws NotationError
 * @example parsePattern("(freez*|seiz*) ~4 property", "en", new Map())
 */
export function parsePattern(written: string, language: Language, lists: Lists): Pattern {
  return written.split("&").map((part) => sequenceOf(part, { written, language, lists, open: [] }));
}

export type Language = "en" | "zh";

interface Context {
  written: string;
  language: Language;
  lists: Lists;
  /** The lists being unfolded, outermost first. */
  open: readonly string[];
}

function sequenceOf(part: string, context: Context): Element[] {
  const elements: Element[] = [];
  let gap: number | null = null;
  let notAfter: Words[] | null = null;
  for (const symbol of symbolsOf(part, context)) {
    if (symbol.startsWith("!")) {
      const excluded = alternativesOf(symbol.slice(1), context);
      const last = elements.at(-1);
      if (last && gap === null) last.notBefore = excluded;
      else notAfter = excluded;
      continue;
    }
    if (symbol.startsWith("~")) {
      if (gap !== null || elements.length === 0) fail("a gap needs words on both sides", context);
      gap = symbol === "~" ? 3 : Number(symbol.slice(1));
      if (!Number.isInteger(gap) || gap > 40) fail(`${symbol} is no gap of up to 40`, context);
      continue;
    }
    const element = { gap: gap ?? 0, anyOf: alternativesOf(symbol, context) };
    elements.push(notAfter === null ? element : { ...element, notAfter });
    [gap, notAfter] = [null, null];
  }
  if (gap !== null) fail("a gap needs words on both sides", context);
  if (elements.length === 0 || notAfter !== null) fail("nothing to find", context);
  return elements;
}

/** Words, lists, gaps, exclusions and groups, as they are separated by spaces outside of parentheses. */
function symbolsOf(part: string, context: Context): string[] {
  const symbols: string[] = [];
  let depth = 0;
  let symbol = "";
  for (const character of `${part} `) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth < 0) fail("a parenthesis too many", context);
    if (character === " " && depth === 0) {
      if (symbol !== "") symbols.push(symbol);
      symbol = "";
    } else symbol += character;
  }
  if (depth > 0) fail("a parenthesis isn't closed", context);
  return symbols;
}

function alternativesOf(symbol: string, context: Context): Words[] {
  if (symbol.startsWith("(")) {
    if (!symbol.endsWith(")")) fail(`${symbol}: a space is missing after the parenthesis`, context);
    return split(symbol.slice(1, -1)).flatMap((choice) => runsOf(choice, context));
  }
  if (symbol.startsWith("@")) return listed(symbol.slice(1), context);
  return [tokensOf(symbol, context)];
}

/** What `a|(b|c) d|e` offers: at the bars outside of parentheses. */
function split(choices: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < choices.length; at += 1) {
    if (choices[at] === "(") depth += 1;
    if (choices[at] === ")") depth -= 1;
    if (choices[at] === "|" && depth === 0) {
      found.push(choices.slice(from, at));
      from = at + 1;
    }
  }
  return [...found, choices.slice(from)];
}

/** Every run of words that a choice without gaps stands for. */
function runsOf(choice: string, context: Context): Words[] {
  let runs: Words[] = [[]];
  const symbols = symbolsOf(choice, context);
  if (symbols.length === 0) fail("an empty choice", context);
  for (const symbol of symbols) {
    if (symbol.startsWith("~")) fail("no gap may stand in parentheses or in a list", context);
    const next = alternativesOf(symbol, context);
    if (runs.length * next.length > MOST) fail(`more than ${MOST} choices`, context);
    runs = runs.flatMap((run) => next.map((words) => [...run, ...words]));
  }
  return runs;
}

function listed(name: string, context: Context): Words[] {
  const phrases = context.lists.get(name);
  if (!phrases) fail(`there is no list of words called @${name}`, context);
  if (context.open.includes(name)) fail(`the list @${name} contains itself`, context);
  const inside = { ...context, open: [...context.open, name] };
  return phrases.flatMap((phrase) => runsOf(phrase, inside));
}

function tokensOf(symbol: string, context: Context): Words {
  const prefix = symbol.endsWith("*");
  const word = (prefix ? symbol.slice(0, -1) : symbol).toLowerCase();
  if (!/^[\p{L}\p{N}]+$/u.test(word))
    fail(`${JSON.stringify(symbol)} is no word (letters and digits, * at the end only)`, context);
  if (context.language === "en") return [{ word, prefix }];
  if (prefix) fail("* has no meaning in Chinese", context);
  return [...word].map((character) => ({ word: character, prefix: false }));
}

function fail(what: string, { written }: Context): never {
  throw new NotationError(`${JSON.stringify(written)}: ${what}`);
}
