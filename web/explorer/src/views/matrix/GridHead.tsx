/** The headings: groups of columns above, the columns below, each a way to sort. */
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Column, Group } from "./columns.js";
import { cellId } from "./Grid.js";

export const HEAD_HEIGHT = 208;

interface Props {
  columns: readonly Column[];
  groups: readonly Group[];
  sort: string;
  reverse: boolean;
  /** The current column, where the headings have the focus. */
  current: number | null;
}

export const GridHead = memo(function GridHead(props: Props) {
  const { columns, groups, sort, reverse, current } = props;
  const { t } = useTranslation("matrix");
  return (
    <thead className="matrix-head">
      <tr aria-rowindex={1} className="matrix-groups">
        {groups.map(({ name, columns: span, width }, index) => (
          <th
            key={name}
            scope="colgroup"
            colSpan={span}
            className={index === 0 ? "matrix-first" : "matrix-group"}
            style={{ width }}
          >
            {name}
          </th>
        ))}
      </tr>
      <tr aria-rowindex={2} className="matrix-columns">
        {columns.map(({ key, name, width, type }, index) => (
          <th
            key={key}
            id={cellId(-1, index)}
            scope="col"
            data-row={-1}
            data-column={index}
            aria-colindex={index + 1}
            aria-sort={
              key === sort ? (isAscending(key, reverse) ? "ascending" : "descending") : "none"
            }
            className={headClass(type, current === index)}
            style={{ width }}
          >
            <button type="button" tabIndex={-1} title={t("sortBy", { name })}>
              <span>{name}</span>
              {key === sort && (
                <span aria-hidden="true">{isAscending(key, reverse) ? "▲" : "▼"}</span>
              )}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
});

/** The best come first, that is the largest; names go from A to Z. */
function isAscending(key: string, reverse: boolean): boolean {
  return (key === "name") !== reverse;
}

function headClass(type: Column["type"], current: boolean): string {
  const upright = type === "name" || type === "readiness";
  return [
    "matrix-heading",
    upright ? "" : "matrix-upright",
    type === "name" ? "matrix-first" : "",
    current ? "matrix-current" : "",
  ].join(" ");
}
