/** The questions that can be asked in a terminal, and how their answers read. */
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { keptFolderWith } from "../dataset/folder.js";
import { LITTLE, run, runHere } from "./run.js";

let environment: Record<string, string>;
beforeAll(() => {
  environment = { DATASET: keptFolderWith(LITTLE) };
});

async function ask(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runHere(args, environment);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return stdout;
}

/** Without line breaks, which depend on the width. */
const flat = (output: string) => output.replace(/\s+/g, " ");

async function askJson<T>(schema: z.ZodType<T>, ...args: string[]): Promise<T> {
  return schema.parse(JSON.parse(await ask(...args, "--json")));
}

const linesOver = (columns: number, output: string) =>
  output.split("\n").filter((line) => line.length > columns && !line.includes("https://"));

const named = z.looseObject({ id: z.string() });
const legalBases = z.looseObject({
  requesting: named,
  requested: named,
  asOf: z.string(),
  offence: z.string(),
  bases: z.array(
    z.looseObject({
      instrument: z.looseObject({ id: z.string(), title: z.string(), kind: z.string() }),
      force: z.string(),
      inForce: z.string(),
      since: z.string().nullable(),
      until: z.string().nullable(),
      because: z.string(),
      measures: z.array(z.looseObject({ measure: named, strength: z.string() })),
      conditions: z.array(z.string()),
    }),
  ),
  notApplicable: z.array(z.looseObject({ instrument: named, because: z.string() })),
  dataset: z.looseObject({ version: z.string(), knownAt: z.string(), engine: z.string() }),
});

describe("The program itself says the same as its parts, which are asked below:", () => {
  test.each([
    "bases CHN AUS --as-of 2008-05-01",
    "routes CHN AUS --as-of 2024-01-01 --json",
    "paths CHN CYM --as-of 2024-01-01",
    "search 示例石油",
    "stats",
  ])("%s", async (line) => {
    const args = line.split(" ");
    const itself = await run(args, environment);
    expect(itself).toEqual(await runHere(args, environment));
    expect(itself.code).toBe(0);
  });
});

