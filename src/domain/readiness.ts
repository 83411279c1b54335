/**
 * How far a mechanism carries, from the support of its measures on each side alone. What the support
 * rests on stands in `routes.ts`; here is all that plans and scenarios need to compare thousands.
 */
import type { Mechanism } from "../dataset/records.js";

/** From worst to best. */
export const SUPPORTS = ["ABSENT", "UNKNOWN", "UNCERTAIN", "CONDITIONAL", "PROVIDED"] as const;
export type Support = (typeof SUPPORTS)[number];

export const best = (a: Support, b: Support): Support => (rankOf(a) >= rankOf(b) ? a : b);
export const worst = (a: Support, b: Support): Support => (rankOf(a) <= rankOf(b) ? a : b);
export const rankOf = (support: Support): number => RANKS[support];

const RANKS: Readonly<Record<Support, number>> = {
  ABSENT: 0,
  UNKNOWN: 1,
  UNCERTAIN: 2,
  CONDITIONAL: 3,
  PROVIDED: 4,
};

export type Step = Mechanism["steps"][number];
export type Acting = Step["by"];

/** The support of each measure, by its id, between two jurisdictions. */
export interface Sides {
  duty(measure: string): Support;
  power(measure: string, acting: Acting): Support;
  /** ABSENT where no channel carries it. */
  channel(measure: string): Support;
}

/** Shares from 0 to 1: `low` counts what isn't known as absent, `high` as provided. */
export interface Readiness {
  low: number;
  high: number;
}

/** What each support of a step counts for, at worst and at best. */
const READINESS: Readonly<Record<Support, Readiness>> = {
  PROVIDED: { low: 1, high: 1 },
  CONDITIONAL: { low: 0.5, high: 0.5 },
  UNCERTAIN: { low: 0, high: 1 },
  UNKNOWN: { low: 0, high: 1 },
  ABSENT: { low: 0, high: 0 },
};

export interface StepSupport {
  duty: Support;
  power: Support;
  support: Support;
}

/** A step that the requesting side takes at home has no duty; elsewhere any of its measures will do. */
export function stepSupport({ by, needs, anyOf }: Step, sides: Sides): StepSupport {
  let duty: Support = "ABSENT";
  let power: Support = "ABSENT";
  let channel: Support = "ABSENT";
  for (const measure of anyOf) {
    if (by === "requested") duty = best(duty, sides.duty(measure));
    power = best(power, sides.power(measure, by));
    if (needs === "any") channel = best(channel, sides.channel(measure));
  }
  return { duty, power, support: combine(needs, duty, power, channel) };
}

/**
 * A step's support out of both sides, by what it needs:
 * - power: power.
 * - either: duty where PROVIDED; else the better of both, power counting as CONDITIONAL at most.
 * - any: as either, and a channel will do.
 * - both: nothing without power; without a known duty, power counts as CONDITIONAL at most; else
 *   the weaker of the two.
 */
export function combine(
  needs: Step["needs"],
  duty: Support,
  power: Support,
  channel: Support,
): Support {
  const alone = worst(power, "CONDITIONAL");
  switch (needs) {
    case "power":
      return power;
    case "either":
      return best(duty, alone);
    case "any":
      return best(best(duty, alone), channel);
    case "both":
      if (power === "ABSENT" || power === "UNKNOWN") return power;
      return duty === "ABSENT" || duty === "UNKNOWN" ? alone : worst(duty, power);
  }
}

/** A route's readiness: the mean over its essential steps' supports. */
export function meanOfSteps(supports: readonly Support[]): Readiness {
  return meanReadiness(supports.map((support) => READINESS[support]));
}

/** The mean; nothing at all is ready for nothing, as far as anybody knows. */
export function meanReadiness(parts: readonly Readiness[]): Readiness {
  if (parts.length === 0) return { low: 0, high: 1 };
  let [low, high] = [0, 0];
  for (const part of parts) {
    low += part.low;
    high += part.high;
  }
  return { low: low / parts.length, high: high / parts.length };
}

/** A jurisdiction's readiness: the mean over mechanisms. */
export function readinessOf(mechanisms: Iterable<Mechanism>, sides: Sides): Readiness {
  const parts: Readiness[] = [];
  for (const { steps } of mechanisms) {
    const supports: Support[] = [];
    for (const step of steps) if (step.essential) supports.push(stepSupport(step, sides).support);
    parts.push(meanOfSteps(supports));
  }
  return meanReadiness(parts);
}
