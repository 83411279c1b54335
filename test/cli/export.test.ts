/** `treatygraph export`: the same files without a service; misuse is told in words. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDataset } from "../../src/dataset/read.js";
import { graphOf } from "../../src/domain/graph-of.js";
import { FORMAT_NAMES } from "../../src/export/formats.js";
import { datasetOf, writeDataset } from "../support/dataset.js";
import { wholeOf, written } from "../support/exports.js";
import { LITTLE, run, runHere } from "./run.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "treatygraph-"));
  writeDataset(folder, datasetOf(LITTLE));
});
afterAll(() => rmSync(folder, { recursive: true }));

const exported = (...args: string[]) => runHere(["export", ...args], { DATASET: folder });
const little = () => wholeOf(graphOf(readDataset(folder)));

test.each(FORMAT_NAMES)("%s goes to stdout, and nothing else does", async (format) => {
  const { code, stdout, stderr } = await exported(format);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(written(format, little()));
});

test("--out writes a file, and says on stderr what is in it", async () => {
  const out = join(folder, "graph.gexf");
  writeFileSync(out, "what was there before");
  const { code, stdout, stderr } = await exported("gexf", "--out", out);
  expect([code, stdout]).toEqual([0, ""]);
  const { nodes, edges } = little();
  expect(stderr).toBe(`${nodes.length} nodes, ${edges.length} edges written to ${out}.\n`);
  expect(readFileSync(out, "utf8")).toBe(written("gexf", little()));
});

test("--around, --from and --pair each export a part", async () => {
  const ids = async (...args: string[]) => {
    const { stdout } = await exported("nodes.csv", ...args);
    return stdout
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(",")[0]);
  };
  expect(await ids("--around", "uncac", "--depth", "1")).toEqual(
    expect.arrayContaining(["AUS", "CHN", "CYM", "HKG", "uncac"]),
  );
  expect(await ids("--from", "CHN", "--to", "CYM", "--as-of", "2026-11-23")).toContain("uncac");
  expect(await ids("--pair", "CHN,AUS", "--as-of", "2026-11-23")).toContain("mla-chn-aus");
});

test("--pair as csv is a table of legal bases", async () => {
  const { stdout } = await exported("csv", "--pair", "CHN,AUS", "--as-of", "2026-11-23");
  expect(stdout).toMatch(/^requesting,requested,asOf,/);
  expect(stdout).toContain("CHN,AUS,2026-11-23,corruption,mla-chn-aus,");
});

test("As a program of its own it ends only when all has gone through the pipe", async () => {
  const { code, stdout } = await run(["export", "jsonl"], { DATASET: folder });
  expect(code).toBe(0);
  expect(stdout).toBe(written("jsonl", little()));
}, 60_000);

describe("Misuse", () => {
  test.each([
    [["pdf"], /format: "pdf" is no format of graph; it is one of graphml/],
    [["csv"], /"csv" is no format of graph/],
    [["gexf", "--depth", "2"], /--depth: the whole graph takes no parameters; leave it out/],
    [["gexf", "--around", "CHN", "--depth", "9"], /--depth: 9 is out of range; .* from 0 to 4/],
    [["gexf", "--around", "China"], /--around: nothing has the id "China".*Did you mean CHN/],
    [["gexf", "--around", "CHN", "--as-of", "2023"], /--as-of: "2023" is no day/],
    [["gexf", "--around", "CHN", "--pair", "CHN,AUS"], /--pair: one file holds what surrounds/],
    [["gexf", "--from", "CHN"], /--to: it is missing; name one, such as CYM/],
    [["gexf", "--from", "CHN", "--to", "AUS", "--max-length", "9"], /--max-length: 9 is out of/],
    [["gexf", "--pair", "CHN"], /--pair: "CHN" doesn't name two jurisdictions/],
    [["gexf", "--pair", "CHN,CHN"], /name two different ones/],
    [["gexf", "--pair", "CHN,AUS", "--offence", "theft"], /--offence: .* It is one of corruption/],
    [
      ["gexf", "--out", "/no/such/folder/x.gexf"],
      /--out: "\/no\/such.*" can't be written \(ENOENT\)/,
    ],
  ])("%j", async (args, message) => {
    const { code, stdout, stderr } = await exported(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n").length).toBe(1);
  });

  test("--help lists the formats and examples", async () => {
    const { code, stdout } = await run(["export", "--help"]);
    expect(code).toBe(0);
    for (const format of FORMAT_NAMES) expect(stdout).toContain(format);
    expect(stdout).toContain("treatygraph export graphml --out treaties.graphml");
  });
});
