/** The engine that the settings ask for. */
import { readDataset } from "./dataset/read.js";
import { graphOf } from "./domain/graph-of.js";
import { MemoryGraph } from "./graph/memory/index.js";
import { Neo4jGraph } from "./graph/neo4j/index.js";
import type { Graph } from "./graph/port.js";
import type { Settings } from "./settings.js";

/**
 * Neo4j where `NEO4J_URI` is set (whether it answers shows later, at the first question), else
 * memory, filled from the dataset's folder.
 * @throws DatasetError where the folder's files break the format
 */
export function openGraph(settings: Settings): Graph {
  if (settings.NEO4J_URI === undefined) {
    return new MemoryGraph(graphOf(readDataset(settings.DATASET)));
  }
  return new Neo4jGraph({
    uri: settings.NEO4J_URI,
    user: settings.NEO4J_USER,
    password: settings.NEO4J_PASSWORD,
    database: settings.NEO4J_DATABASE,
    timeoutMs: settings.REQUEST_TIMEOUT_MS,
  });
}
