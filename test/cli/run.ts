/** The program itself, run as a child process, and a little dataset to ask. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { run as runProgram } from "../../src/cli/program.js";
import type { FactRecord } from "../../src/dataset/records.js";
import {
  assetIn,
  convention,
  enterprise,
  law,
  mechanism,
  memorandum,
  obstacle,
  participation,
  proceeding,
  provision,
  recoveryCase,
  step,
  treaty,
} from "../support/dataset.js";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What the program says and its exit code; `environment` comes on top of a clean one. */
export async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = start(args, environment);
  const [stdout, stderr] = await Promise.all([read(child.stdout), read(child.stderr)]);
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return { code: child.exitCode, stdout, stderr };
}

/** The same without a process of its own, for tables of many wrong usages: a start takes a second. */
export async function runHere(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const said = { stdout: "", stderr: "" };
  for (const [name, value] of Object.entries({
    NEO4J_URI: undefined,
    COLUMNS: "80",
    ...environment,
  }))
    vi.stubEnv(name, value);
  for (const stream of ["stdout", "stderr"] as const)
    vi.spyOn(process[stream], "write").mockImplementation((chunk) => {
      said[stream] += String(chunk);
      return true;
    });
  try {
    await runProgram(["node", "treatygraph", ...args]);
    return { code: Number(process.exitCode ?? 0), ...said };
  } finally {
    process.exitCode = undefined;
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}

/** The program, still running. */
export function start(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  const { PATH = "", HOME = "" } = process.env;
  return spawn(process.execPath, ["--import", "tsx", MAIN, ...args], {
    env: { PATH, HOME, COLUMNS: "80", LOG_LEVEL: "silent", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function read(stream: ChildProcess["stdout"]): Promise<string> {
  return stream ? text(stream) : "";
}

/** China and Australia, as simple as they come: each kind of answer has something to show. */
export const LITTLE: readonly FactRecord[] = [
  treaty({ id: "mla-chn-aus", title: "Treaty on mutual legal assistance" }),
  treaty({
    id: "extradition-chn-aus",
    kind: "extradition",
    title: "Treaty on extradition",
    signed: "2007-09-06",
    entryIntoForce: null,
    status: "signed-not-in-force",
  }),
  memorandum({ id: "mou-chn-aus", signed: "2010" }),
  provision({ instrument: "mla-chn-aus", article: "12" }),
  convention({ id: "uncac", title: "Convention against Corruption", shortTitle: "UNCAC" }),
  convention({ id: "vienna", shortTitle: "Vienna Convention", offences: ["drugs"] }),
  participation({ convention: "uncac", party: "CHN", reservationsOrDeclarations: ["Not bound."] }),
  participation({ convention: "uncac", party: "AUS" }),
  participation({ convention: "uncac", party: "CYM" }),
  participation({ convention: "uncac", party: "HKG", via: "CHN" }),
  participation({ convention: "vienna", party: "CHN" }),
  participation({ convention: "vienna", party: "AUS" }),
  law({ id: "law-aus", measures: ["freeze"], requiresTreaty: true }),
  mechanism({
    id: "enforcement",
    steps: [step(), step({ stage: "recognise", anyOf: ["enforce-foreign-ncb"], needs: "both" })],
  }),
  mechanism({ id: "civil-action", name: "Civil action", informal: true }),
  proceeding({ mechanisms: ["enforcement"] }),
  obstacle({ statement: "Courts ask for more than the statute does." }),
  enterprise({ id: "soe-example", nameLocal: "示例石油公司" }),
  recoveryCase({
    id: "case-example",
    mechanism: ["ncb-confiscation"],
    enterprises: [{ name: "Example Petroleum", id: "soe-example" }],
    assetJurisdictions: [assetIn("AUS")],
  }),
];
