/** Questions that can't be answered: one line that says what was passed, what is allowed, what to do. */
import { beforeAll, describe, expect, test } from "vitest";
import { keptFolderWith } from "../dataset/folder.js";
import { LITTLE, run, runHere } from "./run.js";

let environment: Record<string, string>;
beforeAll(() => {
  environment = { DATASET: keptFolderWith(LITTLE) };
});

async function complaint(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runHere(args, environment);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^treatygraph: [^\n]+\n$/);
  expect(code).toBe(2);
  return stderr;
}

describe("A code that is none is named with the argument, and with what was meant:", () => {
  test.each<[string[], string]>([
    [["bases", "XXX", "AUS"], 'requesting: "XXX" is no jurisdiction\'s code'],
    [["bases", "CHN", "aus"], "Did you mean AUS (Australia)?"],
    [["routes", "China", "AUS"], "Did you mean CHN (China)?"],
    [["bases", "CHN", ""], 'requested: "" is no jurisdiction\'s code'],
    [["bases", "CHN", "CHN"], "name two different ones"],
    [["paths", "chn", "CYM"], 'from: nothing has the id "chn"'],
    [["paths", "CHN", "uncacc"], "Did you mean uncac ("],
    [["paths", "CHN", "CHN"], "name two different nodes"],
    [["paths", "CHN", ""], 'to: nothing has the id ""'],
    [["paths", "uncac-chn", "AUS"], 'from: "uncac-chn" is a participation'],
    [["routes", "CHN", "AUS", "--mechanism", "civil-acton"], "Did you mean civil-action?"],
  ])("%j", async (args, words) => {
    expect(await complaint(args)).toContain(words);
  });
});

test("The program itself says the same as its parts", async () => {
  const args = ["bases", "CHN", "aus"];
  expect(await run(args, environment)).toEqual(await runHere(args, environment));
});

describe("A day that is none is named with what a day looks like:", () => {
  test.each(["2024-13-01", "2023-02-29", "0000-00-00", "yesterday", "2024", ""])(
    "%j",
    async (day) => {
      const words = await complaint(["bases", "CHN", "AUS", "--as-of", day]);
      expect(words).toContain(
        `--as-of: ${JSON.stringify(day)} is no day; a day looks like 2024-05-01`,
      );
    },
  );
});

describe("A number out of range is named with the range:", () => {
  test.each<[string[], string]>([
    [["paths", "CHN", "CYM", "--max-length", "-1"], "--max-length: -1 is out of range"],
    [["paths", "CHN", "CYM", "--max-length", "99"], "a whole number from 1 to 6"],
    [["paths", "CHN", "CYM", "--max-length", "many"], "It must be a whole number."],
    [["paths", "CHN", "CYM", "--first", "0"], "--first: 0 is out of range"],
    [["search", "example", "--first", "1000000000"], "a whole number from 1 to 200"],
    [["search", "example", "--first", "1.5"], "It must be a whole number."],
  ])("%j", async (args, words) => {
    expect(await complaint(args)).toContain(words);
  });
});

describe("A word outside a list is named with the list:", () => {
  test.each<[string[], string]>([
    [["bases", "CHN", "AUS", "--offence", "theft"], "one of corruption, foreign-bribery,"],
    [["bases", "CHN", "AUS", "--offence", "corrupton"], "Did you mean corruption?"],
    [["search", "example", "--kind", "thing"], "one of jurisdiction, instrument,"],
    [["search", "", " "], "there is nothing to look for"],
  ])("%j", async (args, words) => {
    expect(await complaint(args)).toContain(words);
  });
});

test("What was passed is echoed cut short and without control characters", async () => {
  const long = await complaint(["bases", "CHN", "x".repeat(100_000)]);
  expect(long.length).toBeLessThan(400);
  const escaped = await complaint(["paths", "CHN", "\u001b[31m\u0007"]);
  expect(escaped).not.toContain("\u001b");
});

test("A search for a very long text ends, with an answer", async () => {
  const { code, stdout } = await run(["search", "word ".repeat(5_000)], environment);
  expect(code).toBe(0);
  expect(stdout).toContain("Nothing was found.");
});

describe("With settings or a dataset that can't be used", () => {
  test("all wrong settings are named at once, with exit code 2", async () => {
    const { code, stderr } = await run(["stats"], { PORT: "door", LOG_LEVEL: "loud" });
    expect(code).toBe(2);
    expect(stderr.split("\n")).toEqual([
      "treatygraph: these settings can't be used:",
      expect.stringContaining('PORT is "door"'),
      expect.stringContaining('LOG_LEVEL is "loud"'),
      "",
    ]);
  });

  test("a folder that isn't there is one line, with exit code 2", async () => {
    const { code, stderr } = await run(["stats"], { DATASET: "nowhere" });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^treatygraph: DATASET: there is no folder "nowhere"; [^\n]+\n$/);
  });

  test("Neo4j that doesn't answer is one line, with exit code 3", async () => {
    const { code, stdout, stderr } = await run(["stats"], { NEO4J_URI: "bolt://127.0.0.1:1" });
    expect(code).toBe(3);
    expect(stdout).toBe("");
    expect(stderr).toMatch(
      /^treatygraph: Neo4j at bolt:\/\/127\.0\.0\.1:1 can't be reached: [^\n]+\n$/,
    );
  });
});
