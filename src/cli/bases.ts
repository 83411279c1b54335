/** `treatygraph bases CHN AUS`: the legal bases between two jurisdictions on a day. */
import type { Command } from "commander";
import { type LegalBases, type LegalBasis, legalBases, shown } from "../domain/legal-bases.js";
import { provided, sources } from "./basis-details.js";
import { examples } from "./help.js";
import { datasetJson, legalBasesJson } from "./json.js";
import { type QuestionOptions, questionOf, withJson, withQuestion } from "./options.js";
import { print, printJson, width } from "./output.js";
import { type Answering, item, page, questionHeading, section } from "./sections.js";
import { type Cell, type Column, table } from "./table.js";
import { withGraph } from "./with-graph.js";
import { FORCES, jurisdiction, standing, titleOf } from "./words.js";
import { paragraph } from "./wrap.js";

export function addBases(program: Command): void {
  withJson(
    withQuestion(program.command("bases"))
      .option("--not-in-force", "list those that weren't in force among the bases, too")
      .option("--measures", "list what each basis provides, with its articles"),
  )
    .summary("legal bases between two jurisdictions on a day")
    .description(
      "Which treaties, conventions, laws and channels connect a jurisdiction that seeks assets with the one where they lie, on a day; and which that one would expect don't apply, and why.",
    )
    .addHelpText(
      "after",
      examples(
        ["bases CHN AUS", "today"],
        ["bases CHN AUS --as-of 2005-06-01", "on a day in the past"],
        ["bases CHN USA --offence drugs", "for another offence than corruption"],
        ["bases CHN ITA --measures", "with what each instrument provides"],
      ),
    )
    .action(bases);
}

interface BasesOptions extends QuestionOptions {
  notInForce?: true;
  measures?: true;
}

async function bases(requesting: string, requested: string, options: BasesOptions): Promise<void> {
  const question = questionOf(requesting, requested, options);
  await withGraph(async (answering) => {
    const { graph, info } = answering;
    const facts = await graph.facts([[requesting, requested]]);
    const answer = shown(legalBases(facts, question), options.notInForce === true);
    if (options.json) printJson({ ...legalBasesJson(answer), dataset: datasetJson(graph, info) });
    else print(readable(answer, answering, options.measures === true));
  });
}

function readable(answer: LegalBases, answering: Answering, withMeasures: boolean): string {
  const { bases, notApplicable } = answer;
  const numbered = bases.map((basis, index) => ({ basis, mark: `${index + 1}. ` }));
  return page([
    questionHeading("Legal bases", answer, answering),
    bases.length > 0 ? table(COLUMNS, bases.map(row), width()) : none(answer),
    section(
      "Conditions",
      numbered.flatMap(({ basis, mark }) =>
        basis.conditions.length > 0
          ? [titled(basis, mark), ...basis.conditions.map((words) => item(words, "   - "))]
          : [],
      ),
    ),
    section(
      "What they provide",
      withMeasures
        ? numbered.flatMap(({ basis, mark }) => [titled(basis, mark), ...provided(basis)])
        : [],
    ),
    section(
      "Does not apply",
      notApplicable.map(({ instrument, because }) =>
        item(`${titleOf(instrument)} (${instrument.id}): ${because}`),
      ),
    ),
    section(
      "What isn't on record",
      answer.notes.map((words) => item(words)),
    ),
    section(
      "Where it says so",
      numbered.flatMap(({ basis, mark }) => sources(basis, mark)),
    ),
  ]);
}

const COLUMNS: readonly Column[] = [
  { head: "", align: "right" },
  { head: "Instrument" },
  { head: "Force" },
  { head: "In force", least: 10 },
  { head: "Because" },
  { head: "Measures", align: "right", least: 8 },
];

function row(basis: LegalBasis, index: number): Cell[] {
  const { instrument, force, inForce, since, until, because, measures } = basis;
  const ids = new Set(measures.map(({ measure }) => measure.id));
  return [
    `${index + 1}`,
    `${titleOf(instrument)}\n${instrument.id}`,
    FORCES[force],
    standing(inForce, since, until),
    because,
    `${ids.size}`,
  ];
}

function none({ requesting, requested, asOf, offence }: LegalBases): string {
  return paragraph(
    `No legal basis is known between ${jurisdiction(requesting)} and ${jurisdiction(requested)} for ${offence} on ${asOf}. That may also mean that nobody has looked.`,
    width(),
  );
}

function titled({ instrument }: LegalBasis, mark: string): string {
  return item(`${titleOf(instrument)} (${instrument.id})`, mark);
}
