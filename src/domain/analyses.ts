/**
 * Each analysis from question to answer: what was passed is made sure of, the graph is asked for all
 * that it takes in a handful of questions, and the pure functions beside this file do the work.
 */
import { allJurisdictions } from "../dataset/jurisdictions.js";
import type { Offence } from "../dataset/kinds/common.js";
import { type Case, isInstrument, type Measure } from "../dataset/records.js";
import { BadInputError } from "../errors.js";
import type { Facts } from "../graph/facts.js";
import type { Condition, Graph, ListName, Pair } from "../graph/port.js";
import { type InstrumentText, textsOf } from "../graph/texts.js";
import { worldOf } from "../graph/world.js";
import { type Backtest, backtest, pairsOf } from "./backtest.js";
import { type ChangeInput, changesOf } from "./change-input.js";
import { instrumentsOf } from "./changes.js";
import { type Claim, claims, ROUGH_BELOW } from "./claims/index.js";
import { type Comparison, compared, comparison } from "./comparison.js";
import { type CoverageRow, coverage, type Perspective } from "./coverage.js";
import { type CoverageYear, coverageHistory, firstYear, yearsBetween } from "./coverage-history.js";
import {
  type Benchmark,
  benchmarkOf,
  byDepth,
  type Depth,
  depthOf,
  RECOVERY_BENCHMARK,
} from "./depth.js";
import { readDocument } from "./drafts/documents.js";
import { type DraftInput, draftOf } from "./drafts/draft-input.js";
import { type DraftReport, draftReport, type Example } from "./drafts/draft-report.js";
import { lexiconsOf } from "./drafts/lexicon.js";
import { type ComponentName, weightsOf } from "./exposure.js";
import { type Gap, gaps } from "./gaps.js";
import type { InstrumentKind } from "./instruments.js";
import { instrumentsForProgramme, type Planning, type Programme, programme } from "./programme.js";
import { asOfDay, jurisdictionCode, quote, within } from "./questions.js";
import { type Scenario, scenario } from "./scenario.js";

/** On whose behalf is asked, for which day (today where left out) and offence (corruption). */
export interface PerspectiveInput {
  requesting: string;
  asOf?: string | null | undefined;
  offence?: Offence | null | undefined;
}

export type WeightsInput = Partial<Record<ComponentName, number | null>> | null | undefined;

/** @throws BadInputError for a code or day that isn't one */
export async function coverageOf(
  graph: Graph,
  input: PerspectiveInput & { jurisdictions?: readonly string[] | null | undefined },
): Promise<CoverageRow[]> {
  const perspective = perspectiveOf(input);
  const others = othersOf(perspective.requesting, input.jurisdictions);
  return coverage(await factsFor(graph, perspective.requesting, others), perspective, others);
}

/** @throws BadInputError for a code, day or span of years that isn't one */
export async function coverageHistoryOf(
  graph: Graph,
  input: PerspectiveInput & {
    jurisdictions?: readonly string[] | null | undefined;
    from?: number | null | undefined;
  },
): Promise<CoverageYear[]> {
  const { requesting, asOf } = perspectiveOf(input);
  const others = othersOf(requesting, input.jurisdictions);
  const facts = await factsFor(graph, requesting, others);
  const until = Number(asOf.slice(0, 4));
  const from = input.from ?? Math.min(firstYear(facts, requesting, others) ?? until, until);
  return coverageHistory(facts, requesting, others, yearsBetween(from, until), asOf);
}

const MOST_GAPS = 250;

/** @throws BadInputError for a code, day, weight or number that isn't one */
export async function gapsOf(
  graph: Graph,
  input: PerspectiveInput & { weights?: WeightsInput; first?: number | null | undefined },
): Promise<Gap[]> {
  const perspective = perspectiveOf(input);
  const weights = weightsOf(input.weights ?? {});
  const first = within(input.first ?? 20, 0, MOST_GAPS, "first");
  const others = othersOf(perspective.requesting);
  const [facts, world] = await Promise.all([
    factsFor(graph, perspective.requesting, others),
    worldOf(graph),
  ]);
  return gaps(facts, perspective, others, world, weights).slice(0, first);
}

/** @throws BadInputError for a change that can't be made */
export async function scenarioOf(
  graph: Graph,
  input: PerspectiveInput & { changes: readonly ChangeInput[] },
): Promise<Scenario> {
  const perspective = perspectiveOf(input);
  const others = othersOf(perspective.requesting);
  const facts = await factsFor(graph, perspective.requesting, others);
  const changes = changesOf(input.changes, perspective.requesting, facts);
  const texts = await textsOf(
    graph,
    changes.flatMap((change) => instrumentsOf(change, facts)),
  );
  return scenario(facts, perspective, changes, others, texts);
}

