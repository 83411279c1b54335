/**
 * What a drafter is told: what each article provides and denies, what is missing against a benchmark
 * with provisions that have it, and which routes the draft would open if it were concluded as it stands.
 */
import { isStronger, rankOfStrength } from "../../dataset/kinds/common.js";
import type { Language } from "../../dataset/lexicon-notation.js";
import type { Instrument, Measure, Provision } from "../../dataset/records.js";
import type { Facts, Supposition } from "../../graph/facts.js";
import { isBinding, isConcludable } from "../changes.js";
import type { Perspective } from "../coverage.js";
import { shareOf } from "../depth.js";
import { forceOf, type InstrumentKind, kindOf, shortTitleOf } from "../instruments.js";
import type { Route } from "../routes.js";
import { scenario } from "../scenario.js";
import { percent, type Said } from "../words.js";
import type { ReadDocument } from "./documents.js";
import { unreadIn } from "./foreign.js";
import type { DraftArticle, DraftMeasure } from "./reading.js";
import { KIND_WORDS, measureName, partsInWords } from "./report-words.js";
import { languageOf } from "./words.js";
import type { Yardstick } from "./yardstick.js";

export interface DraftReport {
  /** What offsets refer to: the text as passed; of Akoma Ntoso the words without the markup. */
  text: string;
  articles: DraftArticle[];
  /** Each measure that the draft provides, once, where it is strongest. */
  measures: DraftMeasure[];
  missing: MissingMeasure[];
  /** Share of the benchmark's measures, mandatory ones whole and others half: 0 to 1. */
  depth: number;
  benchmark: Yardstick;
  /** What it was taken for; null where nothing tells. */
  kind: InstrumentKind | null;
  /** The routes that it would open, by the requesting party. */
  opened: ReadonlyMap<string, Route[]>;
  parties: readonly string[];
  /** The draft's own language: its report is written in it. */
  language: Language;
  /** What a reader should know before relying on it. */
  notes: Said[];
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
  /** What it is; null where nothing tells. */
  kind: InstrumentKind | null;
  /** Whether nobody said so. */
  guessed: boolean;
  parties: readonly string[];
  /** What somebody said it is written in. */
  language: Language | undefined;
  benchmark: Yardstick;
  asOf: Perspective["asOf"];
}

/** @param examples provisions of the graph by the measures that they provide */
export function draftReport(
  { text, articles: read }: ReadDocument,
  question: DraftQuestion,
  facts: Facts,
  examples: ReadonlyMap<string, readonly Example[]>,
): DraftReport {
  const { benchmark, parties, kind } = question;
  const measures = strongest(read);
  const found = new Map(measures.map((one) => [one.measure, one]));
  const articles = measures.length === 0 && !isNumbered(read) ? [] : read.map(stillDoubted(found));
  const openings = openingsOf(question, measures, articles, facts);
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
    language: question.language ?? languageOf(text),
    ...openings,
    notes: [
      ...unreadNotes(text),
      ...yardstickNotes(benchmark),
      ...notesOn(question, measures, articles, facts),
    ],
  };
}

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
      if (isStronger(one.strength, known?.strength)) found.set(one.measure, one);
    }
  return [...found.values()];
}

/** What another article provides isn't in doubt. */
function stillDoubted(found: ReadonlyMap<string, DraftMeasure>) {
  return (article: DraftArticle): DraftArticle => ({
    ...article,
    doubts: article.doubts.filter(({ measure }) => !found.has(measure)),
  });
}

/** The general duty to assist, which the scope article gives. */
function isGeneral({ measure }: DraftMeasure): boolean {
  return measure === "mla";
}

/** Whether anything in it is numbered as treaties number their articles. */
function isNumbered(articles: readonly DraftArticle[]): boolean {
  return articles.some(({ number, denies }) => number !== "" || denies.length > 0);
}

/** Its title says what it is; where it names several kinds or none, what it provides tells. */
export function kindOfDraft(
  text: string,
  articles: readonly DraftArticle[],
  facts: Facts,
): InstrumentKind | null {
  const start = text.slice(0, TITLE).toLowerCase();
  const memorandum = facts.implications.find(({ kind }) => kind === "memorandum");
  const names = memorandum ? [memorandum.name, memorandum.nameZh] : [];
  if (names.some((name) => start.includes(name.toLowerCase()))) return "memorandum";
  const [title = ""] = start.split("\n").filter((line) => line.trim() !== "");
  const named = TITLES.filter(({ words }) => words.test(title));
  if (named.length === 1 && named[0]) return named[0].kind;
  const found = new Set(articles.flatMap(({ measures }) => measures.map(({ measure }) => measure)));
  if (found.has("extradite")) return "extradition-treaty";
  if (found.has("mla")) return "mla-treaty";
  return found.has("asset-sharing") ? "sharing-agreement" : null;
}

/** As far into a text as its title stands. */
const TITLE = 300;

/** What titles of treaties call each kind; a sentence of an article may say as much in passing. */
const TITLES: readonly { kind: InstrumentKind; words: RegExp }[] = [
  {
    kind: "extradition-treaty",
    words:
      /^(?!.*article \d).*(\bextradition\b|surrender of fugitive)|^(?!.*第.{1,4}条).*(引渡|移交逃犯)/,
  },
  {
    kind: "mla-treaty",
    words: /^(?!.*article \d).*\b(legal|judicial|mutual) assistance\b|^(?!.*第.{1,4}条).*司法协助/,
  },
  {
    kind: "sharing-agreement",
    words: /^(?!.*article \d).*\bsharing\b|^(?!.*第.{1,4}条).*分享/,
  },
];

