/** Files that nobody should write: each is reported with file and line, and nothing throws. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { KIND_NAMES } from "../../src/dataset/kinds/index.js";
import { readFolder } from "../../src/dataset/read.js";
import { treaty } from "../support/dataset.js";
import { findingsIn, folderWith, temporaryFolder, treatyLine } from "./folder.js";

test.each([
  "null",
  "[]",
  "0",
  '""',
  "true",
  "{}",
  '{"__proto__": {}}',
  "\u0000",
  "{".repeat(50_000),
])("A line that is no record is reported: %.20j", (line) => {
  const findings = findingsIn(folderWith([treaty()], { "treaties.jsonl": `${line}\n` }));
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.every((finding) => finding.startsWith("treaties.jsonl:1: "))).toBe(true);
});

test("Any JSON at all is parsed or reported, never thrown", () => {
  const folder = folderWith([treaty()]);
  fc.assert(
    fc.property(fc.json(), (line) => {
      const content = `${line}\n`;
      const { lines, findings } = readFolder(folderWithTreaties(folder, content));
      const parsed = lines.filter(({ file }) => file === "treaties.jsonl");
      expect(parsed.length + findings.length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});

test("Values of the wrong type are reported, never thrown", () => {
  const folder = folderWith([treaty()]);
  const fields = ["id", "parties", "signed", "status", "sources", "confidence", "title"];
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
      readFolder(folderWithTreaties(folder, treatyLine({ [field]: value })));
    }),
    { numRuns: 200 },
  );
});

test("A folder that doesn't exist, is empty, or holds folders for files is reported", () => {
  const empty = temporaryFolder();
  expect(findingsIn(join(empty, "nowhere"))[0]).toBe("sources.jsonl: can't be read (ENOENT)");
  expect(findingsIn(empty)).toHaveLength(KIND_NAMES.length + 1); // and dataset.json
  const strange = folderWith([treaty()]);
  rmSync(join(strange, "laws.jsonl"));
  mkdirSync(join(strange, "laws.jsonl"));
  expect(findingsIn(strange)).toEqual(["laws.jsonl: can't be read (EISDIR)"]);
});

test("Windows line ends and a byte order mark are no trouble, or are reported", () => {
  const windows = folderWith([treaty()], { "treaties.jsonl": treatyLine().replace("\n", "\r\n") });
  expect(findingsIn(windows)).toEqual([]);
  const marked = folderWith([treaty()], { "treaties.jsonl": `\uFEFF${treatyLine()}` });
  expect(findingsIn(marked)).toEqual([expect.stringMatching(/^treaties\.jsonl:1: broken JSON/)]);
});

function folderWithTreaties(folder: string, content: string): string {
  writeFileSync(join(folder, "treaties.jsonl"), content);
  return folder;
}
