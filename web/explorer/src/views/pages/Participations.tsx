/** Who takes part in a convention, network or body, each with its own dates, status and declarations. */
import { Text, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { CertaintyMark } from "../../parts/marks.js";
import { JurisdictionLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import { useCode } from "./codes.js";
import { type Column, DataTable, type TableState } from "./DataTable.js";
import { Day } from "./Facts.js";
import {
  type ParticipationFactsFragment,
  ParticipationsDocument,
} from "./participations.generated.js";
import { Section } from "./Section.js";

interface Props {
  id: string;
  asOf: string;
  state: TableState;
  onState: (state: Partial<TableState>) => void;
}

export function Participations({ id, asOf, state, onState }: Props) {
  const { t } = useTranslation("pages");
  const asked = useAsk(ParticipationsDocument, { id, asOf: asOf || null });
  const columns = useColumns();
  return (
    <Answer of={asked} height={500}>
      {({ instrument }) => {
        const rows = instrument && "participations" in instrument ? instrument.participations : [];
        return (
          <Section id="participations" title={t("section.participations")} count={rows.length}>
            <DataTable
              label={t("section.participations")}
              fileName={`${id}-participations`}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              state={state}
              onState={onState}
            />
          </Section>
        );
      }}
    </Answer>
  );
}

function useColumns(): readonly Column<ParticipationFactsFragment>[] {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const code = useCode();
  return [
    {
      key: "party",
      label: t("column.party"),
      value: ({ party }) => nameOf(party),
      cell: ({ party }) => <JurisdictionLink of={party} />,
    },
    {
      key: "inForce",
      label: t("column.inForce"),
      value: ({ inForce }) => common(`certainty.${inForce}`),
      cell: ({ inForce, because }) => <Because certainty={inForce} because={because} />,
    },
    { key: "status", label: t("column.status"), value: ({ status }) => code("status", status) },
    {
      key: "signed",
      label: t("column.signed"),
      value: ({ signed }) => signed,
      cell: ({ signed }) => <Day date={signed} />,
    },
    {
      key: "ratified",
      label: t("column.bound"),
      value: ({ ratified, means }) =>
        [ratified, means && code("means", means)].filter(Boolean).join(" ") || null,
      cell: ({ ratified, means }) => (
        <>
          <Day date={ratified} /> {means && code("means", means)}
        </>
      ),
    },
    {
      key: "entryIntoForce",
      label: t("column.entryIntoForce"),
      value: ({ entryIntoForce }) => entryIntoForce,
      cell: ({ entryIntoForce }) => <Day date={entryIntoForce} />,
    },
    {
      key: "end",
      label: t("column.ended"),
      value: ({ suspended, withdrawn }) => withdrawn ?? suspended ?? "",
    },
    {
      key: "via",
      label: t("column.via"),
      value: ({ via }) => (via ? nameOf(via) : ""),
      cell: ({ via }) => via && <JurisdictionLink of={via} />,
    },
    {
      key: "declarations",
      label: t("column.declarations"),
      value: ({ reservationsOrDeclarations }) => reservationsOrDeclarations.join(" "),
      cell: ({ reservationsOrDeclarations }) => (
        <Text size="xs" lang="en" miw={reservationsOrDeclarations.length > 0 ? 220 : 0}>
          {reservationsOrDeclarations.join(" ")}
        </Text>
      ),
    },
    {
      key: "sources",
      label: t("column.sources"),
      value: ({ sources }) => sources.map(({ url }) => url).join(" "),
      cell: (row) => <Sources {...row} />,
      unsorted: true,
    },
  ];
}

/** Whether it is in force, and why on demand. */
export function Because({
  certainty,
  because,
}: {
  certainty: "YES" | "NO" | "UNCERTAIN";
  because: string;
}) {
  return (
    <Tooltip label={because} multiline maw={300} events={{ hover: true, focus: true, touch: true }}>
      <span>
        <CertaintyMark certainty={certainty} />
        <span className="visually-hidden" lang="en">
          {because}
        </span>
      </span>
    </Tooltip>
  );
}
