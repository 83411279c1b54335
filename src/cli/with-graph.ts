/** One question to the graph of the settings: opened, asked, closed. */
import type { DatasetInfo } from "../dataset/records.js";
import type { Graph } from "../graph/port.js";
import { readSettings, type Settings } from "../settings.js";
import { reading } from "./datasets.js";

export interface Opened {
  graph: Graph;
  info: DatasetInfo;
  settings: Settings;
}

/** The engines are loaded only here: commands that need none, such as `--help`, start faster. */
export async function withGraph(ask: (opened: Opened) => Promise<void>): Promise<void> {
  const settings = readSettings();
  const { openGraph } = await import("../open-graph.js");
  const graph =
    settings.NEO4J_URI === undefined
      ? await reading(settings.DATASET, "DATASET", () => openGraph(settings))
      : openGraph(settings);
  try {
    await ask({ graph, info: await graph.info(), settings });
  } finally {
    await graph.close();
  }
}
