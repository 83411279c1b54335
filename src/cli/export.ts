/** `treatygraph export graphml`: the graph, a part of it or an answer for other programs. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { quote } from "../domain/questions.js";
import { BadInputError } from "../errors.js";
import { askedOf, EXPORTS, type ExportName } from "../export/asked.js";
import { type FileText, fileOf, textOf } from "../export/files.js";
import { FORMAT_NAMES, FORMATS } from "../export/formats.js";
import { inChunks } from "../export/model.js";
import { examples } from "./help.js";
import { withAsOf } from "./options.js";
import { say } from "./output.js";
import { withGraph } from "./with-graph.js";

export function addExport(program: Command): void {
  withAsOf(program.command("export").argument("<format>", `${FORMAT_NAMES.join(", ")}`))
    .option("--around <ids>", "only what surrounds these nodes, such as CHN,CHE")
    .option("--depth <n>", "with --around: how many edges away, 0 to 4 (default: 1)")
    .option("--from <id>", "only the paths from this node")
    .option("--to <id>", "with --from: to this one")
    .option("--max-length <n>", "with --from: the most links a path may have (default: 4)")
    .option("--first <n>", "the most nodes (--around) or paths (--from) wanted")
    .option("--pair <codes>", "only the legal bases between two, requesting first: CHN,AUS")
    .option("--offence <offence>", "with --pair: another than corruption")
    .option("--not-in-force", "with --pair: those that weren't in force, too")
    .option("--out <file>", "write to this file (default: stdout)")
    .summary("the graph, a part of it or an answer for other programs")
    .description(
      "Writes the graph in a format that other programs read: all of it, what surrounds some nodes, the paths between two, or the legal bases between two jurisdictions.",
    )
    .addHelpText("after", () =>
      [
        "\nFormats:",
        ...FORMAT_NAMES.map((name) => `  ${name.padEnd(14)}  ${FORMATS[name].description}`),
        "  csv             with --pair: a table, a row a legal basis",
        examples(
          ["export graphml --out treaties.graphml", "the whole graph"],
          ["export jsonld > treaties.jsonld", "the same as RDF"],
          ["export gexf --around CHN,CHE --as-of 2026-11-23", "what surrounds two nodes"],
          ["export jsonl --from CHN --to CYM", "the paths between two"],
          ["export csv --pair CHN,AUS --out bases.csv", "the legal bases between two"],
        ),
      ].join("\n"),
    )
    .action(exportGraph);
}

interface ExportOptions {
  around?: string;
  depth?: string;
  from?: string;
  to?: string;
  maxLength?: string;
  first?: string;
  pair?: string;
  offence?: string;
  notInForce?: true;
  asOf?: string;
  out?: string;
}

async function exportGraph(format: string, options: ExportOptions): Promise<void> {
  const what = whatIsAsked(options);
  const file = fileOf(what, format);
  const given = parametersOf(options);
  await withGraph(async ({ graph }) => {
    const asked = await askedOf(graph, what, given, optionNamed);
    const made = await textOf(graph, file, asked);
    if (options.out === undefined) await toStdout(made);
    else await toFile(made, options.out);
  });
}

/** @throws BadInputError where the options ask for two things */
function whatIsAsked({ around, from, to, pair }: ExportOptions): ExportName {
  const asked: [option: string, what: ExportName][] = [];
  if (around !== undefined) asked.push(["--around", "subgraph"]);
  if (from !== undefined || to !== undefined)
    asked.push([from === undefined ? "--to" : "--from", "paths"]);
  if (pair !== undefined) asked.push(["--pair", "legal-bases"]);
  const [first, second] = asked;
  if (first && second)
    throw new BadInputError(
      `${second[0]}: one file holds ${EXPORTS[first[1]].description} (${first[0]}) or ${EXPORTS[second[1]].description}; leave one out.`,
      second[0],
    );
  return first?.[1] ?? "graph";
}

function parametersOf(options: ExportOptions): Record<string, string> {
  const { pair, notInForce, out: _, ...rest } = options;
  const given = Object.entries({ ...rest, ...sidesOf(pair) }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(notInForce ? [...given, ["includeNotInForce", "true"]] : given);
}

/** @throws BadInputError unless there are two */
function sidesOf(pair: string | undefined): { requesting?: string; requested?: string } {
  if (pair === undefined) return {};
  const [requesting, requested, ...more] = pair.split(",").map((code) => code.trim());
  if (requesting && requested && more.length === 0) return { requesting, requested };
  throw new BadInputError(
    `--pair: ${quote(pair)} doesn't name two jurisdictions; name two codes, the requesting one first, such as CHN,AUS.`,
    "--pair",
  );
}

/** `maxLength` → `--max-length`. */
function optionNamed(parameter: string): string {
  if (parameter === "includeNotInForce") return "--not-in-force";
  if (parameter === "requesting" || parameter === "requested") return "--pair";
  return `--${parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The stream stays open: it is the program's. */
async function toStdout({ text }: FileText): Promise<void> {
  for (const chunk of inChunks(text))
    if (!process.stdout.write(chunk))
      await new Promise((resolve) => process.stdout.once("drain", resolve));
}

async function toFile({ text, size }: FileText, file: string): Promise<void> {
  await pipeline(Readable.from(inChunks(text)), createWriteStream(file)).catch((error) => {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw new BadInputError(`--out: ${quote(file)} can't be written${code}.`, "--out");
  });
  say(`${size} written to ${file}.`);
}
