/** The engine for a Neo4j server: every answer is asked for; only facts that many questions share are kept. */
import { int, type RecordShape } from "neo4j-driver";
import type { AnyRecord, DatasetInfo } from "../../dataset/records.js";
import { TreatygraphError } from "../../errors.js";
import type { Facts } from "../facts.js";
import { LIST_TYPES } from "../lists.js";
import type { ForcePeriod, GraphData, NodeKind } from "../model.js";
import type {
  Count,
  Everything,
  Graph,
  Health,
  Hit,
  ListPage,
  ListQuery,
  Neighbour,
  Neighbourhood,
  NeighbourhoodQuery,
  Pair,
  PathQuery,
  PlainNode,
  Relation,
  Replaced,
  SearchQuery,
  Walk,
} from "../port.js";
import { fold } from "../text.js";
import { findNeighbourhood, findPaths } from "../walks.js";
import { type Ask, Connection, type Neo4jSettings } from "./connection.js";
import { edgeOf, factOf, type StoredEdge } from "./edges.js";
import { FactsReader } from "./facts.js";
import { replaceDataset } from "./loader.js";
import { recordOf, type StoredRecord } from "./records.js";
import { exactQuery, wordsQuery } from "./search.js";
import { fromOneDataset } from "./snapshot.js";
import { READ } from "./statements.js";
import { Neo4jSteps } from "./steps.js";

export type { Neo4jSettings } from "./connection.js";

/**
 * Connects at the first question, and again whenever the server comes back.
 *
 * @example
 * const graph = new Neo4jGraph({ uri: "bolt://localhost:7687", user: "neo4j", password,
 *   database: "neo4j", timeoutMs: 10_000 });
 */
export class Neo4jGraph implements Graph {
  readonly engine = "neo4j";
  readonly immediate = false;
  private readonly connection: Connection;
  private readonly factsReader = new FactsReader();

  constructor(settings: Neo4jSettings) {
    this.connection = new Connection(settings);
  }

  info(): Promise<DatasetInfo> {
    return this.read(async (_, info) => info);
  }

  async records(ids: readonly string[]): Promise<(AnyRecord | null)[]> {
    const wanted = [...new Set(ids)];
    const rows = await this.rows<StoredRecord & { id: string }>(READ.records, { ids: wanted });
    const records = new Map(rows.map((row) => [row.id, anyRecordOf(row)]));
    return ids.map((id) => records.get(id) ?? null);
  }

  async list({ list, where, orderBy, skip, limit }: ListQuery): Promise<ListPage> {
    const page = { skip: int(skip), limit: int(limit) };
    const parameters = { types: LIST_TYPES[list], where, ...orderBy, ...page };
    const [found] = await this.rows<StoredPage>(READ.list, parameters);
    return { records: found?.records.map(recordOf) ?? [], total: found?.total ?? 0 };
  }

  async neighbours(
    ids: readonly string[],
    { edge: type, direction }: Relation,
  ): Promise<Neighbour[][]> {
    const wanted = [...new Set(ids)];
    const statement = READ.neighbours[direction];
    const rows = await this.rows<StoredNeighbour>(statement, { ids: wanted, type });
    const found = new Map(wanted.map((id): [string, Neighbour[]] => [id, []]));
    for (const row of rows)
      found.get(row.id)?.push({ edge: edgeOf(row.edge), record: recordOf(row) });
    return ids.map((id) => found.get(id) ?? []);
  }

  facts(pairs: readonly Pair[]): Promise<Facts> {
    return this.read((ask, info) => this.factsReader.read(ask, info, pairs));
  }

  paths(query: PathQuery): Promise<Walk[]> {
    return this.read((ask, info) => findPaths(new Neo4jSteps(ask, info), query));
  }

  neighbourhood(query: NeighbourhoodQuery): Promise<Neighbourhood> {
    return this.read((ask, info) => findNeighbourhood(new Neo4jSteps(ask, info), query));
  }

  async search({ text, kinds, first }: SearchQuery): Promise<Hit[]> {
    const asked = { text: fold(text.trim()), exact: exactQuery(text), words: wordsQuery(text) };
    const rows = await this.rows<StoredHit>(READ.search, { ...asked, kinds, first: int(first) });
    return rows.map(({ score, kind, label, ...row }) => ({
      record: recordOf(row),
      kind,
      label,
      score,
    }));
  }

  everything(): Promise<Everything> {
    return this.read(async (ask, info) => {
      const nodes = await ask<StoredNode>(READ.everyNode);
      const edges = await ask<{ edge: StoredEdge }>(READ.everyEdge);
      return { info, nodes: nodes.map(plainNodeOf), edges: edges.map(({ edge }) => edgeOf(edge)) };
    });
  }

  async statistics(): Promise<Count[]> {
    const counts = await this.rows<StoredCount>(READ.statistics);
    return counts.sort((a, b) => (a.kind < b.kind ? -1 : 1));
  }

  async health(): Promise<Health> {
    try {
      const { version } = await this.info();
      return { ready: true, engine: this.engine, version };
    } catch (error) {
      // Health is shown to anybody: what isn't one of our own words stays inside.
      const because = error instanceof TreatygraphError ? error.message : "internal error";
      return { ready: false, engine: this.engine, because };
    }
  }

  replace(data: GraphData, progress?: (done: number, total: number) => void): Promise<Replaced> {
    return replaceDataset(this.connection, data, progress);
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  private read<T>(work: (ask: Ask, info: DatasetInfo) => Promise<T>): Promise<T> {
    return this.connection.read((ask) => fromOneDataset(ask, work));
  }

  private rows<Row extends RecordShape>(
    statement: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ): Promise<Row[]> {
    return this.read((ask) => ask<Row>(statement, parameters));
  }
}

interface StoredPage extends RecordShape {
  total: number;
  records: StoredRecord[];
}
interface StoredNeighbour extends StoredRecord, RecordShape {
  /** The node that was asked about. */
  id: string;
  edge: StoredEdge;
}
interface StoredHit extends StoredRecord, RecordShape, Pick<Hit, "kind" | "label" | "score"> {}
interface StoredCount extends Count, RecordShape {}
interface StoredNode extends StoredRecord, RecordShape {
  id: string;
  kind: NodeKind | null;
  label: string;
  labelZh: string | null;
  period: ForcePeriod;
}

function plainNodeOf({ id, kind, label, labelZh, period, ...stored }: StoredNode): PlainNode {
  return { id, kind, label, labelZh, period, record: recordOf(stored) };
}

/** A node's record, or the fact that an edge is. */
function anyRecordOf(stored: StoredRecord): AnyRecord {
  return stored.properties.sourceIds === undefined ? recordOf(stored) : factOf(stored);
}
