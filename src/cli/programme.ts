/** `treatygraph programme CHN`: the few changes that would raise readiness most. */
import type { Command } from "commander";
import { programmeOf } from "../domain/analyses/index.js";
import { CONCLUDABLE_KINDS } from "../domain/changes.js";
import type { Perspective } from "../domain/coverage.js";
import {
  type Only,
  PROGRAMME_KINDS,
  type Programme,
  type ProgrammeStep,
} from "../domain/programme.js";
import { analyse } from "./analysis.js";
import type { CsvTable } from "./csv.js";
import { type Formats, withFormats } from "./formats.js";
import { examples } from "./help.js";
import { enumName, jurisdictionJson, perspectiveJson } from "./json.js";
import {
  among,
  collected,
  type PerspectiveOptions,
  perspectiveOf,
  wholeNumber,
  withPerspective,
} from "./options.js";
import { width } from "./output.js";
import { type Answering, item, page, perspectiveHeading, section } from "./sections.js";
import { type Cell, type Column, table } from "./table.js";
import { type WeightsOption, weightsIn, weightsInWords, withWeights } from "./weights.js";
import * as words from "./words.js";
import { paragraph } from "./wrap.js";

export function addProgramme(program: Command): void {
  withFormats(
    withWeights(withPerspective(program.command("programme")))
      .option("--size <n>", "how many steps at most, 1 to 50", wholeNumber, 10)
      .option(
        "--only <kinds>",
        `only these, with commas between them: ${ONLY.join(", ")}`,
        collected,
      ),
  )
    .summary("the few changes that would raise readiness most")
    .description(
      "The treaties, memoranda, ratifications and law reforms that would raise readiness most where most is at stake, in order, each with what it adds to those before it and why.",
    )
    .addHelpText(
      "after",
      examples(
        ["programme CHN", "ten steps"],
        ["programme CHN --size 3 --weights destination=3", "three, with other weights"],
        [
          "programme CHN --size 5 --only extradition-treaty,mla-treaty",
          "the five treaties to conclude first",
        ],
        ["programme CHN --as-of 2012-01-01", "as one would have planned then"],
      ),
    )
    .action(showProgramme);
}

interface ProgrammeOptions extends PerspectiveOptions, WeightsOption, Formats {
  size: number;
  only?: string[];
}

/** A kind of change, or of what is concluded. */
const ONLY = [...PROGRAMME_KINDS, ...CONCLUDABLE_KINDS];

function onlyIn({ only }: ProgrammeOptions): Only {
  if (!only) return {};
  const named = only.map((text) => among(text, ONLY, "kind", "--only"));
  const instrumentKinds = CONCLUDABLE_KINDS.filter((kind) => named.includes(kind));
  const kinds = PROGRAMME_KINDS.filter(
    (kind) => named.includes(kind) || (kind === "conclude" && instrumentKinds.length > 0),
  );
  return instrumentKinds.length > 0 ? { kinds, instrumentKinds } : { kinds };
}

async function showProgramme(requesting: string, options: ProgrammeOptions): Promise<void> {
  const perspective = perspectiveOf(requesting, options);
  const weights = weightsIn(options);
  const only = onlyIn(options);
  const details = [...weightsInWords(weights), ...onlyInWords(options)];
  await analyse(options, async (answering) => {
    const { size } = options;
    const asked = { ...perspective, weights, size, ...only };
    const found = await programmeOf(answering.graph, asked);
    return {
      json: () => ({ ...perspectiveJson(perspective), ...programmeJson(found) }),
      csv: () => csvOf(found),
      text: () => readable(perspective, found, details, answering),
    };
  });
}

function onlyInWords({ only }: ProgrammeOptions): string[] {
  return only ? [`Only ${only.join(", ")}.`] : [];
}

function programmeJson({ steps, before, after, notes }: Programme) {
  return { steps: steps.map(stepJson), before, after, notes };
}

function stepJson({ rank, change, withinOneSovereign, words, gain, because }: ProgrammeStep) {
  return { rank, change: words, ...changedBy({ change }), withinOneSovereign, gain, because };
}

/** What a step changes, by the names that `scenario --changes` takes. */
function changedBy({ change }: Pick<ProgrammeStep, "change">) {
  return {
    kind: enumName(change.kind),
    jurisdiction: jurisdictionJson(change.jurisdiction),
    instrumentKind: change.kind === "conclude" ? enumName(change.instrumentKind) : null,
    instrument: change.kind === "ratify" ? { id: change.instrument } : null,
    measures:
      change.kind === "amend-law" ? change.measures.map(({ measure }) => ({ id: measure })) : [],
  };
}

function csvOf({ steps }: Programme): CsvTable {
  return {
    head: ["rank", "change", "kind", "jurisdiction", "instrumentKind", "gain", "because"],
    rows: steps.map((step) => {
      const { kind, instrumentKind } = changedBy(step);
      const { rank, change, gain, because } = step;
      return [rank, step.words, kind, change.jurisdiction, instrumentKind, gain, because];
    }),
  };
}

function readable(
  perspective: Perspective,
  { steps, before, after, notes }: Programme,
  details: readonly string[],
  answering: Answering,
): string {
  return page([
    perspectiveHeading("Programme", perspective, details, answering),
    paragraph(
      `Readiness over all jurisdictions, weighted by exposure: ${exact(before)} before, ${exact(after)} after all steps.`,
      width(),
    ),
    steps.length > 0 ? table(COLUMNS, steps.map(row), width()) : "",
    paragraph(
      "Gain: points of 100 that a step adds to that readiness at worst, after the steps before it. A treaty counts with the measures of the UN model of its kind; `treatygraph scenario` tries other texts.",
      width(),
    ),
    section(
      "Notes",
      notes.map((note) => item(note)),
    ),
  ]);
}

/** One decimal: the steps of a programme move little of the whole. */
function exact({ low, high }: Programme["before"]): string {
  return `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}%`;
}

const COLUMNS: readonly Column[] = [
  { head: "", align: "right" },
  { head: "Change" },
  { head: "Gain", align: "right" },
  { head: "Because" },
];

function row({ rank, words: change, gain, because }: ProgrammeStep): Cell[] {
  return [`${rank}`, change, words.points(gain), because];
}
