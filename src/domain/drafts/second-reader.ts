/**
 * A second reader beside the lexicon. The lexicon knows how drafters say a thing; this one has learned from labelled
 * clauses (`test/domain/drafts/clauses/tuning.jsonl`) which articles, taken as a whole, provide or deny it: two logistic
 * regressions for each measure over the features of `features.ts`. `npm run train` writes what it has learned.
 */
import type { Language } from "../../dataset/lexicon-notation.js";
import { isEntry } from "./features.js";
import { LEARNED } from "./second-reader.generated.js";

/**
 * Where the second reader overrules the lexicon: below `unlikely`, what the lexicon finds is doubted; from `certain` on, a
 * measure is provided although no entry says so; from `certainAgainst` on where an entry's words stand there, but where they
 * provide nothing. Chosen by trying, on the totals of `npm run eval`: Chinese drafters repeat themselves more, so there it has
 * to be surer.
 */
export const LIMITS: Readonly<
  Record<Language, { unlikely: number; certain: number; certainAgainst: number }>
> = {
  en: { unlikely: 0.2, certain: 0.5, certainAgainst: 0.9 },
  zh: { unlikely: 0.25, certain: 0.7, certainAgainst: 0.95 },
};
/** From it on, a measure that no entry finds is worth a look. */
export const POSSIBLE = 0.3;
/** The same limits for what an article says isn't owed. Denials are rare and varied: a little likeness confirms the lexicon's. */
export const DENIAL_LIMITS = { unlikely: 0.02, certain: 0.3 };

/**
 * How the denial of a measure is called among the outcomes that are judged.
 * @example denialOf("extradite") // "!extradite"
 */
export function denialOf(measure: string): string {
  return `!${measure}`;
}

export class SecondReader {
  private constructor(
    private readonly outcomes: readonly string[],
    private readonly biases: readonly number[],
    /** By feature: outcomes, by their place in the list, each followed by its weight. */
    private readonly weights: ReadonlyMap<string, readonly number[]>,
    private readonly entries: ReadonlySet<string>,
  ) {}

  /** What `npm run train` wrote: outcomes with their biases, the entries there were, then a line a feature. */
  static parse(learned: string): SecondReader {
    const [outcomes = "", biases = "", entries = "", ...lines] = learned.split("\n");
    const weights = new Map<string, readonly number[]>();
    for (const line of lines) {
      const [feature = "", numbers = ""] = line.split("\t");
      const pairs = numbers.split(" ").map(Number);
      weights.set(
        feature,
        pairs.map((number, at) => (at % 2 === 0 ? number : number / HUNDREDTHS)),
      );
    }
    return new SecondReader(
      outcomes.split(" "),
      biases.split(" ").map((bias) => Number(bias) / HUNDREDTHS),
      weights,
      new Set(entries.split(" ")),
    );
  }

  /** How likely an article with these features provides each measure, and how likely it denies it: 0 to 1. */
  likelihoods(features: ReadonlySet<string>): ReadonlyMap<string, number> {
    let runs = 0;
    for (const feature of features) if (!isEntry(feature)) runs += 1;
    const length = Math.sqrt(Math.max(1, runs));
    const sums = [...this.biases];
    for (const feature of features) {
      const weights = this.weights.get(feature);
      if (!weights) continue;
      const scale = isEntry(feature) ? ENTRY : 1 / length;
      for (let at = 0; at < weights.length; at += 2) {
        const outcome = weights[at] ?? 0;
        sums[outcome] = (sums[outcome] ?? 0) + (weights[at + 1] ?? 0) * scale;
      }
    }
    return new Map(this.outcomes.map((outcome, at) => [outcome, logistic(sums[at] ?? 0)]));
  }

  /** Whether the entry was there when it learned. Of what was added since it can't judge. */
  knows(entry: string): boolean {
    return this.entries.has(entry);
  }
}

/** What the features of entries count against those of runs of words, whose number is that of the words. */
export const ENTRY = 0.1;
export const HUNDREDTHS = 100;

const read = new Map<Language, SecondReader>();

/** The reader of a language. What it has learned is unpacked once. */
export function secondReader(language: Language): SecondReader {
  const known = read.get(language);
  if (known) return known;
  const reader = SecondReader.parse(LEARNED[language]);
  read.set(language, reader);
  return reader;
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
