/**
 * GEXF 1.3, for Gephi and NetworkX. No spells: their days must be whole, and a source's date may be
 * a year; `since`, `until` and the period are attributes. Written here for the reasons in graphml.ts.
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

export function* gexf({ info, title, day, nodes, edges }: ExportGraph): Text {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n`;
  yield `<meta lastmodifieddate="${info.knownAt}"><creator>Treatygraph</creator>`;
  yield `<description>${escaped(`${title}, version ${info.version}, in force on ${day}`)}</description></meta>\n`;
  yield `<graph defaultedgetype="directed" mode="static">\n`;
  yield declarations("node", namesIn(nodes.map(propertiesOfNode)), OF_NODE);
  yield declarations("edge", namesIn(edges.map((edge) => propertiesOfEdge(edge, day))), OF_EDGE);
  yield `<nodes count="${nodes.length}">\n`;
  for (const node of nodes) {
    const values = valuesOf(attributesOf(propertiesOfNode(node)), OF_NODE);
    yield `<node id="${escaped(node.id)}" label="${escaped(node.label)}">${values}</node>\n`;
  }
  yield `</nodes>\n<edges count="${edges.length}">\n`;
  for (const edge of edges) {
    const values = valuesOf(attributesOf(propertiesOfEdge(edge, day)), OF_EDGE);
    const { type } = edge;
    const ends = `source="${escaped(edge.source)}" target="${escaped(edge.target)}"`;
    yield `<edge id="${escaped(edge.id)}" ${ends} kind="${type}" label="${type}">${values}</edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

/** What the format itself has a place for. */
const OF_NODE: ReadonlySet<string> = new Set(["id", "label"]);
const OF_EDGE: ReadonlySet<string> = new Set(["id", "source", "target"]);

const TYPES: Readonly<Record<AttributeType, string>> = {
  text: "string",
  integer: "long",
  decimal: "double",
  boolean: "boolean",
};

function declarations(
  element: "node" | "edge",
  names: readonly string[],
  placed: ReadonlySet<string>,
): string {
  const declared = names
    .filter((name) => !placed.has(name))
    .map((name) => {
      const named = escaped(name);
      return `<attribute id="${named}" title="${named}" type="${TYPES[typeOf(name)]}"/>\n`;
    });
  return `<attributes class="${element}" mode="static">\n${declared.join("")}</attributes>\n`;
}

function valuesOf(attributes: Attributes, placed: ReadonlySet<string>): string {
  const values = Object.entries(attributes)
    .filter(([name]) => !placed.has(name))
    .map(([name, value]) => {
      return `<attvalue for="${escaped(name)}" value="${escaped(String(value))}"/>`;
    });
  return `<attvalues>${values.join("")}</attvalues>`;
}
