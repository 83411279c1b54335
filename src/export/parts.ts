/** The graph to export: all of it, what surrounds some nodes, or an answer. */
import type { Offence } from "../dataset/kinds/common.js";
import type { Day } from "../dates.js";
import { type LegalBases, legalBases, shown } from "../domain/legal-bases.js";
import type { EdgeType, GraphEdge } from "../graph/model.js";
import type { Everything, Graph } from "../graph/port.js";
import type { ExportGraph } from "./model.js";
import { everythingIn } from "./whole.js";

/** Checked input; `asked.ts` makes it of what people type. */
export type Asked =
  | { what: "graph" }
  | {
      what: "subgraph";
      around: readonly string[];
      depth: number;
      /** null: whatever was ever in force. */
      asOf: Day | null;
      first: number;
    }
  | { what: "paths"; from: string; to: string; asOf: Day; maxLength: number; first: number }
  | {
      what: "legal-bases";
      requesting: string;
      requested: string;
      asOf: Day;
      offence: Offence;
      includeNotInForce: boolean;
    };

/** What was asked for, as a graph of nodes and edges with all their properties. */
export async function partOf(graph: Graph, asked: Asked): Promise<ExportGraph> {
  const origin = await everythingIn(graph);
  switch (asked.what) {
    case "graph":
      return {
        ...origin,
        title: "Treatygraph",
        day: origin.info.knownAt,
        whole: true,
        origin,
      };
    case "subgraph": {
      const { nodes, edges } = await graph.neighbourhood(asked);
      const title = `Treatygraph: what surrounds ${asked.around.join(", ")}`;
      return chosen(origin, title, asked.asOf, idsOf(nodes), idsOf(edges));
    }
    case "paths": {
      const walks = await graph.paths(asked);
      const title = `Treatygraph: paths from ${asked.from} to ${asked.to}`;
      const nodes = idsOf(walks.flatMap((walk) => walk.nodes));
      const edges = idsOf(walks.flatMap((walk) => walk.edges));
      for (const end of [asked.from, asked.to]) nodes.add(end);
      return chosen(origin, title, asked.asOf, nodes, edges);
    }
    case "legal-bases": {
      const answer = await basesFor(graph, asked);
      const title = `Treatygraph: legal bases between ${asked.requesting} and ${asked.requested}`;
      const { nodes, provides } = nodesOfBases(answer);
      const edges = origin.edges.filter((edge) => bears(edge, nodes, provides));
      return chosen(origin, title, asked.asOf, nodes, idsOf(edges));
    }
  }
}

export async function basesFor(
  graph: Graph,
  asked: Asked & { what: "legal-bases" },
): Promise<LegalBases> {
  const facts = await graph.facts([[asked.requesting, asked.requested]]);
  return shown(legalBases(facts, asked), asked.includeNotInForce);
}

function chosen(
  origin: Everything,
  title: string,
  day: Day | null,
  nodes: ReadonlySet<string>,
  edges: ReadonlySet<string>,
): ExportGraph {
  return {
    info: origin.info,
    title,
    day: day ?? origin.info.knownAt,
    whole: false,
    nodes: origin.nodes.filter(({ id }) => nodes.has(id)),
    edges: origin.edges.filter(({ id }) => edges.has(id)),
    origin,
  };
}

function idsOf(things: readonly { id: string }[]): Set<string> {
  return new Set(things.map(({ id }) => id));
}

/** What a basis rests on: its instrument, the articles that provide something, and what that is. */
function nodesOfBases({ requesting, requested, bases }: LegalBases) {
  const nodes = new Set([requesting, requested]);
  const provides = new Set<string>();
  for (const { instrument, measures } of bases) {
    nodes.add(instrument.id);
    for (const { measure, provision, byKind } of measures) {
      // What a kind implies stands in no article, so no edge tells it.
      if (byKind) continue;
      nodes.add(measure.id);
      nodes.add(provision?.id ?? instrument.id);
      provides.add(`${provision?.id ?? instrument.id} ${measure.id}`);
    }
  }
  return { nodes, provides };
}

const BETWEEN_BASES: ReadonlySet<EdgeType> = new Set(["PARTY_TO", "ENACTED", "HAS_PROVISION"]);

function bears(
  { type, source, target }: GraphEdge,
  nodes: ReadonlySet<string>,
  provides: ReadonlySet<string>,
): boolean {
  if (type === "PROVIDES") return provides.has(`${source} ${target}`);
  return BETWEEN_BASES.has(type) && nodes.has(source) && nodes.has(target);
}
