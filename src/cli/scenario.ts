/** `treatygraph scenario CHN --change "…"`: what changes would bring, before and after. */
import type { Command } from "commander";
import { jurisdictionOf } from "../dataset/jurisdictions.js";
import { scenarioOf } from "../domain/analyses/index.js";
import type { ChangeInput } from "../domain/change-input.js";
import { COVERED_KINDS, type CoverageRow, cellsOf } from "../domain/coverage.js";
import type { Route } from "../domain/routes.js";
import type { Scenario, ScenarioRow } from "../domain/scenario.js";
import type { MeasureSupport } from "../domain/support.js";
import { BadInputError } from "../errors.js";
import { analyse, asOption, type Naming } from "./analysis.js";
import { changesIn, fileNamed } from "./change-file.js";
import { changeFrom, changeGrammar, changeNamed } from "./change-grammar.js";
import { coverageRowJson, KIND_HEADS, KINDS_LEGEND, rowHead, rowValues } from "./coverage-rows.js";
import { type CsvTable, listed } from "./csv.js";
import { type Formats, withFormats } from "./formats.js";
import { examples } from "./help.js";
import { jurisdictionJson, perspectiveJson, routeJson } from "./json.js";
import { type PerspectiveOptions, perspectiveOf, withPerspective } from "./options.js";
import { width } from "./output.js";
import { type Answering, item, page, perspectiveHeading, section } from "./sections.js";
import { type Cell, type Column, table } from "./table.js";
import * as words from "./words.js";
import { paragraph } from "./wrap.js";

export function addScenario(program: Command): void {
  withFormats(
    withPerspective(program.command("scenario"))
      .option("--change <words>", "a change, see below; may be given several times", inOrder)
      .option("--changes <file>", "changes from a JSON file, made before those of --change"),
  )
    .summary("what treaties, ratifications and reforms would bring")
    .description(
      "Supposes changes, one after the other, in force from the day asked about, and shows every jurisdiction that they change before and after, with the routes that open and close. The graph itself is never touched.",
    )
    .addHelpText(
      "after",
      [
        changeGrammar(),
        examples(
          ['scenario CHN --change "conclude extradition-treaty AUS"', "a treaty"],
          ['scenario CHN --change "conclude mla-treaty CYM like mla-chn-gbr-2013"', "like another"],
          ['scenario CHN --change "ratify uncac by AND"', "somebody else joins"],
          ['scenario CHN --change "terminate extradition-chn-fra-2007"', "a treaty ends"],
          ['scenario CHN --change "amend law providing ncb-in-rem"', "a reform at home"],
        ),
      ].join("\n"),
    )
    .action(showScenario);
}

interface ScenarioOptions extends PerspectiveOptions, Formats {
  change?: string[];
  changes?: string;
}

async function showScenario(requesting: string, options: ScenarioOptions): Promise<void> {
  const perspective = perspectiveOf(requesting, options);
  const { changes, naming } = changesOf(options);
  await analyse(
    options,
    async (answering) => {
      const found = await scenarioOf(answering.graph, { ...perspective, changes });
      return {
        json: () => ({ ...perspectiveJson(perspective), ...scenarioJson(found) }),
        csv: () => csvOf(found),
        text: () => readable(found, answering),
      };
    },
    naming,
  );
}

