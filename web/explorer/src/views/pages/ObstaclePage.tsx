/** The page of an obstacle: what it says, whom it meets, what it concerns, where it comes from. */
import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNameOf, useTitleOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { JurisdictionLink, NodeLink } from "../../parts/NodeLink.js";
import { SourceList } from "../../parts/Sources.js";
import { View } from "../../parts/View.js";
import { useCode } from "./codes.js";
import { Day, English, Facts, Series } from "./Facts.js";
import { jurisdictions } from "./InstrumentFacts.js";
import { Missing } from "./Missing.js";
import { NetworkLink } from "./NetworkLink.js";
import { kindOfType } from "./node-kinds.js";
import { EffectMark } from "./Obstacles.js";
import { ObstaclePageDocument, type ObstaclePageQuery } from "./obstacle.generated.js";
import { Section } from "./Section.js";

type Obstacle = Extract<ObstaclePageQuery["node"], { __typename: "Obstacle" }>;

export function ObstaclePage({ id }: { id: string }) {
  const { t } = useTranslation("pages");
  const nameOf = useNameOf();
  const code = useCode();
  const asked = useAsk(ObstaclePageDocument, { id });
  const node = asked.data?.node;
  if (asked.data && node?.__typename !== "Obstacle") return <Missing kind="OBSTACLE" id={id} />;
  const obstacle = node?.__typename === "Obstacle" ? node : null;
  return (
    <View
      title={
        obstacle
          ? t("obstacles.titleOf", {
              name: nameOf(obstacle.jurisdiction),
              kind: code("obstacleKind", obstacle.kind),
              effect: code("effect", obstacle.effect),
            })
          : id
      }
      lead={<code>{id}</code>}
      actions={<ExportMenu name={id} question={asked.question} />}
    >
      <Answer of={asked} height={400}>
        {() => obstacle && <ObstacleBody of={obstacle} />}
      </Answer>
    </View>
  );
}

function ObstacleBody({ of }: { of: Obstacle }) {
  const { t } = useTranslation("pages");
  return (
    <div className="page">
      <Group gap="sm">
        <EffectMark effect={of.effect} />
        <NetworkLink id={of.id} />
      </Group>
      <English>{of.statement}</English>
      <Section id="facts" title={t("section.facts")}>
        <Facts
          facts={[
            [t("fact.whose"), <JurisdictionLink key="whose" of={of.jurisdiction} />],
            [t("fact.meets"), of.for === null ? t("obstacles.anybody") : jurisdictions(of.for)],
            [t("fact.since"), <Day key="since" date={of.since} />],
            [t("fact.until"), of.until ? <Day key="until" date={of.until} /> : t("fact.noEnd")],
            [
              t("fact.concerns"),
              of.concerns.length > 0 && (
                <Series
                  of={of.concerns.map((one) => ({ key: one.id, node: <Thing of={one} /> }))}
                />
              ),
            ],
            [
              t("fact.origin"),
              of.origin ? <Thing key="origin" of={of.origin} /> : t("fact.noOrigin"),
            ],
          ]}
        />
      </Section>
      <Section id="sources" title={t("section.sources")}>
        <SourceList sources={of.sources} confidence={of.confidence} note={of.note} />
      </Section>
    </div>
  );
}

function Thing({ of }: { of: Obstacle["concerns"][number] }) {
  const { t } = useTranslation("pages");
  const nameOf = useNameOf();
  const titleOf = useTitleOf();
  const kind = kindOfType(of.__typename);
  const label = () => {
    if ("name" in of) return nameOf(of);
    if ("caseTitle" in of) return of.caseTitle;
    if ("article" in of)
      return `${titleOf(of.instrument)}, ${t("article", { article: of.article })}`;
    return "title" in of ? titleOf(of) : of.id;
  };
  if (kind === null) return label();
  return (
    <NodeLink kind={kind} id={of.id}>
      {label()}
    </NodeLink>
  );
}
