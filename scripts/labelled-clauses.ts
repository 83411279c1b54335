/** Clauses with what a careful lawyer reads in them (`test/domain/drafts/clauses/README.md` says how they are labelled). */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { strength } from "../src/dataset/kinds/common.js";

const labelled = z.object({
  id: z.string(),
  language: z.enum(["en", "zh"]),
  text: z.string(),
  provides: z.array(z.object({ measure: z.string(), strength })),
  denies: z.array(z.string()).default([]),
  /** Measures on which careful readers differ. */
  also_ok: z.array(z.string()).default([]),
});
export type LabelledClause = z.infer<typeof labelled>;

const at = (name: string) =>
  fileURLToPath(new URL(`../test/domain/drafts/clauses/${name}`, import.meta.url));

/** The clauses to tune on, from which the second reader learns too. */
export const TUNING = at("tuning.jsonl");
/** Those which nobody looks at. */
export const KEPT_ASIDE = at("kept-aside.jsonl");

/** @throws Error where the file isn't there, or a line isn't a labelled clause */
export function clausesIn(file: string): LabelledClause[] {
  if (!existsSync(file)) throw new Error(`${file}: no such file; see --help`);
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => labelled.parse(JSON.parse(line)));
}

/** By what the clauses to tune on are known: what was learned from them names it, and a test compares. */
export function digestOfClauses(): string {
  return createHash("sha256").update(readFileSync(TUNING)).digest("hex");
}
