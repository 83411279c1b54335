/**
 * What an engine must do, and all that the rest of the program may ask of one. `memory/` and
 * `neo4j/` implement it; `test/graph/contract.ts` holds both to it.
 *
 * Promises that hold for every method:
 * - Ids and jurisdictions' codes share one space. An id that doesn't exist is no error here: it gives
 *   `null`, or nothing.
 * - Where no order is asked for, answers come in the dataset's order, the same from every engine.
 *   Scores and the order of `search` alone may differ between engines.
 * - Days are whole (`2024-05-01`). A period is read with `certaintyOn`.
 * - Records are shared and must not be changed.
 * - A reader sees one dataset: the old one until `replace` has ended, then the new one.
 * - Errors: `UnavailableError` where the engine can't be reached or holds no dataset,
 *   `TimeoutError` where an answer took longer than the engine was told to allow.
 */
import type { AnyRecord, DatasetInfo } from "../dataset/records.js";
import type { Day } from "../dates.js";
import type { Facts } from "./facts.js";
import type {
  Certainty,
  EdgeType,
  Facet,
  GraphData,
  GraphEdge,
  GraphNode,
  NodeKind,
} from "./model.js";

/** At once where the engine has it in memory, a promise where it has to ask. */
export type Answer<T> = T | Promise<T>;

export interface Graph {
  readonly engine: "memory" | "neo4j";

  /** Whether answers come at once, so that asking for many together gains nothing. */
  readonly immediate: boolean;

  /** What the dataset says of itself: version, `knownAt`, licence. */
  info(): Answer<DatasetInfo>;

  /** The records with these ids, in the order asked for; `null` where there is none. */
  records(ids: readonly string[]): Answer<(AnyRecord | null)[]>;

  /** One page of a list, filtered and sorted. */
  list(query: ListQuery): Answer<ListPage>;

  /** For each id what stands at the other end of its edges of one type. */
  neighbours(ids: readonly string[], relation: Relation): Answer<Neighbour[][]>;

  /** Everything that bears on legal questions between the members of each pair. */
  facts(pairs: readonly Pair[]): Answer<Facts>;

  /**
   * Connections between two nodes, whichever way edges point: shorter ones first, then those that
   * are certainly in force, then by the ids on the way. Measures, mechanisms and obstacles can start
   * or end a path but never link one. With `asOf`, edges that were not in force then are left out.
   */
  paths(query: PathQuery): Answer<Walk[]>;

  /** The nodes up to `depth` edges away from `around`, nearest first, and all edges among them. */
  neighbourhood(query: NeighbourhoodQuery): Answer<Neighbourhood>;

  /** Nodes by name, alias, id or text: English, Chinese, prefixes, typos, accents folded. */
  search(query: SearchQuery): Answer<Hit[]>;

  /** All nodes and edges: what exports are made of. Costs as much as the graph is large. */
  everything(): Answer<Everything>;

  /** How many records of each type, by type, those with none left out. */
  statistics(): Answer<Count[]>;

  /** Whether questions can be answered now; never throws. */
  health(): Promise<Health>;

  /**
   * Puts a new dataset in the place of the old one, all or nothing. Does nothing where the same
   * version is already there (`replaced: false`).
   */
  replace(data: GraphData, progress?: (done: number, total: number) => void): Promise<Replaced>;

  close(): Promise<void>;
}

export type Pair = readonly [requesting: string, requested: string];

export const LISTS = [
  "jurisdictions",
  "instruments",
  "provisions",
  "measures",
  "mechanisms",
  "enterprises",
  "cases",
  "obstacles",
  "flows",
] as const;
export type ListName = (typeof LISTS)[number];

/** A condition on one facet; a list takes those records that meet all. */
export type Condition =
  /** The facet, or one of its values, is among `values`. */
  | { facet: string; is: "oneOf"; values: readonly string[] }
  /** The facet, a list, has every one of `values`. */
  | { facet: string; is: "all"; values: readonly string[] }
  /** The facet, a folded text (`fold`), contains `value`. */
  | { facet: string; is: "containing"; value: string }
  /** The facet, a partial date, can mean a day from `from` to `to`, both inclusive. */
  | { facet: string; is: "between"; from: Day; to: Day }
  /** In force on the day, for certain. */
  | { is: "inForceOn"; day: Day };

export interface ListQuery {
  list: ListName;
  where: readonly Condition[];
  /** A facet; records without it come last either way, ties go by id. */
  orderBy: { facet: string; descending: boolean };
  skip: number;
  limit: number;
}
export interface ListPage {
  records: AnyRecord[];
  /** How many meet the conditions, on all pages together. */
  total: number;
}

/** One type of edge, followed forward (`out`) or backward (`in`). */
export interface Relation {
  edge: EdgeType;
  direction: "out" | "in";
}
export interface Neighbour {
  edge: GraphEdge;
  record: AnyRecord;
}

export interface PathQuery {
  from: string;
  to: string;
  asOf: Day | null;
  /** In edges. */
  maxLength: number;
  first: number;
}
export interface NeighbourhoodQuery {
  around: readonly string[];
  depth: number;
  asOf: Day | null;
  /** The most nodes wanted, those of `around` among them. */
  first: number;
}

/** A node and an edge as they are drawn. */
export interface NodeView {
  id: string;
  kind: NodeKind;
  label: string;
  labelZh: string | null;
}
export interface EdgeView {
  id: string;
  type: EdgeType;
  source: string;
  target: string;
  since: string | null;
  until: string | null;
  /** On the day asked about; without one, on the day of `knownAt`. */
  inForce: Certainty;
}
export interface Walk {
  nodes: NodeView[];
  edges: EdgeView[];
}
export interface Neighbourhood extends Walk {
  /** Whether there were more nodes than asked for. */
  truncated: boolean;
}

export interface SearchQuery {
  text: string;
  /** null: all. */
  kinds: readonly NodeKind[] | null;
  first: number;
}
export interface Hit {
  record: AnyRecord;
  kind: NodeKind;
  label: string;
  /** Higher is better; comparable within one answer only. */
  score: number;
}

/** A node without what only engines need: facets, names and text to search. */
export type PlainNode = Pick<GraphNode, "id" | "kind" | "label" | "labelZh" | "record" | "period">;
export interface Everything {
  info: DatasetInfo;
  nodes: readonly PlainNode[];
  edges: readonly GraphEdge[];
}

export interface Count {
  kind: string;
  count: number;
}
export type Health =
  | { ready: true; engine: Graph["engine"]; version: string }
  | { ready: false; engine: Graph["engine"]; because: string };
export interface Replaced {
  replaced: boolean;
  version: string;
  nodes: number;
  edges: number;
}

export type { Facet };
