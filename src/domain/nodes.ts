/** Ids of nodes that people type, made sure of. */
import { BadInputError } from "../errors.js";
import { NODE_KINDS } from "../graph/model.js";
import type { Graph } from "../graph/port.js";
import { fold } from "../graph/text.js";
import { isNear, quote } from "./questions.js";

/** @throws BadInputError where an end is no node (with near misses), or both are the same */
export async function twoNodes(graph: Graph, ends: { from: string; to: string }): Promise<void> {
  for (const [argument, id] of Object.entries(ends)) await mustBeNode(graph, id, argument);
  if (ends.from === ends.to)
    throw new BadInputError(
      `to: ${quote(ends.to)} is where the path starts, too; name two different nodes.`,
      "to",
    );
}

/** @throws BadInputError where the id is that of nothing, or of no node (with near misses) */
export async function mustBeNode(graph: Graph, id: string, argument: string): Promise<void> {
  const [record] = await graph.records([id]);
  if (record && !UNDRAWN.has(record.type)) return;
  const what = record
    ? `${quote(id)} is a ${record.type.toLowerCase()}, which no path leads to; name what it is about.`
    : `nothing has the id ${quote(id)}; an id looks like CHN, uncac or mla-chn-aus-2006.`;
  throw new BadInputError(`${argument}: ${what}${await suggestions(graph, id)}`, argument);
}

/** Records that are links, or remarks on a node. */
const UNDRAWN: ReadonlySet<string> = new Set([
  "Participation",
  "Operation",
  "Position",
  "Reading",
  "Survey",
  "Flow",
  "Territory",
  "Implication",
  "Proceeding",
  "LexiconEntry",
]);

/** The very thing under another spelling; else what is spelt alike; else what search finds. */
async function suggestions(graph: Graph, id: string): Promise<string> {
  const text = id.slice(0, 80).trim();
  if (text === "") return "";
  const hits = await graph.search({ text, kinds: NODE_KINDS, first: 20 });
  const named = (holds: (name: string) => boolean) =>
    hits.filter(({ record, label }) => holds(record.id) || holds(label));
  const same = named((name) => fold(name) === fold(text));
  const alike = named((name) => isNear(text, name));
  const best = [same, alike, hits].find((found) => found.length > 0) ?? [];
  if (best.length === 0) return " `search` finds ids.";
  const shown = best.slice(0, 3).map(({ record, label }) => `${record.id} (${label})`);
  return ` Did you mean ${shown.join(" or ")}?`;
}
