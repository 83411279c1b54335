/** What is missing, and apart, what isn't known: two lists that must never be mixed up. */
import { SimpleGrid, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../names/useNames.js";
import { SupportMark } from "../../parts/marks.js";
import { JurisdictionLink, MeasureLink } from "../../parts/NodeLink.js";
import { countOf, type Lack as LackOf, lacksOf } from "./missing.js";
import type { Bases, Route, Routes, Step } from "./question.js";
import { Scroll } from "./Scroll.js";

type Lack = LackOf<Step["anyOf"][number], Step["actor"], Route["mechanism"]>;

export function Missing({ routes, bases }: { routes: Routes; bases: Bases }) {
  const { t } = useTranslation("pair");
  const { missing, unknown } = lacksOf(
    routes.routes.filter(({ mechanism }) => !mechanism.informal),
    bases,
  );
  const titled = (kind: "gaps" | "unknown", of: readonly Lack[]) => {
    const { there, home } = countOf(of, bases.requested.id);
    return `${t(`missing.${kind}`, { count: there })}${home > 0 ? t("missing.home", { count: home }) : ""}`;
  };
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
      <section className="pair-missing">
        <Title order={3}>{titled("gaps", missing)}</Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t("missing.gapsWhat")}
        </Text>
        <LackTable of={missing} label={titled("gaps", missing)} none={t("missing.noGaps")} />
      </section>
      <section className="pair-unknown">
        <Title order={3}>{titled("unknown", unknown)}</Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t("missing.unknownWhat")}
        </Text>
        <LackTable of={unknown} label={titled("unknown", unknown)} none={t("missing.noUnknown")} />
      </section>
    </SimpleGrid>
  );
}

function LackTable({ of, label, none }: { of: readonly Lack[]; label: string; none: string }) {
  const { t } = useTranslation("pair");
  const { t: common } = useTranslation();
  if (of.length === 0) return <Text size="sm">{none}</Text>;
  return (
    <Scroll label={label}>
      <Table fz="sm" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("missing.measure")}</Table.Th>
            <Table.Th>{common("duty")}</Table.Th>
            <Table.Th>{common("power")}</Table.Th>
            <Table.Th>{t("missing.breaks")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {of.map((lack) => (
            <Row key={`${lack.actor.id} ${lack.measure.id}`} of={lack} />
          ))}
        </Table.Tbody>
      </Table>
    </Scroll>
  );
}

function Row({ of: { measure, actor, duty, power, breaks } }: { of: Lack }) {
  const { t } = useTranslation("pair");
  const nameOf = useNameOf();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        <MeasureLink of={measure} />
        <Text size="xs" c="dimmed">
          <JurisdictionLink of={actor} />
        </Text>
      </Table.Th>
      <Table.Td>{duty === null ? "–" : <SupportMark support={duty} />}</Table.Td>
      <Table.Td>
        <SupportMark support={power} />
      </Table.Td>
      <Table.Td>
        {breaks.length === 0 ? t("missing.instead") : breaks.map(nameOf).join(t("comma"))}
      </Table.Td>
    </Table.Tr>
  );
}
