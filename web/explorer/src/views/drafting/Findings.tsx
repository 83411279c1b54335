/** What was found in a draft: how much of the benchmark, which measures, what it denies, what is missing, what it would open. */
import { Anchor, Badge, Box, Group, List, Progress, Stack, Tabs, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../names/useNames.js";
import { StrengthMark, SupportMark } from "../../parts/marks.js";
import { InstrumentLink, MeasureLink, NodeLink } from "../../parts/NodeLink.js";
import { usePrinting } from "../../parts/printing.js";
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
  const doubts = report.articles.flatMap((article) => article.doubts);
  // Without two parties nothing was looked for, which isn't to have found nothing.
  const asked = parties.length === 2 && report.kind !== null;
  const opens = t(asked ? "tab.opens" : "tab.opensUnasked", { count: report.opened.length });
  const parts = [
    {
      key: "provides",
      title: t("tab.provides", { count: report.measures.length }),
      content: <Provided report={report} onChoose={onChoose} />,
    },
    {
      key: "denies",
      title: t("tab.denies", { count: denials.length }),
      content:
        denials.length > 0 ? (
          <Quoted found={denials} onChoose={onChoose} />
        ) : (
          <Text>{t("deniesNothing")}</Text>
        ),
    },
    {
      key: "doubts",
      title: t("tab.doubts", { count: doubts.length }),
      content: (
        <>
          <Text mb="sm">{t(doubts.length > 0 ? "doubtsMeaning" : "doubtsNothing")}</Text>
          <Quoted found={doubts} why={({ reason }) => t(`doubt.${reason}`)} onChoose={onChoose} />
        </>
      ),
    },
    {
      key: "missing",
      title: t("tab.missing", { count: report.missing.length }),
      content: <Missing report={report} denied={denials.map(({ measure }) => measure.id)} />,
    },
    { key: "opens", title: opens, content: <Opened report={report} parties={parties} /> },
  ];
  return (
    <Stack gap="md">
      <Summary report={report} />
      {usePrinting() ? (
        parts.map(({ key, title, content }) => (
          <section key={key}>
            <Title order={3}>{title}</Title>
            {content}
          </section>
        ))
      ) : (
        <Tabs defaultValue="provides" keepMounted={false}>
          <Tabs.List>
            {parts.map(({ key, title }) => (
              <Tabs.Tab key={key} value={key}>
                {title}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {parts.map(({ key, content }) => (
            <Tabs.Panel key={key} value={key} pt="md">
              {content}
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </Stack>
  );
}

function Summary({ report }: { report: Report }) {
  const { t } = useTranslation(["drafting", "common"]);
  const share = Math.round(report.depth * 100);
  return (
    <Box>
      <Title order={2} mb="xs">
        {t("found")}
      </Title>
      <Group gap="sm" mb={6}>
        <Text>{t("depth", { share, benchmark: report.measuredAgainst })}</Text>
        <Badge variant="light" className="badge">
          {report.kind
            ? t("takenFor", { kind: t(`common:kind.${report.kind}`) })
            : t("takenForNothing")}
        </Badge>
      </Group>
      <Progress value={share} aria-label={t("depthLabel")} />
      <Text size="sm" c="dimmed" mt={6}>
        {t("errs", {
          right: Math.round(report.accuracy.right * 100),
          found: Math.round(report.accuracy.found * 100),
        })}
      </Text>
      {report.notes.length > 0 && (
        <List size="sm" mt="sm" spacing={4}>
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

interface QuotedProps<T> {
  found: readonly T[];
  /** What to say of one beside its measure. */
  why?: (one: T) => string;
  onChoose: (start: number) => void;
}

function Quoted<T extends Omit<Report["articles"][number]["denials"][number], "__typename">>({
  found,
  why,
  onChoose,
}: QuotedProps<T>) {
  const { t } = useTranslation("drafting");
  return (
    <Stack gap="sm" component="ul" className="draft-list">
      {found.map((one) => (
        <li key={`${one.measure.id} ${one.start}`}>
          <Group gap="xs">
            <MeasureLink of={one.measure} />
            <Text size="sm" c="dimmed">
              {one.article === "" ? t("unnumbered") : t("article", { number: one.article })}
            </Text>
          </Group>
          {why && <Text size="sm">{why(one)}</Text>}
          <Quote start={one.start} quote={one.quote} onChoose={onChoose} />
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

function Missing({ report, denied }: { report: Report; denied: readonly string[] }) {
  const { t } = useTranslation("drafting");
  const nameOf = useNameOf();
  if (report.missing.length === 0) return <Text>{t("missingNothing")}</Text>;
  return (
    <Stack gap="md" component="ul" className="draft-list">
      {report.missing.map(({ measure, uncac, examples }) => (
        <li key={measure.id}>
          <Group gap="xs">
            <MeasureLink of={measure} />
            {denied.includes(measure.id) && (
              <Badge variant="default" className="badge">
                {t("deniedToo")}
              </Badge>
            )}
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
  if (report.kind === null) return <Text>{t("sayWhatItIs")}</Text>;
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
