/** `treatygraph backtest`: the graph held against history, case by case. */

import { type Command, Option } from "commander";
import type { Case } from "../dataset/records.js";
import { backtestOf } from "../domain/analyses/index.js";
import type { Backtest, BacktestEntry } from "../domain/backtest.js";
import { percent } from "../domain/words.js";
import { analyse } from "./analysis.js";
import { backtestReport } from "./backtest-report.js";
import type { CsvTable } from "./csv.js";
import { type Formats, withFormats } from "./formats.js";
import { examples } from "./help.js";
import { jurisdictionJson, routeJson } from "./json.js";
import { type Style, width } from "./output.js";
import { type Answering, heading, item, page, section } from "./sections.js";
import { type Cell, type Column, table } from "./table.js";
import * as words from "./words.js";
import { paragraph } from "./wrap.js";

export function addBacktest(program: Command): void {
  withFormats(program.command("backtest"))
    .addOption(
      new Option("--markdown", "print the report that docs/backtest.md holds").conflicts([
        "json",
        "csv",
      ]),
    )
    .summary("the graph held against documented cases")
    .description(
      "For each documented case and each other jurisdiction with assets: were the mechanisms that it used open on that day, as far as the graph knows? What the graph calls absent although it was done is a finding to look into.",
    )
    .addHelpText(
      "after",
      examples(
        ["backtest", "every case"],
        ["backtest --json", "with the steps of each route"],
        ["backtest --markdown", "the report of docs/backtest.md"],
      ),
    )
    .action(showBacktest);
}

interface BacktestOptions extends Formats {
  markdown?: true;
}

async function showBacktest(options: BacktestOptions): Promise<void> {
  await analyse(options, async (answering) => {
    const found = await backtestOf(answering.graph);
    return {
      json: () => backtestJson(found),
      csv: () => csvOf(found),
      text: () => (options.markdown ? backtestReport(found) : readable(found, answering)),
    };
  });
}

function backtestJson({ entries, leftOut, ...counts }: Backtest) {
  return {
    ...counts,
    entries: entries.map(({ case: one, question, routes, support, verdict }) => ({
      case: caseJson(one),
      requesting: jurisdictionJson(question.requesting),
      requested: jurisdictionJson(question.requested),
      asOf: question.asOf,
      routes: routes.map(routeJson),
      support,
      verdict,
    })),
    leftOut: leftOut.map(caseJson),
  };
}

function caseJson({ id, title }: Case) {
  return { id, title };
}

function csvOf({ entries }: Backtest): CsvTable {
  return {
    head: ["case", "title", "requesting", "requested", "asOf", "routes", "support", "verdict"],
    rows: entries.map(({ case: { id, title }, question, routes, support, verdict }) => [
      id,
      title,
      question.requesting,
      question.requested,
      question.asOf,
      routes.map((route) => `${route.mechanism.id}:${route.support}`).join(" "),
      support,
      verdict,
    ]),
  };
}

function readable(found: Backtest, answering: Answering): string {
  const { entries, leftOut } = found;
  return page([
    heading("The graph held against documented cases", [], answering),
    entries.length > 0 ? table(COLUMNS, entries.map(row), width()) : "",
    paragraph(sumOf(found), width()),
    paragraph(
      "Day: the last day to which the case is dated there. Ways: the mechanisms that it used, the best supported first; which was used where isn't recorded, so the best of them counts.",
      width(),
    ),
    section(
      "Left out: no mechanism, no other jurisdiction with assets, or no date",
      leftOut.map(({ id, title }) => item(`${title} (${id})`)),
    ),
  ]);
}

/** `38 of 57 are explained (67%) …`. */
function sumOf({ entries, explained, notKnown, contradicted, share }: Backtest): string {
  if (share === null) return "No case tells enough to be held against the graph.";
  return `Of ${words.counted(entries.length, "entry", "entries")}, ${explained} are explained (${percent(share)}), of ${notKnown} nobody can tell, ${contradicted} contradicted.`;
}

const COLUMNS: readonly Column[] = [
  { head: "Case" },
  { head: "From", least: 4 },
  { head: "Day", least: 10 },
  { head: "Ways" },
  { head: "Verdict", least: 12 },
];

function row({ case: { id, title }, question, routes, verdict }: BacktestEntry): Cell[] {
  const ways = routes.map(
    (route) => `- ${route.mechanism.id}: ${words.supportWord(route.support)}`,
  );
  return [
    `${title}\n${id}`,
    `${question.requesting} to ${question.requested}`,
    question.asOf,
    ways.join("\n"),
    { text: verdict.toLowerCase().replaceAll("_", " "), style: STYLES[verdict] },
  ];
}

const STYLES: Readonly<Record<BacktestEntry["verdict"], Style>> = {
  EXPLAINED: "green",
  NOT_KNOWN: "dim",
  CONTRADICTED: "red",
};
