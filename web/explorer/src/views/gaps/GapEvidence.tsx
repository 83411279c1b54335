/** Behind a bar: what is at stake with its sources, what is missing, and, apart from it, what nobody knows. */
import { Group, Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ConfidenceMark, isKnown, SupportMark } from "../../parts/marks.js";
import { MeasureLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import type { Gap } from "./GapTable.js";
import { points } from "./GapTable.js";
import { isComponent } from "./weights.js";
import { yearsOf } from "./years.js";

export function GapEvidence({ gap, requesting }: { gap: Gap; requesting: string }) {
  const { components, missing, unknown } = gap;
  const { t } = useTranslation("gaps");
  return (
    <Stack gap="md" className="gaps-evidence">
      <Table horizontalSpacing="xs" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("evidence.component")}</Table.Th>
            <Table.Th>{t("evidence.value")}</Table.Th>
            <Table.Th>{t("evidence.weight")}</Table.Th>
            <Table.Th>{t("evidence.statement")}</Table.Th>
            <Table.Th>{t("evidence.sources")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {components.map((component) => {
            const { name, value, weight, statement, sources } = component;
            const years = yearsOf(gap, component, requesting);
            return (
              <Table.Tr key={name}>
                <Table.Th scope="row">
                  <Group gap={6} wrap="nowrap">
                    <span className={`gaps-swatch gaps-${name}`} aria-hidden="true" />
                    {isComponent(name) ? t(`component.${name}`) : name}
                  </Group>
                </Table.Th>
                <Table.Td className="figures">{points(value)}</Table.Td>
                <Table.Td className="figures">{weight}</Table.Td>
                <Table.Td>
                  <span lang="en">{statement}</span>
                  {years.length > 0 && (
                    <Text size="xs" c="dimmed">
                      {t("evidence.years", { years: years.join(", ") })}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  {sources.length > 0 ? <Sources sources={sources} /> : t("evidence.noSource")}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Measures title={t("evidence.missing")} none={t("evidence.noneMissing")} list={missing} />
      <Measures
        title={t("evidence.unknown")}
        lead={t("evidence.unknownMeaning")}
        none={t("evidence.noneUnknown")}
        list={unknown}
      />
    </Stack>
  );
}

function Measures({
  title,
  lead,
  none,
  list,
}: {
  title: string;
  lead?: string;
  none: string;
  list: Gap["missing"];
}) {
  const { t } = useTranslation();
  return (
    <div>
      <Title order={2} size="h4">
        {title}
      </Title>
      {lead && list.length > 0 && (
        <Text size="sm" c="dimmed">
          {lead}
        </Text>
      )}
      {list.length === 0 ? (
        <Text size="sm">{none}</Text>
      ) : (
        <ul className="gaps-measures">
          {list.map(({ measure, duty, power, confidence }) => (
            <li key={measure.id}>
              <MeasureLink of={measure} />
              <span>
                {t("duty")} <SupportMark support={duty} />
              </span>
              <span>
                {t("power")} <SupportMark support={power} />
              </span>
              {isKnown(duty) && isKnown(power) && <ConfidenceMark confidence={confidence} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
