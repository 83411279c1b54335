/**
 * Reads a draft: its articles, the measures that each provides and how strongly, and those that it
 * denies, each with the words that show it.
 */
import type { Strength } from "../../dataset/kinds/common.js";
import type { Language } from "../../dataset/lexicon-notation.js";
import { type Article, articlesOf } from "./articles.js";
import { type Clause, clausesOf } from "./clauses.js";
import { foreignLanguageOf } from "./foreign.js";
import { type Entry, excluded, type Lexicons, standingIn } from "./lexicon.js";
import { isIn, type Places, type Span } from "./matcher.js";
import {
  contextsIn,
  governing,
  type Modal,
  type Sentence,
  sentenceOf,
  wideConditionsIn,
} from "./sentence.js";
import { languageOf, wordsOf } from "./words.js";

/** A measure that an article provides; `quote` is the text from `start` to `end`. */
export interface DraftMeasure {
  measure: string;
  strength: Strength;
  article: string;
  start: number;
  end: number;
  quote: string;
}

/** A measure that the words say isn't owed. */
export type Denial = Omit<DraftMeasure, "strength">;

export interface DraftArticle {
  /** In Arabic figures: `12`, `12 bis`; "" for a preamble, a closing, a text without articles. */
  number: string;
  heading: string | null;
  start: number;
  end: number;
  /** Each measure once, at its strongest. */
  measures: DraftMeasure[];
  denies: Denial[];
}

export interface DraftOptions {
  /** How to read it; left out, each sentence shows its own. */
  language?: Language | undefined;
  /** Its articles, where the format marks them. */
  articles?: readonly Article[] | undefined;
}

/**
 * The draft's articles and what they provide. Offsets are UTF-16 units of `text` as passed.
 * @example readDraft("Article 1\nThe Parties shall extradite …", lexiconsOf(facts))
 */
export function readDraft(
  text: string,
  lexicons: Lexicons,
  { language, articles = articlesOf(text) }: DraftOptions = {},
): DraftArticle[] {
  const title = text.slice(0, Math.min(articles[0]?.number === "" ? articles[0].end : 0, TITLE));
  const numbered = articles.some(({ number }) => number !== "");
  return articles.map((article) => {
    // What stands before and after the articles introduces and closes; it provides nothing.
    if (numbered && article.number === "") return emptyArticle(article);
    const surroundings = new Surroundings(text, title, scopeOf(article, articles, text), lexicons);
    return readArticle(text, article, surroundings, language);
  });
}

function emptyArticle({ number, heading, start, end }: Article): DraftArticle {
  return { number, heading, start, end, measures: [], denies: [] };
}

/** How much of what stands before the first article names the treaty. */
const TITLE = 300;
/** Beyond so many characters an article's other sentences say little about this one. */
const FAR = 40_000;
/** Up to here, numbered paragraphs are parts of one article rather than articles. */
const SHORT = 6000;

const ORDER: readonly Strength[] = ["mandatory", "conditional", "discretionary"];

interface Scope {
  heading: string;
  start: number;
  end: number;
}

function scopeOf(article: Article, all: readonly Article[], text: string): Scope {
  const heading = article.heading ?? "";
  const paragraphs = text.length < SHORT && all.every((one) => one.heading === null);
  if (paragraphs) return { heading, start: 0, end: text.length };
  return { heading, start: article.body, end: Math.min(article.end, article.body + FAR) };
}

/** What stands around a sentence: title, heading, the article's other sentences. */
class Surroundings {
  private readonly places = new Map<Language, Places>();
  private readonly headingContexts = new Map<Language, readonly string[]>();
  private readonly conditions = new Map<Language, readonly Entry[]>();

  constructor(
    private readonly text: string,
    private readonly title: string,
    private readonly scope: Scope,
    readonly lexicons: Lexicons,
  ) {}

  /** Whether the entry may count among these articles. */
  allow({ within, outside }: Entry, language: Language): boolean {
    if (within.length === 0 && outside.length === 0) return true;
    const places = this.placesIn(language);
    return (
      (within.length === 0 || within.some((pattern) => isIn(pattern, places))) &&
      !outside.some((pattern) => isIn(pattern, places))
    );
  }

  /** Whether it speaks of law at all: a recipe, too, can "freeze" and "return to its owner". */
  isLegal(language: Language): boolean {
    const { legal } = this.lexicons[language];
    return legal === null || isIn(legal, this.placesIn(language));
  }

  /** What the heading says about every sentence below it. */
  contexts(language: Language): readonly string[] {
    const known = this.headingContexts.get(language);
    if (known) return known;
    const lexicon = this.lexicons[language];
    const places = lexicon.matcher.scan(wordsOf(this.scope.heading, language).words);
    const found = contextsIn(standingIn(lexicon, places), places, true);
    this.headingContexts.set(language, found);
    return found;
  }

  /** "This Article applies only so far as …" */
  wideConditions(language: Language): readonly Entry[] {
    const known = this.conditions.get(language);
    if (known) return known;
    const places = this.placesIn(language);
    const found = wideConditionsIn(standingIn(this.lexicons[language], places), places);
    this.conditions.set(language, found);
    return found;
  }

  private placesIn(language: Language): Places {
    const known = this.places.get(language);
    if (known) return known;
    const { heading, start, end } = this.scope;
    const around = [this.title, heading, this.text.slice(start, end)].join("\n");
    const places = this.lexicons[language].matcher.scan(wordsOf(around, language).words);
    this.places.set(language, places);
    return places;
  }
}

