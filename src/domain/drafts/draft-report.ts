/**
 * What a drafter is told: what each article provides and denies, what is missing against a benchmark
 * with provisions that have it, and which routes the draft would open if it were concluded as it stands.
 */
import type { Strength } from "../../dataset/kinds/common.js";
import type { Instrument, Measure, Provision } from "../../dataset/records.js";
import type { Facts, Supposition } from "../../graph/facts.js";
import { isConcludable } from "../changes.js";
import type { Perspective } from "../coverage.js";
import { type Benchmark, shareOf } from "../depth.js";
import { forceOf, type InstrumentKind, kindOf } from "../instruments.js";
import type { Route } from "../routes.js";
import { scenario } from "../scenario.js";
import type { ReadDocument } from "./documents.js";
import { unreadIn } from "./foreign.js";
import type { DraftArticle, DraftMeasure } from "./reading.js";

export interface DraftReport {
  /** What offsets refer to: the text as passed; of Akoma Ntoso the words without the markup. */
  text: string;
  articles: DraftArticle[];
  /** Each measure that the draft provides, once, where it is strongest. */
  measures: DraftMeasure[];
  missing: MissingMeasure[];
  /** Share of the benchmark's measures, mandatory ones whole and others half: 0 to 1. */
  depth: number;
  benchmark: Benchmark;
  /** What it was taken for; null where nothing tells. */
  kind: InstrumentKind | null;
  /** The routes that it would open, by the requesting party. */
  opened: ReadonlyMap<string, Route[]>;
  parties: readonly string[];
  /** What a reader should know before relying on it. */
  notes: string[];
  /** What was supposed to find out what opens. */
  supposed: Supposition[];
}

export interface MissingMeasure {
  measure: Measure;
  /** Provisions that have it, the best first. */
  examples: Example[];
}

/** A provision, and the instrument that it stands in. */
export interface Example {
  provision: Provision;
  instrument: Instrument;
}

export interface DraftQuestion {
  /** What somebody said it is; null: nobody did. */
  kind: InstrumentKind | null;
  parties: readonly string[];
  benchmark: Benchmark;
  asOf: Perspective["asOf"];
}

/** @param examples provisions of the graph by the measures that they provide */
export function draftReport(
  { text, articles: read }: ReadDocument,
  question: DraftQuestion,
  facts: Facts,
  examples: ReadonlyMap<string, readonly Example[]>,
): DraftReport {
  const { benchmark, parties } = question;
  const measures = strongest(read);
  const found = new Map(measures.map((one) => [one.measure, one]));
  const articles = measures.length === 0 && !isNumbered(read) ? [] : [...read];
  const kind = question.kind ?? kindOfDraft(text, found, facts);
  const openings = openingsOf(question, kind, measures, articles, facts);
  return {
    text,
    articles,
    measures,
    missing: benchmark.measures
      .filter(({ id }) => !found.has(id))
      .map((measure) => ({
        measure,
        examples: bestExamples(measure, kind, examples.get(measure.id) ?? [], facts),
      })),
    depth: shareOf(
      benchmark.measures.flatMap(({ id }) => found.get(id) ?? []),
      benchmark,
    ),
    benchmark,
    kind,
    parties,
    ...openings,
    notes: [...unreadNotes(text), ...notesOn(question, kind, measures, articles, facts)],
  };
}

const ORDER: readonly Strength[] = ["discretionary", "conditional", "mandatory"];

/**
 * Each measure where it is strongest. What the article on the scope of assistance lists in passing, the article that
 * is about it governs: "(d) executing requests for seizure" owes no more than "shall, so far as its law permits, seize".
 */
function strongest(articles: readonly DraftArticle[]): DraftMeasure[] {
  const found = new Map<string, DraftMeasure>();
  const general = articles.filter(({ measures }) => measures.some(isGeneral));
  const special = articles.filter((article) => !general.includes(article));
  const governed = new Set(special.flatMap(({ measures }) => measures.map((one) => one.measure)));
  for (const article of articles)
    for (const one of article.measures) {
      if (general.includes(article) && governed.has(one.measure) && !isGeneral(one)) continue;
      const known = found.get(one.measure);
      if (!known || ORDER.indexOf(one.strength) > ORDER.indexOf(known.strength))
        found.set(one.measure, one);
    }
  return [...found.values()];
}

/** The general duty to assist, which the scope article gives. */
function isGeneral({ measure }: DraftMeasure): boolean {
  return measure === "mla";
}

/** Whether anything in it is numbered as treaties number their articles. */
function isNumbered(articles: readonly DraftArticle[]): boolean {
  return articles.some(({ number, denies }) => number !== "" || denies.length > 0);
}

/** A memorandum says so in its title; else what it provides tells. */
function kindOfDraft(
  text: string,
  found: ReadonlyMap<string, DraftMeasure>,
  facts: Facts,
): InstrumentKind | null {
  const title = text.slice(0, TITLE).toLowerCase();
  const memorandum = facts.implications.find(({ kind }) => kind === "memorandum");
  const names = memorandum ? [memorandum.name, memorandum.nameZh] : [];
  if (names.some((name) => title.includes(name.toLowerCase()))) return "memorandum";
  if (found.has("extradite")) return "extradition-treaty";
  if (found.has("mla")) return "mla-treaty";
  return found.has("asset-sharing") ? "sharing-agreement" : null;
}

