/** The explorer's generated files are those of the schema and queries as they stand. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { generateExplorer } from "../../scripts/codegen-explorer.js";

const files = await generateExplorer();

test.each([...files].map(([file, text]) => ({ name: basename(file), file, text })))(
  "$name is what `npm run codegen` writes",
  ({ file, text }) => {
    expect(readFileSync(file, "utf8")).toBe(text);
  },
);
