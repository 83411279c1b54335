/**
 * The table itself. Only the rows in view are in the page, so that 250 × 50 cells scroll smoothly; the first column
 * and the headings stay. One cell is the current one: arrows move it, Enter opens it, as in a spreadsheet.
 */
import { type Range, useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { Address } from "../../app/address.js";
import { pairOf } from "../../app/paths.js";
import { type Column, groupsOf } from "./columns.js";
import { GridHead, HEAD_HEIGHT } from "./GridHead.js";
import { GridRow, ROW_HEIGHT } from "./GridRow.js";
import type { ADDRESS } from "./Matrix.js";
import { afterKey } from "./moving.js";
import type { Row } from "./table.js";

interface Props {
  rows: readonly Row[];
  columns: readonly Column[];
  address: Address<typeof ADDRESS>;
  requesting: string;
  label: string;
}

/** Rows of headings: groups, columns. */
const HEADS = 2;

export function Grid({ rows, columns, address, requesting, label }: Props) {
  const { t } = useTranslation("matrix");
  const scroller = useRef<HTMLDivElement>(null);
  const [, navigate] = useLocation();
  // Row −1 is that of the headings.
  const [wanted, setCurrent] = useState({ row: 0, column: 0 });
  const current = {
    row: Math.min(wanted.row, rows.length - 1),
    column: Math.min(wanted.column, columns.length - 1),
  };
  const rowCount = rows.length;
  const [height, setHeight] = useState(900);
  const slots = slotsFor(height);
  const virtual = useVirtualizer({
    onChange: ({ scrollRect }) => scrollRect && setHeight(scrollRect.height),
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    paddingStart: HEAD_HEIGHT,
    rangeExtractor: (range) => rowsIn(range, current.row, slots),
  });
  const width = useMemo(() => columns.reduce((sum, one) => sum + one.width, 0), [columns]);
  const groups = useMemo(() => groupsOf(columns), [columns]);
  const { values } = address;
  const sought = useMemo(
    () => ({ support: values.support === "any" ? null : values.support, side: values.side }),
    [values.support, values.side],
  );

  const sortBy = (key: string) =>
    address.set(
      key === values.sort
        ? { order: values.order === "best" ? "worst" : "best" }
        : { sort: key, order: "best" },
    );
  const open = (row: number, column: number) => {
    const [at, { key = "", type = "name" } = {}] = [rows[row], columns[column]];
    if (row === -1) sortBy(key);
    else if (at && (type === "kind" || type === "measure"))
      address.set({ cell: `${at.code}.${key}` });
    else if (at) navigate(pairOf(requesting, at.code, values.asOf));
  };
  // One listener for all cells; the links in them go their own way.
  const onClick = ({ target }: React.MouseEvent) => {
    const at = target instanceof Element ? target.closest("[data-column]") : null;
    if (!(at instanceof HTMLElement)) return;
    const [row, column] = [Number(at.dataset.row), Number(at.dataset.column)];
    setCurrent({ row, column });
    open(row, column);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      open(current.row, current.column);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 4);
    const next = afterKey(event, current, { rows: rowCount, columns: columns.length, page });
    if (!next) return;
    event.preventDefault();
    setCurrent(next);
    if (next.row >= 0) virtual.scrollToIndex(next.row);
    showColumn(scroller.current, columns, next.column);
  };

  return (
    <div ref={scroller} className="matrix-scroll">
      <table
        {...asGrid(cellId(current.row, current.column))}
        aria-label={label}
        aria-describedby="matrix-keys"
        aria-rowcount={rowCount + HEADS}
        aria-colcount={columns.length}
        className="matrix-grid"
        style={{ width }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onMouseOver={explain}
        onFocus={explain}
      >
        <GridHead
          columns={columns}
          groups={groups}
          sort={values.sort}
          reverse={values.order === "worst"}
          current={current.row === -1 ? current.column : null}
        />
        <tbody style={{ height: virtual.getTotalSize() - HEAD_HEIGHT }}>
          {virtual.getVirtualItems().map(({ index, start }, at, { length }) => {
            const row = rows[index];
            // One that is only kept for being current stands before or after the others.
            const alone = length > slots && (at === 0 || at === slots) && index === current.row;
            return (
              row && (
                <GridRow
                  key={alone ? "current" : index % slots}
                  row={row}
                  index={index}
                  top={start - HEAD_HEIGHT}
                  columns={columns}
                  href={pairOf(requesting, row.code, values.asOf)}
                  current={current.row === index ? current.column : null}
                  sought={sought}
                />
              )
            );
          })}
        </tbody>
      </table>
      <span id="matrix-keys" className="visually-hidden">
        {t("keys")}
      </span>
    </div>
  );
}

/** Rows come and go by so many at once: most frames of scrolling then have nothing new to draw. */
const BLOCK = 4;

/** How many rows are drawn where `height` pixels are in view: always as many, so that their elements can be reused. */
function slotsFor(height: number): number {
  return (Math.ceil(height / ROW_HEIGHT / BLOCK) + 3) * BLOCK;
}

/** The rows to be drawn; the current one stays in the page, or its cell couldn't be the current one. */
function rowsIn({ startIndex, count }: Range, current: number, slots: number): number[] {
  const first = Math.max(0, (Math.floor(startIndex / BLOCK) - 1) * BLOCK);
  const end = Math.min(count, first + slots);
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  const kept = Math.max(0, current);
  if (kept < first) return [kept, ...rows];
  return kept >= end ? [...rows, kept] : rows;
}

/** A cell is explained to the eye as to the ear, once it is pointed at: thousands needn't be beforehand. */
function explain({ target }: React.SyntheticEvent) {
  const cell = target instanceof Element ? target.closest("td[aria-label]") : null;
  if (cell instanceof HTMLElement) cell.title = cell.getAttribute("aria-label") ?? "";
}

/** A table whose cells can be walked through is a grid: it has the focus as a whole, and says which cell is current. */
function asGrid(current: string) {
  return { role: "grid", tabIndex: 0, "aria-activedescendant": current };
}

export function cellId(row: number, column: number): string {
  return `matrix-${row === -1 ? "head" : row}-${column}`;
}

/** Scrolls sideways until a column is in view, beside the first one, which stays. */
function showColumn(scroller: HTMLElement | null, columns: readonly Column[], column: number) {
  if (!scroller || column === 0) return;
  const first = columns[0]?.width ?? 0;
  const left = columns.slice(0, column).reduce((sum, { width }) => sum + width, 0);
  const right = left + (columns[column]?.width ?? 0);
  if (left - first < scroller.scrollLeft) scroller.scrollLeft = left - first;
  else if (right > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = right - scroller.clientWidth;
}
