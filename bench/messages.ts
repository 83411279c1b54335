/** What the benchmark and its services (`served.ts`) tell each other. */

export type ToService = "time calls";

export type FromService =
  /** It answers at `url`, over so many records. */
  { url: string; records: number } | { calls: CallTimes };

/** Median time of one call of the domain, in microseconds. */
export interface CallTimes {
  legalBases: number;
  routes: number;
}
