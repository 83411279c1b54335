/** Reading a folder: what comes out, its version, and what happens where it is broken. */
import { appendFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDataset, readFolder } from "../../src/dataset/read.js";
import { DatasetError } from "../../src/errors.js";
import { SOURCE, treaty } from "../support/dataset.js";
import { findingsIn, folderWith, temporaryFolder, treatyLine } from "./folder.js";

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof DatasetError) return error.message;
    throw error;
  }
  return "";
}

test("A record carries its sources whole, with the fields that each supports", () => {
  const { records } = readDataset(folderWith([treaty()]));
  const read = records.find(({ id }) => id === "treaty-1");
  expect(read).toEqual(treaty());
  expect(read?.sources).toEqual([SOURCE]);
});

test("Fields left out are null or empty", () => {
  const line = treatyLine({ note: undefined, suspended: undefined, toCheck: undefined });
  const { records } = readDataset(folderWith([treaty()], { "treaties.jsonl": line }));
  expect(records.find(({ id }) => id === "treaty-1")).toEqual(treaty());
});

test("Blank lines don't count as findings, but as lines", () => {
  const content = `\n${treatyLine()}\n  \n{"id": 1}\n`;
  const findings = findingsIn(folderWith([treaty()], { "treaties.jsonl": content }));
  expect(findings.every((finding) => finding.startsWith("treaties.jsonl:5: "))).toBe(true);
});

test("The same files have the same version, another byte another", () => {
  const folder = folderWith([treaty()]);
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  const { version } = readDataset(folder).info;
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(readDataset(copy).info.version).toBe(version);
  appendFileSync(join(copy, "laws.jsonl"), "\n");
  expect(readDataset(copy).info.version).not.toBe(version);
});

test("A broken dataset is not read at all: one error lists every finding", () => {
  const content = `${treatyLine({ status: "sleeping" })}{broken\n`;
  const folder = folderWith([treaty()], { "treaties.jsonl": content, "dataset.json": "{}" });
  const lines = messageOf(() => readDataset(folder)).split("\n");
  expect(lines[0]).toMatch(/^treaties\.jsonl:1: status: /);
  expect(lines[1]).toMatch(/^treaties\.jsonl:2: broken JSON: /);
  expect(lines.slice(2).every((line) => line.startsWith("dataset.json: "))).toBe(true);
  expect(lines.slice(2).length).toBeGreaterThan(1);
});

test("A file that is missing is reported by name", () => {
  const folder = folderWith([treaty()], { "laws.jsonl": null });
  expect(messageOf(() => readDataset(folder))).toBe("laws.jsonl: can't be read (ENOENT)");
});

test("A dataset.json that is missing is reported", () => {
  const folder = folderWith([treaty()], { "dataset.json": null });
  expect(messageOf(() => readDataset(folder))).toBe("dataset.json: can't be read (ENOENT)");
});

test("knownAt must be a whole day", () => {
  const about = { title: "T", description: "D", knownAt: "2026", licence: "L", attribution: [] };
  const folder = folderWith([treaty()], { "dataset.json": JSON.stringify(about) });
  expect(findingsIn(folder)).toEqual([
    expect.stringMatching(/^dataset\.json: knownAt: .*must be a whole day/),
  ]);
});

test("readFolder gives the lines that parse, each with its place", () => {
  const content = `{broken\n${treatyLine()}`;
  const { lines, findings } = readFolder(folderWith([treaty()], { "treaties.jsonl": content }));
  expect(findings).toHaveLength(1);
  expect(lines.filter(({ file }) => file === "treaties.jsonl")).toEqual([
    expect.objectContaining({ line: 2, record: expect.objectContaining({ id: "treaty-1" }) }),
  ]);
});
