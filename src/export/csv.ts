/** Nodes or edges as CSV (RFC 4180): a column an attribute, empty where a record has none. */
import { stringify } from "csv-stringify/sync";
import { type Attributes, attributesOf, propertiesOfEdge, propertiesOfNode } from "./attributes.js";
import type { ExportGraph, Text } from "./model.js";

/**
 * Lines end as RFC 4180 has it. Text that a spreadsheet would take for a formula gets an apostrophe
 * before it; numbers stay as they are.
 */
export const CSV_FORM = {
  record_delimiter: "windows",
  escape_formulas: true,
  // Left alone, a lone line feed goes unquoted here, and every reader takes it for the end of the row (RFC 4180, 2.6).
  quoted_match: /[\r\n]/,
} as const;

export function* nodesCsv({ nodes }: ExportGraph): Text {
  yield* table(
    nodes.map((node) => attributesOf(propertiesOfNode(node))),
    OF_NODE,
  );
}

export function* edgesCsv({ edges, day }: ExportGraph): Text {
  yield* table(
    edges.map((edge) => attributesOf(propertiesOfEdge(edge, day))),
    OF_EDGE,
  );
}

/** They stand first, and are there even where there is no row. */
const OF_NODE = ["id", "label", "labelZh", "nodeKind", "recordType"];
const OF_EDGE = ["id", "type", "source", "target", "since", "until", "inForce"];

const ROWS_AT_ONCE = 200;

function* table(rows: readonly Attributes[], first: readonly string[]): Text {
  const names = new Set([...first, ...rows.flatMap((row) => Object.keys(row))]);
  yield stringify([[...names]], CSV_FORM);
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    yield stringify(
      some.map((row) => [...names].map((name) => textOf(row[name]))),
      CSV_FORM,
    );
  }
}

/** `csv-stringify` writes `true` as 1. */
function textOf(value: string | number | boolean | undefined): string | number {
  return typeof value === "boolean" ? String(value) : (value ?? "");
}
