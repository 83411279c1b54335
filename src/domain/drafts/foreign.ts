/**
 * Which sentences the lexicons can't read: they know English and Chinese alone. Without this a
 * Spanish article would look like one that provides nothing, or lend its "confiscation" to a French one.
 */
import { clausesOf } from "./clauses.js";

/** What of a text can't be read. */
export interface Unread {
  /** How many sentences, by their language or script: `French`, `Arabic script`; the most first. */
  sentences: ReadonlyMap<string, number>;
  /** Their share of the text's letters, 0 to 1. */
  share: number;
}

/** The sentences of `text` that are in neither English nor Chinese. */
export function unreadIn(text: string): Unread {
  const sentences = new Map<string, number>();
  let unread = 0;
  let all = 0;
  for (const { start, end } of clausesOf(text, 0, text.length)) {
    all += end - start;
    const language = foreignLanguageOf(text.slice(start, end));
    if (language === null) continue;
    unread += end - start;
    sentences.set(language, (sentences.get(language) ?? 0) + 1);
  }
  return {
    sentences: new Map([...sentences].sort(([, a], [, b]) => b - a)),
    share: all === 0 ? 0 : unread / all,
  };
}

/**
 * The language or script of a sentence that is in neither English nor Chinese; null for what can
 * be read, and for what is too short to tell: names, titles, numbers.
 * @example foreignLanguageOf("Las Partes se prestarán la más amplia asistencia.") === "Spanish"
 */
export function foreignLanguageOf(sentence: string): string | null {
  return foreignScriptOf(sentence) ?? foreignWordsOf(sentence);
}

/** Scripts by ranges of their letters. Kana tell Japanese from Chinese, whose characters it shares. */
const SCRIPTS: readonly (readonly [name: string, from: number, to: number])[] = [
  ["Greek script", 0x370, 0x3ff],
  ["Cyrillic script", 0x400, 0x52f],
  ["Armenian script", 0x530, 0x58f],
  ["Hebrew script", 0x590, 0x5ff],
  ["Arabic script", 0x600, 0x77f],
  ["Devanagari script", 0x900, 0x97f],
  ["Thai script", 0xe00, 0xe7f],
  ["Lao script", 0xe80, 0xeff],
  ["Burmese script", 0x1000, 0x109f],
  ["Georgian script", 0x10a0, 0x10ff],
  ["Korean", 0x1100, 0x11ff],
  ["Ethiopic script", 0x1200, 0x137f],
  ["Khmer script", 0x1780, 0x17ff],
  ["Mongolian script", 0x1800, 0x18af],
  ["Japanese", 0x3040, 0x30ff],
  ["Korean", 0xac00, 0xd7af],
];
const FEWEST_LETTERS = 5;

/** The script that a good part of the letters is in. */
function foreignScriptOf(sentence: string): string | null {
  const counts = new Map<string, number>();
  let letters = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    const code = sentence.charCodeAt(at);
    if ((code | 32) >= 97 && (code | 32) <= 122) letters += 1;
    if (code < 0x370) continue;
    if (code >= 0x3400 && code <= 0x9fff) {
      letters += 1;
      continue;
    }
    const script = SCRIPTS.find(([, from, to]) => code >= from && code <= to);
    if (!script) continue;
    letters += 1;
    counts.set(script[0], (counts.get(script[0]) ?? 0) + 1);
  }
  for (const [script, count] of counts)
    if (count >= FEWEST_LETTERS && count * 4 > letters) return script;
  return null;
}

/** The small words without which no sentence is written in the languages treaties are drawn up in. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  English:
    "the of and to in shall for by be is are with that or which may any this on from as under its it not at an such will if has have other",
  French:
    "le la les des du de et à aux par dans pour que qui est une un sur ou sont au avec ne pas ce cette l d",
  Spanish: "el la los las de del y en por para que se con una un su al es lo sus o como podrá",
  Portuguese: "o os as de do da dos das e em por para que se com uma um ao à no na pela pelo são",
  Italian: "il la gli le di del della dei delle e per che con una un al dalla nel nella sono o",
  German: "der die das und in den von zu mit für des im dem ein eine ist nicht auf durch oder wird",
  Dutch: "de het een en van in voor met op te dat zijn wordt door aan of",
  Polish: "w z na się do nie jest oraz przez lub i o od jej",
  Romanian: "și în de la cu pe sau din prin nu al ale este pentru",
  Turkish: "ve bir bu için ile veya olarak tarafından olan",
  Indonesian: "yang dan dari untuk dengan pada ini oleh dalam atau di",
  Vietnamese: "của và các trong cho theo hoặc được bên",
  Swedish: "och att av för den det som är med till om inte eller en ett",
  Uzbek: "va bilan uchun bu yoki tomonidan",
};
const LANGUAGES = Object.keys(SMALL_WORDS);
const LANGUAGES_OF_WORD: ReadonlyMap<string, readonly number[]> = languagesByWord();

function languagesByWord(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [at, language] of LANGUAGES.entries())
    for (const word of (SMALL_WORDS[language] ?? "").split(" "))
      found.set(word, [...(found.get(word) ?? []), at]);
  return found;
}

const FEWEST_WORDS = 5;

/** The language whose small words are far more than the English ones. */
function foreignWordsOf(sentence: string): string | null {
  const counts = LANGUAGES.map(() => 0);
  let words = 0;
  for (const [word] of sentence.matchAll(/\p{L}+/gu)) {
    words += 1;
    for (const at of LANGUAGES_OF_WORD.get(word.toLowerCase()) ?? [])
      counts[at] = (counts[at] ?? 0) + 1;
  }
  const [english = 0, ...others] = counts;
  const most = Math.max(...others);
  // "de facto", "la Convention de …": a few foreign words make no foreign sentence.
  const enough = words >= FEWEST_WORDS && most >= 2 && most * 8 >= words && most > english * 2;
  return enough ? (LANGUAGES[others.indexOf(most) + 1] ?? null) : null;
}
