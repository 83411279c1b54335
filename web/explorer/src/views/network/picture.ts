/** The picture of a network: sigma draws it, this says what is drawn and tells what the reader does to it. */
import { MultiDirectedGraph } from "graphology";
import Sigma, { DEFAULT_STYLES } from "sigma";
import { layerFill, sdfCircle, sdfDiamond, sdfSquare, sdfTriangle } from "sigma/rendering";
import { LOOKS } from "./kinds.js";
import { layOut, placeFor } from "./layout.js";
import type { SubgraphQuery } from "./network.generated.js";

export type DrawnNode = SubgraphQuery["subgraph"]["nodes"][number];
export type DrawnEdge = SubgraphQuery["subgraph"]["edges"][number];

export interface Drawing {
  nodes: readonly DrawnNode[];
  edges: readonly DrawnEdge[];
}

export interface Ink {
  label: string;
  /** Behind labels. */
  ground: string;
  edge: string;
  uncertainEdge: string;
  strong: string;
}

interface Listener {
  /** A node was clicked, or nothing (null). */
  onSelect(id: string | null): void;
  /** A node was dragged to a place, where it stays from then on. */
  onPin(id: string): void;
  onSettled(): void;
}

/** Draws into `container` until `kill` is called. */
export function openPicture(
  container: HTMLElement,
  ink: Ink,
  listener: Listener,
  labelOf: (node: DrawnNode) => string,
): Picture {
  const graph = new MultiDirectedGraph();
  let lit: { nodes: string[]; edges: string[] } = { nodes: [], edges: [] };
  const sigma = new Sigma(graph, container, {
    primitives: {
      nodes: {
        shapes: [sdfCircle(), sdfSquare(), sdfTriangle(), sdfDiamond()],
        layers: [layerFill()],
      },
    },
    styles: {
      nodes: [
        DEFAULT_STYLES.nodes,
        {
          shape: { attribute: "shape" },
          labelColor: ink.label,
          labelSize: 12,
          labelFont: "Inter Variable, Noto Sans SC, sans-serif",
          labelBackgroundColor: ink.ground,
          labelBackgroundPadding: 2,
          backdropColor: ink.ground,
        },
        {
          labelVisibility: (_, { isHighlighted, isHovered }) =>
            isHovered || (isHighlighted && lit.nodes.length <= MOST_LABELS) ? "visible" : "auto",
        },
      ],
      edges: [
        DEFAULT_STYLES.edges,
        {
          color: ({ color }, { isHighlighted }) => (isHighlighted ? ink.strong : String(color)),
          size: (_, { isHighlighted }) =>
            isHighlighted && lit.edges.length <= MOST_LABELS ? 2.5 : 1,
        },
      ],
    },
    settings: {
      enableNodeDrag: true,
      // Nodes keep their size on the screen, however far the graph reaches.
      itemSizesReference: "screen",
      zoomToSizeRatioFunction: Math.sqrt,
      labelDensity: 0.4,
      labelGridCellSize: 120,
      nodePickingPadding: 3,
    },
  });
  let chosen: readonly string[] = [];
  // React may hand a picture that it has just closed one more drawing.
  let alive = true;
  let stopLayout = () => {};

  const light = (ids: readonly string[]) => {
    sigma.setNodesState(lit.nodes, { isHighlighted: false });
    sigma.setEdgesState(lit.edges, { isHighlighted: false });
    const there = ids.filter((id) => graph.hasNode(id));
    const inner = there.length > 1;
    // Of one node all that it touches; of several what lies between them.
    const edges = there.flatMap((id) => graph.edges(id));
    const wanted = inner
      ? edges.filter((edge) => graph.extremities(edge).every((end) => there.includes(end)))
      : edges;
    const nodes = inner ? there : [...there, ...there.flatMap((id) => graph.neighbors(id))];
    lit = { nodes: [...new Set(nodes)].filter((id) => graph.hasNode(id)), edges: wanted };
    sigma.setNodesState(lit.nodes, { isHighlighted: true });
    sigma.setEdgesState(lit.edges, { isHighlighted: true });
  };
  sigma.on("clickNode", ({ node }) => listener.onSelect(node));
  sigma.on("clickStage", () => listener.onSelect(null));
  sigma.on("enterNode", ({ node }) => light([node]));
  sigma.on("leaveNode", () => light(chosen));
  sigma.on("nodeDragEnd", ({ node }) => {
    graph.setNodeAttribute(node, "fixed", true);
    listener.onPin(node);
  });

  return {
    draw({ nodes, edges }) {
      if (!alive) return;
      stopLayout();
      const wanted = new Set(nodes.map(({ id }) => id));
      const isNew = nodes.some(({ id }) => !graph.hasNode(id));
      lit = { nodes: [], edges: [] };
      graph.clearEdges();
      for (const id of graph.nodes()) if (!wanted.has(id)) graph.dropNode(id);
      const neighbours = firstNeighbours(edges);
      for (const [index, node] of nodes.entries()) {
        if (graph.hasNode(node.id)) continue;
        const near = neighbours.get(node.id)?.find((id) => graph.hasNode(id));
        const place = placeFor(index, near === undefined ? undefined : placeIn(graph, near));
        const { colour, shape, size } = LOOKS[node.kind];
        graph.addNode(node.id, {
          ...place,
          label: shortened(labelOf(node)),
          color: colour,
          shape,
          size,
        });
      }
      for (const { id, source, target, inForce } of edges) {
        if (!wanted.has(source) || !wanted.has(target) || graph.hasEdge(id)) continue;
        const color = inForce === "YES" ? ink.edge : ink.uncertainEdge;
        graph.addDirectedEdgeWithKey(id, source, target, { color, size: 1 });
      }
      const many = edges.length > MOST_EDGES_MOVING;
      sigma.setSetting("hideEdgesOnMove", many);
      sigma.setSetting("hideLabelsOnMove", many);
      if (isNew) stopLayout = layOut(graph, listener.onSettled);
      light(chosen);
    },
    choose(ids) {
      chosen = ids;
      if (alive) light(ids);
    },
    centre(id) {
      const place = sigma.getNodeDisplayData(id);
      if (place) sigma.getCamera().setState({ x: place.x, y: place.y, ratio: 0.35 });
    },
    fit: () => sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }),
    zoom: (factor) => {
      const camera = sigma.getCamera();
      camera.setState({ ratio: camera.getState().ratio / factor });
    },
    pin(id, fixed) {
      if (graph.hasNode(id)) graph.setNodeAttribute(id, "fixed", fixed);
    },
    layOut() {
      stopLayout();
      stopLayout = layOut(graph, listener.onSettled);
    },
    png: () => {
      sigma.refresh({ schedule: false });
      return new Promise((resolve) => sigma.getStageCanvas().toBlob(resolve));
    },
    kill() {
      alive = false;
      stopLayout();
      sigma.kill();
    },
  };
}

