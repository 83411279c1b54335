/** `treatygraph stats`: what the dataset holds. */
import type { Command } from "commander";
import { examples } from "./help.js";
import { datasetJson } from "./json.js";
import { type Json, withJson } from "./options.js";
import { print, printJson, width } from "./output.js";
import { heading } from "./sections.js";
import { table } from "./table.js";
import { withGraph } from "./with-graph.js";

export function addStats(program: Command): void {
  withJson(program.command("stats"))
    .summary("what the dataset holds, and since when")
    .description("How many records of each type there are, the dataset's version, and the engine.")
    .addHelpText("after", examples(["stats", "counts by type"], ["stats --json", "for a program"]))
    .action(stats);
}

async function stats({ json }: Json): Promise<void> {
  await withGraph(async ({ graph, info }) => {
    const counts = await graph.statistics();
    if (json) {
      const { description, licence, attribution } = info;
      printJson({ ...datasetJson(graph, info), description, licence, attribution, counts });
      return;
    }
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    const rows = [...counts.map(({ kind, count }) => [kind, `${count}`]), ["all", `${total}`]];
    const columns = [{ head: "Type" }, { head: "Records", align: "right" }] as const;
    const details = [`Licence: ${info.licence}.`];
    print(`${heading(info.title, details, { graph, info })}\n\n${table(columns, rows, width())}`);
  });
}
