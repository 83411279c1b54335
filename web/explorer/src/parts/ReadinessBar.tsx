/** Readiness as an interval: what is sure, what only research could settle, what is missing. */
import { Text, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  readiness: { low: number; high: number };
  /** Writes the figures beside the bar. */
  words?: boolean;
}

export function ReadinessBar({ readiness: { low, high }, words = true }: Props) {
  const { t } = useTranslation();
  const figures = { low: Math.round(low * 100), high: Math.round(high * 100) };
  const same = figures.low === figures.high;
  return (
    <Tooltip label={t("readiness.meaning", figures)} multiline maw={300}>
      <span className="readiness" role="img" aria-label={t("readiness.label", figures)}>
        <span className="readiness-track" aria-hidden="true">
          <span className="readiness-low" style={{ width: `${low * 100}%` }} />
          <span className="readiness-open" style={{ width: `${(high - low) * 100}%` }} />
        </span>
        {words && (
          <Text span size="xs" className="figures" aria-hidden="true">
            {same ? figures.low : `${figures.low}–${figures.high}`}
          </Text>
        )}
      </span>
    </Tooltip>
  );
}
