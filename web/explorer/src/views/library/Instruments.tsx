/** Treaties, conventions, memoranda, laws, models, networks and bodies. */
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { day, many, useAddress } from "../../app/address.js";
import { useNameOf, useTitleOf } from "../../names/useNames.js";
import { DayChoice, JurisdictionsChoice, MeasuresChoice } from "../../parts/choices.js";
import { InstrumentLink, JurisdictionLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import { useCode } from "../pages/codes.js";
import { Day, Series } from "../pages/Facts.js";
import { Because } from "../pages/Participations.js";
import { SomeOf } from "./choices.js";
import { type ListColumn, ListView } from "./ListView.js";
import { InstrumentListDocument, type InstrumentListQuery } from "./library.generated.js";
import { given, listAddress, orderOf, someOf } from "./list-address.js";

type Row = InstrumentListQuery["instruments"]["nodes"][number];

const KINDS = [
  "EXTRADITION_TREATY",
  "MLA_TREATY",
  "SHARING_AGREEMENT",
  "CONVENTION",
  "MEMORANDUM",
  "DOMESTIC_LAW",
  "MODEL_LAW",
  "NETWORK",
  "BODY",
] as const;
const EXTENTS = ["WHOLE", "PARTIAL", "SUMMARY", "NONE"] as const;
const ORDERS = ["TITLE", "SIGNED", "ENTRY_INTO_FORCE", "ID"] as const;
const ADDRESS = z.object({
  ...listAddress(ORDERS),
  kinds: someOf(KINDS),
  parties: many(),
  lawsOf: many(),
  measures: many(),
  inForceOn: day(),
  read: someOf(EXTENTS),
});

export function Instruments() {
  const { t } = useTranslation("library");
  const { t: common } = useTranslation();
  const code = useCode();
  const { values, set, problems } = useAddress(ADDRESS);
  const filter = {
    text: values.text || undefined,
    kinds: given(values.kinds),
    parties: given(values.parties),
    jurisdictions: given(values.lawsOf),
    measures: given(values.measures),
    inForceOn: values.inForceOn || undefined,
    read: given(values.read),
  };
  return (
    <ListView
      list="instruments"
      state={values}
      onState={set}
      problems={problems}
      document={InstrumentListDocument}
      variables={(first, after) => ({
        filter,
        orderBy: orderOf(values.order, ORDERS),
        first,
        after,
        asOf: values.inForceOn || null,
      })}
      pick={(data) => data.instruments}
      columns={useColumns()}
      rowKey={({ id }) => id}
    >
      <SomeOf
        label={t("filter.kinds")}
        choices={KINDS}
        name={(kind) => common(`kind.${kind}`)}
        value={values.kinds}
        onChange={(kinds) => set({ kinds })}
      />
      <JurisdictionsChoice
        label={t("filter.parties")}
        value={values.parties}
        onChange={(parties) => set({ parties })}
      />
      <JurisdictionsChoice
        label={t("filter.lawsOf")}
        value={values.lawsOf}
        onChange={(lawsOf) => set({ lawsOf })}
      />
      <MeasuresChoice
        label={t("filter.measures")}
        value={values.measures}
        onChange={(measures) => set({ measures })}
      />
      <DayChoice
        label={t("filter.inForceOn")}
        hint={t("filter.anyDay")}
        value={values.inForceOn}
        onChange={(inForceOn) => set({ inForceOn })}
      />
      <SomeOf
        label={t("filter.read")}
        choices={EXTENTS}
        name={(extent) => code("extent", extent)}
        value={values.read}
        onChange={(read) => set({ read })}
      />
    </ListView>
  );
}

function useColumns(): readonly ListColumn<Row>[] {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const titleOf = useTitleOf();
  const nameOf = useNameOf();
  const code = useCode();
  const parties = (row: Row) => {
    if ("parties" in row) return row.parties;
    return row.__typename === "DomesticLaw" ? [row.jurisdiction] : [];
  };
  const signed = (row: Row) => ("signed" in row ? row.signed : row.adopted);
  const inForceSince = (row: Row) => ("entryIntoForce" in row ? row.entryIntoForce : null);
  return [
    {
      key: "title",
      label: t("column.title"),
      value: titleOf,
      cell: (row) => <InstrumentLink of={row} />,
      order: "TITLE",
    },
    { key: "kind", label: t("column.kind"), value: ({ kind }) => common(`kind.${kind}`) },
    {
      key: "parties",
      label: t("column.parties"),
      value: (row) => parties(row).map(nameOf).join(", "),
      cell: (row) => (
        <Series
          of={parties(row).map((one) => ({ key: one.id, node: <JurisdictionLink of={one} /> }))}
        />
      ),
    },
    {
      key: "signed",
      label: t("column.signedOrAdopted"),
      value: signed,
      cell: (row) => <Day date={signed(row)} />,
      order: "SIGNED",
    },
    {
      key: "entryIntoForce",
      label: t("column.entryIntoForce"),
      value: inForceSince,
      cell: (row) => <Day date={inForceSince(row)} />,
      order: "ENTRY_INTO_FORCE",
    },
    {
      key: "inForce",
      label: t("column.inForce"),
      value: ({ inForce }) => common(`certainty.${inForce}`),
      cell: ({ inForce, because }) => <Because certainty={inForce} because={because} />,
    },
    {
      key: "read",
      label: t("column.read"),
      value: ({ reading }) => code("extent", reading.extent),
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
