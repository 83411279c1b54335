/**
 * What the two readers of an article agree on. The lexicon finds wordings and where they stand; the second reader
 * judges the article as a whole. Where they differ strongly one overrules the other; where they differ at all a person
 * should look.
 */
import type { Strength } from "../../dataset/kinds/common.js";
import type { Language } from "../../dataset/lexicon-notation.js";
import { Impression } from "./features.js";
import type { Lexicons } from "./lexicon.js";
import { DENIAL_LIMITS, denialOf, LIMITS, POSSIBLE, secondReader } from "./second-reader.js";
import type { PlacedSentence } from "./sentences.js";

/** Where a measure stands: a sentence's place in the text. */
export interface Place {
  start: number;
  end: number;
  language: Language;
}

/** What the lexicon found. */
export interface Find {
  at: Place;
  strength: Strength;
  /** The entries that found it. */
  entries: ReadonlySet<string>;
  /** Whether an entry found it that counts even among grounds of refusal, and it stands among them. */
  firm: boolean;
}

/** What the lexicon found denied, and the entries that found it. */
export interface DeniedFind {
  sentence: PlacedSentence;
  entries: ReadonlySet<string>;
}

/** Why it isn't sure that an article provides a measure. */
export type DoubtReason =
  /** Words that usually provide it stand there; the article as a whole reads otherwise. */
  | "wording-alone"
  /** No known words stand there; the article as a whole reads as those do that provide it. */
  | "likeness-alone";

/** What the second reader thinks of the finds, and what it finds itself. */
export interface Opinion {
  doubted: ReadonlySet<string>;
  /** Measures that no entry found, with their likelihoods. */
  added: ReadonlyMap<string, number>;
  /** Denials that it believes. */
  denied: ReadonlyMap<string, DeniedFind>;
  /** Measures denied in words that no entry knows. */
  addedDenials: readonly string[];
}

export function opinionOn(
  impression: Impression,
  found: ReadonlyMap<string, Find>,
  saidDenied: ReadonlyMap<string, DeniedFind>,
  lexicons: Lexicons,
): Opinion {
  const likelihood = likelihoodsOf(impression);
  const likely = (outcome: string, unjudged: number) => likelihood.get(outcome) ?? unjudged;
  const doubted = new Set<string>();
  for (const [measure, find] of found) {
    const { unlikely } = LIMITS[find.at.language];
    const learned = isLearned(find.entries, find.at.language);
    if (likely(measure, 1) < unlikely && !find.firm && learned) doubted.add(measure);
  }
  // One paragraph that denies is lost in an article that otherwise grants, so its sentence is asked, too.
  const isDenied = ([measure, { sentence, entries }]: [string, DeniedFind]) =>
    likely(denialOf(measure), 1) >= DENIAL_LIMITS.unlikely ||
    !isLearned(entries, sentence.language) ||
    (likelihoodsIn(sentence, lexicons).get(denialOf(measure)) ?? 0) >= DENIAL_LIMITS.unlikely;
  const denied = new Map([...saidDenied].filter(isDenied));
  const measures = [...likelihood.keys()].filter((outcome) => likelihood.has(denialOf(outcome)));
  const unfound = measures.filter((measure) => !found.has(measure) && !denied.has(measure));
  return {
    doubted,
    denied,
    added: new Map(
      unfound
        .map((measure) => [measure, likely(measure, 0)] as const)
        .filter(([, one]) => one >= POSSIBLE),
    ),
    addedDenials: measures.filter(
      (measure) =>
        likely(denialOf(measure), 0) >= DENIAL_LIMITS.certain && !saidDenied.has(measure),
    ),
  };
}

/** For each of the outcomes, measures or denials, the sentence that most likely shows it. */
export function likeliest(
  outcomes: readonly string[],
  sentences: Iterable<PlacedSentence>,
  lexicons: Lexicons,
): Map<string, PlacedSentence> {
  const best = new Map<string, { sentence: PlacedSentence; likely: number }>();
  if (outcomes.length > 0)
    for (const sentence of sentences) {
      const likelihoods = likelihoodsIn(sentence, lexicons);
      for (const outcome of outcomes) {
        const likely = likelihoods.get(outcome) ?? 0;
        if (likely > (best.get(outcome)?.likely ?? -1)) best.set(outcome, { sentence, likely });
      }
    }
  return new Map([...best].map(([outcome, { sentence }]) => [outcome, sentence]));
}

function likelihoodsIn(sentence: PlacedSentence, lexicons: Lexicons): ReadonlyMap<string, number> {
  const impression = new Impression(lexicons);
  impression.add(sentence);
  return secondReader(sentence.language).likelihoods(impression.of(sentence.language));
}

/** Whether the second reader knew all that found it: of what a lawyer has added since it can't judge. */
function isLearned(entries: ReadonlySet<string>, language: Language): boolean {
  const reader = secondReader(language);
  return [...entries].every((entry) => reader.knows(entry));
}

/** Of fewer words, or characters, nobody can tell more than the lexicon says. */
const SHORTEST = 20;

/** By outcome, in the language in which it is likeliest. */
function likelihoodsOf(impression: Impression): Map<string, number> {
  const found = new Map<string, number>();
  if (impression.length < SHORTEST) return found;
  for (const language of impression.languages)
    for (const [outcome, likely] of secondReader(language).likelihoods(impression.of(language)))
      if (likely > (found.get(outcome) ?? 0)) found.set(outcome, likely);
  return found;
}
