/** Writes from when to when something holds: "since 2006-02-12", "from 1999 until 2020-08-03". */
import { useTranslation } from "react-i18next";

interface Span {
  since: string | null;
  until: string | null;
}

export function useSpan(): (span: Span) => string {
  const { t } = useTranslation("pair");
  const { t: common } = useTranslation();
  return ({ since, until }) => {
    if (since && until) return t("span.both", { since, until });
    if (since) return common("common.since", { day: since });
    if (until) return t("span.untilOnly", { until });
    return t("span.unknown");
  };
}
