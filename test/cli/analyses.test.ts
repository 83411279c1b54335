/** The analyses as tables, JSON and CSV: each says what the domain says of the dataset that comes along. */
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { promisify } from "node:util";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { keptBacktest, withFigures } from "../../scripts/readme.js";
import { csvOf } from "../../src/cli/csv.js";
import * as analyses from "../../src/domain/analyses/index.js";
import { cellsOf } from "../../src/domain/coverage.js";
import { MemoryGraph } from "../../src/graph/memory/index.js";
import { temporaryFolder } from "../dataset/folder.js";
import { seedData } from "../support/seed.js";
import { deviations, typeOf } from "./conforms.js";
import { run, runHere } from "./run.js";

const graph = new MemoryGraph(seedData());
const DAY = "2026-11-23";
const CHN = { requesting: "CHN", asOf: DAY };

async function ask(line: string | readonly string[], COLUMNS = "80"): Promise<string> {
  const args = typeof line === "string" ? line.split(" ") : line;
  const { code, stdout, stderr } = await runHere(args, { COLUMNS });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return stdout;
}

const document = z.record(z.string(), z.unknown());
async function askJson(line: string | readonly string[]) {
  const args = typeof line === "string" ? line.split(" ") : line;
  const found = document.parse(JSON.parse(await ask([...args, "--json"])));
  expect(found.dataset).toMatchObject({ knownAt: DAY, engine: "memory" });
  return found;
}

/** Rows by the names in the header, read by another library than the one that wrote them. */
async function askCsv(line: string): Promise<Record<string, string>[]> {
  const text = await ask(`${line} --csv`);
  expect(text.split("\n").every((row) => row === "" || row.endsWith("\r"))).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
  expect(errors).toEqual([]);
  return data;
}

const flat = (output: string) => output.replace(/\s+/g, " ");
const id = (code: string) => ({ id: code });

const CONCLUDE_AUS = ["--change", "conclude extradition-treaty AUS"];
const COMMANDS: readonly (readonly string[])[] = [
  `coverage CHN --as-of ${DAY} --measures freeze,ncb-in-rem`.split(" "),
  `coverage-history CHN --as-of ${DAY}`.split(" "),
  "compare mla-chn-aus-2006 mla-chn-gbr-2013 un-model-mla-1990".split(" "),
  "depth --parties CHN --measures".split(" "),
  `gaps CHN --as-of ${DAY} --first 5 --evidence --weights cases=0`.split(" "),
  ["scenario", "CHN", "--as-of", DAY, ...CONCLUDE_AUS, "--change", "ratify uncac by AND"],
  `programme CHN --as-of ${DAY} --size 2`.split(" "),
  `claims CHN --as-of ${DAY} --evidence`.split(" "),
  ["backtest"],
];

describe("Every analysis", () => {
  test.each(COMMANDS)("%s fits 80 columns and 120, sources aside", async (...args) => {
    for (const columns of [80, 120]) {
      const lines = (await ask(args, String(columns))).split("\n");
      expect(lines.filter((line) => line.length > columns && !line.includes("http"))).toEqual([]);
      expect(lines.length).toBeGreaterThan(5);
    }
  });

  test.each<[string, readonly string[], boolean]>([
    ["coverage", ["coverage", "CHN", "--jurisdictions", "AUS,HKG,AND", "--measures", "all"], true],
    ["coverageHistory", ["coverage-history", "CHN", "--from", "2020"], true],
    ["comparison", ["compare", "mla-chn-aus-2006", "uncac"], false],
    ["depths", ["depth", "--parties", "CHN"], true],
    ["gaps", ["gaps", "CHN"], true],
    ["scenario", ["scenario", "CHN", ...CONCLUDE_AUS, "--change", "terminate uncac"], false],
    ["programme", ["programme", "CHN", "--size", "3"], false],
    ["claims", ["claims", "CHN"], true],
    ["backtest", ["backtest"], false],
  ])(
    "%s: --json has the names and the nesting of the GraphQL schema",
    async (query, args, isList) => {
      const { requesting, asOf, offence, dataset, ...rest } = await askJson(args);
      const answer = isList ? rest[query] : rest;
      expect(deviations(answer, typeOf(query), query)).toEqual([]);
      expect(JSON.stringify(answer).length).toBeGreaterThan(100);
    },
  );

  test("ends without a fuss where its reader has seen enough", async () => {
    const command = `"${process.execPath}" --import tsx src/cli/main.ts coverage CHN --measures all --json | head -c 1; echo " \${PIPESTATUS[0]}"`;
    expect(await promisify(execFile)("bash", ["-c", command])).toEqual({
      stdout: "{ 0\n",
      stderr: "",
    });
  });
});

