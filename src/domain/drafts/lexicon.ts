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
  /** Words of the law (the list `legal`): an article without any speaks of something else. */
  legal: CompiledPattern | null;
  /** The lists of words by name, in the file's order; `legal` isn't one, since nearly every word is in it. */
  lists: ReadonlyMap<string, CompiledPattern>;
  /** Entries under the elements with which their patterns begin: few of them concern a sentence. */
  byElement: readonly (readonly Beginning[] | undefined)[];
}

const LEGAL = "legal";

interface Beginning {
  entry: Entry;
  pattern: CompiledPattern;
}

/** The entries whose words stand in a sentence, by role, each with the places of what is done. */
export type Standing = Partial<Record<Entry["role"], Map<Entry, Span[]>>>;

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

/** What stands there. What the entries exclude isn't looked at: see `excluded`. */
export function standingIn({ byElement }: Lexicon, places: Places): Standing {
  const found: Standing = {};
  for (const element of places.elements)
    for (const { entry, pattern } of byElement[element] ?? []) {
      const [act, ...rest] = pattern;
      if (!act || !pattern.every((part) => part.every((one) => places.has(one.element)))) continue;
      const spans = spansOf(act, places);
      if (spans.length === 0 || !isIn(rest, places)) continue;
      found[entry.role] ??= new Map();
      const known = found[entry.role]?.get(entry);
      if (known) known.push(...spans);
      else found[entry.role]?.set(entry, [...spans]);
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
  const legal = lists.has(LEGAL)
    ? matcher.compile(parsePattern(`@${LEGAL}`, language, lists))
    : null;
  const named = new Map<string, CompiledPattern>();
  for (const name of lists.keys())
    if (name !== LEGAL) named.set(name, matcher.compile(parsePattern(`@${name}`, language, lists)));
  const byElement: Beginning[][] = [];
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
    for (const pattern of compiled.says) {
      const first = pattern[0]?.[0]?.element;
      if (first === undefined) continue;
      byElement[first] ??= [];
      byElement[first]?.push({ entry: compiled, pattern });
    }
  }
  return { matcher, legal, lists: named, byElement };
}
