/** Where the nodes of a picture stand. What stood somewhere before stays near there; pinned nodes don't move. */

import forceAtlas2 from "graphology-layout-forceatlas2";
import ForceAtlas2Worker from "graphology-layout-forceatlas2/worker";
import type { AbstractGraph } from "graphology-types";

/** Above this many nodes a worker does it, so that the page stays alive. */
const FEW = 300;
const MILLISECONDS = 2_500;

/**
 * Moves the nodes of `graph` (their `x` and `y`) to where they are best seen.
 *
 * @param settled is called when they have come to rest
 * @returns what stops it before that
 */
export function layOut(graph: AbstractGraph, settled: () => void): () => void {
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 0.6, strongGravityMode: false };
  if (graph.order <= FEW) {
    forceAtlas2.assign(graph, { iterations: 220, settings });
    settled();
    return () => {};
  }
  // On a copy: to draw every step would take a weak machine longer than the steps themselves.
  const copy = graph.copy();
  const worker = new ForceAtlas2Worker(copy, { settings });
  worker.start();
  const timer = setTimeout(() => {
    worker.kill();
    graph.updateEachNodeAttributes(
      (id, attributes) =>
        attributes.fixed === true || !copy.hasNode(id)
          ? attributes
          : { ...attributes, x: copy.getNodeAttribute(id, "x"), y: copy.getNodeAttribute(id, "y") },
      { attributes: ["x", "y"] },
    );
    settled();
  }, MILLISECONDS);
  return () => {
    clearTimeout(timer);
    worker.kill();
  };
}

/** A place for a node that has none yet: near a neighbour, else on a spiral, the same each time. */
export function placeFor(
  index: number,
  near: { x: number; y: number } | undefined,
): { x: number; y: number } {
  const angle = index * 2.399963; // the golden angle, which never lines up
  const radius = near ? 3 : 10 * Math.sqrt(index + 1);
  return {
    x: (near?.x ?? 0) + radius * Math.cos(angle),
    y: (near?.y ?? 0) + radius * Math.sin(angle),
  };
}
