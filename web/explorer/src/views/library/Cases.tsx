/** Cases of recovery, and of failure to recover. */
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { many, useAddress } from "../../app/address.js";
import { useNameOf } from "../../names/useNames.js";
import { JurisdictionsChoice } from "../../parts/choices.js";
import { JurisdictionLink, NodeLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import { useCode } from "../pages/codes.js";
import { Series } from "../pages/Facts.js";
import { SomeOf } from "./choices.js";
import { type ListColumn, ListView } from "./ListView.js";
import { CaseListDocument, type CaseListQuery } from "./library.generated.js";
import { given, listAddress, orderOf, someOf } from "./list-address.js";

type Row = CaseListQuery["cases"]["nodes"][number];

const OUTCOMES = ["RECOVERED", "PARTLY_RECOVERED", "FAILED", "PENDING", "UNKNOWN"] as const;
const PROCEEDINGS = [
  "mla",
  "extradition",
  "civil-action",
  "ncb-confiscation",
  "criminal-trial-abroad",
  "settlement",
  "deportation",
  "repatriation",
  "persuasion",
  "voluntary-return",
] as const;
const ORDERS = ["TITLE", "OPENED", "ID"] as const;
const ADDRESS = z.object({
  ...listAddress(ORDERS),
  requesting: many(),
  assetsIn: many(),
  outcomes: someOf(OUTCOMES),
  proceedings: someOf(PROCEEDINGS),
});

export function Cases() {
  const { t } = useTranslation("library");
  const code = useCode();
  const { values, set, problems } = useAddress(ADDRESS);
  return (
    <ListView
      list="cases"
      state={values}
      onState={set}
      problems={problems}
      document={CaseListDocument}
      variables={(first, after) => ({
        filter: {
          text: values.text || undefined,
          requesting: given(values.requesting),
          assetsIn: given(values.assetsIn),
          outcomes: given(values.outcomes),
          proceedings: given(values.proceedings),
        },
        orderBy: orderOf(values.order, ORDERS),
        first,
        after,
      })}
      pick={(data) => data.cases}
      columns={useColumns()}
      rowKey={({ id }) => id}
    >
      <JurisdictionsChoice
        label={t("filter.requesting")}
        value={values.requesting}
        onChange={(requesting) => set({ requesting })}
      />
      <JurisdictionsChoice
        label={t("filter.assetsIn")}
        value={values.assetsIn}
        onChange={(assetsIn) => set({ assetsIn })}
      />
      <SomeOf
        label={t("filter.outcomes")}
        choices={OUTCOMES}
        name={(outcome) => code("outcome", outcome)}
        value={values.outcomes}
        onChange={(outcomes) => set({ outcomes })}
      />
      <SomeOf
        label={t("filter.proceedings")}
        choices={PROCEEDINGS}
        name={(proceeding) => code("proceeding", proceeding)}
        value={values.proceedings}
        onChange={(proceedings) => set({ proceedings })}
      />
    </ListView>
  );
}

function useColumns(): readonly ListColumn<Row>[] {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const code = useCode();
  const places = ({ assets }: Row) => [
    ...new Map(assets.map(({ jurisdiction }) => [jurisdiction.id, jurisdiction])).values(),
  ];
  return [
    {
      key: "title",
      label: t("column.case"),
      value: ({ title }) => title,
      cell: ({ id, title }) => (
        <NodeLink kind="CASE" id={id}>
          <span lang="en">{title}</span>
        </NodeLink>
      ),
      order: "TITLE",
    },
    {
      key: "requesting",
      label: t("column.requesting"),
      value: ({ requesting }) => nameOf(requesting),
      cell: ({ requesting }) => <JurisdictionLink of={requesting} />,
    },
    {
      key: "assetsIn",
      label: t("column.assetsIn"),
      value: (row) => places(row).map(nameOf).join(", "),
      cell: (row) => (
        <Series
          of={places(row).map((one) => ({ key: one.id, node: <JurisdictionLink of={one} /> }))}
        />
      ),
    },
    {
      key: "opened",
      label: t("column.opened"),
      value: ({ opened }) => opened,
      order: "OPENED",
      numeric: true,
    },
    {
      key: "outcome",
      label: t("column.outcome"),
      value: ({ outcome }) => code("outcome", outcome),
    },
    {
      key: "proceedings",
      label: t("fact.proceedings"),
      value: ({ proceedings }) => proceedings.map((one) => code("proceeding", one)).join(", "),
    },
    {
      key: "confidence",
      label: t("column.confidence"),
      value: ({ confidence }) => common(`confidence.${confidence}`),
      cell: (row) => <Sources sources={row.sources} confidence={row.confidence} note={row.note} />,
    },
  ];
}
