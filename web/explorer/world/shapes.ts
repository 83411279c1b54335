/** The world's outlines as paths of an SVG, a shape for each jurisdiction. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoEqualEarth, geoPath } from "d3-geo";
import type { MultiPolygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type Shape, WIDTH } from "../src/views/start/shape.js";
import { codeOf, POINTS } from "./places.js";

/** An area smaller than this, in square units of the picture, is shown as a circle. */
const SMALL = 14;

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** @param middle the longitude in the middle of the picture */
export function shapesAround(middle: number): Shape[] {
  const { resolve } = createRequire(import.meta.url);
  const outlines: World = JSON.parse(
    readFileSync(resolve("world-atlas/countries-50m.json"), "utf8"),
  );
  return shapesOf(polygonsByCode(outlines), middle);
}

function polygonsByCode(topology: World): Map<string | null, Position[][][]> {
  const found = new Map<string | null, Position[][][]>();
  for (const { geometry, id, properties } of feature(topology, topology.objects.countries)
    .features) {
    const polygons =
      geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates
          : [];
    for (const polygon of polygons) {
      const number = id === undefined ? undefined : String(id);
      const code = codeOf(properties.name, number, polygon[0]?.[0] ?? []);
      const others = found.get(code);
      if (others) others.push(polygon);
      else found.set(code, [polygon]);
    }
  }
  return found;
}

function shapesOf(found: ReadonlyMap<string | null, Position[][][]>, middle: number): Shape[] {
  const projection = geoEqualEarth().rotate([-middle, 0]).fitWidth(WIDTH, { type: "Sphere" });
  // The far south is cut off, to have more room for the rest.
  const [x, y] = projection.translate();
  projection.translate([x, y - 6]);
  const path = geoPath(projection).digits(1);
  const shapes = [...found].map(([code, coordinates]): Shape => {
    const outline: MultiPolygon = { type: "MultiPolygon", coordinates };
    const largest = coordinates
      .map((one) => ({ type: "Polygon" as const, coordinates: one }))
      .reduce((best, one) => (path.area(one) > path.area(best) ? one : best));
    return {
      code,
      path: steps(path(outline) ?? ""),
      centre: rounded(path.centroid(largest)),
      small: code !== null && path.area(outline) < SMALL,
    };
  });
  const points = Object.entries(POINTS).flatMap(([code, at]): Shape[] => {
    const centre = projection([at[0], at[1]]);
    return centre ? [{ code, path: "", centre: rounded(centre), small: true }] : [];
  });
  return [...shapes, ...points].filter(({ code }) => code !== "ATA");
}

/** The same path in steps from point to point, without those that lead nowhere: a third as long. */
function steps(path: string): string {
  return path
    .split("Z")
    .filter((ring) => ring !== "")
    .map((ring) => {
      const points = [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
        ([, x, y]): [number, number] => [Math.round(Number(x) * 10), Math.round(Number(y) * 10)],
      );
      let [x, y] = points[0] ?? [0, 0];
      const start = `M${x / 10},${y / 10}`;
      const rest = points.slice(1).flatMap(([nextX, nextY]) => {
        const [dx, dy] = [nextX - x, nextY - y];
        [x, y] = [nextX, nextY];
        return dx === 0 && dy === 0 ? [] : [`${short(dx)},${short(dy)}`];
      });
      return rest.length === 0 ? "" : `${start}l${rest.join(" ").replace(/[ ,]-/g, "-")}Z`;
    })
    .join("");
}

/** @example short(-3) // "-.3" */
function short(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, "$1.");
}

function rounded([x, y]: readonly [number, number]): [number, number] {
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
