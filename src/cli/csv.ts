/** Tables as CSV (RFC 4180), safe to open in a spreadsheet. */
import { stringify } from "csv-stringify/sync";
import { CSV_FORM } from "../export/csv.js";

export type CsvValue = string | number | null;

export interface CsvTable {
  head: readonly string[];
  rows: readonly (readonly CsvValue[])[];
}

/** A header row and the rows. */
export function csvOf({ head, rows }: CsvTable): string {
  return stringify(
    [head, ...rows].map((row) => [...row]),
    CSV_FORM,
  );
}

/** Several values in one cell. */
export function listed(values: readonly string[]): string {
  return values.join(" ");
}
