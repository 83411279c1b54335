/** One claim: what is claimed, the verdict, why, the figures behind it, and what speaks for and against. */
import { Box, Button, Group, Paper, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { VerdictMark } from "../../parts/marks.js";
import { InstrumentLink, JurisdictionLink, MeasureLink, NodeLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import { sideOf } from "./address.js";
import { useSentenceOf } from "./claim-words.js";
import type { ClaimsQuery } from "./claims.generated.js";

type Claim = ClaimsQuery["claims"][number];
type Evidence = Claim["evidence"][number];

/** So many pieces of evidence are shown at first. */
const FIRST = 6;

export function ClaimCard({ claim, requesting }: { claim: Claim; requesting: string }) {
  const { i18n } = useTranslation("start");
  const { text, lang } = useSentenceOf(requesting)(claim.id, claim.statement);
  const english = i18n.language === "zh" ? "en" : undefined;
  return (
    <Paper
      component="section"
      withBorder
      p="md"
      id={claim.id}
      aria-labelledby={`${claim.id}-title`}
      className="claims-card"
    >
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={2} id={`${claim.id}-title`} lang={lang} maw={820}>
          {text}
        </Title>
        <VerdictMark verdict={claim.verdict} />
      </Group>
      <Text mt={6} lang={english}>
        {claim.because}
      </Text>
      <Figures figures={claim.figures} />
      <EvidenceTable evidence={claim.evidence} />
    </Paper>
  );
}

function Figures({ figures }: { figures: Claim["figures"] }) {
  const { t } = useTranslation("start");
  if (figures.length === 0)
    return (
      <Text size="sm" c="dimmed" mt="xs">
        {t("claimsView.noFigures")}
      </Text>
    );
  return (
    <dl className="claims-figures" aria-label={t("claimsView.figures")}>
      {figures.map((figure) => (
        <Figure key={figure.label} figure={figure} />
      ))}
    </dl>
  );
}

/** A count of many, a share from 0 to 1, a gain in points, or a plain count. */
function Figure({ figure: { label, value, of } }: { figure: Claim["figures"][number] }) {
  const { t, i18n } = useTranslation("start");
  // "gain of reform 1: Civil forfeiture" goes by what stands before the colon.
  const [key = label] = label.split(":");
  const known = i18n.exists(`start:figureLabel.${key}`);
  const isShare = label.includes("depth");
  const share = of ? value / of : isShare ? value : null;
  const words =
    of !== null
      ? t("claimsView.figure", { value, of })
      : isShare
        ? `${Math.round(value * 100)}%`
        : label.startsWith("gain")
          ? (value * 100).toFixed(2)
          : String(value);
  return (
    <div>
      <dt lang={known ? undefined : "en"}>
        {known ? t(`figureLabel.${key}`, { defaultValue: label }) : label}
      </dt>
      <dd className="figures">
        {share !== null && (
          <span className="claims-bar" aria-hidden="true">
            <span style={{ width: `${share * 100}%` }} />
          </span>
        )}
        {words}
      </dd>
    </div>
  );
}

function EvidenceTable({ evidence }: { evidence: readonly Evidence[] }) {
  const { t } = useTranslation("start");
  const [all, setAll] = useState(false);
  if (evidence.length === 0)
    return (
      <Text size="sm" c="dimmed" mt="xs">
        {t("claimsView.noEvidence")}
      </Text>
    );
  const count = (side: string) =>
    evidence.filter(({ supports }) => sideOf(supports) === side).length;
  const shown = all ? evidence : evidence.slice(0, FIRST);
  return (
    <Stack gap={4} mt="sm">
      <Text size="sm" fw={600}>
        {t("claimsView.evidence", { count: evidence.length })}{" "}
        <Text span size="sm" c="dimmed">
          {t("claimsView.split", {
            for: count("for"),
            against: count("against"),
            neutral: count("neutral"),
          })}
        </Text>
      </Text>
      <Box
        role="region"
        className="claims-evidence"
        tabIndex={0}
        aria-label={t("claimsView.evidence", { count: evidence.length })}
      >
        <Table verticalSpacing={5}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("claimsView.column.side")}</Table.Th>
              <Table.Th scope="col">{t("claimsView.column.statement")}</Table.Th>
              <Table.Th scope="col">{t("claimsView.column.sources")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((one) => (
              <EvidenceRow key={one.statement} one={one} />
            ))}
          </Table.Tbody>
        </Table>
      </Box>
      {evidence.length > FIRST && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => setAll(!all)}
          className="claims-more no-print"
          aria-expanded={all}
        >
          {t(all ? "common.fewer" : "common.more", { ns: "common" })}
        </Button>
      )}
    </Stack>
  );
}

const GLYPHS = { for: "✓", against: "✕", neutral: "?" } as const;

function EvidenceRow({ one }: { one: Evidence }) {
  const { t, i18n } = useTranslation("start");
  const side = sideOf(one.supports);
  return (
    <Table.Tr>
      <Table.Td className={`claims-side claims-${side}`}>
        <span aria-hidden="true">{GLYPHS[side]} </span>
        {t(`claimsView.${side}`)}
      </Table.Td>
      <Table.Td>
        <Text size="sm" lang={i18n.language === "zh" ? "en" : undefined}>
          {one.statement}
        </Text>
        <Group gap="2px 12px" className="claims-about">
          {one.jurisdiction && <JurisdictionLink of={one.jurisdiction} />}
          {one.instrument && <InstrumentLink of={one.instrument} />}
          {one.provision && (
            <NodeLink kind="PROVISION" id={one.provision.id}>
              {t("claimsView.article", { article: one.provision.article })}
            </NodeLink>
          )}
          {one.measure && <MeasureLink of={one.measure} />}
        </Group>
      </Table.Td>
      <Table.Td>{one.sources.length > 0 && <Sources sources={one.sources} />}</Table.Td>
    </Table.Tr>
  );
}
