/** Where most is at stake and least is known to be provided: exposure × (1 − readiness at worst), ranked. */
import type { Facts } from "../graph/facts.js";
import type { World } from "../graph/world.js";
import { type CoverageRow, coverage, type Perspective } from "./coverage.js";
import { type Component, exposures, type Weights } from "./exposure.js";
import { best, type Readiness, type Step, stepSupport } from "./readiness.js";
import type { MeasureSupport } from "./support.js";

export interface Gap {
  rank: number;
  jurisdiction: string;
  exposure: number;
  readiness: Readiness;
  score: number;
  components: Component[];
  /** Measures on which essential steps of formal mechanisms rely there, and that neither duty nor power provides. */
  missing: MeasureSupport[];
  /**
   * Those of which nobody can tell; those, too, that a duty asks for where the step hangs on a power that isn't
   * known: the route is stuck there all the same.
   */
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
  const steps = stepsAbroad(facts);
  return coverage(facts, perspective, wanted)
    .map((row) => gapOf(row, exposed.get(row.jurisdiction) ?? { value: 0, components: [] }, steps))
    .sort((a, b) => b.score - a.score || (a.jurisdiction < b.jurisdiction ? -1 : 1))
    .map((gap, index) => ({ ...gap, rank: index + 1 }));
}

function gapOf(
  { jurisdiction, readiness, table }: CoverageRow,
  exposure: { value: number; components: Component[] },
  steps: readonly Step[],
): Omit<Gap, "rank"> {
  const supports = table.facts.measuresCalled(measuresOf(steps)).map((one) => table.measure(one));
  const better = ({ duty, power }: MeasureSupport) => best(duty, power);
  const stuck = new Set(
    measuresOf(steps.filter((step) => stepSupport(step, table.sides).support === "UNKNOWN")),
  );
  const isOpen = (support: MeasureSupport) =>
    ["UNKNOWN", "UNCERTAIN"].includes(better(support)) ||
    (support.power === "UNKNOWN" && stuck.has(support.measure.id));
  return {
    jurisdiction,
    exposure: exposure.value,
    readiness,
    score: exposure.value * (1 - readiness.low),
    components: exposure.components,
    missing: supports.filter((support) => better(support) === "ABSENT"),
    unknown: supports.filter(isOpen),
  };
}

/** The essential steps that the requested side takes in formal mechanisms: a route can do without the others. */
function stepsAbroad({ mechanisms }: Facts): Step[] {
  return [...mechanisms.values()]
    .filter(({ informal }) => !informal)
    .flatMap(({ steps }) => steps.filter(({ by, essential }) => essential && by === "requested"));
}

/** Each once. */
function measuresOf(steps: readonly Step[]): string[] {
  return [...new Set(steps.flatMap(({ anyOf }) => anyOf))];
}
