/** The schema's text: all files of `schema/`, as one. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../schema/", import.meta.url));

/** In the order of the files' names. */
export function readSchema(): string {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => readFileSync(`${FOLDER}${file}`, "utf8"))
    .join("\n");
}
