/** What carries a step: why it is supported as it is, and each basis with its articles and their sources. */
import { Box, Group, Stack, Text, Title } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useNameOf, useSpace, useTitleOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import {
  ConfidenceMark,
  ForceMark,
  isKnown,
  StrengthMark,
  SupportMark,
} from "../../parts/marks.js";
import { InstrumentLink, MeasureLink, NodeLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import { Conditions } from "./Conditions.js";
import { InForce } from "./InForce.js";
import { whyOf } from "./order.js";
import { PairStationDocument, type PairStationQuery } from "./pair.generated.js";
import type { PairQuestion, Step } from "./question.js";

interface Props {
  step: Step;
  index: number;
  mechanism: string;
  question: PairQuestion;
}

export function StationDetail({ step, index, mechanism, question }: Props) {
  const { t } = useTranslation("pair");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const space = useSpace();
  const asked = useAsk(
    PairStationDocument,
    { ...question, mechanism, anyOf: step.anyOf.map(({ id }) => id) },
    // Under the same arguments another lane's detail would take its place in what is remembered.
    { remember: false },
  );
  return (
    <Box data-step={step.stage}>
      <Title order={4} size="h3">
        {common(`stage.${step.stage}`)} · {nameOf(step.actor)}
      </Title>
      <Text size="sm" mb="xs" className="pair-inline">
        {t("station.anyOf")} <MeasureLinks of={step.anyOf} />
      </Text>
      <StepMarks step={step} home={step.actor.id === question.requesting} />
      <Text size="sm" my="xs">
        {t(`why.${whyOf(step)}`)}
        {space}
        {t("station.needs", { needs: common(`needs.${step.needs}`) })}
      </Text>
      {step.note && (
        <Text size="sm" lang="en" mb="xs">
          {step.note}
        </Text>
      )}
      <Title order={5} size="h4" fz="sm">
        {t("station.by")}
      </Title>
      <Answer of={asked} height={160}>
        {({ routes }) => <Carriers of={routes.routes[0]?.steps[index]?.by ?? []} />}
      </Answer>
    </Box>
  );
}

function StepMarks({ step, home }: { step: Step; home: boolean }) {
  const { t } = useTranslation("pair");
  const { t: common } = useTranslation();
  return (
    <Group gap="lg">
      <Labelled label={t("station.support")}>
        <SupportMark support={step.support} words />
      </Labelled>
      <Labelled label={common("duty")}>
        {home ? (
          <Text size="sm">{t("station.home")}</Text>
        ) : (
          <SupportMark support={step.duty} words />
        )}
      </Labelled>
      <Labelled label={common("power")}>
        <SupportMark support={step.power} words />
      </Labelled>
      {isKnown(step.support) && <ConfidenceMark confidence={step.confidence} />}
    </Group>
  );
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <Group gap={6}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      {children}
    </Group>
  );
}

export function MeasureLinks({ of }: { of: Step["anyOf"] }) {
  const { t } = useTranslation("pair");
  return of.map((measure, index) => (
    <Fragment key={measure.id}>
      {index > 0 && t("or")}
      <MeasureLink of={measure} />
    </Fragment>
  ));
}

type Carrier = PairStationQuery["routes"]["routes"][number]["steps"][number]["by"][number];

function Carriers({ of }: { of: readonly Carrier[] }) {
  const { t } = useTranslation("pair");
  const titleOf = useTitleOf();
  if (of.length === 0) return <Text size="sm">{t("station.nothing")}</Text>;
  const oldest = oldestOf(of);
  return (
    <>
      {oldest && (
        <Text size="sm">
          {t("station.oldest", { day: oldest.since, title: titleOf(oldest.instrument) })}
        </Text>
      )}
      <Stack component="ul" gap="md" className="pair-plain" mt={6}>
        {of.map((basis) => (
          <li key={basis.instrument.id} className="pair-carrier">
            <Text fw={600}>
              <InstrumentLink of={basis.instrument} /> <ForceMark force={basis.force} />{" "}
              <ConfidenceMark confidence={basis.confidence} />
            </Text>
            <InForce of={basis} />
            <Conditions of={basis} />
            <Articles of={basis.measures} />
          </li>
        ))}
      </Stack>
    </>
  );
}

/**
 * Which treaty or convention that carries it now is in force for the longest, as far as its date is known. A law isn't
 * asked: its articles may be younger, and it serves another State only once something binds the two.
 */
function oldestOf(carriers: readonly Carrier[]): Carrier | undefined {
  return carriers
    .filter(
      ({ force, inForce, since }) => force === "BINDING" && inForce === "YES" && since !== null,
    )
    .sort((a, b) => (a.since ?? "").localeCompare(b.since ?? ""))[0];
}

function Articles({ of }: { of: Carrier["measures"] }) {
  const { t } = useTranslation("pair");
  return (
    <Stack component="ul" gap={6} className="pair-plain" mt={6}>
      {of.map(({ measure, strength, byKind, provision }) => (
        <li key={`${provision?.id} ${measure.id} ${strength}`} className="pair-article">
          <Group gap={8}>
            <StrengthMark strength={strength} />
            <Text size="sm" className="pair-inline">
              <MeasureLink of={measure} />
              {provision && (
                <>
                  {" · "}
                  <NodeLink kind="PROVISION" id={provision.id}>
                    {t("station.article", { article: provision.article })}
                  </NodeLink>
                  {provision.heading && <span lang="en"> {provision.heading}</span>}
                </>
              )}
            </Text>
            {provision && (
              <Sources
                sources={provision.sources}
                confidence={provision.confidence}
                note={provision.note}
              />
            )}
          </Group>
          <Text size="sm" className="pair-says">
            {provision?.summary ? (
              <span lang="en">{provision.summary}</span>
            ) : (
              t(provision ? "station.noSummary" : byKind ? "station.byKind" : "station.byRecord")
            )}
          </Text>
        </li>
      ))}
    </Stack>
  );
}
