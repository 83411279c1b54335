/** The seed without its articles: a dataset that can be told from the seed by its counts. */
import type { GraphData } from "../../src/graph/model.js";
import { seedData } from "./seed.js";

export function lesserData(): GraphData {
  const { info, nodes, edges } = seedData();
  const kept = nodes.filter(({ record }) => record.type !== "Provision");
  const ids = new Set(kept.map(({ id }) => id));
  return {
    info: { ...info, version: "lesser" },
    nodes: kept,
    edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)),
  };
}
