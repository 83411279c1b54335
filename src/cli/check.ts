/** `treatygraph check`: everything that is wrong with a dataset's files. */
import { join, relative } from "node:path";
import type { Command } from "commander";
import { checkRecords } from "../dataset/check.js";
import { type Finding, readFolder, report } from "../dataset/read.js";
import { readSettings } from "../settings.js";
import { mustBeFolder } from "./datasets.js";
import { EXIT } from "./exit-codes.js";
import { examples } from "./help.js";
import { type Json, withJson } from "./options.js";
import { print, printJson } from "./output.js";
import { counted } from "./words.js";

export function addCheck(program: Command): void {
  withJson(
    program
      .command("check")
      .argument("[folder]", "folder of the dataset (default: that of the setting DATASET)"),
  )
    .summary("check a dataset's files; lists all findings")
    .description(
      "Reads every line of a dataset and lists all that is wrong with it, a finding a line: file:line: what. Exits with 1 where there are findings.",
    )
    .addHelpText(
      "after",
      examples(["check", "the dataset that comes with it"], ["check my-seed", "another one"]),
    )
    .action(check);
}

function check(given: string | undefined, { json }: Json): void {
  const folder = given ?? readSettings().DATASET;
  mustBeFolder(folder, given === undefined ? "DATASET" : "folder");
  const { info, lines, findings: unread } = readFolder(folder);
  const findings = [...unread, ...checkRecords(lines)];
  const version = info?.version ?? null;
  if (findings.length > 0) process.exitCode = EXIT.findings;
  if (json) printJson({ version, records: lines.length, findings });
  else if (findings.length > 0) print(`${report(findings.map(placed(folder)))}\n${sum(findings)}`);
  else
    print(
      `No findings: ${counted(lines.length, "record")}, version ${version}, collected up to ${info?.knownAt}.`,
    );
}

/** With a path that an editor can open from here. */
function placed(folder: string): (finding: Finding) => Finding {
  const path = relative(process.cwd(), folder);
  const shown = path.startsWith("..") ? folder : path;
  return (finding) => ({ ...finding, file: join(shown, finding.file) });
}

function sum(findings: readonly Finding[]): string {
  const files = new Set(findings.map(({ file }) => file)).size;
  return `${counted(findings.length, "finding")} in ${counted(files, "file")}; nothing is served or loaded from this dataset until they are mended.`;
}
