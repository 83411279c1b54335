/** The recovery provisions of a jurisdiction's treaties are too rough: their depth tells. */
import type { InstrumentText } from "../../graph/texts.js";
import { type Benchmark, byDepth, type Depth, depthOf } from "../depth.js";
import { standingOf } from "../in-force.js";
import { type InstrumentKind, kindOf, shortTitleOf } from "../instruments.js";
import type { Planning } from "../programme.js";
import { nameInText, percent } from "../words.js";
import { type Claim, type ClaimFigure, evidence, verdictOf } from "./claim.js";

/** A treaty that provides less than this share of the benchmark is rough. */
export const ROUGH_BELOW = 0.5;

/** @param treaties the jurisdiction's bilateral treaties, with their articles */
export function roughTreaties(
  { perspective, facts }: Planning,
  treaties: readonly InstrumentText[],
  benchmark: Benchmark,
  roughBelow: number,
): Claim {
  const collected = facts.info.collectedFor.includes(perspective.requesting);
  const requesting = nameInText(perspective.requesting);
  const inForce = treaties.filter(
    ({ instrument }) =>
      ["extradition-treaty", "mla-treaty"].includes(kindOf(instrument)) &&
      standingOf(instrument, perspective.asOf, facts.info.knownAt).certainty === "YES",
  );
  const depths = inForce.map((text) => depthOf(text, benchmark, facts)).sort(byDepth);
  const read = depths.filter((one): one is ReadDepth => one.depth !== null);
  const rough = read.filter(({ depth }) => depth < roughBelow);
  const middle = median(read.map(({ depth }) => depth));
  const name = titleOf(benchmark);
  const ofThoseRead =
    read.length === 0
      ? "No treaty in force was read whole."
      : `Treaties in force and read whole that provide less than ${percent(roughBelow)} of what ${name} does: ${rough.length} of ${read.length}; their median depth is ${percent(middle)}.`;
  const others = collected
    ? ""
    : ` The treaties of ${requesting} weren't collected, so of any others nothing is known.`;
  return {
    id: "rough-treaties",
    statement: `The treaties of ${requesting} say too little on the recovery of assets.`,
    verdict: collected ? verdictOf(read.map(({ depth }) => depth < roughBelow)) : "CANNOT_BE_TOLD",
    because:
      inForce.length === 0
        ? `No treaty of ${requesting} on extradition or legal assistance is recorded as in force on ${perspective.asOf}.${others}`
        : `${ofThoseRead} Treaties in force and not read whole, which don't count: ${depths.length - read.length}.${others}`,
    figures: [
      { label: "treaties below the threshold", value: rough.length, of: read.length },
      ...medianOf("median depth", read),
      ...medianOf("median depth, legal assistance", ofKind(read, "mla-treaty")),
      ...medianOf("median depth, extradition", ofKind(read, "extradition-treaty")),
      ...read.slice(0, 1).map(({ depth }) => ({ label: "greatest depth", value: depth, of: null })),
      { label: "treaties not read whole", value: depths.length - read.length, of: depths.length },
    ],
    evidence: depths.map(({ instrument, depth, missing }) =>
      evidence(
        depth === null
          ? `${instrument.title}: not read whole`
          : `${instrument.title}: ${percent(depth)} of ${name}${missing.length > 0 ? `; without ${missing.map((measure) => measure.name).join(", ")}` : ""}`,
        {
          supports: depth === null ? null : depth < roughBelow,
          instrument,
          sources: instrument.sources,
        },
      ),
    ),
  };
}

function titleOf({ instrument }: Benchmark): string {
  const title = shortTitleOf(instrument);
  return "benchmark" in instrument && instrument.benchmark ? `${title} on recovery` : title;
}

type ReadDepth = Depth & { depth: number };

function ofKind(depths: readonly ReadDepth[], kind: InstrumentKind): ReadDepth[] {
  return depths.filter(({ instrument }) => kindOf(instrument) === kind);
}

/** Nothing where there is none: a median of nothing isn't 0. */
function medianOf(label: string, depths: readonly ReadDepth[]): ClaimFigure[] {
  const value = median(depths.map(({ depth }) => depth));
  return depths.length > 0 ? [{ label, value, of: null }] : [];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] =
    sorted.length % 2 === 0
      ? [sorted[middle - 1], sorted[middle]]
      : [sorted[middle], sorted[middle]];
  return (below + above) / 2;
}
