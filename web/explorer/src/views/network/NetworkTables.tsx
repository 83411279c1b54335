/** The network as tables of nodes and edges: for the keyboard, for screen readers, for reading closely. */
import { Anchor, Box, Table, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CertaintyMark } from "../../parts/marks.js";
import { NodeLink } from "../../parts/NodeLink.js";
import type { LabelOf } from "./drawing.js";
import { inForceOf, useEdgeWords } from "./edge-words.js";
import type { Drawing, DrawnEdge } from "./picture.js";

interface Props {
  drawing: Drawing;
  chosen: string;
  labelOf: LabelOf;
  onSelect: (id: string) => void;
}

/** More rows than anybody reads make a browser slow; the filter finds the rest. */
const MOST = 500;

export function NetworkTables({ drawing, chosen, labelOf, onSelect }: Props) {
  const { t } = useTranslation(["network", "common"]);
  const edgeWords = useEdgeWords();
  const [filter, setFilter] = useState("");
  const wanted = filter.trim().toLowerCase();
  const labels = new Map(drawing.nodes.map((node) => [node.id, labelOf(node)]));
  const says = (id: string) => `${labels.get(id) ?? ""} ${id}`.toLowerCase().includes(wanted);
  const degree = new Map<string, number>();
  for (const { source, target } of drawing.edges)
    for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const nodes = drawing.nodes
    .filter(({ id }) => says(id))
    .sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0));
  const edges = drawing.edges.filter(({ source, target }) => says(source) || says(target));
  return (
    <Box>
      <TextInput
        label={t("filter")}
        value={filter}
        onChange={({ currentTarget }) => setFilter(currentTarget.value)}
        maw={320}
        mb="sm"
      />
      <Title order={2}>{t("nodes", { count: nodes.length })}</Title>
      <Table.ScrollContainer
        minWidth={520}
        mah={420}
        tabIndex={0}
        role="region"
        aria-label={t("nodes", { count: nodes.length })}
      >
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("column.name")}</Table.Th>
              <Table.Th>{t("column.kind")}</Table.Th>
              <Table.Th ta="right">{t("column.edges")}</Table.Th>
              <Table.Th>{t("column.page")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {nodes.slice(0, MOST).map((node) => (
              <Table.Tr key={node.id} aria-selected={node.id === chosen}>
                <Table.Td>
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    ta="left"
                    onClick={() => onSelect(node.id)}
                  >
                    {labelOf(node)}
                  </Anchor>
                </Table.Td>
                <Table.Td>{t(`common:nodeKind.${node.kind}`)}</Table.Td>
                <Table.Td ta="right" className="figures">
                  {degree.get(node.id) ?? 0}
                </Table.Td>
                <Table.Td>
                  <NodeLink kind={node.kind} id={node.id}>
                    {node.id}
                  </NodeLink>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Title order={2} mt="md">
        {t("edges", { count: edges.length })}
      </Title>
      <Table.ScrollContainer
        minWidth={620}
        mah={420}
        tabIndex={0}
        role="region"
        aria-label={t("edges", { count: edges.length })}
      >
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("column.from")}</Table.Th>
              <Table.Th>{t("column.type")}</Table.Th>
              <Table.Th>{t("column.to")}</Table.Th>
              <Table.Th>{t("column.since")}</Table.Th>
              <Table.Th>{t("column.until")}</Table.Th>
              <Table.Th>{t("column.inForce")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {edges.slice(0, MOST).map((edge) => (
              <Table.Tr key={edge.id}>
                <Table.Td>{labels.get(edge.source)}</Table.Td>
                <Table.Td>{edgeWords(edge)}</Table.Td>
                <Table.Td>{labels.get(edge.target)}</Table.Td>
                <Table.Td>{edge.since ?? "–"}</Table.Td>
                <Table.Td>{edge.until ?? "–"}</Table.Td>
                <Table.Td className="network-force">
                  <InForce of={edge} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Box>
  );
}

function InForce({ of }: { of: DrawnEdge }) {
  const certainty = inForceOf(of);
  return certainty && <CertaintyMark certainty={certainty} />;
}