describe("bases", () => {
  test("says what was asked, on which day, and from which dataset", async () => {
    const output = await ask("bases", "CHN", "AUS", "--as-of", "2008-05-01");
    expect(output).toContain("requests by China (CHN) to Australia (AUS) on 2008-05-01");
    expect(output).toContain("Offence: corruption.");
    expect(output).toMatch(/Dataset [0-9a-f]{12}, collected up to 2026-11-23 \(in\s+memory\)/);
  });

  test("shows each basis with its force, whether it was in force, and why", async () => {
    const output = await ask("bases", "CHN", "AUS", "--as-of", "2008-05-01");
    expect(output).toMatch(/1 +Treaty on mutual +binding +YES +in force from/);
    expect(output).toContain("mla-chn-aus");
    expect(output).toContain("2007-03-28");
    expect(output).toMatch(/UNCAC +binding +YES/);
    expect(output).toMatch(/domestic law +YES/);
    expect(output).not.toContain("mou-chn-aus\n");
  });

  test("shows conditions, what doesn't apply with the reason, and sources", async () => {
    const output = await ask("bases", "CHN", "AUS", "--as-of", "2008-05-01");
    expect(output).toMatch(/\nConditions\n\d\. UNCAC \(uncac\)\n +- China: Not bound\.\n/);
    const lapsed =
      "Treaty on extradition (extradition-chn-aus): Not in force on 2008-05-01: signed";
    expect(flat(output)).toContain(`Does not apply - ${lapsed}, not in force.`);
    expect(flat(output)).toContain("(vienna): It covers drugs, not corruption.");
    expect(output).toMatch(/Where it says so\n1\. https:\/\/example\.org\/treaties\n/);
  });

  test("takes the day into account: nothing is in force before it was signed", async () => {
    const output = await ask("bases", "CHN", "AUS", "--as-of", "2005-06-01");
    expect(flat(output)).toContain(
      "(mla-chn-aus): Not in force on 2005-06-01: signed only on 2006-04-03.",
    );
  });

  test("--offence asks for another offence, --not-in-force lists what wasn't in force", async () => {
    const drugs = await askJson(legalBases, "bases", "CHN", "AUS", "--offence", "drugs");
    const ids = drugs.bases.map(({ instrument }) => instrument.id);
    expect(drugs.offence).toBe("DRUGS");
    expect(ids).toContain("vienna");
    expect(ids).not.toContain("uncac");
    const all = await askJson(legalBases, "bases", "CHN", "AUS", "--not-in-force");
    expect(all.bases.at(-1)).toMatchObject({
      instrument: { id: "extradition-chn-aus", kind: "EXTRADITION_TREATY" },
      inForce: "NO",
    });
  });

  test("--measures lists what each provides, with article and strength", async () => {
    const output = await ask("bases", "CHN", "AUS", "--measures");
    expect(output).toContain("Measure freeze: article 12 (mandatory)");
    expect(output).toContain("Measure mla: implied by what kind of instrument it is");
  });

  test("--json prints one document with the names of the GraphQL schema", async () => {
    const answer = await askJson(legalBases, "bases", "CHN", "AUS", "--as-of", "2008-05-01");
    expect(answer).toMatchObject({
      requesting: { id: "CHN", name: "China", nameZh: "中国" },
      requested: { id: "AUS" },
      asOf: "2008-05-01",
      offence: "CORRUPTION",
      dataset: { knownAt: "2026-11-23", engine: "memory" },
    });
    expect(answer.bases[0]).toMatchObject({
      instrument: { id: "mla-chn-aus", kind: "MLA_TREATY" },
      force: "BINDING",
      inForce: "YES",
      since: "2007-03-28",
      until: null,
      because: "in force from 2007-03-28",
      measures: [
        { measure: { id: "freeze" }, strength: "MANDATORY", provision: { article: "12" } },
        { measure: { id: "mla" }, provision: null, byKind: true },
      ],
    });
  });

  test("one sovereign: a convention is named with the reason, not shown as a basis", async () => {
    const answer = await askJson(legalBases, "bases", "CHN", "HKG");
    expect(answer.bases).toEqual([]);
    expect(answer.notApplicable[0]).toMatchObject({ instrument: { id: "uncac" } });
    expect(answer.notApplicable[0]?.because).toContain("one sovereign");
  });

  test("no basis is said in words", async () => {
    const output = await ask("bases", "AUS", "FRA");
    expect(output).toMatch(/No legal basis is known between Australia \(AUS\) and France/);
  });

  test("a day after the dataset's last is said to be beyond it", async () => {
    const output = await ask("bases", "CHN", "AUS", "--as-of", "2090-01-01");
    expect(flat(output)).toContain("What changed after 2026-11-23 isn't in the dataset.");
  });

  test.each(["60", "80", "120"])("fits %s columns", async (COLUMNS) => {
    const { stdout } = await runHere(["bases", "CHN", "AUS", "--measures"], {
      ...environment,
      COLUMNS,
    });
    expect(linesOver(Number(COLUMNS), stdout)).toEqual([]);
  });
});

