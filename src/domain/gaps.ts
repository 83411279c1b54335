/** Where the law falls shortest of what is at stake: exposure × (1 − readiness at worst), ranked. */
import type { Facts } from "../graph/facts.js";
import type { World } from "../graph/world.js";
import { type CoverageRow, coverage, type Perspective } from "./coverage.js";
import { type Component, exposures, type Weights } from "./exposure.js";
import { best, type Readiness } from "./readiness.js";
import type { MeasureSupport } from "./support.js";

export interface Gap {
  rank: number;
  jurisdiction: string;
  exposure: number;
  readiness: Readiness;
  score: number;
  components: Component[];
  /** Measures on which formal mechanisms rely there, and that neither duty nor power provides. */
  missing: MeasureSupport[];
  /** Those of which nobody can tell. */
  unknown: MeasureSupport[];
}

/** Those with any exposure, the widest gap first; ties go by code. */
export function gaps(
  facts: Facts,
  perspective: Perspective,
  jurisdictions: readonly string[],
  world: World,
  weights: Weights,
): Gap[] {
  const exposed = exposures(perspective, jurisdictions, world, facts, weights);
  const wanted = jurisdictions.filter((code) => (exposed.get(code)?.value ?? 0) > 0);
  const measures = measuresAbroad(facts);
  return coverage(facts, perspective, wanted)
    .map((row) =>
      gapOf(row, exposed.get(row.jurisdiction) ?? { value: 0, components: [] }, measures),
    )
    .sort((a, b) => b.score - a.score || (a.jurisdiction < b.jurisdiction ? -1 : 1))
    .map((gap, index) => ({ ...gap, rank: index + 1 }));
}

function gapOf(
  { jurisdiction, readiness, table }: CoverageRow,
  exposure: { value: number; components: Component[] },
  measures: readonly string[],
): Omit<Gap, "rank"> {
  const supports = table.facts.measuresCalled(measures).map((measure) => table.measure(measure));
  const better = ({ duty, power }: MeasureSupport) => best(duty, power);
  return {
    jurisdiction,
    exposure: exposure.value,
    readiness,
    score: exposure.value * (1 - readiness.low),
    components: exposure.components,
    missing: supports.filter((support) => better(support) === "ABSENT"),
    unknown: supports.filter((support) => ["UNKNOWN", "UNCERTAIN"].includes(better(support))),
  };
}

/** The measures of the steps that the requested side takes in formal mechanisms, each once. */
function measuresAbroad({ mechanisms }: Facts): string[] {
  const steps = [...mechanisms.values()]
    .filter(({ informal }) => !informal)
    .flatMap((mechanism) => mechanism.steps);
  return [...new Set(steps.flatMap(({ by, anyOf }) => (by === "requested" ? anyOf : [])))];
}
