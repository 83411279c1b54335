/** `treatygraph paths CHN CYM`: the shortest connections between any two nodes. */
import type { Command } from "commander";
import { weaker } from "../domain/in-force.js";
import { LONGEST_PATH } from "../domain/limits.js";
import { twoNodes } from "../domain/nodes.js";
import { within } from "../domain/questions.js";
import type { Certainty } from "../graph/model.js";
import type { EdgeView, NodeView, Walk } from "../graph/port.js";
import { examples } from "./help.js";
import { datasetJson } from "./json.js";
import { type AsOf, dayOf, type Json, wholeNumber, withAsOf, withJson } from "./options.js";
import { print, printJson, width } from "./output.js";
import { heading } from "./sections.js";
import { type Cell, type Column, table } from "./table.js";
import { withGraph } from "./with-graph.js";
import { EDGE_VERBS, period, standing } from "./words.js";
import { paragraph } from "./wrap.js";

export function addPaths(program: Command): void {
  withJson(
    withAsOf(
      program
        .command("paths")
        .argument("<from>", "id of a node, such as CHN or soe-sinopec")
        .argument("<to>", "id of another, such as CYM or uncac"),
    )
      .option("--max-length <n>", "the most links a path may have, 1 to 6", wholeNumber, 4)
      .option("--first <n>", "the most paths wanted", wholeNumber, 20),
  )
    .summary("the shortest connections between any two nodes")
    .description(
      "The shortest connections between two nodes of the graph on a day, shorter ones first, then those that were certainly in force. What was not in force then is left out.",
    )
    .addHelpText(
      "after",
      examples(
        ["paths CHN CYM", "what connects China with the Cayman Islands"],
        ["paths soe-sinopec uncac --max-length 3", "an enterprise and a convention"],
        ["search Sinopec", "to find an id"],
      ),
    )
    .action(paths);
}

interface PathsOptions extends AsOf, Json {
  maxLength: number;
  first: number;
}

async function paths(from: string, to: string, options: PathsOptions): Promise<void> {
  const asOf = dayOf(options);
  const maxLength = within(options.maxLength, 1, LONGEST_PATH, "--max-length");
  await withGraph(async ({ graph, info, settings }) => {
    const first = within(options.first, 1, settings.MAX_PAGE, "--first");
    await twoNodes(graph, { from, to });
    const walks = await graph.paths({ from, to, asOf, maxLength, first });
    if (options.json) {
      printJson({ asOf, paths: walks.map(pathJson), dataset: datasetJson(graph, info) });
      return;
    }
    const found =
      walks.length > 0
        ? table(COLUMNS, walks.map(row), width())
        : paragraph(
            `No connection of up to ${maxLength} links is known on ${asOf}.${maxLength < LONGEST_PATH ? " --max-length allows longer ones." : ""}`,
            width(),
          );
    const more = walks.length === first ? [`The first ${first}; --first shows more.`] : [];
    const title = `Paths from ${from} to ${to} on ${asOf}`;
    const details = [`Up to ${maxLength} links.`, ...more];
    print(`${heading(title, details, { graph, info }, asOf)}\n\n${found}`);
  });
}

function pathJson({ nodes, edges }: Walk) {
  return { length: edges.length, inForce: inForce(edges), nodes, edges };
}

/** As weakly as the weakest link. */
function inForce(edges: readonly EdgeView[]): Certainty {
  return edges.map((edge) => ({ certainty: edge.inForce })).reduce(weaker, { certainty: "YES" })
    .certainty;
}

const COLUMNS: readonly Column[] = [
  { head: "", align: "right" },
  { head: "Way" },
  { head: "Links", align: "right" },
  { head: "In force", least: 9 },
];

function row({ nodes, edges }: Walk, index: number): Cell[] {
  const names = new Names(nodes);
  const way = edges.map((edge) => `- ${link(edge, names)}`).join("\n");
  return [`${index + 1}`, way, `${edges.length}`, standing(inForce(edges))];
}

/** `China (CHN) is party to … (uncac), from 2006-02-12`. */
function link({ type, source, target, since, until, inForce }: EdgeView, names: Names): string {
  const when = period(since, until);
  return [
    `${names.of(source)} ${EDGE_VERBS[type]} ${names.of(target)}`,
    ...(when === "" ? [] : [when]),
    ...(inForce === "YES" ? [] : ["uncertain on that day"]),
  ].join(", ");
}

/** Names of the nodes on a way: whole where first met, the id from then on. */
class Names {
  private readonly unmet: Map<string, string>;
  constructor(nodes: readonly NodeView[]) {
    this.unmet = new Map(nodes.map(({ id, label }) => [id, `${label} (${id})`]));
  }
  of(id: string): string {
    const name = this.unmet.get(id) ?? id;
    this.unmet.delete(id);
    return name;
  }
}
