/**
 * The graph held against history: was the way that a case went open on that day, as far as the graph
 * knows? What it calls ABSENT although it was done is a finding: data wrong, rule wrong, or done
 * outside these ways.
 */
import type { Case, DatasetInfo } from "../dataset/records.js";
import { type Day, latest, type PartialDate } from "../dates.js";
import type { Facts } from "../graph/facts.js";
import type { Pair } from "../graph/port.js";
import type { Question } from "./legal-bases.js";
import { mechanismsUsed } from "./obstacles.js";
import { rankOf, type Support } from "./readiness.js";
import { isPassable, type Route, routes } from "./routes.js";

export type BacktestVerdict = "EXPLAINED" | "NOT_KNOWN" | "CONTRADICTED";

export interface BacktestEntry {
  case: Case;
  question: Question;
  /** The mechanisms that the case used, best supported first. */
  routes: Route[];
  /** The support of the best of them: which was used where isn't recorded. */
  support: Support;
  verdict: BacktestVerdict;
}

export interface Backtest {
  /** By case, in the dataset's order. */
  entries: BacktestEntry[];
  explained: number;
  notKnown: number;
  contradicted: number;
  /** Explained among all entries; null where there is none. */
  share: number | null;
  /** Cases that tell no mechanism, no other jurisdiction with assets, or no date. */
  leftOut: Case[];
}

/** What a case asks of the graph: a pair, on a day. */
interface Instance {
  case: Case;
  question: Question;
}

/** The pairs whose facts a back-test needs. */
export function pairsOf(cases: readonly Case[], info: DatasetInfo): Pair[] {
  return cases.flatMap((one) =>
    instancesOf(one, info).map(({ question }): Pair => [question.requesting, question.requested]),
  );
}

export function backtest(facts: Facts, cases: readonly Case[]): Backtest {
  const entries = cases.flatMap((one) =>
    instancesOf(one, facts.info).flatMap((instance) => entryOf(facts, instance) ?? []),
  );
  const tested = new Set(entries.map((entry) => entry.case));
  const count = (verdict: BacktestVerdict) =>
    entries.filter((entry) => entry.verdict === verdict).length;
  const explained = count("EXPLAINED");
  return {
    entries,
    explained,
    notKnown: count("NOT_KNOWN"),
    contradicted: count("CONTRADICTED"),
    share: entries.length > 0 ? explained / entries.length : null,
    leftOut: cases.filter((one) => !tested.has(one)),
  };
}

function entryOf(facts: Facts, instance: Instance): BacktestEntry | null {
  const used = [...mechanismsUsed(facts, instance.case)];
  const found = used.length > 0 ? routes(facts, instance.question, used).routes : [];
  const [best] = found.sort((a, b) => rankOf(b.support) - rankOf(a.support));
  if (!best) return null;
  return { ...instance, routes: found, support: best.support, verdict: verdictOn(best) };
}

function verdictOn(route: Route): BacktestVerdict {
  if (isPassable(route)) return "EXPLAINED";
  return route.support === "ABSENT" ? "CONTRADICTED" : "NOT_KNOWN";
}

/** One for each other jurisdiction with assets, on the day to which the case is best dated there. */
function instancesOf(one: Case, { knownAt }: DatasetInfo): Instance[] {
  const { requestingJurisdiction: requesting } = one;
  const days = new Map<string, Day>();
  for (const { jurisdiction, date } of one.assetJurisdictions) {
    const day = dayOf(date ?? endOf(one), knownAt);
    if (jurisdiction === requesting || day === null) continue;
    const known = days.get(jurisdiction);
    if (known === undefined || known < day) days.set(jurisdiction, day);
  }
  return [...days].map(([requested, asOf]) => ({
    case: one,
    question: { requesting, requested, asOf, offence: "corruption" },
  }));
}

/** When it was closed, else the last day that an event can mean, else when it was opened. */
function endOf({ closed, opened, events }: Case): PartialDate | null {
  if (closed !== null) return String(closed);
  const days = events.flatMap(({ date }) => (date === null ? [] : [latest(date)])).sort();
  return days.at(-1) ?? (opened === null ? null : String(opened));
}

/** The last day that a date can mean, as far as facts were collected. */
function dayOf(date: PartialDate | null, knownAt: Day): Day | null {
  if (date === null) return null;
  const day = latest(date);
  return day < knownAt ? day : knownAt;
}
