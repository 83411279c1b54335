/** The whole graph, asked for once a dataset where asking takes a while. */
import { graphOf } from "../domain/graph-of.js";
import type { GraphData } from "../graph/model.js";
import type { Everything, Graph } from "../graph/port.js";

export async function everythingIn(graph: Graph): Promise<Everything> {
  if (graph.immediate) return graph.everything();
  const { version } = await graph.info();
  const held = HELD.get(graph);
  if (held?.info.version === version) return held;
  const found = await graph.everything();
  HELD.set(graph, found);
  return found;
}

const HELD = new WeakMap<Graph, Everything>();

/**
 * The same with what only engines need of a node, made anew from the records as `treatygraph load`
 * makes it. Takes a second for the whole dataset, so once.
 *
 * @param everything a whole dataset: a node's facets and label come of other records, too, such as
 *   a treaty's measures of its articles
 */
export function engineDataOf(everything: Everything): GraphData {
  const known = MADE.get(everything);
  if (known) return known;
  const { info, edges } = everything;
  const records = [...everything.nodes, ...edges].flatMap(({ record }) =>
    record === null || record.type === "Jurisdiction" ? [] : [record],
  );
  const byId = new Map(graphOf({ info, records }).nodes.map((node) => [node.id, node]));
  const nodes = everything.nodes.flatMap(({ id }) => byId.get(id) ?? []);
  const made = { info, nodes, edges };
  MADE.set(everything, made);
  return made;
}

const MADE = new WeakMap<Everything, GraphData>();
