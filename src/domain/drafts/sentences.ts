/** An article's sentences, each as the lexicon of its language understands it. */
import type { Language } from "../../dataset/lexicon-notation.js";
import { clausesOf } from "./clauses.js";
import { foreignLanguageOf } from "./foreign.js";
import type { Lexicons } from "./lexicon.js";
import { type Sentence, sentenceOf } from "./sentence.js";
import { languageOf, wordsOf } from "./words.js";

/** A sentence with its place in the text; its words are those of the list's stem and its own. */
export interface PlacedSentence extends Sentence {
  start: number;
  end: number;
  language: Language;
  words: readonly string[];
}

/**
 * The sentences between `from` and `to`, in order; what is in neither language is left out. One at a time: what the
 * lexicon finds in a sentence takes a hundred times its room.
 * @param language in which to read all; left out, each sentence shows its own
 */
export function* sentencesIn(
  text: string,
  from: number,
  to: number,
  lexicons: Lexicons,
  language?: Language,
): Generator<PlacedSentence> {
  for (const { start, end, stem } of clausesOf(text, from, to)) {
    const quote = text.slice(start, end);
    if (foreignLanguageOf(quote) !== null) continue;
    const own = language ?? languageOf(quote);
    const before = wordsOf(stem, own);
    const after = wordsOf(quote, own);
    if (after.words.length < 2) continue;
    const shift = (before.parts.at(-1) ?? -1) + 1;
    const words = [...before.words, ...after.words];
    const parts = [...before.parts, ...after.parts.map((part) => part + shift)];
    const sentence = sentenceOf({ words, parts }, before.words.length, lexicons[own]);
    yield { ...sentence, start, end, language: own, words };
  }
}
