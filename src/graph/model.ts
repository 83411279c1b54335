/**
 * The graph that an engine holds: nodes, edges and, on both, what lists filter and sort by and when
 * they were in force. `src/domain/graph-of.ts` makes it from a dataset; engines take it as it is.
 */
import type { AnyRecord, DatasetInfo, Operation, Participation } from "../dataset/records.js";
import type { Day, PartialDate } from "../dates.js";

/** What a node is to somebody who draws or searches the graph. */
export const NODE_KINDS = [
  "JURISDICTION",
  "INSTRUMENT",
  "PROVISION",
  "MEASURE",
  "MECHANISM",
  "ENTERPRISE",
  "CASE",
  "OBSTACLE",
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export const EDGE_TYPES = [
  "PARTY_TO",
  "ENACTED",
  "HAS_PROVISION",
  "PROVIDES",
  "READ_AS",
  "SURVEYED_AS",
  "TAKES_POSITION",
  "POSITION_ON",
  "MEETS",
  "CONCERNS",
  "USES",
  "BASED_IN",
  "OPERATES_IN",
  "INVOLVES",
  "ASSETS_IN",
  "REQUESTED_BY",
  "RELIED_ON",
  "HAS_FIGURE",
] as const;
/**
 * | type | from | to |
 * | --- | --- | --- |
 * | PARTY_TO | jurisdiction | treaty, memorandum, convention, network, body |
 * | ENACTED | jurisdiction | law |
 * | HAS_PROVISION | instrument | provision |
 * | PROVIDES | provision, law (what its record lists) | measure |
 * | READ_AS | instrument | reading |
 * | SURVEYED_AS | jurisdiction | survey |
 * | TAKES_POSITION, POSITION_ON | jurisdiction → position → convention | |
 * | MEETS | jurisdiction | obstacle |
 * | CONCERNS | obstacle | measure, mechanism, instrument |
 * | USES | mechanism | measure |
 * | BASED_IN, OPERATES_IN | enterprise | jurisdiction |
 * | INVOLVES | case | enterprise |
 * | ASSETS_IN, REQUESTED_BY | case | jurisdiction |
 * | RELIED_ON | case | instrument |
 * | HAS_FIGURE | jurisdiction | flow |
 */
export type EdgeType = (typeof EDGE_TYPES)[number];

export type Certainty = "YES" | "NO" | "UNCERTAIN";

/**
 * When something was in force, as two spans of days, from inclusive, until exclusive. Inside the
 * certain span: YES; else inside the possible one: UNCERTAIN; else NO. An empty span has
 * `from` ≥ `until`.
 */
export interface ForcePeriod {
  possibleFrom: Day;
  possibleUntil: Day;
  certainFrom: Day;
  certainUntil: Day;
}

/** "In force on `day`", read off a period. */
export function certaintyOn(period: ForcePeriod, day: Day): Certainty {
  if (period.certainFrom <= day && day < period.certainUntil) return "YES";
  return period.possibleFrom <= day && day < period.possibleUntil ? "UNCERTAIN" : "NO";
}

/** What a list can be filtered and sorted by: plain values, many or one. */
export type Facet = string | number | boolean | null | readonly string[];

export interface GraphNode {
  id: string;
  /** null: not drawn, found or walked over (a reading, a survey, a position, a figure). */
  kind: NodeKind | null;
  label: string;
  labelZh: string | null;
  record: AnyRecord;
  facets: Readonly<Record<string, Facet>>;
  /** Names, aliases and id: what search looks in first. */
  names: readonly string[];
  /** Longer text: what search looks in second. */
  text: string;
  period: ForcePeriod;
}

export interface GraphEdge {
  id: string;
  type: EdgeType;
  source: string;
  target: string;
  since: PartialDate | null;
  until: PartialDate | null;
  period: ForcePeriod;
  /** The fact that the edge itself is, where it is one. */
  record: Participation | Operation | null;
  /** Further plain properties: `strength`, `status`, `amount` … */
  properties: Readonly<Record<string, Facet>>;
}

export interface GraphData {
  info: DatasetInfo;
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}
