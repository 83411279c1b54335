/** Edges as Neo4j holds them: relationships, with the fact's own fields where an edge is a fact. */
import { z } from "zod";
import type { Operation, Participation } from "../../dataset/records.js";
import type { EdgeType, Facet, GraphEdge } from "../model.js";
import {
  joined,
  numberOf,
  type Properties,
  propertiesOf,
  recordOf,
  type StoredRecord,
  type StoredSource,
} from "./records.js";

export interface EdgeRow {
  type: EdgeType;
  source: string;
  target: string;
  properties: Properties;
}
/** An edge's own properties and its fact's sources, as statements return them. */
export interface StoredEdge {
  type: EdgeType;
  source: string;
  target: string;
  properties: Readonly<Record<string, unknown>>;
  sources: readonly StoredSource[];
}

/** `rank` is the edge's place in the dataset. */
export function edgeRow(edge: GraphEdge, rank: number): EdgeRow {
  const { type, source, target, id, since, until, period, record } = edge;
  const names = Object.keys(edge.properties);
  const properties: Properties = { ...period, id, rank: numberOf(rank), since, until };
  for (const [name, value] of Object.entries(edge.properties))
    properties[name] = typeof value === "number" ? numberOf(value) : value;
  // Neo4j forgets a property that is null; the names tell which ones there were.
  if (names.length > 0) properties.propertyNames = names;
  if (record) Object.assign(properties, factProperties(record));
  return { type, source, target, properties };
}

/** The edge that `edgeRow` was given. */
export function edgeOf({ type, source, target, properties, sources }: StoredEdge): GraphEdge {
  const { id, since, until, propertyNames, ...period } = own.parse(properties);
  const names = propertyNames.map((name): [string, Facet] => [name, facet.parse(properties[name])]);
  const record = properties.recordType === undefined ? null : factOf({ properties, sources });
  return {
    id,
    type,
    source,
    target,
    since,
    until,
    period,
    record,
    properties: Object.fromEntries(names),
  };
}

/** The fact that an edge is: a participation, an operation. */
export function factOf(stored: StoredRecord): Participation | Operation {
  const fields = Object.entries(stored.properties).filter(([name]) => !TAKEN.has(name));
  const renamed = fields.map(([name, value]) => [name.replace(/^record_/, ""), value]);
  const properties: Record<string, unknown> = Object.fromEntries(renamed);
  const record = recordOf({ properties, sources: stored.sources });
  if (record.type === "Participation" || record.type === "Operation") return record;
  throw new Error(`Neo4j holds a relationship that is a ${record.type}`);
}

/** Names that mean something else on the edge: an operation's start, and that of what is known. */
const TAKEN: ReadonlySet<string> = new Set(["since", "until"]);

function factProperties(record: Participation | Operation): Properties {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(propertiesOf(record)))
    properties[TAKEN.has(name) ? `record_${name}` : name] = value;
  properties.sourceIds = record.sources.map(({ id }) => id);
  properties.supports = record.sources.map(({ supports }) => joined(supports));
  return properties;
}

const absent = z.string().nullable().default(null);
const own = z.object({
  id: z.string(),
  since: absent,
  until: absent,
  possibleFrom: z.string(),
  possibleUntil: z.string(),
  certainFrom: z.string(),
  certainUntil: z.string(),
  propertyNames: z.array(z.string()).default([]),
});
const facet = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.string())])
  .nullable()
  .default(null);
