/** The few changes that would raise readiness most where most is at stake; which kinds count is the reader's choice. */
import { Button, Group, NumberInput, SegmentedControl, Stack, Text } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import * as z from "zod/mini";
import { code, day, number, oneOf, useAddress } from "../../app/address.js";
import type { ChangeKind, InstrumentKind } from "../../graphql/enums.generated.js";
import { useJurisdictions, useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { Frame } from "./Frame.js";
import { ProgrammeAnswer } from "./ProgrammeAnswer.js";
import { ProgrammeDocument } from "./programme.generated.js";
import { scenarioHref } from "./steps.js";
import { NothingCounts, useWeightWords, WeightSliders } from "./WeightSliders.js";
import { allZero, WEIGHTS_ADDRESS, weightsOf } from "./weights.js";

const ONLY = ["all", "treaties", "instruments", "law", "conventions"] as const;
type Only = (typeof ONLY)[number];

const ADDRESS = z.object({
  requesting: code("CHN"),
  asOf: day(),
  ...WEIGHTS_ADDRESS,
  size: number(5, 1, 50),
  only: oneOf(ONLY),
});

const COLUMNS = ["rank", "change", "kind", "jurisdiction", "gain", "because"] as const;

/** What the API is asked for each choice. */
const KINDS: Readonly<
  Record<Only, { kinds: ChangeKind[] | null; instrumentKinds: InstrumentKind[] | null }>
> = {
  all: { kinds: null, instrumentKinds: null },
  treaties: {
    kinds: ["CONCLUDE"],
    instrumentKinds: ["EXTRADITION_TREATY", "MLA_TREATY", "SHARING_AGREEMENT"],
  },
  instruments: { kinds: ["CONCLUDE"], instrumentKinds: null },
  law: { kinds: ["AMEND_LAW"], instrumentKinds: null },
  conventions: { kinds: ["RATIFY"], instrumentKinds: null },
};

export default function Programme() {
  const { t } = useTranslation("gaps");
  const nameOf = useNameOf();
  const { byCode } = useJurisdictions();
  const { values, problems, set } = useAddress(ADDRESS);
  const { asOf, only } = values;
  const size = Math.round(values.size);
  const requesting = values.requesting || "CHN";
  const weights = useMemo(() => weightsOf(values), [values]);
  const none = allZero(weights);
  const asked = useAsk(
    ProgrammeDocument,
    { requesting, asOf: asOf || null, weights, size, ...KINDS[only] },
    { skip: none },
  );
  const from = byCode.get(requesting);
  const steps = asked.data?.programme.steps ?? [];
  return (
    <Frame
      tab="programme"
      title={t("programme.title")}
      lead={t("programme.lead", { name: from ? nameOf(from) : requesting })}
      requesting={requesting}
      asOf={asOf}
      set={set}
      problems={problems}
      also={[
        `${t("programme.only")}: ${t(`programme.which.${only}`)}`,
        `${t("programme.size")}: ${size}`,
        useWeightWords(weights),
      ]}
      fields={
        <SizeChoice value={size} onChange={(next) => set({ size: next }, { replace: true })} />
      }
      actions={
        <ExportMenu
          name={`programme-${requesting}${asOf && `-${asOf}`}`}
          question={asked.question}
          table={() => ({
            columns: COLUMNS.map((name) => t(`programme.csv.${name}`)),
            rows: steps.map(({ rank, change, kind, jurisdiction, gain, because }) => [
              rank,
              change,
              kind,
              jurisdiction?.id ?? null,
              gain,
              because,
            ]),
          })}
        />
      }
    >
      <Stack gap={4} className="no-print">
        <Text size="sm" fw={600} id="programme-only">
          {t("programme.only")}
        </Text>
        <Group>
          <SegmentedControl
            size="xs"
            className="gaps-choice"
            aria-labelledby="programme-only"
            value={only}
            onChange={(value) => set({ only: ONLY.find((one) => one === value) ?? "all" })}
            data={ONLY.map((value) => ({ value, label: t(`programme.which.${value}`) }))}
          />
        </Group>
      </Stack>
      <WeightSliders weights={weights} onChange={(next) => set(next, { replace: true })} />
      {none ? (
        <NothingCounts onChange={set} />
      ) : (
        <Answer of={asked} height={420}>
          {({ programme, jurisdiction }) => (
            <Stack gap="md">
              <ProgrammeAnswer
                programme={programme}
                seeker={jurisdiction}
                requesting={requesting}
                asOf={asOf}
              />
              {programme.steps.length > 0 && (
                <Group className="no-print">
                  <Button
                    component={Link}
                    href={scenarioHref(programme.steps, requesting, asOf)}
                    size="xs"
                  >
                    {t("programme.toScenario")}
                  </Button>
                </Group>
              )}
            </Stack>
          )}
        </Answer>
      )}
    </Frame>
  );
}

function SizeChoice({ value, onChange }: { value: number; onChange: (size: number) => void }) {
  const { t } = useTranslation("gaps");
  const tell = useDebouncedCallback(onChange, 400);
  return (
    <NumberInput
      key={value}
      label={t("programme.size")}
      min={1}
      max={50}
      clampBehavior="strict"
      allowDecimal={false}
      defaultValue={value}
      onChange={(next) => {
        if (typeof next === "number" && next >= 1) tell(next);
      }}
      w={120}
    />
  );
}
