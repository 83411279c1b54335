/** Where a key leads in a grid. */
export interface Place {
  row: number;
  column: number;
}

/** Row −1 is that of the headings. Null for keys that lead nowhere. */
export function afterKey(
  {
    key,
    ctrlKey,
    altKey,
    metaKey,
  }: Pick<React.KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">,
  { row, column }: Place,
  { rows, columns, page }: { rows: number; columns: number; page: number },
): Place | null {
  if (altKey || metaKey) return null;
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.min(Math.max(nextRow, -1), rows - 1),
    column: Math.min(Math.max(nextColumn, 0), columns - 1),
  });
  switch (key) {
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowDown":
      return to(row + 1, column);
    case "ArrowLeft":
      return to(row, column - 1);
    case "ArrowRight":
      return to(row, column + 1);
    case "PageUp":
      return to(Math.max(0, row - page), column);
    case "PageDown":
      return to(row + page, column);
    case "Home":
      return to(ctrlKey ? 0 : row, 0);
    case "End":
      return to(ctrlKey ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
