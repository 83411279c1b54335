/** Whether a basis was in force on the day, since and until when, and why that is said. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Certainty } from "../../graphql/enums.generated.js";
import { useSpan } from "./useSpan.js";

interface Props {
  of: { inForce: Certainty; since: string | null; until: string | null; because: string };
  /** Where the dates stand beside it, they aren't said twice. */
  dates?: boolean;
}

export function InForce({ of, dates = true }: Props) {
  const { t } = useTranslation("pair");
  const span = useSpan();
  return (
    <Text size="sm" component="div">
      <span className={`pair-force pair-force-${of.inForce.toLowerCase()}`}>
        {t(`inForce.${of.inForce}`)}
      </span>
      {dates && (of.since || of.until) && ` ${span(of)}`}
      <Text size="xs" c="dimmed" lang="en">
        {of.because}
      </Text>
    </Text>
  );
}
