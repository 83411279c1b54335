/** What an instrument provides: each measure, how firmly, by which articles or by its kind alone. */
import { Badge, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMeasures, useNameOf } from "../../names/useNames.js";
import { StrengthMark } from "../../parts/marks.js";
import { NodeLink } from "../../parts/NodeLink.js";
import { type Column, DataTable } from "./DataTable.js";
import { Series } from "./Facts.js";
import type { InstrumentOnPage } from "./InstrumentPage.js";
import { MeasureById } from "./MeasureList.js";
import { Section } from "./Section.js";

type Provided = InstrumentOnPage["measures"][number];

interface Row {
  id: string;
  /** The strongest first. */
  provided: readonly Provided[];
}

const FIRMEST = ["MANDATORY", "CONDITIONAL", "DISCRETIONARY"];

export function ProvidedMeasures({ instrument }: { instrument: InstrumentOnPage }) {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const { byId } = useMeasures();
  const rows = byMeasure(instrument.measures);
  const columns: readonly Column<Row>[] = [
    {
      key: "measure",
      label: t("column.measure"),
      value: ({ id }) => nameOf(byId.get(id) ?? { name: id }),
      cell: ({ id }) => <MeasureById id={id} />,
    },
    {
      key: "group",
      label: t("column.group"),
      value: ({ id }) => {
        const group = byId.get(id)?.group ?? "";
        return common(`group.${group}`, { defaultValue: group });
      },
    },
    {
      key: "strength",
      label: t("column.strength"),
      value: ({ provided }) => (provided[0] ? common(`strength.${provided[0].strength}`) : null),
      cell: ({ provided }) => provided[0] && <StrengthMark strength={provided[0].strength} />,
    },
    {
      key: "by",
      label: t("column.by"),
      value: ({ provided }) =>
        provided.map(({ provision }) => provision?.article ?? t("byKind.short")).join(", "),
      cell: ({ provided }) => <By provided={provided} />,
    },
  ];
  return (
    <Section id="measures" title={t("section.measures")} count={rows.length}>
      <DataTable
        label={t("section.measures")}
        fileName={`${instrument.id}-measures`}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}

function By({ provided }: { provided: readonly Provided[] }) {
  const { t } = useTranslation("pages");
  const articles = provided.flatMap(({ provision, strength }) =>
    provision ? [{ ...provision, strength }] : [],
  );
  const several = new Set(articles.map(({ strength }) => strength)).size > 1;
  return (
    <Group gap={6}>
      <span>
        <Series
          of={articles.map(({ id, article, strength }) => ({
            key: id,
            node: (
              <>
                <NodeLink kind="PROVISION" id={id}>
                  {t("article", { article })}
                </NodeLink>
                {several && ` (${t(`strengthShort.${strength}`)})`}
              </>
            ),
          }))}
        />
      </span>
      {provided.some(({ byKind }) => byKind) && (
        <Badge variant="outline" color="gray" className="badge">
          {t("byKind.long")}
        </Badge>
      )}
      {articles.length === 0 && !provided.some(({ byKind }) => byKind) && t("byKind.record")}
    </Group>
  );
}

function byMeasure(measures: readonly Provided[]): readonly Row[] {
  const rows = new Map<string, Provided[]>();
  for (const one of measures) {
    const found = rows.get(one.measure.id);
    if (found) found.push(one);
    else rows.set(one.measure.id, [one]);
  }
  return [...rows].map(([id, provided]) => ({
    id,
    provided: provided.sort((a, b) => FIRMEST.indexOf(a.strength) - FIRMEST.indexOf(b.strength)),
  }));
}
