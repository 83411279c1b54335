/** One jurisdiction: its name, readiness, kinds of instrument, and duty and power of each measure. */
import type { TFunction } from "i18next";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { Certainty, Support } from "../../graphql/enums.generated.js";
import type { Column } from "./columns.js";
import { cellId } from "./Grid.js";
import { matches, type Row, type Side } from "./table.js";

export const ROW_HEIGHT = 30;

interface Props {
  row: Row;
  index: number;
  top: number;
  columns: readonly Column[];
  href: string;
  /** The current column, where this row has the focus. */
  current: number | null;
  sought: { support: Support | null; side: Side };
}

/** The plain elements of a cell, without the tooltips that marks have elsewhere: there are thousands. */
export const GridRow = memo(function GridRow(props: Props) {
  const { index, top, columns } = props;
  const { t } = useTranslation("matrix");
  const { t: tCommon } = useTranslation();
  return (
    <tr aria-rowindex={index + 3} className="matrix-body" style={{ top, height: ROW_HEIGHT }}>
      {columns.map((column, at) => cellOf(props, column, at, t, tCommon))}
    </tr>
  );
});

/** No component of its own: fifty of them in each row that comes into view would make scrolling stutter. */
function cellOf(
  { row, index, href, sought, current }: Props,
  column: Column,
  at: number,
  t: TFunction<"matrix">,
  tCommon: TFunction,
) {
  const { key } = column;
  const className = current === at ? "matrix-cell matrix-current" : "matrix-cell";
  const shared = {
    id: cellId(index, at),
    "aria-colindex": at + 1,
    style: { width: column.width },
  };
  switch (column.type) {
    case "name":
      return (
        <th
          key={key}
          {...shared}
          scope="row"
          className={`${className} matrix-first`}
          title={row.name}
        >
          <Link href={href} tabIndex={-1}>
            {row.name}
          </Link>
        </th>
      );
    case "readiness": {
      const [low, high] = [row.readiness.low, row.readiness.high].map((one) =>
        Math.round(one * 100),
      );
      return (
        <td
          key={key}
          {...shared}
          className={`${className} matrix-readiness`}
          title={tCommon("readiness.label", { low, high })}
        >
          <span className="readiness-track" aria-hidden="true">
            <span className="readiness-low" style={{ width: `${low}%` }} />
            <span className="readiness-open" style={{ width: `${(high ?? 0) - (low ?? 0)}%` }} />
          </span>
          <span className="figures">{low === high ? low : `${low}–${high}`}</span>
        </td>
      );
    }
    case "provided":
      return (
        <td key={key} {...shared} className={`${className} figures`}>
          {row.provided}
        </td>
      );
    case "kind": {
      const certainty = row.kinds[column.kind];
      const label = `${row.name}, ${column.name}: ${tCommon(`certainty.${certainty}`)}`;
      return (
        <td
          key={key}
          {...shared}
          data-row={index}
          data-column={at}
          className={className}
          aria-label={label}
        >
          <span className={`matrix-kind matrix-${certainty.toLowerCase()}`} aria-hidden="true">
            {CERTAINTY_GLYPHS[certainty]}
          </span>
        </td>
      );
    }
    case "measure": {
      const cell = row.cells.get(column.key);
      if (!cell) return <td key={key} {...shared} className={className} />;
      const label = t("cellLabel", {
        jurisdiction: row.name,
        measure: column.name,
        duty: tCommon(`support.${cell.duty}`),
        power: tCommon(`support.${cell.power}`),
      });
      const found = sought.support !== null && matches(cell, sought.support, sought.side);
      return (
        <td
          key={key}
          {...shared}
          data-row={index}
          data-column={at}
          className={found ? `${className} matrix-found` : className}
          aria-label={label}
        >
          <Half support={cell.duty} />
          <Half support={cell.power} />
        </td>
      );
    }
  }
}

function Half({ support }: { support: Support }) {
  return (
    <span className={`matrix-half support-${support.toLowerCase()}`} aria-hidden="true">
      {GLYPHS[support]}
    </span>
  );
}

/** Those of the marks. */
export const GLYPHS: Readonly<Record<Support, string>> = {
  PROVIDED: "●",
  CONDITIONAL: "◐",
  UNCERTAIN: "◌",
  UNKNOWN: "?",
  ABSENT: "✕",
};

export const CERTAINTY_GLYPHS: Readonly<Record<Certainty, string>> = {
  YES: "✓",
  UNCERTAIN: "?",
  NO: "–",
};
