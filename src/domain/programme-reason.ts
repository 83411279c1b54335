/** Why a step of a programme helps, in words. */
import type { Change } from "./changes.js";
import type { CoverageRow } from "./coverage.js";
import { wereCollected } from "./legal-bases.js";
import { rankOf, type Support } from "./readiness.js";
import { isPassable, type Route, type RouteStep, routesOver } from "./routes.js";
import { capital, nameInText, percent, possessive } from "./words.js";

/** The jurisdiction that gains most, what changes there, and how many gain. */
export function reasonOf(
  change: Change,
  before: readonly CoverageRow[],
  after: readonly CoverageRow[],
): string {
  const gained = after
    .flatMap((row, index) => {
      const was = before[index];
      return was && row.readiness.low > was.readiness.low ? [{ was, row }] : [];
    })
    .sort((a, b) => riseOf(b) - riseOf(a));
  const [first] = gained;
  const caution = cautionOn(change, before);
  if (!first) return `It raises nothing alone, and what follows rests on it.${caution}`;
  const most = { ...first, routes: routesOf(first.was, first.row) };
  const others =
    gained.length > 1 ? ` Readiness rises in ${gained.length} jurisdictions, most there.` : "";
  const whose = capital(possessive(nameInText(most.row.jurisdiction)));
  return `${whose} readiness rises from ${percent(most.was.readiness.low)} to ${percent(most.row.readiness.low)}${stepsGained(most)}.${others}${barsOn(most)}${caution}`;
}

/**
 * What is on record as barring the routes that gain: in force isn't usable, and a treaty alone may not open them.
 * Support leaves it out, so it has to be said in words.
 */
function barsOn(rise: Rise): string {
  const bars = routesGained(rise)
    .flatMap(({ obstacles }) => obstacles)
    .filter(({ effect }) => effect === "bars")
    .map(({ statement }) => statement);
  const said = [...new Set(bars)];
  return said.length > 0 ? ` On record against it: ${said.join(" ")}` : "";
}

/** Those that open, or of which an essential step gets better. */
function routesGained({ routes }: Rise): Route[] {
  return routes.filter((pair) => stepsBetter(pair).length > 0).map(({ now }) => now);
}

/** What would make the step needless or impossible, and isn't known. */
function cautionOn(change: Change, before: readonly CoverageRow[]): string {
  const whose = possessive(nameInText(change.jurisdiction));
  if (change.kind === "ratify")
    return ` Whether the convention is open to ${nameInText(change.jurisdiction)} hasn't been looked into.`;
  if (change.kind === "conclude" && before[0] && !isCollected(change.jurisdiction, before[0]))
    return " Unless there is one already: nobody collected the treaties of either side.";
  if (change.kind !== "amend-law") return "";
  const unread = change.measures.some(({ measure }) =>
    before.every(({ table }) => table.sides.power(measure, "requesting") === "UNKNOWN"),
  );
  return unread
    ? ` Nobody has read enough of ${whose} law to tell whether it has this already.`
    : "";
}

function isCollected(other: string, { table }: CoverageRow): boolean {
  return wereCollected(table.facts, table.question.requesting, other);
}

interface Rise {
  was: CoverageRow;
  row: CoverageRow;
  /** Each before the change and after it. */
  routes: { was: Route; now: Route }[];
}

function routesOf(was: CoverageRow, row: CoverageRow): Rise["routes"] {
  const from = routesOver(was.table).routes;
  return routesOver(row.table).routes.map((now, index) => ({ was: from[index] ?? now, now }));
}

/** The essential steps of a route that carry further than before. */
function stepsBetter({ was, now }: Rise["routes"][number]): { step: RouteStep; was: Support }[] {
  return now.steps.flatMap((step, place) => {
    const earlier = was.steps[place];
    return step.essential && earlier && rankOf(step.support) > rankOf(earlier.support)
      ? [{ step, was: earlier.support }]
      : [];
  });
}

function riseOf({ was, row }: Omit<Rise, "routes">): number {
  return row.readiness.low - was.readiness.low;
}

/** Readiness at worst counts only what is known to be there. */
const counts = ({ support }: RouteStep): boolean => rankOf(support) >= rankOf("CONDITIONAL");

/** The routes that open, or else the steps that get better. */
function stepsGained({ routes }: Rise): string {
  const opened = routes.filter(({ was, now }) => isPassable(now) && !isPassable(was));
  if (opened.length > 0)
    return `: ${opened.map(({ now }) => `“${now.mechanism.name}”`).join(", ")} ${opened.length === 1 ? "becomes" : "become"} passable`;
  const better = routes.flatMap(stepsBetter).filter(({ step }) => counts(step));
  const stages = [
    ...new Set(
      better.map(
        ({ step, was }) =>
          `the step “${step.stage}” turns from ${WORDS[was]} to ${WORDS[step.support]}`,
      ),
    ),
  ];
  return stages.length > 0 ? `: ${stages.slice(0, 3).join(", ")}` : "";
}

const WORDS: Readonly<Record<Support, string>> = {
  PROVIDED: "provided",
  CONDITIONAL: "conditional",
  UNCERTAIN: "uncertain",
  UNKNOWN: "not known",
  ABSENT: "absent",
};
