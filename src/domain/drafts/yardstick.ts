/**
 * What a draft is measured against where nobody says: UNCAC's chapter on the recovery of assets, and
 * beside it the UN model of the draft's own kind. The chapter alone knows nothing of bank secrecy
 * (UNCAC article 46(8)) or of grounds of refusal, which decide what an assistance treaty is worth.
 */
import type { Instrument, Measure } from "../../dataset/records.js";
import type { Facts } from "../../graph/facts.js";
import type { InstrumentText } from "../../graph/texts.js";
import { inherentIn, isConcludable, modelOf } from "../changes.js";
import { type Benchmark, benchmarkOf, RECOVERY_BENCHMARK } from "../depth.js";
import type { InstrumentKind } from "../instruments.js";
import { readingOf } from "../reading-of.js";

/** One of the instruments that a draft is measured against. */
export interface YardstickPart {
  instrument: Instrument;
  /** Only the articles that its record names count: of UNCAC the chapter on the recovery of assets. */
  inPart: boolean;
  /** Some of its articles were recalled, not read. */
  recalled: boolean;
}

export interface Yardstick extends Benchmark {
  parts: readonly YardstickPart[];
  /** The measures of the vocabulary that none of them has, so that a draft isn't asked for them. */
  notCompared: readonly Measure[];
  /** Those that a draft of its kind has by its nature, so that it needn't say so. */
  inherent: readonly Measure[];
}

/** The instruments to measure against: what somebody named, or else by the draft's kind. */
export function yardsticksFor(
  against: string | null,
  kind: InstrumentKind | null,
  facts: Facts,
): readonly [string, ...string[]] {
  if (against !== null) return [against];
  const model = kind !== null && isConcludable(kind) ? modelOf(facts, kind) : null;
  return [RECOVERY_BENCHMARK, ...(model === null ? [] : [model])];
}

/**
 * @param texts the first gives the report its benchmark
 * @param isNamed somebody asked for the instrument: then all of it counts
 * @param kind the draft's own: a treaty that binds to assist is itself the basis of assistance, and UNCAC
 * articles 44(5) and 46(7) step in only where there is none
 */
export function yardstickOf(
  texts: readonly [InstrumentText, ...InstrumentText[]],
  isNamed: boolean,
  kind: InstrumentKind | null,
  facts: Facts,
): Yardstick {
  const benchmarks = texts.map((text) => benchmarkOf(isNamed ? whole(text) : text, facts));
  const wanted = new Set(benchmarks.flatMap(({ measures }) => measures.map(({ id }) => id)));
  const inherent = new Set(kind !== null && isConcludable(kind) ? inherentIn(facts, kind) : []);
  const all = [...facts.measures.values()];
  return {
    instrument: texts[0].instrument,
    measures: all.filter(({ id }) => wanted.has(id) && !inherent.has(id)),
    notCompared: all.filter(({ id }) => !wanted.has(id) && !inherent.has(id)),
    inherent: all.filter(({ id }) => inherent.has(id)),
    parts: texts.map(({ instrument, provisions }) => ({
      instrument,
      inPart: !isNamed && "benchmark" in instrument && instrument.benchmark !== null,
      recalled: provisions.some((one) => readingOf(null, [one]).extent === "none"),
    })),
  };
}

function whole(text: InstrumentText): InstrumentText {
  const { instrument } = text;
  return "benchmark" in instrument
    ? { ...text, instrument: { ...instrument, benchmark: null } }
    : text;
}