describe("coverage", () => {
  test("shows kinds, readiness and best route, the readiest first, with a legend", async () => {
    const output = await ask(`coverage CHN --as-of ${DAY} --jurisdictions AUS,HKG,CAN`, "120");
    expect(output).toContain("Coverage for requests by China (CHN) on 2026-11-23");
    expect(output).toMatch(
      /Jurisdiction +Extr +MLA +Shar +MoU +UNCAC +Readiness +Best route +Support/,
    );
    expect(output).toMatch(
      /\nAustralia \(AUS\) +no +yes +no +\? +yes +\d+–\d+% +civil-action +provided\n/,
    );
    expect(output).toContain("?: it can't be told");
    expect(output.indexOf("Canada")).toBeLessThan(output.indexOf("Hong Kong"));
  });

  test("--measures adds duty and power of each, as marks", async () => {
    const output = await ask(`coverage CHN --as-of ${DAY} --jurisdictions AUS --measures freeze`);
    expect(output).toMatch(
      /Measures: duty \/ power\nJurisdiction +freeze\n─+\nAustralia \(AUS\) +P \/ C/,
    );
  });

  test("--sort name goes by name, and --json says what the domain does", async () => {
    const found = await askJson(`coverage CHN --as-of ${DAY} --sort name --measures freeze`);
    const rows = (await analyses.coverageOf(graph, CHN)).map((row) => ({
      jurisdiction: id(row.jurisdiction),
      ...row.kinds,
      readiness: row.readiness,
      cells: cellsOf(row, ["freeze"]).map(({ duty, power }) => ({ duty, power })),
    }));
    const shown = z
      .array(z.looseObject({ jurisdiction: z.looseObject({ id: z.string(), name: z.string() }) }))
      .parse(found.coverage);
    expect(shown).toHaveLength(rows.length);
    for (const row of rows)
      expect(shown.find((one) => one.jurisdiction.id === row.jurisdiction.id)).toMatchObject(row);
    const names = shown.map(({ jurisdiction }) => jurisdiction.name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
  });

  test("--csv has a row a jurisdiction and the cells asked for", async () => {
    const [row] = await askCsv(`coverage CHN --as-of ${DAY} --jurisdictions AUS --measures freeze`);
    expect(row).toMatchObject({ jurisdiction: "AUS", name: "Australia", mlaTreaty: "YES" });
    expect(row).toMatchObject({ "freeze.duty": "PROVIDED", "freeze.power": "CONDITIONAL" });
    const [found] = await analyses.coverageOf(graph, { ...CHN, jurisdictions: ["AUS"] });
    expect(Number(row?.["readiness.low"])).toBe(found?.readiness.low);
  });
});

describe("coverage-history", () => {
  test("shows with whom a treaty began, and counts what is in force", async () => {
    const output = await ask(`coverage-history CHN --from 2006 --as-of 2007-12-31`, "120");
    expect(output).toMatch(/\n2007 +21 +27 .*\+ Extr: ESP\n +\+ MLA: AUS, BRA, ESP, FRA/);
  });

  test("--json and --csv say what the domain does", async () => {
    const years = await analyses.coverageHistoryOf(graph, { ...CHN, from: 2015 });
    const { coverageHistory } = await askJson(`coverage-history CHN --from 2015 --as-of ${DAY}`);
    expect(coverageHistory).toMatchObject(
      years.map(({ year, asOf, kinds }) => ({
        year,
        asOf,
        mlaTreaty: { count: kinds.mlaTreaty.inForce.length, began: kinds.mlaTreaty.began.map(id) },
        uncac: { inForce: kinds.uncac.inForce.map(id), uncertain: kinds.uncac.uncertain.map(id) },
      })),
    );
    const rows = await askCsv(`coverage-history CHN --from 2015 --as-of ${DAY}`);
    expect(rows.map((row) => [row.year, row["extraditionTreaty.began"]])).toEqual(
      years.map(({ year, kinds }) => [String(year), kinds.extraditionTreaty.began.join(" ")]),
    );
  });
});

describe("compare", () => {
  test("shows strength and articles, not mentioned, not read, and what none provides", async () => {
    const output = await ask("compare mla-chn-aus-2006 un-model-mla-1990", "120");
    expect(output).toMatch(
      /Bank secrecy is no ground of refusal +not mentioned +mandatory\n +art\. 4\n/,
    );
    expect(output).toMatch(/Fiscal matters are no ground of refusal +mandatory +not read/);
    expect(output).toContain("Provided by none, as far as was read");
  });

  test("--json and --csv say what the domain does", async () => {
    const ids = ["mla-chn-aus-2006", "uncac"];
    const { rows, nowhere } = await analyses.comparisonOf(graph, ids);
    expect(await askJson(["compare", ...ids])).toMatchObject({
      instruments: ids.map(id),
      rows: rows.map(({ measure, cells }) => ({
        measure: id(measure.id),
        cells: cells.map(({ mention, provisions }) => ({
          mention,
          provisions: provisions.map((provision) => id(provision.id)),
        })),
      })),
      nowhere: nowhere.map((measure) => id(measure.id)),
    });
    const csv = await askCsv(`compare ${ids.join(" ")}`);
    expect(csv.map(({ measure, mention }) => [measure, mention])).toEqual(
      rows.flatMap(({ measure, cells }) => cells.map(({ mention }) => [measure.id, mention])),
    );
  });
});

describe.each(["depth", "gaps CHN"])("%s --first 0", (command) => {
  test("says that none is shown, not that there is none", async () => {
    const output = await ask(`${command} --first 0`);
    expect(output).toContain("None is shown: --first is 0.");
    expect(output).not.toMatch(/No such|No exposure|shows more/);
  });
});

describe("depth", () => {
  test("ranks instruments, and says nothing of those not read whole", async () => {
    const output = await ask("depth --parties CHN --kinds mla-treaty,convention");
    expect(output).toMatch(/39% +Treaty between the United Kingdom .* 10 of 22 +3 +12/);
    expect(output).toContain('"not read whole" is no depth of 0');
    const partly = await ask("depth --kinds domestic-law --first 500");
    expect(partly).toMatch(/not read +\S/);
  });

  test("--measures lists what each provides and lacks", async () => {
    const output = flat(await ask("depth --parties CHN --kinds mla-treaty --first 1 --measures"));
    expect(output).toMatch(/- provides: Mutual legal assistance; .*- lacks: Civil action/);
  });

  test("--json and --csv say what the domain does", async () => {
    const input = { parties: ["CHN"], benchmark: "un-model-mla-1990", inForceOn: "2012-01-01" };
    const line =
      "depth --parties CHN --benchmark un-model-mla-1990 --in-force-on 2012-01-01 --first 9";
    const found = await analyses.depthsOf(graph, { ...input, first: 9 });
    const plain = found.map(({ instrument, depth, missing }) => ({
      instrument: id(instrument.id),
      benchmark: id("un-model-mla-1990"),
      depth,
      missing: missing.map((measure) => id(measure.id)),
    }));
    expect((await askJson(line)).depths).toMatchObject(plain);
    expect((await askCsv(line)).map((row) => [row.instrument, row.depth])).toEqual(
      found.map(({ instrument, depth }) => [instrument.id, String(depth ?? "")]),
    );
  });
});

describe("gaps", () => {
  test("--evidence shows figures, statements, sources, what is missing and not known", async () => {
    const output = await ask(`gaps CHN --as-of ${DAY} --first 1 --evidence`);
    expect(output).toMatch(/1 +Hong Kong \(HKG\) +0\.\d\d +\d+–\d+% +0\.\d+ +\d+ +\d+/);
    expect(output).toMatch(/\n- investment \d\.\d\d: [^\n]+\n/);
    expect(output).toMatch(/\n {4}https?:\/\/\S+\n/);
    expect(flat(output)).toContain("- missing: Mutual legal assistance;");
    expect(output).toMatch(/\n- not known: /);
  });

  test("--weights are told, and count; --json and --csv say what the domain does", async () => {
    const weights = { investment: 2.5, cases: 0 };
    const found = await analyses.gapsOf(graph, { ...CHN, weights, first: 7 });
    const line = `gaps CHN --as-of ${DAY} --weights investment=2.5,cases=0 --first 7`;
    expect(flat(await ask(line))).toContain("Weights: investment 2.5, cases 0, the others 1.");
    expect((await askJson(line)).gaps).toMatchObject(
      found.map(({ rank, jurisdiction, exposure, readiness, score, components, missing }) => ({
        rank,
        jurisdiction: id(jurisdiction),
        exposure,
        readiness,
        score,
        components: components.map(({ name, value, weight, statement }) => ({
          name,
          value,
          weight,
          statement,
        })),
        missing: missing.map(({ measure, duty, power }) => ({
          measure: id(measure.id),
          duty,
          power,
        })),
      })),
    );
    expect((await askCsv(line)).map((row) => [row.jurisdiction, Number(row.score)])).toEqual(
      found.map(({ jurisdiction, score }) => [jurisdiction, score]),
    );
    const evidence = await askCsv(`${line} --evidence`);
    expect(evidence).toHaveLength(7 * 5);
    expect(evidence[0]).toMatchObject({ component: "investment", weight: "2.5" });
  });

  test("nothing at stake is said in words", async () => {
    expect(flat(await ask("gaps ABW"))).toContain("No exposure of Aruba (ABW) is on record");
  });
});

describe("scenario", () => {
  const changes = [
    "conclude extradition-treaty AUS",
    "conclude mla-treaty CYM like un-model-mla-1990",
    "conclude sharing-agreement CAN providing asset-sharing:conditional, freeze",
    "ratify uncac by AND",
    "terminate extradition-chn-fra-2007",
    "amend law of CYM providing ncb-in-rem",
  ];
  const inputs = [
    { kind: "CONCLUDE", instrumentKind: "EXTRADITION_TREATY", jurisdiction: "AUS" },
    {
      kind: "CONCLUDE",
      instrumentKind: "MLA_TREATY",
      jurisdiction: "CYM",
      model: "un-model-mla-1990",
    },
    {
      kind: "CONCLUDE",
      instrumentKind: "SHARING_AGREEMENT",
      jurisdiction: "CAN",
      measures: [{ measure: "asset-sharing", strength: "CONDITIONAL" }, { measure: "freeze" }],
    },
    { kind: "RATIFY", instrument: "uncac", jurisdiction: "AND" },
    { kind: "TERMINATE", instrument: "extradition-chn-fra-2007" },
    { kind: "AMEND_LAW", jurisdiction: "CYM", measures: [{ measure: "ncb-in-rem" }] },
  ];
  const args = (all: readonly string[]) => [
    "scenario",
    "CHN",
    "--as-of",
    DAY,
    ...all.flatMap((change) => ["--change", change]),
  ];

  test("shows changes in words, rows before and after, routes that open and close", async () => {
    const output = await ask(args(changes), "120");
    expect(output).toContain("Supposed\n1. Conclude an extradition treaty with Australia\n");
    expect(flat(output)).toContain(
      "“Sharing of confiscated assets” (conditional), “Freeze or seize property”",
    );
    expect(output).toMatch(/Andorra \(AND\) +UNCAC: no → yes +36–97% +48–97% +\+11\.11 +1 +0/);
    expect(output).toMatch(/France \(FRA\) +Extr: yes → no/);
    expect(flat(output)).toContain("Routes that open - Andorra (AND): Civil action");
    expect(flat(output)).toContain("Routes that close - France (FRA): Extradition with handover");
  });

  test("a file of changes says the same as words, and both follow each other", async () => {
    const file = `${temporaryFolder()}/changes.json`;
    writeFileSync(file, JSON.stringify(inputs));
    const inWords = await askJson(args(changes));
    expect(await askJson([...args([]), "--changes", file])).toEqual(inWords);
    writeFileSync(file, JSON.stringify(inputs.slice(0, 2)));
    expect(await askJson([...args(changes.slice(2)), "--changes", file])).toEqual(inWords);
  });

  test("--json and --csv say what the domain does", async () => {
    const found = await analyses.scenarioOf(graph, {
      ...CHN,
      changes: [
        { kind: "conclude", jurisdiction: "AUS", instrumentKind: "extradition-treaty" },
        { kind: "terminate", instrument: "extradition-chn-fra-2007" },
      ],
    });
    const line = args(["conclude extradition-treaty AUS", "terminate extradition-chn-fra-2007"]);
    expect(await askJson(line)).toMatchObject({
      changes: found.changes,
      rows: found.rows.map(({ jurisdiction, before, after, opened, closed }) => ({
        jurisdiction: id(jurisdiction),
        before: { ...before.kinds, readiness: before.readiness },
        after: { ...after.kinds, readiness: after.readiness },
        opened: opened.map(({ mechanism, support }) => ({ mechanism: id(mechanism.id), support })),
        closed: closed.map(({ mechanism, support }) => ({ mechanism: id(mechanism.id), support })),
      })),
    });
    const { data } = Papa.parse<Record<string, string>>((await ask([...line, "--csv"])).trimEnd(), {
      header: true,
    });
    expect(data.map((row) => [row.jurisdiction, row.opened, row.closed])).toEqual(
      found.rows.map(({ jurisdiction, opened, closed }) => [
        jurisdiction,
        opened.map(({ mechanism }) => mechanism.id).join(" "),
        closed.map(({ mechanism }) => mechanism.id).join(" "),
      ]),
    );
  });

  test("what changes no readiness and no route is said to be so", async () => {
    const output = flat(await ask(args(["amend law providing ncb-in-rem"])));
    expect(output).toMatch(/In \d+ jurisdictions no readiness and no route changes/);
  });
});

describe("programme", () => {
  test("shows steps with gain and reason; --json and --csv say what the domain does", async () => {
    const found = await analyses.programmeOf(graph, { ...CHN, size: 3, weights: { cases: 3 } });
    const line = `programme CHN --as-of ${DAY} --size 3 --weights cases=3`;
    const output = flat(await ask(line));
    for (const { because } of found.steps) expect(because.length).toBeGreaterThan(10);
    expect(output).toMatch(/1 Conclude an? .* \+\d\.\d\d /);
    expect(output).toContain("Weights: cases 3, the others 1.");
    const { steps, before, after, notes } = await askJson(line);
    expect({ before, after, notes }).toEqual({
      before: found.before,
      after: found.after,
      notes: found.notes,
    });
    expect(steps).toMatchObject(
      found.steps.map(({ rank, words, gain, because, change }) => ({
        rank,
        change: words,
        gain,
        because,
        jurisdiction: id(change.jurisdiction),
      })),
    );
    expect((await askCsv(line)).map(({ change, gain }) => [change, Number(gain)])).toEqual(
      found.steps.map(({ words, gain }) => [words, gain]),
    );
  });

  test("--only takes kinds of change and of what is concluded", async () => {
    const line = `programme CHN --as-of ${DAY} --size 3 --only mla-treaty,amend-law`;
    const only = { kinds: ["conclude", "amend-law"], instrumentKinds: ["mla-treaty"] } as const;
    const found = await analyses.programmeOf(graph, { ...CHN, size: 3, ...only });
    expect((await askJson(line)).after).toEqual(found.after);
    expect(flat(await ask(line))).toContain("Only mla-treaty, amend-law.");
  });

  test("notes are shown: no exposure on record", async () => {
    const output = flat(await ask(`programme ABW --size 1 --as-of ${DAY}`));
    expect(output).toContain("Notes - No exposure of Aruba is recorded");
  });
});

describe("claims", () => {
  test("shows statement, verdict, reason and figures; --evidence instruments and sources", async () => {
    const output = await ask(`claims CHN --as-of ${DAY}`);
    expect(output).toContain("[no-civil-forfeiture]\n   HOLDS\n");
    expect(output).toMatch(/\n {3}- destinations without one: \d+ of \d+\n/);
    expect(output).not.toContain("http");
    const evidence = await ask(`claims CHN --as-of ${DAY} --evidence`);
    expect(flat(evidence)).toMatch(/− Russia: .* \[extradition-chn-rus-1995\] http/);
  });

  test("--json and --csv say what the domain does, for a threshold and a day", async () => {
    const asOf = "2012-01-01";
    const found = await analyses.claimsOf(graph, { requesting: "CHN", asOf, roughBelow: 0.2 });
    const line = `claims CHN --as-of ${asOf} --rough-below 0.2`;
    expect((await askJson(line)).claims).toMatchObject(
      found.map(({ evidence, ...claim }) => ({
        ...claim,
        evidence: evidence.map(({ statement, supports, instrument }) => ({
          statement,
          supports,
          instrument: instrument && id(instrument.id),
        })),
      })),
    );
    expect((await askCsv(line)).map(({ claim, verdict }) => [claim, verdict])).toEqual(
      found.map((claim) => [claim.id, claim.verdict]),
    );
    expect(await askCsv(`${line} --evidence`)).toHaveLength(
      found.reduce((sum, { evidence }) => sum + evidence.length, 0),
    );
  });
});

describe("backtest", () => {
  test("shows each case with its ways and verdict, the share, and those left out", async () => {
    const found = await analyses.backtestOf(graph);
    const output = flat(await ask("backtest", "200"));
    expect(output).toContain(
      `Of ${found.entries.length} entries, ${found.explained} are explained`,
    );
    for (const one of [...found.entries.map((entry) => entry.case), ...found.leftOut])
      expect(output).toContain(one.id);
  });

  test("--json and --csv say what the domain does", async () => {
    const { entries, leftOut, ...counts } = await analyses.backtestOf(graph);
    expect(await askJson("backtest")).toMatchObject({
      ...counts,
      entries: entries.map(({ case: one, question, support, verdict }) => ({
        case: id(one.id),
        requesting: id(question.requesting),
        requested: id(question.requested),
        asOf: question.asOf,
        support,
        verdict,
      })),
      leftOut: leftOut.map((one) => id(one.id)),
    });
    expect((await askCsv("backtest")).map((row) => [row.case, row.requested, row.verdict])).toEqual(
      entries.map((entry) => [entry.case.id, entry.question.requested, entry.verdict]),
    );
  });

  test("docs/backtest.md holds what --markdown prints (npm run readme writes it)", async () => {
    const printed = (await ask("backtest --markdown")).trimEnd();
    expect(keptBacktest()).toContain(printed);
    expect(withFigures(keptBacktest(), printed)).toBe(keptBacktest());
  });
});

test("A text that a spreadsheet would take for a formula is no formula in CSV", () => {
  const rows = [["=1+1", -0.5, null, 'a "quote", and\na line']];
  expect(csvOf({ head: ["a", "b", "c", "d"], rows })).toBe(
    'a,b,c,d\r\n\'=1+1,-0.5,,"a ""quote"", and\na line"\r\n',
  );
});

test("The program itself says the same as its parts", async () => {
  const args = ["coverage", "CHN", "--jurisdictions", "AUS,CYM", "--as-of", DAY];
  expect(await run(args)).toEqual(await runHere(args));
});
