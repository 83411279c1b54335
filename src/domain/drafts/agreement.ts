/**
 * What the two readers of an article agree on. The lexicon finds wordings and where they stand; the second reader
 * judges the article as a whole. Where they differ strongly one overrules the other; where they differ at all a person
 * should look.
 */
import type { Strength } from "../../dataset/kinds/common.js";
import type { Language } from "../../dataset/lexicon-notation.js";
import { Impression } from "./features.js";
import type { Lexicons } from "./lexicon.js";
import { LIMITS, POSSIBLE, secondReader } from "./second-reader.js";
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
}

/** @param denied what the article says isn't owed: the second reader has no say about it */
export function opinionOn(
  impression: Impression,
  found: ReadonlyMap<string, Find>,
  denied: ReadonlyMap<string, Place>,
): Opinion {
  const likelihood = likelihoodsOf(impression);
  const doubted = new Set<string>();
  for (const [measure, find] of found) {
    const { unlikely } = LIMITS[find.at.language];
    if ((likelihood.get(measure) ?? 1) < unlikely && !find.firm && isLearned(find))
      doubted.add(measure);
  }
  const added = [...likelihood].filter(
    ([measure, likely]) => likely >= POSSIBLE && !found.has(measure) && !denied.has(measure),
  );
  return { doubted, added: new Map(added) };
}

/** For each of the measures the sentence that most likely provides it. */
export function likeliest(
  measures: ReadonlyMap<string, number>,
  sentences: Iterable<PlacedSentence>,
  lexicons: Lexicons,
): Map<string, PlacedSentence> {
  const best = new Map<string, { sentence: PlacedSentence; likely: number }>();
  if (measures.size > 0)
    for (const sentence of sentences) {
      const impression = new Impression(lexicons);
      impression.add(sentence);
      const { language } = sentence;
      const likelihoods = secondReader(language).likelihoods(impression.of(language));
      for (const measure of measures.keys()) {
        const likely = likelihoods.get(measure) ?? 0;
        if (likely > (best.get(measure)?.likely ?? -1)) best.set(measure, { sentence, likely });
      }
    }
  return new Map([...best].map(([measure, { sentence }]) => [measure, sentence]));
}

/** Whether the second reader knew all that found it: of what a lawyer has added since it can't judge. */
function isLearned({ at, entries }: Find): boolean {
  const reader = secondReader(at.language);
  return [...entries].every((entry) => reader.knows(entry));
}

/** Of fewer words, or characters, nobody can tell more than the lexicon says. */
const SHORTEST = 20;

/** By measure, in the language in which it is likeliest. */
function likelihoodsOf(impression: Impression): Map<string, number> {
  const found = new Map<string, number>();
  if (impression.length < SHORTEST) return found;
  for (const language of impression.languages)
    for (const [measure, likely] of secondReader(language).likelihoods(impression.of(language)))
      if (likely > (found.get(measure) ?? 0)) found.set(measure, likely);
  return found;
}
