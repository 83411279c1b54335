/** The programme's outcome: before and after, what the figures mean, its notes, and its steps in order. */
import { Alert, Group, Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { ReadinessBar } from "../../parts/ReadinessBar.js";
import { points } from "./GapTable.js";
import { ProgrammeStep } from "./ProgrammeStep.js";
import { ProgrammeDoubtsDocument, type ProgrammeQuery } from "./programme.generated.js";
import { doubtOf } from "./steps.js";

interface Props {
  programme: ProgrammeQuery["programme"];
  seeker: ProgrammeQuery["jurisdiction"];
  requesting: string;
  asOf: string;
}

export function ProgrammeAnswer({ programme, seeker, requesting, asOf }: Props) {
  const { t, i18n } = useTranslation("gaps");
  const { before, after, notes, steps } = programme;
  const jurisdictions = useMemo(() => {
    const codes = steps.flatMap(({ jurisdiction }) => jurisdiction?.id ?? []);
    return [...new Set(codes)].filter((code) => code !== requesting);
  }, [steps, requesting]);
  const asked = useAsk(
    ProgrammeDoubtsDocument,
    { requesting, jurisdictions, asOf: asOf || null },
    { skip: jurisdictions.length === 0 },
  );
  const doubts = useMemo(
    () => new Map((asked.data?.coverage ?? []).map((row) => [row.jurisdiction.id, doubtOf(row)])),
    [asked.data],
  );
  const gained = steps.reduce((sum, { gain }) => sum + gain, 0);
  return (
    <Stack gap="md">
      <Group gap="xl" align="flex-start">
        {(
          [
            ["before", before],
            ["after", after],
          ] as const
        ).map(([when, readiness]) => (
          <div key={when}>
            <Text size="sm" c="dimmed">
              {t(`programme.${when}`)}
            </Text>
            <Group gap="xs">
              <ReadinessBar readiness={readiness} words={false} />
              <Text className="figures" fw={600}>
                {points(readiness.low)}–{points(readiness.high)}
              </Text>
            </Group>
          </div>
        ))}
        <div>
          <Text size="sm" c="dimmed">
            {t("programme.gained")}
          </Text>
          <Text className="figures" fw={600}>
            +{(gained * 100).toFixed(2)}
          </Text>
        </div>
      </Group>
      <div>
        <Title order={2}>{t("programme.sureTitle")}</Title>
        {steps.length > 0 && (
          <Text fw={600} maw={860}>
            {t(gained > before.high - before.low ? "programme.ratherSure" : "programme.notSure", {
              gain: (gained * 100).toFixed(2),
              width: points(before.high - before.low),
            })}
          </Text>
        )}
        <Text size="sm" maw={860}>
          {t("programme.sure", { width: points(before.high - before.low) })}
        </Text>
        {after.high < before.high - 0.0005 && (
          <Text size="sm" maw={860} mt={4}>
            {t("programme.highFalls")}
          </Text>
        )}
      </div>
      {notes.map((note) => (
        <Alert key={note} color="blue" lang="en">
          {note}
        </Alert>
      ))}
      {asked.error && <Failure error={asked.error} again={asked.again} />}
      <Title order={2}>{t("programme.steps")}</Title>
      {i18n.language !== "en" && (
        <Text size="sm" c="dimmed">
          {t("programme.english")}
        </Text>
      )}
      {steps.length === 0 ? (
        <Text>{t("programme.none")}</Text>
      ) : (
        <ol className="gaps-steps">
          {steps.map((step) => (
            <ProgrammeStep
              key={step.rank}
              step={step}
              doubt={doubts.get(step.jurisdiction?.id ?? "")}
              seeker={seeker}
              requesting={requesting}
              asOf={asOf}
            />
          ))}
        </ol>
      )}
    </Stack>
  );
}
