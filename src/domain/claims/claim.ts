/** What a claim is: a statement, a verdict derived from the facts, and what it rests on. */
import type { CitedSource, Instrument, Measure, Provision } from "../../dataset/records.js";

/** The founding claims, each as true of any requesting jurisdiction as the facts say. */
export const VERDICTS = ["HOLDS", "HOLDS_IN_PART", "DOES_NOT_HOLD", "CANNOT_BE_TOLD"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Claim {
  id: string;
  statement: string;
  verdict: Verdict;
  /** How the figures make the verdict. */
  because: string;
  figures: ClaimFigure[];
  evidence: ClaimEvidence[];
}

export interface ClaimFigure {
  label: string;
  value: number;
  /** Out of how many; null where it isn't a count. */
  of: number | null;
}

/** One thing that speaks for or against. */
export interface ClaimEvidence {
  statement: string;
  /** Null: it decides nothing. */
  supports: boolean | null;
  jurisdiction: string | null;
  instrument: Instrument | null;
  provision: Provision | null;
  measure: Measure | null;
  sources: readonly CitedSource[];
}

const NOTHING = {
  supports: null,
  jurisdiction: null,
  instrument: null,
  provision: null,
  measure: null,
  sources: [],
};

export function evidence(
  statement: string,
  details: Partial<Omit<ClaimEvidence, "statement">>,
): ClaimEvidence {
  return { ...NOTHING, ...details, statement };
}

/**
 * The verdict on "all are so": of those that can be told, all → HOLDS, some → HOLDS_IN_PART, none →
 * DOES_NOT_HOLD. What can't be told leaves no claim whole, and none at all can't be judged.
 */
export function verdictOf(parts: readonly (boolean | null)[]): Verdict {
  const so = parts.filter((part) => part === true).length;
  const not = parts.filter((part) => part === false).length;
  if (so + not === 0) return "CANNOT_BE_TOLD";
  if (so === parts.length) return "HOLDS";
  if (so > 0) return "HOLDS_IN_PART";
  return not === parts.length ? "DOES_NOT_HOLD" : "CANNOT_BE_TOLD";
}

/** `one` for 1, else with an s or as given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
