/** What a run found out; `--json` prints it as it is. */

import type { Speed } from "./load.js";
import type { CallTimes } from "./messages.js";

export interface Results {
  /** When, where and how it was measured. */
  at: string;
  command: string;
  node: string;
  machine: string;
  records: number;
  /** What wasn't measured, and why. */
  skipped: string[];
  start: StartResult[];
  speed: SpeedResult[];
  growth: GrowthResult[];
}

export interface StartResult {
  engine: string;
  /** Milliseconds from the start of the process until it was ready. */
  readyIn: number;
  /** Resident bytes once it was ready, and after the load that all questions are. */
  memory: number;
  memoryAfterLoad: number;
}

export interface SpeedResult extends Speed {
  engine: string;
  question: string;
  /** Of one answer's body. */
  bytes: number;
}

export interface GrowthResult {
  times: number;
  records: number;
  /** Microseconds for one call of the domain. */
  calls: CallTimes;
  legalBases: Speed;
  routes: Speed;
}
