/** Where most is at stake and no more than little is known to be provided: ranked bars, with the evidence behind each. */
import { Button, Stack, Text } from "@mantine/core";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { code, day, number, text, useAddress } from "../../app/address.js";
import { useJurisdictions, useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { Frame } from "./Frame.js";
import { GapTable } from "./GapTable.js";
import { GapsDocument, type GapsQuery } from "./gaps.generated.js";
import { NothingCounts, useWeightWords, WeightSliders } from "./WeightSliders.js";
import { allZero, WEIGHTS_ADDRESS, weightsOf } from "./weights.js";
import { spanOf } from "./years.js";

const ADDRESS = z.object({
  requesting: code("CHN"),
  asOf: day(),
  ...WEIGHTS_ADDRESS,
  first: number(20, 1, 250),
  /** The jurisdiction whose evidence is open. */
  open: text(),
});

export default function Gaps() {
  const { t } = useTranslation("gaps");
  const nameOf = useNameOf();
  const { byCode } = useJurisdictions();
  const { values, problems, set } = useAddress(ADDRESS);
  const { asOf, first, open } = values;
  const requesting = values.requesting || "CHN";
  const weights = useMemo(() => weightsOf(values), [values]);
  const none = allZero(weights);
  const asked = useAsk(
    GapsDocument,
    { requesting, asOf: asOf || null, weights, first: Math.round(first) },
    { skip: none, remember: first <= 50 },
  );
  const picture = useRef<HTMLDivElement>(null);
  const from = byCode.get(requesting);
  return (
    <Frame
      tab="gaps"
      title={t("gaps.title")}
      lead={t("gaps.lead", { name: from ? nameOf(from) : requesting })}
      requesting={requesting}
      asOf={asOf}
      set={set}
      problems={problems}
      also={[useWeightWords(weights)]}
      actions={
        <ExportMenu
          name={`gaps-${requesting}${asOf && `-${asOf}`}`}
          table={() => tableOf(asked.data, nameOf, t)}
          picture={picture}
          question={asked.question}
        />
      }
    >
      <WeightSliders weights={weights} onChange={(next) => set(next, { replace: true })} />
      {none ? (
        <NothingCounts onChange={set} />
      ) : (
        <Answer of={asked} height={520}>
          {({ gaps }) =>
            gaps.length === 0 ? (
              <Text py="xl">{t("gaps.none")}</Text>
            ) : (
              <Stack gap="sm" align="flex-start">
                <StakesOf span={spanOf(gaps, requesting)} />
                <div ref={picture} className="gaps-picture">
                  <GapTable
                    gaps={gaps}
                    requesting={requesting}
                    asOf={asOf}
                    open={open}
                    setOpen={(code) => set({ open: code }, { replace: true })}
                  />
                </div>
                {gaps.length >= first && first < 250 && (
                  <Button
                    variant="default"
                    size="xs"
                    className="no-print"
                    onClick={() => set({ first: Math.min(250, first < 50 ? 50 : first + 50) })}
                  >
                    {t("gaps.more")}
                  </Button>
                )}
              </Stack>
            )
          }
        </Answer>
      )}
    </Frame>
  );
}

/** The day asked about is the law's; what is at stake was counted when it was counted. */
function StakesOf({ span }: { span: ReturnType<typeof spanOf> }) {
  const { t } = useTranslation("gaps");
  if (!span) return null;
  return (
    <Text size="sm" className="gaps-years">
      {span.from === span.to
        ? t("gaps.yearOfStakes", { year: span.from })
        : t("gaps.yearsOfStakes", span)}
    </Text>
  );
}

function tableOf(
  data: GapsQuery | undefined,
  nameOf: ReturnType<typeof useNameOf>,
  t: ReturnType<typeof useTranslation<"gaps">>["t"],
) {
  const parts = data?.gaps[0]?.components ?? [];
  return {
    columns: [
      t("column.rank"),
      t("column.code"),
      t("column.jurisdiction"),
      t("column.score"),
      t("column.exposure"),
      t("column.low"),
      t("column.high"),
      ...parts.map(({ name }) => name),
      t("column.missing"),
      t("column.unknown"),
    ],
    rows: (data?.gaps ?? []).map(
      ({ rank, jurisdiction, score, exposure, readiness, components, missing, unknown }) => [
        rank,
        jurisdiction.id,
        nameOf(jurisdiction),
        score,
        exposure,
        readiness.low,
        readiness.high,
        ...components.map(({ value }) => value),
        missing.map(({ measure }) => measure.id).join(" "),
        unknown.map(({ measure }) => measure.id).join(" "),
      ],
    ),
  };
}
