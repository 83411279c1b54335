/** The articles that provide a measure, by how firmly. */
import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTitleOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { StrengthMark } from "../../parts/marks.js";
import { InstrumentLink, NodeLink } from "../../parts/NodeLink.js";
import { usePages } from "../../parts/pages.js";
import { type Column, DataTable } from "./DataTable.js";
import { evidence } from "./JurisdictionInstruments.js";
import { STRENGTHS } from "./MeasurePage.js";
import { Section } from "./Section.js";
import { MeasureProvisionsDocument, type MeasureProvisionsQuery } from "./vocabulary.generated.js";

type Provision = MeasureProvisionsQuery["provisions"]["nodes"][number];
type StrengthChoice = (typeof STRENGTHS)[number];

interface Props {
  id: string;
  strength: StrengthChoice;
  onStrength: (strength: StrengthChoice) => void;
}

/** More than any measure has: the API can't filter by strength. */
const ALL = 1_000;

export function MeasureProvisions({ id, strength, onStrength }: Props) {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const titleOf = useTitleOf();
  const { asked, nodes } = usePages(
    MeasureProvisionsDocument,
    (first, after) => ({ id, first, after }),
    (data) => data.provisions,
    ALL,
  );
  const strengthOf = ({ measures }: Provision) =>
    measures.find(({ measure }) => measure.id === id)?.strength ?? null;
  const rows = nodes.filter((one) => strength === "any" || strengthOf(one) === strength);
  const columns: readonly Column<Provision>[] = [
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
      key: "article",
      label: t("column.article"),
      value: ({ article }) => article,
      cell: (one) => (
        <NodeLink kind="PROVISION" id={one.id}>
          {t("article", { article: one.article })}
        </NodeLink>
      ),
    },
    {
      key: "heading",
      label: t("column.heading"),
      value: ({ heading }) => heading,
      cell: ({ heading }) => <span lang="en">{heading}</span>,
    },
    {
      key: "strength",
      label: t("column.strength"),
      value: (one) => {
        const found = strengthOf(one);
        return found && common(`strength.${found}`);
      },
      cell: (one) => {
        const found = strengthOf(one);
        return found && <StrengthMark strength={found} />;
      },
    },
    evidence(t("column.sources")),
  ];
  return (
    <Answer of={asked} height={400}>
      {() => (
        <Section
          id="provisions"
          title={t("section.provisionsProviding")}
          count={nodes.length}
          aside={
            <SegmentedControl
              size="xs"
              className="no-print"
              aria-label={t("column.strength")}
              value={strength}
              onChange={onStrength}
              data={STRENGTHS.map((one) => ({ value: one, label: t(`strengthShort.${one}`) }))}
            />
          }
        >
          <DataTable
            label={t("section.provisionsProviding")}
            fileName={`${id}-articles`}
            columns={columns}
            rows={rows}
            rowKey={(one) => one.id}
            firstSort="kind"
          />
        </Section>
      )}
    </Answer>
  );
}
