/**
 * Paths and neighbourhoods, once for all engines: an engine only says which edges touch a set of
 * nodes. That way two engines can't differ in which of many equally short paths they show.
 */

import { NODE_KINDS, type NodeKind } from "./model.js";
import type {
  Answer,
  EdgeView,
  Neighbourhood,
  NeighbourhoodQuery,
  NodeView,
  PathQuery,
  Walk,
} from "./port.js";

/** What an engine gives: edges between drawn nodes, those out of force on the day left out. */
export interface Steps {
  edgesAt(ids: readonly string[], asOf: string | null): Answer<EdgeView[]>;
  views(ids: readonly string[]): Answer<NodeView[]>;
}

/** Terms of the vocabulary and obstacles would link everything with everything. */
const END_POINTS_ONLY: ReadonlySet<NodeKind> = new Set(["MEASURE", "MECHANISM", "OBSTACLE"]);

/** See `Graph.paths`. */
export async function findPaths(steps: Steps, query: PathQuery): Promise<Walk[]> {
  const { from, to, maxLength, first } = query;
  if (from === to || first < 1) return [];
  const region = new Region(steps, query.asOf);
  const forward = new Frontier(region, from);
  const backward = new Frontier(region, to);
  const found: EdgeView[][] = [];
  for (let length = 1; length <= maxLength && found.length < first; length += 1) {
    if (forward.depth + backward.depth < length) {
      const side = forward.size <= backward.size ? forward : backward;
      await side.advance(side === forward ? to : from);
    }
    for (const certain of [true, false])
      found.push(...region.simplePaths(from, to, { length, certain, most: first - found.length }));
  }
  return found.map((edges) => region.walk(from, edges));
}

/** See `Graph.neighbourhood`. */
export async function findNeighbourhood(
  steps: Steps,
  query: NeighbourhoodQuery,
): Promise<Neighbourhood> {
  const nodes = new Map<string, NodeView>();
  for (const view of await steps.views([...new Set(query.around)])) nodes.set(view.id, view);
  let truncated = false;
  let layer = [...nodes.keys()];
  for (let depth = 0; depth < query.depth && layer.length > 0 && !truncated; depth += 1) {
    const edges = await steps.edgesAt(layer, query.asOf);
    const beyond = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
    const next = (await steps.views([...beyond].filter((id) => !nodes.has(id)))).sort(byKindThenId);
    const room = Math.max(0, query.first - nodes.size);
    truncated = next.length > room;
    for (const view of next.slice(0, room)) nodes.set(view.id, view);
    layer = next.slice(0, room).map((view) => view.id);
  }
  const edges = (await steps.edgesAt([...nodes.keys()], query.asOf))
    .filter((edge) => nodes.has(edge.source) && nodes.has(edge.target))
    .sort((a, b) => compare(a.id, b.id));
  return { nodes: [...nodes.values()], edges, truncated };
}

/** The part of the graph that has been looked at, as an undirected adjacency. */
class Region {
  private readonly edges = new Map<string, EdgeView[]>();
  private readonly seen = new Set<string>();
  private readonly views = new Map<string, NodeView>();

  constructor(
    private readonly steps: Steps,
    private readonly asOf: string | null,
  ) {}

  /** Brings in all edges at `ids` and the nodes at their ends; returns the ids that are new. */
  async explore(ids: readonly string[]): Promise<string[]> {
    const edges = await this.steps.edgesAt(ids, this.asOf);
    const ends = new Set([...ids, ...edges.flatMap((edge) => [edge.source, edge.target])]);
    const fresh = [...ends].filter((id) => !this.views.has(id));
    for (const view of await this.steps.views(fresh)) this.views.set(view.id, view);
    for (const edge of edges) {
      if (this.seen.has(edge.id)) continue;
      this.seen.add(edge.id);
      this.link(edge.source, edge);
      this.link(edge.target, edge);
    }
    return [...ends];
  }

  links(id: string): boolean {
    const view = this.views.get(id);
    return view !== undefined && !END_POINTS_ONLY.has(view.kind);
  }

