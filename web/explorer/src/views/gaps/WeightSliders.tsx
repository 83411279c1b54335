/** A slider for each component of exposure: how much it counts. */
import { Alert, Button, Group, SimpleGrid, Slider, Stack, Text } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { COMPONENTS, type Component, EQUAL, MOST, type Weights } from "./weights.js";

interface Props {
  weights: Weights;
  onChange: (weights: Weights) => void;
}

export function WeightSliders({ weights, onChange }: Props) {
  const { t } = useTranslation("gaps");
  const [moved, setMoved] = useState(weights);
  // Every place that a slider passes would be a question of its own.
  const tell = useDebouncedCallback(onChange, 250);
  useEffect(() => setMoved(weights), [weights]);
  const change = (component: Component, value: number) => {
    const next = { ...moved, [component]: value };
    setMoved(next);
    tell(next);
  };
  const changed = COMPONENTS.some((component) => weights[component] !== 1);
  return (
    <Stack gap={6} className="no-print">
      <Group gap="sm">
        <Text fw={600} size="sm" id="weights">
          {t("weights.title")}
        </Text>
        {changed && (
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(EQUAL)}>
            {t("weights.reset")}
          </Button>
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} spacing="lg" verticalSpacing="xs">
        {COMPONENTS.map((component) => (
          <div key={component}>
            <Group justify="space-between" gap={4} wrap="nowrap">
              <Group gap={6} wrap="nowrap">
                <span className={`gaps-swatch gaps-${component}`} aria-hidden="true" />
                <Text size="sm">{t(`component.${component}`)}</Text>
              </Group>
              <Text size="sm" className="figures">
                {moved[component]}
              </Text>
            </Group>
            <Slider
              min={0}
              max={MOST}
              step={0.25}
              size="sm"
              label={null}
              value={moved[component]}
              onChange={(value) => change(component, value)}
              thumbLabel={t("weights.of", { component: t(`component.${component}`) })}
            />
          </div>
        ))}
      </SimpleGrid>
    </Stack>
  );
}

/** The weights in words, for paper. */
export function useWeightWords(weights: Weights): string {
  const { t, i18n } = useTranslation("gaps");
  const each = COMPONENTS.map((one) => `${t(`component.${one}`)} ${weights[one]}`);
  const list = new Intl.ListFormat(i18n.language, { type: "unit" }).format(each);
  return `${t("weights.title")}: ${list}`;
}

/** Instead of an answer, where nothing counts. */
export function NothingCounts({ onChange }: Pick<Props, "onChange">) {
  const { t } = useTranslation("gaps");
  return (
    <Alert color="orange" title={t("weights.zeroTitle")} role="alert">
      <Text size="sm">{t("weights.zero")}</Text>
      <Button mt="sm" size="xs" variant="default" onClick={() => onChange(EQUAL)}>
        {t("weights.reset")}
      </Button>
    </Alert>
  );
}
