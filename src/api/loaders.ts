/**
 * How resolvers get at the graph: once a request, batched, so that a list of a hundred instruments
 * asks for its provisions in one call. Where the engine answers at once there is nothing to batch.
 */
import DataLoader from "dataloader";
import type { AnyRecord, DatasetInfo, RecordOf, RecordType } from "../dataset/records.js";
import type { Facts, Supposition } from "../graph/facts.js";
import type { EdgeType } from "../graph/model.js";
import type { Answer, Graph, Neighbour, Pair, Relation } from "../graph/port.js";
import { all, andThen } from "./answers.js";

export class Loaders {
  private readonly byId: (id: string) => Answer<AnyRecord | null>;
  private readonly around = new Map<string, (id: string) => Answer<Neighbour[]>>();
  private readonly bearing: (pair: Pair) => Answer<Facts>;
  private readonly supposed = new Map<string, Supposition>();
  private about: Answer<DatasetInfo> | null = null;
  private terms: Answer<Facts> | null = null;

  constructor(
    private readonly graph: Graph,
    private readonly spend: (records: number) => void,
  ) {
    this.byId = batched(graph, (ids: readonly string[]) => graph.records(ids));
    this.bearing = batched<Pair, Facts>(
      graph,
      (pairs) => andThen(graph.facts(pairs), (facts) => pairs.map(() => facts)),
      ([a, b]) => `${a} ${b}`,
    );
  }

  /** Records that a scenario supposes: found like the graph's own for the rest of the request. */
  suppose(records: readonly Supposition[]): void {
    for (const record of records) this.supposed.set(record.id, record);
  }

  info(): Answer<DatasetInfo> {
    this.about ??= this.graph.info();
    return this.about;
  }

  /** Measures, mechanisms, what kinds imply. */
  vocabulary(): Answer<Facts> {
    this.terms ??= this.graph.facts([]);
    return this.terms;
  }

  /** Everything that bears on the pair. */
  facts(requesting: string, requested: string): Answer<Facts> {
    return this.bearing([requesting, requested]);
  }

  /** The record with this id; null where there is none. */
  record(id: string): Answer<AnyRecord | null> {
    return this.supposed.get(id) ?? this.byId(id);
  }

  /** The record with this id, of one of these types. @throws Error where it isn't: a broken dataset */
  recordOf<T extends RecordType>(id: string, ...types: readonly T[]): Answer<RecordOf<T>> {
    return andThen(this.record(id), (record) => {
      if (record && isOf(record, types)) return record;
      throw new Error(`${id} is no ${types.join(" or ")}`);
    });
  }

  /** The records of some types at the other end of edges of one type. */
  neighbours<T extends RecordType>(
    id: string,
    edge: EdgeType,
    direction: Relation["direction"],
    ...types: readonly T[]
  ): Answer<RecordOf<T>[]> {
    if (this.supposed.has(id)) return this.supposedAt(id, types);
    return andThen(this.paid(id, edge, direction), (found) => [
      ...new Set(found.flatMap(({ record }) => (isOf(record, types) ? [record] : []))),
    ]);
  }

  /** The facts that edges of one type are themselves: participations, operations. */
  edgeRecords<T extends RecordType>(
    id: string,
    edge: EdgeType,
    direction: Relation["direction"],
    type: T,
  ): Answer<RecordOf<T>[]> {
    return andThen(this.paid(id, edge, direction), (found) =>
      found.flatMap(({ edge: { record } }) => (record && isOf(record, [type]) ? [record] : [])),
    );
  }

  /** The measures with these ids, in order. */
  measures(ids: readonly string[]): Answer<RecordOf<"Measure">[]> {
    return andThen(this.vocabulary(), ({ measures }) =>
      ids.flatMap((id) => measures.get(id) ?? []),
    );
  }

  /** The records with these ids, those that aren't there left out. */
  existing(ids: readonly string[]): Answer<AnyRecord[]> {
    return andThen(all(ids.map((id) => this.record(id))), (found) =>
      found.filter((record) => record !== null),
    );
  }

  /** The articles and readings of a supposed instrument. */
  private supposedAt<T extends RecordType>(id: string, types: readonly T[]): RecordOf<T>[] {
    return [...this.supposed.values()].flatMap((record) =>
      "instrument" in record && record.instrument === id && isOf(record, types) ? [record] : [],
    );
  }

  /** Lists inside lists multiply, which no estimate foresees: what is handed out is counted. */
  private paid(id: string, edge: EdgeType, direction: Relation["direction"]): Answer<Neighbour[]> {
    return andThen(this.links(id, edge, direction), (found) => {
      this.spend(1 + found.length);
      return found;
    });
  }

  private links(id: string, edge: EdgeType, direction: Relation["direction"]): Answer<Neighbour[]> {
    const key = `${direction} ${edge}`;
    const known = this.around.get(key);
    if (known) return known(id);
    const load = batched(this.graph, (ids: readonly string[]) =>
      this.graph.neighbours(ids, { edge, direction }),
    );
    this.around.set(key, load);
    return load(id);
  }
}

function batched<K, V>(
  graph: Graph,
  ask: (keys: readonly K[]) => Answer<V[]>,
  cacheKeyFn?: (key: K) => string,
): (key: K) => Answer<V> {
  if (graph.immediate) return (key) => andThen(ask([key]), (values) => theOnly(values));
  const loader = new DataLoader<K, V, string | K>(
    async (keys) => ask(keys),
    cacheKeyFn ? { cacheKeyFn } : {},
  );
  return (key) => loader.load(key);
}

function theOnly<V>(values: readonly V[]): V {
  for (const value of values) return value;
  throw new Error("the graph gave no answer for a key");
}

function isOf<T extends RecordType>(
  record: AnyRecord,
  types: readonly T[],
): record is RecordOf<T> & AnyRecord {
  return types.some((type) => type === record.type);
}
