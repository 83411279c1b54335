/** The examples that run in a terminal, against a real service. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const python = await pythonWithNetworkx();

describe.skipIf(python === null)("With NetworkX (examples/bridges.py)", { timeout: 60_000 }, () => {
  const bridges = (...options: string[]) =>
    run(python ?? "", ["examples/bridges.py", "--api", api, ...options], {
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

/** Null where there is none, so that tests are skipped; REQUIRE_PYTHON=1 forbids that. */
async function pythonWithNetworkx(): Promise<string | null> {
  const local = `${ROOT}.venv/bin/python`;
  const { TEST_PYTHON, REQUIRE_PYTHON } = process.env;
  for (const one of TEST_PYTHON
    ? [TEST_PYTHON]
    : [...(existsSync(local) ? [local] : []), "python3"])
    if (
      await run(one, ["-c", "import networkx"]).then(
        () => true,
        () => false,
      )
    )
      return one;
  if (REQUIRE_PYTHON === "1") throw new Error("REQUIRE_PYTHON=1, but no Python has networkx");
  return null;
}
