/** The world's outlines as paths of an SVG, a shape for each jurisdiction. */
import { geoEqualEarth, geoPath } from "d3-geo";
import type { MultiPolygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import outlines from "world-atlas/countries-50m.json?url";
import { codeOf, POINTS } from "./places.js";

export const WIDTH = 960;
export const HEIGHT = 424;

/** An area smaller than this, in square units of the picture, is shown as a circle. */
const SMALL = 14;

export interface Shape {
  /** Null for land that is of no jurisdiction of the dataset. */
  code: string | null;
  /** Empty where there are no outlines of it. */
  path: string;
  centre: readonly [number, number];
  small: boolean;
}

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

let world: Promise<World> | undefined;

/** The outlines, fetched once. */
export function fetchWorld(): Promise<World> {
  world ??= fetch(outlines).then((response) => {
    if (!response.ok) throw new Error(`${outlines}: ${response.status}`);
    return response.json();
  });
  return world;
}

/** @param middle the longitude in the middle of the picture */
export async function loadShapes(middle: number): Promise<Shape[]> {
  try {
    return shapesOf(polygonsByCode(await fetchWorld()), middle);
  } catch (error) {
    // The next who asks shall try again.
    world = undefined;
    throw error;
  }
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
      path: path(outline) ?? "",
      centre: path.centroid(largest),
      small: code !== null && path.area(outline) < SMALL,
    };
  });
  const points = Object.entries(POINTS).flatMap(([code, at]): Shape[] => {
    const centre = projection([at[0], at[1]]);
    return centre ? [{ code, path: "", centre, small: true }] : [];
  });
  return [...shapes, ...points].filter(({ code }) => code !== "ATA");
}
