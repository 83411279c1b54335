/** The controlled vocabulary: measures, and the mechanisms that are made of them. */
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { useAddress } from "../../app/address.js";
import { useNameOf } from "../../names/useNames.js";
import { MeasureLink, NodeLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import { SomeOf } from "./choices.js";
import { type ListColumn, ListView } from "./ListView.js";
import {
  MeasureListDocument,
  type MeasureListQuery,
  MechanismListDocument,
  type MechanismListQuery,
} from "./library.generated.js";
import { given, listAddress, orderOf, someOf } from "./list-address.js";

type Measure = MeasureListQuery["measures"]["nodes"][number];
type Mechanism = MechanismListQuery["mechanisms"]["nodes"][number];

const GROUPS = [
  "cooperation",
  "persons",
  "tracing",
  "provisional",
  "confiscation",
  "recognition",
  "direct-recovery",
  "return",
] as const;
const MEASURE_ORDERS = ["NAME", "GROUP", "ID"] as const;
const MECHANISM_ORDERS = ["NAME", "ID"] as const;
const MEASURES = z.object({ ...listAddress(MEASURE_ORDERS), groups: someOf(GROUPS) });
const MECHANISMS = z.object(listAddress(MECHANISM_ORDERS));

export function Measures() {
  const { t } = useTranslation("pages");
  const { t: library } = useTranslation("library");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const { values, set, problems } = useAddress(MEASURES);
  const columns: readonly ListColumn<Measure>[] = [
    {
      key: "name",
      label: t("column.measure"),
      value: nameOf,
      cell: (row) => <MeasureLink of={row} />,
      order: "NAME",
    },
    {
      key: "group",
      label: t("column.group"),
      value: ({ group }) => common(`group.${group}`, { defaultValue: group }),
      order: "GROUP",
    },
    ...meaning<Measure>(t("column.means"), nameOf),
    {
      key: "uncac",
      label: library("column.uncac"),
      value: ({ uncac }) => uncac.join(", "),
    },
    { key: "id", label: t("fact.id"), value: ({ id }) => id, order: "ID" },
    {
      key: "sources",
      label: t("column.sources"),
      value: ({ sources }) => sources.map(({ url }) => url).join(" "),
      cell: (row) => <Sources sources={row.sources} confidence={row.confidence} note={row.note} />,
    },
  ];
  return (
    <ListView
      list="measures"
      state={values}
      onState={set}
      problems={problems}
      document={MeasureListDocument}
      variables={(first, after) => ({
        filter: { text: values.text || undefined, groups: given(values.groups) },
        orderBy: orderOf(values.order, MEASURE_ORDERS),
        first,
        after,
      })}
      pick={(data) => data.measures}
      columns={columns}
      rowKey={({ id }) => id}
    >
      <SomeOf
        label={library("filter.groups")}
        choices={GROUPS}
        name={(group) => common(`group.${group}`)}
        value={values.groups}
        onChange={(groups) => set({ groups })}
      />
    </ListView>
  );
}

export function Mechanisms() {
  const { t } = useTranslation("pages");
  const { t: library } = useTranslation("library");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const { values, set, problems } = useAddress(MECHANISMS);
  const columns: readonly ListColumn<Mechanism>[] = [
    {
      key: "name",
      label: library("column.mechanism"),
      value: nameOf,
      cell: (row) => (
        <NodeLink kind="MECHANISM" id={row.id}>
          {nameOf(row)}
        </NodeLink>
      ),
      order: "NAME",
    },
    ...meaning<Mechanism>(library("column.how"), nameOf),
    {
      key: "steps",
      label: t("section.steps"),
      value: ({ steps }) => steps.map(({ stage }) => common(`stage.${stage}`)).join(" → "),
    },
    {
      key: "informal",
      label: t("fact.informal"),
      value: ({ informal }) => common(`certainty.${informal ? "YES" : "NO"}`),
    },
    { key: "uncac", label: library("column.uncac"), value: ({ uncac }) => uncac.join(", ") },
    { key: "id", label: t("fact.id"), value: ({ id }) => id, order: "ID" },
  ];
  return (
    <ListView
      list="mechanisms"
      state={values}
      onState={set}
      problems={problems}
      document={MechanismListDocument}
      variables={(first, after) => ({
        filter: { text: values.text || undefined },
        orderBy: orderOf(values.order, MECHANISM_ORDERS),
        first,
        after,
      })}
      pick={(data) => data.mechanisms}
      columns={columns}
      rowKey={({ id }) => id}
    />
  );
}

function meaning<Row extends { summary: string; summaryZh: string | null }>(
  label: string,
  nameOf: (thing: { name: string; nameZh?: string | null }) => string,
): ListColumn<Row>[] {
  return [
    {
      key: "meaning",
      label,
      value: ({ summary, summaryZh }) => nameOf({ name: summary, nameZh: summaryZh }),
    },
  ];
}
