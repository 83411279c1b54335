/** The connections between two nodes, shortest first, in words. */
import { Card, List, Text, Title } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { Certainty } from "../../graphql/enums.generated.js";
import { CertaintyMark } from "../../parts/marks.js";
import { NodeLink } from "../../parts/NodeLink.js";
import type { LabelOf } from "./drawing.js";
import { pathInForceOf, useEdgeWords } from "./edge-words.js";
import type { ConnectionsQuery } from "./network.generated.js";

interface Props {
  paths: ConnectionsQuery["paths"];
  labelOf: LabelOf;
}

export function ConnectionList({ paths, labelOf }: Props) {
  const { t } = useTranslation("network");
  const edgeWords = useEdgeWords();
  return (
    <Card withBorder padding="md" mt="md" component="section" aria-label={t("connections")}>
      <Title order={2} mb="xs">
        {t("connections")}
      </Title>
      {paths.length === 0 && <Text size="sm">{t("noConnections")}</Text>}
      <List size="sm" spacing="xs" type="ordered">
        {paths.map((path) => (
          <List.Item key={path.edges.map(({ id }) => id).join()}>
            {path.nodes.map((node, index) => {
              const edge = path.edges[index - 1];
              return (
                <Fragment key={node.id}>
                  {edge && (
                    <Text span size="xs" c="dimmed">
                      {" "}
                      — {edgeWords(edge)} —{" "}
                    </Text>
                  )}
                  <NodeLink kind={node.kind} id={node.id}>
                    {labelOf(node)}
                  </NodeLink>
                </Fragment>
              );
            })}
            <PathInForce of={pathInForceOf(path)} />
          </List.Item>
        ))}
      </List>
    </Card>
  );
}

function PathInForce({ of }: { of: Certainty | null }) {
  const { t } = useTranslation("network");
  if (of === null) return null;
  return (
    <Text span size="xs">
      {" · "}
      {t("column.inForce")} <CertaintyMark certainty={of} />
    </Text>
  );
}
