/** What was found in a draft: how much of the benchmark, which measures, what it denies, what is missing, what it would open. */
import { Anchor, Badge, Box, Group, List, Progress, Stack, Tabs, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNameOf, useTitleOf } from "../../names/useNames.js";
import { StrengthMark, SupportMark } from "../../parts/marks.js";
import { InstrumentLink, MeasureLink, NodeLink } from "../../parts/NodeLink.js";
import { ReadinessBar } from "../../parts/ReadinessBar.js";
import type { Report } from "./MarkedText.js";

interface Props {
  report: Report;
  parties: readonly string[];
  /** Shows the words that start there. */
  onChoose: (start: number) => void;
}

export function Findings({ report, parties, onChoose }: Props) {
  const { t } = useTranslation("drafting");
  const denials = report.articles.flatMap((article) => article.denials);
  return (
    <Stack gap="md">
      <Summary report={report} />
      <Tabs defaultValue="provides" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="provides">
            {t("tab.provides", { count: report.measures.length })}
          </Tabs.Tab>
          <Tabs.Tab value="denies">{t("tab.denies", { count: denials.length })}</Tabs.Tab>
          <Tabs.Tab value="missing">{t("tab.missing", { count: report.missing.length })}</Tabs.Tab>
          <Tabs.Tab value="opens">{t("tab.opens", { count: report.opened.length })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="provides" pt="md">
          <Provided report={report} onChoose={onChoose} />
        </Tabs.Panel>
        <Tabs.Panel value="denies" pt="md">
          <Denied denials={denials} onChoose={onChoose} />
        </Tabs.Panel>
        <Tabs.Panel value="missing" pt="md">
          <Missing report={report} />
        </Tabs.Panel>
        <Tabs.Panel value="opens" pt="md">
          <Opened report={report} parties={parties} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Summary({ report }: { report: Report }) {
  const { t } = useTranslation(["drafting", "common"]);
  const titleOf = useTitleOf();
  const share = Math.round(report.depth * 100);
  return (
    <Box>
      <Title order={2} mb="xs">
        {t("found")}
      </Title>
      <Group gap="sm" mb={6}>
        <Text>
          {report.benchmark.id === "uncac"
            ? t("depthUncac", { share })
            : t("depth", { share, benchmark: titleOf(report.benchmark) })}
        </Text>
        <Badge variant="light" className="badge">
          {report.kind
            ? t("takenFor", { kind: t(`common:kind.${report.kind}`) })
            : t("takenForNothing")}
        </Badge>
      </Group>
      <Progress value={share} aria-label={t("depthLabel")} />
      {report.notes.length > 0 && (
        <List size="sm" mt="sm" spacing={4} lang="en">
          {report.notes.map((note) => (
            <List.Item key={note}>{note}</List.Item>
          ))}
        </List>
      )}
    </Box>
  );
}

function Provided({ report, onChoose }: { report: Report; onChoose: (start: number) => void }) {
  const { t } = useTranslation("drafting");
  if (report.measures.length === 0) return <Text>{t("providesNothing")}</Text>;
  return (
    <Stack gap="sm" component="ul" className="draft-list">
      {report.measures.map((found) => (
        <li key={found.measure.id}>
          <Group gap="xs">
            <MeasureLink of={found.measure} />
            <StrengthMark strength={found.strength} />
            <Text size="sm" c="dimmed">
              {found.article === "" ? t("unnumbered") : t("article", { number: found.article })}
            </Text>
          </Group>
          <Quote start={found.start} quote={found.quote} onChoose={onChoose} />
        </li>
      ))}
    </Stack>
  );
}

function Denied({
  denials,
  onChoose,
}: {
  denials: Report["articles"][number]["denials"];
  onChoose: (start: number) => void;
}) {
  const { t } = useTranslation("drafting");
  if (denials.length === 0) return <Text>{t("deniesNothing")}</Text>;
  return (
    <Stack gap="sm" component="ul" className="draft-list">
      {denials.map((found) => (
        <li key={`${found.measure.id} ${found.start}`}>
          <Group gap="xs">
            <MeasureLink of={found.measure} />
            <Text size="sm" c="dimmed">
              {found.article === "" ? t("unnumbered") : t("article", { number: found.article })}
            </Text>
          </Group>
          <Quote start={found.start} quote={found.quote} onChoose={onChoose} />
        </li>
      ))}
    </Stack>
  );
}

function Quote({
  start,
  quote,
  onChoose,
}: {
  start: number;
  quote: string;
  onChoose: (start: number) => void;
}) {
  const { t } = useTranslation("drafting");
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      ta="left"
      c="dimmed"
      title={t("showWords")}
      onClick={() => onChoose(start)}
    >
      “{quote.replaceAll(/\s+/g, " ").trim()}”
    </Anchor>
  );
}

function Missing({ report }: { report: Report }) {
  const { t } = useTranslation("drafting");
  const nameOf = useNameOf();
  if (report.missing.length === 0) return <Text>{t("missingNothing")}</Text>;
  return (
    <Stack gap="md" component="ul" className="draft-list">
      {report.missing.map(({ measure, uncac, examples }) => (
        <li key={measure.id}>
          <Group gap="xs">
            <MeasureLink of={measure} />
            {uncac.length > 0 && (
              <Text size="sm" c="dimmed">
                {t("uncac", { articles: uncac.join(", ") })}
              </Text>
            )}
          </Group>
          <List
            size="sm"
            spacing={4}
            mt={4}
            aria-label={t("examples", { measure: nameOf(measure) })}
          >
            {examples.map(({ id, article, heading, summary, instrument }) => (
              <List.Item key={id}>
                <InstrumentLink of={instrument} />,{" "}
                <NodeLink kind="PROVISION" id={id}>
                  {t("article", { number: article })}
                </NodeLink>
                {heading && <span lang="en"> ({heading})</span>}
                {summary && (
                  <Text size="xs" c="dimmed" lang="en">
                    {summary}
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
        </li>
      ))}
    </Stack>
  );
}

function Opened({ report, parties }: { report: Report; parties: readonly string[] }) {
  const { t } = useTranslation("drafting");
  const nameOf = useNameOf();
  if (parties.length !== 2) return <Text>{t("opensUnasked")}</Text>;
  if (report.opened.length === 0) return <Text>{t("opensNothing")}</Text>;
  return (
    <Stack gap="xs" component="ul" className="draft-list">
      {report.opened.map(({ mechanism, support, readiness }) => (
        <li key={mechanism.id}>
          <Group gap="sm">
            <SupportMark support={support} />
            <NodeLink kind="MECHANISM" id={mechanism.id}>
              {nameOf(mechanism)}
            </NodeLink>
            <ReadinessBar readiness={readiness} />
          </Group>
        </li>
      ))}
    </Stack>
  );
}
