/**
 * Reads a draft: its articles, the measures that each provides and how strongly, and those that it
 * denies, each with the words that show it.
 */
import { isStronger, type Strength } from "../../dataset/kinds/common.js";
import type { Language } from "../../dataset/lexicon-notation.js";
import {
  type DeniedFind,
  type DoubtReason,
  type Find,
  likeliest,
  opinionOn,
  type Place,
} from "./agreement.js";
import { type Article, articlesOf } from "./articles.js";
import { Impression } from "./features.js";
import { type Entry, excluded, type Lexicons, standingIn } from "./lexicon.js";
import { isIn, type Places, type Span } from "./matcher.js";
import { denialOf, LIMITS } from "./second-reader.js";
import { contextsIn, governing, type Modal, type Sentence, wideConditionsIn } from "./sentence.js";
import { type PlacedSentence, sentencesIn } from "./sentences.js";
import { wordsOf } from "./words.js";

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

/** A measure of which it isn't sure whether the words provide it. */
export interface Doubt extends Denial {
  reason: DoubtReason;
}

export interface DraftArticle {
  /** In Arabic figures: `12`, `12 bis`; "" for a preamble, a closing, a text without articles. */
  number: string;
  heading: string | null;
  start: number;
  end: number;
  /** Each measure once, at its strongest. */
  measures: DraftMeasure[];
  denies: Denial[];
  /** What it may provide: a person should look. */
  doubts: Doubt[];
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
  return { number, heading, start, end, measures: [], denies: [], doubts: [] };
}

/** How much of what stands before the first article names the treaty. */
const TITLE = 300;
/** Beyond so many characters an article's other sentences say little about this one. */
const FAR = 40_000;
/** Beyond so many characters an article is no article any more, and what it is like no use. */
const LONGEST_ARTICLE = 10_000;
/** Up to here, numbered paragraphs are parts of one article rather than articles. */
const SHORT = 6000;

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
  const { lexicons } = surroundings;
  const sentencesTo = (end: number) => sentencesIn(text, article.body, end, lexicons, language);
  const near = Math.min(article.end, article.body + LONGEST_ARTICLE);
  const impression = new Impression(lexicons);
  const found = new Map<string, Find>();
  const saidDenied = new Map<string, DeniedFind>();
  const passedOver = new Set<string>();
  for (const sentence of sentencesTo(article.end)) {
    if (!surroundings.isLegal(sentence.language)) continue;
    if (sentence.start < near) impression.add(sentence);
    const read = readSentence(sentence, surroundings);
    for (const [measure, find] of read.provided)
      found.set(measure, stronger(found.get(measure), find));
    for (const measure of read.passedOver) passedOver.add(measure);
    for (const [measure, entries] of read.denied)
      if (!saidDenied.has(measure)) saidDenied.set(measure, { sentence, entries });
  }

  const provided = new Map<string, { at: Place; strength: Strength }>();
  const doubted = new Map<string, { at: Place; reason: DoubtReason }>();
  const { denied, ...opinion } = opinionOn(impression, found, saidDenied, lexicons);
  for (const [measure, find] of found)
    if (!opinion.doubted.has(measure)) provided.set(measure, find);
    else if (!denied.has(measure)) doubted.set(measure, { at: find.at, reason: "wording-alone" });
  const likely = likeliest(
    [...opinion.added.keys(), ...opinion.addedDenials.map(denialOf)],
    sentencesTo(near),
    lexicons,
  );
  for (const measure of opinion.added.keys()) {
    const sentence = likely.get(measure);
    // A definition, or a ground of refusal, reads like what it is about.
    if (!sentence || contextsOf(sentence, surroundings).length > 0) continue;
    const at = placeOf(sentence);
    const { certain: limit, certainAgainst } = LIMITS[at.language];
    const certain =
      (opinion.added.get(measure) ?? 0) >= (passedOver.has(measure) ? certainAgainst : limit);
    if (!certain) doubted.set(measure, { at, reason: "likeness-alone" });
    else provided.set(measure, { at, strength: plainStrengthOf(sentence, measure, surroundings) });
  }

  const refused = new Map(
    [...denied].map(([measure, { sentence }]) => [measure, placeOf(sentence)]),
  );
  for (const measure of opinion.addedDenials) {
    const sentence = likely.get(denialOf(measure));
    if (sentence) refused.set(measure, placeOf(sentence));
  }

  const placed = (measure: string, { start, end }: Place) => {
    return { measure, article: article.number, start, end, quote: text.slice(start, end) };
  };
  return {
    number: article.number,
    heading: article.heading,
    start: article.start,
    end: article.end,
    measures: [...provided].map(([measure, { at, strength }]) => ({
      ...placed(measure, at),
      strength,
    })),
    // A rule with its exception is provided, with what is left of it.
    denies: [...refused]
      .filter(([measure]) => !provided.has(measure))
      .map(([measure, at]) => placed(measure, at)),
    doubts: [...doubted].map(([measure, { at, reason }]) => ({ ...placed(measure, at), reason })),
  };
}

