/** The matrix as rows and columns: worked out of the answer, filtered and sorted. Knows nothing of the screen. */
import type { Certainty, Support } from "../../graphql/enums.generated.js";
import { SUPPORTS } from "../../parts/marks.js";
import type { MatrixQuery } from "./matrix.generated.js";

export const KINDS = [
  "extraditionTreaty",
  "mlaTreaty",
  "sharingAgreement",
  "memorandum",
  "uncac",
] as const;
export type Kind = (typeof KINDS)[number];

export interface Cell {
  duty: Support;
  power: Support;
}

export interface Row {
  code: string;
  name: string;
  kinds: Readonly<Record<Kind, Certainty>>;
  readiness: { low: number; high: number };
  /** How many measures a duty or a power provides for certain. */
  provided: number;
  cells: ReadonlyMap<string, Cell>;
}

export type Side = "either" | "duty" | "power" | "both";

export function rowsOf(
  { coverage }: MatrixQuery,
  nameOf: (thing: { name: string; nameZh?: string | null }) => string,
): Row[] {
  return coverage.map(({ jurisdiction, cells, readiness, ...kinds }) => ({
    code: jurisdiction.id,
    name: nameOf(jurisdiction),
    kinds,
    readiness,
    provided: cells.filter(({ duty, power }) => duty === "PROVIDED" || power === "PROVIDED").length,
    cells: new Map(cells.map(({ measure, duty, power }) => [measure.id, { duty, power }])),
  }));
}

/** Whether a cell is what the filter looks for. */
export function matches({ duty, power }: Cell, support: Support, side: Side): boolean {
  switch (side) {
    case "duty":
      return duty === support;
    case "power":
      return power === support;
    case "both":
      return duty === support && power === support;
    case "either":
      return duty === support || power === support;
  }
}

export interface Wanted {
  /** Part of a name, or a code. */
  text: string;
  support: Support | null;
  side: Side;
}

/** Rows whose name fits and that have at least one cell with the support looked for. */
export function filtered(rows: readonly Row[], { text, support, side }: Wanted): Row[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    ({ name, code, cells }) =>
      (name.toLowerCase().includes(wanted) || code.toLowerCase() === wanted) &&
      (support === null || [...cells.values()].some((cell) => matches(cell, support, side))),
  );
}

/** Best first, `reverse` the other way round; names in the order of the alphabet. */
export function sorted(
  rows: readonly Row[],
  by: string,
  reverse: boolean,
  language: string,
): Row[] {
  const compareNames = (a: Row, b: Row) => a.name.localeCompare(b.name, language);
  const worth = worthBy(by);
  const compare = worth ? (a: Row, b: Row) => worth(b) - worth(a) : compareNames;
  return [...rows].sort((a, b) => (reverse ? -1 : 1) * compare(a, b) || compareNames(a, b));
}

/** How good a row is in a column; null where its order is that of names. */
function worthBy(by: string): ((row: Row) => number) | null {
  if (by === "name") return null;
  if (by === "readiness") return ({ readiness: { low, high } }) => low + high / 1_000;
  if (by === "provided") return ({ provided }) => provided;
  const kind = KINDS.find((one) => one === by);
  if (kind) return ({ kinds }) => CERTAIN[kinds[kind]];
  return ({ cells }) => worthOf(cells.get(by));
}

const CERTAIN: Readonly<Record<Certainty, number>> = { YES: 2, UNCERTAIN: 1, NO: 0 };

/** By the better of its sides first. */
function worthOf(cell: Cell | undefined): number {
  if (!cell) return -1;
  const [duty, power] = [rank(cell.duty), rank(cell.power)];
  return Math.max(duty, power) * 10 + Math.min(duty, power);
}

function rank(support: Support): number {
  return SUPPORTS.length - SUPPORTS.indexOf(support);
}
