/** Nodes as Neo4j holds them: labels, and the properties that lists, search and paths go by. */
import { isInstrument } from "../../dataset/records.js";
import type { Facet, GraphNode } from "../model.js";
import { fold } from "../text.js";
import { numberOf, type Properties, propertiesOf, type Value } from "./records.js";
import { wordsOf } from "./search.js";

export interface NodeRow {
  labels: string[];
  properties: Properties;
}

/** `rank` is the node's place in the dataset. */
export function nodeRow(node: GraphNode, rank: number): NodeRow {
  const { record, kind, label, labelZh, period } = node;
  const labels = ["Entity", record.type];
  if (isInstrument(record)) labels.push("Instrument");
  const properties: Properties = {
    ...propertiesOf(record),
    ...period,
    label,
    labelZh,
    nodeKind: kind,
    rank: numberOf(rank),
    // What weighs most in search comes first: the id, then the labels.
    searchNames: [node.id, label, labelZh ?? label, ...node.names].map(fold),
    searchWords: wordsOf(node.names.join("\n")).join(" "),
    searchText: wordsOf(node.text).join(" "),
    ...facetProperties(node.facets),
  };
  return { labels, properties };
}

/**
 * Facets under names of their own: a facet needn't be what the record's field of that name is.
 * Everything is text, as the lists' rules compare text.
 */
function facetProperties(facets: Readonly<Record<string, Facet>>): Record<string, Value> {
  const properties: Record<string, Value> = {};
  for (const [name, value] of Object.entries(facets)) {
    if (value === null) continue;
    if (typeof value === "object") {
      properties[`facet_${name}`] = value;
      continue;
    }
    const text = String(value);
    properties[`facet_${name}`] = text;
    const key = sortKey(text);
    if (key !== text) properties[`order_${name}`] = key;
  }
  return properties;
}

/**
 * Neo4j sorts text by code point, JavaScript by UTF-16 code unit. They differ where characters
 * beyond the basic plane (surrogates, D800–DFFF) meet those from E000 on, such as full-width
 * brackets. Both are written as D7FF, which is no character, and one of as many in their order.
 */
function sortKey(text: string): string {
  return text.replace(/[\uD800-\uFFFF]/g, (unit) =>
    String.fromCharCode(0xd7ff, unit.charCodeAt(0) - 0xd800 + 0x3400),
  );
}
