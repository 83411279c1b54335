/** Little datasets in folders of their own, whole or broken on purpose. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { checkRecords } from "../../src/dataset/check.js";
import { readFolder, report } from "../../src/dataset/read.js";
import type { FactRecord } from "../../src/dataset/records.js";
import { datasetOf, filesOf, SOURCE, treaty, writeDataset } from "../support/dataset.js";

/** An empty folder that goes when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "treatygraph-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with these records for all tests of a file; it goes when they have ended. */
export function keptFolderWith(records: readonly FactRecord[]): string {
  const folder = mkdtempSync(join(tmpdir(), "treatygraph-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  writeDataset(folder, datasetOf(records));
  return folder;
}

/**
 * A folder with these records and the vocabulary of tests; `files` replaces whole files, or with
 * null leaves one out.
 */
export function folderWith(
  records: readonly FactRecord[],
  files: Readonly<Record<string, string | null>> = {},
): string {
  const folder = temporaryFolder();
  const contents = new Map<string, string | null>(filesOf(datasetOf(records)));
  for (const [file, content] of Object.entries(files)) contents.set(file, content);
  for (const [file, content] of contents)
    if (content !== null) writeFileSync(join(folder, file), content);
  return folder;
}

/** All findings, a line each. */
export function findingsIn(folder: string): string[] {
  const { lines, findings } = readFolder(folder);
  return report([...findings, ...checkRecords(lines)])
    .split("\n")
    .filter((line) => line !== "");
}

/** The only line of a `treaties.jsonl`: a valid treaty but for `changes`; undefined leaves a field out. */
export function treatyLine(changes: Readonly<Record<string, unknown>> = {}): string {
  const { type: _, ...valid } = treaty();
  const sources = [{ source: SOURCE.id, supports: SOURCE.supports }];
  return `${JSON.stringify({ ...valid, sources, ...changes })}\n`;
}
