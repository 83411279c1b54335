/** Analyses that can't be made: one line that says what was passed, what is wrong and what to do. */
import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { keptFolderWith, temporaryFolder } from "../dataset/folder.js";
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

describe("Wrong input is named as it was typed, with what to do:", () => {
  test.each<[string, string]>([
    ["coverage chn", "Did you mean CHN (China)?"],
    ["coverage CHN --jurisdictions AUS,UK", '--jurisdictions: "UK" is no jurisdiction\'s code'],
    ["coverage CHN --jurisdictions CHN", '--jurisdictions: "CHN" is the requesting jurisdiction'],
    ["coverage CHN --jurisdictions AUS,", '--jurisdictions: "" is no jurisdiction\'s code'],
    ["coverage CHN --measures freze", "Did you mean freeze?"],
    ["coverage CHN --sort size", '--sort: no order is called "size". It is one of name, readiness'],
    ["coverage CHN --as-of 2024-02-30", '--as-of: "2024-02-30" is no day'],
    ["coverage CHN --offence theft", "--offence: no offence is called"],
    ["coverage CHN --json --csv", "'--csv' cannot be used with option '--json'"],
    ["coverage-history XYZ", 'requesting: "XYZ" is no jurisdiction\'s code'],
    ["coverage-history CHN --from 2999", "--from: 2999 is after"],
    ["coverage-history CHN --from 1", "--from: 1 to"],
    ["coverage-history CHN --from soon", "It must be a whole number."],
    ["compare uncac", "instruments: 1 can't be compared; name 2 to 6."],
    ["compare uncac uncac", "instruments: uncac is named twice"],
    ["compare uncac nothing", 'instruments: no instrument has the id "nothing"'],
    ["compare uncac CHN", 'instruments: no instrument has the id "CHN"'],
    ["compare a b c d e f g", "instruments: 7 can't be compared"],
    ["depth --parties China", "Did you mean CHN (China)?"],
    ["depth --kinds treaty", "--kinds: no kind is called"],
    ["depth --in-force-on 2012", "--in-force-on: "],
    ["depth --benchmark nothing", '--benchmark: no instrument has the id "nothing"'],
    ["depth --first 501", "--first: 501 is out of range"],
    [
      "gaps CHN --first 10000",
      "--first: 10000 is out of range; it must be a whole number from 0 to",
    ],
    ["gaps CHN --weights investment=-1", "--weights investment: -1 is no weight"],
    ["gaps CHN --weights invesment=1", "--weights: no part of exposure is called"],
    [
      "gaps CHN --weights invesment=1",
      "Did you mean investment? It is one of investment, fugitives",
    ],
    ["gaps CHN --weights investment", '--weights: "investment" is no weight; one looks like'],
    ["gaps CHN --weights investment=much", "is no weight; one looks like investment=2"],
    ["gaps CHN --weights cases=1,cases=2", "--weights: cases is given twice"],
    [
      "gaps CHN --weights investment=0,fugitives=0,destination=0,enterprises=0,cases=0",
      "--weights: all are 0",
    ],
    [
      "programme CHN --size 0",
      "--size: 0 is out of range; it must be a whole number from 1 to 50.",
    ],
    ["programme CHN --size 10000", "--size: 10000 is out of range"],
    ["programme CHN --only treaties", '--only: no kind is called "treaties".'],
    ["programme CHN --size 2.5", "It must be a whole number."],
    ["programme CHN --weights cases=-1", "--weights cases: -1 is no weight"],
    ["claims CHN --rough-below half", "It must be a number, such as 0.5."],
    ["backtest --markdown --csv", "cannot be used with option"],
    ["backtest CHN", "too many arguments"],
    ["scenario CHN", "--change: there is none; give at least one"],
  ])("%s", async (line, words) => {
    expect(await complaint(line.split(" "))).toContain(words);
  });

  test("a threshold for claims", async () => {
    const { code, stderr } = await runHere(["claims", "CHN", "--rough-below", "1.5"]);
    expect(stderr).toContain("--rough-below: 1.5 is no share; it must be from 0 to 1.");
    expect(code).toBe(2);
  });

  test("and so says the program itself", async () => {
    const args = ["programme", "CHN", "--size", "0"];
    expect(await run(args, environment)).toEqual(await runHere(args, environment));
  });
});