export interface Picture {
  /** Shows these nodes and edges, keeping in place what was there. */
  draw(drawing: Drawing): void;
  /** Marks one node with what it touches, or several with what lies between them. */
  choose(ids: readonly string[]): void;
  /** Brings a node to the middle. */
  centre(id: string): void;
  fit(): void;
  /** Closer by `factor`; below 1: farther. */
  zoom(factor: number): void;
  pin(id: string, fixed: boolean): void;
  layOut(): void;
  png(): Promise<Blob | null>;
  kill(): void;
}

/** More edges than these aren't drawn while the picture moves: without a graphics card they take a second a frame. */
const MOST_EDGES_MOVING = 2_000;

/** Of more nodes than these, labels would lie one upon the other. */
const MOST_LABELS = 30;

/** Titles of treaties differ at their end, so the middle is left out. */
function shortened(label: string): string {
  return label.length <= 46
    ? label
    : `${label.slice(0, 22).trimEnd()} … ${label.slice(-21).trimStart()}`;
}

function firstNeighbours(edges: readonly DrawnEdge[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (one: string, other: string) => {
    const known = neighbours.get(one);
    if (known) known.push(other);
    else neighbours.set(one, [other]);
  };
  for (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  return neighbours;
}

function placeIn(graph: MultiDirectedGraph, id: string): { x: number; y: number } {
  return {
    x: Number(graph.getNodeAttribute(id, "x")),
    y: Number(graph.getNodeAttribute(id, "y")),
  };
}
