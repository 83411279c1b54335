/** Which lane stands where, where a route is weakest, and why a step is supported as it is. */
import { SUPPORTS } from "../../parts/marks.js";
import type { Route, Routes, Step } from "./question.js";

/** The best first, informal ones at the end, as the API ranks them. */
export function laneOrder({ routes, best }: Routes): Route[] {
  const rank = ({ mechanism, support }: Route) => {
    if (mechanism.id === best?.mechanism.id) return -1;
    return SUPPORTS.indexOf(support) + (mechanism.informal ? SUPPORTS.length : 0);
  };
  return [...routes].sort((a, b) => rank(a) - rank(b) || b.readiness.low - a.readiness.low);
}

/** Where in `steps` the weakest essential one stands; -1 where the route has none. */
export function weakestOf({ bottleneck, steps }: Route): number {
  if (!bottleneck) return -1;
  const ids = (step: { anyOf: readonly { id: string }[] }) => step.anyOf.map(({ id }) => id).join();
  return steps.findIndex(
    (step) => step.essential && step.stage === bottleneck.stage && ids(step) === ids(bottleneck),
  );
}

export type Why =
  | "power"
  | "duty"
  | "powerOnly"
  | "channel"
  | "nothing"
  | "noPower"
  | "powerUnknown"
  | "noDuty"
  | "weaker";

/** The rule that made the step's support out of its duty and power. */
export function whyOf({ needs, duty, power, support }: Step): Why {
  if (needs === "POWER") return "power";
  if (needs === "BOTH") {
    if (power === "ABSENT") return "noPower";
    if (power === "UNKNOWN") return "powerUnknown";
    return duty === "ABSENT" || duty === "UNKNOWN" ? "noDuty" : "weaker";
  }
  if (duty === "PROVIDED") return "duty";
  const better = Math.min(SUPPORTS.indexOf(duty), SUPPORTS.indexOf(power));
  if (needs === "ANY" && SUPPORTS.indexOf(support) < better) return "channel";
  if (support === "ABSENT" || support === "UNKNOWN") return "nothing";
  return SUPPORTS.indexOf(duty) <= SUPPORTS.indexOf(power) ? "duty" : "powerOnly";
}
