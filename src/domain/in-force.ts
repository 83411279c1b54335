/**
 * "In force on a day": YES, NO or UNCERTAIN, with the reason in words. A partial date can be any day
 * of its month or year, so an answer is only as sure as the dates allow.
 */
import type { Instrument, Participation } from "../dataset/records.js";
import { BEGINNING, type Day, END, earliest, isDay, latest, type PartialDate } from "../dates.js";
import type { Certainty, ForcePeriod } from "../graph/model.js";

/** What a record says of its own time. */
export interface Dated {
  /** Signed or adopted. */
  made: { on: PartialDate; how: "signed" | "adopted" } | null;
  entryIntoForce: PartialDate | null;
  /** Suspended, terminated, withdrawn or expired, whichever came first. */
  end: { on: PartialDate; how: string } | null;
  status: string | null;
}

export interface Standing {
  certainty: Certainty;
  because: string;
}

const ENDED: ReadonlySet<string> = new Set(["suspended", "terminated", "withdrawn"]);
const UNSETTLED: ReadonlySet<string> = new Set(["disputed", "unknown"]);
const NOT_YET: ReadonlySet<string> = new Set(["signed-not-in-force", "signatory"]);
const STANDING: ReadonlySet<string> = new Set(["in-force", "party", "member", "territory"]);

/** What nobody needs to ask of a model: it is a text to copy, never law. */
const MODEL: Standing = { certainty: "NO", because: "a model is never in force" };

/** Whether an instrument was in force on `day`; the rules are those of `inForce`. */
export function standingOf(record: Instrument | Participation, day: Day, knownAt: Day): Standing {
  return record.type === "ModelLaw" ? MODEL : inForce(datesOf(record), day, knownAt);
}

/** The dates of an instrument, or of one party's participation in a convention. */
export function datesOf(record: Instrument | Participation): Dated {
  switch (record.type) {
    case "BilateralTreaty":
    case "Participation": {
      const { signed, entryIntoForce, status } = record;
      return { made: made(signed, "signed"), entryIntoForce, end: firstEnd(record), status };
    }
    case "Memorandum": {
      const { signed, status, until } = record;
      const end = firstEnd({ expired: until });
      return { made: made(signed, "signed"), entryIntoForce: null, end, status };
    }
    case "DomesticLaw":
    case "Convention":
    case "Network":
    case "Body":
    case "ModelLaw":
      return {
        made: made(record.adopted, "adopted"),
        entryIntoForce: record.entryIntoForce,
        end: firstEnd(record),
        status: null,
      };
  }
}

/**
 * Whether something with these dates was in force on `day`. The first rule that fits decides:
 *
 * 1. It ended from T: on or after the latest T → NO, on or after the earliest → UNCERTAIN. Ended by
 *    its status, without a date: on or after `knownAt` → NO, before it UNCERTAIN at best.
 * 2. Before the earliest day of signature or adoption → NO: nothing is in force before it is made.
 * 3. Its status is disputed or unknown → UNCERTAIN, even where entry into force is known.
 * 4. It entered into force at E: before the earliest E → NO, before the latest → UNCERTAIN, else YES.
 * 5. Signed, not in force; signatory → NO.
 * 6. In force, party, member or territory by its status → YES from `knownAt` on, else UNCERTAIN.
 * 7. Without a status: made by then for certain → YES, else UNCERTAIN.
 *
 * @param knownAt the day up to which the dataset was collected
 * @example inForce({ made: { on: "2006-04-03", how: "signed" }, entryIntoForce: "2007-03-28", end: null,
 *   status: "in-force" }, "2006-06-01", "2026-11-23").certainty // "NO"
 */
export function inForce(dated: Dated, day: Day, knownAt: Day): Standing {
  const { end, status } = dated;
  if (end && day >= latest(end.on)) return no(`${end.how} ${from(end.on)}`);
  const undated = !end && status !== null && ENDED.has(status);
  if (undated && day >= knownAt) return no(`${status}, since when isn't recorded`);
  const before = standingBeforeEnd(dated, day, knownAt);
  if (before.certainty === "NO") return before;
  if (undated) return uncertain(`${status}, since when isn't recorded`);
  if (end && day >= earliest(end.on))
    return uncertain(`${end.how} ${from(end.on)}, on a day that isn't recorded`);
  return before;
}

