/** One mechanism as a lane: how far it carries, where it is weakest, what stands in its way; opens for detail. */
import { Badge, Box, Button, Group, Text, Title } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconGavel } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ObstacleEffect } from "../../graphql/enums.generated.js";
import { useNameOf, useSpace } from "../../names/useNames.js";
import { ConfidenceMark, isKnown, SupportMark } from "../../parts/marks.js";
import { ReadinessBar } from "../../parts/ReadinessBar.js";
import { LaneDetail } from "./LaneDetail.js";
import { Leans } from "./Leans.js";
import { EFFECTS, EffectMark } from "./Obstacles.js";
import { STAGES, weakestOf, whyOf } from "./order.js";
import { Panel } from "./Panel.js";
import { type PairAddress, questionOf, type Route, type Step } from "./question.js";
import { Station } from "./Station.js";
import { StationDetail } from "./StationDetail.js";

interface Props {
  route: Route;
  best: boolean;
  address: PairAddress;
}

export function Lane({ route, best, address: { values, set } }: Props) {
  const { t } = useTranslation("pair");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const { mechanism, support, readiness, steps } = route;
  const id = `pair-lane-${mechanism.id}`;
  const weakest = weakestOf(route);
  const bars = route.obstacles.filter(({ effect }) => effect === "BARS").length;
  const isOpen = values.route === mechanism.id;
  const openStep = isOpen && values.step !== "" ? steps[Number(values.step) - 1] : undefined;
  const detailOpen = isOpen && (!openStep || values.detail === "yes");
  // A step and the lane's detail can be read beside each other; an address with neither means the detail.
  const show = (step: string, detail: boolean) =>
    set(
      {
        route: step === "" && !detail ? "" : mechanism.id,
        step,
        detail: step !== "" && detail ? "yes" : "no",
      },
      { replace: true },
    );
  const toggleStep = (step: string) => show(isOpen && values.step === step ? "" : step, detailOpen);
  const toggleDetail = () => show(openStep ? values.step : "", !detailOpen);
  const question = questionOf(values);
  return (
    <section className="pair-lane" aria-labelledby={id} data-mechanism={mechanism.id}>
      <div className="pair-lane-head">
        <Group gap={8}>
          <Title order={3} id={id}>
            {nameOf(mechanism)}
          </Title>
          {best && <Badge className="badge">{t("lanes.best")}</Badge>}
          {mechanism.informal && (
            <Badge className="badge" variant="default">
              {t("lanes.informal")}
            </Badge>
          )}
        </Group>
        <Group gap={10} mt={4}>
          <SupportMark support={support} words />
          <ReadinessBar readiness={readiness} />
          {bars > 0 && (
            <Text size="sm" fw={600} className="pair-barred">
              {t("lanes.barred", { count: bars })}
            </Text>
          )}
        </Group>
        <Group gap={6} mt={6}>
          <Effects of={route.obstacles} />
          {route.precedents.length > 0 && (
            <Badge variant="default" className="badge" leftSection={<IconGavel size={12} />}>
              {t("lanes.precedents", { count: route.precedents.length })}
            </Badge>
          )}
          {isKnown(support) && <ConfidenceMark confidence={route.confidence} />}
        </Group>
        <Button
          size="compact-xs"
          variant="subtle"
          mt={6}
          ml={-8}
          className="no-print"
          aria-expanded={detailOpen}
          aria-describedby={id}
          rightSection={detailOpen ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
          onClick={toggleDetail}
        >
          {t(detailOpen ? "lanes.close" : "lanes.open")}
        </Button>
      </div>
      <div className="pair-track">
        <Box
          component="ol"
          className="pair-stations"
          __vars={lineOf(steps)}
          aria-label={t("lanes.steps")}
        >
          {steps.map((step, index) => (
            <Station
              key={`${step.stage} ${step.anyOf.map((one) => one.id).join()}`}
              step={step}
              home={step.actor.id === values.requesting}
              weakest={weakest.includes(index)}
              expanded={step === openStep}
              onOpen={() => toggleStep(String(index + 1))}
            />
          ))}
        </Box>
        <Weakest steps={steps.filter((_, index) => weakest.includes(index))} />
        <Leans route={route} requesting={values.requesting} />
      </div>
      {openStep && (
        <Panel
          key={values.step}
          label={`${common(`stage.${openStep.stage}`)} · ${nameOf(openStep.actor)}`}
          opener=".pair-station"
          close={() => toggleStep(values.step)}
        >
          <StationDetail
            step={openStep}
            index={steps.indexOf(openStep)}
            mechanism={mechanism.id}
            question={question}
          />
        </Panel>
      )}
      {detailOpen && (
        <Panel label={nameOf(mechanism)} opener=".pair-lane-head button" close={toggleDetail}>
          <LaneDetail route={route} question={question} />
        </Panel>
      )}
    </section>
  );
}

function Weakest({ steps }: { steps: readonly Step[] }) {
  const { t, i18n } = useTranslation("pair");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const space = useSpace();
  const [first] = steps;
  if (!first)
    return (
      <Text size="sm" className="pair-weakest">
        {t("lanes.allProvided")}
      </Text>
    );
  const list = new Intl.ListFormat(i18n.language, { type: "unit" });
  const stages = (of: readonly Step[]) =>
    list.format(
      of.map(({ stage, actor }) =>
        t("lanes.stageOf", { stage: common(`stage.${stage}`), actor: nameOf(actor) }),
      ),
    );
  const whys = [...new Set(steps.map(whyOf))].map((why, _, all) =>
    all.length === 1
      ? t(`why.${why}`)
      : t("lanes.whyOf", {
          stages: stages(steps.filter((step) => whyOf(step) === why)),
          why: t(`why.${why}`),
        }),
  );
  return (
    <Text size="sm" className="pair-weakest">
      {t("lanes.weakestStep", {
        count: steps.length,
        stages: stages(steps),
        support: common(`support.${first.support}`),
      })}
      {space}
      {whys.join(space)}
    </Text>
  );
}

/** The line runs from the first station to the last. */
function lineOf(steps: readonly Step[]) {
  const columns = steps.map(({ stage }) => STAGES.indexOf(stage));
  const share = (column: number) => `${((column + 0.5) / STAGES.length) * 100}%`;
  return {
    "--pair-from": share(Math.min(...columns)),
    "--pair-to": share(STAGES.length - 1 - Math.max(...columns)),
  };
}

/** How many obstacles of each effect; a route that is barred must not look like one that is helped. */
function Effects({ of }: { of: readonly { effect: ObstacleEffect }[] }) {
  return EFFECTS.map((effect) => {
    const count = of.filter((one) => one.effect === effect).length;
    return count > 0 && <EffectMark key={effect} effect={effect} count={count} />;
  });
}
