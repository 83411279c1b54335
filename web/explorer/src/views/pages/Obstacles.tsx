/** Judgments, statutes, policies and practices that bar, hinder or help: a jurisdiction's own, and those that its requests meet. */
import { Badge, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ObstacleEffect } from "../../graphql/enums.generated.js";
import { Answer } from "../../parts/Answer.js";
import { JurisdictionLink, NodeLink } from "../../parts/NodeLink.js";
import { usePages } from "../../parts/pages.js";
import { Sources } from "../../parts/Sources.js";
import { useCode } from "./codes.js";
import { English, Series } from "./Facts.js";
import { type ObstacleFactsFragment, ObstaclesAbroadDocument } from "./jurisdiction.generated.js";
import { Section } from "./Section.js";

const COLOURS: Readonly<Record<ObstacleEffect, string>> = {
  BARS: "red",
  HINDERS: "orange",
  HELPS: "teal",
};

export function EffectMark({ effect }: { effect: ObstacleEffect }) {
  const code = useCode();
  return (
    <Badge variant="light" color={COLOURS[effect]} className="badge">
      {code("effect", effect)}
    </Badge>
  );
}

export function ObstacleList({ obstacles }: { obstacles: readonly ObstacleFactsFragment[] }) {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const code = useCode();
  return (
    <ul className="page-articles">
      {obstacles.map((obstacle) => (
        <li key={obstacle.id}>
          <Group gap="xs">
            <EffectMark effect={obstacle.effect} />
            <Text size="sm">
              <JurisdictionLink of={obstacle.jurisdiction} />
              {` · ${code("obstacleKind", obstacle.kind)}`}
              {obstacle.since && ` · ${common("common.since", { day: obstacle.since })}`}
              {obstacle.until && ` · ${common("common.until", { day: obstacle.until })}`}
            </Text>
            <Text size="sm">
              {obstacle.for === null ? (
                t("obstacles.anybody")
              ) : (
                <>
                  {t("obstacles.for")}{" "}
                  <Series
                    of={obstacle.for.map((one) => ({
                      key: one.id,
                      node: <JurisdictionLink of={one} />,
                    }))}
                  />
                </>
              )}
            </Text>
            <Text size="sm">
              <NodeLink kind="OBSTACLE" id={obstacle.id}>
                {t("obstacles.page")}
                <span className="visually-hidden">{` ${obstacle.id}`}</span>
              </NodeLink>
            </Text>
            <Sources
              sources={obstacle.sources}
              confidence={obstacle.confidence}
              note={obstacle.note}
            />
          </Group>
          <English>{obstacle.statement}</English>
        </li>
      ))}
    </ul>
  );
}

/** More than there are: the API has no filter for whom an obstacle meets. */
const ALL = 2_000;

/** Those of other jurisdictions that name this one among whom they meet. */
export function ObstaclesToItsRequests({ code }: { code: string }) {
  const { t } = useTranslation("pages");
  const { asked, nodes } = usePages(
    ObstaclesAbroadDocument,
    (first, after) => ({ first, after }),
    (data) => data.obstacles,
    ALL,
  );
  const met = nodes.filter(
    ({ jurisdiction, for: asking }) =>
      jurisdiction.id !== code && asking?.some(({ id }) => id === code),
  );
  return (
    <Answer of={asked} height={120}>
      {() => (
        <Section
          id="obstacles-abroad"
          title={t("section.obstaclesAbroad")}
          count={met.length}
          lead={t("obstacles.abroad")}
        >
          <details open={met.length <= 6}>
            <summary>
              <Text span size="sm" fw={600}>
                {t("obstacles.all", { count: met.length })}
              </Text>
            </summary>
            <ObstacleList obstacles={met} />
          </details>
        </Section>
      )}
    </Answer>
  );
}