function standingBeforeEnd(dated: Dated, day: Day, knownAt: Day): Standing {
  const { made, entryIntoForce, status } = dated;
  if (made && day < earliest(made.on)) return no(`${made.how} only ${on(made.on)}`);
  if (status !== null && UNSETTLED.has(status)) {
    return uncertain(
      status === "disputed"
        ? "whether it is in force is disputed"
        : "no source says whether it is in force",
    );
  }
  if (entryIntoForce !== null) {
    if (day < earliest(entryIntoForce)) return no(`in force only ${from(entryIntoForce)}`);
    if (day < latest(entryIntoForce))
      return uncertain(`in force ${from(entryIntoForce)}, on a day that isn't recorded`);
    return yes(`in force ${from(entryIntoForce)}`);
  }
  if (status !== null && NOT_YET.has(status)) {
    return no(status === "signatory" ? "signed, not ratified" : "signed, not in force");
  }
  if (status !== null && STANDING.has(status)) {
    const words = status === "in-force" ? "in force" : status;
    return day >= knownAt
      ? yes(`${words} as of ${knownAt}, since when isn't recorded`)
      : uncertain(`${words} as of ${knownAt}, since when isn't recorded`);
  }
  if (status === null && made && day >= latest(made.on)) {
    return yes(`${made.how} ${on(made.on)}; entry into force not recorded`);
  }
  return uncertain(
    status === null
      ? "no date is recorded"
      : `${status}; since when it was in force isn't recorded`,
  );
}

/**
 * The same rules, once for all days: the spans in which it was in force for certain, and possibly.
 * The answer can only change on the days that the rules compare with, so it is asked there.
 */
export function forcePeriod(dated: Dated, knownAt: Day): ForcePeriod {
  const dates = [dated.made?.on ?? null, dated.entryIntoForce, dated.end?.on ?? null];
  const days = dates.flatMap((date) => (date === null ? [] : [earliest(date), latest(date)]));
  const turns = [...new Set([BEGINNING, ...days, knownAt])].sort();
  const answers = turns.map((day) => inForce(dated, day, knownAt).certainty);
  const span = (holds: (certainty: Certainty) => boolean) => {
    const first = answers.findIndex(holds);
    if (first < 0) return { from: END, until: BEGINNING };
    const last = answers.findLastIndex(holds);
    return { from: turns[first] ?? END, until: turns[last + 1] ?? END };
  };
  const certain = span((certainty) => certainty === "YES");
  const possible = span((certainty) => certainty !== "NO");
  return {
    possibleFrom: possible.from,
    possibleUntil: possible.until,
    certainFrom: certain.from,
    certainUntil: certain.until,
  };
}

export const ALWAYS: ForcePeriod = {
  possibleFrom: BEGINNING,
  possibleUntil: END,
  certainFrom: BEGINNING,
  certainUntil: END,
};

export const NEVER: ForcePeriod = {
  possibleFrom: END,
  possibleUntil: BEGINNING,
  certainFrom: END,
  certainUntil: BEGINNING,
};

/** When all of `periods` held at once. */
export function together(...periods: readonly ForcePeriod[]): ForcePeriod {
  return periods.reduce(
    (a, b) => ({
      possibleFrom: max(a.possibleFrom, b.possibleFrom),
      possibleUntil: min(a.possibleUntil, b.possibleUntil),
      certainFrom: max(a.certainFrom, b.certainFrom),
      certainUntil: min(a.certainUntil, b.certainUntil),
    }),
    ALWAYS,
  );
}

const WEAKEST_FIRST: readonly Certainty[] = ["NO", "UNCERTAIN", "YES"];

/** The weaker of two answers; the first where they are equally weak. */
export function weaker<T extends { certainty: Certainty }>(a: T, b: T): T {
  return WEAKEST_FIRST.indexOf(b.certainty) < WEAKEST_FIRST.indexOf(a.certainty) ? b : a;
}

function firstEnd(ends: {
  suspended?: PartialDate | null;
  terminated?: PartialDate | null;
  withdrawn?: PartialDate | null;
  expired?: PartialDate | null;
}): Dated["end"] {
  let first: Dated["end"] = null;
  for (const how of ENDS) {
    const on = ends[how];
    if (on && (first === null || earliest(on) < earliest(first.on))) first = { on, how };
  }
  return first;
}

const ENDS = ["suspended", "terminated", "withdrawn", "expired"] as const;

const yes = (because: string): Standing => ({ certainty: "YES", because });
const no = (because: string): Standing => ({ certainty: "NO", because });
const uncertain = (because: string): Standing => ({ certainty: "UNCERTAIN", because });

function made(on: PartialDate | null, how: "signed" | "adopted"): Dated["made"] {
  return on === null ? null : { on, how };
}

const on = (date: PartialDate): string => (isDay(date) ? `on ${date}` : `in ${date}`);
const from = (date: PartialDate): string =>
  isDay(date) ? `from ${date}` : `from some day of ${date}`;

const max = (a: Day, b: Day): Day => (a > b ? a : b);
const min = (a: Day, b: Day): Day => (a < b ? a : b);
