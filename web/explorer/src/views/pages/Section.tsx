/** A part of a page: a heading that can be linked to, and what is said where nothing is recorded. */
import { Box, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  id: string;
  title: string;
  /** How many there are; 0 shows that none are recorded, and that this proves nothing. */
  count?: number;
  /** Said instead where there are none. */
  none?: string;
  lead?: ReactNode;
  aside?: ReactNode;
  children?: ReactNode;
}

export function Section({ id, title, count, none, lead, aside, children }: Props) {
  const { t } = useTranslation("pages");
  return (
    <Box component="section" id={id} aria-labelledby={`${id}-title`} className="page-section">
      <Group justify="space-between" gap="xs" mb={6}>
        <Title order={2} id={`${id}-title`}>
          {title}
          {count !== undefined && count > 0 && (
            <Text span c="dimmed" fw={400} ml={8} className="figures">
              {count}
            </Text>
          )}
        </Title>
        {aside}
      </Group>
      {lead && (
        <Text size="sm" c="dimmed" mb="xs" maw={860}>
          {lead}
        </Text>
      )}
      {count === 0 ? <Text size="sm">{none ?? t("noneRecorded")}</Text> : children}
    </Box>
  );
}
