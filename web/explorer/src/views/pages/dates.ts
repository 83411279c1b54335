/** Dates as precise as their source: `2007` can be any day of that year. */

export interface Span {
  earliest: string;
  latest: string;
}

/** @example spanOf("2007-02") // { earliest: "2007-02-01", latest: "2007-02-28" } */
export function spanOf(date: string): Span {
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  if (day !== undefined) return { earliest: date, latest: date };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { earliest: `${date}-01`, latest: `${date}-${last}` };
}

export function isPartial(date: string): boolean {
  return date.length < "2007-02-03".length;
}

/** As a number of days, to place it on a line. */
export function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** Today in UTC, as the API counts days. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
