/** The lexicons, compiled: an entry's phrases become patterns that one matcher a language finds. */
import type { Strength } from "../../dataset/kinds/common.js";
import { type Language, parsePattern } from "../../dataset/lexicon-notation.js";
import type { LexiconEntry } from "../../dataset/records.js";
import { type CompiledPattern, isIn, Matcher, type Places } from "./matcher.js";

export interface Entry {
  id: string;
  role: LexiconEntry["role"];
  name: string | null;
  measures: readonly string[];
  strength: Strength | null;
  says: readonly CompiledPattern[];
  unless: readonly CompiledPattern[];
  within: readonly CompiledPattern[];
  outside: readonly CompiledPattern[];
  evenIn: ReadonlySet<string>;
  reach: LexiconEntry["reach"];
  inHeading: boolean;
}

/** One language's lexicon. */
export interface Lexicon {
  matcher: Matcher;
  /** In the order of the file. */
  byRole: ReadonlyMap<LexiconEntry["role"], readonly Entry[]>;
}
export type Lexicons = Readonly<Record<Language, Lexicon>>;

/**
 * The lexicons that the facts hold. Worked out once for each list of entries.
 * @throws NotationError for a pattern that the dataset's check would have refused
 */
export function lexiconsOf({ lexicon }: { lexicon: readonly LexiconEntry[] }): Lexicons {
  const known = COMPILED.get(lexicon);
  if (known) return known;
  const compiled = { en: compile(lexicon, "en"), zh: compile(lexicon, "zh") };
  COMPILED.set(lexicon, compiled);
  return compiled;
}

const COMPILED = new WeakMap<readonly LexiconEntry[], Lexicons>();

/** Whether the entry's words stand there, and none that it excludes. */
export function says({ says, unless }: Entry, places: Places): boolean {
  return (
    says.some((pattern) => isIn(pattern, places)) &&
    !unless.some((pattern) => isIn(pattern, places))
  );
}

function compile(all: readonly LexiconEntry[], language: Language): Lexicon {
  const entries = all.filter((entry) => entry.language === language);
  const lists = new Map(
    entries.flatMap(({ role, name, says }) =>
      role === "words" && name !== null ? [[name, says] as const] : [],
    ),
  );
  const matcher = new Matcher();
  const patterns = (written: readonly string[]) =>
    written.map((phrase) => matcher.compile(parsePattern(phrase, language, lists)));
  const byRole = new Map<LexiconEntry["role"], Entry[]>();
  for (const entry of entries) {
    if (entry.role === "words") continue;
    const list = byRole.get(entry.role) ?? [];
    byRole.set(entry.role, list);
    list.push({
      id: entry.id,
      role: entry.role,
      name: entry.name,
      measures: entry.measures,
      strength: entry.strength,
      says: patterns(entry.says),
      unless: patterns(entry.unless),
      within: patterns(entry.within),
      outside: patterns(entry.outside),
      evenIn: new Set(entry.evenIn),
      reach: entry.reach,
      inHeading: entry.inHeading,
    });
  }
  return { matcher, byRole };
}
