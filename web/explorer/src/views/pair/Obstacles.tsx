/** What bars, hinders or helps on a route: judgments, statutes, policies and practices, with their sources. */
import { Badge, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ObstacleEffect } from "../../graphql/enums.generated.js";
import { JurisdictionLink, NodeLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import type { PairLaneQuery } from "./pair.generated.js";
import { useSpan } from "./useSpan.js";

/** Gravest first. */
export const EFFECTS: readonly ObstacleEffect[] = ["BARS", "HINDERS", "HELPS"];
const GLYPHS: Readonly<Record<ObstacleEffect, string>> = { BARS: "✖", HINDERS: "▲", HELPS: "✚" };
const KINDS = ["judgment", "statute", "policy", "practice"] as const;

export function EffectMark({ effect, count }: { effect: ObstacleEffect; count?: number }) {
  const { t } = useTranslation("pair");
  return (
    <Badge variant="default" className={`badge pair-effect pair-${effect.toLowerCase()}`}>
      <span aria-hidden="true">{GLYPHS[effect]}</span>{" "}
      {count === undefined ? t(`effect.${effect}`) : t(`effects.${effect}`, { count })}
    </Badge>
  );
}

type Obstacle = PairLaneQuery["routes"]["routes"][number]["obstacles"][number];

export function Obstacles({ of }: { of: readonly Obstacle[] }) {
  const { t } = useTranslation("pair");
  if (of.length === 0) return <Text size="sm">{t("obstacles.none")}</Text>;
  return (
    <Stack component="ul" gap="sm" className="pair-plain">
      {of.map((obstacle) => (
        <OneObstacle key={obstacle.id} of={obstacle} />
      ))}
    </Stack>
  );
}

function OneObstacle({ of }: { of: Obstacle }) {
  const { t } = useTranslation("pair");
  const span = useSpan();
  const kind = KINDS.find((one) => one === of.kind);
  return (
    <li>
      <Group gap={8}>
        <EffectMark effect={of.effect} />
        <Text size="xs" c="dimmed" className="pair-inline">
          {kind ? t(`obstacleKind.${kind}`) : of.kind} · <JurisdictionLink of={of.jurisdiction} />
          {(of.since || of.until) && ` · ${span(of)}`}
        </Text>
        <Sources sources={of.sources} confidence={of.confidence} note={of.note} />
      </Group>
      <Text size="sm" className="pair-inline">
        <span lang="en">{of.statement}</span>{" "}
        <NodeLink kind="OBSTACLE" id={of.id}>
          {t("obstacles.page")}
        </NodeLink>
      </Text>
    </li>
  );
}
