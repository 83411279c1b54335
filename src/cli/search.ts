/** `treatygraph search 引渡条约`: nodes by name, alias, id or text. */
import type { Command } from "commander";
import { within } from "../domain/questions.js";
import { BadInputError } from "../errors.js";
import { NODE_KINDS, type NodeKind } from "../graph/model.js";
import type { Hit } from "../graph/port.js";
import { examples } from "./help.js";
import { datasetJson } from "./json.js";
import { among, collected, type Json, wholeNumber, withJson } from "./options.js";
import { print, printJson, width } from "./output.js";
import { heading } from "./sections.js";
import { type Column, table } from "./table.js";
import { withGraph } from "./with-graph.js";
import { paragraph } from "./wrap.js";

export function addSearch(program: Command): void {
  withJson(
    program
      .command("search")
      .argument("<text...>", "names, words or an id, in English or Chinese")
      .option(
        "--kind <kind>",
        `only this kind: ${KINDS.join(", ")}; may be given several times`,
        collected,
      )
      .option("--first <n>", "the most hits wanted", wholeNumber, 20),
  )
    .summary("find anything by name, alias, id or text")
    .description(
      "Finds nodes by name, alias, id or text, in English and Chinese; beginnings of words, accents and small typos are forgiven.",
    )
    .addHelpText(
      "after",
      examples(
        ["search extradition italy", "all words must be found"],
        ["search 引渡条约 --first 5", "in Chinese"],
        ["search bank --kind enterprise --kind case", "only some kinds"],
      ),
    )
    .action(search);
}

const KINDS = NODE_KINDS.map((kind) => kind.toLowerCase());

interface SearchOptions extends Json {
  kind?: string[];
  first: number;
}

async function search(parts: string[], options: SearchOptions): Promise<void> {
  const text = parts.join(" ").trim();
  if (text === "")
    throw new BadInputError(
      "text: there is nothing to look for; type a name, a word or an id.",
      "text",
    );
  const kinds = kindsOf(options);
  await withGraph(async ({ graph, info, settings }) => {
    const first = within(options.first, 1, settings.MAX_PAGE, "--first");
    const hits = await graph.search({ text, kinds, first });
    if (options.json) {
      printJson({ search: hits.map(hitJson), dataset: datasetJson(graph, info) });
      return;
    }
    const found =
      hits.length > 0
        ? table(COLUMNS, hits.map(row), width())
        : paragraph(
            "Nothing was found. All words must occur: try fewer, or the beginning of one; names are in English and Chinese.",
            width(),
          );
    const details = hits.length === first ? [`The best ${first}; --first shows more.`] : [];
    print(`${heading(`Search for ${JSON.stringify(text)}`, details, { graph, info })}\n\n${found}`);
  });
}

function kindsOf({ kind }: SearchOptions): NodeKind[] | null {
  if (kind === undefined) return null;
  const wanted = kind.map((name) => among(name.toLowerCase(), KINDS, "kind", "--kind"));
  return NODE_KINDS.filter((name) => wanted.includes(name.toLowerCase()));
}

function hitJson({ record, kind, label, score }: Hit) {
  return { node: { id: record.id }, kind, label, score };
}

const COLUMNS: readonly Column[] = [{ head: "Id" }, { head: "Kind" }, { head: "Name" }];

function row({ record, kind, label }: Hit): string[] {
  return [record.id, kind.toLowerCase(), label];
}
