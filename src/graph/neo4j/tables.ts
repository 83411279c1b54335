/**
 * Rows written into Cypher as tables: a text a row, which Neo4j cuts into cells. Every pass of its
 * planner visits every part of a statement, which takes about a millisecond for each entry of a map,
 * however short it is. So the map a row that a person would write takes minutes where this takes
 * seconds.
 */
import { isInt } from "neo4j-driver";
import { nameOf, quoted } from "./literals.js";

/** More gain nothing, and make statements too long to look at. */
const ROWS_AT_ONCE = 500;

/**
 * What makes the rows that `UNWIND $rows AS row` makes of a parameter; in as many pieces as there
 * should be statements.
 *
 * @example
 * [...tablesOf([{ id: "a", properties: { year: int(2007) } }, { id: "b", properties: {} }])]
 * // UNWIND [
 * // 'a\t2007',
 * // 'b\t∅'
 * // ] AS line
 * // WITH split(line, '\t') AS cell
 * // WITH {id: cell[0], properties: {year: toInteger(nullIf(cell[1], '∅'))}} AS row
 */
export function* tablesOf(rows: readonly object[]): Generator<string> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    yield tableOf(rows.slice(start, start + ROWS_AT_ONCE).map(cellsOf));
}

type Kind = "text" | "list" | "integer" | "decimal" | "boolean";
interface Column {
  /** Where in its row a value stands: `properties.year`. No name has a dot. */
  path: string;
  kind: Kind;
}
interface Cell extends Column {
  /** The items of a list, or one. */
  texts: readonly string[];
}
/** By column; what is null has none. */
type Cells = ReadonlyMap<string, Cell>;

function tableOf(rows: readonly Cells[]): string {
  const columns = new Map<string, Column>();
  for (const row of rows) for (const [id, cell] of row) columns.set(id, cell);
  const marks = marksFor(rows);
  const lines = rows.map((row) => {
    const cells = [...columns.keys()].map((column) => written(row.get(column), marks));
    return quoted(cells.join(marks.cell));
  });
  const values = [...columns].map(([id, { path, kind }], index) => {
    const cell = `cell[${index}]`;
    const known = rows.every((row) => row.has(id));
    return {
      path: path.split("."),
      value: READ[kind](known ? cell : `nullIf(${cell}, ${quoted(marks.none)})`, marks),
    };
  });
  return `UNWIND [
${lines.join(",\n")}
] AS line
WITH split(line, ${quoted(marks.cell)}) AS cell
WITH ${mapOf(values)} AS row`;
}

function cellsOf(row: object): Cells {
  const cells = new Map<string, Cell>();
  const put = (value: unknown, path: string): void => {
    if (value === null || value === undefined) return;
    if (typeof value === "object" && !Array.isArray(value) && !isInt(value)) {
      const within = path === "" ? "" : `${path}.`;
      for (const [name, inner] of Object.entries(value)) put(inner, `${within}${name}`);
      return;
    }
    const kind = kindOf(value);
    const texts = Array.isArray(value) ? value.map(String) : [String(value)];
    cells.set(`${path} ${kind}`, { path, kind, texts });
  };
  put(row, "");
  return cells;
}

function kindOf(value: unknown): Kind {
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "boolean";
  if (Array.isArray(value)) return "list";
  return isInt(value) ? "integer" : "decimal";
}

/** Characters that stand in none of the rows' texts, so that these can be written as they are. */
interface Marks {
  /** Between two cells. */
  cell: string;
  /** After each item of a list: an empty list isn't one of an empty text. */
  item: string;
  /** A cell that holds nothing. */
  none: string;
}

function marksFor(rows: readonly Cells[]): Marks {
  const text = rows.flatMap((row) => [...row.values()].flatMap(({ texts }) => texts)).join("");
  // Characters for private use, which hardly any text has.
  let next = 0xe000;
  const unused = (preferred: string): string => {
    let mark = preferred;
    while (text.includes(mark)) mark = String.fromCharCode(next++);
    return mark;
  };
  return { cell: unused("\t"), item: unused("|"), none: unused("∅") };
}

function written(cell: Cell | undefined, marks: Marks): string {
  if (cell === undefined) return marks.none;
  const { kind, texts } = cell;
  return kind === "list" ? texts.map((text) => `${text}${marks.item}`).join("") : texts.join("");
}

/** How a value is made of its cell again. */
const READ: Readonly<Record<Kind, (cell: string, marks: Marks) => string>> = {
  text: (cell) => cell,
  list: (cell, { item }) => `split(${cell}, ${quoted(item)})[..-1]`,
  integer: (cell) => `toInteger(${cell})`,
  decimal: (cell) => `toFloat(${cell})`,
  boolean: (cell) => `toBoolean(${cell})`,
};

interface Value {
  path: readonly string[];
  value: string;
}

function mapOf(values: readonly Value[], depth = 0): string {
  const names = [...new Set(values.map(({ path }) => path[depth] ?? ""))];
  const fields = names.map((name) => {
    const inside = values.filter(({ path }) => path[depth] === name);
    const [first, ...others] = inside.filter(({ path }) => path.length === depth + 1);
    if (first === undefined) return `${nameOf(name)}: ${mapOf(inside, depth + 1)}`;
    // Here a whole number, there a decimal one: they stand in two columns.
    const either = [first, ...others].map(({ value }) => value).join(", ");
    return `${nameOf(name)}: ${others.length > 0 ? `coalesce(${either})` : first.value}`;
  });
  return `{${fields.join(", ")}}`;
}
