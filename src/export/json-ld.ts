/**
 * JSON-LD: instruments and their articles in the European Legislation Identifier's ontology (ELI),
 * everything else in schema.org, and what neither has a word for in a vocabulary of our own. An edge
 * is a triple and, because it has dates of its own, a `Relationship` besides. Partial dates are
 * `xsd:gYear`, `xsd:gYearMonth` or `xsd:date`, as their source has them. The context stands inside:
 * nothing is fetched. A node's period (`certainFrom` …) is left out: its days before all days are
 * none of XML Schema's.
 */
import type { CitedSource } from "../dataset/records.js";
import { type Day, isPartialDate } from "../dates.js";
import type { GraphEdge } from "../graph/model.js";
import { certaintyOn } from "../graph/model.js";
import type { PlainNode } from "../graph/port.js";
import { type Properties, propertiesOfEdge, propertiesOfNode } from "./attributes.js";
import {
  CONTEXT,
  chinese,
  DATES,
  dateOf,
  ELI_EDGES,
  english,
  iri,
  JSON_VALUES,
  REFERENCES,
} from "./json-ld-context.js";
import { standardTerms } from "./json-ld-terms.js";
import type { ExportGraph, Text } from "./model.js";

export function* jsonLd({ info, title, day, nodes, edges }: ExportGraph): Text {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n`;
  yield JSON.stringify({
    "@id": iri(`dataset:${info.version}`),
    "@type": "schema:Dataset",
    "schema:name": title,
    "schema:description": info.description,
    "schema:version": info.version,
    "schema:dateModified": dateOf(info.knownAt),
    "schema:creditText": info.attribution,
    day: dateOf(day),
  });
  const told = new Set<string>();
  for (const node of nodes) {
    yield* sourcesOf(node.record, told);
    yield `,\n${JSON.stringify(nodeObject(node, day))}`;
  }
  for (const edge of edges) {
    yield* sourcesOf(edge.record, told);
    yield `,\n${JSON.stringify(triple(edge))}`;
    yield `,\n${JSON.stringify(relationship(edge, day))}`;
  }
  yield "\n]}\n";
}

function nodeObject(node: PlainNode, day: Day): object {
  const { record, label, labelZh, period } = node;
  const { types, terms } = standardTerms(record, certaintyOn(period, day));
  return {
    "@id": iri(node.id),
    "@type": ["Entity", record.type, ...types],
    "rdfs:label": labelZh === null ? english(label) : [english(label), chinese(labelZh)],
    ...terms,
    ...ownTerms(propertiesOfNode(node)),
    ...citing(record),
  };
}

function triple({ type, source, target }: GraphEdge): object {
  const end = { "@id": iri(target) };
  const eli = ELI_EDGES[type];
  return { "@id": iri(source), [type]: end, ...(eli === undefined ? {} : { [eli]: end }) };
}

function relationship(edge: GraphEdge, day: Day): object {
  return {
    "@id": iri(`edge:${edge.id}`),
    "@type": ["Relationship", ...(edge.record === null ? [] : [edge.record.type])],
    ...ownTerms(propertiesOfEdge(edge, day)),
    source: { "@id": iri(edge.source) },
    target: { "@id": iri(edge.target) },
    ...citing(edge.record),
  };
}

/** Every field under its own name, as a date, a reference, a plain value or JSON. */
function ownTerms(properties: Properties): Properties {
  const terms: Properties = {};
  for (const [name, value] of Object.entries(properties))
    if (!TOLD_OTHERWISE.has(name)) terms[name] = termOf(name, value);
  return terms;
}

const TOLD_OTHERWISE: ReadonlySet<string> = new Set([
  "recordType",
  "sources",
  "label",
  "labelZh",
  "possibleFrom",
  "possibleUntil",
  "certainFrom",
  "certainUntil",
]);

function termOf(name: string, value: unknown): unknown {
  if (JSON_VALUES.has(name)) return { "@value": value, "@type": "@json" };
  if (Array.isArray(value)) return value.map((one) => termOf(name, one));
  if (typeof value === "object" && value !== null) return { "@value": value, "@type": "@json" };
  if (typeof value !== "string") return value;
  if (REFERENCES.has(name)) return { "@id": iri(value) };
  return DATES.has(name) && isPartialDate(value) ? dateOf(value) : value;
}

/** A source once, where it is first met. */
function* sourcesOf(record: PlainNode["record"] | null, told: Set<string>): Text {
  for (const source of cited(record)) {
    if (told.has(source.id)) continue;
    told.add(source.id);
    yield `,\n${JSON.stringify(sourceObject(source))}`;
  }
}

function sourceObject({ id, url, title, publisher, kind }: CitedSource): object {
  return {
    "@id": iri(id),
    "@type": ["Source", "schema:WebPage"],
    "schema:name": title,
    "schema:url": { "@value": url, "@type": "xsd:anyURI" },
    ...(publisher === null ? {} : { "schema:publisher": publisher }),
    kind,
  };
}

function citing(record: PlainNode["record"] | null): Properties {
  const ids = cited(record).map(({ id }) => ({ "@id": iri(id) }));
  return ids.length > 0 ? { SUPPORTED_BY: ids } : {};
}

function cited(record: PlainNode["record"] | null): readonly CitedSource[] {
  return record !== null && record.type !== "Jurisdiction" ? record.sources : [];
}