describe("A change that can't be made, or isn't written as one, is named whole:", () => {
  test.each<[string, string]>([
    ["ratify uncac", "China takes part in UNCAC (uncac) on"],
    ["ratify uncac by AUS", "Australia takes part in UNCAC (uncac) on"],
    ["ratify mla-chn-aus", "isn't a convention"],
    ["terminate extradition-chn-aus", "isn't in force on"],
    ["terminate vienna by CYM", "Cayman Islands doesn't take part"],
    ["terminate nothing", 'no instrument has the id "nothing"'],
    ["conclude mla-treaty CHN", "China can't conclude a treaty with itself"],
    ["conclude mla-treaty aus", "Did you mean AUS (Australia)?"],
    ["conclude mla-treaty AUS like nothing", 'no instrument has the id "nothing"'],
    ["conclude convention AUS", 'no kind is called "convention". It is one of extradition-treaty'],
    ["conclude mla-treaty", "JURISDICTION is missing; such a change is written: conclude KIND"],
    ["conclude mla-treaty AUS providing", "MEASURES is missing"],
    ["conclude mla-treaty AUS providing frieze", "Did you mean freeze?"],
    [
      "conclude mla-treaty AUS providing freeze:hard",
      "one of mandatory, conditional, discretionary",
    ],
    ["conclude mla-treaty AUS providing freeze:mandatory:2", "is no measure with a strength"],
    ["conclude mla-treaty AUS like uncac providing freeze", "the measures come from the model or"],
    ["conclude mla-treaty AUS as uncac", '"as" doesn\'t belong there; such a change is written'],
    ["ratify vienna by", "JURISDICTION is missing; such a change is written: ratify CONVENTION"],
    ["amend providing freeze", "such a change is written: amend law [of JURISDICTION]"],
    ["amend law", "MEASURES is missing"],
    ["amend", "it ends where “law” belongs"],
    ["concude mla-treaty AUS", "Did you mean conclude? It is one of conclude, terminate, ratify"],
    ["", 'no change is called ""'],
  ])("%j", async (change, words) => {
    const said = await complaint(["scenario", "CHN", "--change", change]);
    expect(said).toContain(`--change ${JSON.stringify(change)}: `);
    expect(said).toContain(words);
  });

  test("one of several is told apart; a very long one is cut short", async () => {
    const good = ["--change", "conclude mla-treaty CYM"];
    const said = await complaint(["scenario", "CHN", ...good, "--change", "ratify uncac"]);
    expect(said).toContain('--change "ratify uncac": ');
    const long = await complaint(["scenario", "CHN", "--change", "x".repeat(100_000)]);
    expect(long.length).toBeLessThan(400);
  });

  test("too many are counted", async () => {
    const many = Array.from({ length: 51 }, () => ["--change", "ratify uncac by FRA"]).flat();
    const said = await complaint(["scenario", "CHN", ...many]);
    expect(said).toContain(
      "--change: how many: 51 is out of range; it must be a whole number from 1",
    );
  });

  test("what an earlier change brought about can't be done again", async () => {
    const twice = ["--change", "terminate mla-chn-aus", "--change", "terminate mla-chn-aus"];
    expect(await complaint(["scenario", "CHN", ...twice])).toContain("isn't in force on");
  });
});

describe("A file of changes that can't be read is named with where and what:", () => {
  test.each<[string, string]>([
    ["[{", "it isn't JSON ("],
    ["{}", "must hold a list of changes, such as"],
    ["[]", "changes: how many: 0 is out of range; it must be a whole number from 1 to 50."],
    ["[1]", 'changes[0]: must be a change, such as {"kind": "RATIFY"'],
    ['[{"instrument": "uncac"}]', "changes[0].kind: is missing; it must be one of CONCLUDE,"],
    [
      '[{"kind": "ratify"}]',
      'changes[0].kind: "\\"ratify\\"" is none; it must be one of CONCLUDE,',
    ],
    ['[{"kind": "RATIFY"}]', "changes[0].instrument: is missing; give an instrument's id"],
    ['[{"kind": "RATIFY", "instrument": 1}]', "changes[0].instrument: must be a text"],
    ['[{"kind": "RATIFY", "treaty": "uncac"}]', 'changes[0]: there is no field "treaty"'],
    ['[{"kind": "RATIFY", "instrument": "uncac"}]', "changes[0].instrument: China takes part"],
    [
      '[{"kind": "AMEND_LAW", "measures": [{"measure": "freeze", "strength": "HARD"}]}]',
      "changes[0].measures[0].strength: ",
    ],
    [
      '[{"kind": "CONCLUDE", "jurisdiction": "AUS", "instrumentKind": "BODY"}]',
      "changes[0].instrumentKind: two jurisdictions can't conclude a body",
    ],
    [`${" ".repeat(1_000_001)}[]`, "more than 1000000"],
  ])("%j", async (content, words) => {
    const file = `${temporaryFolder()}/changes.json`;
    writeFileSync(file, content);
    const said = await complaint(["scenario", "CHN", "--changes", file]);
    expect(said).toContain(`--changes ${file}: `);
    expect(said).toContain(words);
  });

  test.each(["nowhere.json", "src"])("%s is no file", async (file) => {
    const said = await complaint(["scenario", "CHN", "--changes", file]);
    expect(said).toContain(`--changes ${file}: there is no such file`);
  });
});
