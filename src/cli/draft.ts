/** `treatygraph draft FILE`: what a draft provides, denies and lacks, and which routes it would open. */

import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { type Command, Option } from "commander";
import { docxOf } from "../api/docx-report.js";
import { checkDraftOf } from "../domain/analyses/index.js";
import { CONCLUDABLE_KINDS } from "../domain/changes.js";
import type { DraftFormat } from "../domain/drafts/draft-input.js";
import type { DraftReport } from "../domain/drafts/draft-report.js";
import { markdownOf } from "../domain/drafts/markdown-report.js";
import { reportDocument } from "../domain/drafts/report-document.js";
import {
  caution,
  DOUBT_WORDS,
  HEADINGS,
  partsInWords,
  STRENGTH_WORDS,
} from "../domain/drafts/report-words.js";
import { languageAsked, quote } from "../domain/questions.js";
import { percent } from "../domain/words.js";
import { BadInputError } from "../errors.js";
import type { Facts } from "../graph/facts.js";
import { asOption, named } from "./analysis.js";
import { readDraftFile } from "./draft-file.js";
import { draftJson } from "./draft-json.js";
import { examples } from "./help.js";
import { datasetJson } from "./json.js";
import { collected, type Json, withJson } from "./options.js";
import { print, printJson, say, width } from "./output.js";
import { type Answering, heading, item, page, section } from "./sections.js";
import { table } from "./table.js";
import { withGraph } from "./with-graph.js";
import { jurisdiction } from "./words.js";
import { paragraph } from "./wrap.js";

const FORMATS: readonly DraftFormat[] = ["text", "markdown", "akoma-ntoso"];

export function addDraft(program: Command): void {
  withJson(
    program
      .command("draft")
      .argument("<file>", "the draft: .txt, .md, .xml (Akoma Ntoso), .docx or .pdf; - for stdin"),
  )
    .option("--parties <codes>", "its two parties, such as CHN,AUS", collected)
    .addOption(
      new Option("--kind <kind>", "what it is, where its title doesn't tell").choices([
        ...CONCLUDABLE_KINDS,
      ]),
    )
    .option(
      "--against <id>",
      "the instrument to measure it against (default: chapter V of uncac, and the UN model of its kind)",
    )
    .option("--language <language>", "en or zh (default: each sentence shows its own)")
    .addOption(
      new Option("--format <format>", "of the text, where the file's name doesn't tell").choices([
        ...FORMATS,
      ]),
    )
    .option("--report-language <language>", "of --out: en or zh (default: the draft's own)")
    .option("--out <file>", "write the whole report to this .md or .docx file")
    .summary("what a draft treaty provides, denies and lacks")
    .description(
      "Reads a draft in English or Chinese: the measures that each article provides and how strongly, what it denies, what is missing against a benchmark with provisions that have it, and the routes that it would open between its parties. Nothing of it is kept.",
    )
    .addHelpText(
      "after",
      examples(
        ["draft treaty.docx --parties CHN,AUS", "what it provides, and what it would open"],
        ["draft treaty.txt --against un-model-mla-1990", "against a UN model treaty"],
        ["draft treaty.pdf --out report.docx", "the report for a memo"],
      ),
    )
    .action(draft);
}

interface DraftOptions extends Json {
  parties?: string[];
  kind?: (typeof CONCLUDABLE_KINDS)[number];
  against?: string;
  language?: string;
  format?: DraftFormat;
  reportLanguage?: string;
  out?: string;
}

async function draft(file: string, options: DraftOptions): Promise<void> {
  const out = options.out === undefined ? null : outputOf(options.out);
  const { text, format } = await readDraftFile(file, options.format ?? null);
  await withGraph(async (answering) => {
    const { graph, info } = answering;
    const { parties, kind, against, language } = options;
    const input = { text, format, parties, kind, against, language };
    const report = await named(asTyped, () => checkDraftOf(graph, input));
    const facts = await graph.facts([]);
    if (options.json) printJson({ ...draftJson(report, facts), dataset: datasetJson(graph, info) });
    else if (out === null) print(readable(report, facts, answering));
    if (out === null) return;
    const written = languageAsked(options.reportLanguage, report.language, "--report-language");
    const blocks = reportDocument(report, facts, info, written);
    const content = out.docx
      ? await docxOf(blocks, `${HEADINGS.title[written]}: ${file}`)
      : markdownOf(blocks);
    await writeFile(out.file, content).catch(() => {
      throw new BadInputError(`--out: ${quote(out.file)} can't be written.`, "--out");
    });
    say(`Report written to ${out.file}.`);
  });
}

/** `draft.parties`, as the API calls it, was typed as `--parties`; the text came from the file. */
function asTyped(argument: string): string {
  const name = argument.replace(/^draft\./, "");
  return name === "text" ? "file" : asOption(name);
}

/** @throws BadInputError for a file that is neither Markdown nor Word */
function outputOf(file: string): { file: string; docx: boolean } {
  const extension = extname(file).toLowerCase();
  if (extension === ".docx") return { file, docx: true };
  if (extension === ".md" || extension === ".markdown") return { file, docx: false };
  throw new BadInputError(`--out: ${quote(file)} must end in .md or .docx.`, "--out");
}

function readable(report: DraftReport, facts: Facts, answering: Answering): string {
  const name = (id: string) => facts.measures.get(id)?.name ?? id;
  const { benchmark, articles, missing, depth } = report;
  const all = benchmark.measures.length;
  return page([
    heading(
      "What the draft provides",
      [
        `${percent(depth)} of ${partsInWords(benchmark.parts, "en")}: ${all - missing.length} of ${all} measures, those that aren't mandatory counted half.`,
      ],
      answering,
    ),
    section(
      "Read this first",
      report.notes.map(({ en }) => item(en)),
    ),
    articles.length > 0
      ? table(
          [{ head: "Article", least: 9 }, { head: "Provides" }, { head: "Denies" }],
          articles.map(({ number, heading: title, measures, denies }) => [
            [number || "-", title].filter(Boolean).join("\n"),
            measures
              .map(({ measure, strength }) => `- ${name(measure)} (${STRENGTH_WORDS[strength].en})`)
              .join("\n"),
            denies.map(({ measure }) => `- ${name(measure)}`).join("\n"),
          ]),
          width(),
        )
      : "No article was found.",
    section(
      HEADINGS.doubts.en,
      articles.flatMap(({ number, doubts }) =>
        doubts.map(({ measure, reason }) =>
          item(`article ${number || "-"}, ${name(measure)}: ${DOUBT_WORDS[reason].en}`),
        ),
      ),
    ),
    section(
      "Missing",
      (articles.length > 0 ? missing : []).map(({ measure, examples: found }) => {
        const ids = found.slice(0, 3).map(({ provision }) => provision.id);
        const uncac = measure.uncac.length > 0 ? ` (UNCAC ${measure.uncac.join(", ")})` : "";
        return item(`${measure.name}${uncac}: see ${ids.join(", ") || "nothing in the graph"}`);
      }),
    ),
    section(
      "Routes that it would open",
      [...report.opened].map(([requesting, routes]) => {
        const names = routes.map(({ mechanism }) => mechanism.name).join("; ");
        return item(
          `requests by ${jurisdiction(requesting)}: ${names || "none that isn't passable already"}`,
        );
      }),
    ),
    paragraph(
      `${caution().en} --out writes the whole report, with the words that show each measure.`,
      width(),
    ),
  ]);
}
