/**
 * The map itself. It is for the eye and the pointer: its places are links that the Tab key passes over, because the
 * table beside it and the field above it say the same to everybody.
 */
import { ActionIcon, Group, Skeleton } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { IconArrowsMaximize, IconMinus, IconPlus } from "@tabler/icons-react";
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Layer } from "./address.js";
import { FigureWords } from "./Chosen.js";
import { Land } from "./Land.js";
import type { Figures } from "./layers.js";
import { fetchWorld } from "./outlines.js";
import { HEIGHT, type Shape, WIDTH } from "./shape.js";
import { type Place, useNames } from "./World.js";

interface Props {
  figures: Figures;
  place: Place;
  layer: Layer;
  svg: RefObject<SVGSVGElement | null>;
}

/** What is looked at: the middle in the picture's units, and how many times it is enlarged. */
interface Sight {
  x: number;
  y: number;
  zoom: number;
}
const WHOLE: Sight = { x: WIDTH / 2, y: HEIGHT / 2, zoom: 1 };
const MOST = 40;

export function WorldMap({ figures, place, layer, svg }: Props) {
  const { t } = useTranslation("start");
  const nameOf = useNames();
  const shapes = useShapes();
  const { ref: frame, width } = useElementSize();
  const [sight, setSight] = useState(WHOLE);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  useGoTo(place.requested, shapes, setSight);
  const unit = width > 0 ? WIDTH / width : 1;
  const drag = useDrag(unit, sight, setSight);
  const point = useCallback((code: string | null, event?: PointerEvent) => {
    const box = event?.currentTarget.closest("figure")?.getBoundingClientRect();
    if (code === null || !event || !box) return setPointed(null);
    setPointed({ code, x: event.clientX - box.left, y: event.clientY - box.top });
  }, []);
  const size = { width: WIDTH / sight.zoom, height: HEIGHT / sight.zoom };
  return (
    <figure className="start-map" ref={frame} aria-label={t("map.figureLabel")}>
      {shapes ? (
        <svg
          ref={svg}
          viewBox={`${sight.x - size.width / 2} ${sight.y - size.height / 2} ${size.width} ${size.height}`}
          aria-hidden="true"
          {...drag}
        >
          <defs>
            <pattern
              id="start-hatch"
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform={`rotate(45) scale(${unit / sight.zoom})`}
            >
              <line className="start-hatch-line" y2="5" />
            </pattern>
          </defs>
          <Land
            shapes={shapes}
            figures={figures}
            place={place}
            radius={((width < 600 ? 2.8 : 4.2) * unit) / sight.zoom}
            point={point}
            layer={layer}
          />
        </svg>
      ) : (
        <Skeleton className="start-map-waiting" />
      )}
      <Group gap={4} className="start-zoom no-print">
        <Zoom label={t("map.zoomIn")} onClick={() => setSight(closer(sight, 2))}>
          <IconPlus size={16} />
        </Zoom>
        <Zoom label={t("map.zoomOut")} onClick={() => setSight(closer(sight, 0.5))}>
          <IconMinus size={16} />
        </Zoom>
        <Zoom label={t("map.whole")} onClick={() => setSight(WHOLE)}>
          <IconArrowsMaximize size={16} />
        </Zoom>
      </Group>
      {pointed && (
        <div
          className="start-tip"
          style={{
            insetBlockStart: pointed.y + 14,
            insetInlineStart: Math.max(0, Math.min(pointed.x + 14, width - 230)),
          }}
        >
          <strong>{nameOf(pointed.code)}</strong>
          {pointed.code === place.requesting ? (
            <span>{t("legend.self")}</span>
          ) : (
            <FigureWords figures={figures} code={pointed.code} />
          )}
        </div>
      )}
    </figure>
  );
}

interface Pointed {
  code: string;
  x: number;
  y: number;
}

function useShapes(): readonly Shape[] | undefined {
  const { i18n } = useTranslation();
  const [shapes, setShapes] = useState<readonly Shape[]>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    let wanted = true;
    fetchWorld(i18n.language).then(
      (loaded) => wanted && setShapes(loaded),
      (error: unknown) => wanted && setFailure(error),
    );
    return () => {
      wanted = false;
    };
  }, [i18n.language]);
  // The view's frame says so, and lets one try again.
  if (failure) throw failure;
  return shapes;
}

/** Goes to the place that is looked for, close enough to see it. */
function useGoTo(
  code: string,
  shapes: readonly Shape[] | undefined,
  setSight: (sight: Sight) => void,
) {
  useEffect(() => {
    const shape = shapes?.find((one) => one.code === code);
    if (!shape) return;
    const [x, y] = shape.centre;
    setSight(within({ x, y, zoom: shape.small ? 8 : 2.5 }));
  }, [code, shapes, setSight]);
}

function closer(sight: Sight, times: number): Sight {
  return within({ ...sight, zoom: sight.zoom * times });
}

/** Never beyond the world's edge. */
function within({ x, y, zoom: wanted }: Sight): Sight {
  const zoom = Math.min(MOST, Math.max(1, wanted));
  const [halfWidth, halfHeight] = [WIDTH / zoom / 2, HEIGHT / zoom / 2];
  return {
    zoom,
    x: Math.min(WIDTH - halfWidth, Math.max(halfWidth, x)),
    y: Math.min(HEIGHT - halfHeight, Math.max(halfHeight, y)),
  };
}

/** Pulls the map along with the pointer; a pull is no click on what lies under it. */
function useDrag(unit: number, sight: Sight, setSight: (sight: Sight) => void) {
  const start = useRef<{ x: number; y: number; sight: Sight; moved: boolean } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0 && sight.zoom > 1)
        start.current = { x: event.clientX, y: event.clientY, sight, moved: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const from = start.current;
      if (!from || event.buttons === 0) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.moved && Math.hypot(dx, dy) < 4) return;
      from.moved = true;
      const scale = unit / from.sight.zoom;
      setSight(
        within({ ...from.sight, x: from.sight.x - dx * scale, y: from.sight.y - dy * scale }),
      );
    },
    onClickCapture: (event: React.MouseEvent) => {
      if (start.current?.moved) {
        event.preventDefault();
        event.stopPropagation();
      }
      start.current = null;
    },
    onDragStart: (event: React.DragEvent) => event.preventDefault(),
  };
}

interface ZoomProps {
  label: string;
  onClick: () => void;
  children: React.ReactNode;
}

function Zoom({ label, onClick, children }: ZoomProps) {
  return (
    <ActionIcon variant="default" aria-label={label} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
