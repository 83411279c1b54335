/** Puts a dataset into Neo4j: one transaction, so that it is all there or not at all. */
import type { AnyRecord, CitedSource } from "../../dataset/records.js";
import type { GraphData } from "../model.js";
import type { Replaced } from "../port.js";
import type { Ask, Connection } from "./connection.js";
import { edgeRow } from "./edges.js";
import { nodeRow } from "./nodes.js";
import { numberOf } from "./records.js";
import { LOAD, SCHEMA } from "./statements.js";

/** Rows sent at once: few round trips, modest memory. */
const BATCH = 500;
/** Readers stop believing after five times as long. */
const ANNOUNCE_MS = 1_000;

/** See `Graph.replace`. A loader that dies leaves the old dataset as it was. */
export async function replaceDataset(
  connection: Connection,
  data: GraphData,
  progress: (done: number, total: number) => void = () => {},
): Promise<Replaced> {
  const { version } = data.info;
  const size = { version, nodes: data.nodes.length, edges: data.edges.length };
  await connection.define(SCHEMA);
  const announcement = new Announcement(connection);
  const load = async (ask: Ask) => {
    const [held] = await ask<{ version: string | null }>(LOAD.lockDataset);
    if (held?.version === version) return false;
    await ask(LOAD.deleteAll);
    await create(ask, data, progress);
    await ask(LOAD.describeDataset, { info: { ...data.info } });
    await announcement.begin();
    return true;
  };
  const replaced = await connection.write(load).finally(() => announcement.end());
  return { replaced, ...size };
}

/**
 * Neo4j lets readers see a transaction half done while it is being committed, which takes a second
 * or two for a whole dataset. So readers are told, and wait; see `snapshot.ts`.
 */
class Announcement {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly connection: Connection) {}

  async begin(): Promise<void> {
    await this.say();
    // One that fails is made up for by the next.
    this.timer ??= setInterval(() => void this.say().catch(() => {}), ANNOUNCE_MS);
  }

  async end(): Promise<void> {
    if (this.timer === undefined) return;
    clearInterval(this.timer);
    await this.connection.write((ask) => ask(LOAD.endCommit));
  }

  private say(): Promise<unknown> {
    return this.connection.write((ask) => ask(LOAD.announceCommit));
  }
}

async function create(
  ask: Ask,
  data: GraphData,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const total = data.nodes.length + data.edges.length;
  let done = 0;
  const report = (rows: number) => {
    done += rows;
    progress(done, total);
  };
  await inBatches(ask, LOAD.createSources, sourcesOf(data));
  await inBatches(ask, LOAD.createNodes, data.nodes.map(nodeRow), report);
  await inBatches(ask, LOAD.citeSources, citations(data));
  await inBatches(ask, LOAD.createEdges, data.edges.map(edgeRow), report);
}

async function inBatches(
  ask: Ask,
  statement: string,
  rows: readonly object[],
  report: (rows: number) => void = () => {},
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const [answer] = await ask<{ created: number }>(statement, { rows: batch });
    if (answer?.created !== batch.length)
      throw new Error("the graph has edges whose ends it hasn't: run `treatygraph check`");
    report(batch.length);
  }
}

export function sourcesOf(data: GraphData): Omit<CitedSource, "supports">[] {
  const sources = new Map<string, Omit<CitedSource, "supports">>();
  for (const { record } of [...data.nodes, ...data.edges])
    for (const { supports: _, ...source } of citedBy(record)) sources.set(source.id, source);
  return [...sources.values()];
}

export function citations(data: GraphData): object[] {
  return data.nodes.flatMap(({ id, record }) =>
    citedBy(record).map((source, rank) => ({
      node: id,
      source: source.id,
      supports: source.supports,
      rank: numberOf(rank),
    })),
  );
}

function citedBy(record: AnyRecord | null): readonly CitedSource[] {
  return record && record.type !== "Jurisdiction" ? record.sources : [];
}
