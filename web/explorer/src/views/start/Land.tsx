/**
 * Every place of the map as a link to its routes, coloured by its figures. Drawn anew only when these change, and of
 * plain elements: five hundred components would take longer to draw than all else of the view.
 */
import { type MouseEvent, memo, type PointerEvent } from "react";
import { useLocation } from "wouter";
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
  const [, go] = useLocation();
  const rows = new Map(figures.rows.map((row) => [row.code, row]));
  const circles = shapes.filter(({ small }) => small);
  const areas = shapes.filter(({ path }) => path !== "");
  // The place that is looked for comes last, above all others.
  const drawn = [...areas, ...circles.map((shape) => ({ ...shape, path: "" }))].sort(
    (a, b) => Number(a.code === place.requested) - Number(b.code === place.requested),
  );
  const follow = (event: MouseEvent) => {
    const href = event.currentTarget.getAttribute("href");
    if (!href || event.defaultPrevented || isForBrowser(event)) return;
    event.preventDefault();
    go(href);
  };
  const enter = (event: PointerEvent) =>
    point(event.currentTarget.getAttribute("data-code"), event);
  const leave = () => point(null);
  return drawn.map((shape) => {
    const { code } = shape;
    const key = `${code}${shape.path === "" ? " circle" : ""}`;
    if (code === null) return <path key={key} d={shape.path} className="start-land start-none" />;
    const row = rows.get(code);
    const fill = code === place.requesting ? "self" : (row?.fill ?? "none");
    const chosen = code === place.requested ? " start-is-chosen" : "";
    return (
      <a
        key={key}
        href={pairOf(place.requesting, code, place.asOf)}
        tabIndex={-1}
        data-code={code}
        onClick={follow}
        onPointerMove={enter}
        onPointerLeave={leave}
      >
        {mark(shape, radius, `start-land start-${fill}${chosen}`)}
        {isHatched(row, fill) && mark(shape, radius, "start-hatching")}
      </a>
    );
  });
});

/** A click that asks for another tab or window. */
function isForBrowser({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
}

function isHatched(row: Row | undefined, fill: string): boolean {
  return fill !== "self" && row?.hatched === true;
}

function mark({ path, centre }: Shape, radius: number, className: string) {
  if (path !== "") return <path d={path} className={className} />;
  return <circle cx={centre[0]} cy={centre[1]} r={radius} className={className} />;
}
