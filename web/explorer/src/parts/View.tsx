/** The frame of a view: its title, what it is for, its actions, and what makes no sense in its address. */
import { Alert, Box, Container, Group, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AddressProblem } from "../app/address.js";
import { Dated, useDayWords } from "./Dated.js";

interface Props {
  title: string;
  lead?: ReactNode;
  /** On the right of the title: exports, links. */
  actions?: ReactNode;
  problems?: readonly AddressProblem[];
  /** The day that it is about, empty for today; left out where none is. */
  asOf?: string | undefined;
  /** What was asked, in words: on paper there are no fields that say it. */
  question?: readonly string[];
  /** As wide as the window. */
  wide?: boolean;
  children: ReactNode;
}

export function View({
  title,
  lead,
  actions,
  problems = [],
  asOf,
  question = [],
  wide = false,
  children,
}: Props) {
  useDocumentTitle(`${title} · Treatygraph`);
  const dayWords = useDayWords();
  const asked = asOf === undefined ? question : [...question, dayWords(asOf)];
  return (
    <Container fluid={wide} size={wide ? undefined : "xl"} px="md" py="lg">
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Box maw={860}>
            <Title order={1}>{title}</Title>
            {lead && (
              <Text c="dimmed" mt={4}>
                {lead}
              </Text>
            )}
            {asked.length > 0 && <p className="print-only print-question">{asked.join(" · ")}</p>}
            {asOf !== undefined && <Dated asOf={asOf} />}
          </Box>
          <Box className="no-print">{actions}</Box>
        </Group>
        {problems.map((problem) => (
          <AddressAlert key={problem.name} problem={problem} />
        ))}
        {children}
      </Stack>
    </Container>
  );
}

function AddressAlert({ problem: { name, given, expected } }: { problem: AddressProblem }) {
  const { t } = useTranslation();
  const what =
    expected === "day" || expected === "code"
      ? t(`address.${expected}`)
      : t("address.choice", { choices: expected });
  return (
    <Alert color="orange" icon={<IconInfoCircle />} title={t("address.title")} role="alert">
      {t("address.problem", { name, given: given.slice(0, 100), what })}
    </Alert>
  );
}
