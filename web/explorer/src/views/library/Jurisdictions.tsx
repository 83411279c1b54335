/** Countries and territories with law of their own. */
import { Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { oneOf, useAddress } from "../../app/address.js";
import { useNameOf } from "../../names/useNames.js";
import { JurisdictionLink } from "../../parts/NodeLink.js";
import { type ListColumn, ListView } from "./ListView.js";
import { JurisdictionListDocument, type JurisdictionListQuery } from "./library.generated.js";
import { listAddress, orderOf } from "./list-address.js";

type Row = JurisdictionListQuery["jurisdictions"]["nodes"][number];

const ORDERS = ["NAME", "CODE"] as const;
const ADDRESS = z.object({ ...listAddress(ORDERS), all: oneOf(["no", "yes"]) });

export function Jurisdictions() {
  const { t } = useTranslation("library");
  const { t: pages } = useTranslation("pages");
  const nameOf = useNameOf();
  const { values, set, problems } = useAddress(ADDRESS);
  const all = values.all === "yes";
  const counted = (
    key: "bilaterals" | "participations" | "laws" | "obstacles" | "casesWithAssets",
  ): ListColumn<Row> => ({
    key,
    label: t(`column.${key}`),
    value: (row) => row[key].length,
    numeric: true,
  });
  const columns: readonly ListColumn<Row>[] = [
    {
      key: "name",
      label: pages("column.jurisdiction"),
      value: nameOf,
      cell: (row) => <JurisdictionLink of={row} />,
      order: "NAME",
    },
    { key: "code", label: t("column.code"), value: ({ id }) => id, order: "CODE" },
    counted("bilaterals"),
    counted("participations"),
    counted("laws"),
    counted("obstacles"),
    counted("casesWithAssets"),
  ];
  return (
    <ListView
      list="jurisdictions"
      state={values}
      onState={set}
      problems={problems}
      document={JurisdictionListDocument}
      variables={(first, after) => ({
        filter: { text: values.text || undefined, mentioned: all ? undefined : true },
        orderBy: orderOf(values.order, ORDERS),
        first,
        after,
      })}
      pick={(data) => data.jurisdictions}
      columns={columns}
      rowKey={({ id }) => id}
    >
      <Switch
        label={t("filter.unmentioned")}
        checked={all}
        onChange={({ currentTarget }) => set({ all: currentTarget.checked ? "yes" : "no" })}
        mt={28}
      />
    </ListView>
  );
}
