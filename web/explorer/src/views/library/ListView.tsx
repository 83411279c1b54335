/** One list of the library: its filters, how many there are, a table that grows on demand, and ways to take it along. */
import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { Box, Button, Group, Menu, Table, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconTable } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AddressProblem } from "../../app/address.js";
import { Answer } from "../../parts/Answer.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { type Page, pagesAfter, usePages } from "../../parts/pages.js";
import { type Table as Saved, saveCsv } from "../../parts/saving.js";
import { View } from "../../parts/View.js";
import { MOST, STEP } from "./list-address.js";
import { type Tab, Tabs } from "./Tabs.js";

export interface ListColumn<Row> {
  key: string;
  label: string;
  value: (row: Row) => string | number | null;
  cell?: (row: Row) => ReactNode;
  /** The field of the API's order, where there is one. */
  order?: string;
  numeric?: boolean;
}

interface ListState {
  text: string;
  order: string;
  shown: number;
}

interface Props<TData, TVariables extends OperationVariables, Row> {
  list: Tab;
  state: ListState;
  onState: (state: Partial<ListState>, options?: { replace?: boolean }) => void;
  problems: readonly AddressProblem[];
  document: TypedDocumentNode<TData, TVariables>;
  variables: (first: number, after: string | null) => TVariables;
  pick: (data: TData) => Page<Row>;
  columns: readonly ListColumn<Row>[];
  rowKey: (row: Row) => string;
  /** More filters than text. */
  children?: ReactNode;
}

export function ListView<TData, TVariables extends OperationVariables, Row>({
  list,
  state,
  onState,
  problems,
  document,
  variables,
  pick,
  columns,
  rowKey,
  children,
}: Props<TData, TVariables, Row>) {
  const { t } = useTranslation("library");
  const client = useApolloClient();
  const wanted = Math.round(state.shown);
  const { asked, nodes, totalCount, complete } = usePages(document, variables, pick, wanted);
  const tableOf = (rows: readonly Row[]): Saved => ({
    columns: columns.map(({ label }) => label),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  });
  const saveAll = async () => {
    const all = await pagesAfter(client, document, variables, pick, null, MOST);
    await saveCsv(list, tableOf(all));
  };
  return (
    <View
      title={t(`tab.${list}`)}
      lead={t(`lead.${list}`)}
      problems={problems}
      actions={
        <ExportMenu name={list} table={() => tableOf(nodes)} question={asked.question}>
          <Menu.Item leftSection={<IconTable size={16} />} onClick={() => void saveAll()}>
            {t("saveAll", { count: Math.min(totalCount, MOST) })}
          </Menu.Item>
        </ExportMenu>
      }
    >
      <Tabs current={list} />
      <Box component="search" className="library-filters no-print">
        <TextFilter value={state.text} onChange={(text) => onState({ text }, { replace: true })} />
        {children}
      </Box>
      <Answer of={asked} height={600}>
        {() => (
          <>
            <Text size="sm" role="status" mb={6}>
              {t("count", { shown: nodes.length, count: totalCount })}
            </Text>
            {totalCount === 0 ? (
              <Text>{t("nothing")}</Text>
            ) : (
              <Box role="region" tabIndex={0} aria-label={t(`tab.${list}`)} className="page-scroll">
                <Table striped highlightOnHover verticalSpacing={4} className="page-table">
                  <Table.Thead>
                    <Table.Tr>
                      {columns.map((column) => (
                        <Heading
                          key={column.key}
                          column={column}
                          order={state.order}
                          onOrder={(order) => onState({ order })}
                        />
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {nodes.map((row) => (
                      <Table.Tr key={rowKey(row)}>
                        {columns.map(({ key, value, cell, numeric }) => (
                          <Table.Td key={key} className={numeric ? "figures page-number" : ""}>
                            {cell ? cell(row) : (value(row) ?? t("notKnown"))}
                          </Table.Td>
                        ))}
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Box>
            )}
            {nodes.length < totalCount && wanted < MOST && (
              <Group mt="sm" className="no-print">
                <Button
                  variant="default"
                  size="sm"
                  loading={!complete}
                  onClick={() =>
                    onState({ shown: Math.min(wanted + STEP, MOST) }, { replace: true })
                  }
                >
                  {t("more", { count: Math.min(STEP, totalCount - nodes.length) })}
                </Button>
              </Group>
            )}
          </>
        )}
      </Answer>
    </View>
  );
}

function TextFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation("library");
  const [typed, setTyped] = useState(value);
  const tell = useDebouncedCallback(onChange, 300);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      label={t("filter.text")}
      placeholder={t("filter.textHint")}
      value={typed}
      maxLength={200}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        tell(currentTarget.value);
      }}
      w={240}
      maw="100%"
    />
  );
}

function Heading<Row>({
  column: { label, order: field, numeric },
  order,
  onOrder,
}: {
  column: ListColumn<Row>;
  order: string;
  onOrder: (order: string) => void;
}) {
  const className = numeric ? "page-number" : "";
  if (field === undefined)
    return (
      <Table.Th scope="col" className={className}>
        {label}
      </Table.Th>
    );
  const up = order === field;
  const down = order === `-${field}`;
  return (
    <Table.Th
      scope="col"
      className={className}
      aria-sort={up ? "ascending" : down ? "descending" : "none"}
    >
      <UnstyledButton className="page-sort" onClick={() => onOrder(up ? `-${field}` : field)}>
        {label}
        <span aria-hidden="true">{up ? " ▲" : down ? " ▼" : " ↕"}</span>
      </UnstyledButton>
    </Table.Th>
  );
}