/** As they were given: a change has commas of its own. */
function inOrder(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

/** All changes in order, and what to call each in a complaint. */
function changesOf({ change = [], changes: file }: ScenarioOptions): {
  changes: ChangeInput[];
  naming: Naming;
} {
  if (change.length === 0 && file === undefined)
    throw new BadInputError(
      '--change: there is none; give at least one, such as --change "conclude extradition-treaty AUS". `treatygraph scenario --help` tells how changes are written.',
      "--change",
    );
  const fromFile = file === undefined ? [] : changesIn(file);
  const naming: Naming = (argument) => {
    if (!argument.startsWith("changes")) return asOption(argument);
    const [, index = "0"] = /^changes\[(\d+)\]/.exec(argument) ?? [];
    if (file !== undefined && Number(index) < Math.max(fromFile.length, 1))
      return fileNamed(file, argument);
    const typed = change[Number(index) - fromFile.length];
    return argument === "changes" || typed === undefined ? "--change" : changeNamed(typed);
  };
  return { changes: [...fromFile, ...change.map(changeFrom)], naming };
}

function scenarioJson({ changes, rows }: Scenario) {
  return {
    changes,
    rows: rows.map((row) => {
      const cells = changedCells(row);
      return {
        jurisdiction: jurisdictionJson(row.jurisdiction),
        before: coverageRowJson(
          row.before,
          cells.map(([before]) => before),
        ),
        after: coverageRowJson(
          row.after,
          cells.map(([, after]) => after),
        ),
        opened: row.opened.map(routeJson),
        closed: row.closed.map(routeJson),
      };
    }),
  };
}

/** The measures of which duty or power changes, before and after. */
function changedCells({ before, after }: ScenarioRow): [MeasureSupport, MeasureSupport][] {
  const then = cellsOf(after);
  return cellsOf(before).flatMap((was, index): [MeasureSupport, MeasureSupport][] => {
    const is = then[index];
    return is && (was.duty !== is.duty || was.power !== is.power) ? [[was, is]] : [];
  });
}

function csvOf({ rows }: Scenario): CsvTable {
  return {
    head: ["jurisdiction", "name", ...rowHead("before."), ...rowHead("after."), "opened", "closed"],
    rows: rows.map(({ jurisdiction, before, after, opened, closed }) => [
      jurisdiction,
      jurisdictionOf(jurisdiction).name,
      ...rowValues(before),
      ...rowValues(after),
      listed(opened.map(idOf)),
      listed(closed.map(idOf)),
    ]),
  };
}

function readable(found: Scenario, answering: Answering): string {
  const { changes, rows } = found;
  const shown = rows.filter(isVisible);
  return page([
    perspectiveHeading("Scenario", found, [], answering),
    section(
      "Supposed",
      changes.map((change, index) => item(change, `${index + 1}. `)),
    ),
    shown.length > 0
      ? `${table(COLUMNS, shown.map(row), width())}\n\n${paragraph(LEGEND, width())}`
      : "",
    paragraph(unshown(rows.length - shown.length, shown.length), width()),
    section(
      "Routes that open",
      rows.flatMap(({ jurisdiction, opened }) => routes(jurisdiction, opened)),
    ),
    section(
      "Routes that close",
      rows.flatMap(({ jurisdiction, closed }) => routes(jurisdiction, closed)),
    ),
  ]);
}

/** Whether anything changes that the table has a column for. */
function isVisible({ before, after, opened, closed }: ScenarioRow): boolean {
  return (
    COVERED_KINDS.some((kind) => before.kinds[kind] !== after.kinds[kind]) ||
    before.readiness.low !== after.readiness.low ||
    before.readiness.high !== after.readiness.high ||
    opened.length + closed.length > 0
  );
}

function unshown(count: number, shown: number): string {
  if (count === 0)
    return shown > 0 ? "" : "Nothing changes anywhere: what it would bring is there already.";
  const where = `${words.counted(count, "jurisdiction")}${shown > 0 ? " more" : ""}`;
  return `In ${where} no readiness and no route changes, only the support of single measures, those of the requesting side's own law included.`;
}

const LEGEND = `${KINDS_LEGEND} Readiness: from what is known to what is possible if all that nobody has read were there; a new treaty is known whole, so the second can fall. A route opens where each of its steps becomes provided or conditional.`;

const COLUMNS: readonly Column[] = [
  { head: "Jurisdiction" },
  { head: "Treaties" },
  { head: "Readiness before", align: "right", least: 9 },
  { head: "After", align: "right", least: 7 },
  { head: "Gain", align: "right" },
  { head: "Opens", align: "right" },
  { head: "Closes", align: "right" },
];

function row({ jurisdiction, before, after, opened, closed }: ScenarioRow): Cell[] {
  return [
    words.jurisdiction(jurisdiction),
    kindsChanged(before, after),
    words.readiness(before.readiness),
    words.readiness(after.readiness),
    words.points(after.readiness.low - before.readiness.low),
    `${opened.length}`,
    `${closed.length}`,
  ];
}

/** `Extr: no → yes`, a line each. */
function kindsChanged(before: CoverageRow, after: CoverageRow): string {
  return COVERED_KINDS.filter((kind) => before.kinds[kind] !== after.kinds[kind])
    .map((kind) => {
      const [was, is] = [before, after].map(({ kinds }) => words.CERTAINTY_MARKS[kinds[kind]]);
      return `${KIND_HEADS[kind]}: ${was} → ${is}`;
    })
    .join("\n");
}

function routes(jurisdiction: string, some: readonly Route[]): string[] {
  return some.map(({ mechanism, support }) =>
    item(
      `${words.jurisdiction(jurisdiction)}: ${mechanism.name} (${mechanism.id}), now ${words.supportWord(support)}`,
    ),
  );
}

function idOf({ mechanism }: Route): string {
  return mechanism.id;
}
