/** The ranked gaps: a bar each, made of what is at stake, and the evidence on demand. */
import { Button, Table } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { pairOf } from "../../app/paths.js";
import { useNameOf } from "../../names/useNames.js";
import { ReadinessBar } from "../../parts/ReadinessBar.js";
import { GapEvidence } from "./GapEvidence.js";
import type { GapsQuery } from "./gaps.generated.js";

export type Gap = GapsQuery["gaps"][number];

interface Props {
  gaps: readonly Gap[];
  requesting: string;
  asOf: string;
  open: string;
  setOpen: (code: string) => void;
}

export function GapTable({ gaps, requesting, asOf, open, setOpen }: Props) {
  const { t } = useTranslation("gaps");
  const nameOf = useNameOf();
  const widest = Math.max(...gaps.map(({ score }) => score), 1e-9);
  return (
    <Table.ScrollContainer
      minWidth={760}
      scrollAreaProps={{
        type: "auto",
        viewportProps: { tabIndex: 0, role: "region", "aria-label": t("gaps.title") },
      }}
    >
      <Table verticalSpacing={5} horizontalSpacing="xs" className="gaps-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("column.rank")}</Table.Th>
            <Table.Th>{t("column.jurisdiction")}</Table.Th>
            <Table.Th>{t("column.bar")}</Table.Th>
            <Table.Th>{t("column.score")}</Table.Th>
            <Table.Th>{t("column.exposure")}</Table.Th>
            <Table.Th>{t("column.readiness")}</Table.Th>
            <Table.Th>{t("column.missing")}</Table.Th>
            <Table.Th>{t("column.unknown")}</Table.Th>
            <Table.Th className="no-print">{t("column.evidence")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {gaps.map((gap) => {
            const { jurisdiction, rank, score, exposure, readiness, missing, unknown } = gap;
            const { id } = jurisdiction;
            const isOpen = id === open;
            return (
              <Fragment key={id}>
                <Table.Tr>
                  <Table.Td className="figures">{rank}</Table.Td>
                  <Table.Th scope="row">
                    <Link href={pairOf(requesting, id, asOf)} className="gaps-link">
                      {nameOf(jurisdiction)}
                    </Link>
                  </Table.Th>
                  <Table.Td>
                    <Bar gap={gap} widest={widest} />
                  </Table.Td>
                  <Table.Td className="figures">{points(score)}</Table.Td>
                  <Table.Td className="figures">{points(exposure)}</Table.Td>
                  <Table.Td>
                    <ReadinessBar readiness={readiness} />
                  </Table.Td>
                  <Table.Td className="figures">{missing.length}</Table.Td>
                  <Table.Td className="figures">{unknown.length}</Table.Td>
                  <Table.Td className="no-print">
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      leftSection={
                        isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />
                      }
                      aria-expanded={isOpen}
                      aria-label={t("gaps.evidenceOf", { name: nameOf(jurisdiction) })}
                      onClick={() => setOpen(isOpen ? "" : id)}
                    >
                      {t("column.evidence")}
                    </Button>
                  </Table.Td>
                </Table.Tr>
                {isOpen && (
                  <Table.Tr>
                    <Table.Td colSpan={9}>
                      <GapEvidence gap={gap} requesting={requesting} />
                    </Table.Td>
                  </Table.Tr>
                )}
              </Fragment>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** As long as the score, in the shares that the components have in the exposure. The figures stand beside it. */
function Bar({ gap: { components, score }, widest }: { gap: Gap; widest: number }) {
  const total = components.reduce((sum, { value, weight }) => sum + value * weight, 0);
  return (
    <span className="gaps-bar" aria-hidden="true">
      {total > 0 &&
        components.map(({ name, value, weight }) => (
          <span
            key={name}
            className={`gaps-${name}`}
            style={{ width: `${((value * weight) / total) * (score / widest) * 100}%` }}
          />
        ))}
    </span>
  );
}

/** @example points(0.5251) // "52.5" */
export function points(share: number): string {
  return (share * 100).toFixed(1);
}
