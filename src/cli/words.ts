/** Words for codes: what people read in a table. */

import { jurisdictionOf } from "../dataset/jurisdictions.js";
import type { Force } from "../dataset/kinds/common.js";
import type { PartialDate } from "../dates.js";
import type { Readiness, Support } from "../domain/readiness.js";
import { percent } from "../domain/words.js";
import type { Certainty, EdgeType } from "../graph/model.js";
import type { Cell } from "./table.js";

/** `Hong Kong (HKG)`. */
export function jurisdiction(code: string): string {
  return `${jurisdictionOf(code).name} (${code})`;
}

export { shortTitleOf as titleOf } from "../domain/instruments.js";

/** `YES`, and below it since when and until when, as far as known. */
export function standing(
  inForce: Certainty,
  since: PartialDate | null = null,
  until: PartialDate | null = null,
): Cell {
  const dates = [...(since === null ? [] : [since]), ...(until === null ? [] : [`to ${until}`])];
  return { text: [inForce, ...dates].join("\n"), style: CERTAINTY_STYLES[inForce] };
}

const CERTAINTY_STYLES = { YES: "green", UNCERTAIN: "yellow", NO: "red" } as const;

export function support(value: Support): Cell {
  return { text: supportWord(value), style: SUPPORT_STYLES[value] };
}

export function supportWord(value: Support): string {
  return value.toLowerCase();
}

const SUPPORT_STYLES = {
  PROVIDED: "green",
  CONDITIONAL: "yellow",
  UNCERTAIN: "yellow",
  UNKNOWN: "dim",
  ABSENT: "red",
} as const;

export const FORCES: Record<Force, string> = {
  binding: "binding",
  domestic: "domestic law",
  channel: "channel",
  model: "model",
};

/** `from 2007-03-28`, `1999 to 2020-05`; empty where neither is known. */
export function period(since: PartialDate | null, until: PartialDate | null): string {
  return [since === null ? [] : [`from ${since}`], until === null ? [] : [`to ${until}`]]
    .flat()
    .join(" ");
}

/** `70%`, or `25–75%` where research could still settle something. */
export function readiness({ low, high }: Readiness): string {
  const [from, to] = [percent(low), percent(high)];
  return from === to ? from : `${from.slice(0, -1)}–${to}`;
}

/** `1 case`, `2 cases`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What stands between the two ends of an edge when it is read aloud. */
export const EDGE_VERBS: Record<EdgeType, string> = {
  PARTY_TO: "is party to",
  ENACTED: "enacted",
  HAS_PROVISION: "contains",
  PROVIDES: "provides",
  READ_AS: "was read:",
  SURVEYED_AS: "was surveyed:",
  TAKES_POSITION: "takes a position:",
  POSITION_ON: "is a position on",
  MEETS: "meets requests with",
  CONCERNS: "concerns",
  USES: "uses",
  BASED_IN: "is based in",
  OPERATES_IN: "operates in",
  INVOLVES: "involves",
  ASSETS_IN: "concerns assets in",
  REQUESTED_BY: "is a request by",
  RELIED_ON: "relied on",
  HAS_FIGURE: "has the figure",
};

/** `yes`, `no`, or `?` where it can't be told: short, for columns of a matrix. */
export function certainty(value: Certainty): Cell {
  return { text: CERTAINTY_MARKS[value], style: CERTAINTY_STYLES[value] };
}

export const CERTAINTY_MARKS = { YES: "yes", NO: "no", UNCERTAIN: "?" } as const;

/** One letter or mark for each support, for cells of a matrix. */
export const SUPPORT_MARKS = {
  PROVIDED: "P",
  CONDITIONAL: "C",
  UNCERTAIN: "?",
  UNKNOWN: "·",
  ABSENT: "–",
} as const satisfies Record<Support, string>;

/** `+0.60`, in points of 100. */
export function points(gain: number): string {
  const text = (gain * 100).toFixed(2);
  return gain > 0 ? `+${text}` : text.replace("-", "−");
}
