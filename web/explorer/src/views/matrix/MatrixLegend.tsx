/** How a cell is read: duty on the left, power on the right, each with the mark of its support. */
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SupportLegend } from "../../parts/marks.js";

export function MatrixLegend() {
  const { t } = useTranslation("matrix");
  return (
    <Group gap="lg" className="matrix-legend">
      <Group gap={6} wrap="nowrap">
        <span className="matrix-sample" aria-hidden="true">
          <span>{t("legend.duty")}</span>
          <span>{t("legend.power")}</span>
        </span>
        <Text size="sm">{t("legend.halves")}</Text>
      </Group>
      <SupportLegend />
    </Group>
  );
}
