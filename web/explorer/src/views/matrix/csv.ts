/** The matrix for a spreadsheet: the rows and columns as they are shown, duty and power in columns of their own. */
import type { TFunction } from "i18next";
import type { Table } from "../../parts/saving.js";
import type { Column } from "./columns.js";
import type { Row } from "./table.js";

export function csvOf(
  rows: readonly Row[],
  columns: readonly Column[],
  t: TFunction<"matrix">,
): Table {
  return {
    columns: [t("csv.code"), ...columns.flatMap((column) => headsOf(column, t))],
    rows: rows.map((row) => [row.code, ...columns.flatMap((column) => valuesOf(row, column))]),
  };
}

function headsOf({ type, name }: Column, t: TFunction<"matrix">): string[] {
  if (type === "readiness") return [t("csv.low"), t("csv.high")];
  if (type === "measure") return [t("csv.duty", { name }), t("csv.power", { name })];
  return [name];
}

function valuesOf(row: Row, column: Column): (string | number | null)[] {
  switch (column.type) {
    case "name":
      return [row.name];
    case "readiness":
      return [row.readiness.low, row.readiness.high];
    case "provided":
      return [row.provided];
    case "kind":
      return [row.kinds[column.kind]];
    case "measure": {
      const cell = row.cells.get(column.key);
      return [cell?.duty ?? null, cell?.power ?? null];
    }
  }
}
