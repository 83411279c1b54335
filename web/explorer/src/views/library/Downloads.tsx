/** The whole graph, in formats that other programs read. */
import { Anchor, List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { View } from "../../parts/View.js";
import { Tabs } from "./Tabs.js";

const FORMATS = [
  { id: "graphml", file: "graph.graphml" },
  { id: "gexf", file: "graph.gexf" },
  { id: "cytoscape", file: "graph.cytoscape.json" },
  { id: "jsonld", file: "graph.jsonld" },
  { id: "jsonl", file: "graph.jsonl" },
  { id: "cypher", file: "graph.cypher" },
  { id: "nodes", file: "nodes.csv" },
  { id: "edges", file: "edges.csv" },
] as const;

export function Downloads() {
  const { t } = useTranslation("library");
  return (
    <View title={t("tab.downloads")} lead={t("lead.downloads")}>
      <Tabs current="downloads" />
      <List spacing="xs">
        {FORMATS.map(({ id, file }) => (
          <List.Item key={id}>
            <Anchor href={`/export/${file}`} download={file}>
              {file}
            </Anchor>
            <Text span size="sm" c="dimmed">
              {` · ${t(`format.${id}`)}`}
            </Text>
          </List.Item>
        ))}
      </List>
      <Text size="sm">
        {t("graphql")}{" "}
        <Anchor href="/graphql" inherit>
          /graphql
        </Anchor>
        {" · "}
        <Anchor href="/schema.graphql" inherit>
          /schema.graphql
        </Anchor>
      </Text>
    </View>
  );
}
