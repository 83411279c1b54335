/**
 * Which kinds of instrument and which measures connect a requesting jurisdiction with others: a row
 * a jurisdiction, for matrices, rankings and what-ifs.
 */
import type { Offence } from "../dataset/kinds/common.js";
import type { Instrument } from "../dataset/records.js";
import type { Day } from "../dates.js";
import type { Facts } from "../graph/facts.js";
import type { Certainty } from "../graph/model.js";
import { type InstrumentKind, kindOf } from "./instruments.js";
import { type LegalBasis, type Question, wereCollected, withoutExtensions } from "./legal-bases.js";
import { type Readiness, readinessOf } from "./readiness.js";
import { type Route, routesOver } from "./routes.js";
import { type MeasureSupport, SupportTable } from "./support.js";

/** What a comparison of many jurisdictions asks: on whose behalf, when, about which offence. */
export interface Perspective {
  requesting: string;
  asOf: Day;
  offence: Offence;
}

/** Whether an instrument of each kind was in force between the two. */
export type Kinds = Readonly<Record<CoveredKind, Certainty>>;

/** The convention that every claim about the recovery of corrupt assets is measured on. */
export const UNCAC = "uncac";

const BILATERAL = {
  extraditionTreaty: "extradition-treaty",
  mlaTreaty: "mla-treaty",
  sharingAgreement: "sharing-agreement",
  memorandum: "memorandum",
} as const satisfies Record<string, InstrumentKind>;

export type BilateralKind = keyof typeof BILATERAL;
export type CoveredKind = BilateralKind | "uncac";
export const BILATERAL_KINDS: readonly BilateralKind[] = [
  "extraditionTreaty",
  "mlaTreaty",
  "sharingAgreement",
  "memorandum",
];
export const COVERED_KINDS: readonly CoveredKind[] = [...BILATERAL_KINDS, "uncac"];

/** Whether an instrument counts for a kind. */
export function isOfKind(instrument: Instrument, kind: CoveredKind): boolean {
  return kind === "uncac" ? instrument.id === UNCAC : kindOf(instrument) === BILATERAL[kind];
}

export interface CoverageRow {
  /** The code of the requested jurisdiction. */
  jurisdiction: string;
  kinds: Kinds;
  readiness: Readiness;
  /** All that was worked out between the two. */
  table: SupportTable;
}

export function coverageRow(
  facts: Facts,
  perspective: Perspective,
  jurisdiction: string,
): CoverageRow {
  const question: Question = { ...perspective, requested: jurisdiction };
  const table = new SupportTable(facts, question);
  return {
    jurisdiction,
    kinds: kindsBetween(facts, question, table.answer.bases),
    readiness: readinessOf(facts.mechanisms.values(), table.sides),
    table,
  };
}

/** A row for each of `jurisdictions`, in their order. */
export function coverage(
  facts: Facts,
  perspective: Perspective,
  jurisdictions: readonly string[],
): CoverageRow[] {
  return jurisdictions.map((jurisdiction) => coverageRow(facts, perspective, jurisdiction));
}

/** Duty and power of every measure of the vocabulary, or of those with these ids. */
export function cellsOf({ table }: CoverageRow, measures?: readonly string[]): MeasureSupport[] {
  const { facts } = table;
  const wanted = measures ? facts.measuresCalled(measures) : [...facts.measures.values()];
  return wanted.map((measure) => table.measure(measure));
}

export function bestRouteOf({ table }: CoverageRow): Route | null {
  return routesOver(table).best;
}

/** What it means that nothing of a kind is recorded between two: what wasn't looked for isn't missing. */
export function unrecorded(
  facts: Facts,
  pair: Pick<Question, "requesting" | "requested">,
  kind: CoveredKind,
): Certainty {
  const looked =
    kind === "uncac"
      ? withoutExtensions(facts, pair).length === 0
      : wereCollected(facts, pair.requesting, pair.requested);
  return looked ? "NO" : "UNCERTAIN";
}

/** The surest instrument of each kind. */
function kindsBetween(facts: Facts, question: Question, bases: readonly LegalBasis[]): Kinds {
  const surest = (kind: CoveredKind): Certainty => {
    const found = bases
      .filter(({ instrument }) => isOfKind(instrument, kind))
      .map(({ inForce }) => inForce);
    if (found.includes("YES")) return "YES";
    if (found.includes("UNCERTAIN")) return "UNCERTAIN";
    return unrecorded(facts, question, kind);
  };
  return {
    extraditionTreaty: surest("extraditionTreaty"),
    mlaTreaty: surest("mlaTreaty"),
    sharingAgreement: surest("sharingAgreement"),
    memorandum: surest("memorandum"),
    uncac: surest("uncac"),
  };
}

/** The kind of coverage that a kind of bilateral instrument counts for. */
export function coveredKind(kind: (typeof BILATERAL)[BilateralKind]): BilateralKind {
  const found = BILATERAL_KINDS.find((covered) => BILATERAL[covered] === kind);
  if (!found) throw new Error(`no kind of coverage for ${kind}`);
  return found;
}
