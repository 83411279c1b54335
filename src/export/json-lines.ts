/**
 * JSON Lines: `{"dataset": …}` first, then a line a node (`{"node": …}`), then a line an edge
 * (`{"edge": …}`). A reader needs one line at a time, and knows an edge's ends when it meets it.
 */
import { aboutDataset, propertiesOfEdge, propertiesOfNode } from "./attributes.js";
import type { ExportGraph, Text } from "./model.js";

export function* jsonLines({ info, title, day, nodes, edges }: ExportGraph): Text {
  const size = { nodes: nodes.length, edges: edges.length };
  yield line({ dataset: { ...aboutDataset(info), export: title, day, ...size } });
  for (const node of nodes) yield line({ node: propertiesOfNode(node) });
  for (const edge of edges) yield line({ edge: propertiesOfEdge(edge, day) });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