/** As far into a text as its title stands. */
const TITLE = 300;

/** What opens for each party's requests, once the draft is in force. What it denies doesn't count. */
function openingsOf(
  { parties, asOf }: DraftQuestion,
  kind: InstrumentKind | null,
  measures: readonly DraftMeasure[],
  articles: readonly DraftArticle[],
  facts: Facts,
): Pick<DraftReport, "opened" | "supposed"> {
  const opened = new Map<string, Route[]>();
  const supposed: Supposition[] = [];
  const denied = deniedIn(articles);
  const provided = measures.filter(({ measure }) => !denied.has(measure));
  if (kind === null || !isConcludable(kind) || parties.length !== 2) return { opened, supposed };
  for (const requesting of parties) {
    for (const requested of parties.filter((party) => party !== requesting)) {
      const perspective = { requesting, asOf, offence: "corruption" as const };
      const answer = scenario(
        facts,
        perspective,
        [
          {
            kind: "conclude",
            jurisdiction: requested,
            instrumentKind: kind,
            model: null,
            measures: provided.map(({ measure, strength }) => ({ measure, strength })),
          },
        ],
        [requested],
        new Map(),
      );
      opened.set(
        requesting,
        answer.rows.flatMap((row) => row.opened),
      );
      supposed.push(...answer.supposed);
    }
  }
  return { opened, supposed };
}

function deniedIn(articles: readonly DraftArticle[]): ReadonlySet<string> {
  return new Set(articles.flatMap(({ denies }) => denies.map(({ measure }) => measure)));
}

export const MOST_EXAMPLES = 5;

/** Binding ones first, then the strongest, those of the draft's own kind, the surest; one an instrument. */
function bestExamples(
  { id }: Measure,
  kind: InstrumentKind | null,
  examples: readonly Example[],
  facts: Facts,
): Example[] {
  const rank = ({ provision, instrument }: Example): readonly number[] => {
    const strength = provision.measures.find(({ measure }) => measure === id)?.strength;
    return [
      FORCES.indexOf(forceOf(instrument, facts)),
      strength ? -ORDER.indexOf(strength) : 0,
      kindOf(instrument) === kind ? 0 : 1,
      CONFIDENCES.indexOf(provision.confidence),
      provision.measures.length,
    ];
  };
  const ranked = examples
    .map((example) => ({ example, rank: rank(example) }))
    .sort((a, b) => compare(a.rank, b.rank));
  const instruments = new Set<string>();
  const chosen: Example[] = [];
  for (const { example } of ranked) {
    if (instruments.has(example.instrument.id) || chosen.length === MOST_EXAMPLES) continue;
    instruments.add(example.instrument.id);
    chosen.push(example);
  }
  return chosen;
}

const FORCES = ["binding", "model", "domestic", "channel"];
const CONFIDENCES = ["high", "medium", "low"];

function compare(a: readonly number[], b: readonly number[]): number {
  return (
    a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0
  );
}

/** Less than this share in other languages is a title, a quotation, the names of the parties. */
const LITTLE = 0.1;

/** What was passed over because it is in a language that the lexicons don't know. */
function unreadNotes(text: string): string[] {
  const { sentences, share } = unreadIn(text);
  if (share < LITTLE) return [];
  const counted = [...sentences].map(([language, count]) => `${language} (${count})`).join(", ");
  const count = [...sentences.values()].reduce((sum, one) => sum + one, 0);
  return [
    `${count === 1 ? "One sentence" : `${count} sentences`}, ${Math.round(share * 100)}% of the text, couldn't be read and ${count === 1 ? "counts" : "count"} as providing nothing: ${counted}. English and Chinese can be read.`,
  ];
}

function notesOn(
  { parties, kind: said }: DraftQuestion,
  kind: InstrumentKind | null,
  measures: readonly DraftMeasure[],
  articles: readonly DraftArticle[],
  facts: Facts,
): string[] {
  const notes: string[] = [];
  const denied = deniedIn(articles);
  if (measures.length === 0 && denied.size === 0)
    notes.push(
      "No measure of asset recovery was found in the text. Is it a treaty? English and Chinese can be read.",
    );
  const both = measures.filter(({ measure }) => denied.has(measure));
  for (const { measure, article } of both) {
    const name = facts.measures.get(measure)?.name ?? measure;
    const where = article === "" ? "The text" : `Article ${article}`;
    notes.push(`${where} provides “${name}”, and the text also denies it: read both.`);
  }
  if (said === null && kind !== null)
    notes.push(`Taken for ${KINDS[kind]}, as nobody said what it is.`);
  if (parties.length < 2) notes.push("Name its two parties to see which routes it would open.");
  else if (kind === null || !isConcludable(kind))
    notes.push(
      "Say which kind of treaty or memorandum it is to see which routes it would open between its parties.",
    );
  return notes;
}

const KINDS: Readonly<Record<InstrumentKind, string>> = {
  "extradition-treaty": "an extradition treaty",
  "mla-treaty": "a treaty on mutual legal assistance",
  "sharing-agreement": "an agreement on sharing assets",
  convention: "a convention",
  memorandum: "a memorandum",
  "domestic-law": "a law",
  "model-law": "a model",
  network: "a network",
  body: "a body",
};
