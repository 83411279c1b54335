/**
 * Writes what is made of `schema/`: the resolvers' types; for those who build on the API, the schema
 * in one file, its reference, and typed documents. `npm run codegen` after a change there; a test fails where a file is
 * out of date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { schemaFile } from "../src/api/sdl.js";
import { generateOperations } from "./client-operations.js";
import { reference } from "./reference.js";
import { generateTypes } from "./resolver-types.js";

const ROOT = new URL("../", import.meta.url);

/** Files by their path from the repository's root, and what makes each. */
export const GENERATED: readonly { file: string; generate: () => string | Promise<string> }[] = [
  { file: "src/api/generated/types.ts", generate: generateTypes },
  { file: "docs/schema.graphql", generate: schemaFile },
  { file: "docs/reference.md", generate: reference },
  { file: "client/operations.generated.ts", generate: generateOperations },
];

/** A generated file as it is kept. */
export function kept(file: string): string {
  return readFileSync(new URL(file, ROOT), "utf8");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file, generate } of GENERATED) writeFileSync(new URL(file, ROOT), await generate());
}
