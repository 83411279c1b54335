/** What stands in the picture: the surroundings and the connections joined, without the kinds that are left out. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useJurisdictions, useNameOf } from "../../names/useNames.js";
import type { ConnectionsQuery } from "./network.generated.js";
import type { Drawing, DrawnEdge, DrawnNode } from "./picture.js";

/** Both together, each node and edge once. */
export function joined(subgraph: Drawing, paths: ConnectionsQuery["paths"]): Drawing {
  const nodes = new Map(subgraph.nodes.map((node) => [node.id, node]));
  const edges = new Map(subgraph.edges.map((edge) => [edge.id, edge]));
  for (const path of paths) {
    for (const node of path.nodes) nodes.set(node.id, node);
    for (const edge of path.edges) edges.set(edge.id, edge);
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** Without the kinds in `without`; what is in `kept` stays, whatever its kind. */
export function shown(
  { nodes, edges }: Drawing,
  without: readonly string[],
  kept: readonly string[],
): Drawing {
  const wanted = nodes.filter(({ id, kind }) => kept.includes(id) || !without.includes(kind));
  const ids = new Set(wanted.map(({ id }) => id));
  return {
    nodes: wanted,
    edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)),
  };
}

/** Every edge of `id` with the node at its other end. */
export function edgesOf(
  { nodes, edges }: Drawing,
  id: string,
): { edge: DrawnEdge; other: DrawnNode }[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge) => {
    if (edge.source !== id && edge.target !== id) return [];
    const other = byId.get(edge.source === id ? edge.target : edge.source);
    return other ? [{ edge, other }] : [];
  });
}

export type LabelOf = (node: { label: string; labelZh: string | null }) => string;

/** A node's label in the reader's language. */
export function useLabelOf(): LabelOf {
  const { i18n } = useTranslation();
  const chinese = i18n.language === "zh";
  return useCallback(({ label, labelZh }) => (chinese && labelZh ? labelZh : label), [chinese]);
}

/** The name of a node by its id; the id itself until it is known what it is. */
export function useNameById(
  nodes: readonly DrawnNode[] | undefined,
  labelOf: LabelOf,
): (id: string) => string {
  const { byCode } = useJurisdictions();
  const nameOf = useNameOf();
  return (id) => {
    const node = nodes?.find((one) => one.id === id);
    if (node) return labelOf(node);
    const jurisdiction = byCode.get(id);
    return jurisdiction ? nameOf(jurisdiction) : id;
  };
}
