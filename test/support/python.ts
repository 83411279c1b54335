/**
 * The readers in Python (NetworkX, rdflib) that read exports back: with the interpreter of
 * `TEST_PYTHON`, else of `.venv/`, else `python3`. Where none of them has the packages of
 * `requirements.txt`, their tests are skipped and say so; `REQUIRE_PYTHON=1` forbids that.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe } from "vitest";

const READERS = fileURLToPath(new URL("readers.py", import.meta.url));
const VENV = fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));

let found: string | null | undefined;

/** `describe` where there is a Python with the readers; skipped, and said so, where there is none. */
export function describeWithPython(name: string, define: () => void): void {
  found ??= interpreter();
  if (found !== null) describe(name, define);
  else if (process.env.REQUIRE_PYTHON === "1")
    throw new Error("REQUIRE_PYTHON=1, but no Python has test/support/requirements.txt installed");
  else describe.skip(`${name} (skipped: no Python with networkx and rdflib)`, define);
}

/** The interpreter, within `describeWithPython`. */
export function python(): string {
  return found ?? "python3";
}

/** What a reader makes of an export. @throws Error with what it complains of */
export function readBack(format: "graphml" | "gexf" | "jsonld", text: string): unknown {
  const { status, stdout, stderr } = spawnSync(python(), [READERS, format], {
    input: text,
    encoding: "utf8",
    maxBuffer: 200_000_000,
  });
  if (status !== 0) throw new Error(`${format} isn't read: ${stderr.slice(-2_000)}`);
  return JSON.parse(stdout);
}

function interpreter(): string | null {
  const { TEST_PYTHON } = process.env;
  const candidates = TEST_PYTHON ? [TEST_PYTHON] : [...(existsSync(VENV) ? [VENV] : []), "python3"];
  const hasReaders = (one: string) =>
    spawnSync(one, ["-c", "import networkx, rdflib"]).status === 0;
  return candidates.find(hasReaders) ?? null;
}
