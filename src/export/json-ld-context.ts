/** The words of the JSON-LD: prefixes, and which of the records' fields are dates, references, JSON. */
import type { EdgeType } from "../graph/model.js";

/** Everything of the graph; a node's id, such as `CHN`, follows. */
const OURS = "urn:treatygraph:";
const VOCABULARY = "urn:treatygraph:vocabulary:";

/** Names without a prefix are our own: record types, fields, types of edges. */
export const CONTEXT = {
  "@version": 1.1,
  "@vocab": VOCABULARY,
  eli: "http://data.europa.eu/eli/ontology#",
  schema: "https://schema.org/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** @example iri("CHN") // urn:treatygraph:CHN */
export function iri(id: string): string {
  return `${OURS}${encodeURIComponent(id.replace(/\p{Surrogate}/gu, "\ufffd")).replaceAll("%3A", ":")}`;
}

export const DATES: ReadonlySet<string> = new Set([
  "signed",
  "ratifiedByChina",
  "ratified",
  "adopted",
  "entryIntoForce",
  "suspended",
  "terminated",
  "withdrawn",
  "since",
  "until",
  "record_since",
  "record_until",
  "firstRecorded",
  "asOf",
]);

/** Fields that hold ids, one or many. */
export const REFERENCES: ReadonlySet<string> = new Set([
  "jurisdiction",
  "homeJurisdiction",
  "requestingJurisdiction",
  "parties",
  "party",
  "via",
  "for",
  "from",
  "excludes",
  "instrument",
  "convention",
  "enterprise",
  "concerns",
  "absent",
  "measures",
  "benchmark",
  "model",
  "mechanisms",
  "mechanismsOnOwnLaw",
  "learnedFrom",
]);

/** Lists whose order or inside matters. */
export const JSON_VALUES: ReadonlySet<string> = new Set([
  "steps",
  "owner",
  "listed",
  "debarments",
  "value",
  "deals",
  "count",
  "methods",
  "persons",
  "enterprises",
  "assetJurisdictions",
  "instrumentsUsed",
  "events",
  "implied",
]);

/** Edges that ELI has a word for, too. */
export const ELI_EDGES: Readonly<Partial<Record<EdgeType, string>>> = {
  HAS_PROVISION: "eli:has_part",
  PROVIDES: "eli:is_about",
};

/** `2007` → `"2007"^^xsd:gYear`. */
export function dateOf(date: string): object {
  const type = { 4: "xsd:gYear", 7: "xsd:gYearMonth" }[date.length] ?? "xsd:date";
  return { "@value": date, "@type": type };
}

export const english = (text: string) => ({ "@value": text, "@language": "en" });
export const chinese = (text: string) => ({ "@value": text, "@language": "zh" });
