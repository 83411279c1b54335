/** The lexicons, compiled: an entry's phrases become patterns that one matcher a language finds. */
import type { Strength } from "../../dataset/kinds/common.js";
import { type Language, parsePattern } from "../../dataset/lexicon-notation.js";
import type { LexiconEntry } from "../../dataset/records.js";
import { type CompiledPattern, isIn, Matcher, type Places, type Span, spansOf } from "./matcher.js";

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
  byRole: ReadonlyMap<LexiconEntry["role"], EntriesByElement>;
}

/** Entries under the elements with which their patterns begin: few of them concern a sentence. */
type EntriesByElement = Map<number, { entry: Entry; pattern: CompiledPattern }[]>;

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

/**
 * The entries of a role whose words stand there, each with the places of what is done. What the
 * entries exclude isn't looked at: see `excluded`.
 */
export function standing(
  { byRole }: Lexicon,
  role: Entry["role"],
  places: Places,
): Map<Entry, Span[]> {
  const found = new Map<Entry, Span[]>();
  const entries = byRole.get(role);
  if (!entries) return found;
  for (const element of places.keys())
    for (const { entry, pattern } of entries.get(element) ?? []) {
      const [act, ...rest] = pattern;
      if (!act || !pattern.every((part) => part.every((one) => places.has(one.element)))) continue;
      const spans = spansOf(act, places);
      if (spans.length === 0 || !isIn(rest, places)) continue;
      const known = found.get(entry);
      if (known) known.push(...spans);
      else found.set(entry, [...spans]);
    }
  return found;
}

/** Whether something stands there that the entry excludes. */
export function excluded({ unless }: Entry, places: Places): boolean {
  return unless.some((pattern) => isIn(pattern, places));
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
  const byRole = new Map<LexiconEntry["role"], EntriesByElement>();
  for (const entry of entries) {
    if (entry.role === "words") continue;
    const compiled: Entry = {
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
    };
    const byElement: EntriesByElement = byRole.get(entry.role) ?? new Map();
    byRole.set(entry.role, byElement);
    for (const pattern of compiled.says) {
      const first = pattern[0]?.[0]?.element;
      if (first === undefined) continue;
      const known = byElement.get(first);
      if (known) known.push({ entry: compiled, pattern });
      else byElement.set(first, [{ entry: compiled, pattern }]);
    }
  }
  return { matcher, byRole };
}