const LONGEST_PROGRAMME = 50;

/** @throws BadInputError for a code, day, weight or size that isn't one */
export async function programmeOf(
  graph: Graph,
  input: PerspectiveInput & { weights?: WeightsInput; size?: number | null | undefined },
): Promise<Programme> {
  const size = within(input.size ?? 10, 1, LONGEST_PROGRAMME, "size");
  return programme(await planningOf(graph, input), size);
}

/** @throws BadInputError for a code, day or threshold that isn't one */
export async function claimsOf(
  graph: Graph,
  input: PerspectiveInput & { weights?: WeightsInput; roughBelow?: number | null | undefined },
): Promise<Claim[]> {
  const planning = await planningOf(graph, input);
  const { facts, perspective, jurisdictions } = planning;
  const treaties = await textsOf(
    graph,
    jurisdictions.flatMap((code) =>
      facts.bilateralsBetween(perspective.requesting, code).map(({ id }) => id),
    ),
  );
  const benchmark = await benchmarkCalled(graph, RECOVERY_BENCHMARK, facts);
  return claims(planning, [...treaties.values()], benchmark, input.roughBelow ?? ROUGH_BELOW);
}

/** Every case of the graph against what was open on its day. */
export async function backtestOf(graph: Graph): Promise<Backtest> {
  const [cases, info] = await Promise.all([allOf(graph, "cases"), graph.info()]);
  const known = cases.flatMap((record): Case[] => (record.type === "Case" ? [record] : []));
  return backtest(await graph.facts(pairsOf(known, info)), known);
}

/** @throws BadInputError unless two to six instruments are named that exist */
export async function comparisonOf(graph: Graph, ids: readonly string[]): Promise<Comparison> {
  const wanted = compared(ids);
  const [texts, vocabulary] = await Promise.all([textsOf(graph, wanted), graph.facts([])]);
  return comparison(
    wanted.map((id) => existing(texts, id, "instruments")),
    vocabulary,
  );
}

export interface DepthsInput {
  /** Only these. */
  instruments?: readonly string[] | null | undefined;
  kinds?: readonly InstrumentKind[] | null | undefined;
  /** All of them must be parties. */
  parties?: readonly string[] | null | undefined;
  inForceOn?: string | null | undefined;
  benchmark?: string | null | undefined;
  first?: number | null | undefined;
}

const MOST_DEPTHS = 500;

/** Instruments by depth, the deepest first. @throws BadInputError for an id, code, day or benchmark that isn't one */
export async function depthsOf(graph: Graph, input: DepthsInput): Promise<Depth[]> {
  const first = within(input.first ?? MOST_DEPTHS, 0, MOST_DEPTHS, "first");
  const [found, vocabulary, named] = await Promise.all([
    allOf(graph, "instruments", conditionsOf(input)),
    graph.facts([]),
    textsOf(graph, input.instruments ?? []),
  ]);
  for (const id of input.instruments ?? []) existing(named, id, "instruments");
  const benchmark = await benchmarkCalled(graph, input.benchmark ?? RECOVERY_BENCHMARK, vocabulary);
  const texts = await textsOf(
    graph,
    found.map(({ id }) => id),
  );
  return [...texts.values()]
    .map((text) => depthOf(text, benchmark, vocabulary))
    .sort(byDepth)
    .slice(0, first);
}

function conditionsOf({ instruments, kinds, parties, inForceOn }: DepthsInput): Condition[] {
  const wanted = kinds ?? (instruments ? null : TREATY_KINDS);
  const where: Condition[] = [];
  if (instruments) where.push({ facet: "id", is: "oneOf", values: instruments });
  if (wanted) where.push({ facet: "kind", is: "oneOf", values: wanted });
  if (parties) {
    const codes = parties.map((code) => jurisdictionCode(code, "parties"));
    where.push({ facet: "parties", is: "all", values: codes });
  }
  if (inForceOn) where.push({ is: "inForceOn", day: asOfDay(inForceOn, "inForceOn") });
  return where;
}

const TREATY_KINDS: readonly InstrumentKind[] = [
  "extradition-treaty",
  "mla-treaty",
  "sharing-agreement",
  "convention",
];

