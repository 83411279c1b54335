/** A jurisdiction's treaties and memoranda with others, its conventions, its laws. */
import { useTranslation } from "react-i18next";
import { useNameOf, useTitleOf } from "../../names/useNames.js";
import { InstrumentLink, JurisdictionLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import { useCode } from "./codes.js";
import { type Column, DataTable, type TableState } from "./DataTable.js";
import { Day, Series } from "./Facts.js";
import type { JurisdictionOnPage } from "./JurisdictionPage.js";
import { Because } from "./Participations.js";
import { Section } from "./Section.js";

interface Props {
  jurisdiction: JurisdictionOnPage;
}
type Bilateral = JurisdictionOnPage["bilaterals"][number];
type Participation = JurisdictionOnPage["participations"][number];
type Law = JurisdictionOnPage["laws"][number];

interface ConnectionsProps extends Props {
  /** Whether its treaties were looked for: else, that there are few proves nothing. */
  collected: boolean;
  state: TableState;
  onState: (state: Partial<TableState>) => void;
}

export function Connections({ jurisdiction, collected, state, onState }: ConnectionsProps) {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const { id, bilaterals } = jurisdiction;
  const nameOf = useNameOf();
  const titleOf = useTitleOf();
  const code = useCode();
  const others = (one: Bilateral) =>
    "parties" in one ? one.parties.filter((party) => party.id !== id) : [];
  const columns: readonly Column<Bilateral>[] = [
    {
      key: "partner",
      label: t("column.partner"),
      value: (one) => others(one).map(nameOf).join(", ") || null,
      cell: (one) => (
        <Series
          of={others(one).map((party) => ({
            key: party.id,
            node: <JurisdictionLink of={party} />,
          }))}
        />
      ),
    },
    { key: "kind", label: t("column.kind"), value: ({ kind }) => common(`kind.${kind}`) },
    {
      key: "title",
      label: t("column.title"),
      value: titleOf,
      cell: (one) => <InstrumentLink of={one} />,
    },
    dates(t("column.signed"), (one: Bilateral) => ("signed" in one ? one.signed : null)),
    dates(
      t("column.entryIntoForce"),
      (one: Bilateral) => ("entryIntoForce" in one ? one.entryIntoForce : null),
      "entryIntoForce",
    ),
    {
      key: "inForce",
      label: t("column.inForce"),
      value: ({ inForce }) => common(`certainty.${inForce}`),
      cell: ({ inForce, because }) => <Because certainty={inForce} because={because} />,
    },
    {
      key: "status",
      label: t("column.status"),
      value: (one) => {
        const status =
          "bilateralStatus" in one
            ? one.bilateralStatus
            : "memorandumStatus" in one
              ? one.memorandumStatus
              : null;
        return status && code("status", status);
      },
    },
    evidence(t("column.sources")),
  ];
  return (
    <Section
      id="treaties"
      title={t("section.treaties")}
      count={bilaterals.length}
      lead={!collected && t("treaties.notCollected")}
    >
      <DataTable
        label={t("section.treaties")}
        fileName={`${id}-treaties`}
        columns={columns}
        rows={bilaterals}
        rowKey={(one) => one.id}
        state={state}
        onState={onState}
      />
    </Section>
  );
}

export function Conventions({ jurisdiction: { id, participations } }: Props) {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const titleOf = useTitleOf();
  const code = useCode();
  const columns: readonly Column<Participation>[] = [
    {
      key: "instrument",
      label: t("column.instrument"),
      value: ({ instrument }) => titleOf(instrument),
      cell: ({ instrument }) => <InstrumentLink of={instrument} />,
    },
    {
      key: "kind",
      label: t("column.kind"),
      value: ({ instrument }) => common(`kind.${instrument.kind}`),
    },
    {
      key: "inForce",
      label: t("column.inForce"),
      value: ({ inForce }) => common(`certainty.${inForce}`),
      cell: ({ inForce, because }) => <Because certainty={inForce} because={because} />,
    },
    { key: "status", label: t("column.status"), value: ({ status }) => code("status", status) },
    dates(t("column.signed"), (one: Participation) => one.signed),
    dates(t("column.ratified"), (one: Participation) => one.ratified, "ratified"),
    dates(t("column.entryIntoForce"), (one: Participation) => one.entryIntoForce, "entryIntoForce"),
    {
      key: "via",
      label: t("column.via"),
      value: ({ via }) => (via ? nameOf(via) : ""),
      cell: ({ via }) => via && <JurisdictionLink of={via} />,
    },
    evidence(t("column.sources")),
  ];
  return (
    <Section id="conventions" title={t("section.conventions")} count={participations.length}>
      <DataTable
        label={t("section.conventions")}
        fileName={`${id}-conventions`}
        columns={columns}
        rows={participations}
        rowKey={(one) => one.id}
      />
    </Section>
  );
}

export function Laws({ jurisdiction: { id, laws } }: Props) {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const titleOf = useTitleOf();
  const code = useCode();
  const columns: readonly Column<Law>[] = [
    {
      key: "title",
      label: t("column.title"),
      // Whose law it is says the page.
      value: ({ title, titleZh }) => titleOf({ title, titleZh }),
      cell: ({ id, title, titleZh }) => <InstrumentLink of={{ id, title, titleZh }} />,
    },
    {
      key: "topics",
      label: t("column.about"),
      value: ({ topics }) => topics.map((topic) => code("topic", topic)).join(", "),
    },
    dates(t("column.adopted"), (one: Law) => one.adopted, "adopted"),
    dates(t("column.entryIntoForce"), (one: Law) => one.entryIntoForce, "entryIntoForce"),
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
    evidence(t("column.sources")),
  ];
  return (
    <Section id="laws" title={t("section.laws")} count={laws.length}>
      <DataTable
        label={t("section.laws")}
        fileName={`${id}-laws`}
        columns={columns}
        rows={laws}
        rowKey={(one) => one.id}
      />
    </Section>
  );
}

/** A column of dates as precise as their source. */
function dates<Row>(label: string, of: (row: Row) => string | null, key = "signed"): Column<Row> {
  return { key, label, value: of, cell: (row) => <Day date={of(row)} /> };
}

type Evidence = React.ComponentProps<typeof Sources>;

export function evidence<Row extends Evidence>(label: string): Column<Row> {
  return {
    key: "sources",
    label,
    value: ({ sources }) => sources.map(({ url }) => url).join(" "),
    cell: ({ sources, confidence, note }) => (
      <Sources sources={sources} confidence={confidence} note={note} />
    ),
    unsorted: true,
  };
}
