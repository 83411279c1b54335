/** A case's assets, place by place: how much, what became of it, how much came back. */
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../names/useNames.js";
import { JurisdictionLink } from "../../parts/NodeLink.js";
import type { CaseOnPage } from "./CasePage.js";
import { useCode } from "./codes.js";
import { type Column, DataTable } from "./DataTable.js";
import { Day, English } from "./Facts.js";
import { useMoney } from "./money.js";

type Asset = CaseOnPage["assets"][number];

export function Assets({ assets, fileName }: { assets: readonly Asset[]; fileName: string }) {
  const { t } = useTranslation("pages");
  const nameOf = useNameOf();
  const code = useCode();
  const money = useMoney();
  const columns: readonly Column<Asset>[] = [
    {
      key: "jurisdiction",
      label: t("column.jurisdiction"),
      value: ({ jurisdiction }) => nameOf(jurisdiction),
      cell: ({ jurisdiction }) => <JurisdictionLink of={jurisdiction} />,
    },
    {
      key: "status",
      label: t("column.assetStatus"),
      value: ({ status }) => code("assetStatus", status),
    },
    {
      key: "amount",
      label: t("column.amount"),
      value: ({ amount }) => amount && money(amount),
      numeric: true,
    },
    {
      key: "recovered",
      label: t("column.recovered"),
      value: ({ recovered }) => recovered && money(recovered),
      numeric: true,
    },
    {
      key: "date",
      label: t("column.date"),
      value: ({ date }) => date,
      cell: ({ date }) => <Day date={date} />,
    },
    {
      key: "note",
      label: t("column.note"),
      value: ({ note }) => note ?? "",
      cell: ({ note }) => note && <English>{note}</English>,
    },
  ];
  return (
    <DataTable
      label={t("section.assets")}
      fileName={fileName}
      columns={columns}
      rows={assets}
      rowKey={({ jurisdiction, status, date }) => `${jurisdiction.id} ${status} ${date}`}
    />
  );
}
