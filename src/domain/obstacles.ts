/**
 * What stands beside the law: obstacles and helps, and the cases that went a route before. Neither
 * changes support, which is about what texts say; in force is not the same as usable.
 */
import type { Case, Mechanism, Obstacle } from "../dataset/records.js";
import { earliest, latest } from "../dates.js";
import type { Facts } from "../graph/facts.js";
import type { Question } from "./legal-bases.js";

/**
 * Obstacles on a route: of the requested jurisdiction, those that speak of the requesting one (or of
 * any); of the requesting jurisdiction, those that name itself, for they meet its own requests
 * wherever they go. Only those that concern the mechanism or a measure of its steps, and that held,
 * or may have held, on the day.
 */
export function obstaclesOn(facts: Facts, question: Question, mechanism: Mechanism): Obstacle[] {
  const { requesting, requested, asOf } = question;
  const concerned = new Set([mechanism.id, ...mechanism.steps.flatMap(({ anyOf }) => anyOf)]);
  const bears = ({ concerns, since, until }: Obstacle) =>
    concerns.some((concern) => concerned.has(concern)) &&
    (since === null || asOf >= earliest(since)) &&
    (until === null || asOf < latest(until));
  const abroad = facts
    .obstaclesOf(requested)
    .filter((obstacle) => obstacle.for === null || obstacle.for.includes(requesting));
  const own = facts
    .obstaclesOf(requesting)
    .filter((obstacle) => obstacle.for?.includes(requesting));
  return [...abroad, ...own].filter(bears).sort(gravestFirst);
}

const EFFECTS: readonly Obstacle["effect"][] = ["bars", "hinders", "helps"];

function gravestFirst(a: Obstacle, b: Obstacle): number {
  return EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect);
}

/**
 * Cases that used the mechanism and sought, froze, confiscated or returned assets in the requested
 * jurisdiction, those of the requesting jurisdiction first. Where nobody knows what became of the
 * assets there, or the case was opened after the day, it is no precedent.
 */
export function precedentsOf(facts: Facts, question: Question, mechanism: Mechanism): Case[] {
  const { requesting, requested, asOf } = question;
  const year = Number(asOf.slice(0, 4));
  const found = facts
    .casesIn(requested)
    .filter(({ opened }) => opened === null || opened <= year)
    .filter(({ assetJurisdictions }) =>
      assetJurisdictions.some(
        (assets) => assets.jurisdiction === requested && assets.status !== "unknown",
      ),
    )
    .filter((record) => mechanismsUsed(facts, record).has(mechanism.id));
  const isOwn = (record: Case) => record.requestingJurisdiction === requesting;
  return [...found.filter(isOwn), ...found.filter((record) => !isOwn(record))];
}

/**
 * The mechanisms behind a case's proceedings. Confiscation without conviction is told apart by whose
 * law was relied on: the requesting State's own order, or an action where the assets lie.
 */
export function mechanismsUsed(facts: Facts, record: Case): ReadonlySet<string> {
  const onOwnLaw = record.instrumentsUsed.some(
    ({ jurisdiction }) => jurisdiction === record.requestingJurisdiction,
  );
  return new Set(
    record.mechanism.flatMap((name) => {
      const proceeding = facts.proceedings.get(name);
      if (!proceeding) return [];
      return onOwnLaw && proceeding.mechanismsOnOwnLaw.length > 0
        ? proceeding.mechanismsOnOwnLaw
        : proceeding.mechanisms;
    }),
  );
}
