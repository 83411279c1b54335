/** `treatygraph gaps CHN`: where most is at stake and least is known to be provided. */
import type { Command } from "commander";
import { jurisdictionOf } from "../dataset/jurisdictions.js";
import type { Measure } from "../dataset/records.js";
import { gapsOf } from "../domain/analyses/index.js";
import type { Perspective } from "../domain/coverage.js";
import { COMPONENTS, type Component } from "../domain/exposure.js";
import type { Gap } from "../domain/gaps.js";
import { analyse } from "./analysis.js";
import { type CsvTable, listed } from "./csv.js";
import { type Formats, withFormats } from "./formats.js";
import { examples } from "./help.js";
import { jurisdictionJson, perspectiveJson, sourceJson, supportJson } from "./json.js";
import {
  firstOnly,
  type PerspectiveOptions,
  perspectiveOf,
  wholeNumber,
  withPerspective,
} from "./options.js";
import { width } from "./output.js";
import { item, page, perspectiveHeading, section } from "./sections.js";
import { type Cell, type Column, table } from "./table.js";
import { type WeightsOption, weightsIn, weightsInWords, withWeights } from "./weights.js";
import * as words from "./words.js";
import { paragraph } from "./wrap.js";

export function addGaps(program: Command): void {
  withFormats(
    withWeights(withPerspective(program.command("gaps")))
      .option("--first <n>", "the most wanted, 0 to 250", wholeNumber, 20)
      .option("--evidence", "what each figure rests on, what is missing, what isn't known"),
  )
    .summary("where most is at stake and least is known to be provided")
    .description(
      "Jurisdictions by exposure × (1 − readiness at worst): how much may lie there, and how far the law falls short of getting it back. Those without any exposure on record are left out.",
    )
    .addHelpText(
      "after",
      examples(
        ["gaps CHN", "the twenty widest"],
        ["gaps CHN --weights investment=2,cases=0", "investment counts twice, cases not"],
        ["gaps CHN --first 3 --evidence", "with figures and sources"],
      ),
    )
    .action(showGaps);
}

interface GapsOptions extends PerspectiveOptions, WeightsOption, Formats {
  first: number;
  evidence?: true;
}

async function showGaps(requesting: string, options: GapsOptions): Promise<void> {
  const perspective = perspectiveOf(requesting, options);
  const weights = weightsIn(options);
  await analyse(options, async (answering) => {
    const { first } = options;
    const found = await gapsOf(answering.graph, { ...perspective, weights, first });
    return {
      json: () => ({ ...perspectiveJson(perspective), gaps: found.map(gapJson) }),
      csv: () => (options.evidence ? evidenceCsv(found) : csvOf(found)),
      text: () => {
        const details = [
          ...weightsInWords(weights),
          ...(found.length === first ? [firstOnly(first)] : []),
        ];
        const title = perspectiveHeading("Gaps", perspective, details, answering);
        return readable(title, perspective, found, options);
      },
    };
  });
}

function gapJson({ jurisdiction, components, missing, unknown, ...gap }: Gap) {
  return {
    rank: gap.rank,
    jurisdiction: jurisdictionJson(jurisdiction),
    exposure: gap.exposure,
    readiness: gap.readiness,
    score: gap.score,
    components: components.map(({ sources, ...component }) => ({
      ...component,
      sources: sources.map(sourceJson),
    })),
    missing: missing.map(supportJson),
    unknown: unknown.map(supportJson),
  };
}

function csvOf(found: readonly Gap[]): CsvTable {
  return {
    head: [
      "rank",
      "jurisdiction",
      "name",
      "exposure",
      "readiness.low",
      "readiness.high",
      "score",
      ...COMPONENTS,
      "missing",
      "unknown",
    ],
    rows: found.map((gap) => [
      gap.rank,
      gap.jurisdiction,
      jurisdictionOf(gap.jurisdiction).name,
      gap.exposure,
      gap.readiness.low,
      gap.readiness.high,
      gap.score,
      ...COMPONENTS.map((name) => gap.components.find((one) => one.name === name)?.value ?? null),
      listed(idsOf(gap.missing)),
      listed(idsOf(gap.unknown)),
    ]),
  };
}

/** A row a component, with what it rests on. */
function evidenceCsv(found: readonly Gap[]): CsvTable {
  return {
    head: ["rank", "jurisdiction", "component", "value", "weight", "statement", "sources"],
    rows: found.flatMap(({ rank, jurisdiction, components }) =>
      components.map(({ name, value, weight, statement, sources }) => [
        rank,
        jurisdiction,
        name,
        value,
        weight,
        statement,
        listed(sources.map(({ url }) => url)),
      ]),
    ),
  };
}

function readable(
  title: string,
  { requesting }: Perspective,
  found: readonly Gap[],
  { first, evidence: withEvidence }: GapsOptions,
): string {
  if (found.length === 0 && first === 0) return title;
  if (found.length === 0)
    return page([
      title,
      paragraph(
        `No exposure of ${words.jurisdiction(requesting)} is on record by that day: there is nothing to rank.`,
        width(),
      ),
    ]);
  return page([
    title,
    table(COLUMNS, found.map(row), width()),
    paragraph(
      "Exposure, from 0 to 1: the weighted mean of investment (on a log scale), fugitives, being named as a destination, enterprises' operations and cases, each relative to the largest. Score: exposure × (1 − readiness at worst). Missing: measures looked for on both sides, and there on neither; not known: nobody can tell, which is no gap.",
      width(),
    ),
    ...(withEvidence ? found.map(evidence) : []),
  ]);
}

const COLUMNS: readonly Column[] = [
  { head: "", align: "right" },
  { head: "Jurisdiction" },
  { head: "Exposure", align: "right" },
  { head: "Readiness", align: "right", least: 9 },
  { head: "Score", align: "right" },
  { head: "Missing", align: "right" },
  { head: "Not known", align: "right", least: 9 },
];

function row({ rank, jurisdiction, exposure, readiness, score, missing, unknown }: Gap): Cell[] {
  return [
    `${rank}`,
    words.jurisdiction(jurisdiction),
    exposure.toFixed(2),
    words.readiness(readiness),
    score.toFixed(3),
    `${missing.length}`,
    `${unknown.length}`,
  ];
}

function evidence({ rank, jurisdiction, components, missing, unknown }: Gap): string {
  const measures = (what: string, some: readonly { measure: Measure }[]) =>
    some.length > 0 ? [item(`${what}: ${some.map(({ measure }) => measure.name).join("; ")}`)] : [];
  return section(`${rank}. ${words.jurisdiction(jurisdiction)}`, [
    ...components.flatMap(figure),
    ...measures("missing", missing),
    ...measures("not known", unknown),
  ]);
}

/** A wrapped URL can't be opened. */
function figure({ name, value, weight, statement, sources }: Component): string[] {
  const counts = weight === 1 ? "" : `, weight ${weight}`;
  const shown = sources.slice(0, SHOWN);
  const more = sources.length - shown.length;
  return [
    item(`${name} ${value.toFixed(2)}${counts}: ${statement}`),
    ...shown.map(({ url }) => `    ${url}`),
    ...(more > 0 ? [`    (${more} more with --json)`] : []),
  ];
}

const SHOWN = 3;

function idsOf(supports: readonly { measure: Measure }[]): string[] {
  return supports.map(({ measure }) => measure.id);
}