describe("routes", () => {
  test("shows support, readiness, weakest step, obstacles and cases of each mechanism", async () => {
    const output = await ask("routes", "CHN", "AUS", "--as-of", "2024-01-01");
    expect(output).toContain("Routes for requests by China (CHN) to Australia (AUS) on 2024-01-01");
    expect(output).toMatch(/★ +Enforcement of an +unknown +50–100% +recognise, AUS +1 hinders +1/);
    expect(output).toContain("- HINDERS (practice of AUS): Courts ask for more");
    expect(output).toContain("- Example case (case-example)");
    expect(linesOver(80, output)).toEqual([]);
  });

  test("shows the steps of the best route; --steps those of all", async () => {
    const best = await ask("routes", "CHN", "AUS");
    expect(best).toMatch(/★ Enforcement of an order \(enforcement\), step by step/);
    expect(best).toMatch(/freeze +Measure freeze +provided +mla-chn-aus/);
    expect(best).not.toContain("Civil action (civil-action), step by step");
    const all = await ask("routes", "CHN", "AUS", "--steps");
    expect(all).toContain("Civil action (civil-action), step by step");
  });

  test("--mechanism asks for some, --json prints one document", async () => {
    const schema = z.looseObject({
      best: z.looseObject({ mechanism: named }).nullable(),
      readiness: z.looseObject({ low: z.number(), high: z.number() }),
      routes: z.array(
        z.looseObject({
          mechanism: named,
          support: z.string(),
          steps: z.array(z.looseObject({ stage: z.string(), actor: named, needs: z.string() })),
          bottleneck: z.looseObject({ stage: z.string() }).nullable(),
          obstacles: z.array(z.looseObject({ effect: z.string() })),
          precedents: z.array(named),
        }),
      ),
    });
    const one = ["routes", "CHN", "AUS", "--mechanism", "enforcement"];
    const { routes, best } = await askJson(schema, ...one);
    expect(routes).toHaveLength(1);
    expect(best).toMatchObject({ mechanism: { id: "enforcement" } });
    expect(routes[0]).toMatchObject({
      support: "UNKNOWN",
      steps: [{ stage: "FREEZE", actor: { id: "AUS" }, needs: "EITHER" }, { stage: "RECOGNISE" }],
      bottleneck: { stage: "RECOGNISE", support: "UNKNOWN" },
      obstacles: [{ effect: "HINDERS" }],
      precedents: [{ id: "case-example" }],
    });
  });
});

describe("paths", () => {
  test("reads a path as sentences, with dates", async () => {
    const output = await ask("paths", "CHN", "CYM");
    expect(flat(output)).toMatch(/- China \(CHN\) is party to Convention against Corruption/);
    expect(output).toContain("- Cayman Islands (CYM) is party to uncac, from 2002-01-01");
  });

  test("leaves out what was not in force on the day", async () => {
    const output = await ask("paths", "CHN", "CYM", "--as-of", "1999-01-01");
    expect(output).toContain("No connection of up to 4 links is known on 1999-01-01.");
  });

  test("--json has nodes and edges in order", async () => {
    const schema = z.looseObject({
      paths: z.array(
        z.looseObject({ length: z.number(), inForce: z.string(), nodes: z.array(named) }),
      ),
    });
    const { paths } = await askJson(schema, "paths", "CHN", "CYM", "--first", "1");
    expect(paths).toMatchObject([
      { length: 2, inForce: "YES", nodes: [{ id: "CHN" }, { id: "uncac" }, { id: "CYM" }] },
    ]);
  });
});

describe("search", () => {
  test("finds Chinese names and says ids", async () => {
    expect(await ask("search", "示例石油")).toMatch(/soe-example +enterprise +Example Petroleum/);
  });

  test("joins words, keeps to --kind and --first", async () => {
    const schema = z.looseObject({
      search: z.array(z.looseObject({ node: named, kind: z.string(), score: z.number() })),
    });
    const some = ["search", "example", "petroleum", "--kind", "case,enterprise", "--first", "5"];
    const { search } = await askJson(schema, ...some);
    expect(search.map(({ node }) => node.id).sort()).toEqual(["case-example", "soe-example"]);
  });

  test("says in words that nothing was found", async () => {
    expect(await ask("search", "zzzzqqqq")).toContain("Nothing was found.");
  });
});

test("stats counts records by type, and names version, day and engine", async () => {
  const output = await ask("stats");
  expect(output).toMatch(/BilateralTreaty +2\n/);
  expect(output).toMatch(/Participation +6\n/);
  const schema = z.looseObject({
    version: z.string(),
    engine: z.string(),
    counts: z.array(z.object({ kind: z.string(), count: z.number() })),
  });
  const { counts, engine } = await askJson(schema, "stats");
  expect(engine).toBe("memory");
  expect(counts).toContainEqual({ kind: "Case", count: 1 });
});
