/** What is wrong with a lexicon: patterns that can't be read, lists that aren't there, wrong file. */
import type { Line } from "./kinds/index.js";
import { type Language, type Lists, NotationError, parsePattern } from "./lexicon-notation.js";
import type { Located } from "./read.js";

export type EntryLine = Line<"lexicon-en">;

/** Word lists by language, for patterns that name them. */
export type ListsByLanguage = Readonly<Record<Language, Lists>>;

export function listsOf(lines: readonly Located[]): ListsByLanguage {
  const lists = { en: new Map<string, string[]>(), zh: new Map<string, string[]>() };
  for (const { record } of lines)
    if (record.type === "LexiconEntry" && record.role === "words" && record.name !== null)
      lists[record.language].set(record.name, record.says);
  return lists;
}

/** Findings on one entry that stands in `file`. */
export function checkEntry(entry: EntryLine, file: string, lists: ListsByLanguage): string[] {
  const expected = `lexicon-${entry.language}.jsonl`;
  return [
    ...(file === expected
      ? []
      : [`language: an entry in ${entry.language} belongs in ${expected}`]),
    ...(["says", "unless", "within", "outside"] as const).flatMap((field) =>
      entry[field].flatMap((written) => {
        const problem = problemOf(written, entry, lists);
        return problem === null ? [] : [`${field}: ${problem}`];
      }),
    ),
  ];
}

function problemOf(written: string, entry: EntryLine, lists: ListsByLanguage): string | null {
  try {
    // A list stands inside of other patterns, so it must be readable as a choice.
    const pattern = entry.role === "words" ? `(${written})` : written;
    parsePattern(pattern, entry.language, lists[entry.language]);
    return null;
  } catch (error) {
    if (error instanceof NotationError) return error.message;
    throw error;
  }
}
