/** The default engine: the whole graph in memory, every answer at once. */
import { MultiDirectedGraph } from "graphology";
import type { AnyRecord, DatasetInfo } from "../../dataset/records.js";
import type { Day } from "../../dates.js";
import { UnavailableError } from "../../errors.js";
import { Facts } from "../facts.js";
import { comparing, LIST_TYPES, meets } from "../lists.js";
import { certaintyOn, type GraphData, type GraphEdge, type GraphNode } from "../model.js";
import type {
  Count,
  EdgeView,
  Everything,
  Graph,
  Health,
  Hit,
  ListPage,
  ListQuery,
  Neighbour,
  Neighbourhood,
  NeighbourhoodQuery,
  NodeView,
  PathQuery,
  Relation,
  Replaced,
  SearchQuery,
  Walk,
} from "../port.js";
import { findNeighbourhood, findPaths, type Steps } from "../walks.js";
import { TextIndex } from "./search.js";

export class MemoryGraph implements Graph {
  readonly engine = "memory";
  readonly immediate = true;
  private held: Held | null = null;

  /** An engine that holds `data` from the start; without, it is empty until `replace`. */
  constructor(data?: GraphData) {
    if (data) this.held = new Held(data);
  }

  info(): DatasetInfo {
    return this.graph.data.info;
  }

  records(ids: readonly string[]): (AnyRecord | null)[] {
    return ids.map((id) => this.graph.recordOf(id));
  }

  list(query: ListQuery): ListPage {
    const sorted = this.graph.sorted(query.list, query.orderBy);
    const found =
      query.where.length === 0
        ? sorted
        : sorted.filter((node) => query.where.every((condition) => meets(node, condition)));
    const page = found.slice(query.skip, query.skip + query.limit);
    return { records: page.map(({ record }) => record), total: found.length };
  }

  neighbours(ids: readonly string[], relation: Relation): Neighbour[][] {
    return ids.map((id) => this.graph.neighbours(id, relation));
  }

  facts(): Facts {
    return this.graph.facts;
  }

  paths(query: PathQuery): Promise<Walk[]> {
    return findPaths(this.graph, query);
  }

  neighbourhood(query: NeighbourhoodQuery): Promise<Neighbourhood> {
    return findNeighbourhood(this.graph, query);
  }

  search(query: SearchQuery): Hit[] {
    return this.graph.text.search(query);
  }

  everything(): Everything {
    return this.graph.data;
  }

  statistics(): Count[] {
    return this.graph.counts;
  }

  async health(): Promise<Health> {
    if (!this.held) return { ready: false, engine: this.engine, because: EMPTY };
    return { ready: true, engine: this.engine, version: this.held.data.info.version };
  }

  async replace(
    data: GraphData,
    progress?: (done: number, total: number) => void,
  ): Promise<Replaced> {
    const { version } = data.info;
    const size = { version, nodes: data.nodes.length, edges: data.edges.length };
    if (this.held?.data.info.version === version) return { replaced: false, ...size };
    this.held = new Held(data);
    progress?.(size.nodes + size.edges, size.nodes + size.edges);
    return { replaced: true, ...size };
  }

  async close(): Promise<void> {
    this.held = null;
  }

  private get graph(): Held {
    if (!this.held) throw new UnavailableError(EMPTY);
    return this.held;
  }
}

const EMPTY = "no dataset is loaded";

/** One dataset, with the indexes that questions need; never changed, only swapped for another. */
class Held implements Steps {
  readonly facts: Facts;
  private readonly nodes: ReadonlyMap<string, GraphNode>;
  private readonly network = new MultiDirectedGraph<
    Record<string, never>,
    { edge: GraphEdge; rank: number }
  >();
  private readonly edgeRecords = new Map<string, AnyRecord>();
  private readonly lists = new Map<string, readonly GraphNode[]>();
  private textIndex: TextIndex | null = null;
  private counted: Count[] | null = null;

  constructor(readonly data: GraphData) {
    this.nodes = new Map(data.nodes.map((node) => [node.id, node]));
    for (const { id } of data.nodes) this.network.addNode(id);
    data.edges.forEach((edge, rank) => {
      this.network.addEdgeWithKey(edge.id, edge.source, edge.target, { edge, rank });
      if (edge.record) this.edgeRecords.set(edge.id, edge.record);
    });
    const facts = [
      ...data.nodes.map(({ record }) => record),
      ...data.edges.flatMap(({ record }) => record ?? []),
    ];
    this.facts = new Facts(
      data.info,
      facts.filter((record) => record.type !== "Jurisdiction"),
    );
  }

  recordOf(id: string): AnyRecord | null {
    return this.nodes.get(id)?.record ?? this.edgeRecords.get(id) ?? null;
  }

  /** Sorted once for each order that is asked for. */
  sorted(
    list: ListQuery["list"],
    { facet, descending }: ListQuery["orderBy"],
  ): readonly GraphNode[] {
    const key = `${list} ${facet} ${descending}`;
    const known = this.lists.get(key);
    if (known) return known;
    const types = LIST_TYPES[list];
    const sorted = this.data.nodes
      .filter(({ record }) => types.includes(record.type))
      .sort(comparing(facet, descending));
    this.lists.set(key, sorted);
    return sorted;
  }

  neighbours(id: string, { edge: type, direction }: Relation): Neighbour[] {
    if (!this.network.hasNode(id)) return [];
    const found: { edge: GraphEdge; rank: number }[] = [];
    const collect = (_: string, edge: { edge: GraphEdge; rank: number }) => {
      if (edge.edge.type === type) found.push(edge);
    };
    if (direction === "out") this.network.forEachOutEdge(id, collect);
    else this.network.forEachInEdge(id, collect);
    // graphology groups edges by the node at their other end.
    return found
      .sort((a, b) => a.rank - b.rank)
      .flatMap(({ edge }) => {
        const record = this.recordOf(direction === "out" ? edge.target : edge.source);
        return record ? [{ edge, record }] : [];
      });
  }

  edgesAt(ids: readonly string[], asOf: Day | null): EdgeView[] {
    const found = new Map<string, EdgeView>();
    for (const id of ids) {
      if (!this.network.hasNode(id)) continue;
      this.network.forEachEdge(id, (key, { edge }) => {
        if (found.has(key) || !this.isDrawn(edge.source) || !this.isDrawn(edge.target)) return;
        const inForce = certaintyOn(edge.period, asOf ?? this.data.info.knownAt);
        if (asOf !== null && inForce === "NO") return;
        const { type, source, target, since, until } = edge;
        found.set(key, { id: key, type, source, target, since, until, inForce });
      });
    }
    return [...found.values()];
  }

  views(ids: readonly string[]): NodeView[] {
    return ids.flatMap((id) => {
      const node = this.nodes.get(id);
      if (!node?.kind) return [];
      return [{ id, kind: node.kind, label: node.label, labelZh: node.labelZh }];
    });
  }

  /** Made at the first search: it takes longer than everything else together. */
  get text(): TextIndex {
    this.textIndex ??= new TextIndex(this.data.nodes);
    return this.textIndex;
  }

  get counts(): Count[] {
    this.counted ??= countTypes(this.data);
    return this.counted;
  }

  private isDrawn(id: string): boolean {
    return this.nodes.get(id)?.kind != null;
  }
}

function countTypes(data: GraphData): Count[] {
  const counts = new Map<string, number>();
  const records = [...data.nodes, ...data.edges].flatMap(({ record }) => record ?? []);
  for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
