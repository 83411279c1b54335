/**
 * Reads a dataset's folder: one JSON Lines file a kind, and `dataset.json`. Every line is parsed by
 * its kind's schema; what doesn't fit becomes a finding with file and line, and reading goes on, so
 * that one report names everything.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { DatasetError } from "../errors.js";
import { checkRecords } from "./check.js";
import { day, jurisdictionCode, listOf, text } from "./kinds/common.js";
import { KIND_NAMES, KINDS, type KindName, type Line } from "./kinds/index.js";
import type { CitedSource, Dataset, DatasetInfo, FactRecord } from "./records.js";

/** The dataset that comes with the program. */
export const SEED = fileURLToPath(new URL("../../graph-seed/", import.meta.url));

export interface Finding {
  file: string;
  /** From 1; null: the file as a whole. */
  line: number | null;
  message: string;
}

/** A parsed line, and where it stands. */
export interface Located {
  file: string;
  line: number;
  record: Line;
}

export interface Reading {
  info: DatasetInfo | null;
  lines: Located[];
  findings: Finding[];
}

/**
 * The dataset in `folder`, checked.
 * @throws DatasetError that lists every finding, a line each
 */
export function readDataset(folder: string = SEED): Dataset {
  const reading = readFolder(folder);
  const findings = [...reading.findings, ...checkRecords(reading.lines)];
  if (findings.length > 0 || !reading.info) throw new DatasetError(report(findings));
  return { info: reading.info, records: recordsOf(reading.lines) };
}

/** All lines of all files that parse, and a finding for each that doesn't. Throws nothing. */
export function readFolder(folder: string): Reading {
  const digest = createHash("sha256");
  const findings: Finding[] = [];
  const lines: Located[] = [];
  for (const kind of KIND_NAMES) {
    const content = contentOf(folder, `${kind}.jsonl`, findings);
    digest.update(`${kind}\0${content}\0`);
    lines.push(...parseLines(kind, content, findings));
  }
  const content = contentOf(folder, "dataset.json", findings);
  const version = digest.update(content).digest("hex").slice(0, 12);
  const about = parseInfo(content, findings);
  return { info: about && { ...about, version }, lines, findings };
}

/** Findings as a report: `laws.jsonl:12: …`, a line each. */
export function report(findings: readonly Finding[]): string {
  return findings
    .map(({ file, line, message }) => `${file}${line === null ? "" : `:${line}`}: ${message}`)
    .join("\n");
}

/** The records of checked lines, their sources put in. */
export function recordsOf(lines: readonly Located[]): FactRecord[] {
  const sources = new Map<string, Omit<CitedSource, "supports">>();
  const records: FactRecord[] = [];
  for (const { record } of lines) {
    if (record.type === "Source") {
      const { type: _, ...source } = record;
      sources.set(record.id, source);
      continue;
    }
    const cited = record.sources.flatMap(({ source, supports }) => {
      const found = sources.get(source);
      return found ? [{ ...found, supports }] : [];
    });
    records.push({ ...record, sources: cited });
  }
  return records;
}

const info = z.strictObject({
  title: text,
  description: text,
  knownAt: day,
  collectedFor: listOf(jurisdictionCode),
  licence: text,
  attribution: z.array(text),
});

function contentOf(folder: string, file: string, findings: Finding[]): string {
  try {
    return readFileSync(join(folder, file), "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    findings.push({ file, line: null, message: `can't be read (${code})` });
    return "";
  }
}

function parseInfo(content: string, findings: Finding[]): z.infer<typeof info> | null {
  if (content === "") return null;
  return parseJson(content, info, (message) =>
    findings.push({ file: "dataset.json", line: null, message }),
  );
}

function parseLines(kind: KindName, content: string, findings: Finding[]): Located[] {
  const file = `${kind}.jsonl`;
  return content.split("\n").flatMap((text, index) => {
    if (text.trim() === "") return [];
    const line = index + 1;
    const complain = (message: string) => findings.push({ file, line, message });
    const record = parseJson<Line>(text, KINDS[kind], complain);
    return record ? [{ file, line, record }] : [];
  });
}

function parseJson<T>(
  content: string,
  schema: z.ZodType<T>,
  complain: (message: string) => void,
): T | null {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    complain(`broken JSON: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const path = issue.path.join(".");
    complain(`${path === "" ? "" : `${path}: `}${issue.message}`);
  }
  return null;
}
