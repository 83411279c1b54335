/** Every place of the map as a link to its routes, coloured by its figures. Drawn anew only when these change. */
import { memo, type PointerEvent } from "react";
import { Link } from "wouter";
import { pairOf } from "../../app/paths.js";
import type { Layer } from "./address.js";
import type { Figures, Row } from "./layers.js";
import type { Shape } from "./shape.js";
import type { Place } from "./World.js";

interface Props {
  shapes: readonly Shape[];
  figures: Figures;
  place: Place;
  layer: Layer;
  /** Of the circles that stand for small places. */
  radius: number;
  point: (code: string | null, event?: PointerEvent) => void;
}

export const Land = memo(function Land({ shapes, figures, place, radius, point }: Props) {
  const rows = new Map(figures.rows.map((row) => [row.code, row]));
  const circles = shapes.filter(({ small }) => small);
  const areas = shapes.filter(({ path }) => path !== "");
  // The place that is looked for comes last, above all others.
  const drawn = [...areas, ...circles.map((shape) => ({ ...shape, path: "" }))].sort(
    (a, b) => Number(a.code === place.requested) - Number(b.code === place.requested),
  );
  return drawn.map((shape) => {
    const { code } = shape;
    const key = `${code}${shape.path === "" ? " circle" : ""}`;
    if (code === null) return <path key={key} d={shape.path} className="start-land start-none" />;
    const row = rows.get(code);
    const fill = code === place.requesting ? "self" : (row?.fill ?? "none");
    const chosen = code === place.requested ? " start-is-chosen" : "";
    const className = `start-land start-${fill}${chosen}`;
    return (
      <Link
        key={key}
        href={pairOf(place.requesting, code, place.asOf)}
        tabIndex={-1}
        data-code={code}
        onPointerMove={(event: PointerEvent) => point(code, event)}
        onPointerLeave={() => point(null)}
      >
        <Mark shape={shape} radius={radius} className={className} />
        {isHatched(row, fill) && <Mark shape={shape} radius={radius} className="start-hatching" />}
      </Link>
    );
  });
});

function isHatched(row: Row | undefined, fill: string): boolean {
  return fill !== "self" && row?.hatched === true;
}

interface MarkProps {
  shape: Shape;
  radius: number;
  className: string;
}

function Mark({ shape: { path, centre }, radius, className }: MarkProps) {
  if (path !== "") return <path d={path} className={className} />;
  return <circle cx={centre[0]} cy={centre[1]} r={radius} className={className} />;
}
