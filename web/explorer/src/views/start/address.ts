/** What the start view keeps in its address. */
import * as z from "zod/mini";
import { code, day, oneOf } from "../../app/address.js";

/** What the map is coloured by. */
export const LAYERS = ["readiness", "extradition", "mla", "sharing", "uncac", "exposure"] as const;
export type Layer = (typeof LAYERS)[number];

export const SHOWN = ["map", "table"] as const;

export const ADDRESS = z.object({
  requesting: code("CHN"),
  /** Where the assets lie: asked about, and shown on the map. */
  requested: code(),
  asOf: day(),
  layer: oneOf(LAYERS),
  show: oneOf(SHOWN),
});

/** @example claimsHref("CHN", "") // "/claims?requesting=CHN" */
export function claimsHref(requesting: string, asOf: string): string {
  return `/claims?requesting=${requesting}${asOf === "" ? "" : `&asOf=${asOf}`}`;
}

/** @example sideOf(true) // "for" */
export function sideOf(supports: boolean | null): "for" | "against" | "neutral" {
  return supports === null ? "neutral" : supports ? "for" : "against";
}
