/** What rows of coverage look like, wherever they stand: kinds, cells, best routes. */
import {
  bestRouteOf,
  COVERED_KINDS,
  type CoverageRow,
  type CoveredKind,
} from "../domain/coverage.js";
import type { Route } from "../domain/routes.js";
import type { MeasureSupport } from "../domain/support.js";
import type { CsvValue } from "./csv.js";
import { enumName, jurisdictionJson, namedJson, stepJson, supportJson } from "./json.js";
import type { Column } from "./table.js";

/** Short, for the heads of columns: `KINDS_LEGEND` says what they mean. */
export const KIND_HEADS: Readonly<Record<CoveredKind, string>> = {
  extraditionTreaty: "Extr",
  mlaTreaty: "MLA",
  sharingAgreement: "Shar",
  memorandum: "MoU",
  uncac: "UNCAC",
};

export const KINDS_LEGEND =
  "Extr: extradition treaty; MLA: treaty on mutual legal assistance; Shar: agreement on sharing assets; MoU: memorandum.";

/** A column a kind, in the domain's order. */
export const KIND_COLUMNS: readonly Column[] = COVERED_KINDS.map((kind) => ({
  head: KIND_HEADS[kind],
}));

/** @param cells the measures to show; `cells` is left out where none were asked for */
export function coverageRowJson(row: CoverageRow, cells?: readonly MeasureSupport[]) {
  const best = bestRouteOf(row);
  return {
    jurisdiction: jurisdictionJson(row.jurisdiction),
    ...row.kinds,
    ...(cells && { cells: cells.map(supportJson) }),
    readiness: row.readiness,
    best: best && bestJson(best),
  };
}

/** The best route without its steps: `treatygraph routes` has them. */
function bestJson({ mechanism, support, readiness, bottleneck, confidence }: Route) {
  return {
    mechanism: namedJson(mechanism),
    support,
    readiness,
    bottleneck: bottleneck && stepJson(bottleneck),
    confidence: enumName(confidence),
  };
}

/** Columns of CSV for the kinds and the readiness of a row; `prefix` tells before from after. */
export function rowHead(prefix = ""): string[] {
  return [...COVERED_KINDS, "readiness.low", "readiness.high"].map((name) => `${prefix}${name}`);
}

export function rowValues({ kinds, readiness }: CoverageRow): CsvValue[] {
  return [...COVERED_KINDS.map((kind) => kinds[kind]), readiness.low, readiness.high];
}
