/** The matrix on paper: a plain table of all rows, its headings upright and repeated on every sheet. */
import { useTranslation } from "react-i18next";
import type { Column } from "./columns.js";
import { CERTAINTY_GLYPHS, GLYPHS } from "./GridRow.js";
import type { Cell, Row } from "./table.js";

interface Props {
  rows: readonly Row[];
  columns: readonly Column[];
}

export function PaperGrid({ rows, columns }: Props) {
  const { t } = useTranslation("matrix");
  return (
    <table className="matrix-paper" aria-label={t("gridLabel")}>
      <thead>
        <tr>
          {columns.map(({ key, name, type }) => (
            <th key={key} className={`matrix-paper-${type}`}>
              <span>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            {columns.map((column) => (
              <td key={column.key}>{contentOf(row, column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function contentOf(row: Row, column: Column) {
  switch (column.type) {
    case "name":
      return row.name;
    case "readiness": {
      const { low, high } = row.readiness;
      return `${Math.round(low * 100)}–${Math.round(high * 100)}`;
    }
    case "provided":
      return row.provided;
    case "kind":
      return CERTAINTY_GLYPHS[row.kinds[column.kind]];
    case "measure": {
      const cell = row.cells.get(column.key);
      return cell && <Halves of={cell} />;
    }
  }
}

function Halves({ of: { duty, power } }: { of: Cell }) {
  return (
    <span className="matrix-paper-cell">
      <span className={`support-${duty.toLowerCase()}`}>{GLYPHS[duty]}</span>
      <span className={`support-${power.toLowerCase()}`}>{GLYPHS[power]}</span>
    </span>
  );
}
