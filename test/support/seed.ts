/** The graph of the dataset that comes with the program, read once for all tests of a file. */
import { readDataset } from "../../src/dataset/read.js";
import { graphOf } from "../../src/domain/graph-of.js";
import type { GraphData, GraphNode } from "../../src/graph/model.js";

let data: GraphData | undefined;

export function seedData(): GraphData {
  data ??= graphOf(readDataset());
  return data;
}

/** The seed's node with this id. */
export function seedNode(id: string): GraphNode {
  const node = seedData().nodes.find((candidate) => candidate.id === id);
  if (!node) throw new Error(`the seed has no node ${id}`);
  return node;
}