/** What opens for each party's requests, once the draft is in force. What it denies doesn't count. */
function openingsOf(
  { parties, kind, asOf }: DraftQuestion,
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

/**
 * Binding ones first, then the strongest, those of the draft's own kind, the surest; one an instrument. A drafter
 * copies a clause: an article that nobody can point to is no model, and a statute none for a treaty, while there
 * are others.
 */
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
      rankOfStrength(strength ?? "discretionary"),
      kindOf(instrument) === kind ? 0 : 1,
      CONFIDENCES.indexOf(provision.confidence),
      provision.measures.length,
    ];
  };
  const known = orAll(examples, ({ provision }) => provision.article !== null);
  const fitting = isTreaty(kind, facts)
    ? orAll(known, ({ instrument }) => forceOf(instrument, facts) !== "domestic")
    : known;
  const ranked = fitting
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

/** Those that pass; all where none does. */
function orAll(
  examples: readonly Example[],
  passes: (example: Example) => boolean,
): readonly Example[] {
  const passing = examples.filter(passes);
  return passing.length > 0 ? passing : examples;
}

/** Whether a draft is to bind its parties. */
function isTreaty(kind: InstrumentKind | null, facts: Facts): boolean {
  if (kind === null) return false;
  return kind === "convention" || (isConcludable(kind) && isBinding(facts, kind));
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
function unreadNotes(text: string): Said[] {
  const { sentences, share } = unreadIn(text);
  if (share < LITTLE) return [];
  const counted = [...sentences].map(([language, count]) => `${language} (${count})`).join(", ");
  const count = [...sentences.values()].reduce((sum, one) => sum + one, 0);
  const part = percent(share);
  return [
    {
      en: `${count === 1 ? "One sentence" : `${count} sentences`}, ${part} of the text, couldn't be read and ${count === 1 ? "counts" : "count"} as providing nothing: ${counted}. English and Chinese can be read.`,
      zh: `有${count}句（占全文${part}）无法判读，按未作规定计算：${counted}。只能判读英文和中文。`,
    },
  ];
}

/** What it was measured against, and what wasn't compared for want of a benchmark that has it. */
function yardstickNotes({ parts, notCompared, inherent }: Yardstick): Said[] {
  const names = (language: Language) => partsInWords(parts, language);
  const recalled = parts
    .filter((part) => part.recalled)
    .map(({ instrument }) => shortTitleOf(instrument));
  const left = (language: Language) => notCompared.map((measure) => measureName(measure, language));
  const own = (language: Language) => inherent.map((measure) => measureName(measure, language));
  return [
    ...(notCompared.length > 0
      ? [
          {
            en: `Measured against ${names("en")} alone. Not compared, since ${parts.some(({ inPart }) => inPart) ? "these provide nothing of the kind, whatever their texts say in other parts" : "it provides nothing of the kind"}: ${left("en").join("; ")}.`,
            zh: `仅与${names("zh")}比较。其中没有、因而未作比较的措施：${left("zh").join("；")}。`,
          },
        ]
      : []),
    ...(inherent.length > 0
      ? [
          {
            en: `Not measured for what a treaty of its kind is by its nature, whether it says so or not: ${own("en").join("; ")}.`,
            zh: `此类条约因其性质当然具备、无论是否写明均不作要求的：${own("zh").join("；")}。`,
          },
        ]
      : []),
    ...(recalled.length > 0
      ? [
          {
            en: `Not every article of ${recalled.join(" and ")} was read: some are from memory, so check what is missing against its text.`,
            zh: `${recalled.join("、")}并非每条都经查阅，部分凭记忆录入：所缺措施请对照原文核实。`,
          },
        ]
      : []),
  ];
}

function notesOn(
  { parties, kind, guessed }: DraftQuestion,
  measures: readonly DraftMeasure[],
  articles: readonly DraftArticle[],
  facts: Facts,
): Said[] {
  const notes: Said[] = [];
  const denied = deniedIn(articles);
  if (measures.length === 0 && denied.size === 0)
    notes.push({
      en: "No measure of asset recovery was found in the text. Is it a treaty? English and Chinese can be read.",
      zh: "文中没有找到追赃措施。这是条约吗？只能判读英文和中文。",
    });
  const both = measures.filter(({ measure }) => denied.has(measure));
  for (const { measure: id, article } of both) {
    const measure = facts.measures.get(id) ?? { name: id, nameZh: id };
    const where = article === "" ? "The text" : `Article ${article}`;
    notes.push({
      en: `${where} provides “${measureName(measure, "en")}”, and the text also denies it: read both.`,
      zh: `${article === "" ? "文本" : `第${article}条`}规定了“${measureName(measure, "zh")}”，但文中又予以排除：两处都请审读。`,
    });
  }
  if (guessed && kind !== null)
    notes.push({
      en: `Taken for ${KIND_WORDS[kind].en}, as nobody said what it is.`,
      zh: `未说明草案类型，按${KIND_WORDS[kind].zh}处理。`,
    });
  if (parties.length < 2)
    notes.push({
      en: "Name its two parties to see which routes it would open.",
      zh: "请指明缔约双方，以查看草案将打通哪些途径。",
    });
  else if (kind === null || !isConcludable(kind))
    notes.push({
      en: "Say which kind of treaty or memorandum it is to see which routes it would open between its parties.",
      zh: "请说明是哪类条约或备忘录，以查看草案将在双方之间打通哪些途径。",
    });
  return notes;
}
