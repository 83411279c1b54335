/**
 * What the second reader knows of a sentence: the runs of words in it, words that a list of the lexicon holds
 * standing for the whole list, and the entries whose words stand there. So a word added to a list, or a phrase to an
 * entry, is understood by both readers.
 */
import { LRUCache } from "lru-cache";
import { stemmer } from "stemmer";
import type { Language } from "../../dataset/lexicon-notation.js";
import { excluded, type Lexicon, type Lexicons } from "./lexicon.js";
import { type Places, type Span, spansOf } from "./matcher.js";
import type { PlacedSentence } from "./sentences.js";

/** The longest run of words that is one feature; of characters, in Chinese. */
const LONGEST: Readonly<Record<Language, number>> = { en: 3, zh: 4 };

/** What an article leaves with the second reader: the features of its sentences, apart by their languages. */
export class Impression {
  private readonly features = new Map<Language, Set<string>>();
  /** How many words, or characters, it has; what a list's stem says counts once. */
  length = 0;

  constructor(private readonly lexicons: Lexicons) {}

  get languages(): Iterable<Language> {
    return this.features.keys();
  }

  of(language: Language): ReadonlySet<string> {
    return this.features.get(language) ?? NOTHING;
  }

  add(sentence: PlacedSentence): void {
    const { language, words, from } = sentence;
    const features = this.features.get(language) ?? new Set();
    this.features.set(language, features);
    this.length += words.length - from;
    addFeatures(sentence, this.lexicons[language], features);
  }
}

const NOTHING: ReadonlySet<string> = new Set();

function addFeatures(sentence: PlacedSentence, lexicon: Lexicon, found: Set<string>): void {
  const { words, places, language } = sentence;
  const plain = language === "zh" ? words : words.map(stemOf);
  const kinds = kindsOf(plain, places, lexicon);
  addRuns(plain, LONGEST[language], found);
  addRuns(kinds, LONGEST[language], found);
  for (const entries of Object.values(sentence.standing))
    for (const entry of entries.keys())
      found.add(`${excluded(entry, places) ? EXCLUDED : STANDING}${entry.id}`);
}

/** Words recur, and finding a stem takes longer than looking it up. */
const stems = new LRUCache<string, string>({ max: 20_000 });

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}

// Words have neither: what isn't a letter or a figure was left out of them.
const STANDING = "=";
const EXCLUDED = "!";

/** Whether the feature is an entry of the lexicon rather than a run of words. */
export function isEntry(feature: string): boolean {
  return feature.startsWith(STANDING) || feature.startsWith(EXCLUDED);
}

/** The words once more, with the name of a list in place of what it holds. */
function kindsOf(words: readonly string[], places: Places, { lists }: Lexicon): string[] {
  const at: (Span & { name: string })[] = [];
  for (const [name, pattern] of lists)
    for (const sequence of pattern)
      for (const span of spansOf(sequence, places)) {
        const known = at[span.start];
        if (!known || known.end < span.end) at[span.start] = { ...span, name };
      }
  const kinds: string[] = [];
  for (let word = 0; word < words.length; ) {
    const list = at[word];
    kinds.push(list ? `@${list.name}` : (words[word] ?? ""));
    word = list ? Math.max(list.end, word + 1) : word + 1;
  }
  return kinds;
}

function addRuns(words: readonly string[], longest: number, found: Set<string>): void {
  for (let start = 0; start < words.length; start += 1) {
    let run = words[start] ?? "";
    found.add(run);
    for (let at = start + 1; at < start + longest && at < words.length; at += 1) {
      run += ` ${words[at]}`;
      found.add(run);
    }
  }
}
