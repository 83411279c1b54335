/**
 * The properties of nodes and edges, the same in every format and under the names that they have in
 * Neo4j: `recordType`, `nodeKind`, `label`, the record's own fields, the four days of the period.
 * docs/exports.md lists them.
 */
import type { AnyRecord, DatasetInfo } from "../dataset/records.js";
import type { Day } from "../dates.js";
import { certaintyOn, type ForcePeriod, type GraphEdge } from "../graph/model.js";
import type { PlainNode } from "../graph/port.js";

/** Nested values as they are; what is null is left out. */
export type Properties = Record<string, unknown>;

/** Nested values as JSON text, sources as their addresses: for formats that know only plain values. */
export type Attributes = Record<string, string | number | boolean>;

export function propertiesOfNode({ kind, label, labelZh, record, period }: PlainNode): Properties {
  const { type, ...fields } = record;
  return known({ recordType: type, nodeKind: kind, label, labelZh, ...fields, ...days(period) });
}

/** @param day the day for which `inForce` is told */
export function propertiesOfEdge(edge: GraphEdge, day: Day): Properties {
  const { id, type, source, target, since, until, period, record, properties } = edge;
  return known({
    ...(record === null ? {} : factOf(record)),
    ...properties,
    id,
    type,
    source,
    target,
    since,
    until,
    inForce: certaintyOn(period, day),
    ...days(period),
  });
}

/** What the dataset says of itself, in one order: engines give maps in whichever they like. */
export function aboutDataset(info: DatasetInfo): DatasetInfo {
  const { title, description, knownAt, collectedFor, licence, attribution, version } = info;
  return { title, description, knownAt, collectedFor, licence, attribution, version };
}

export function attributesOf(properties: Properties): Attributes {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(properties)) {
    if (name === "sources") attributes[name] = JSON.stringify(addressesIn(value));
    else if (typeof value === "string" || typeof value === "boolean") attributes[name] = value;
    else if (typeof value === "number") attributes[name] = value;
    else attributes[name] = JSON.stringify(value);
  }
  return attributes;
}

export type AttributeType = "text" | "integer" | "decimal" | "boolean";

/** An attribute has one type, whichever records it is found on; all that aren't here are text. */
const TYPES: Readonly<Record<string, AttributeType>> = {
  year: "integer",
  opened: "integer",
  closed: "integer",
  amount: "decimal",
  recovered: "decimal",
  informal: "boolean",
  requiresTreaty: "boolean",
  reciprocityAccepted: "boolean",
  inHeading: "boolean",
};

export function typeOf(attribute: string): AttributeType {
  return TYPES[attribute] ?? "text";
}

/** The names that occur, in order of first appearance: formats that declare them need them first. */
export function namesIn(rows: Iterable<Properties>): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  return [...names];
}

/** The fact that an edge is; as in Neo4j, its own start and end don't hide those of the edge. */
function factOf({ type, ...fields }: AnyRecord): Properties {
  const renamed = Object.entries(fields).map(([name, value]) => [
    name === "since" || name === "until" ? `record_${name}` : name,
    value,
  ]);
  return { recordType: type, ...Object.fromEntries(renamed) };
}

/** In one order, as `aboutDataset`. */
function days({
  possibleFrom,
  possibleUntil,
  certainFrom,
  certainUntil,
}: ForcePeriod): ForcePeriod {
  return { possibleFrom, possibleUntil, certainFrom, certainUntil };
}

function known(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

function addressesIn(sources: unknown): unknown[] {
  const list: unknown[] = Array.isArray(sources) ? sources : [];
  return list.flatMap((source) =>
    typeof source === "object" && source !== null && "url" in source ? [source.url] : [],
  );
}
