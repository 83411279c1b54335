/** Every format in one table: what it is called, served as, good for, and who writes it. */
import { cypherScript } from "../graph/neo4j/script.js";
import { aboutDataset } from "./attributes.js";
import { edgesCsv, nodesCsv } from "./csv.js";
import { cytoscapeJson } from "./cytoscape.js";
import { gexf } from "./gexf.js";
import { graphml } from "./graphml.js";
import { jsonLd } from "./json-ld.js";
import { jsonLines } from "./json-lines.js";
import type { ExportGraph, Text } from "./model.js";
import { engineDataOf } from "./whole.js";

export interface Format {
  mediaType: string;
  description: string;
  write: (graph: ExportGraph) => Text;
}

/** By what stands after the name of what is exported: `graph.graphml`. */
export const FORMATS = {
  graphml: {
    mediaType: "application/graphml+xml; charset=utf-8",
    description: "GraphML, for NetworkX, igraph, yEd, Gephi",
    write: graphml,
  },
  gexf: {
    mediaType: "application/gexf+xml; charset=utf-8",
    description: "GEXF 1.3, for Gephi, NetworkX",
    write: gexf,
  },
  "nodes.csv": {
    mediaType: "text/csv; charset=utf-8; header=present",
    description: "the nodes as CSV, for spreadsheets, pandas, Gephi",
    write: nodesCsv,
  },
  "edges.csv": {
    mediaType: "text/csv; charset=utf-8; header=present",
    description: "the edges as CSV",
    write: edgesCsv,
  },
  "cytoscape.json": {
    mediaType: "application/json; charset=utf-8",
    description: "Cytoscape JSON, for Cytoscape.js and Cytoscape Desktop",
    write: cytoscapeJson,
  },
  jsonld: {
    mediaType: "application/ld+json; charset=utf-8",
    description: "JSON-LD, RDF with ELI for instruments and schema.org for the rest",
    write: jsonLd,
  },
  jsonl: {
    mediaType: "application/jsonl; charset=utf-8",
    description: "JSON Lines: the dataset, then a line a node, then a line an edge",
    write: jsonLines,
  },
  cypher: {
    mediaType: "application/x-cypher-query; charset=utf-8",
    description: "a Cypher script that makes what `treatygraph load` makes, for an empty Neo4j",
    write: cypher,
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

export const FORMAT_NAMES: readonly FormatName[] = Object.keys(FORMATS).filter(isFormat);

function cypher({ nodes, edges, whole, origin }: ExportGraph): Text {
  const data = { ...engineDataOf(origin), info: aboutDataset(origin.info) };
  if (whole) return cypherScript(data, true);
  const wanted = new Set(nodes.map(({ id }) => id));
  const chosen = data.nodes.filter(({ id }) => wanted.has(id));
  return cypherScript({ ...data, nodes: chosen, edges }, false);
}
