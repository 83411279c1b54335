/** One step: what it is, what it brings, why, and how sure that is. */
import { Anchor, Badge, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { pairOf } from "../../app/paths.js";
import { useNameOf, useTitleOf } from "../../names/useNames.js";
import { ConfidenceMark } from "../../parts/marks.js";
import { InstrumentLink, JurisdictionLink, MeasureLink } from "../../parts/NodeLink.js";
import { ReadinessBar } from "../../parts/ReadinessBar.js";
import { points } from "./GapTable.js";
import { type Doubt, type Step, scenarioHref } from "./steps.js";

interface Props {
  step: Step;
  /** Of the other party; not there for law reforms and ratifications. */
  doubt: Doubt | undefined;
  requesting: string;
  asOf: string;
}

const ARRANGED = ["EXTRADITION_TREATY", "MLA_TREATY", "SHARING_AGREEMENT"] as const;

export function ProgrammeStep({ step, doubt, requesting, asOf }: Props) {
  const { t, i18n } = useTranslation("gaps");
  const { t: tCommon } = useTranslation();
  const nameOf = useNameOf();
  const titleOf = useTitleOf();
  const { rank, change, kind, instrumentKind, jurisdiction, instrument, measures, gain } = step;
  const treaty = kind === "CONCLUDE" && instrumentKind !== "MEMORANDUM" && !step.withinOneSovereign;
  const arranged = step.withinOneSovereign && ARRANGED.find((one) => one === instrumentKind);
  const named = instrumentKind ? tCommon(`kind.${instrumentKind}`) : t(`changeKind.${kind}`);
  const what = arranged ? t(`arrangement.${arranged}`) : named;
  const list = new Intl.ListFormat(i18n.language, { type: "unit" });
  // The API says it in English.
  const english = i18n.language === "en" || !jurisdiction;
  const title = english
    ? change
    : t(`programme.change.${kind}`, {
        what,
        name: nameOf(jurisdiction),
        instrument: instrument && titleOf(instrument),
        measures: list.format(measures.map(nameOf)),
      });
  return (
    <li className="gaps-step">
      <span className="gaps-rank figures">{rank}</span>
      <div>
        <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
          <Text fw={600} lang={english ? "en" : undefined}>
            {title}
          </Text>
          <Text className="figures gaps-gain">
            {t("programme.gain", { gain: (gain * 100).toFixed(2) })}
          </Text>
        </Group>
        <Group gap={8} my={4}>
          <Badge variant="default" className={treaty ? "badge gaps-treaty" : "badge"}>
            {what}
          </Badge>
          {jurisdiction && (
            <Text size="sm" span>
              <JurisdictionLink of={jurisdiction} />
            </Text>
          )}
          {instrument && <InstrumentLink of={instrument} />}
          {measures.map((measure) => (
            <MeasureLink key={measure.id} of={measure} />
          ))}
        </Group>
        <Text size="sm" lang="en">
          {english ? step.because : `${change}. ${step.because}`}
        </Text>
        {jurisdiction && doubt && <HowSure name={jurisdiction} doubt={doubt} />}
        <Group gap="md" mt={4} className="no-print">
          <Anchor component={Link} size="sm" href={scenarioHref([step], requesting, asOf)}>
            {t("programme.oneToScenario")}
          </Anchor>
          {jurisdiction && jurisdiction.id !== requesting && (
            <Anchor component={Link} size="sm" href={pairOf(requesting, jurisdiction.id, asOf)}>
              {t("programme.pair")}
            </Anchor>
          )}
        </Group>
      </div>
    </li>
  );
}

function HowSure({
  name,
  doubt: { readiness, unknown, of, confidence },
}: {
  name: { name: string; nameZh: string | null };
  doubt: Doubt;
}) {
  const { t } = useTranslation("gaps");
  const nameOf = useNameOf();
  return (
    <details className="gaps-sure">
      <summary>
        <Group gap={8} component="span" display="inline-flex">
          <Text size="sm" span>
            {t("programme.stands", { name: nameOf(name) })}
          </Text>
          <ReadinessBar readiness={readiness} />
          {confidence && <ConfidenceMark confidence={confidence} />}
          <Text size="sm" span>
            {t("programme.notKnown", { count: unknown.length, of })}
          </Text>
        </Group>
      </summary>
      <Text size="sm" mt={4}>
        {t("programme.couldSettle", { width: points(readiness.high - readiness.low) })}
      </Text>
      {unknown.length > 0 && (
        <Group gap="xs" mt={4}>
          {unknown.map((measure) => (
            <Text key={measure.id} size="sm" span>
              <MeasureLink of={measure} />
            </Text>
          ))}
        </Group>
      )}
    </details>
  );
}
