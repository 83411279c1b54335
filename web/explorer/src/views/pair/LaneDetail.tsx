/** A lane opened: how the mechanism works, its steps as a table, its obstacles and its precedents. */
import { Box, Table, Text, Title } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { SupportMark } from "../../parts/marks.js";
import { InstrumentLink, JurisdictionLink, NodeLink } from "../../parts/NodeLink.js";
import { CaseList } from "./CasesThere.js";
import { Obstacles } from "./Obstacles.js";
import { PairLaneDocument, type PairLaneQuery } from "./pair.generated.js";
import type { PairQuestion, Route } from "./question.js";
import { Scroll } from "./Scroll.js";
import { MeasureLinks } from "./StationDetail.js";

export function LaneDetail({ route, question }: { route: Route; question: PairQuestion }) {
  const { t } = useTranslation("pair");
  const nameOf = useNameOf();
  const { id } = route.mechanism;
  const asked = useAsk(PairLaneDocument, { ...question, mechanism: id }, { remember: false });
  return (
    <Box>
      <Answer of={asked} height={260}>
        {({ routes: { routes } }) =>
          routes.map((detail) => (
            <Fragment key={id}>
              <Works of={detail.mechanism} />
              <Steps
                route={route}
                detail={detail}
                label={nameOf(route.mechanism)}
                home={question.requesting}
              />
              <Title order={4} mt="md" mb={4}>
                {t("obstacles.title")}
              </Title>
              <Text size="xs" c="dimmed" mb={6}>
                {t("obstacles.what")}
              </Text>
              <Obstacles of={detail.obstacles} />
              <Title order={4} mt="md" mb={4}>
                {t("precedents.title")}
              </Title>
              {detail.precedents.length === 0 ? (
                <Text size="sm">{t("precedents.none")}</Text>
              ) : (
                <CaseList of={detail.precedents} />
              )}
            </Fragment>
          ))
        }
      </Answer>
    </Box>
  );
}

type Detail = PairLaneQuery["routes"]["routes"][number];

function Works({ of: { id, summary, summaryZh } }: { of: Detail["mechanism"] }) {
  const { t, i18n } = useTranslation("pair");
  const chinese = i18n.language === "zh" && summaryZh !== null;
  return (
    <Text size="sm" mb="sm" className="pair-inline">
      <span lang={chinese ? undefined : "en"}>{chinese ? summaryZh : summary}</span>{" "}
      <NodeLink kind="MECHANISM" id={id}>
        {t("lanes.page")}
      </NodeLink>
    </Text>
  );
}

interface StepsProps {
  route: Route;
  detail: Detail;
  label: string;
  home: string;
}

function Steps({ route, detail, label, home }: StepsProps) {
  const { t } = useTranslation("pair");
  const { t: common } = useTranslation();
  return (
    <Scroll label={label}>
      <Table verticalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("steps.stage")}</Table.Th>
            <Table.Th>{t("steps.actor")}</Table.Th>
            <Table.Th>{t("steps.anyOf")}</Table.Th>
            <Table.Th>{common("duty")}</Table.Th>
            <Table.Th>{common("power")}</Table.Th>
            <Table.Th>{t("station.support")}</Table.Th>
            <Table.Th>{t("steps.by")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {route.steps.map((step, index) => (
            <Table.Tr key={`${step.stage} ${step.anyOf.map(({ id }) => id).join()}`}>
              <Table.Th scope="row" className="pair-nowrap">
                {common(`stage.${step.stage}`)}
                {!step.essential && (
                  <Text size="xs" c="dimmed">
                    {t("station.optional")}
                  </Text>
                )}
              </Table.Th>
              <Table.Td className="pair-nowrap">
                <JurisdictionLink of={step.actor} />
              </Table.Td>
              <Table.Td miw={180}>
                <MeasureLinks of={step.anyOf} />
                <Text size="xs" c="dimmed">
                  {t("station.needs", { needs: common(`needs.${step.needs}`) })}
                </Text>
                {step.note && (
                  <Text size="xs" lang="en">
                    {step.note}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                {step.actor.id === home ? "–" : <SupportMark support={step.duty} />}
              </Table.Td>
              <Table.Td>
                <SupportMark support={step.power} />
              </Table.Td>
              <Table.Td className="pair-nowrap">
                <SupportMark support={step.support} words />
              </Table.Td>
              <Table.Td miw={200}>
                {(detail.steps[index]?.by ?? []).map(({ instrument }) => (
                  <div key={instrument.id}>
                    <InstrumentLink of={instrument} />
                  </div>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scroll>
  );
}
