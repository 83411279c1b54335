/** The picture: each way to get assets back as a lane, its steps as stations in the order of stages, the best first. */
import { Group, Stack, Text, Title } from "@mantine/core";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { useSpace } from "../../names/useNames.js";
import { SupportLegend } from "../../parts/marks.js";
import { Lane } from "./Lane.js";
import { laneOrder } from "./order.js";
import type { PairAddress, Routes } from "./question.js";

interface Props {
  ref: Ref<HTMLDivElement>;
  routes: Routes;
  address: PairAddress;
}

export function Lanes({ ref, routes, address }: Props) {
  const { t } = useTranslation("pair");
  const space = useSpace();
  const lanes = laneOrder(routes);
  return (
    <section aria-labelledby="pair-lanes">
      <Title order={2} id="pair-lanes">
        {t("lanes.title")}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t("lanes.what")}
        <span className="no-print">
          {space}
          {t("lanes.openOne")}
        </span>
      </Text>
      <Stack gap={6} mb="sm">
        <SupportLegend />
        <Group gap="md" component="ul" className="legend pair-legend">
          <li>
            <span className="pair-letter">{t("lanes.dutyLetter")}</span> {t("lanes.duty")}
          </li>
          <li>
            <span className="pair-letter">{t("lanes.powerLetter")}</span> {t("lanes.power")}
          </li>
          <li>
            <span className="pair-ring" aria-hidden="true" /> {t("lanes.weakest")}
          </li>
          <li>
            <span className="pair-ring pair-ring-optional" aria-hidden="true" />{" "}
            {t("lanes.optional")}
          </li>
        </Group>
      </Stack>
      <div ref={ref} className="pair-lanes">
        {lanes.map((route) => (
          <Lane
            key={route.mechanism.id}
            route={route}
            best={route.mechanism.id === routes.best?.mechanism.id}
            address={address}
          />
        ))}
      </div>
    </section>
  );
}
