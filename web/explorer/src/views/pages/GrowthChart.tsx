/** The chart of `Growth`; apart, for its library is large. */
import { LineChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { Box } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { GROWING, type GrowthYear } from "./Growth.js";

const COLOURS: Readonly<Record<(typeof GROWING)[number], string>> = {
  extraditionTreaty: "indigo.6",
  mlaTreaty: "teal.7",
  sharingAgreement: "grape.6",
  memorandum: "orange.7",
  uncac: "gray.6",
};

export default function GrowthChart({ years }: { years: readonly GrowthYear[] }) {
  const { t } = useTranslation("pages");
  const first = years[0]?.year ?? 0;
  const last = years.at(-1);
  const data = years.map((year) => ({
    year: year.year,
    ...Object.fromEntries(GROWING.map((kind) => [kind, year[kind].count])),
  }));
  const words = GROWING.map((kind) => `${t(`growth.${kind}`)}: ${last?.[kind].count ?? 0}`);
  return (
    <Box
      role="img"
      aria-label={t("growth.alt", { first, last: last?.year ?? 0, counts: words.join(", ") })}
    >
      <LineChart
        h={280}
        data={data}
        dataKey="year"
        curveType="stepAfter"
        withDots={false}
        withLegend
        legendProps={{ verticalAlign: "bottom" }}
        lineChartProps={{ accessibilityLayer: false }}
        series={GROWING.map((kind) => ({
          name: kind,
          label: t(`growth.${kind}`),
          color: COLOURS[kind],
        }))}
      />
    </Box>
  );
}
