/** `treatygraph coverage-history CHN`: how a network of treaties grew, a row a year. */
import type { Command } from "commander";
import { coverageHistoryOf } from "../domain/analyses/index.js";
import { COVERED_KINDS, type CoveredKind, type Perspective } from "../domain/coverage.js";
import type { CoverageYear, KindInYear } from "../domain/coverage-history.js";
import { analyse } from "./analysis.js";
import { KIND_COLUMNS, KIND_HEADS, KINDS_LEGEND } from "./coverage-rows.js";
import { type CsvTable, listed } from "./csv.js";
import { type Formats, withFormats } from "./formats.js";
import { examples } from "./help.js";
import { jurisdictionJson } from "./json.js";
import { type AsOf, collected, perspectiveOf, wholeNumber, withAsOf } from "./options.js";
import { width } from "./output.js";
import { type Answering, heading, page } from "./sections.js";
import { type Cell, type Column, table } from "./table.js";
import { jurisdiction } from "./words.js";
import { paragraph } from "./wrap.js";

export function addCoverageHistory(program: Command): void {
  withFormats(
    withAsOf(
      program
        .command("coverage-history")
        .argument("<requesting>", "jurisdiction whose network it is, such as CHN"),
    )
      .option(
        "--jurisdictions <codes>",
        "only with these, such as AUS,CAN (default: all)",
        collected,
      )
      .option(
        "--from <year>",
        "first year (default: the first with anything in force)",
        wholeNumber,
      ),
  )
    .summary("how a network of treaties grew, year by year")
    .description(
      "A row a year, up to the day asked about: with how many jurisdictions a treaty of each kind was in force at its end, and with whom one began or ended.",
    )
    .addHelpText(
      "after",
      examples(
        ["coverage-history CHN", "from the first treaty to today"],
        ["coverage-history CHN --from 2000 --as-of 2012-12-31", "some years"],
        ["coverage-history HKG --jurisdictions GBR,USA,AUS", "with some jurisdictions"],
      ),
    )
    .action(showHistory);
}

interface HistoryOptions extends AsOf, Formats {
  jurisdictions?: string[];
  from?: number;
}

async function showHistory(requesting: string, options: HistoryOptions): Promise<void> {
  const perspective = perspectiveOf(requesting, { ...options, offence: "corruption" });
  await analyse(options, async (answering) => {
    const { jurisdictions, from } = options;
    const years = await coverageHistoryOf(answering.graph, { ...perspective, jurisdictions, from });
    return {
      json: () => ({
        requesting: jurisdictionJson(perspective.requesting),
        asOf: perspective.asOf,
        coverageHistory: years.map(yearJson),
      }),
      csv: () => csvOf(years),
      text: () => readable(perspective, years, answering),
    };
  });
}

function yearJson({ year, asOf, kinds }: CoverageYear) {
  return {
    year,
    asOf,
    extraditionTreaty: inYearJson(kinds.extraditionTreaty),
    mlaTreaty: inYearJson(kinds.mlaTreaty),
    sharingAgreement: inYearJson(kinds.sharingAgreement),
    memorandum: inYearJson(kinds.memorandum),
    uncac: inYearJson(kinds.uncac),
  };
}

function inYearJson({ inForce, uncertain, began, ended }: KindInYear) {
  return {
    count: inForce.length,
    inForce: inForce.map(jurisdictionJson),
    uncertain: uncertain.map(jurisdictionJson),
    began: began.map(jurisdictionJson),
    ended: ended.map(jurisdictionJson),
  };
}

function csvOf(years: readonly CoverageYear[]): CsvTable {
  const columns = ["count", "uncertain", "began", "ended"];
  return {
    head: [
      "year",
      "asOf",
      ...COVERED_KINDS.flatMap((kind) => columns.map((name) => `${kind}.${name}`)),
    ],
    rows: years.map(({ year, asOf, kinds }) => [
      year,
      asOf,
      ...COVERED_KINDS.flatMap((kind) => {
        const { inForce, uncertain, began, ended } = kinds[kind];
        return [inForce.length, uncertain.length, listed(began), listed(ended)];
      }),
    ]),
  };
}

function readable(
  { requesting, asOf }: Perspective,
  years: readonly CoverageYear[],
  answering: Answering,
): string {
  return page([
    heading(`The treaty network of ${jurisdiction(requesting)} up to ${asOf}`, [], answering, asOf),
    table(COLUMNS, years.map(row), width()),
    paragraph(
      `${KINDS_LEGEND} With how many each was in force for certain at the end of the year; +4?: of 4 more nobody can tell. "Began" and "ended" name those with whom it was known not to be in force a year before, or no longer is; what only became known isn't among them.`,
      width(),
    ),
  ]);
}

const COLUMNS: readonly Column[] = [
  { head: "Year" },
  ...KIND_COLUMNS.map(({ head }) => ({ head, align: "right" as const })),
  { head: "What began (+) and ended (−)" },
];

function row({ year, kinds }: CoverageYear): Cell[] {
  return [
    `${year}`,
    ...COVERED_KINDS.map((kind) => count(kinds[kind])),
    COVERED_KINDS.flatMap((kind) => changes(kind, kinds[kind])).join("\n"),
  ];
}

function count({ inForce, uncertain }: KindInYear): string {
  return [`${inForce.length}`, ...(uncertain.length > 0 ? [`+${uncertain.length}?`] : [])].join(
    " ",
  );
}

function changes(kind: CoveredKind, { began, ended }: KindInYear): string[] {
  const line = (mark: string, codes: readonly string[]) =>
    codes.length > 0 ? [`${mark} ${KIND_HEADS[kind]}: ${codes.join(", ")}`] : [];
  return [...line("+", began), ...line("−", ended)];
}
