/** Cases in short: who sought, where the assets were, how it ended. */
import { useTranslation } from "react-i18next";
import type { CaseOutcome } from "../../graphql/enums.generated.js";
import { type Named, useNameOf } from "../../names/useNames.js";
import { JurisdictionLink, NodeLink } from "../../parts/NodeLink.js";
import { useCode } from "./codes.js";
import { type Column, DataTable } from "./DataTable.js";
import { Series } from "./Facts.js";

export interface CaseInShort {
  id: string;
  title: string;
  opened: number | null;
  outcome: CaseOutcome;
  requesting: Named;
  assets?: readonly { jurisdiction: Named; status: string }[];
}

export function Cases({ cases, fileName }: { cases: readonly CaseInShort[]; fileName: string }) {
  const { t } = useTranslation("pages");
  const nameOf = useNameOf();
  const code = useCode();
  const withAssets: readonly Column<CaseInShort>[] = cases.some(({ assets }) => assets)
    ? [
        {
          key: "assets",
          label: t("column.assetsIn"),
          value: ({ assets = [] }) =>
            assets.map(({ jurisdiction }) => nameOf(jurisdiction)).join(", "),
          cell: ({ assets = [] }) => (
            <Series
              of={distinct(assets.map(({ jurisdiction }) => jurisdiction)).map((one) => ({
                key: one.id,
                node: <JurisdictionLink of={one} />,
              }))}
            />
          ),
        },
      ]
    : [];
  const columns: readonly Column<CaseInShort>[] = [
    {
      key: "title",
      label: t("column.case"),
      value: ({ title }) => title,
      cell: ({ id, title }) => (
        <NodeLink kind="CASE" id={id}>
          <span lang="en">{title}</span>
        </NodeLink>
      ),
    },
    {
      key: "requesting",
      label: t("column.requesting"),
      value: ({ requesting }) => nameOf(requesting),
      cell: ({ requesting }) => <JurisdictionLink of={requesting} />,
    },
    ...withAssets,
    { key: "opened", label: t("column.opened"), value: ({ opened }) => opened, numeric: true },
    {
      key: "outcome",
      label: t("column.outcome"),
      value: ({ outcome }) => code("outcome", outcome),
    },
  ];
  return (
    <DataTable
      label={t("section.cases")}
      fileName={fileName}
      columns={columns}
      rows={cases}
      rowKey={({ id }) => id}
    />
  );
}

function distinct(all: readonly Named[]): readonly Named[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
