/** Before and after, a row for each jurisdiction that changes, the greatest gain first. */
import { Button, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { pairOf } from "../../app/paths.js";
import { useNameOf } from "../../names/useNames.js";
import { CertaintyMark } from "../../parts/marks.js";
import { NodeLink } from "../../parts/NodeLink.js";
import { ReadinessBar } from "../../parts/ReadinessBar.js";
import type { Table as Csv } from "../../parts/saving.js";
import type { ScenarioQuery } from "./scenario.generated.js";
import { ofOneSovereign } from "./sovereign.js";

type Row = ScenarioQuery["scenario"]["rows"][number];

const KINDS = [
  "extraditionTreaty",
  "mlaTreaty",
  "sharingAgreement",
  "memorandum",
  "uncac",
] as const;
const FIRST = 25;
const ARRANGED = {
  extraditionTreaty: "arrangement.EXTRADITION_TREATY",
  mlaTreaty: "arrangement.MLA_TREATY",
  sharingAgreement: "arrangement.SHARING_AGREEMENT",
  memorandum: "kinds.memorandum",
  uncac: "kinds.uncac",
} as const satisfies Record<(typeof KINDS)[number], string>;

interface Props {
  rows: readonly Row[];
  seeker: ScenarioQuery["jurisdiction"];
  requesting: string;
  asOf: string;
}

export function ScenarioRows({ rows, seeker, requesting, asOf }: Props) {
  const { t } = useTranslation("gaps");
  const nameOf = useNameOf();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return <Text>{t("scenario.nothing")}</Text>;
  const gaining = rows.filter((row) => gainOf(row) > 0).length;
  const opened = rows.reduce((sum, row) => sum + row.opened.length, 0);
  const closed = rows.reduce((sum, row) => sum + row.closed.length, 0);
  return (
    <Stack gap="sm" align="flex-start">
      <Text role="status">
        {t("scenario.summary", { rows: rows.length, gaining, opened, closed })}
      </Text>
      <Table.ScrollContainer
        minWidth={760}
        w="100%"
        scrollAreaProps={{
          type: "auto",
          viewportProps: { tabIndex: 0, role: "region", "aria-label": t("scenario.outcome") },
        }}
      >
        <Table verticalSpacing={6} horizontalSpacing="xs" className="gaps-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("column.jurisdiction")}</Table.Th>
              <Table.Th>{t("scenario.before")}</Table.Th>
              <Table.Th>{t("scenario.after")}</Table.Th>
              <Table.Th>{t("scenario.gain")}</Table.Th>
              <Table.Th>{t("scenario.opened")}</Table.Th>
              <Table.Th>{t("scenario.closed")}</Table.Th>
              <Table.Th>{t("scenario.kinds")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, all ? undefined : FIRST).map((row) => (
              <Table.Tr key={row.jurisdiction.id}>
                <Table.Th scope="row">
                  <Link href={pairOf(requesting, row.jurisdiction.id, asOf)} className="gaps-link">
                    {nameOf(row.jurisdiction)}
                  </Link>
                </Table.Th>
                <Table.Td>
                  <ReadinessBar readiness={row.before.readiness} />
                </Table.Td>
                <Table.Td>
                  <ReadinessBar readiness={row.after.readiness} />
                </Table.Td>
                <Table.Td className="figures">{signed(gainOf(row))}</Table.Td>
                <Table.Td>
                  <Mechanisms of={row.opened} />
                </Table.Td>
                <Table.Td>
                  <Mechanisms of={row.closed} />
                </Table.Td>
                <Table.Td>
                  <ChangedKinds row={row} within={ofOneSovereign(seeker, row.jurisdiction)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length > FIRST && (
        <Button
          size="xs"
          variant="default"
          className="no-print"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t("scenario.fewer") : t("scenario.all", { count: rows.length })}
        </Button>
      )}
    </Stack>
  );
}

function Mechanisms({ of }: { of: Row["opened"] }) {
  const nameOf = useNameOf();
  return (
    <>
      {of.map(({ mechanism }) => (
        <div key={mechanism.id}>
          <NodeLink kind="MECHANISM" id={mechanism.id}>
            {nameOf(mechanism)}
          </NodeLink>
        </div>
      ))}
    </>
  );
}

/** @param within between jurisdictions of one sovereign, whose instruments are arrangements */
function ChangedKinds({ row: { before, after }, within }: { row: Row; within: boolean }) {
  const { t } = useTranslation("gaps");
  return (
    <>
      {KINDS.filter((kind) => before[kind] !== after[kind]).map((kind) => (
        <div key={kind} className="gaps-changed">
          {t(within ? ARRANGED[kind] : `kinds.${kind}`)} <CertaintyMark certainty={before[kind]} />{" "}
          → <CertaintyMark certainty={after[kind]} />
        </div>
      ))}
    </>
  );
}

function gainOf({ before, after }: Row): number {
  return after.readiness.low - before.readiness.low;
}

/** In points of 100. */
function signed(gain: number): string {
  const text = (Math.abs(gain) * 100).toFixed(1);
  if (text === "0.0") return "0";
  return `${gain > 0 ? "+" : "−"}${text}`;
}

export function scenarioTable(
  data: ScenarioQuery | undefined,
  nameOf: ReturnType<typeof useNameOf>,
  t: ReturnType<typeof useTranslation<"gaps">>["t"],
): Csv {
  const names = (routes: Row["opened"]) =>
    routes.map(({ mechanism }) => nameOf(mechanism)).join("; ");
  return {
    columns: [
      t("column.code"),
      t("column.jurisdiction"),
      t("scenario.csv.beforeLow"),
      t("scenario.csv.beforeHigh"),
      t("scenario.csv.afterLow"),
      t("scenario.csv.afterHigh"),
      t("scenario.opened"),
      t("scenario.closed"),
    ],
    rows: (data?.scenario.rows ?? []).map(({ jurisdiction, before, after, opened, closed }) => [
      jurisdiction.id,
      nameOf(jurisdiction),
      before.readiness.low,
      before.readiness.high,
      after.readiness.low,
      after.readiness.high,
      names(opened),
      names(closed),
    ]),
  };
}
