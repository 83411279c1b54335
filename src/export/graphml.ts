/**
 * GraphML, for NetworkX, yEd, igraph, Gephi. Written here: the packages there are make the whole text
 * at once, and take an attribute's type from the values that happen to be there.
 */
import {
  type Attributes,
  type AttributeType,
  attributesOf,
  namesIn,
  propertiesOfEdge,
  propertiesOfNode,
  typeOf,
} from "./attributes.js";
import type { ExportGraph, Text } from "./model.js";
import { escaped } from "./xml.js";

export function* graphml(graph: ExportGraph): Text {
  const { nodes, edges, day } = graph;
  const ofNodes = keys("n", namesIn(nodes.map(propertiesOfNode)), OF_NODE);
  const ofEdges = keys("e", namesIn(edges.map((edge) => propertiesOfEdge(edge, day))), OF_EDGE);
  yield `${OPENING}${declarations("node", ofNodes)}${declarations("edge", ofEdges)}`;
  yield `<key id="title" for="graph" attr.name="title" attr.type="string"/>\n`;
  yield `<key id="version" for="graph" attr.name="version" attr.type="string"/>\n`;
  yield `<key id="day" for="graph" attr.name="day" attr.type="string"/>\n`;
  yield `<graph id="treatygraph" edgedefault="directed">\n`;
  yield `${data("title", graph.title)}${data("version", graph.info.version)}${data("day", day)}\n`;
  for (const node of nodes) {
    const values = valuesOf(attributesOf(propertiesOfNode(node)), ofNodes);
    yield `<node id="${escaped(node.id)}">${values}</node>\n`;
  }
  for (const edge of edges) {
    const values = valuesOf(attributesOf(propertiesOfEdge(edge, day)), ofEdges);
    const ends = `source="${escaped(edge.source)}" target="${escaped(edge.target)}"`;
    yield `<edge id="${escaped(edge.id)}" ${ends}>${values}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

const OPENING = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/** What the format itself has a place for. */
const OF_NODE: ReadonlySet<string> = new Set(["id"]);
const OF_EDGE: ReadonlySet<string> = new Set(["id", "source", "target"]);

const TYPES: Readonly<Record<AttributeType, string>> = {
  text: "string",
  integer: "long",
  decimal: "double",
  boolean: "boolean",
};

/** Attribute → its key in this file. */
type Keys = ReadonlyMap<string, string>;

function keys(prefix: string, names: readonly string[], placed: ReadonlySet<string>): Keys {
  const declared = names.filter((name) => !placed.has(name));
  return new Map(declared.map((name, index) => [name, `${prefix}${index}`]));
}

function declarations(element: "node" | "edge", declared: Keys): string {
  return [...declared]
    .map(
      ([name, key]) =>
        `<key id="${key}" for="${element}" attr.name="${escaped(name)}" attr.type="${TYPES[typeOf(name)]}"/>\n`,
    )
    .join("");
}

function valuesOf(attributes: Attributes, declared: Keys): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      const key = declared.get(name);
      return key === undefined ? "" : data(key, value);
    })
    .join("");
}

function data(key: string, value: string | number | boolean): string {
  return `<data key="${key}">${escaped(String(value))}</data>`;
}
