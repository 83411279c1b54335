/** Cytoscape JSON: `cytoscape(…)` takes it as it is, Cytoscape Desktop imports it. */
import { aboutDataset, propertiesOfEdge, propertiesOfNode } from "./attributes.js";
import type { ExportGraph, Text } from "./model.js";

export function* cytoscapeJson({ info, title, day, nodes, edges }: ExportGraph): Text {
  const about = { name: title, day, dataset: aboutDataset(info) };
  yield `{"format_version":"1.0","generated_by":"Treatygraph","target_cytoscapejs_version":"~3","data":${JSON.stringify(about)},"elements":{"nodes":[`;
  yield* listed(nodes, (node) => ({ data: propertiesOfNode(node), classes: node.record.type }));
  yield `],"edges":[`;
  yield* listed(edges, (edge) => ({ data: propertiesOfEdge(edge, day), classes: edge.type }));
  yield "]}}\n";
}

function* listed<T>(items: readonly T[], elementOf: (item: T) => object): Text {
  let comma = "\n";
  for (const item of items) {
    yield `${comma}${JSON.stringify(elementOf(item))}`;
    comma = ",\n";
  }
}