function readArticle(
  text: string,
  article: Article,
  surroundings: Surroundings,
  language: Language | undefined,
): DraftArticle {
  const measures = new Map<string, DraftMeasure>();
  const denies = new Map<string, Denial>();
  for (const clause of clausesOf(text, article.body, article.end)) {
    const { start, end } = clause;
    const at = { article: article.number, start, end, quote: text.slice(start, end) };
    const found = readClause(clause, at.quote, surroundings, language);
    for (const [measure, strength] of found.provided) {
      const known = measures.get(measure);
      if (!known || ORDER.indexOf(strength) < ORDER.indexOf(known.strength))
        measures.set(measure, { measure, strength, ...at });
    }
    for (const measure of found.denied)
      if (!denies.has(measure)) denies.set(measure, { measure, ...at });
  }
  return {
    number: article.number,
    heading: article.heading,
    start: article.start,
    end: article.end,
    measures: [...measures.values()],
    // A rule with its exception is provided, with what is left of it.
    denies: [...denies.values()].filter(({ measure }) => !measures.has(measure)),
  };
}

interface Found {
  provided: ReadonlyMap<string, Strength>;
  denied: ReadonlySet<string>;
}

function readClause(
  { stem }: Clause,
  quote: string,
  surroundings: Surroundings,
  language = languageOf(quote),
): Found {
  if (foreignLanguageOf(quote) !== null || !surroundings.isLegal(language)) return NOTHING;
  const lexicon = surroundings.lexicons[language];
  const before = wordsOf(stem, language);
  const own = wordsOf(quote, language);
  const shift = (before.parts.at(-1) ?? -1) + 1;
  const words = {
    words: [...before.words, ...own.words],
    parts: [...before.parts, ...own.parts.map((part) => part + shift)],
  };
  if (own.words.length < 2) return NOTHING;
  const sentence = sentenceOf(words, before.words.length, lexicon);
  const provided = new Map<string, Strength>();
  const denied = new Set<string>();
  const contexts = [...sentence.contexts, ...surroundings.contexts(language)];
  for (const [entry, spans] of sentence.standing.measure ?? []) {
    if (excluded(entry, sentence.places) || !surroundings.allow(entry, language)) continue;
    for (const span of spans.filter(({ end }) => end > sentence.from).slice(0, MOST_SPANS)) {
      for (const measure of entry.measures) {
        const obstacle = obstacleTo(entry, span, measure, sentence, contexts);
        if (obstacle === "denial") denied.add(measure);
        if (obstacle !== null) continue;
        const wide = surroundings.wideConditions(language);
        const strength = strengthOf(entry, span, measure, sentence, wide);
        const known = provided.get(measure);
        if (known === undefined || ORDER.indexOf(strength) < ORDER.indexOf(known))
          provided.set(measure, strength);
      }
    }
  }
  for (const [entry, spans] of sentence.standing.denied ?? []) {
    if (excluded(entry, sentence.places) || !surroundings.allow(entry, language)) continue;
    if (spans.some((span) => span.end > sentence.from && denies(entry, span, sentence, contexts)))
      for (const measure of entry.measures) denied.add(measure);
  }
  return { provided, denied };
}

/** How often a sentence is asked the same: what it says twenty times it has said. */
const MOST_SPANS = 20;
const NOTHING: Found = { provided: new Map(), denied: new Set() };

/** Why what stands at `span` isn't provided; null if it is. */
function obstacleTo(
  entry: Entry,
  span: Span,
  measure: string,
  sentence: Sentence,
  contexts: readonly string[],
): "denial" | "other" | null {
  const { evenIn } = entry;
  if (!evenIn.has("denial") && sentence.denied[span.start]) return "denial";
  if (!evenIn.has("context") && contexts.some((name) => !evenIn.has(name))) return "other";
  if (!evenIn.has("aside") && sentence.aside[span.start]) return "other";
  const modal = governing(sentence, span, measure);
  if (!evenIn.has("subject") && modal !== null && modal.start > span.start && modal.end > span.end)
    return "other";
  // "The agencies may not exchange …": what shall not happen isn't owed either.
  if (!evenIn.has("negation") && modal?.force === "negation")
    return modal.start < span.end && !sentence.aside[modal.start] ? "denial" : "other";
  return null;
}

function strengthOf(
  entry: Entry,
  span: Span,
  measure: string,
  sentence: Sentence,
  wide: readonly Entry[],
): Strength {
  if (entry.strength !== null) return entry.strength;
  const modal = governing(sentence, span, measure);
  // "may assist even where the act is not punishable": what is denied there isn't the permission.
  const allowing = modal?.force === "negation" ? commanding(sentence, span, measure) : modal;
  if (allowing?.force === "discretionary") return "discretionary";
  const conditional = [...sentence.conditions, ...wide].some(
    ({ measures }) => measures.length === 0 || measures.includes(measure),
  );
  return conditional ? "conditional" : "mandatory";
}

/** What governs `span`, were nothing negated: up to its end, else the main clause's first command. */
function commanding({ modals, aside }: Sentence, span: Span, measure: string): Modal | null {
  const commands = modals.filter(({ force }) => force !== "negation");
  const before = commands.filter(({ end }) => end <= span.end);
  const main = before.length > 0 ? before : commands.filter(({ start }) => !aside[start]);
  return governing({ modals: main, aside }, span, measure);
}

/** A thing named where it is denied; some words deny wherever they stand, some among grounds of refusal. */
function denies(
  { evenIn }: Entry,
  span: Span,
  { denied }: Sentence,
  contexts: readonly string[],
): boolean {
  if (denied[span.start]) return true;
  return evenIn.has("subject") || (evenIn.has("context") && contexts.length > 0);
}
