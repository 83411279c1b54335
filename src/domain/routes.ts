/** Mechanisms worked out for two jurisdictions on a day: how far each carries, and where it breaks. */
import type { Confidence } from "../dataset/kinds/common.js";
import type { Case, Measure, Mechanism, Obstacle } from "../dataset/records.js";
import type { Facts } from "../graph/facts.js";
import { lowest } from "./confidence.js";
import type { LegalBasis, Question } from "./legal-bases.js";
import { obstaclesOn, precedentsOf } from "./obstacles.js";
import {
  meanOfSteps,
  meanReadiness,
  type Readiness,
  rankOf,
  type Step,
  type Support,
  stepSupport,
} from "./readiness.js";
import { type Side, SupportTable } from "./support.js";

export interface RouteStep {
  stage: Step["stage"];
  essential: boolean;
  /** The code of the jurisdiction that acts. */
  actor: string;
  /** Whether the requesting side takes it, at home: then it has no duty. */
  isAtHome: boolean;
  needs: Step["needs"];
  anyOf: Measure[];
  duty: Support;
  power: Support;
  support: Support;
  /** What carries its duty and its power, and where it needs any the channels. */
  by: LegalBasis[];
  /** What to know of it: where it hangs on a power that isn't known, which laws on record to read. */
  note: string | null;
  confidence: Confidence;
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
  return routesOver(new SupportTable(facts, question), mechanisms);
}

/** The same, where the supports have been worked out already. */
export function routesOver(
  table: SupportTable,
  mechanisms: readonly string[] | null = null,
): Routes {
  const wanted = [...table.facts.mechanisms.values()].filter(
    ({ id }) => mechanisms === null || mechanisms.includes(id),
  );
  const found = wanted.map((mechanism) => route(table, mechanism));
  return {
    ...table.question,
    routes: found,
    best: bestOf(found),
    readiness: meanReadiness(found.map(({ readiness }) => readiness)),
  };
}

function route(table: SupportTable, mechanism: Mechanism): Route {
  const { facts, question } = table;
  const steps = mechanism.steps.map((step) => workOut(table, step));
  const essential = steps.filter((step) => step.essential);
  const bottleneck = essential.reduce<RouteStep | null>(
    (weakest, step) =>
      weakest === null || rankOf(step.support) < rankOf(weakest.support) ? step : weakest,
    null,
  );
  return {
    mechanism,
    support: bottleneck?.support ?? "UNKNOWN",
    readiness: meanOfSteps(essential.map(({ support }) => support)),
    steps,
    bottleneck,
    obstacles: obstaclesOn(facts, question, mechanism),
    precedents: precedentsOf(facts, question, mechanism),
    confidence: lowest(essential.map(({ confidence }) => confidence)),
  };
}

/** Whether each of its essential steps rests on something that was read: PROVIDED or CONDITIONAL. */
export function isPassable({ support }: Route): boolean {
  return rankOf(support) >= rankOf("CONDITIONAL");
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

function workOut(table: SupportTable, step: Step): RouteStep {
  const { facts, question } = table;
  const atHome = step.by === "requesting";
  const { duty, power, support } = stepSupport(step, table.sides);
  const rests = restsOn(table, step);
  return {
    stage: step.stage,
    essential: step.essential,
    actor: atHome ? question.requesting : question.requested,
    isAtHome: atHome,
    needs: step.needs,
    anyOf: facts.measuresCalled(step.anyOf),
    duty,
    power,
    support,
    by: basesOf(rests),
    note: noteOn(table, step, power, support),
    confidence: lowest(rests.map(({ confidence }) => confidence)),
  };
}

/** What the vocabulary says of the step; and where it hangs on a power of which nobody can tell, what to read. */
function noteOn(table: SupportTable, step: Step, power: Support, support: Support): string | null {
  const hangsOnPower = power === "UNKNOWN" && support === "UNKNOWN";
  const notes = [step.note, hangsOnPower ? table.unreadLaw(step.by) : null];
  const said = notes.filter((note) => note !== null);
  return said.length > 0 ? said.join(" ") : null;
}

/**
 * The sides that a step tells of: duties, powers, channels. The duty of a step that needs power alone is
 * told, too, so what carries it is named, and the answer is as sure as it.
 */
function restsOn(table: SupportTable, { by, needs, anyOf }: Step): Side[] {
  const sides: Side[] = [];
  if (by === "requested") for (const measure of anyOf) sides.push(table.duty(measure));
  for (const measure of anyOf) sides.push(table.power(measure, by));
  for (const measure of needs === "any" ? anyOf : []) {
    const channel = table.channel(measure);
    if (channel) sides.push(channel);
  }
  return sides;
}

/** Each once. A loop: flatMap takes most of a route's time. */
function basesOf(sides: readonly Side[]): LegalBasis[] {
  const bases = new Set<LegalBasis>();
  for (const { by } of sides) for (const basis of by) bases.add(basis);
  return [...bases];
}
