/**
 * How much of a benchmark an instrument provides: its depth, the measure of "too rough". A measure
 * counts whole where it is mandatory, else half; nothing is said of what wasn't read whole.
 */
import { isStronger, type Strength } from "../dataset/kinds/common.js";
import type { Instrument, Measure } from "../dataset/records.js";
import type { Facts } from "../graph/facts.js";
import type { InstrumentText } from "../graph/texts.js";
import { type ProvidedMeasure, workOutProvided } from "./instruments.js";

type Vocabulary = Pick<Facts, "measures" | "implications">;

/** What texts are measured against: the measures of an instrument, or of those articles that count. */
export interface Benchmark {
  instrument: Instrument;
  measures: readonly Measure[];
}

/** The benchmark where none is named: what the convention says on the recovery of assets. */
export const RECOVERY_BENCHMARK = "uncac";

/** @param text of a convention whose record names the articles that count, or of any instrument */
export function benchmarkOf(text: InstrumentText, vocabulary: Vocabulary): Benchmark {
  const { instrument, provisions } = text;
  const articles = "benchmark" in instrument ? instrument.benchmark : null;
  const counted = articles ? provisions.filter(({ id }) => articles.includes(id)) : provisions;
  const provided = strongestOf({ ...text, provisions: counted }, vocabulary);
  return { instrument, measures: provided.map(({ measure }) => measure) };
}

export interface Depth {
  instrument: Instrument;
  benchmark: Benchmark;
  /** 0 to 1; null where the instrument wasn't read whole. */
  depth: number | null;
  /** Of the benchmark's measures, those that it provides, each at its strongest. */
  provided: ProvidedMeasure[];
  /** Those that it doesn't; not known to be missing unless it was read whole. */
  missing: Measure[];
}

export function depthOf(text: InstrumentText, benchmark: Benchmark, vocabulary: Vocabulary): Depth {
  const strongest = new Map(
    strongestOf(text, vocabulary).map((provided) => [provided.measure.id, provided]),
  );
  const provided = benchmark.measures.flatMap(({ id }) => strongest.get(id) ?? []);
  const missing = benchmark.measures.filter(({ id }) => !strongest.has(id));
  return {
    instrument: text.instrument,
    benchmark,
    depth: text.reading?.extent === "whole" ? shareOf(provided, benchmark) : null,
    provided,
    missing,
  };
}

/** The share of a benchmark's measures that are provided: mandatory ones whole, others half. */
export function shareOf(
  provided: readonly { strength: Strength }[],
  { measures }: Benchmark,
): number {
  if (measures.length === 0) return 0;
  const sum = provided.reduce((all, { strength }) => all + WEIGHT[strength], 0);
  return sum / measures.length;
}

const WEIGHT: Readonly<Record<Strength, number>> = {
  mandatory: 1,
  conditional: 0.5,
  discretionary: 0.5,
};

/** What a text provides, each measure once, at its strongest. */
export function strongestOf(text: InstrumentText, vocabulary: Vocabulary): ProvidedMeasure[] {
  const { instrument, provisions } = text;
  const strongest = new Map<string, ProvidedMeasure>();
  const all = workOutProvided(instrument, { ...vocabulary, provisionsOf: () => provisions });
  for (const provided of all) {
    const known = strongest.get(provided.measure.id);
    if (isStronger(provided.strength, known?.strength))
      strongest.set(provided.measure.id, provided);
  }
  return [...strongest.values()];
}

/** The deepest first, those that can't be told last; ties go by id. */
export function byDepth(a: Depth, b: Depth): number {
  return (b.depth ?? -1) - (a.depth ?? -1) || (a.instrument.id < b.instrument.id ? -1 : 1);
}
