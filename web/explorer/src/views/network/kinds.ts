/** How each kind of node is drawn: a colour that stands apart in light and dark, and a shape for those who see no colour. */
import type { NodeKind } from "../../graphql/enums.generated.js";

export type Shape = "circle" | "square" | "triangle" | "diamond";

export const KINDS: readonly NodeKind[] = [
  "JURISDICTION",
  "INSTRUMENT",
  "PROVISION",
  "MEASURE",
  "MECHANISM",
  "ENTERPRISE",
  "CASE",
  "OBSTACLE",
];

export const LOOKS: Readonly<Record<NodeKind, { colour: string; shape: Shape; size: number }>> = {
  JURISDICTION: { colour: "#3f6fcc", shape: "circle", size: 9 },
  INSTRUMENT: { colour: "#b9852b", shape: "square", size: 6 },
  PROVISION: { colour: "#9aa1a9", shape: "square", size: 3 },
  MEASURE: { colour: "#2f9e83", shape: "diamond", size: 7 },
  MECHANISM: { colour: "#19788f", shape: "diamond", size: 9 },
  ENTERPRISE: { colour: "#8a5bc4", shape: "triangle", size: 6 },
  CASE: { colour: "#c2547e", shape: "triangle", size: 6 },
  OBSTACLE: { colour: "#d0644f", shape: "diamond", size: 5 },
};
