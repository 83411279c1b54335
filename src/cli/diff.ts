/** `treatygraph diff old new`: what changed between two datasets. */
import type { Command } from "commander";
import {
  type Changeable,
  type DatasetDiff,
  diffDatasets,
  type FieldChange,
  isSame,
} from "../dataset/diff.js";
import type { Dataset, DatasetInfo } from "../dataset/records.js";
import { datasetIn } from "./datasets.js";
import { EXIT } from "./exit-codes.js";
import { examples } from "./help.js";
import { type Json, withJson } from "./options.js";
import { paint, print, printJson, width } from "./output.js";
import { page, section } from "./sections.js";
import { table } from "./table.js";
import { paragraph } from "./wrap.js";

export function addDiff(program: Command): void {
  withJson(
    program
      .command("diff")
      .argument("<old>", "folder of the old dataset")
      .argument("<new>", "folder of the new one")
      .option("--exit-code", "exit with 1 where they differ"),
  )
    .summary("facts added, removed and changed between two datasets")
    .description(
      "Facts and sources that were added, removed or changed between two datasets, by id, with each changed field's old and new value.",
    )
    .addHelpText(
      "after",
      examples(
        ["diff graph-seed my-seed", "what my-seed changes"],
        ["diff graph-seed my-seed --exit-code", "for scripts: 1 where they differ"],
      ),
    )
    .action(diff);
}

interface DiffOptions extends Json {
  exitCode?: true;
}

async function diff(old: string, present: string, options: DiffOptions): Promise<void> {
  const before = await datasetIn(old, "old");
  const after = await datasetIn(present, "new");
  const found = diffDatasets(before, after);
  if (options.exitCode && !isSame(found)) process.exitCode = EXIT.findings;
  if (options.json) printJson(diffJson(before, after, found));
  else print(readable(before.info, after.info, found));
}

function diffJson(before: Dataset, after: Dataset, { added, removed, changed, info }: DatasetDiff) {
  return {
    old: { version: before.info.version, knownAt: before.info.knownAt },
    new: { version: after.info.version, knownAt: after.info.knownAt },
    added,
    removed,
    changed: changed.map(({ after: { id, type }, fields }) => ({ id, type, fields })),
    dataset: info,
  };
}

function readable(before: DatasetInfo, after: DatasetInfo, found: DatasetDiff): string {
  const { added, removed, changed, info } = found;
  const title = `From version ${before.version} to version ${after.version}`;
  const counts = isSame(found)
    ? "Nothing differs."
    : `${added.length} added, ${removed.length} removed, ${changed.length} changed.`;
  const changes = [
    ...info.map((change) => ["dataset.json", change.field, ...values(change)]),
    ...changed.flatMap(({ after: { id }, fields }) =>
      fields.map((change, index) => [index === 0 ? id : "", change.field, ...values(change)]),
    ),
  ];
  return page([
    `${paint("bold", paragraph(title, width()))}\n${counts}`,
    section("Added", records(added)),
    section("Removed", records(removed)),
    section("Changed", changes.length > 0 ? [table(CHANGES, changes, width())] : []),
  ]);
}

const RECORDS = [{ head: "Type" }, { head: "Id" }, { head: "What" }] as const;
const CHANGES = [{ head: "Id" }, { head: "Field" }, { head: "Old" }, { head: "New" }] as const;

function records(found: readonly Changeable[]): string[] {
  if (found.length === 0) return [];
  const rows = found.map((record) => [record.type, record.id, nameOf(record)]);
  return [table(RECORDS, rows, width())];
}

function nameOf(record: Changeable): string {
  if ("title" in record) return record.title;
  if ("name" in record) return record.name ?? "";
  if ("statement" in record) return record.statement;
  return ("heading" in record ? record.heading : null) ?? "";
}

/** Old and new in words; of two lists only what isn't in the other, unless the order alone changed. */
function values({ before, after }: FieldChange): [string, string] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [written(before), written(after)];
  const was = before.map(written);
  const is = after.map(written);
  const gone = was.filter((item) => !is.includes(item));
  const come = is.filter((item) => !was.includes(item));
  if (gone.length + come.length === 0) return [was.join(", "), is.join(", ")];
  return [gone.map((item) => `− ${item}`).join("\n"), come.map((item) => `+ ${item}`).join("\n")];
}

function written(value: unknown): string {
  if (value === null) return "—";
  return typeof value === "string" ? value : JSON.stringify(value);
}
