/** Operations of state-owned enterprises abroad: on an enterprise's page by host, on a host's page by enterprise. */
import { useTranslation } from "react-i18next";
import type { Confidence } from "../../graphql/enums.generated.js";
import { type Named, useNameOf } from "../../names/useNames.js";
import { JurisdictionLink, NodeLink } from "../../parts/NodeLink.js";
import type { CitedSource } from "../../parts/Sources.js";
import { useCode } from "./codes.js";
import { type Column, DataTable } from "./DataTable.js";
import { Day, English } from "./Facts.js";
import { evidence } from "./JurisdictionInstruments.js";
import { type Money, useMoney } from "./money.js";

interface Operation {
  id: string;
  role: string | null;
  activity: string;
  since: string | null;
  firstRecorded: string | null;
  until: string | null;
  value: Money | null;
  valueBasis: string | null;
  enterprise?: { id: string; name: string; nameLocal: string | null };
  jurisdiction?: Named;
  sources: readonly CitedSource[];
  confidence: Confidence;
  note: string | null;
}

export function Operations({
  operations,
  fileName,
}: {
  operations: readonly Operation[];
  fileName: string;
}) {
  const { t, i18n } = useTranslation("pages");
  const nameOf = useNameOf();
  const code = useCode();
  const money = useMoney();
  const local = (one: { name: string; nameLocal: string | null }) =>
    nameOf({ name: one.name, nameZh: one.nameLocal });
  const whose: Column<Operation> = operations.some(({ enterprise }) => enterprise)
    ? {
        key: "enterprise",
        label: t("column.enterprise"),
        value: ({ enterprise }) => (enterprise ? local(enterprise) : null),
        cell: ({ enterprise }) =>
          enterprise && (
            <NodeLink kind="ENTERPRISE" id={enterprise.id}>
              {local(enterprise)}
            </NodeLink>
          ),
      }
    : {
        key: "jurisdiction",
        label: t("column.jurisdiction"),
        value: ({ jurisdiction }) => (jurisdiction ? nameOf(jurisdiction) : null),
        cell: ({ jurisdiction }) => jurisdiction && <JurisdictionLink of={jurisdiction} />,
      };
  const columns: readonly Column<Operation>[] = [
    whose,
    { key: "role", label: t("column.role"), value: ({ role }) => role && code("role", role) },
    {
      key: "activity",
      label: t("column.activity"),
      value: ({ activity }) => activity,
      cell: ({ activity }) => <English>{activity}</English>,
    },
    {
      key: "since",
      label: t("column.since"),
      value: ({ since, firstRecorded }) => since ?? firstRecorded,
      cell: ({ since, firstRecorded }) =>
        since === null && firstRecorded !== null ? (
          <>
            {firstRecorded} ({t("firstRecorded")})
          </>
        ) : (
          <Day date={since} />
        ),
    },
    {
      key: "value",
      label: t("column.value"),
      value: ({ value }) => value?.amount ?? null,
      cell: ({ value, valueBasis }) =>
        value ? (
          <>
            {money(value)}
            {valueBasis && ` (${code("basis", valueBasis)})`}
          </>
        ) : (
          t("table.notKnown")
        ),
      numeric: true,
    },
    evidence(t("column.sources")),
  ];
  return (
    <DataTable
      key={i18n.language}
      label={t("section.operations")}
      fileName={fileName}
      columns={columns}
      rows={operations}
      rowKey={({ id }) => id}
    />
  );
}
