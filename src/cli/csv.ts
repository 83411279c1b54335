/** Tables as CSV (RFC 4180), safe to open in a spreadsheet. */
import { stringify } from "csv-stringify/sync";

export type CsvValue = string | number | null;

export interface CsvTable {
  head: readonly string[];
  rows: readonly (readonly CsvValue[])[];
}

/**
 * A header row and the rows, lines ending as RFC 4180 has it. Text that a spreadsheet would take for a
 * formula gets an apostrophe before it; numbers stay as they are.
 */
export function csvOf({ head, rows }: CsvTable): string {
  return stringify(
    [head, ...rows].map((row) => [...row]),
    {
      record_delimiter: "windows",
      escape_formulas: true,
    },
  );
}

/** Several values in one cell. */
export function listed(values: readonly string[]): string {
  return values.join(" ");
}
