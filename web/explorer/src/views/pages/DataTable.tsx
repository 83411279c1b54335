/**
 * A table of what a page has at hand: sorted by a click on a heading, filtered by text, some rows at first and all on
 * demand, saved as CSV. It scrolls within itself where it is wider than the page.
 */
import { Box, Button, Group, Table, Text, TextInput, UnstyledButton } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { saveCsv } from "../../parts/saving.js";

export interface Column<Row> {
  key: string;
  label: string;
  /** What it is sorted and filtered by, and what the CSV holds; null: not known. */
  value: (row: Row) => string | number | null;
  /** What is shown, where that isn't the value. */
  cell?: (row: Row) => ReactNode;
  /** Shown only: sources, and what else has no order. */
  unsorted?: boolean;
  numeric?: boolean;
}

/** Column and direction, and the text that rows must have: kept by whoever shows the table, or by itself. */
export interface TableState {
  /** `signed`, or `-signed` for the other way. */
  sort: string;
  filter: string;
}

interface Props<Row> {
  /** What the table is, for those who can't see, and the file's name. */
  label: string;
  fileName: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  state?: TableState;
  onState?: (state: Partial<TableState>) => void;
  firstSort?: string;
}

const AT_FIRST = 30;

export function DataTable<Row>(props: Props<Row>) {
  const { label, fileName, columns, rows, rowKey, firstSort = "" } = props;
  const { t } = useTranslation("pages");
  const { i18n } = useTranslation();
  const [own, setOwn] = useState<TableState>({ sort: firstSort, filter: "" });
  const [all, setAll] = useState(false);
  const state = props.state ?? own;
  const change = (changed: Partial<TableState>) =>
    props.onState ? props.onState(changed) : setOwn({ ...own, ...changed });
  const shown = useMemo(
    () => arrange(rows, columns, state, i18n.language),
    [rows, columns, state, i18n.language],
  );
  const csv = () =>
    void saveCsv(fileName, {
      columns: columns.map((column) => column.label),
      rows: shown.map((row) => columns.map((column) => column.value(row))),
    });
  const visible = all ? shown : shown.slice(0, AT_FIRST);
  return (
    <div>
      <Group gap="sm" mb={6} className="no-print">
        {rows.length > 8 && (
          <TextInput
            size="xs"
            w={240}
            maw="100%"
            aria-label={t("table.filter", { label })}
            placeholder={t("table.filterHint")}
            value={state.filter}
            onChange={({ currentTarget }) => change({ filter: currentTarget.value })}
          />
        )}
        <Text size="xs" c="dimmed" role="status">
          {shown.length < rows.length &&
            t("table.filtered", { shown: shown.length, all: rows.length })}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconDownload size={14} />}
          onClick={csv}
          ml="auto"
          aria-label={t("table.csvOf", { label })}
        >
          CSV
        </Button>
      </Group>
      <Box role="region" aria-label={label} tabIndex={0} className="page-scroll">
        <Table striped highlightOnHover verticalSpacing={4} className="page-table">
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Heading
                  key={column.key}
                  column={column}
                  sort={state.sort}
                  onSort={(sort) => change({ sort })}
                />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {visible.map((row) => (
              <Table.Tr key={rowKey(row)}>
                {columns.map((column) => (
                  <Table.Td
                    key={column.key}
                    className={column.numeric ? "figures page-number" : ""}
                  >
                    {column.cell ? column.cell(row) : (column.value(row) ?? t("table.notKnown"))}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
      {shown.length === 0 && <Text size="sm">{t("table.nothing", { filter: state.filter })}</Text>}
      {shown.length > AT_FIRST && (
        <Button
          mt={6}
          size="compact-sm"
          variant="default"
          onClick={() => setAll(!all)}
          className="no-print"
        >
          {all ? t("table.fewer") : t("table.all", { count: shown.length })}
        </Button>
      )}
    </div>
  );
}

function Heading<Row>({
  column: { key, label, unsorted, numeric },
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: string;
  onSort: (sort: string) => void;
}) {
  const up = sort === key;
  const down = sort === `-${key}`;
  if (unsorted) return <Table.Th scope="col">{label}</Table.Th>;
  return (
    <Table.Th
      scope="col"
      aria-sort={up ? "ascending" : down ? "descending" : "none"}
      className={numeric ? "page-number" : ""}
    >
      <UnstyledButton className="page-sort" onClick={() => onSort(up ? `-${key}` : key)}>
        {label}
        <span aria-hidden="true">{up ? " ▲" : down ? " ▼" : ""}</span>
      </UnstyledButton>
    </Table.Th>
  );
}

/** Rows that have the text somewhere, in order; those without the value come last either way. */
function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { sort, filter }: TableState,
  language: string,
): readonly Row[] {
  const wanted = filter.trim().toLowerCase();
  const found =
    wanted === ""
      ? [...rows]
      : rows.filter((row) =>
          columns.some(({ value }) => `${value(row) ?? ""}`.toLowerCase().includes(wanted)),
        );
  const down = sort.startsWith("-");
  const column = columns.find(({ key }) => key === (down ? sort.slice(1) : sort));
  if (!column) return found;
  const collator = new Intl.Collator(language, { numeric: true });
  return found.sort((a, b) => {
    const [first, second] = [column.value(a), column.value(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    const order =
      typeof first === "number" && typeof second === "number"
        ? first - second
        : collator.compare(`${first}`, `${second}`);
    return down ? -order : order;
  });
}
