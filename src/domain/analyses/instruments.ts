/** `comparison` and `depths`, from question to answer. */
import { BadInputError } from "../../errors.js";
import type { Facts } from "../../graph/facts.js";
import type { Condition, Graph } from "../../graph/port.js";
import { type InstrumentText, textsOf } from "../../graph/texts.js";
import { allOf } from "../../graph/world.js";
import { type Comparison, compared, comparison } from "../comparison.js";
import {
  type Benchmark,
  benchmarkOf,
  byDepth,
  type Depth,
  depthOf,
  RECOVERY_BENCHMARK,
} from "../depth.js";
import type { InstrumentKind } from "../instruments.js";
import { asOfDay, jurisdictionCode, quote, within } from "../questions.js";
import { existing } from "./asked.js";

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
  const named = input.instruments ?? [];
  const against = input.benchmark ?? RECOVERY_BENCHMARK;
  const [listed, vocabulary] = await Promise.all([
    allOf(graph, "instruments", conditionsOf(input)),
    graph.facts([]),
  ]);
  const found = listed.map(({ id }) => id);
  const texts = await textsOf(graph, [...found, ...named, against]);
  for (const id of named) existing(texts, id, "instruments");
  const benchmark = benchmarkIn(texts, against, vocabulary, "benchmark");
  return found
    .map((id) => depthOf(existing(texts, id, "instruments"), benchmark, vocabulary))
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
export function benchmarkIn(
  texts: ReadonlyMap<string, InstrumentText>,
  id: string,
  vocabulary: Facts,
  argument: string,
): Benchmark {
  const benchmark = benchmarkOf(existing(texts, id, argument), vocabulary);
  if (benchmark.measures.length > 0) return benchmark;
  throw new BadInputError(
    `${argument}: nothing is known of what ${quote(id)} provides, so nothing can be measured against it; uncac or a UN model treaty can serve.`,
    argument,
  );
}
