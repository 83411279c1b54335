/** What changes would bring: the same questions before and after, the graph untouched. */
import type { Facts, Supposition } from "../graph/facts.js";
import type { InstrumentText } from "../graph/texts.js";
import { type Change, type Supposed, suppose } from "./changes.js";
import { COVERED_KINDS, type CoverageRow, coverageRow, type Perspective } from "./coverage.js";
import { isPassable, type Route, routesOver } from "./routes.js";

export interface Scenario extends Perspective {
  /** Each change in words, in their order. */
  changes: string[];
  /** The jurisdictions for which anything changes, those whose readiness rises most first. */
  rows: ScenarioRow[];
  /** What was supposed and isn't in the graph: instruments, their articles, how far they were read. */
  supposed: Supposition[];
}

export interface ScenarioRow {
  jurisdiction: string;
  before: CoverageRow;
  after: CoverageRow;
  /** Routes that become passable: PROVIDED or CONDITIONAL, which they weren't. */
  opened: Route[];
  /** Routes that were passable and no longer are, as they are then. */
  closed: Route[];
}

/**
 * @param changes made one after the other, each on the facts that the ones before it left
 * @param jurisdictions those to compare
 * @param texts the instruments that the changes name
 * @throws BadInputError for a change that can't be made
 */
export function scenario(
  facts: Facts,
  perspective: Perspective,
  changes: readonly Change[],
  jurisdictions: readonly string[],
  texts: ReadonlyMap<string, InstrumentText>,
): Scenario {
  const { facts: after, supposed } = supposeAll(facts, perspective, changes, texts);
  const rows = jurisdictions
    .map((jurisdiction) => [
      coverageRow(facts, perspective, jurisdiction),
      coverageRow(after, perspective, jurisdiction),
    ])
    .flatMap(([before, then]) =>
      before && then && differ(before, then) ? [row(before, then)] : [],
    )
    .sort((a, b) => gainOf(b) - gainOf(a));
  return {
    ...perspective,
    changes: supposed.map(({ words }) => words),
    rows,
    supposed: supposed
      .flatMap(({ records }) => records)
      .filter(({ type, id }) => type !== "Participation" && !texts.has(id)),
  };
}

/** The facts after all changes. @throws BadInputError for a change that can't be made */
export function supposeAll(
  facts: Facts,
  perspective: Perspective,
  changes: readonly Change[],
  texts: ReadonlyMap<string, InstrumentText>,
): { facts: Facts; supposed: Supposed[] } {
  let after = facts;
  const supposed: Supposed[] = [];
  changes.forEach((change, index) => {
    const made = suppose(change, {
      ...perspective,
      facts: after,
      texts: withNews(texts, supposed),
      index,
    });
    after = after.supposing(made.records);
    supposed.push(made);
  });
  return { facts: after, supposed };
}

/** What an earlier change ended is ended for the later ones. */
function withNews(
  texts: ReadonlyMap<string, InstrumentText>,
  supposed: readonly Supposed[],
): ReadonlyMap<string, InstrumentText> {
  const now = new Map(texts);
  for (const { records } of supposed) {
    for (const record of records) {
      const text = now.get(record.id);
      if (text && "title" in record) now.set(record.id, { ...text, instrument: record });
    }
  }
  return now;
}

function row(before: CoverageRow, after: CoverageRow): ScenarioRow {
  const [was, is] = [routesOver(before.table).routes, routesOver(after.table).routes];
  const turned = (from: readonly Route[], to: readonly Route[]) =>
    to.filter((route, index) => {
      const other = from[index];
      return other !== undefined && isPassable(route) !== isPassable(other);
    });
  const changed = turned(was, is);
  return {
    jurisdiction: after.jurisdiction,
    before,
    after,
    opened: changed.filter(isPassable),
    closed: changed.filter((route) => !isPassable(route)),
  };
}

function gainOf({ before, after }: ScenarioRow): number {
  return after.readiness.low - before.readiness.low;
}

/** Whether anything about two jurisdictions differs: a kind, a measure on any side, a channel. */
function differ(before: CoverageRow, after: CoverageRow): boolean {
  if (COVERED_KINDS.some((kind) => before.kinds[kind] !== after.kinds[kind])) return true;
  const [was, is] = [before.table.sides, after.table.sides];
  return [...before.table.facts.measures.keys()].some(
    (measure) =>
      was.duty(measure) !== is.duty(measure) ||
      was.power(measure, "requested") !== is.power(measure, "requested") ||
      was.power(measure, "requesting") !== is.power(measure, "requesting") ||
      was.channel(measure) !== is.channel(measure),
  );
}
