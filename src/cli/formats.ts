/** An answer in the form that was asked for: tables to read, one JSON document, or CSV. */
import { type Command, Option } from "commander";
import { type CsvTable, csvOf } from "./csv.js";
import { datasetJson } from "./json.js";
import { type Json, withJson } from "./options.js";
import { print, printJson } from "./output.js";
import type { Answering } from "./sections.js";

export interface Formats extends Json {
  csv?: true;
}

/** What was found, in each form; only the one asked for is made. */
export interface Forms {
  json: () => object;
  csv: () => CsvTable;
  text: () => string;
}

/** `--json` and `--csv`, which exclude each other. */
export function withFormats(command: Command): Command {
  return withJson(command).addOption(
    new Option("--csv", "print CSV with a header row, for a spreadsheet").conflicts("json"),
  );
}

export function printAs(options: Formats, forms: Forms, { graph, info }: Answering): void {
  if (options.json) printJson({ ...forms.json(), dataset: datasetJson(graph, info) });
  else if (options.csv) process.stdout.write(csvOf(forms.csv()));
  else print(forms.text());
}
