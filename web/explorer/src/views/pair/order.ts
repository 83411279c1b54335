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

/** Where in `steps` the weakest essential ones stand; none where each of them is provided. */
export function weakestOf({ steps, support }: Route): readonly number[] {
  if (support === "PROVIDED") return [];
  // A route is as strong as its weakest essential step.
  return steps.flatMap((step, index) =>
    step.essential && step.support === support ? [index] : [],
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

export type Lean = "dutyAlone" | "dutyWithoutPower" | "powerAlone";

/**
 * A step that counts as carried though only one of its two sides is known to carry it: what the mark alone doesn't
 * tell. Null where both sides do, or where the step needs no more than the one.
 * @param home whether the requesting side takes it, which nothing obliges to
 */
export function leanOf({ needs, duty, power, support }: Step, home: boolean): Lean | null {
  if (home || needs === "POWER" || !carries(support)) return null;
  if (carries(duty) && power === "ABSENT") return "dutyWithoutPower";
  if (carries(duty) && !carries(power)) return "dutyAlone";
  return carries(power) && !carries(duty) && duty !== "ABSENT" ? "powerAlone" : null;
}

/** The essential steps of a route that lean on one side, together where it is the same side of the same actor. */
export function leansOf({ steps }: Route, requesting: string): { lean: Lean; steps: Step[] }[] {
  const groups = new Map<string, { lean: Lean; steps: Step[] }>();
  for (const step of steps.filter(({ essential }) => essential)) {
    const lean = leanOf(step, step.actor.id === requesting);
    if (lean === null) continue;
    const key = `${lean} ${step.actor.id}`;
    const group = groups.get(key) ?? { lean, steps: [] };
    group.steps.push(step);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** As a scenario calls a step or a route passable. */
export function carries(support: Support): boolean {
  return support === "PROVIDED" || support === "CONDITIONAL";
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
