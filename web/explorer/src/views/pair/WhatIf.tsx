/** One supposed change, and what this pair would be like with it. The facts themselves are never touched. */
import { Anchor, Group, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useNameOf, useTitleOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { MeasuresChoice } from "../../parts/choices.js";
import { NodeLink } from "../../parts/NodeLink.js";
import { ReadinessBar } from "../../parts/ReadinessBar.js";
import {
  type ChangeInput,
  PairConventionsDocument,
  PairScenarioDocument,
  type PairScenarioQuery,
} from "./pair.generated.js";
import type { PairAddress, PairQuestion } from "./question.js";
import { inputOf, KINDS, type Supposed, supposedFrom, wordsOf } from "./what-if.js";

interface Props {
  address: PairAddress;
  question: PairQuestion;
  names: { requesting: string; requested: string };
}

export function WhatIf({ address, question, names }: Props) {
  const { t } = useTranslation("pair");
  const { requested } = question;
  const [supposed, setSupposed] = useState(() => supposedFrom(address.values.whatIf, requested));
  const suppose = (changed: Partial<Supposed>) => {
    const next = { ...supposed, ...changed };
    setSupposed(next);
    address.set({ whatIf: wordsOf(next, requested) }, { replace: true });
  };
  const { kind } = supposed;
  const change = inputOf(supposed, requested);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("whatIf.what")}
      </Text>
      <Group align="flex-end" gap="sm">
        <Select
          label={t("whatIf.change")}
          placeholder={t("whatIf.choose")}
          data={KINDS.map((value) => ({ value, label: t(`whatIf.kind.${value}`, names) }))}
          value={kind}
          onChange={(value) => suppose({ kind: KINDS.find((one) => one === value) ?? null })}
          clearable
          clearButtonProps={{ "aria-label": t("whatIf.clear") }}
          w={340}
          maw="100%"
        />
        {(kind === "ratify" || kind === "amend") && (
          <SegmentedControl
            aria-label={t("whatIf.who")}
            data={[
              { value: requested, label: names.requested },
              { value: question.requesting, label: names.requesting },
            ]}
            value={supposed.who}
            onChange={(who) => suppose({ who })}
          />
        )}
        {kind === "ratify" && (
          <ConventionChoice
            value={supposed.convention}
            onChange={(convention) => suppose({ convention })}
          />
        )}
        {kind === "amend" && (
          <MeasuresChoice
            label={t("whatIf.measures")}
            value={supposed.measures}
            onChange={(measures) => suppose({ measures })}
          />
        )}
      </Group>
      {change && (
        <Outcome change={change} question={question} words={wordsOf(supposed, requested)} />
      )}
    </Stack>
  );
}

function ConventionChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { t } = useTranslation("pair");
  const titleOf = useTitleOf();
  const { data } = useAsk(PairConventionsDocument, {});
  const conventions = data?.instruments.nodes ?? [];
  return (
    <Select
      label={t("whatIf.convention")}
      placeholder={t("whatIf.choose")}
      data={conventions.map((one) => ({ value: one.id, label: titleOf(one) }))}
      value={conventions.some(({ id }) => id === value) ? value : null}
      onChange={(id) => onChange(id ?? "")}
      searchable
      w={340}
      maw="100%"
    />
  );
}

interface OutcomeProps {
  change: ChangeInput;
  question: PairQuestion;
  words: string;
}

function Outcome({ change, question, words }: OutcomeProps) {
  const { t } = useTranslation("pair");
  const { requested, ...rest } = question;
  const asked = useAsk(PairScenarioDocument, { ...rest, changes: [change] });
  const scenario = new URLSearchParams({ requesting: rest.requesting, changes: words });
  if (rest.asOf) scenario.set("asOf", rest.asOf);
  return (
    <Stack gap="xs" className="pair-outcome">
      <Answer of={asked} height={90}>
        {({ scenario: { rows } }) => {
          const row = rows.find(({ jurisdiction }) => jurisdiction.id === requested);
          return row ? <Difference row={row} /> : <Text role="status">{t("whatIf.nothing")}</Text>;
        }}
      </Answer>
      <Anchor component={Link} href={`/scenario?${scenario}`} size="sm">
        {t("whatIf.everywhere")}
      </Anchor>
    </Stack>
  );
}

type ScenarioRow = PairScenarioQuery["scenario"]["rows"][number];

function Difference({ row: { before, after, opened, closed } }: { row: ScenarioRow }) {
  const { t } = useTranslation("pair");
  return (
    <div role="status">
      <Group gap="lg">
        <Group gap={6}>
          <Text size="sm">{t("whatIf.before")}</Text>
          <ReadinessBar readiness={before.readiness} />
        </Group>
        <span aria-hidden="true">→</span>
        <Group gap={6}>
          <Text size="sm" fw={600}>
            {t("whatIf.after")}
          </Text>
          <ReadinessBar readiness={after.readiness} />
        </Group>
      </Group>
      <Changed label={t("whatIf.opened")} of={opened} />
      <Changed label={t("whatIf.closed")} of={closed} />
      {opened.length + closed.length === 0 && (
        <Text size="sm" mt={4}>
          {t("whatIf.noRoute")}
        </Text>
      )}
    </div>
  );
}

function Changed({ label, of }: { label: string; of: ScenarioRow["opened"] }) {
  const { t } = useTranslation("pair");
  const nameOf = useNameOf();
  if (of.length === 0) return null;
  return (
    <Text size="sm" mt={4} className="pair-inline">
      {label}{" "}
      {of.map(({ mechanism }, index) => (
        <span key={mechanism.id}>
          {index > 0 && t("comma")}
          <NodeLink kind="MECHANISM" id={mechanism.id}>
            {nameOf(mechanism)}
          </NodeLink>
        </span>
      ))}
    </Text>
  );
}
