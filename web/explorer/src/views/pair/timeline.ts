/**
 * Days on the timeline: months since January 1980 for the slider, and shares of its length for bars. A partial date,
 * `2007`, stands for all days that it can mean.
 */
export const FIRST_YEAR = 1980;

/** Months from January 1980 to the month of the day. */
export function monthOf(day: string): number {
  const [year = FIRST_YEAR, month = 1] = day.split("-").map(Number);
  return (year - FIRST_YEAR) * 12 + month - 1;
}

/** @example firstOf(monthOf("2005-06-17")) // "2005-06-01" */
export function firstOf(month: number): string {
  const year = FIRST_YEAR + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

/** @example earliestOf("2007") // "2007-01-01" */
export function earliestOf(partial: string): string {
  return `${partial}-01-01`.slice(0, 10);
}

/** @example latestOf("2007-04") // "2007-04-30" */
export function latestOf(partial: string): string {
  const [year = 0, month = 12, day] = partial.split("-").map(Number);
  if (day !== undefined) return partial;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Where a day stands between January 1980 and the end, 0 to 1. */
export function shareOf(day: string, end: string): number {
  const from = Date.UTC(FIRST_YEAR, 0);
  const share = (Date.parse(day) - from) / (Date.parse(end) - from);
  return Math.min(1, Math.max(0, share));
}

interface Dated {
  since: string | null;
  until: string | null;
}

/** The first days on which some basis was certainly there, or certainly no longer: in order, each once. */
export function changesOf(bases: readonly Dated[]): string[] {
  const days = bases.flatMap(({ since, until }) =>
    [since, until].filter((day) => day !== null).map(latestOf),
  );
  return [...new Set(days)].sort();
}
