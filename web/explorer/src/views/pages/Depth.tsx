/** How much of the UN Convention's chapter on asset recovery an instrument provides. */
import { Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTitleOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { StrengthMark } from "../../parts/marks.js";
import { InstrumentDepthDocument } from "./instrument.generated.js";
import { MeasureById, MeasureList } from "./MeasureList.js";
import { Section } from "./Section.js";

export function Depth({ id }: { id: string }) {
  const { t } = useTranslation("pages");
  const titleOf = useTitleOf();
  const asked = useAsk(InstrumentDepthDocument, { id });
  return (
    <Section id="depth" title={t("depth.title")} lead={t("depth.lead")}>
      <Answer of={asked} height={60}>
        {({ depths: [one] }) =>
          one === undefined || one.benchmark.id === id ? (
            <Text size="sm">{t("depth.itself")}</Text>
          ) : (
            <Stack gap={6}>
              {one.depth === null ? (
                <Text size="sm">{t("depth.notRead")}</Text>
              ) : (
                <div>
                  <Text size="sm">
                    {t("depth.share", {
                      percent: Math.round(one.depth * 100),
                      benchmark: titleOf(one.benchmark),
                    })}
                  </Text>
                  <Progress
                    value={one.depth * 100}
                    maw={320}
                    mt={4}
                    aria-label={t("depth.title")}
                  />
                </div>
              )}
              {one.provided.length > 0 && (
                <ul className="page-strengths">
                  {one.provided.map(({ measure, strength }) => (
                    <li key={measure.id}>
                      <StrengthMark strength={strength} />
                      <Text span size="sm">
                        <MeasureById id={measure.id} />
                      </Text>
                    </li>
                  ))}
                </ul>
              )}
              {one.missing.length > 0 && (
                <details>
                  <summary>
                    <Text span size="sm" fw={600}>
                      {t(one.depth === null ? "depth.notFound" : "depth.missing", {
                        count: one.missing.length,
                      })}
                    </Text>
                  </summary>
                  <MeasureList ids={one.missing.map((measure) => measure.id)} />
                </details>
              )}
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}
