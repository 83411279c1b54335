/** What parties declared, or their law says, on articles of a convention. */
import { useTranslation } from "react-i18next";
import type { Confidence } from "../../graphql/enums.generated.js";
import { type Named, useNameOf, useTitleOf } from "../../names/useNames.js";
import { InstrumentLink, JurisdictionLink } from "../../parts/NodeLink.js";
import { type CitedSource, Sources } from "../../parts/Sources.js";
import { useCode } from "./codes.js";
import { type Column, DataTable } from "./DataTable.js";
import { English } from "./Facts.js";
import { Section } from "./Section.js";

interface Position {
  id: string;
  article: string;
  position: string;
  statement: string;
  /** Left out on the party's own page. */
  party?: Named;
  /** Left out on the convention's own page. */
  instrument?: { id: string; title: string; titleZh: string | null; shortTitle?: string };
  sources: readonly CitedSource[];
  confidence: Confidence;
  note: string | null;
}

export function Positions({ positions }: { positions: readonly Position[] }) {
  const { t } = useTranslation("pages");
  const nameOf = useNameOf();
  const titleOf = useTitleOf();
  const code = useCode();
  const ofParties = positions.some(({ party }) => party);
  const whose: Column<Position> = ofParties
    ? {
        key: "party",
        label: t("column.party"),
        value: ({ party }) => (party ? nameOf(party) : null),
        cell: ({ party }) => party && <JurisdictionLink of={party} />,
      }
    : {
        key: "instrument",
        label: t("column.instrument"),
        value: ({ instrument }) => (instrument ? titleOf(instrument) : null),
        cell: ({ instrument }) => instrument && <InstrumentLink of={instrument} />,
      };
  const columns: readonly Column<Position>[] = [
    whose,
    { key: "article", label: t("column.article"), value: ({ article }) => article },
    {
      key: "position",
      label: t("column.position"),
      value: ({ position }) => code("position", position),
    },
    {
      key: "statement",
      label: t("column.statement"),
      value: ({ statement }) => statement,
      cell: ({ statement }) => <English>{statement}</English>,
    },
    {
      key: "sources",
      label: t("column.sources"),
      value: ({ sources }) => sources.map(({ url }) => url).join(" "),
      cell: (row) => <Sources {...row} />,
      unsorted: true,
    },
  ];
  return (
    <Section
      id="positions"
      title={t("section.positions")}
      count={positions.length}
      lead={positions.length > 0 && t("positions.lead")}
    >
      <DataTable
        label={t("section.positions")}
        fileName="positions"
        columns={columns}
        rows={positions}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}
