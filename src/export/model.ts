/** What is exported: nodes and edges of one dataset, all of them or those of an answer. */
import type { DatasetInfo } from "../dataset/records.js";
import type { Day } from "../dates.js";
import type { GraphEdge } from "../graph/model.js";
import type { Everything, PlainNode } from "../graph/port.js";

export interface ExportGraph {
  info: DatasetInfo;
  /** What it is, in words: "Treatygraph: what surrounds CHN". */
  title: string;
  /** The day for which edges say whether they were in force. */
  day: Day;
  /** Whether nothing of the dataset was left out. */
  whole: boolean;
  nodes: readonly PlainNode[];
  edges: readonly GraphEdge[];
  /** The graph that it is a part of, or itself. */
  origin: Everything;
}

/** A file being written: pieces of text, made as they are asked for. */
export type Text = Iterable<string>;

/**
 * The same text in pieces of at least 64 KiB: a stream that is handed thousands of lines one by one
 * spends its time on handing over.
 */
export function* inChunks(text: Text, size = 65_536): Generator<string> {
  let chunk = "";
  for (const piece of text) {
    chunk += piece;
    if (chunk.length < size) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
