/**
 * Which jurisdiction a shape of the world map stands for. Natural Earth draws some territories as parts of another
 * jurisdiction, some without a number, and leaves the smallest out; here each gets the place of its own.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);
const codes: [alpha2: string, alpha3: string, number: string][] = JSON.parse(
  readFileSync(resolve("i18n-iso-countries/codes.json"), "utf8"),
);
const BY_NUMBER = new Map(codes.map(([, alpha3, number]) => [number, alpha3]));

/** Shapes without an ISO number: what isn't named here is land of no jurisdiction of the dataset. */
const BY_NAME: Readonly<Record<string, string>> = { Kosovo: "XKX" };

type Box = readonly [west: number, south: number, east: number, north: number];

/** Polygons that lie within a box belong to a jurisdiction of their own. */
const PARTS: readonly { of: string; within: Box; is: string }[] = [
  { of: "France", within: [-55, 1, -51, 7], is: "GUF" },
  { of: "France", within: [-61.4, 14.2, -60.6, 15], is: "MTQ" },
  { of: "France", within: [-62, 15.7, -60.8, 16.7], is: "GLP" },
  { of: "France", within: [54, -22, 57, -20], is: "REU" },
  { of: "France", within: [44, -14, 46, -12], is: "MYT" },
  { of: "Norway", within: [5, 73, 40, 82], is: "SJM" },
  { of: "Norway", within: [-10, 70, -7, 72], is: "SJM" },
  { of: "Netherlands", within: [-69, 11, -62, 19], is: "BES" },
  { of: "New Zealand", within: [-174, -11, -170, -8], is: "TKL" },
  { of: "Indian Ocean Ter.", within: [105, -12, 107, -10], is: "CXR" },
  { of: "Indian Ocean Ter.", within: [96, -13, 98, -11], is: "CCK" },
];

/** Where a jurisdiction lies that the map has no shape of: longitude, latitude. */
export const POINTS: Readonly<Record<string, readonly [number, number]>> = {
  BVT: [3.36, -54.42],
  GIB: [-5.35, 36.14],
  TUV: [179.2, -8.52],
  UMI: [166.62, 19.28],
};

/**
 * The code of a polygon of the shape `name`, by any of its points; null where it is of no jurisdiction.
 *
 * @example codeOf("France", "250", [-53, 4]) // "GUF"
 */
export function codeOf(
  name: string,
  number: string | undefined,
  [longitude = 0, latitude = 0]: readonly number[],
): string | null {
  const part = PARTS.find(
    ({ of, within: [west, south, east, north] }) =>
      of === name &&
      longitude >= west &&
      longitude <= east &&
      latitude >= south &&
      latitude <= north,
  );
  return part?.is ?? BY_NAME[name] ?? (number ? (BY_NUMBER.get(number) ?? null) : null);
}
