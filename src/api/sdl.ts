/** The schema's text: all files of `schema/`, as one. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../schema/", import.meta.url));

/** In the order of the files' names. */
export function readSchema(): string {
  return readSchemaFiles()
    .map(({ text }) => text)
    .join("\n");
}

/** Each concept's file: `legal-bases` and what stands in it. */
export function readSchemaFiles(): { concept: string; text: string }[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => ({
      concept: file.slice(0, -".graphql".length),
      text: readFileSync(`${FOLDER}${file}`, "utf8"),
    }));
}

/** The one file for clients' tools: kept as docs/schema.graphql, served at /schema.graphql. */
export function schemaFile(): string {
  return `# Treatygraph's schema, generated from its files by \`npm run codegen\`. Do not edit.\n\n${readSchema()}`;
}
