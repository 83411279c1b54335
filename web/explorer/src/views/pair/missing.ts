/**
 * What a route needs and nothing provides, and apart, what nobody can tell. Measures of essential steps alone count:
 * a route can do without the others. On the requested side they are those that Gaps counts.
 */
import type { Support } from "../../graphql/enums.generated.js";

interface Identified {
  id: string;
}

/** Of a route what decides; measures, jurisdictions and mechanisms are handed on as they come. */
interface RouteOf<M extends Identified, J extends Identified, W> {
  mechanism: W;
  steps: readonly {
    essential: boolean;
    actor: J;
    anyOf: readonly M[];
    power: Support;
    support: Support;
  }[];
}

interface SupportThere {
  requested: Identified;
  support: readonly { measure: Identified; duty: Support; power: Support }[];
}

export interface Lack<M, J, W> {
  measure: M;
  actor: J;
  /** Null for a step taken at home, which needs no duty. */
  duty: Support | null;
  power: Support;
  /** The routes whose step has nothing else, or of which nothing else is known. */
  breaks: W[];
}

interface Lacks<M, J, W> {
  missing: Lack<M, J, W>[];
  unknown: Lack<M, J, W>[];
}

export function lacksOf<M extends Identified, J extends Identified, W>(
  routes: readonly RouteOf<M, J, W>[],
  { requested, support }: SupportThere,
): Lacks<M, J, W> {
  const found = new Map(support.map((one) => [one.measure.id, one]));
  const lacks: Lacks<M, J, W> = { missing: [], unknown: [] };
  for (const { mechanism, step, measure } of essential(routes)) {
    const there = step.actor.id === requested.id;
    const sides = there ? found.get(measure.id) : { duty: null, power: step.power };
    if (!sides) continue;
    const { duty, power } = sides;
    const kind = kindOf(duty, power, step.support);
    if (!kind) continue;
    const list = lacks[kind];
    let lack = list.find((one) => one.measure.id === measure.id && one.actor.id === step.actor.id);
    if (!lack) {
      lack = { measure, actor: step.actor, duty, power, breaks: [] };
      list.push(lack);
    }
    if (GONE[kind].includes(step.support)) lack.breaks.push(mechanism);
  }
  for (const list of Object.values(lacks))
    list.sort((a: Lack<M, J, W>, b: Lack<M, J, W>) => b.breaks.length - a.breaks.length);
  return lacks;
}

/** How many of them stand on the requested side, as Gaps counts them, and how many at home. */
export function countOf(
  lacks: readonly { actor: Identified }[],
  requested: string,
): { there: number; home: number } {
  const there = lacks.filter(({ actor }) => actor.id === requested).length;
  return { there, home: lacks.length - there };
}

function essential<M extends Identified, J extends Identified, W>(
  routes: readonly RouteOf<M, J, W>[],
) {
  return routes.flatMap(({ mechanism, steps }) =>
    steps
      .filter((step) => step.essential)
      .flatMap((step) => step.anyOf.map((measure) => ({ mechanism, step, measure }))),
  );
}

/** What a step's support is where a route hangs on what lacks. */
const GONE: Readonly<Record<"missing" | "unknown", readonly Support[]>> = {
  missing: ["ABSENT"],
  unknown: ["UNKNOWN", "UNCERTAIN"],
};

function kindOf(
  duty: Support | null,
  power: Support,
  ofStep: Support,
): "missing" | "unknown" | null {
  const sides = duty === null ? [power] : [duty, power];
  if (sides.every((side) => side === "ABSENT")) return "missing";
  const isProvided = sides.some((side) => side === "PROVIDED" || side === "CONDITIONAL");
  // A duty is there, but whether a power to carry it out is isn't known.
  const powerOpen = power === "UNKNOWN" && ofStep === "UNKNOWN";
  return !isProvided || powerOpen ? "unknown" : null;
}
