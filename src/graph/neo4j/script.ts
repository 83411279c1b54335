/**
 * The loader's work as a Cypher script, for `cypher-shell` or any driver: the same statements with
 * their rows written out as tables, so that a graph made by the script is one that `treatygraph load` makes.
 * Statements end in `;` and a newline, which stand nowhere else. It deletes nothing: where a graph
 * is already, its first rows break the constraint on ids, and it stops.
 */
import type { GraphData } from "../model.js";
import { edgeRow } from "./edges.js";
import { literal } from "./literals.js";
import { citations, sourcesOf } from "./loader.js";
import { nodeRow } from "./nodes.js";
import { LOAD, SCHEMA } from "./statements.js";
import { tablesOf } from "./tables.js";

/** @param whole whether `data` is a whole dataset, which is then named as the one that is there */
export function* cypherScript(data: GraphData, whole: boolean): Generator<string> {
  for (const statement of SCHEMA) yield ended(statement);
  yield* batches(LOAD.createSources, sourcesOf(data));
  yield* batches(LOAD.createNodes, data.nodes.map(nodeRow));
  yield* batches(LOAD.citeSources, citations(data));
  yield* batches(LOAD.createEdges, data.edges.map(edgeRow));
  if (!whole) return;
  yield ended(LOAD.lockDataset);
  yield ended(LOAD.describeDataset.replace("$info", () => literal({ ...data.info })));
}

function* batches(statement: string, rows: readonly object[]): Generator<string> {
  for (const table of tablesOf(rows)) yield ended(statement.replace(FROM_PARAMETER, () => table));
}

/** How each of the loader's statements takes its rows. */
const FROM_PARAMETER = "UNWIND $rows AS row";

function ended(statement: string): string {
  const lines = statement.split("\n").filter((line) => !line.startsWith("//"));
  return `${lines.join("\n").trim()};\n`;
}
