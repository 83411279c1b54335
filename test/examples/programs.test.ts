/** The examples that run in a terminal, against a real service. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeWithPython, python } from "../support/python.js";
import { startTestServer, type TestServer } from "../support/server.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

let server: TestServer;
let api: string;
beforeAll(async () => {
  server = await startTestServer();
  api = `${server.url}/graphql`;
});
afterAll(() => server.close());

describe("With Apollo Client (examples/apollo.ts)", { timeout: 60_000 }, () => {
  test("The widest gaps, and the ways to the widest", async () => {
    const program = ["--import", "tsx", "examples/apollo.ts", api];
    const { stdout } = await run(process.execPath, program, { cwd: ROOT });
    expect(stdout).toMatch(/^1\. Hong Kong: gap 0\.\d\d, ready \d+–\d+%$/m);
    expect(stdout).toMatch(/^ {2}Extradition with handover of property: ABSENT, at SURRENDER$/m);
  });
});

describeWithPython("With NetworkX (examples/bridges.py)", () => {
  const bridges = (...options: string[]) =>
    run(python(), ["examples/bridges.py", "--api", api, ...options], {
      cwd: ROOT,
      env: { ...process.env, PYTHONUTF8: "1" },
    });

  test("Whom China shares nothing with but UNCAC", async () => {
    const { stdout } = await bridges("--as-of", "2026-11-23");
    expect(stdout).toMatch(
      /^Of \d+ that share a treaty in force with CHN, \d share only uncac\.$/m,
    );
    for (const code of ["CYM", "VGB", "JEY", "GGY", "IMN"]) expect(stdout).toContain(`\n${code} `);
    expect(stdout).not.toContain("\nAUS ");
  });

  test("Before UNCAC nobody", async () => {
    const { stdout } = await bridges("--as-of", "2005-06-01");
    expect(stdout).toContain(" 0 share only uncac.");
  });

  test("What the service refuses is said in its words", async () => {
    await expect(bridges("--requesting", "China")).rejects.toThrow(/Did you mean CHN/);
  });
});
