/**
 * What a route needs and nothing provides, and apart, what nobody can tell. Measures of essential steps alone count:
 * a route can do without the others.
 */
import type { Support } from "../../graphql/enums.generated.js";
import type { Bases, Route, Step } from "./question.js";

export interface Lack {
  measure: Step["anyOf"][number];
  actor: Step["actor"];
  /** Null for a step taken at home, which needs no duty. */
  duty: Support | null;
  power: Support;
  /** The routes whose step has nothing else, or of which nothing else is known. */
  breaks: Route["mechanism"][];
}

export interface Lacks {
  missing: Lack[];
  unknown: Lack[];
}

export function lacksOf(routes: readonly Route[], { requested, support }: Bases): Lacks {
  const found = new Map(support.map((one) => [one.measure.id, one]));
  const lacks: Lacks = { missing: [], unknown: [] };
  for (const { route, step, measure } of essential(routes)) {
    const there = step.actor.id === requested.id;
    const sides = there ? found.get(measure.id) : { duty: null, power: step.power };
    if (!sides) continue;
    const { duty, power } = sides;
    const list = listOf(duty, power, step, lacks);
    if (!list) continue;
    let lack = list.find((one) => one.measure.id === measure.id && one.actor.id === step.actor.id);
    if (!lack) {
      lack = { measure, actor: step.actor, duty, power, breaks: [] };
      list.push(lack);
    }
    const gone = list === lacks.missing ? "ABSENT" : "UNKNOWN";
    if (step.support === gone) lack.breaks.push(route.mechanism);
  }
  for (const list of Object.values(lacks))
    list.sort((a: Lack, b: Lack) => b.breaks.length - a.breaks.length);
  return lacks;
}

function essential(routes: readonly Route[]) {
  return routes.flatMap((route) =>
    route.steps
      .filter((step) => step.essential)
      .flatMap((step) => step.anyOf.map((measure) => ({ route, step, measure }))),
  );
}

function listOf(duty: Support | null, power: Support, step: Step, lacks: Lacks): Lack[] | null {
  const sides = duty === null ? [power] : [duty, power];
  if (sides.every((side) => side === "ABSENT")) return lacks.missing;
  const isProvided = sides.some((side) => side !== "ABSENT" && side !== "UNKNOWN");
  // A duty is there, but whether a power to carry it out is isn't known.
  const powerOpen = power === "UNKNOWN" && step.support === "UNKNOWN";
  return !isProvided || powerOpen ? lacks.unknown : null;
}
