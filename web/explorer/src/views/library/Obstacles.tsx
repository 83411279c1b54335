/** Judgments, statutes, policies and practices that bar, hinder or help. */
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { many, useAddress } from "../../app/address.js";
import { useNameOf } from "../../names/useNames.js";
import { JurisdictionsChoice } from "../../parts/choices.js";
import { JurisdictionLink, NodeLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import { useCode } from "../pages/codes.js";
import { Day, English, Series } from "../pages/Facts.js";
import { EffectMark } from "../pages/Obstacles.js";
import { SomeOf } from "./choices.js";
import { type ListColumn, ListView } from "./ListView.js";
import { ObstacleListDocument, type ObstacleListQuery } from "./library.generated.js";
import { given, listAddress, orderOf, someOf } from "./list-address.js";

type Row = ObstacleListQuery["obstacles"]["nodes"][number];

const EFFECTS = ["BARS", "HINDERS", "HELPS"] as const;
const KINDS = ["judgment", "statute", "policy", "practice"] as const;
const ORDERS = ["LABEL", "SINCE", "ID"] as const;
const ADDRESS = z.object({
  ...listAddress(ORDERS),
  jurisdictions: many(),
  effects: someOf(EFFECTS),
  kinds: someOf(KINDS),
});

export function Obstacles() {
  const { t } = useTranslation("library");
  const code = useCode();
  const { values, set, problems } = useAddress(ADDRESS);
  return (
    <ListView
      list="obstacles"
      state={values}
      onState={set}
      problems={problems}
      document={ObstacleListDocument}
      variables={(first, after) => ({
        filter: {
          text: values.text || undefined,
          jurisdictions: given(values.jurisdictions),
          effects: given(values.effects),
          kinds: given(values.kinds),
        },
        orderBy: orderOf(values.order, ORDERS),
        first,
        after,
      })}
      pick={(data) => data.obstacles}
      columns={useColumns()}
      rowKey={({ id }) => id}
    >
      <JurisdictionsChoice
        label={t("filter.standsIn")}
        value={values.jurisdictions}
        onChange={(jurisdictions) => set({ jurisdictions })}
      />
      <SomeOf
        label={t("filter.effects")}
        choices={EFFECTS}
        name={(effect) => code("effect", effect)}
        value={values.effects}
        onChange={(effects) => set({ effects })}
      />
      <SomeOf
        label={t("filter.kinds")}
        choices={KINDS}
        name={(kind) => code("obstacleKind", kind)}
        value={values.kinds}
        onChange={(kinds) => set({ kinds })}
      />
    </ListView>
  );
}

function useColumns(): readonly ListColumn<Row>[] {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const code = useCode();
  return [
    {
      key: "jurisdiction",
      label: t("fact.whose"),
      value: ({ jurisdiction }) => nameOf(jurisdiction),
      cell: ({ jurisdiction }) => <JurisdictionLink of={jurisdiction} />,
      order: "LABEL",
    },
    {
      key: "effect",
      label: t("column.effect"),
      value: ({ effect }) => code("effect", effect),
      cell: ({ effect }) => <EffectMark effect={effect} />,
    },
    { key: "kind", label: t("column.kind"), value: ({ kind }) => code("obstacleKind", kind) },
    {
      key: "statement",
      label: t("column.statement"),
      value: ({ statement }) => statement,
      cell: ({ statement }) => <English>{statement}</English>,
    },
    {
      key: "for",
      label: t("fact.meets"),
      value: (row) => row.for?.map(nameOf).join(", ") ?? t("obstacles.anybody"),
      cell: (row) =>
        row.for ? (
          <Series
            of={row.for.map((one) => ({ key: one.id, node: <JurisdictionLink of={one} /> }))}
          />
        ) : (
          t("obstacles.anybody")
        ),
    },
    {
      key: "since",
      label: t("column.since"),
      value: ({ since }) => since,
      cell: ({ since }) => <Day date={since} />,
      order: "SINCE",
    },
    {
      key: "confidence",
      label: t("column.confidence"),
      value: ({ confidence }) => common(`confidence.${confidence}`),
      cell: (row) => <Sources sources={row.sources} confidence={row.confidence} note={row.note} />,
    },
    {
      key: "id",
      label: t("fact.id"),
      value: ({ id }) => id,
      cell: ({ id }) => (
        <NodeLink kind="OBSTACLE" id={id}>
          {id}
        </NodeLink>
      ),
      order: "ID",
    },
  ];
}