  /**
   * Up to `most` paths of exactly `length` edges that visit no node twice, by the ids on the way:
   * those `certain` on every edge, or the others.
   */
  simplePaths(
    from: string,
    to: string,
    { length, certain, most }: { length: number; certain: boolean; most: number },
  ): EdgeView[][] {
    if (most < 1) return [];
    const distance = this.distancesTo(to, length);
    const found: EdgeView[][] = [];
    const onPath = new Set([from]);
    const path: EdgeView[] = [];
    const go = (at: string): void => {
      if (path.length === length) {
        if (certain || !path.every(isCertain)) found.push([...path]);
        return;
      }
      const left = length - path.length - 1;
      for (const edge of this.sortedEdges(at)) {
        if (certain && !isCertain(edge)) continue;
        const next = otherEnd(edge, at);
        if (next !== to && !this.links(next)) continue;
        if (onPath.has(next) || (next === to) !== (left === 0)) continue;
        if ((distance.get(next) ?? Number.POSITIVE_INFINITY) > left) continue;
        onPath.add(next);
        path.push(edge);
        go(next);
        path.pop();
        onPath.delete(next);
        if (found.length >= most) return;
      }
    };
    go(from);
    return found;
  }

  walk(from: string, edges: EdgeView[]): Walk {
    const ids = [from];
    for (const edge of edges) ids.push(otherEnd(edge, ids.at(-1) ?? from));
    return { nodes: ids.flatMap((id) => this.views.get(id) ?? []), edges };
  }

  private distancesTo(to: string, most: number): Map<string, number> {
    const distance = new Map([[to, 0]]);
    let layer = [to];
    for (let steps = 1; steps <= most && layer.length > 0; steps += 1) {
      const next: string[] = [];
      for (const id of layer) {
        if (id !== to && !this.links(id)) continue;
        for (const edge of this.edges.get(id) ?? []) {
          const other = otherEnd(edge, id);
          if (distance.has(other)) continue;
          distance.set(other, steps);
          next.push(other);
        }
      }
      layer = next;
    }
    return distance;
  }

  private link(id: string, edge: EdgeView): void {
    const edges = this.edges.get(id);
    if (edges) edges.push(edge);
    else this.edges.set(id, [edge]);
  }

  private sortedEdges(id: string): EdgeView[] {
    const key = (edge: EdgeView) => `${otherEnd(edge, id)} ${edge.id}`;
    return (this.edges.get(id) ?? [])
      .map((edge) => ({ edge, key: key(edge) }))
      .sort((a, b) => compare(a.key, b.key))
      .map(({ edge }) => edge);
  }
}

/** The nodes reached so far from one end. */
class Frontier {
  depth = 0;
  private readonly reached: Set<string>;
  private layer: string[];

  constructor(
    private readonly region: Region,
    private readonly start: string,
  ) {
    this.reached = new Set([start]);
    this.layer = [start];
  }

  get size(): number {
    return this.layer.length;
  }

  async advance(goal: string): Promise<void> {
    this.depth += 1;
    const through = this.layer.filter(
      (id) => id === this.start || (id !== goal && this.region.links(id)),
    );
    const ends = through.length > 0 ? await this.region.explore(through) : [];
    this.layer = ends.filter((id) => !this.reached.has(id));
    for (const id of this.layer) this.reached.add(id);
  }
}

function isCertain({ inForce }: EdgeView): boolean {
  return inForce === "YES";
}

function otherEnd(edge: EdgeView, id: string): string {
  return edge.source === id ? edge.target : edge.source;
}

/** Code units, not a locale: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Instruments and jurisdictions before what hangs on them. */
const DRAWN_FIRST: readonly NodeKind[] = [
  "INSTRUMENT",
  "JURISDICTION",
  "CASE",
  "ENTERPRISE",
  ...NODE_KINDS,
];
function byKindThenId(a: NodeView, b: NodeView): number {
  return DRAWN_FIRST.indexOf(a.kind) - DRAWN_FIRST.indexOf(b.kind) || compare(a.id, b.id);
}
