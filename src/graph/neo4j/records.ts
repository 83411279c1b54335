/**
 * Records as Neo4j holds them. Scalars and lists of scalars are native properties, so that a person
 * can write Cypher against them; nested values are JSON text under the same name. What comes back is
 * parsed by the schema of its kind, so it equals what the memory engine has.
 */
import { type Integer, int } from "neo4j-driver";
import { z } from "zod";
import { type FactKind, KINDS } from "../../dataset/kinds/index.js";
import type { AnyRecord, CitedSource, FactRecord } from "../../dataset/records.js";

/** What a node or a relationship can hold; null holds nothing. */
export type Value = string | number | boolean | Integer | null | readonly string[];
export type Properties = Record<string, Value>;

export interface StoredSource {
  /** Its place in the record's list. */
  rank: number;
  /** Text where it stands on a relationship, see `joined`. */
  supports: string[] | string;
  source: unknown;
}
export interface StoredRecord {
  properties: Readonly<Record<string, unknown>>;
  sources: readonly StoredSource[];
}

/** A record's fields, its sources left out, as properties. */
export function propertiesOf(record: AnyRecord): Properties {
  const { type, ...fields } = record;
  const nested = type === "Jurisdiction" ? NONE : FIELDS[KIND_BY_TYPE[type]].nested;
  const properties: Properties = { recordType: type };
  for (const [name, value] of Object.entries<unknown>(fields))
    if (name !== "sources") properties[name] = nested.has(name) ? jsonOf(value) : nativeOf(value);
  return properties;
}

/** The record that `propertiesOf` and the sources beside it were made of. */
export function recordOf({ properties, sources }: StoredRecord): AnyRecord {
  const { recordType: type } = properties;
  if (type === "Jurisdiction") return { ...jurisdiction.parse(properties), type };
  const kind = KIND_OF.get(String(type));
  if (kind === undefined) throw new Error(`Neo4j holds a record of unknown type ${String(type)}`);
  const cited = [...sources].sort((a, b) => a.rank - b.rank).map(citedSource);
  const line: Record<string, unknown> = {
    sources: cited.map(({ id, supports }) => ({ source: id, supports })),
  };
  const { names, nested } = FIELDS[kind];
  for (const name of names) {
    const value = properties[name] ?? null;
    if (value !== null) line[name] = nested.has(name) ? JSON.parse(String(value)) : value;
  }
  return { ...KINDS[kind].parse(line), sources: cited };
}

/** A number as Neo4j should show it: 2020, not 2020.0. */
export function numberOf(value: number): number | Integer {
  return Number.isSafeInteger(value) ? int(value) : value;
}

/** A relationship can't hold a list of lists, so each source's fields are one text there. */
export function joined(supports: readonly string[]): string {
  return supports.map((name) => name.replaceAll("%", "%25").replaceAll("|", "%7C")).join("|");
}

const KIND_BY_TYPE: Readonly<Record<FactRecord["type"], FactKind>> = {
  BilateralTreaty: "treaties",
  Memorandum: "memoranda",
  Convention: "conventions",
  Network: "conventions",
  Body: "conventions",
  ModelLaw: "conventions",
  DomesticLaw: "laws",
  Participation: "participation",
  Territory: "territories",
  Provision: "provisions",
  Reading: "readings",
  Survey: "surveys",
  Position: "positions",
  Obstacle: "obstacles",
  Measure: "measures",
  Mechanism: "mechanisms",
  Implication: "kinds",
  Proceeding: "proceedings",
  Enterprise: "enterprises",
  Operation: "operations",
  Flow: "flows",
  Case: "cases",
  LexiconEntry: "lexicon-en",
};
const KIND_OF: ReadonlyMap<string, FactKind> = new Map(Object.entries(KIND_BY_TYPE));

interface Fields {
  /** All but the sources. */
  names: readonly string[];
  /** Those kept as JSON text. */
  nested: ReadonlySet<string>;
}
const NONE: ReadonlySet<string> = new Set();

const fieldsOf = (kind: FactKind): Fields => {
  const fields = Object.entries(KINDS[kind].in.shape).filter(([name]) => name !== "sources");
  const nested = fields.filter(([, schema]) => isNested(schema)).map(([name]) => name);
  return { names: fields.map(([name]) => name), nested: new Set(nested) };
};

function isNested(schema: z.core.$ZodType): boolean {
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional
  )
    return isNested(schema.unwrap());
  return schema instanceof z.ZodArray ? isNested(schema.element) : schema instanceof z.ZodObject;
}

const FIELDS: Readonly<Record<FactKind, Fields>> = {
  measures: fieldsOf("measures"),
  mechanisms: fieldsOf("mechanisms"),
  kinds: fieldsOf("kinds"),
  proceedings: fieldsOf("proceedings"),
  treaties: fieldsOf("treaties"),
  memoranda: fieldsOf("memoranda"),
  conventions: fieldsOf("conventions"),
  participation: fieldsOf("participation"),
  laws: fieldsOf("laws"),
  territories: fieldsOf("territories"),
  provisions: fieldsOf("provisions"),
  readings: fieldsOf("readings"),
  surveys: fieldsOf("surveys"),
  positions: fieldsOf("positions"),
  obstacles: fieldsOf("obstacles"),
  enterprises: fieldsOf("enterprises"),
  operations: fieldsOf("operations"),
  flows: fieldsOf("flows"),
  cases: fieldsOf("cases"),
  "lexicon-en": fieldsOf("lexicon-en"),
  "lexicon-zh": fieldsOf("lexicon-zh"),
};

const jurisdiction = z.object({
  id: z.string(),
  name: z.string(),
  nameZh: z.string(),
  alpha2: z.string(),
  aliases: z.array(z.string()),
});

function citedSource({ source, supports }: StoredSource): CitedSource {
  const { type: _, ...fields } = KINDS.sources.parse(source);
  return { ...fields, supports: typeof supports === "string" ? apart(supports) : supports };
}

function apart(supports: string): string[] {
  if (supports === "") return [];
  return supports.split("|").map((name) => name.replaceAll("%7C", "|").replaceAll("%25", "%"));
}

function jsonOf(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

function nativeOf(value: unknown): Value {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return numberOf(value);
  if (Array.isArray(value)) return value.map(String);
  throw new TypeError(`not a plain value or a list of them, but got: ${JSON.stringify(value)}`);
}