function contextsOf(sentence: PlacedSentence, surroundings: Surroundings): readonly string[] {
  return [...sentence.contexts, ...surroundings.contexts(sentence.language)];
}

function placeOf({ start, end, language }: PlacedSentence): Place {
  return { start, end, language };
}

/** Of two finds of one measure the stronger, with the entries of both. */
function stronger(known: Find | undefined, find: Find): Find {
  if (!known) return find;
  return {
    ...(isStronger(find.strength, known.strength) ? find : known),
    firm: known.firm || find.firm,
    entries: new Set([...known.entries, ...find.entries]),
  };
}

interface Reading {
  provided: ReadonlyMap<string, Find>;
  /** By measure the entries that found it denied. */
  denied: ReadonlyMap<string, ReadonlySet<string>>;
  /** Measures whose words stand where they provide nothing. */
  passedOver: ReadonlySet<string>;
}

function readSentence(sentence: PlacedSentence, surroundings: Surroundings): Reading {
  const { language } = sentence;
  const provided = new Map<string, Find>();
  const denied = new Map<string, ReadonlySet<string>>();
  const passedOver = new Set<string>();
  const contexts = contextsOf(sentence, surroundings);
  for (const [entry, spans] of sentence.standing.measure ?? []) {
    if (excluded(entry, sentence.places) || !surroundings.allow(entry, language)) continue;
    for (const span of spans.filter(({ end }) => end > sentence.from).slice(0, MOST_SPANS)) {
      for (const measure of entry.measures) {
        const obstacle = obstacleTo(entry, span, measure, sentence, contexts);
        if (obstacle === "denial") denied.set(measure, new Set([entry.id]));
        if (obstacle === "other") passedOver.add(measure);
        if (obstacle !== null) continue;
        const wide = surroundings.wideConditions(language);
        const strength = strengthOf(entry, span, measure, sentence, wide);
        const find = {
          at: placeOf(sentence),
          strength,
          entries: new Set([entry.id]),
          firm: entry.evenIn.has("context") && contexts.length > 0,
        };
        provided.set(measure, stronger(provided.get(measure), find));
      }
    }
  }
  for (const [entry, spans] of sentence.standing.denied ?? []) {
    if (excluded(entry, sentence.places) || !surroundings.allow(entry, language)) continue;
    if (spans.some((span) => span.end > sentence.from && denies(entry, span, sentence, contexts)))
      for (const measure of entry.measures) denied.set(measure, new Set([entry.id]));
  }
  return { provided, denied, passedOver };
}

/** How often a sentence is asked the same: what it says twenty times it has said. */
const MOST_SPANS = 20;

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
  // Of "may refuse: … political offences, but corruption shall not be held to be one" the list's "may" doesn't reach
  // the exception, which is what the measure consists in.
  if (
    modal &&
    modal.start < sentence.from &&
    entry.evenIn.has("negation") &&
    negates(sentence, span)
  )
    return strengthUnder(null, measure, sentence, wide);
  // "may assist even where the act is not punishable": what is denied there isn't the permission.
  const allowing = modal?.force === "negation" ? commanding(sentence, span, measure) : modal;
  return strengthUnder(allowing, measure, sentence, wide);
}

/** The strength of a sentence's main command, where no words show what it concerns. */
function plainStrengthOf(
  sentence: PlacedSentence,
  measure: string,
  surroundings: Surroundings,
): Strength {
  const { modals, aside, language } = sentence;
  const main = modals.find(({ start, force }) => force !== "negation" && !aside[start]);
  return strengthUnder(main ?? null, measure, sentence, surroundings.wideConditions(language));
}

function strengthUnder(
  modal: Modal | null,
  measure: string,
  sentence: Sentence,
  wide: readonly Entry[],
): Strength {
  if (modal?.force === "discretionary") return "discretionary";
  const conditional = [...sentence.conditions, ...wide].some(
    ({ measures }) => measures.length === 0 || measures.includes(measure),
  );
  return conditional ? "conditional" : "mandatory";
}

/** Whether a negation that isn't the list's stem's stands within. */
function negates({ modals, from }: Sentence, { start, end }: Span): boolean {
  return modals.some(
    (modal) =>
      modal.force === "negation" && modal.start >= Math.max(start, from) && modal.end <= end,
  );
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
