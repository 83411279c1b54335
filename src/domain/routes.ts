/** Mechanisms worked out for two jurisdictions on a day: how far each carries, and where it breaks. */
import type { Confidence } from "../dataset/kinds/common.js";
import type { Case, Measure, Mechanism, Obstacle } from "../dataset/records.js";
import type { Facts } from "../graph/facts.js";
import { lowest } from "./confidence.js";
import type { LegalBasis, Question } from "./legal-bases.js";
import { obstaclesOn, precedentsOf } from "./obstacles.js";
import { best, rankOf, type Side, type Support, SupportTable, worst } from "./support.js";

type Step = Mechanism["steps"][number];

export interface RouteStep {
  stage: Step["stage"];
  essential: boolean;
  /** The code of the jurisdiction that acts. */
  actor: string;
  needs: Step["needs"];
  anyOf: Measure[];
  duty: Support;
  power: Support;
  support: Support;
  by: LegalBasis[];
  note: string | null;
  confidence: Confidence;
}

/** Shares from 0 to 1: `low` counts what isn't known as absent, `high` as provided. */
export interface Readiness {
  low: number;
  high: number;
}

export interface Route {
  mechanism: Mechanism;
  support: Support;
  readiness: Readiness;
  steps: RouteStep[];
  /** The weakest essential step, the first of those equally weak. */
  bottleneck: RouteStep | null;
  obstacles: Obstacle[];
  precedents: Case[];
  confidence: Confidence;
}

export interface Routes extends Question {
  routes: Route[];
  best: Route | null;
  readiness: Readiness;
}

/** @param mechanisms ids of the mechanisms wanted; null: all */
export function routes(
  facts: Facts,
  question: Question,
  mechanisms: readonly string[] | null = null,
): Routes {
  const table = new SupportTable(facts, question);
  const wanted = [...facts.mechanisms.values()].filter(
    ({ id }) => mechanisms === null || mechanisms.includes(id),
  );
  const found = wanted.map((mechanism) => route(facts, table, question, mechanism));
  return {
    ...question,
    routes: found,
    best: bestOf(found),
    readiness: meanReadiness(found.map(({ readiness }) => readiness)),
  };
}

function route(facts: Facts, table: SupportTable, question: Question, mechanism: Mechanism): Route {
  const steps = mechanism.steps.map((step) => workOut(facts, table, question, step));
  const essential = steps.filter((step) => step.essential);
  const bottleneck = essential.reduce<RouteStep | null>(
    (weakest, step) =>
      weakest === null || rankOf(step.support) < rankOf(weakest.support) ? step : weakest,
    null,
  );
  return {
    mechanism,
    support: bottleneck?.support ?? "UNKNOWN",
    readiness: meanReadiness(essential.map(({ support }) => READINESS[support])),
    steps,
    bottleneck,
    obstacles: obstaclesOn(facts, question, mechanism),
    precedents: precedentsOf(facts, question, mechanism),
    confidence: lowest(essential.map(({ confidence }) => confidence)),
  };
}

/** What each support of a step counts for, at worst and at best. */
const READINESS: Readonly<Record<Support, Readiness>> = {
  PROVIDED: { low: 1, high: 1 },
  CONDITIONAL: { low: 0.5, high: 0.5 },
  UNCERTAIN: { low: 0, high: 1 },
  UNKNOWN: { low: 0, high: 1 },
  ABSENT: { low: 0, high: 0 },
};

/** The mean; nothing at all is ready for nothing, as far as anybody knows. */
export function meanReadiness(parts: readonly Readiness[]): Readiness {
  if (parts.length === 0) return { low: 0, high: 1 };
  const sum = parts.reduce((a, b) => ({ low: a.low + b.low, high: a.high + b.high }));
  return { low: sum.low / parts.length, high: sum.high / parts.length };
}

/** The best-supported route, then the one with the highest `low`; informal mechanisms left aside. */
function bestOf(found: readonly Route[]): Route | null {
  const formal = found.filter(({ mechanism }) => !mechanism.informal);
  return formal.reduce<Route | null>((leader, candidate) => {
    if (leader === null) return candidate;
    const lead = rankOf(candidate.support) - rankOf(leader.support);
    return lead > 0 || (lead === 0 && candidate.readiness.low > leader.readiness.low)
      ? candidate
      : leader;
  }, null);
}

function workOut(facts: Facts, table: SupportTable, question: Question, step: Step): RouteStep {
  const atHome = step.by === "requesting";
  // A step that the requesting side takes at home has no duty.
  const duties = atHome ? [] : step.anyOf.map((id) => table.duty(id));
  const powers = step.anyOf.map((id) => table.power(id, step.by));
  const channels = step.needs === "any" ? step.anyOf.flatMap((id) => table.channel(id) ?? []) : [];
  const counted = step.needs === "power" ? powers : [...duties, ...powers, ...channels];
  const [duty, power, channel] = [bestOfAny(duties), bestOfAny(powers), bestOfAny(channels)];
  return {
    stage: step.stage,
    essential: step.essential,
    actor: atHome ? question.requesting : question.requested,
    needs: step.needs,
    anyOf: step.anyOf.flatMap((id) => facts.measures.get(id) ?? []),
    duty,
    power,
    support: combine(step.needs, duty, power, channel),
    by: [...new Set(counted.flatMap((side) => side.by))],
    note: step.note,
    confidence: lowest(counted.map(({ confidence }) => confidence)),
  };
}

/** The best of several measures, any of which would do; ABSENT where there is none. */
function bestOfAny(sides: readonly Side[]): Support {
  return sides.reduce<Support>((found, side) => best(found, side.support), "ABSENT");
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
