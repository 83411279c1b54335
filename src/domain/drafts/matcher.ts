/**
 * Finds a lexicon's patterns in a sentence. One pass over the words notes where each element of each
 * pattern stands; a pattern is then a matter of comparing places, so the time grows with the text
 * alone, whatever the text or the lexicon says.
 */
import type { Pattern, Words as Run, Sequence, Token } from "../../dataset/lexicon-notation.js";

/** Words from `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** An element compiled: its places in a sentence are found under its number. */
interface CompiledElement {
  element: number;
  gap: number;
  /** Elements that may not stand directly before it, or directly after it. */
  notAfter: number | null;
  notBefore: number | null;
}
export type CompiledSequence = readonly CompiledElement[];
export type CompiledPattern = readonly CompiledSequence[];

/** No sentence that a person wrote says a thing more often. */
const MOST_SPANS = 250;

/** Where each element stands in one sentence. */
export class Places {
  /** The elements that stand somewhere. */
  readonly elements: number[] = [];
  private spans: (Span[] | undefined)[] = [];

  /** `size`: how many elements there are. */
  constructor(private readonly size: number) {}

  has(element: number): boolean {
    return this.spans[element] !== undefined;
  }
  get(element: number): readonly Span[] {
    return this.spans[element] ?? NONE;
  }
  add(element: number, span: Span): void {
    // One array of full length is quicker than one that grows, and most sentences need none.
    if (this.spans.length === 0)
      this.spans = new Array<Span[] | undefined>(this.size).fill(undefined);
    const spans = this.spans[element];
    if (spans) {
      if (spans.length < MOST_SPANS) spans.push(span);
    } else {
      this.spans[element] = [span];
      this.elements.push(element);
    }
  }
}

const NONE: readonly Span[] = [];

interface CompiledRun {
  tokens: Run;
  elements: number[];
}

/** A set of patterns that are looked for together. */
export class Matcher {
  private readonly runs = new Map<string, CompiledRun>();
  private readonly elements = new Map<string, number>();
  private readonly whole = new Map<string, CompiledRun[]>();
  /** Runs of two whole words and more, by the first and then by the second. */
  private readonly pairs = new Map<string, Map<string, CompiledRun[]>>();
  private readonly beginnings = new Map<string, { token: Token; run: CompiledRun }[]>();
  private known = new Map<string, readonly CompiledRun[]>();

  compile(pattern: Pattern): CompiledPattern {
    return pattern.map((sequence) => this.compileSequence(sequence));
  }

  /** Where every element of every compiled pattern stands. */
  scan(words: readonly string[]): Places {
    const places = new Places(this.elements.size);
    const look = (runs: readonly CompiledRun[], start: number) => {
      for (const { tokens, elements } of runs) {
        if (!stands(tokens, words, start)) continue;
        const span = { start, end: start + tokens.length };
        for (const element of elements) places.add(element, span);
      }
    };
    for (let start = 0; start < words.length; start += 1) {
      const word = words[start] ?? "";
      look(this.startingWith(word), start);
      const runs = this.pairs.get(word)?.get(words[start + 1] ?? "");
      if (runs) look(runs, start);
    }
    return places;
  }

  private compileSequence(sequence: Sequence): CompiledElement[] {
    return sequence.map(({ gap, anyOf, notAfter, notBefore }) => ({
      gap,
      element: this.elementOf(anyOf),
      notAfter: notAfter ? this.elementOf(notAfter) : null,
      notBefore: notBefore ? this.elementOf(notBefore) : null,
    }));
  }

  private elementOf(anyOf: readonly Run[]): number {
    const keys = [...new Set(anyOf.map(keyOf))];
    const key = keys.join("|");
    const known = this.elements.get(key);
    if (known !== undefined) return known;
    const element = this.elements.size;
    this.elements.set(key, element);
    for (const run of anyOf) this.runOf(run).elements.push(element);
    return element;
  }

  private runOf(tokens: Run): CompiledRun {
    const key = keyOf(tokens);
    const known = this.runs.get(key);
    if (known) return known;
    const run = { tokens, elements: [] };
    this.runs.set(key, run);
    const [first, second] = tokens;
    if (first?.prefix) append(this.beginnings, first.word.slice(0, OPENING), { token: first, run });
    else if (first && second && !second.prefix) {
      const seconds = this.pairs.get(first.word) ?? new Map<string, CompiledRun[]>();
      this.pairs.set(first.word, seconds);
      append(seconds, second.word, run);
    } else if (first) append(this.whole, first.word, run);
    this.known.clear();
    return run;
  }

  /** The runs whose first word this is. Words recur, so what was found once is kept for a while. */
  private startingWith(word: string): readonly CompiledRun[] {
    const known = this.known.get(word);
    if (known) return known;
    const found = [...(this.whole.get(word) ?? [])];
    for (let length = 1; length <= OPENING; length += 1)
      if (length <= word.length)
        for (const { token, run } of this.beginnings.get(word.slice(0, length)) ?? [])
          if (word.startsWith(token.word) && token.word.slice(0, OPENING).length === length)
            found.push(run);
    if (this.known.size > MOST_KNOWN) this.known = new Map();
    this.known.set(word, found);
    return found;
  }
}

/** Prefixes are kept under so many first letters. */
const OPENING = 3;
const MOST_KNOWN = 50_000;

/** Every place where the sequence stands, by its end. */
export function spansOf(sequence: CompiledSequence, places: Places): readonly Span[] {
  let found: readonly Span[] | null = null;
  for (const element of sequence) {
    const here = allowed(element, places);
    if (here.length === 0) return NONE;
    found = found === null ? here : followed(found, here, element.gap);
    if (found.length === 0) return NONE;
  }
  return found ?? NONE;
}

/** Where the element stands without what may not stand beside it. */
function allowed(
  { element, notAfter, notBefore }: CompiledElement,
  places: Places,
): readonly Span[] {
  const all = places.get(element);
  const before = notAfter === null ? NONE : places.get(notAfter);
  const after = notBefore === null ? NONE : places.get(notBefore);
  if (before.length === 0 && after.length === 0) return all;
  const [ends, starts] = [
    new Set(before.map(({ end }) => end)),
    new Set(after.map(({ start }) => start)),
  ];
  return all.filter(({ start, end }) => !ends.has(start) && !starts.has(end));
}

/** Whether every sequence of the pattern stands somewhere. */
export function isIn(pattern: CompiledPattern, places: Places): boolean {
  return (
    pattern.every((sequence) => sequence.every(({ element }) => places.has(element))) &&
    pattern.every((sequence) => spansOf(sequence, places).length > 0)
  );
}

/** Each `next` that follows one of `before` within the gap, joined with the nearest of these. */
function followed(before: readonly Span[], next: readonly Span[], gap: number): Span[] {
  const byEnd = [...before].sort((a, b) => a.end - b.end);
  const joined: Span[] = [];
  let at = -1;
  for (const { start, end } of next) {
    while (at + 1 < byEnd.length && (byEnd[at + 1]?.end ?? 0) <= start) at += 1;
    const nearest = byEnd[at];
    if (nearest && start - nearest.end <= gap) joined.push({ start: nearest.start, end });
  }
  return joined;
}

function stands(tokens: Run, words: readonly string[], start: number): boolean {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const word = words[start + at];
    if (!token || word === undefined) return false;
    if (token.prefix ? !word.startsWith(token.word) : word !== token.word) return false;
  }
  return true;
}

function keyOf(tokens: Run): string {
  return tokens.map(({ word, prefix }) => (prefix ? `${word}*` : word)).join(" ");
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
