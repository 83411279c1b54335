/** `coverage` and `coverageHistory`, from question to answer. */
import type { Graph } from "../../graph/port.js";
import { type CoverageRow, coverage } from "../coverage.js";
import {
  type CoverageYear,
  coverageHistory,
  firstYear,
  yearsBetween,
} from "../coverage-history.js";
import { factsFor, othersOf, type PerspectiveInput, perspectiveOf } from "./asked.js";

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