/** What treaties and drafts are measured against. @throws BadInputError where it isn't there, or provides nothing */
export async function benchmarkCalled(
  graph: Graph,
  id: string,
  vocabulary: Facts,
  argument = "benchmark",
): Promise<Benchmark> {
  const text = existing(await textsOf(graph, [id]), id, argument);
  const benchmark = benchmarkOf(text, vocabulary);
  if (benchmark.measures.length > 0) return benchmark;
  throw new BadInputError(
    `${argument}: nothing is known of what ${quote(id)} provides, so nothing can be measured against it; uncac or a UN model treaty can serve.`,
    argument,
  );
}

/**
 * What a draft provides, denies and lacks, and what it would open.
 * @throws BadInputError for a draft that can't be read, parties or a benchmark that don't exist
 */
export async function checkDraftOf(graph: Graph, input: DraftInput): Promise<DraftReport> {
  const draft = draftOf(input);
  const pairs = draft.parties.length === 2 ? [draft.parties, draft.parties.toReversed()] : [];
  const facts = await graph.facts(
    pairs.flatMap(([one, other]): Pair[] => (one && other ? [[one, other]] : [])),
  );
  const id = draft.against ?? RECOVERY_BENCHMARK;
  const benchmark = await benchmarkCalled(graph, id, facts, "draft.against");
  const read = readDocument(draft, lexiconsOf(facts));
  const examples = await examplesOf(graph, benchmark.measures);
  const question = { ...draft, benchmark, asOf: asOfDay(null) };
  return draftReport(read, question, facts, examples);
}

/** The provisions of the graph that provide each of `measures`, with their instruments. */
async function examplesOf(
  graph: Graph,
  measures: readonly Measure[],
): Promise<ReadonlyMap<string, readonly Example[]>> {
  const ids = measures.map(({ id }) => id);
  const found = await graph.neighbours(ids, { edge: "PROVIDES", direction: "in" });
  const provisions = found.map((neighbours) =>
    neighbours.flatMap(({ record }) => (record.type === "Provision" ? [record] : [])),
  );
  const owners = [...new Set(provisions.flat().map(({ instrument }) => instrument))];
  const instruments = new Map(
    (await graph.records(owners)).flatMap((record) =>
      record && isInstrument(record) ? [[record.id, record] as const] : [],
    ),
  );
  return new Map(
    ids.map((id, index) => [
      id,
      (provisions[index] ?? []).flatMap((provision): Example[] => {
        const instrument = instruments.get(provision.instrument);
        return instrument ? [{ provision, instrument }] : [];
      }),
    ]),
  );
}

async function planningOf(
  graph: Graph,
  input: PerspectiveInput & { weights?: WeightsInput },
): Promise<Planning> {
  const perspective = perspectiveOf(input);
  const weights = weightsOf(input.weights ?? {});
  const jurisdictions = othersOf(perspective.requesting);
  const [facts, world] = await Promise.all([
    factsFor(graph, perspective.requesting, jurisdictions),
    worldOf(graph),
  ]);
  const texts = await textsOf(graph, instrumentsForProgramme(facts));
  return { facts, perspective, jurisdictions, world, weights, texts };
}

function perspectiveOf({ requesting, asOf, offence }: PerspectiveInput): Perspective {
  return {
    requesting: jurisdictionCode(requesting, "requesting"),
    asOf: asOfDay(asOf),
    offence: offence ?? "corruption",
  };
}

/** Those named, each once; all others where none are. @throws BadInputError for the requesting one itself */
function othersOf(requesting: string, named?: readonly string[] | null): string[] {
  if (!named)
    return allJurisdictions()
      .map(({ id }) => id)
      .filter((code) => code !== requesting);
  if (named.includes(requesting))
    throw new BadInputError(
      `jurisdictions: ${quote(requesting)} is the requesting jurisdiction, too; name others.`,
      "jurisdictions",
    );
  return [...new Set(named.map((code) => jurisdictionCode(code, "jurisdictions")))];
}

function factsFor(graph: Graph, requesting: string, others: readonly string[]) {
  return graph.facts(others.map((code): Pair => [requesting, code]));
}

async function allOf(graph: Graph, list: ListName, where: readonly Condition[] = []) {
  const orderBy = { facet: "id", descending: false };
  const page = await graph.list({ list, where, orderBy, skip: 0, limit: EVERYTHING });
  return page.records;
}

const EVERYTHING = 1_000_000;

function existing(
  texts: ReadonlyMap<string, InstrumentText>,
  id: string,
  argument: string,
): InstrumentText {
  const text = texts.get(id);
  if (text && isInstrument(text.instrument)) return text;
  throw new BadInputError(
    `${argument}: no instrument has the id ${quote(id)}; \`search\` finds ids.`,
    argument,
  );
}
