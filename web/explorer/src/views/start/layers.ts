/** What the map and the table show of each jurisdiction: one answer of the API, told in a row for each. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Certainty } from "../../graphql/enums.generated.js";
import { useJurisdictions } from "../../names/useNames.js";
import { type Asked, useAsk } from "../../parts/ask.js";
import type { Layer } from "./address.js";
import {
  MapExposureDocument,
  type MapExposureQuery,
  MapReadinessDocument,
  type MapReadinessQuery,
  MapTreatiesDocument,
  type MapTreatiesQuery,
} from "./map.generated.js";

/** How a place is coloured: a step of the scale, a certainty, or that nothing is known. */
export type Fill =
  | "self"
  | "scale-0"
  | "scale-1"
  | "scale-2"
  | "scale-3"
  | "scale-4"
  | "yes"
  | "no"
  | "unknown";

export interface Row {
  code: string;
  fill: Fill;
  /** Much isn't known, or all. */
  hatched: boolean;
  cells: readonly Cell[];
}

export interface Cell {
  text: string;
  /** By which the column is sorted; null: last. */
  rank: number | null;
  readiness?: { low: number; high: number };
}

export interface Figures {
  columns: readonly string[];
  rows: readonly Row[];
}

/** From this width of the interval on, a place is hatched: research could settle so much. */
export const WIDE_OPEN = 0.2;

const COLUMN: Readonly<Record<Layer, number>> = {
  readiness: 0,
  extradition: 0,
  mla: 1,
  sharing: 2,
  uncac: 3,
  exposure: 1,
};

/** The layer's answer, and how to tell it. */
export function useLayer(layer: Layer, requesting: string, asOf: string) {
  const perspective = { requesting, asOf: asOf || null };
  const isTreaties = layer !== "readiness" && layer !== "exposure";
  const unasked = requesting === "";
  const readiness = useAsk(MapReadinessDocument, perspective, {
    skip: unasked || layer !== "readiness",
    remember: false,
  });
  const treaties = useAsk(MapTreatiesDocument, perspective, {
    skip: unasked || !isTreaties,
    remember: false,
  });
  const exposure = useAsk(MapExposureDocument, perspective, {
    skip: unasked || layer !== "exposure",
  });
  const asked: Asked<MapReadinessQuery | MapTreatiesQuery | MapExposureQuery> =
    layer === "readiness" ? readiness : layer === "exposure" ? exposure : treaties;
  return { asked, figures: useFigures(layer, asked.data, requesting) };
}

function useFigures(
  layer: Layer,
  data: MapReadinessQuery | MapTreatiesQuery | MapExposureQuery | undefined,
  requesting: string,
): Figures | undefined {
  const { t } = useTranslation("start");
  const { all } = useJurisdictions();
  return useMemo(() => {
    if (!data) return undefined;
    const names = (keys: readonly string[]) => keys.map((key) => t(`column.${key}`));
    const certainty = (value: Certainty): Cell => ({
      text: t(`certainty.${value}`, { ns: "common" }),
      rank: { YES: 2, UNCERTAIN: 1, NO: 0 }[value],
    });
    if ("gaps" in data)
      return exposureFigures(
        data,
        names(["rank", "exposure", "readiness", "score"]),
        all.map(({ id }) => id).filter((id) => id !== requesting),
        t("map.noExposure"),
      );
    const rows = data.coverage.map((row): Row => {
      if ("readiness" in row) return readinessRow(row);
      const values = [row.extraditionTreaty, row.mlaTreaty, row.sharingAgreement, row.uncac];
      const value = values[COLUMN[layer]] ?? "UNCERTAIN";
      return {
        code: row.jurisdiction.id,
        fill: value === "YES" ? "yes" : value === "NO" ? "no" : "unknown",
        hatched: value === "UNCERTAIN",
        cells: values.map(certainty),
      };
    });
    const columns = data.coverage.some((row) => "readiness" in row)
      ? names(["low", "high", "open"])
      : names(["extradition", "mla", "sharing", "uncac"]);
    return { columns, rows };
  }, [layer, data, requesting, all, t]);
}

type ReadinessRow = MapReadinessQuery["coverage"][number];

function readinessRow({ jurisdiction, readiness }: ReadinessRow): Row {
  const { low, high } = readiness;
  return {
    code: jurisdiction.id,
    fill: low === 0 && high - low >= 0.99 ? "unknown" : stepOf(low),
    hatched: high - low >= WIDE_OPEN,
    cells: [{ ...share(low), readiness }, share(high), share(high - low)],
  };
}

/** Jurisdictions without a row have no exposure on record: not known, never none. */
function exposureFigures(
  { gaps }: MapExposureQuery,
  columns: readonly string[],
  codes: readonly string[],
  none: string,
): Figures {
  const most = Math.max(...gaps.map(({ exposure }) => exposure), 0.01);
  const known = gaps.map(({ jurisdiction, rank, exposure, readiness, score }): Row => {
    return {
      code: jurisdiction.id,
      fill: stepOf(exposure / most),
      hatched: false,
      cells: [
        { text: String(rank), rank: -rank },
        share(exposure),
        { ...share(readiness.low), readiness },
        share(score),
      ],
    };
  });
  const listed = new Set(known.map(({ code }) => code));
  const unknown = codes
    .filter((code) => !listed.has(code))
    .map((code): Row => {
      const unasked = { text: "", rank: null };
      return {
        code,
        fill: "unknown",
        hatched: true,
        cells: [unasked, { text: none, rank: null }, unasked, unasked],
      };
    });
  return { columns, rows: [...known, ...unknown] };
}

const STEPS = ["scale-0", "scale-1", "scale-2", "scale-3", "scale-4"] as const;

function stepOf(value: number): Fill {
  return STEPS[Math.min(4, Math.floor(value * 5))] ?? "scale-0";
}

/** Of 100, in whole points. */
function share(value: number): Cell {
  return { text: String(Math.round(value * 100)), rank: value };
}
