/** State-owned enterprises. */

import { Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { many, oneOf, useAddress } from "../../app/address.js";
import { useNameOf } from "../../names/useNames.js";
import { JurisdictionsChoice } from "../../parts/choices.js";
import { JurisdictionLink, NodeLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import { useCode } from "../pages/codes.js";
import { SomeOf } from "./choices.js";
import { type ListColumn, ListView } from "./ListView.js";
import { EnterpriseListDocument, type EnterpriseListQuery } from "./library.generated.js";
import { given, listAddress, orderOf, someOf } from "./list-address.js";

type Row = EnterpriseListQuery["enterprises"]["nodes"][number];

const SECTORS = [
  "agriculture-food",
  "aviation",
  "construction",
  "finance",
  "manufacturing",
  "mining-metals",
  "oil-gas",
  "power",
  "shipping",
  "telecom",
  "transport",
  "other",
] as const;
const OWNERS = ["sasac", "ministry-of-finance", "provincial", "central-huijin", "other"] as const;
const ORDERS = ["NAME", "SECTOR", "ID"] as const;
const ADDRESS = z.object({
  ...listAddress(ORDERS),
  sectors: someOf(SECTORS),
  owners: someOf(OWNERS),
  operatesIn: many(),
  debarred: oneOf(["any", "yes"]),
});

export function Enterprises() {
  const { t } = useTranslation("library");
  const code = useCode();
  const { values, set, problems } = useAddress(ADDRESS);
  return (
    <ListView
      list="enterprises"
      state={values}
      onState={set}
      problems={problems}
      document={EnterpriseListDocument}
      variables={(first, after) => ({
        filter: {
          text: values.text || undefined,
          sectors: given(values.sectors),
          owners: given(values.owners),
          operatesIn: given(values.operatesIn),
          debarred: values.debarred === "yes" ? true : undefined,
        },
        orderBy: orderOf(values.order, ORDERS),
        first,
        after,
      })}
      pick={(data) => data.enterprises}
      columns={useColumns()}
      rowKey={({ id }) => id}
    >
      <SomeOf
        label={t("filter.sectors")}
        choices={SECTORS}
        name={(sector) => code("sector", sector)}
        value={values.sectors}
        onChange={(sectors) => set({ sectors })}
      />
      <SomeOf
        label={t("filter.owners")}
        choices={OWNERS}
        name={(owner) => code("owner", owner)}
        value={values.owners}
        onChange={(owners) => set({ owners })}
      />
      <JurisdictionsChoice
        label={t("filter.operatesIn")}
        value={values.operatesIn}
        onChange={(operatesIn) => set({ operatesIn })}
      />
      <Switch
        label={t("filter.debarred")}
        checked={values.debarred === "yes"}
        onChange={({ currentTarget }) => set({ debarred: currentTarget.checked ? "yes" : "any" })}
        mt={28}
      />
    </ListView>
  );
}

function useColumns(): readonly ListColumn<Row>[] {
  const { t } = useTranslation("pages");
  const { t: library } = useTranslation("library");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const code = useCode();
  const local = ({ name, nameLocal }: Row) => nameOf({ name, nameZh: nameLocal });
  return [
    {
      key: "name",
      label: t("column.enterprise"),
      value: local,
      cell: (row) => (
        <NodeLink kind="ENTERPRISE" id={row.id}>
          {local(row)}
        </NodeLink>
      ),
      order: "NAME",
    },
    {
      key: "sector",
      label: t("fact.sector"),
      value: ({ sector }) => code("sector", sector),
      order: "SECTOR",
    },
    { key: "owner", label: t("fact.owner"), value: ({ ownerType }) => code("owner", ownerType) },
    {
      key: "home",
      label: t("fact.home"),
      value: ({ home }) => nameOf(home),
      cell: ({ home }) => <JurisdictionLink of={home} />,
    },
    {
      key: "operations",
      label: library("column.operations"),
      value: ({ operations }) => operations.length,
      numeric: true,
    },
    {
      key: "cases",
      label: t("section.cases"),
      value: ({ cases }) => cases.length,
      numeric: true,
    },
    {
      key: "debarments",
      label: library("column.debarments"),
      value: ({ debarments }) => debarments.length,
      numeric: true,
    },
    {
      key: "confidence",
      label: t("column.confidence"),
      value: ({ confidence }) => common(`confidence.${confidence}`),
      cell: (row) => <Sources sources={row.sources} confidence={row.confidence} note={row.note} />,
    },
  ];
}
