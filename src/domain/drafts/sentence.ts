/**
 * One sentence as the lexicon reads it: what commands or allows, what only sets the scene ("if …",
 * "where …"), what is denied, what kind of sentence it is.
 */
import type { Strength } from "../../dataset/kinds/common.js";
import { type Entry, excluded, type Lexicon, type Standing, standingIn } from "./lexicon.js";
import { type Places, type Span, spansOf } from "./matcher.js";
import type { Words } from "./words.js";

/** Words such as "shall", "may not": what they do to what they govern. */
export interface Modal extends Span {
  force: "mandatory" | "discretionary" | "negation";
  /** The only measures that it speaks of; empty: all. */
  measures: readonly string[];
}

export interface Sentence {
  places: Places;
  standing: Standing;
  /** The first word that isn't the list's stem. */
  from: number;
  /** By their end. */
  modals: readonly Modal[];
  /** For each word, whether it only sets the scene. */
  aside: readonly boolean[];
  /** For each word, whether it is denied. */
  denied: readonly boolean[];
  /** Names of the contexts that it stands in. */
  contexts: readonly string[];
  /** Conditions under which its duties stand. */
  conditions: readonly Entry[];
}

export function sentenceOf(words: Words, from: number, lexicon: Lexicon): Sentence {
  const places = lexicon.matcher.scan(words.words);
  const standing = standingIn(lexicon, places);
  const modals = modalsOf(standing, places);
  const aside = asideOf(words, from, standing, places, modals);
  return {
    places,
    standing,
    from,
    modals,
    aside,
    denied: deniedOf(words, standing, places, aside, modals),
    contexts: contextsIn(standing, places, false),
    conditions: entriesIn(standing, "condition", places),
  };
}

/** The names of the contexts that a sentence, or a heading, says it is. */
export function contextsIn(standing: Standing, places: Places, inHeading: boolean): string[] {
  return entriesIn(standing, "context", places)
    .filter((entry) => entry.inHeading === inHeading)
    .map(({ id, name }) => name ?? id);
}

/** Conditions that reach a whole article, by what stands anywhere in it. */
export function wideConditionsIn(standing: Standing, places: Places): Entry[] {
  return entriesIn(standing, "condition", places).filter(({ name }) => name === ARTICLE_WIDE);
}
const ARTICLE_WIDE = "article";

/** Where words stand other than as part of what their entry excludes: "may" isn't in "may not". */
function* apart(
  standing: Standing,
  role: Entry["role"],
  places: Places,
): Generator<{ entry: Entry; span: Span }> {
  for (const [entry, spans] of standing[role] ?? []) {
    const larger = entry.unless.flatMap(([act]) => (act ? spansOf(act, places) : []));
    for (const span of spans)
      if (!larger.some(({ start, end }) => start <= span.start && end >= span.end))
        yield { entry, span };
  }
}

/** The entries that stand there and whose exclusions don't. */
function entriesIn(standing: Standing, role: Entry["role"], places: Places): Entry[] {
  return [...(standing[role]?.keys() ?? [])].filter((entry) => !excluded(entry, places));
}

/**
 * The word that governs what stands at `span`: the last one before it, else one within, else the
 * first one after it ("the return of funds shall …"). What stands aside governs nothing outside.
 */
export function governing(
  { modals, aside }: Pick<Sentence, "modals" | "aside">,
  span: Span,
  measure: string,
): Modal | null {
  const concerned = modals.filter(
    ({ measures, start }) =>
      (measures.length === 0 || measures.includes(measure)) && (aside[span.start] || !aside[start]),
  );
  const before = concerned.findLast(({ end }) => end <= span.start);
  const within = concerned.findLast(({ end }) => end <= span.end);
  return before ?? within ?? firstOf(concerned);
}

/** The one that begins first; of several that begin there the longest: "may not", not "may". */
function firstOf(modals: readonly Modal[]): Modal | null {
  let first: Modal | null = null;
  for (const modal of modals)
    if (
      !first ||
      modal.start < first.start ||
      (modal.start === first.start && modal.end > first.end)
    )
      first = modal;
  return first;
}

