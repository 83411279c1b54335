/**
 * Partial dates. A source may give a day, a month or only a year: `2007-04-03`, `2007-04`, `2007`.
 * We keep what it says and compare by the earliest and the latest day that it can mean.
 */

/** `2007`, `2007-04` or `2007-04-03`. */
export type PartialDate = string;
/** A whole day, `2007-04-03`. Days compare as strings. */
export type Day = string;

/** Before and after every day that can be asked about. */
export const BEGINNING: Day = "0000-01-01";
export const END: Day = "9999-12-31";

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether `text` is a year, month or day that exists. `2007-02-30` and `0000` don't. */
export function isPartialDate(text: string): text is PartialDate {
  const [, year, month, day] = PARTIAL_DATE.exec(text) ?? [];
  if (year === undefined || year === "0000") return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= lastOfMonth(year, month));
}

/** Whether `text` is a whole day that exists: `2024-02-29`, but not `2024-02` or `2023-02-29`. */
export function isDay(text: string): text is Day {
  return text.length === 10 && isPartialDate(text);
}

/** The first day that `date` can mean: `2007` → `2007-01-01`. */
export function earliest(date: PartialDate): Day {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day that `date` can mean: `2008-02` → `2008-02-29`. */
export function latest(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-${lastOfMonth(date.slice(0, 4), date.slice(5))}` : date;
}

/** The later of two dates by the earliest day that each can mean; the vaguer one where they tie. */
export function later(a: PartialDate, b: PartialDate): PartialDate {
  if (earliest(a) !== earliest(b)) return earliest(a) > earliest(b) ? a : b;
  return a.length <= b.length ? a : b;
}

/** Today in UTC. */
export function today(): Day {
  return new Date().toISOString().slice(0, 10);
}

function lastOfMonth(year: string, month: string): number {
  const end = new Date(0);
  end.setUTCFullYear(Number(year), Number(month), 0);
  return end.getUTCDate();
}
