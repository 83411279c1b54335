/**
 * How much of an instrument was read. What was looked for and isn't there is kept apart from what nobody has read:
 * only the first is a gap.
 */
import { Badge, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMeasures } from "../../names/useNames.js";
import { Sources } from "../../parts/Sources.js";
import { useCode } from "./codes.js";
import { English } from "./Facts.js";
import type { InstrumentOnPage } from "./InstrumentPage.js";
import { MeasureList } from "./MeasureList.js";
import { Section } from "./Section.js";

export function ReadingOf({ instrument }: { instrument: InstrumentOnPage }) {
  const { t } = useTranslation("pages");
  const code = useCode();
  const { all } = useMeasures();
  const { reading, measures } = instrument;
  const settled = new Set([
    ...measures.map(({ measure }) => measure.id),
    ...reading.absent.map(({ id }) => id),
  ]);
  const rest = all.map(({ id }) => id).filter((id) => !settled.has(id));
  const whole = reading.extent === "WHOLE";
  return (
    <Section id="reading" title={t("reading.title")}>
      <Stack gap="xs">
        <Group gap="sm">
          <Badge variant="light" color={whole ? "teal" : "gray"} className="badge">
            {code("extent", reading.extent)}
          </Badge>
          {reading.sources.length > 0 && (
            <Sources
              sources={reading.sources}
              confidence={reading.confidence ?? undefined}
              note={null}
            />
          )}
        </Group>
        {reading.note && <English>{reading.note}</English>}
        {reading.absent.length > 0 && (
          <div>
            <Title order={3}>{t("reading.absent", { count: reading.absent.length })}</Title>
            <MeasureList ids={reading.absent.map(({ id }) => id)} />
          </div>
        )}
        {rest.length > 0 && (
          <details>
            <summary>
              <Text span size="sm" fw={600}>
                {t(whole ? "reading.notMentioned" : "reading.notRead", { count: rest.length })}
              </Text>
            </summary>
            <Text size="sm" c="dimmed">
              {t(whole ? "reading.notMentionedMeans" : "reading.notReadMeans")}
            </Text>
            <MeasureList ids={rest} />
          </details>
        )}
      </Stack>
    </Section>
  );
}
