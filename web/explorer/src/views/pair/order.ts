/** Which lane stands where, where a route is weakest, and why a step is supported as it is. */
import type { Stage, Support } from "../../graphql/enums.generated.js";
import { SUPPORTS } from "../../parts/marks.js";
import type { Route, Routes, Step } from "./question.js";

/** In the order of a recovery: the columns of the picture. */
export const STAGES: readonly Stage[] = [
  "REQUEST",
  "TRACE",
  "FREEZE",
  "CONFISCATE",
  "RECOGNISE",
  "SURRENDER",
  "RETURN",
];

/** The best first, informal ones at the end, as the API ranks them. */
export function laneOrder({ routes, best }: Routes): Route[] {
  const rank = ({ mechanism, support }: Route) => {
    if (mechanism.id === best?.mechanism.id) return -1;
    return SUPPORTS.indexOf(support) + (mechanism.informal ? SUPPORTS.length : 0);
  };
  return [...routes].sort((a, b) => rank(a) - rank(b) || b.readiness.low - a.readiness.low);
}

/** Where in `steps` the weakest essential one stands; -1 where each of them is provided. */
export function weakestOf({ bottleneck, steps, support }: Route): number {
  if (!bottleneck || support === "PROVIDED") return -1;
  const ids = (step: { anyOf: readonly { id: string }[] }) => step.anyOf.map(({ id }) => id).join();
  return steps.findIndex(
    (step) => step.essential && step.stage === bottleneck.stage && ids(step) === ids(bottleneck),
  );
}

export type Why =
  | "power"
  | "powerConditional"
  | "powerUncertain"
  | "powerOpen"
  | "powerAbsent"
  | "duty"
  | "dutyConditional"
  | "dutyUncertain"
  | "powerOnly"
  | "channel"
  | "nothing"
  | "noPower"
  | "powerUnknown"
  | "noDuty"
  | "weaker";

/** The rule that made the step's support out of its duty and power. */
export function whyOf({ needs, duty, power, support }: Step): Why {
  if (needs === "POWER") return BY_POWER[power];
  if (needs === "BOTH") {
    if (power === "ABSENT") return "noPower";
    if (power === "UNKNOWN") return "powerUnknown";
    return isThere(duty) ? "weaker" : "noDuty";
  }
  const [byDuty, byPower] = [SUPPORTS.indexOf(duty), SUPPORTS.indexOf(power)];
  if (needs === "ANY" && SUPPORTS.indexOf(support) < Math.min(byDuty, byPower)) return "channel";
  if (!isThere(support)) return "nothing";
  if (byPower < byDuty) return "powerOnly";
  if (duty === "PROVIDED") return "duty";
  return duty === "UNCERTAIN" ? "dutyUncertain" : "dutyConditional";
}

const BY_POWER: Readonly<Record<Support, Why>> = {
  PROVIDED: "power",
  CONDITIONAL: "powerConditional",
  UNCERTAIN: "powerUncertain",
  UNKNOWN: "powerOpen",
  ABSENT: "powerAbsent",
};

function isThere(support: Support): boolean {
  return support !== "ABSENT" && support !== "UNKNOWN";
}
