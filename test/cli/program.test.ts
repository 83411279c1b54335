/** The program as a whole: help, version, exit codes, signals, pipes. */
import { execFile } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { EXIT_CODES } from "../../src/cli/exit-codes.js";
import { failureOf } from "../../src/cli/failure.js";
import { keptFolderWith } from "../dataset/folder.js";
import { LITTLE, run, runHere, start } from "./run.js";

const COMMANDS = [
  ..."serve bases routes paths search stats check diff load".split(" "),
  ..."coverage coverage-history compare depth gaps scenario programme claims backtest".split(" "),
];

describe("Help", () => {
  test("lists all commands with examples, exit codes and where settings are told", async () => {
    const { code, stdout, stderr } = await run(["--help"]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
    for (const [exitCode, meaning] of EXIT_CODES)
      expect(stdout).toContain(`${exitCode}  ${meaning}\n`);
    expect(stdout).toContain("treatygraph serve --help");
  });

  test.each(COMMANDS)("of %s has an example", async (command) => {
    const { code, stdout } = await runHere([command, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`\\nExamples:\\n  treatygraph ${command}`));
  });

  test("of serve lists every setting", async () => {
    const { stdout } = await runHere(["serve", "--help"]);
    for (const name of ["HOST", "PORT", "NEO4J_URI", "MAX_DEPTH", "REQUEST_TIMEOUT_MS"])
      expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  });
});

test("--version prints the package's version alone", async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

describe("Wrong usage is one line on stderr, with exit code 2:", () => {
  test.each<[string[], string]>([
    [["base", "CHN", "AUS"], "unknown command 'base' (Did you mean bases?)"],
    [["bases"], "missing required argument 'requesting'"],
    [["bases", "CHN"], "missing required argument 'requested'"],
    [["stats", "more"], "too many arguments for 'stats'"],
    [
      ["bases", "CHN", "AUS", "--as-off", "2005"],
      "unknown option '--as-off' (Did you mean --as-of?)",
    ],
    [["bases", "CHN", "AUS", "--as-of"], "argument missing"],
    [["check", "nowhere"], 'folder: there is no folder "nowhere"'],
    [["diff", "nowhere", "graph-seed"], 'old: there is no folder "nowhere"'],
  ])("%j", async (args, words) => {
    const { code, stdout, stderr } = await runHere(args);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^treatygraph: [^\n]+\n$/);
    expect(stderr).toContain(words);
    expect(code).toBe(2);
  });

  test("and so says the program itself", async () => {
    const args = ["base", "CHN", "AUS"];
    expect(await run(args)).toEqual(await runHere(args));
  });

  test("no command at all shows the help there", async () => {
    const { code, stdout, stderr } = await run([]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("Usage: treatygraph");
  });
});

test("A reader that has seen enough is no failure", async () => {
  const command = `"${process.execPath}" --import tsx src/cli/main.ts check | head -c 3; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await promisify(execFile)("bash", ["-c", command]);
  expect(stdout).toBe("No 0\n");
  expect(stderr).toBe("");
});

test("Nothing is coloured where stdout is no terminal", async () => {
  const { stdout } = await run(["check"], { FORCE_COLOR: "1" });
  expect(stdout).not.toContain("\u001b");
});

describe("serve", () => {
  const environment = () => ({ DATASET: keptFolderWith(LITTLE), PORT: "0" });

  test("prints its address, answers, and stops with 0 when told to", async () => {
    const child = start(["serve"], environment());
    const [line] = child.stdout ? await once(child.stdout, "data") : [];
    const [address = ""] = /http:\S+\/graphql/.exec(String(line)) ?? [];
    const query = new URLSearchParams({ query: "{ dataset { knownAt } }" });
    const answer = await fetch(`${address}?${query}`, {
      headers: { "apollo-require-preflight": "yes" },
    });
    expect(await answer.json()).toEqual({ data: { dataset: { knownAt: "2026-11-23" } } });
    child.kill("SIGTERM");
    const [code] = await once(child, "exit");
    expect(code).toBe(0);
  });

  test("a port in use is one line that tells what to do, with exit code 3", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" && address ? String(address.port) : "";
    try {
      const { code, stderr } = await run(["serve"], { ...environment(), PORT: port });
      expect(code).toBe(3);
      expect(stderr).toMatch(new RegExp(`^treatygraph: port ${port} is in use[^\\n]+\\n$`));
    } finally {
      server.close();
    }
  });
});

describe("A failure's words and exit code:", () => {
  const system = (code: string, path?: string) =>
    Object.assign(new Error(`${code}: refused`), { code, syscall: "open", path });

  test.each<[string, unknown, string, number]>([
    ["a read-only disk", system("EROFS", "out.json"), "out.json is on a read-only disk", 3],
    ["no permission", system("EACCES", "laws.jsonl"), "laws.jsonl may not be read or written", 3],
    ["a full disk", system("ENOSPC"), "the disk is full", 3],
    ["anything else of the system's", system("EIO"), "the system refused: EIO: refused", 3],
    ["a defect", new TypeError("x is\nundefined"), "internal error: TypeError: x is undefined", 70],
    ["something thrown that is no error", "oops", "internal error: oops", 70],
  ])("%s", (_, error, words, exitCode) => {
    const failure = failureOf(error, false);
    expect(failure.message).toContain(words);
    expect(failure.message).not.toContain("\n");
    expect(failure.exitCode).toBe(exitCode);
  });

  test("a defect's stack is shown where --verbose asks for it", () => {
    expect(failureOf(new Error("broken"), true).message).toMatch(/broken\n +at /);
  });
});
