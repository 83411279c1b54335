/** `treatygraph coverage CHN`: what connects a jurisdiction with all others on a day, a row each. */
import { type Command, Option } from "commander";
import { jurisdictionOf } from "../dataset/jurisdictions.js";
import type { Measure } from "../dataset/records.js";
import { coverageOf } from "../domain/analyses/index.js";
import {
  bestRouteOf,
  COVERED_KINDS,
  type CoverageRow,
  cellsOf,
  type Perspective,
} from "../domain/coverage.js";
import type { Facts } from "../graph/facts.js";
import { analyse } from "./analysis.js";
import {
  coverageRowJson,
  KIND_COLUMNS,
  KINDS_LEGEND,
  rowHead,
  rowValues,
} from "./coverage-rows.js";
import type { CsvTable } from "./csv.js";
import { type Formats, withFormats } from "./formats.js";
import { examples } from "./help.js";
import { perspectiveJson } from "./json.js";
import {
  among,
  collected,
  type PerspectiveOptions,
  perspectiveOf,
  withPerspective,
} from "./options.js";
import { width } from "./output.js";
import { type Answering, page, perspectiveHeading, section } from "./sections.js";
import { type Cell, type Column, table } from "./table.js";
import * as words from "./words.js";
import { paragraph } from "./wrap.js";

export function addCoverage(program: Command): void {
  withFormats(
    withPerspective(program.command("coverage"))
      .option("--jurisdictions <codes>", "only these, such as AUS,CAN (default: all)", collected)
      .option(
        "--measures <ids>",
        "also duty and power of these measures, such as freeze,asset-sharing; all: of every one",
        collected,
      )
      .addOption(new Option("--sort <by>", `by ${SORTS.join(" or ")}`).default("readiness")),
  )
    .summary("what connects a jurisdiction with all others")
    .description(
      "A row a jurisdiction: whether a treaty of each kind was in force with it on a day, how far the routes to assets there carry (readiness), and the best of them.",
    )
    .addHelpText(
      "after",
      examples(
        ["coverage CHN", "with all others, the readiest first"],
        ["coverage CHN --jurisdictions AUS,CAN --as-of 2012-01-01", "with some, in the past"],
        ["coverage CHN --measures freeze,ncb-in-rem", "duty and power of measures"],
        ["coverage CHN --sort name --csv", "for a spreadsheet"],
      ),
    )
    .action(showCoverage);
}

const SORTS = ["name", "readiness"] as const;

interface CoverageOptions extends PerspectiveOptions, Formats {
  jurisdictions?: string[];
  measures?: string[];
  sort: string;
}

async function showCoverage(requesting: string, options: CoverageOptions): Promise<void> {
  const perspective = perspectiveOf(requesting, options);
  const order = ORDERS[among(options.sort, SORTS, "order", "--sort")];
  await analyse(options, async (answering) => {
    const { jurisdictions } = options;
    const measures = measuresOf(await answering.graph.facts([]), options);
    const found = await coverageOf(answering.graph, { ...perspective, jurisdictions });
    const rows = found.sort(order);
    return {
      json: () => ({
        ...perspectiveJson(perspective),
        coverage: rows.map((row) =>
          coverageRowJson(row, options.measures && cellsOf(row, idsOf(measures))),
        ),
      }),
      csv: () => csvOf(rows, measures),
      text: () => readable(perspective, rows, measures, answering),
    };
  });
}

const byName = (a: CoverageRow, b: CoverageRow): number => nameOf(a).localeCompare(nameOf(b), "en");

const ORDERS = {
  name: byName,
  readiness: (a: CoverageRow, b: CoverageRow) =>
    b.readiness.low - a.readiness.low || b.readiness.high - a.readiness.high || byName(a, b),
} as const;

/** The measures asked for, each once. @throws BadInputError that suggests the nearest */
function measuresOf({ measures }: Facts, options: CoverageOptions): Measure[] {
  const known = [...measures.keys()];
  const asked = options.measures ?? [];
  const ids = (asked.includes(ALL) ? known : asked).map((id) =>
    among(id, known, "measure", "--measures"),
  );
  return [...new Set(ids)].flatMap((id) => measures.get(id) ?? []);
}

const ALL = "all";

function csvOf(rows: readonly CoverageRow[], measures: readonly Measure[]): CsvTable {
  const ids = idsOf(measures);
  return {
    head: [
      "jurisdiction",
      "name",
      ...rowHead(),
      "best",
      "best.support",
      ...ids.flatMap((id) => [`${id}.duty`, `${id}.power`]),
    ],
    rows: rows.map((row) => {
      const best = bestRouteOf(row);
      return [
        row.jurisdiction,
        nameOf(row),
        ...rowValues(row),
        best?.mechanism.id ?? null,
        best?.support ?? null,
        ...cellsOf(row, ids).flatMap(({ duty, power }) => [duty, power]),
      ];
    }),
  };
}

function readable(
  perspective: Perspective,
  rows: readonly CoverageRow[],
  measures: readonly Measure[],
  answering: Answering,
): string {
  return page([
    perspectiveHeading("Coverage", perspective, [], answering),
    table(COLUMNS, rows.map(kindsRow), width()),
    paragraph(
      `${KINDS_LEGEND} yes, no: in force on the day, or not; ?: it can't be told, or nobody collected the treaties of either side. Readiness over all mechanisms: from what is known to what is possible if all that nobody has read were there. Best route: informal ways left aside; \`treatygraph routes\` shows its steps.`,
      width(),
    ),
    measures.length > 0 ? measuresPart(rows, measures) : "",
  ]);
}

const COLUMNS: readonly Column[] = [
  { head: "Jurisdiction" },
  ...KIND_COLUMNS,
  { head: "Readiness", align: "right", least: 9 },
  { head: "Best route", least: 12 },
  { head: "Support", least: 11 },
];

function kindsRow(row: CoverageRow): Cell[] {
  const best = bestRouteOf(row);
  return [
    words.jurisdiction(row.jurisdiction),
    ...COVERED_KINDS.map((kind) => words.certainty(row.kinds[kind])),
    words.readiness(row.readiness),
    best?.mechanism.id ?? "none",
    best ? words.support(best.support) : "",
  ];
}

function measuresPart(rows: readonly CoverageRow[], measures: readonly Measure[]): string {
  const ids = idsOf(measures);
  const columns = [{ head: "Jurisdiction" }, ...ids.map((id) => ({ head: id, least: 5 }))];
  const cells = rows.map((row) => [
    words.jurisdiction(row.jurisdiction),
    ...cellsOf(row, ids).map(
      ({ duty, power }) => `${words.SUPPORT_MARKS[duty]} / ${words.SUPPORT_MARKS[power]}`,
    ),
  ]);
  return page([
    section("Measures: duty / power", [table(columns, cells, width())]),
    paragraph(SUPPORT_LEGEND, width()),
  ]);
}

const SUPPORT_LEGEND =
  "Duty: what instruments oblige the other side to do; power: what its own law lets it do. P: provided; C: conditional; ?: uncertain whether in force; ·: unknown, nobody has read; –: absent, looked for and not there.";

function idsOf(measures: readonly Measure[]): string[] {
  return measures.map(({ id }) => id);
}

function nameOf({ jurisdiction }: CoverageRow): string {
  return jurisdictionOf(jurisdiction).name;
}
