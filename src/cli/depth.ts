/** `treatygraph depth --parties CHN`: instruments by how much of a benchmark they provide. */

import type { Command } from "commander";
import { type DepthsInput, depthsOf } from "../domain/analyses/index.js";
import type { Depth } from "../domain/depth.js";
import { INSTRUMENT_KINDS } from "../domain/instruments.js";
import { asOfDay } from "../domain/questions.js";
import { percent } from "../domain/words.js";
import { analyse } from "./analysis.js";
import { type CsvTable, listed } from "./csv.js";
import { type Formats, withFormats } from "./formats.js";
import { examples } from "./help.js";
import { enumName, instrumentJson, measureJson, providedJson } from "./json.js";
import { among, collected, firstOnly, wholeNumber } from "./options.js";
import { width } from "./output.js";
import { type Answering, heading, item, page, section } from "./sections.js";
import { type Cell, type Column, table } from "./table.js";
import { titleOf } from "./words.js";
import { paragraph } from "./wrap.js";

export function addDepth(program: Command): void {
  withFormats(
    program
      .command("depth")
      .option("--parties <codes>", "only those to which all of these are party", collected)
      .option(
        "--kinds <kinds>",
        `only these kinds: ${INSTRUMENT_KINDS.join(", ")} (default: treaties and conventions)`,
        collected,
      )
      .option("--in-force-on <day>", "only those in force for certain on this day")
      .option("--benchmark <id>", "instrument to measure against", "uncac")
      .option("--first <n>", "the most instruments wanted, 0 to 500", wholeNumber, 50)
      .option("--measures", "list what each provides and what it lacks"),
  )
    .summary("instruments by how much of a benchmark they provide")
    .description(
      "How much of a benchmark's measures each instrument provides, mandatory ones whole and others half: the measure of “too rough”. Of UNCAC the chapter on asset recovery counts. Nothing is said of what wasn't read whole.",
    )
    .addHelpText(
      "after",
      examples(
        ["depth --parties CHN --kinds mla-treaty", "China's treaties on legal assistance"],
        ["depth --parties CHN --in-force-on 2012-01-01", "those in force on a day"],
        ["depth --benchmark un-model-mla-1990 --measures", "against a model, with measures"],
      ),
    )
    .action(depth);
}

interface DepthOptions extends Formats {
  parties?: string[];
  kinds?: string[];
  inForceOn?: string;
  benchmark: string;
  first: number;
  measures?: true;
}

async function depth(options: DepthOptions): Promise<void> {
  const { parties, benchmark, first, inForceOn } = options;
  const input: DepthsInput = {
    parties,
    benchmark,
    first,
    kinds: options.kinds?.map((kind) => among(kind, INSTRUMENT_KINDS, "kind", "--kinds")),
    inForceOn: inForceOn === undefined ? null : asOfDay(inForceOn, "--in-force-on"),
  };
  await analyse(options, async (answering) => {
    const found = await depthsOf(answering.graph, input);
    return {
      json: () => ({ depths: found.map(depthJson) }),
      csv: () => csvOf(found),
      text: () => readable(found, options, answering),
    };
  });
}

function depthJson({ instrument, benchmark, depth, provided, missing }: Depth) {
  return {
    instrument: instrumentJson(instrument),
    benchmark: instrumentJson(benchmark.instrument),
    depth,
    provided: provided.map(providedJson),
    missing: missing.map(measureJson),
  };
}

function csvOf(found: readonly Depth[]): CsvTable {
  return {
    head: ["instrument", "title", "kind", "benchmark", "depth", "provided", "missing"],
    rows: found.map(({ instrument, benchmark, depth, provided, missing }) => [
      instrument.id,
      instrument.title,
      instrumentJson(instrument).kind,
      benchmark.instrument.id,
      depth,
      listed(provided.map(({ measure, strength }) => `${measure.id}:${enumName(strength)}`)),
      listed(missing.map(({ id }) => id)),
    ]),
  };
}

function readable(
  found: readonly Depth[],
  { benchmark, first, inForceOn, measures }: DepthOptions,
  answering: Answering,
): string {
  const details = [
    ...(inForceOn === undefined ? [] : [`In force on ${inForceOn}.`]),
    ...(found.length === first ? [firstOnly(first)] : []),
  ];
  const title = heading(`Instruments by depth, measured against ${benchmark}`, details, answering);
  if (first === 0) return title;
  return page([
    title,
    found.length > 0
      ? table(COLUMNS, found.map(row), width())
      : paragraph(
          "No such instrument is in the dataset: ask for other parties, kinds or another day.",
          width(),
        ),
    paragraph(
      `Depth: the share of the benchmark's measures that an instrument provides, mandatory ones whole, others half; "not read whole" is no depth of 0. Lacks: only what was read whole is known to lack anything.`,
      width(),
    ),
    ...(measures ? found.map(measuresOf) : []),
  ]);
}

const COLUMNS: readonly Column[] = [
  { head: "Depth", align: "right", least: 8 },
  { head: "Instrument" },
  { head: "Provides", align: "right" },
  { head: "Half", align: "right" },
  { head: "Lacks", align: "right" },
];

function row({ instrument, benchmark, depth, provided, missing }: Depth): Cell[] {
  const half = provided.filter(({ strength }) => strength !== "mandatory").length;
  return [
    depth === null ? { text: "not read whole", style: "dim" } : percent(depth),
    `${titleOf(instrument)}\n${instrument.id}`,
    `${provided.length} of ${benchmark.measures.length}`,
    `${half}`,
    depth === null ? "" : `${missing.length}`,
  ];
}

function measuresOf({ instrument, depth, provided, missing }: Depth): string {
  const has = provided.map(({ measure, strength }) =>
    strength === "mandatory" ? measure.name : `${measure.name} (${strength})`,
  );
  const line = (what: string, names: readonly string[]) =>
    names.length > 0 ? [item(`${what}: ${names.join("; ")}`)] : [];
  return section(`${titleOf(instrument)} (${instrument.id})`, [
    ...line("provides", has),
    ...line(
      depth === null ? "not found in what was read" : "lacks",
      missing.map(({ name }) => name),
    ),
  ]);
}
