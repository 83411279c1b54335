/** check, diff and load: what they say of a dataset, and their exit codes. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { folderWith, treatyLine } from "../dataset/folder.js";
import { law, treaty } from "../support/dataset.js";
import { run } from "./run.js";

const broken = () =>
  folderWith([treaty()], {
    "treaties.jsonl": `${treatyLine()}{broken\n${treatyLine({ id: "X" })}`,
  });

describe("check", () => {
  test("exits with 0 and a count where there is no finding", async () => {
    const { code, stdout, stderr } = await run(["check", folderWith([treaty()])]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toMatch(
      /^No findings: \d+ records, version [0-9a-f]{12}, collected up to 2026-11-23\.\n$/,
    );
  });

  test("lists all findings with file and line, then a sum, and exits with 1", async () => {
    const { code, stdout, stderr } = await run(["check", broken()]);
    expect(code).toBe(1);
    expect(stderr).toBe("");
    expect(stdout.split("\n")).toEqual([
      expect.stringMatching(/\/treaties\.jsonl:2: broken JSON: /),
      expect.stringMatching(/\/treaties\.jsonl:3: id: an id is kebab-case/),
      "2 findings in 1 file; nothing is served or loaded from this dataset until they are mended.",
      "",
    ]);
  });

  test("--json prints the findings as one document", async () => {
    const { code, stdout } = await run(["check", broken(), "--json"]);
    expect(code).toBe(1);
    const schema = z.object({
      version: z.string(),
      records: z.number(),
      findings: z.array(z.object({ file: z.string(), line: z.number(), message: z.string() })),
    });
    const { findings } = schema.parse(JSON.parse(stdout));
    expect(findings.map(({ file, line }) => [file, line])).toEqual([
      ["treaties.jsonl", 2],
      ["treaties.jsonl", 3],
    ]);
  });

  test("checks the dataset of the settings where no folder is named", async () => {
    const { code, stdout } = await run(["check"], { DATASET: broken() });
    expect(code).toBe(1);
    expect(stdout).toContain("treaties.jsonl:2: broken JSON");
  });
});

describe("diff", () => {
  const old = () => folderWith([treaty({ entryIntoForce: "2007", note: "Old." })]);
  const present = () => folderWith([treaty({ note: "New." }), law({ measures: ["freeze"] })]);

  test("lists added and changed facts with old and new values, and exits with 0", async () => {
    const { code, stdout, stderr } = await run(["diff", old(), present()]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^From version [0-9a-f]{12} to version [0-9a-f]{12}\n/);
    expect(stdout).toContain("1 added, 0 removed, 1 changed.");
    expect(stdout).toMatch(/Added\n.*\n─+\nDomesticLaw +law-1 +Mutual Assistance/);
    expect(stdout).toMatch(/treaty-1 +note +Old\. +New\.\n +entryIntoForce +2007 +2007-03-28\n/);
  });

  test("shows of two lists only what came and went", async () => {
    const before = folderWith([law({ measures: ["mla", "freeze"] })]);
    const after = folderWith([law({ measures: ["mla", "extradite"] })]);
    const { stdout } = await run(["diff", before, after]);
    expect(stdout).toMatch(/law-1 +measures +− freeze +\+ extradite\n/);
  });

  test("--exit-code exits with 1 where they differ, with 0 where they don't", async () => {
    expect((await run(["diff", old(), present(), "--exit-code"])).code).toBe(1);
    const same = await run(["diff", old(), old(), "--exit-code"]);
    expect(same).toMatchObject({ code: 0, stdout: expect.stringContaining("Nothing differs.") });
  });

  test("--json prints one document", async () => {
    const { stdout } = await run(["diff", old(), present(), "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      added: [{ id: "law-1", type: "DomesticLaw" }],
      removed: [],
      changed: [
        {
          id: "treaty-1",
          fields: [
            { field: "note", before: "Old.", after: "New." },
            { field: "entryIntoForce", before: "2007", after: "2007-03-28" },
          ],
        },
      ],
      dataset: [],
    });
  });
});

describe("A broken dataset is never used:", () => {
  test.each([["stats"], ["bases", "CHN", "AUS"], ["serve"]])("%s %s %s", async (...args) => {
    const { code, stdout, stderr } = await run(
      args.filter((arg) => arg !== undefined),
      { DATASET: broken(), PORT: "0" },
    );
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(
      /^treatygraph: the dataset in .* has findings:\ntreaties\.jsonl:2: .*\ntreaties\.jsonl:3: .*\n$/,
    );
  });

  test("load names its findings before it asks Neo4j for anything", async () => {
    const environment = { NEO4J_URI: "bolt://127.0.0.1:1" };
    const { code, stderr } = await run(["load", "--dataset", broken()], environment);
    expect(code).toBe(1);
    expect(stderr).toContain("treaties.jsonl:2: broken JSON");
  });

  test("diff names the folder at fault", async () => {
    const folder = broken();
    const { code, stderr } = await run(["diff", folderWith([]), folder]);
    expect(code).toBe(1);
    expect(stderr).toContain(`the dataset in ${folder} has findings:`);
  });

  test("of thousands of findings the first are shown, and how many more there are", async () => {
    const content = "{broken\n".repeat(3_000);
    const DATASET = folderWith([], { "laws.jsonl": content });
    const { stderr } = await run(["stats"], { DATASET });
    expect(stderr.split("\n").length).toBeLessThan(30);
    expect(stderr).toContain("and 2980 more: `treatygraph check` lists all");
  });
});

describe("load", () => {
  test("without NEO4J_URI says to set it, in one line", async () => {
    const { code, stdout, stderr } = await run(["load"]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^treatygraph: NEO4J_URI isn't set: [^\n]+\n$/);
  });

  test("says in one line that Neo4j can't be reached", async () => {
    const environment = { NEO4J_URI: "bolt://127.0.0.1:1", DATASET: folderWith([treaty()]) };
    const { code, stdout, stderr } = await run(["load"], environment);
    expect(code).toBe(3);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^treatygraph: Neo4j at [^\n]+ can't be reached: [^\n]+\n$/);
  });

  test("--dry-run says what would be written, even where Neo4j can't be reached", async () => {
    const environment = { NEO4J_URI: "bolt://127.0.0.1:1", DATASET: folderWith([treaty()]) };
    const { stdout } = await run(["load", "--dry-run"], environment);
    expect(stdout).toMatch(/^A load would write version [0-9a-f]{12} .* Nothing was written\.\n/);
    expect(stdout).toContain("What is there now: Neo4j at bolt://127.0.0.1:1 can't be reached");
  });
});
