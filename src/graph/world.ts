/** The world that instruments serve, whole: what exposure is reckoned from. */
import type { AnyRecord, Enterprise, Flow, Operation } from "../dataset/records.js";
import type { Condition, Graph, ListName } from "./port.js";

export interface World {
  flows: readonly Flow[];
  enterprises: readonly Enterprise[];
  operations: readonly Operation[];
}

/** Everything of the world, in three questions to the graph. */
export async function worldOf(graph: Graph): Promise<World> {
  const [figures, owners] = await Promise.all([allOf(graph, "flows"), allOf(graph, "enterprises")]);
  const enterprises = owners.flatMap((record) => (record.type === "Enterprise" ? [record] : []));
  const ids = enterprises.map(({ id }) => id);
  const operations = await graph.neighbours(ids, { edge: "OPERATES_IN", direction: "out" });
  return {
    flows: figures.flatMap((record) => (record.type === "Flow" ? [record] : [])),
    enterprises,
    operations: operations
      .flat()
      .flatMap(({ edge: { record } }) => (record?.type === "Operation" ? [record] : [])),
  };
}

/** All records of a list that meet the conditions, by id. */
export async function allOf(
  graph: Graph,
  list: ListName,
  where: readonly Condition[] = [],
): Promise<AnyRecord[]> {
  const orderBy = { facet: "id", descending: false };
  const page = await graph.list({ list, where, orderBy, skip: 0, limit: EVERYTHING });
  return page.records;
}

/** More than there are enterprises or figures in the world's reports. */
const EVERYTHING = 1_000_000;
