/** Tables that fit the terminal: the widest columns give way first, and what doesn't fit wraps. */
import Table from "cli-table3";
import { paint, type Style } from "./output.js";
import { columnsOf, paragraph } from "./wrap.js";

export interface Column {
  head: string;
  align?: "left" | "right";
  /** Never narrower than this; by default the column is as wide as its widest word needs, up to 14. */
  least?: number;
}
export type Cell = string | { text: string; style: Style };

/** Rows under a line of headings, at most `columns` wide where the columns can be made to fit. */
export function table(columns: readonly Column[], rows: readonly Cell[][], width: number): string {
  const heads = columns.map(({ head }) => head);
  const widths = fitting(columns, [heads, ...rows], width - GAP * (columns.length - 1));
  const lines = rows.map((row) => row.map((cell, index) => wrapped(cell, widths[index] ?? 1)));
  const apart = lines.some((row) => row.some((cell) => cell.includes("\n")));
  const drawn = new Table({
    head: heads.map((head, index) => wrapped({ text: head, style: "bold" }, widths[index] ?? 1)),
    colWidths: widths,
    colAligns: columns.map(({ align }) => align ?? "left"),
    chars: PLAIN,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true },
  });
  lines.forEach(([first = "", ...others], index) => {
    // A row of several lines needs air below it, or nobody sees where it ends.
    drawn.push([apart && index < lines.length - 1 ? spaced([first, ...others]) : first, ...others]);
  });
  return drawn
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

const GAP = 2;
const WORD = 14;

const PLAIN = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "─",
  "mid-mid": "──",
  right: "",
  "right-mid": "",
  middle: "  ",
};

/** Each column as wide as it would like; then the widest lose a column at a time until all fit. */
function fitting(columns: readonly Column[], rows: readonly Cell[][], room: number): number[] {
  const cells = columns.map((_, index) => rows.map((row) => textOf(row[index] ?? "")));
  const widths = cells.map((column) => widest(column.flatMap((text) => text.split("\n"))));
  const least = columns.map(
    (column, index) =>
      column.least ?? Math.min(WORD, widest((cells[index] ?? []).flatMap((t) => t.split(/\s+/)))),
  );
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  while (over > 0) {
    const spare = widths.map((width, index) => (width > (least[index] ?? 0) ? width : 0));
    const most = Math.max(...spare);
    if (most === 0) break;
    const index = spare.indexOf(most);
    widths[index] = most - 1;
    over -= 1;
  }
  return widths;
}

function widest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map(columnsOf));
}

function wrapped(cell: Cell, columns: number): string {
  const lines = textOf(cell)
    .split("\n")
    .flatMap((line) => hanging(line, columns));
  return lines
    .map((line) => (typeof cell === "string" ? line : paint(cell.style, line)))
    .join("\n");
}

/** The lines of a list's item, which starts with `- `, `+ ` or `− `, stand below its first word. */
function hanging(line: string, columns: number): string[] {
  const [mark = ""] = /^[-+−] /.exec(line) ?? [];
  return paragraph(line.slice(mark.length), columns, mark).split("\n");
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}

/** The row's first cell, one line longer than the row's longest. */
function spaced(cells: readonly string[]): string {
  const lines = (text: string) => text.split("\n").length;
  const [first = ""] = cells;
  return first + "\n".repeat(Math.max(...cells.map(lines)) - lines(first) + 1);
}
