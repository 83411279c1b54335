/** How far the facts reach: said on every view of a day, and loudly where the day lies beyond. */
import { useQuery } from "@apollo/client/react";
import { Alert, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { DatasetDocument } from "../names/dataset.generated.js";

/** @param asOf empty: today */
export function Dated({ asOf }: { asOf: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(DatasetDocument);
  // Its place is kept, so that nothing moves when it comes.
  if (!data)
    return (
      <Text size="xs" mt={4}>
        {"\u00a0"}
      </Text>
    );
  const day = data.dataset.knownAt;
  if (asOf > day)
    return (
      <Alert mt="sm" color="orange" icon={<IconInfoCircle />} title={t("dated.laterTitle")}>
        {t("dated.later", { asOf, day })}
      </Alert>
    );
  return (
    <Text size="xs" c="dimmed" mt={4}>
      {t("dated.knownUpTo", { day })}
    </Text>
  );
}

/** Writes the day that a view is about, for paper. */
export function useDayWords(): (asOf: string) => string {
  const { t } = useTranslation();
  return (asOf) =>
    asOf === ""
      ? t("dated.today", { day: new Date().toISOString().slice(0, 10) })
      : t("dated.day", { day: asOf });
}
