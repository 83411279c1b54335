/** `treatygraph compare mla-chn-aus-2006 mla-chn-gbr-2013`: instruments side by side. */
import type { Command } from "commander";
import { comparisonOf } from "../domain/analyses/index.js";
import type { Comparison, ComparisonCell } from "../domain/comparison.js";
import { analyse } from "./analysis.js";
import { type CsvTable, listed } from "./csv.js";
import { type Formats, withFormats } from "./formats.js";
import { examples } from "./help.js";
import { enumName, instrumentJson, measureJson } from "./json.js";
import { width } from "./output.js";
import { type Answering, heading, item, page, section } from "./sections.js";
import { type Cell, table } from "./table.js";
import { titleOf } from "./words.js";
import { paragraph } from "./wrap.js";

export function addCompare(program: Command): void {
  withFormats(
    program
      .command("compare")
      .argument("<instruments...>", "two to six ids of instruments, such as mla-chn-aus-2006"),
  )
    .summary("instruments side by side, measure by measure")
    .description(
      "What each of two to six instruments provides, measure by measure: how strongly and in which articles, what it doesn't mention, and what nobody has read.",
    )
    .addHelpText(
      "after",
      examples(
        ["compare mla-chn-aus-2006 mla-chn-gbr-2013", "two treaties"],
        ["compare mla-chn-gbr-2013 un-model-mla-1990 uncac", "a treaty, a model, a convention"],
        ["depth --parties CHN --kinds mla-treaty", "to find ids"],
      ),
    )
    .action(compare);
}

async function compare(ids: string[], options: Formats): Promise<void> {
  await analyse(options, async (answering) => {
    const found = await comparisonOf(answering.graph, ids);
    return {
      json: () => comparisonJson(found),
      csv: () => csvOf(found),
      text: () => readable(found, answering),
    };
  });
}

function comparisonJson({ instruments, rows, nowhere }: Comparison) {
  return {
    instruments: instruments.map(instrumentJson),
    rows: rows.map(({ measure, cells }) => ({
      measure: measureJson(measure),
      cells: cells.map(({ instrument, mention, strength, provisions }) => ({
        instrument: instrumentJson(instrument),
        mention,
        strength: strength && enumName(strength),
        provisions: provisions.map(({ id, article, heading }) => ({ id, article, heading })),
      })),
    })),
    nowhere: nowhere.map(measureJson),
  };
}

function csvOf({ rows }: Comparison): CsvTable {
  return {
    head: ["measure", "name", "instrument", "mention", "strength", "articles"],
    rows: rows.flatMap(({ measure, cells }) =>
      cells.map((cell) => [
        measure.id,
        measure.name,
        cell.instrument.id,
        cell.mention,
        cell.strength && enumName(cell.strength),
        listed(articlesOf(cell)),
      ]),
    ),
  };
}

function readable({ instruments, rows, nowhere }: Comparison, answering: Answering): string {
  const columns = [{ head: "Measure" }, ...instruments.map(({ id }) => ({ head: id }))];
  const drawn = rows.map(({ measure, cells }) => [measure.name, ...cells.map(cellOf)]);
  return page([
    heading("Instruments side by side", [], answering),
    section(
      "Compared",
      instruments.map((instrument) => item(`${instrument.id}: ${titleOf(instrument)}`)),
    ),
    rows.length > 0 ? table(columns, drawn, width()) : "None of them provides any measure.",
    paragraph(
      '"Not mentioned": read, and not there. "Not read": nobody has read enough to tell. "By kind": implied by what kind of instrument it is, or listed on its record, no article read.',
      width(),
    ),
    section(
      "Provided by none, as far as was read",
      nowhere.length > 0 ? [paragraph(nowhere.map(({ name }) => name).join("; "), width())] : [],
    ),
  ]);
}

function cellOf(cell: ComparisonCell): Cell {
  switch (cell.mention) {
    case "PROVIDED": {
      const articles = articlesOf(cell);
      const where = articles.length > 0 ? `art. ${articles.join(", ")}` : "by kind";
      return { text: `${cell.strength}\n${where}`, style: "green" };
    }
    case "NOT_MENTIONED":
      return { text: "not mentioned", style: "red" };
    case "NOT_READ":
      return { text: "not read", style: "dim" };
  }
}

function articlesOf({ provisions }: ComparisonCell): string[] {
  return provisions.flatMap(({ article }) => article ?? []);
}
