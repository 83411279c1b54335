/** The recovery provisions of a jurisdiction's treaties are too rough: their depth tells. */
import { jurisdictionOf } from "../../dataset/jurisdictions.js";
import type { InstrumentText } from "../../graph/texts.js";
import { type Benchmark, byDepth, type Depth, depthOf } from "../depth.js";
import { standingOf } from "../in-force.js";
import { type InstrumentKind, kindOf } from "../instruments.js";
import type { Planning } from "../programme.js";
import { type Claim, counted, evidence, verdictOf } from "./claim.js";

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
  const requesting = jurisdictionOf(perspective.requesting).name;
  const inForce = treaties.filter(
    ({ instrument }) =>
      ["extradition-treaty", "mla-treaty"].includes(kindOf(instrument)) &&
      standingOf(instrument, perspective.asOf, facts.info.knownAt).certainty === "YES",
  );
  const depths = inForce.map((text) => depthOf(text, benchmark, facts)).sort(byDepth);
  const read = depths.filter((one): one is Depth & { depth: number } => one.depth !== null);
  const rough = read.filter(({ depth }) => depth < roughBelow);
  const middle = median(read.map(({ depth }) => depth));
  const name = titleOf(benchmark);
  return {
    id: "rough-treaties",
    statement: `The treaties of ${requesting} say too little on the recovery of assets.`,
    verdict: collected ? verdictOf(read.map(({ depth }) => depth < roughBelow)) : "CANNOT_BE_TOLD",
    because:
      read.length === 0
        ? `None of its ${counted(inForce.length, "treaty", "treaties")} in force was read whole.`
        : `Of ${counted(read.length, "treaty", "treaties")} in force and read whole, ${rough.length} provide less than ${percent(roughBelow)} of what ${name} does; half of them at most ${percent(middle)}. ${depths.length - read.length} weren't read whole and don't count.${collected ? "" : ` The treaties of ${requesting} weren't collected, so of the others nothing is known.`}`,
    figures: [
      { label: "treaties below the threshold", value: rough.length, of: read.length },
      { label: "median depth", value: middle, of: null },
      { label: "median depth, legal assistance", value: medianOf(read, "mla-treaty"), of: null },
      { label: "median depth, extradition", value: medianOf(read, "extradition-treaty"), of: null },
      { label: "greatest depth", value: read[0]?.depth ?? 0, of: null },
      { label: "treaties not read whole", value: depths.length - read.length, of: depths.length },
    ],
    evidence: depths.map(({ instrument, depth, missing }) =>
      evidence(
        depth === null
          ? `${instrument.title}: not read whole`
          : `${instrument.title}: ${percent(depth)} of ${name}; without ${missing.map((measure) => measure.name).join(", ")}`,
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
  const title = "shortTitle" in instrument ? instrument.shortTitle : instrument.title;
  return "benchmark" in instrument && instrument.benchmark ? `${title} on recovery` : title;
}

function medianOf(depths: readonly (Depth & { depth: number })[], kind: InstrumentKind): number {
  const ofKind = depths.filter(({ instrument }) => kindOf(instrument) === kind);
  return median(ofKind.map(({ depth }) => depth));
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

const percent = (share: number): string => `${Math.round(share * 100)}%`;
