/** `treatygraph load`: a dataset into Neo4j, all of it or nothing. */
import type { Command } from "commander";
import type { DatasetInfo } from "../dataset/records.js";
import { graphOf } from "../domain/graph-of.js";
import { SettingsError, UnavailableError } from "../errors.js";
import type { GraphData } from "../graph/model.js";
import type { Graph } from "../graph/port.js";
import { readSettings } from "../settings.js";
import { datasetIn } from "./datasets.js";
import { EXIT } from "./exit-codes.js";
import { examples, settings as settingsHelp } from "./help.js";
import { print, say } from "./output.js";
import { progressOn } from "./progress.js";

export function addLoad(program: Command): void {
  program
    .command("load")
    .option("--dataset <folder>", "folder of the dataset (default: that of the setting DATASET)")
    .option("--dry-run", "say what would be written, and write nothing")
    .summary("load a dataset into Neo4j, all or nothing")
    .description(
      "Puts a dataset into the Neo4j of NEO4J_URI, in one transaction: whoever reads sees the old dataset until all of the new one is there. Does nothing where the same version is there already.",
    )
    .addHelpText("after", () =>
      [
        examples(
          ["load", "the dataset that comes with it"],
          ["load --dataset my-seed --dry-run", "what another one would change"],
        ),
        settingsHelp((name) => name.startsWith("NEO4J_") || name === "DATASET"),
      ].join("\n"),
    )
    .action(load);
}

interface LoadOptions {
  dataset?: string;
  dryRun?: true;
}

async function load(options: LoadOptions): Promise<void> {
  const settings = readSettings();
  const { NEO4J_URI } = settings;
  if (NEO4J_URI === undefined)
    throw new SettingsError(
      "NEO4J_URI isn't set: name the Neo4j to load into, such as NEO4J_URI=bolt://localhost:7687 (and NEO4J_PASSWORD)",
    );
  const folder = options.dataset ?? settings.DATASET;
  const data = graphOf(
    await datasetIn(folder, options.dataset === undefined ? "DATASET" : "--dataset"),
  );
  const { openGraph } = await import("../open-graph.js");
  const graph = openGraph(settings);
  try {
    const held = await heldBy(graph);
    if (options.dryRun) print(plan(data, held, NEO4J_URI));
    else await replace(graph, data, held, NEO4J_URI);
  } finally {
    await graph.close();
  }
}

/** What is there before the load; where nothing can be read, why. */
type Held = Pick<DatasetInfo, "version" | "knownAt"> | { because: string };

/** Where Neo4j can't be reached, a load fails by itself and says so. */
async function heldBy(graph: Graph): Promise<Held> {
  try {
    return await graph.info();
  } catch (error) {
    if (error instanceof UnavailableError) return { because: error.message };
    throw error;
  }
}

async function replace(graph: Graph, data: GraphData, held: Held, uri: string): Promise<void> {
  const progress = progressOn(process.stderr);
  process.once("SIGINT", () => {
    progress.stop();
    say(
      "treatygraph: interrupted; the old dataset is still there, unless the load had just ended (`treatygraph stats` tells)",
    );
    process.exit(EXIT.interrupted);
  });
  try {
    const { replaced, version } = await graph.replace(data, progress.update);
    progress.stop();
    if (replaced) print(`${uri} now holds ${sizeOf(data)}${before(held)}.`);
    else print(`${uri} already holds version ${version}: nothing to do.`);
  } finally {
    progress.stop();
  }
}

function before(held: Held): string {
  return "version" in held ? `, in the place of version ${held.version}` : "";
}

function plan(data: GraphData, held: Held, uri: string): string {
  if ("version" in held && held.version === data.info.version)
    return `${uri} already holds version ${held.version}: a load would do nothing.`;
  const would = `A load would write ${sizeOf(data)} to ${uri}${before(held)}. Nothing was written.`;
  return "because" in held ? `${would}\nWhat is there now: ${held.because}` : would;
}

function sizeOf({ info, nodes, edges }: GraphData): string {
  return `version ${info.version} (collected up to ${info.knownAt}; ${nodes.length} nodes, ${edges.length} edges)`;
}
