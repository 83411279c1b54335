/** The files that can be asked for: an export in a format, `graph.graphml`, `paths.edges.csv`. */
import type { DatasetInfo } from "../dataset/records.js";
import { quote } from "../domain/questions.js";
import { BadInputError } from "../errors.js";
import type { Graph } from "../graph/port.js";
import { EXPORT_NAMES, EXPORTS, type ExportName, isExport } from "./asked.js";
import { basesCsv } from "./bases-csv.js";
import { FORMAT_NAMES, FORMATS, type FormatName, isFormat } from "./formats.js";
import type { Text } from "./model.js";
import { type Asked, basesFor, partOf } from "./parts.js";

export interface ExportFile {
  /** `graph.graphml` */
  name: string;
  what: ExportName;
  /** `csv`: the answer as a table, which only legal bases have. */
  format: FormatName | "csv";
}

/**
 * The file of this name; null where nothing is exported by what stands before the first dot.
 * `nodes.csv` and `edges.csv` are those of the whole graph.
 * @throws BadInputError that lists the formats
 */
export function fileNamed(name: string): ExportFile | null {
  if (name === "nodes.csv" || name === "edges.csv") return fileNamed(`graph.${name}`);
  const dot = name.includes(".") ? name.indexOf(".") : name.length;
  const what = name.slice(0, dot);
  return isExport(what) ? fileOf(what, name.slice(dot + 1)) : null;
}

/** @throws BadInputError that lists the formats */
export function fileOf(what: ExportName, format: string): ExportFile {
  if (isFormat(format) || (format === "csv" && what === "legal-bases"))
    return { name: `${what}.${format}`, what, format };
  const known = formatsOf(what).join(", ");
  throw new BadInputError(
    `format: ${quote(format)} is no format of ${what}; it is one of ${known}.`,
    "format",
  );
}

export function formatsOf(what: ExportName): (FormatName | "csv")[] {
  return [...(what === "legal-bases" ? (["csv"] as const) : []), ...FORMAT_NAMES];
}

/** What can be told of a file without making it. */
export function headOf({ name, format }: ExportFile): { fileName: string; mediaType: string } {
  const mediaType = FORMATS[format === "csv" ? "nodes.csv" : format].mediaType;
  return { fileName: `treatygraph-${name}`, mediaType };
}

export interface FileText {
  text: Text;
  /** Of the dataset that it was made from. */
  version: string;
  /** What is in it, in words. */
  size: string;
}

export async function textOf(
  graph: Graph,
  { format }: ExportFile,
  asked: Asked,
): Promise<FileText> {
  if (format === "csv" && asked.what === "legal-bases") {
    const { version } = await graph.info();
    const answer = await basesFor(graph, asked);
    return { text: [basesCsv(answer)], version, size: `${answer.bases.length} bases` };
  }
  const part = await partOf(graph, asked);
  const size = `${part.nodes.length} nodes, ${part.edges.length} edges`;
  const written = FORMATS[format === "csv" ? "nodes.csv" : format].write(part);
  return { text: written, version: part.info.version, size };
}

/** What `/export` answers. */
export function exportIndex(info: DatasetInfo): object {
  const { title, version, knownAt, licence, attribution } = info;
  return {
    dataset: { title, version, knownAt, licence, attribution },
    exports: EXPORT_NAMES.map((what) => {
      const { description, parameters, example } = EXPORTS[what];
      const query = new URLSearchParams(example).toString();
      const files = formatsOf(what).map((format) => ({
        format,
        mediaType: headOf({ name: "", what, format }).mediaType,
        description:
          format === "csv" ? "a table: a row a legal basis" : FORMATS[format].description,
        example: `/export/${what}.${format}${query === "" ? "" : `?${query}`}`,
      }));
      return { name: what, description, parameters, files };
    }),
    documentation: "docs/exports.md",
  };
}
