/** Where words go: answers to stdout, everything else to stderr; how wide, and whether in colour. */
import { styleText } from "node:util";

export type Style = "bold" | "dim" | "green" | "yellow" | "red";

/** An answer, on stdout. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** An answer as one JSON document, on stdout. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** A word about what is going on, on stderr: it never mixes with the answer. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Columns to fill: the terminal's, else `COLUMNS`, else 100. */
export function width(): number {
  const columns = process.stdout.columns ?? Number(process.env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? Math.max(columns, NARROWEST) : 100;
}

/** Below this a table can't be read whatever one does; lines then run over. */
const NARROWEST = 60;

/** `text` in a style where stdout is a terminal that shows colours; see https://no-color.org. */
export function paint(style: Style, text: string): string {
  return inColour() ? styleText(style, text) : text;
}

function inColour(): boolean {
  return process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== "dumb";
}
