/** How a jurisdiction's network grew, year by year: a chart, loaded when it is near, and the same as a table. */
import { SegmentedControl, Skeleton } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { type Column, DataTable } from "./DataTable.js";
import { GrowthDocument, type GrowthQuery } from "./jurisdiction.generated.js";
import { Section } from "./Section.js";

const GrowthChart = lazy(() => import("./GrowthChart.js"));

export type GrowthYear = GrowthQuery["coverageHistory"][number];

export const GROWING = [
  "extraditionTreaty",
  "mlaTreaty",
  "sharingAgreement",
  "memorandum",
  "uncac",
] as const;

export function Growth({ code }: { code: string }) {
  const { t } = useTranslation("pages");
  const asked = useAsk(GrowthDocument, { code });
  const [shown, setShown] = useState("chart");
  const columns: readonly Column<GrowthYear>[] = [
    { key: "year", label: t("column.year"), value: ({ year }) => year, numeric: true },
    ...GROWING.map((kind) => ({
      key: kind,
      label: t(`growth.${kind}`),
      value: (year: GrowthYear) => year[kind].count,
      numeric: true,
    })),
  ];
  return (
    <Section
      id="growth"
      title={t("growth.title")}
      lead={t("growth.lead")}
      aside={
        <SegmentedControl
          size="xs"
          className="no-print"
          aria-label={t("growth.shown")}
          value={shown}
          onChange={setShown}
          data={[
            { value: "chart", label: t("growth.chart") },
            { value: "table", label: t("growth.table") },
          ]}
        />
      }
    >
      <Answer of={asked} height={300}>
        {({ coverageHistory: years }) =>
          shown === "chart" ? (
            <Suspense fallback={<Skeleton height={300} />}>
              <GrowthChart years={years} />
            </Suspense>
          ) : (
            <DataTable
              label={t("growth.title")}
              fileName={`${code}-growth`}
              columns={columns}
              rows={years}
              rowKey={({ year }) => `${year}`}
              firstSort="-year"
            />
          )
        }
      </Answer>
    </Section>
  );
}
