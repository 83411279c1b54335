/** The connections between two nodes, shortest first, in words. */
import { Card, List, Text, Title } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { CertaintyMark } from "../../parts/marks.js";
import { NodeLink } from "../../parts/NodeLink.js";
import type { LabelOf } from "./drawing.js";
import { edgeWords } from "./NodePanel.js";
import type { ConnectionsQuery } from "./network.generated.js";

interface Props {
  paths: ConnectionsQuery["paths"];
  labelOf: LabelOf;
}

export function ConnectionList({ paths, labelOf }: Props) {
  const { t } = useTranslation("network");
  return (
    <Card withBorder padding="md" mt="md" component="section" aria-label={t("connections")}>
      <Title order={2} mb="xs">
        {t("connections")}
      </Title>
      {paths.length === 0 && <Text size="sm">{t("noConnections")}</Text>}
      <List size="sm" spacing="xs" type="ordered">
        {paths.map(({ nodes, edges, inForce }) => (
          <List.Item key={edges.map(({ id }) => id).join()}>
            {nodes.map((node, index) => (
              <Fragment key={node.id}>
                {index > 0 && (
                  <Text span size="xs" c="dimmed">
                    {" "}
                    — {edgeWords(edges[index - 1]?.type ?? "")} —{" "}
                  </Text>
                )}
                <NodeLink kind={node.kind} id={node.id}>
                  {labelOf(node)}
                </NodeLink>
              </Fragment>
            ))}{" "}
            <CertaintyMark certainty={inForce} />
          </List.Item>
        ))}
      </List>
    </Card>
  );
}
