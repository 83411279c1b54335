/**
 * The loader's work as a Cypher script, for `cypher-shell` or any driver: the same statements with
 * their rows written out, so that a graph made by the script is one that `treatygraph load` makes.
 * Statements end in `;` and a newline, which stand nowhere else. It deletes nothing: where a graph
 * is already, its first rows break the constraint on ids, and it stops.
 */
import { type Integer, isInt } from "neo4j-driver";
import type { GraphData } from "../model.js";
import { edgeRow } from "./edges.js";
import { citations, sourcesOf } from "./loader.js";
import { nodeRow } from "./nodes.js";
import { LOAD, SCHEMA } from "./statements.js";

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

/** Written out, rows are parsed as program text, which costs more than as parameters. */
const ROWS_AT_ONCE = 20;

function* batches(statement: string, rows: readonly object[]): Generator<string> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = literal(rows.slice(start, start + ROWS_AT_ONCE));
    yield ended(statement.replace("$rows", () => some));
  }
}

function ended(statement: string): string {
  const lines = statement.split("\n").filter((line) => !line.startsWith("//"));
  return `${lines.join("\n").trim()};\n`;
}

/** A value as Cypher writes it. */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return quoted(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return String(value).replace("e+", "e");
  if (isInteger(value)) return value.toString();
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  const entries = Object.entries(value).filter(([, field]) => field !== null);
  return `{${entries.map(([name, field]) => `${nameOf(name)}: ${literal(field)}`).join(", ")}}`;
}

function isInteger(value: unknown): value is Integer {
  return typeof value === "object" && value !== null && isInt(value);
}

function nameOf(name: string): string {
  return /^[A-Za-z]\w*$/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

/**
 * Text in quotes that it can't leave. Neo4j 5 reads `\u` and four digits as a character before it
 * looks for quotes, even after another backslash: so no backslash of the text may meet a `u`.
 */
function quoted(text: string): string {
  const inside = text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(SPECIAL, (character, beforeU?: string) =>
      beforeU === undefined ? (ESCAPED[character] ?? unicode(character)) : "\\\\' + '",
    );
  return inside.includes("' + '") ? `('${inside}')` : `'${inside}'`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SPECIAL = /(\\(?=u))|[\\'\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
const ESCAPED: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
