/** Jurisdictions × measures: what connects a requesting jurisdiction with all others on a day, in one table. */
import { Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { TFunction } from "i18next";
import { type ComponentProps, useMemo } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { code, day, many, oneOf, text, useAddress } from "../../app/address.js";
import { useJurisdictions, useMeasures, useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { usePrinting } from "../../parts/printing.js";
import { View } from "../../parts/View.js";
import { CellPanel } from "./CellPanel.js";
import { useColumns } from "./columns.js";
import { csvOf } from "./csv.js";
import { Filters } from "./Filters.js";
import { Grid } from "./Grid.js";
import { MatrixLegend } from "./MatrixLegend.js";
import { MatrixDocument, type MatrixQuery } from "./matrix.generated.js";
import { PaperGrid } from "./PaperGrid.js";
import "./matrix.css";
import { filtered, rowsOf, sorted } from "./table.js";

export const ADDRESS = z.object({
  requesting: code("CHN"),
  asOf: day(),
  jurisdictions: many(),
  measures: many(),
  text: text(),
  support: oneOf(["any", "PROVIDED", "CONDITIONAL", "UNCERTAIN", "UNKNOWN", "ABSENT"]),
  side: oneOf(["either", "duty", "power", "both"]),
  /** A column's key. */
  sort: text("readiness"),
  order: oneOf(["best", "worst"]),
  /** The open cell: a jurisdiction's code and a column's key, `AUS.freeze`. */
  cell: text(),
});

export default function Matrix() {
  const { t } = useTranslation("matrix");
  const address = useAddress(ADDRESS);
  const { requesting: given, asOf, jurisdictions, measures } = address.values;
  const requesting = given || "CHN";
  const { byCode, loaded } = useJurisdictions();
  const known = useKnown(jurisdictions, measures, requesting);
  const nameOf = useNameOf();
  const asked = useAsk(
    MatrixDocument,
    {
      requesting,
      jurisdictions: known.jurisdictions.length > 0 ? known.jurisdictions : null,
      measures: known.measures.length > 0 ? known.measures : null,
      asOf: asOf || null,
    },
    // Some 250 × 42 cells.
    { remember: false, skip: !known.ready },
  );
  const columns = useColumns(known.measures, useMediaQuery("(max-width: 48em)") ?? false);
  const rows = useShownRows(asked.data, address.values);
  const from = byCode.get(requesting);
  return (
    <View
      title={t("title")}
      lead={t("lead", { name: from ? nameOf(from) : requesting })}
      problems={[...address.problems, ...(loaded ? known.problems : [])]}
      wide
      asOf={asOf}
      question={[
        t("dated.by", { name: from ? nameOf(from) : requesting, ns: "common" }),
        ...filterWords(address.values, t),
      ]}
      actions={
        <ExportMenu
          name={`matrix-${requesting}${asOf && `-${asOf}`}`}
          table={() => csvOf(rows, columns, t)}
          question={asked.question}
        />
      }
    >
      <Filters address={address} columns={columns} />
      <MatrixLegend />
      <Answer of={asked} height={480}>
        {(data) => (
          <Stack gap={6}>
            <Group justify="space-between" gap="xs">
              <Text size="sm" role="status" className="figures">
                {t("shown", { count: rows.length, of: data.coverage.length })}
              </Text>
              <SegmentedControl
                size="xs"
                aria-label={t("order.label")}
                value={address.values.order}
                onChange={(order) => address.set({ order: order === "worst" ? "worst" : "best" })}
                data={(["best", "worst"] as const).map((value) => ({
                  value,
                  label: t(`order.${value}`),
                }))}
              />
            </Group>
            {rows.length === 0 ? (
              <Text py="xl" ta="center">
                {t("nothing")}
              </Text>
            ) : (
              <Sheet
                rows={rows}
                columns={columns}
                address={address}
                requesting={requesting}
                label={t("gridLabel")}
              />
            )}
          </Stack>
        )}
      </Answer>
      <CellPanel
        cell={address.values.cell}
        requesting={requesting}
        asOf={asOf}
        close={() => address.set({ cell: "" })}
      />
    </View>
  );
}

/** On the screen what is in view; on paper all that is left by the filters. */
function Sheet(props: ComponentProps<typeof Grid>) {
  return usePrinting() ? (
    <PaperGrid rows={props.rows} columns={props.columns} />
  ) : (
    <Grid {...props} />
  );
}

/** What the filters let through, in words, for paper. */
function filterWords(
  { text: wanted, support, side, jurisdictions, measures, sort }: z.output<typeof ADDRESS>,
  t: TFunction<"matrix">,
): string[] {
  const supported = support !== "any" && t(`support.${support}`, { ns: "common" });
  return [
    wanted !== "" && `${t("filter.text")}: ${wanted}`,
    supported && `${t("filter.support")}: ${supported} (${t(`side.${side}`)})`,
    jurisdictions.length > 0 && `${t("filter.jurisdictions")}: ${jurisdictions.join(" ")}`,
    measures.length > 0 && `${t("filter.measures")}: ${measures.length}`,
    `${t("filter.sort")}: ${sort}`,
  ].filter((one) => one !== false);
}

/** What of the address exists; and what doesn't, to be shown. */
function useKnown(
  jurisdictions: readonly string[],
  measures: readonly string[],
  requesting: string,
) {
  const { t } = useTranslation("matrix");
  const { byCode, loaded } = useJurisdictions();
  const { byId, all } = useMeasures();
  const isOther = (id: string) => byCode.has(id) && id !== requesting;
  const problem = (name: string, unknown: readonly string[]) =>
    unknown.length > 0
      ? [
          {
            name,
            given: unknown.join(","),
            expected: t(`known.${name === "measures" ? "measures" : "jurisdictions"}`),
          },
        ]
      : [];
  return {
    ready: (loaded || jurisdictions.length === 0) && (all.length > 0 || measures.length === 0),
    jurisdictions: jurisdictions.filter(isOther),
    measures: measures.filter((id) => byId.has(id)),
    problems: [
      ...problem(
        "jurisdictions",
        jurisdictions.filter((id) => !isOther(id)),
      ),
      ...(all.length > 0
        ? problem(
            "measures",
            measures.filter((id) => !byId.has(id)),
          )
        : []),
    ],
  };
}

function useShownRows(data: MatrixQuery | undefined, values: z.output<typeof ADDRESS>) {
  const { i18n } = useTranslation();
  const nameOf = useNameOf();
  const { text: wanted, support, side, sort, order } = values;
  const all = useMemo(() => (data ? rowsOf(data, nameOf) : []), [data, nameOf]);
  return useMemo(() => {
    const left = filtered(all, { text: wanted, support: support === "any" ? null : support, side });
    return sorted(left, sort, order === "worst", i18n.language);
  }, [all, wanted, support, side, sort, order, i18n.language]);
}
