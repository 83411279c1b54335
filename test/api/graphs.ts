/** Graphs that answer in their own way: slowly, counted, not at all. */
import type { Answer, Graph } from "../../src/graph/port.js";
import { seedGraph } from "../support/server.js";

/** What becomes of each question; `answer` puts it to the seed. */
export type Around = <T>(method: keyof Graph, answer: () => Answer<T>) => Promise<T>;

/** The seed behind `around`, as an engine that has to ask somebody. */
export function graphThat(around: Around, graph: Graph = seedGraph()): Graph {
  return {
    engine: graph.engine,
    immediate: false,
    info: () => around("info", () => graph.info()),
    records: (ids) => around("records", () => graph.records(ids)),
    list: (query) => around("list", () => graph.list(query)),
    neighbours: (ids, relation) => around("neighbours", () => graph.neighbours(ids, relation)),
    facts: (pairs) => around("facts", () => graph.facts(pairs)),
    paths: (query) => around("paths", () => graph.paths(query)),
    neighbourhood: (query) => around("neighbourhood", () => graph.neighbourhood(query)),
    search: (query) => around("search", () => graph.search(query)),
    everything: () => around("everything", () => graph.everything()),
    statistics: () => around("statistics", () => graph.statistics()),
    health: () => graph.health(),
    replace: (data, progress) => graph.replace(data, progress),
    close: async () => {},
  };
}
