/** The statements of `statements/`, read once when the program starts: no Cypher stands in code. */
import { readFileSync } from "node:fs";

const statement = (name: string): string => {
  // From src/ and from dist/ alike: the files aren't copied to dist/.
  const file = new URL(`../../../src/graph/neo4j/statements/${name}.cypher`, import.meta.url);
  return readFileSync(file, "utf8");
};

/** Questions. A reader's account is enough for them. */
export const READ = {
  dataset: statement("read/dataset"),
  records: statement("read/records"),
  list: statement("read/list"),
  neighbours: {
    out: statement("read/neighbours-out"),
    in: statement("read/neighbours-in"),
  },
  factsOnNodes: statement("read/facts-on-nodes"),
  factsOnEdges: statement("read/facts-on-edges"),
  vocabulary: statement("read/vocabulary"),
  edgesAt: statement("read/edges-at"),
  views: statement("read/views"),
  search: statement("read/search"),
  everyNode: statement("read/every-node"),
  everyEdge: statement("read/every-edge"),
  statistics: statement("read/statistics"),
} as const;

/** What the loader runs: one transaction, and around its end what it tells readers. */
export const LOAD = {
  lockDataset: statement("load/lock-dataset"),
  deleteAll: statement("load/delete-all"),
  createSources: statement("load/create-sources"),
  createNodes: statement("load/create-nodes"),
  citeSources: statement("load/cite-sources"),
  createEdges: statement("load/create-edges"),
  describeDataset: statement("load/describe-dataset"),
  announceCommit: statement("load/announce-commit"),
  endCommit: statement("load/end-commit"),
} as const;

/** Constraints and indexes, in the order in which the loader makes them; safe to repeat. */
export const SCHEMA: readonly string[] = [
  statement("schema/entity-id"),
  statement("schema/source-id"),
  statement("schema/dataset-key"),
  statement("schema/record-type"),
  statement("schema/party-to-id"),
  statement("schema/operates-in-id"),
  statement("schema/words"),
  statement("schema/names"),
  statement("schema/await-indexes"),
];
