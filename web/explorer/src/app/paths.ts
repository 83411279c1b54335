/** Where things stand: the address of a view, and of the page of any node. */
import type { NodeKind } from "../graphql/enums.generated.js";

/** The views in the header, in its order. */
export const VIEWS = {
  start: "/",
  pair: "/pair",
  network: "/network",
  matrix: "/matrix",
  gaps: "/gaps",
  drafting: "/drafting",
  library: "/library",
} as const;

const PAGES: Readonly<Record<NodeKind, string>> = {
  JURISDICTION: "jurisdiction",
  INSTRUMENT: "instrument",
  PROVISION: "provision",
  MEASURE: "measure",
  MECHANISM: "mechanism",
  ENTERPRISE: "enterprise",
  CASE: "case",
  OBSTACLE: "obstacle",
};

/** @example pageOf("INSTRUMENT", "mla-chn-aus-2006") // "/instrument/mla-chn-aus-2006" */
export function pageOf(kind: NodeKind, id: string): string {
  return `/${PAGES[kind]}/${encodeURIComponent(id)}`;
}

/** @example pairOf("CHN", "AUS", "2005-06-01") // "/pair?requesting=CHN&requested=AUS&asOf=2005-06-01" */
export function pairOf(requesting: string, requested: string, asOf = ""): string {
  const day = asOf === "" ? "" : `&asOf=${asOf}`;
  return `${VIEWS.pair}?requesting=${requesting}&requested=${requested}${day}`;
}
