/** The node that was chosen: what it is, what it touches here, and what can be done with it. */
import { Anchor, Badge, Button, Card, Group, List, Stack, Text, Title } from "@mantine/core";
import { IconFocusCentered, IconPin, IconPinnedOff, IconTopologyStar3 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { CertaintyMark } from "../../parts/marks.js";
import { NodeLink } from "../../parts/NodeLink.js";
import { edgesOf, type LabelOf } from "./drawing.js";
import { inForceOf, useEdgeWords } from "./edge-words.js";
import { NodeChoice } from "./NodeChoice.js";
import type { NetworkAddress } from "./network-address.js";
import type { Drawing, DrawnEdge } from "./picture.js";

interface Props {
  drawing: Drawing | null;
  address: NetworkAddress;
  labelOf: LabelOf;
  isPinned: boolean;
  onPin: (id: string, fixed: boolean) => void;
  onExpand: (id: string) => void;
  onCentre: (id: string) => void;
}

const MOST = 60;

export function NodePanel({
  drawing,
  address,
  labelOf,
  isPinned,
  onPin,
  onExpand,
  onCentre,
}: Props) {
  const { t } = useTranslation(["network", "common"]);
  const edgeWords = useEdgeWords();
  const { chosen, around } = address.values;
  const node = drawing?.nodes.find(({ id }) => id === chosen);
  if (!drawing || !node) return <Text c="dimmed">{t("chooseOne")}</Text>;
  const touching = edgesOf(drawing, node.id);
  return (
    <Card withBorder padding="md" component="section" aria-label={labelOf(node)}>
      <Stack gap="sm">
        <div>
          <Badge variant="light" className="badge">
            {t(`common:nodeKind.${node.kind}`)}
          </Badge>
          <Title order={2} mt={4}>
            <NodeLink kind={node.kind} id={node.id}>
              {labelOf(node)}
            </NodeLink>
          </Title>
        </div>
        <Group gap="xs" className="no-print">
          <Button
            size="compact-sm"
            leftSection={<IconTopologyStar3 size={14} />}
            disabled={around.includes(node.id)}
            onClick={() => onExpand(node.id)}
          >
            {t("expand")}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={isPinned ? <IconPinnedOff size={14} /> : <IconPin size={14} />}
            onClick={() => onPin(node.id, !isPinned)}
          >
            {t(isPinned ? "unpin" : "pin")}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconFocusCentered size={14} />}
            onClick={() => onCentre(node.id)}
          >
            {t("centre")}
          </Button>
        </Group>
        <NodeChoice label={t("connect")} onChoose={(to) => address.set({ to })} />
        <Title order={3}>{t("touches", { count: touching.length })}</Title>
        <List size="sm" spacing={4} className="network-touching">
          {touching.slice(0, MOST).map(({ edge, other }) => (
            <List.Item key={edge.id}>
              <Text span size="xs" c="dimmed">
                {edgeWords(edge)}{" "}
              </Text>
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="left"
                onClick={() => address.set({ chosen: other.id, to: "" })}
              >
                {labelOf(other)}
              </Anchor>
              {edge.since && (
                <Text span size="xs" c="dimmed">
                  {" "}
                  {t("common:common.since", { day: edge.since })}
                </Text>
              )}
              <Doubt of={edge} />
            </List.Item>
          ))}
        </List>
        {touching.length > MOST && (
          <Text size="sm" c="dimmed">
            {t("moreInTable", { count: touching.length - MOST })}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

/** What is in force needs no mark among what touches; the rest does. */
function Doubt({ of }: { of: DrawnEdge }) {
  const certainty = inForceOf(of);
  return certainty !== null && certainty !== "YES" && <CertaintyMark certainty={certainty} />;
}