function modalsOf(standing: Standing, places: Places): Modal[] {
  const found: Modal[] = [];
  for (const { entry, span } of apart(standing, "strength", places))
    found.push({ ...span, force: forceOf(entry.strength), measures: entry.measures });
  for (const { entry, span } of apart(standing, "negation", places))
    found.push({ ...span, force: "negation", measures: entry.measures });
  const negations = found.filter(({ force }) => force === "negation");
  // The "may" of "may not" allows nothing.
  const speaking = found.filter(
    (one) =>
      one.force !== "discretionary" ||
      !negations.some(({ start, end }) => start <= one.start && end >= one.end),
  );
  // Of two that end at the same word the longer speaks, and one for a measure before one for all.
  return speaking.sort(
    (a, b) => a.end - b.end || b.start - a.start || a.measures.length - b.measures.length,
  );
}

function forceOf(strength: Strength | null): "mandatory" | "discretionary" {
  return strength === "discretionary" ? "discretionary" : "mandatory";
}

/** From "if", "where" … to the comma; at the start of a sentence to the comma before the main verb. */
function asideOf(
  { words, parts }: Words,
  from: number,
  standing: Standing,
  places: Places,
  modals: readonly Modal[],
): boolean[] {
  const aside = words.map(() => false);
  const duties = new Set(
    modals.filter(({ force }) => force === "mandatory").map(({ start }) => start),
  );
  const starts = new Set(modals.map(({ start }) => start));
  const commanding = new Set(modals.map(({ start }) => parts[start]));
  for (const { entry, span } of apart(standing, "aside", places)) {
    const { start, end } = span;
    const part = parts[start] ?? 0;
    if (entry.reach === "part" && (end === words.length || parts[end] === parts[end - 1])) continue;
    if (entry.reach !== "after")
      for (let at = end - 1; at >= 0 && parts[at] === parts[end - 1]; at -= 1) {
        if (starts.has(at) && entry.reach !== "part") break;
        aside[at] = true;
      }
    if (entry.reach === "before" || entry.reach === "part") continue;
    // "A Party which has property of the other may …": where nothing else commands, this does.
    const lone = modals.every((modal) => modal.start >= end && parts[modal.start] === part);
    // What a list's stem commands was said before: there the first comma ends it.
    const opens =
      (start === 0 || start <= from + 1) &&
      (from === 0 || starts.size === 0 || modals.some((modal) => modal.start > start));
    for (let at = start; at < words.length; at += 1) {
      const here = parts[at] ?? 0;
      // Where nothing commands ("failing a treaty, this Protocol is enough") the first comma ends it.
      if (here !== part && (!opens || starts.size === 0 || commanding.has(here))) break;
      if (
        here === part &&
        ((at >= end && duties.has(at)) || (lone && starts.has(at) && at > end + 1))
      )
        break;
      aside[at] = true;
    }
  }
  return aside;
}

/** What opens an exception to a denial: "没有义务执行，但可以冻结". */
const EXCEPTION = new Set(["但", "惟"]);

function deniedOf(
  { words, parts }: Words,
  standing: Standing,
  places: Places,
  aside: readonly boolean[],
  modals: readonly Modal[],
): boolean[] {
  const permits = (from: number) =>
    modals.some(({ start, force }) => force !== "negation" && parts[start] === parts[from]);
  const exception = (from: number) => {
    const at = words.findIndex(
      (word, index) => index > from && EXCEPTION.has(word) && parts[index] !== parts[index - 1],
    );
    return at !== -1 && permits(at) ? at : words.length;
  };
  const denied = words.map(() => false);
  for (const [entry, spans] of standing.denial ?? []) {
    if (excluded(entry, places)) continue;
    for (const { start, end } of spans) {
      // "…, save tax offences, which lie outside this Treaty" denies nothing of what precedes.
      const opening = aside[start] ? aside.lastIndexOf(false, start) + 1 : 0;
      const first = entry.reach === "after" ? start : opening;
      // "Where its law does not provide for it, …" denies nothing of what follows.
      const close = aside[start] ? aside.indexOf(false, start) : -1;
      const last = entry.reach === "before" ? end : close === -1 ? exception(end) : close;
      denied.fill(true, first, last);
    }
  }
  return denied;
}
