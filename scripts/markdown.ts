/** Markdown's tables, as the generated documents have them. */

/** None where there are no rows; each cell is Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [lines.join("\n").replaceAll(/ {2,}\|/g, " |")];
}

export function code(text: string): string {
  return text === "" ? "" : `\`${text}\``;
}

/** On one line, and nothing in it that would end a table's cell. */
export function inCell(text: string | null | undefined): string {
  return (text ?? "").replaceAll(/\s*\n\s*/g, " ").replaceAll("|", "\\|");
}
