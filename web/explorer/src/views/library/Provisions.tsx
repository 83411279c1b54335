/** Articles of instruments. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { many, useAddress } from "../../app/address.js";
import { useNameOf, useTitleOf } from "../../names/useNames.js";
import { MeasuresChoice } from "../../parts/choices.js";
import { InstrumentLink, MeasureLink, NodeLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import { English, Series } from "../pages/Facts.js";
import { type ListColumn, ListView } from "./ListView.js";
import { ProvisionListDocument, type ProvisionListQuery } from "./library.generated.js";
import { given, listAddress, orderOf } from "./list-address.js";

type Row = ProvisionListQuery["provisions"]["nodes"][number];

const ORDERS = ["LABEL", "ID"] as const;
const ADDRESS = z.object({ ...listAddress(ORDERS), instruments: many(), measures: many() });

export function Provisions() {
  const { t } = useTranslation("library");
  const { values, set, problems } = useAddress(ADDRESS);
  return (
    <ListView
      list="provisions"
      state={values}
      onState={set}
      problems={problems}
      document={ProvisionListDocument}
      variables={(first, after) => ({
        filter: {
          text: values.text || undefined,
          instruments: given(values.instruments),
          measures: given(values.measures),
        },
        orderBy: orderOf(values.order, ORDERS),
        first,
        after,
      })}
      pick={(data) => data.provisions}
      columns={useColumns()}
      rowKey={({ id }) => id}
    >
      <MeasuresChoice
        label={t("filter.measures")}
        value={values.measures}
        onChange={(measures) => set({ measures })}
      />
    </ListView>
  );
}

function useColumns(): readonly ListColumn<Row>[] {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const titleOf = useTitleOf();
  const nameOf = useNameOf();
  return [
    {
      key: "instrument",
      label: t("column.instrument"),
      value: ({ instrument }) => titleOf(instrument),
      cell: ({ instrument }) => <InstrumentLink of={instrument} />,
      order: "LABEL",
    },
    {
      key: "article",
      label: t("column.article"),
      value: ({ article }) => article,
      cell: ({ id, article }) => (
        <NodeLink kind="PROVISION" id={id}>
          {t("article", { article })}
        </NodeLink>
      ),
    },
    {
      key: "statement",
      label: t("column.statement"),
      value: ({ heading, summary }) => [heading, summary].filter(Boolean).join(": "),
      cell: ({ heading, summary }) => (
        <>
          <Text size="sm" fw={600} lang="en">
            {heading}
          </Text>
          {summary && <English>{summary}</English>}
        </>
      ),
    },
    {
      key: "measures",
      label: t("section.measures"),
      value: ({ measures }) =>
        measures
          .map(({ measure, strength }) => `${nameOf(measure)} (${common(`strength.${strength}`)})`)
          .join("; "),
      cell: ({ measures }) => (
        <Series
          of={measures.map(({ measure, strength }) => ({
            key: measure.id,
            node: (
              <>
                <MeasureLink of={measure} />
                {` (${t(`strengthShort.${strength}`)})`}
              </>
            ),
          }))}
        />
      ),
    },
    {
      key: "confidence",
      label: t("column.confidence"),
      value: ({ confidence }) => common(`confidence.${confidence}`),
      cell: (row) => <Sources sources={row.sources} confidence={row.confidence} note={row.note} />,
    },
    { key: "id", label: t("fact.id"), value: ({ id }) => id, order: "ID" },
  ];
}
