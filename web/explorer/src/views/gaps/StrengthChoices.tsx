/** Measures, and how strongly each is to be provided. */
import { Group, Select, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Strength } from "../../graphql/enums.generated.js";
import { useMeasures, useNameOf } from "../../names/useNames.js";
import { MeasuresChoice } from "../../parts/choices.js";
import type { MeasureStrength } from "./changes.js";

const STRENGTHS = [
  "MANDATORY",
  "CONDITIONAL",
  "DISCRETIONARY",
] as const satisfies readonly Strength[];

interface Props {
  value: readonly MeasureStrength[];
  onChange: (measures: readonly MeasureStrength[]) => void;
}

export function StrengthChoices({ value, onChange }: Props) {
  const { t } = useTranslation("gaps");
  const { t: tCommon } = useTranslation();
  const { byId } = useMeasures();
  const nameOf = useNameOf();
  const strengthOf = (id: string) => value.find(({ measure }) => measure === id)?.strength;
  return (
    <Stack gap="xs">
      <MeasuresChoice
        label={t("editor.measures")}
        value={value.map(({ measure }) => measure)}
        onChange={(ids) =>
          onChange(
            ids.map((measure) => ({ measure, strength: strengthOf(measure) ?? "MANDATORY" })),
          )
        }
      />
      <Group gap="sm">
        {value.map(({ measure, strength }) => {
          const known = byId.get(measure);
          return (
            <Select
              key={measure}
              label={t("editor.strength", { measure: known ? nameOf(known) : measure })}
              size="xs"
              w={230}
              allowDeselect={false}
              data={STRENGTHS.map((one) => ({ value: one, label: tCommon(`strength.${one}`) }))}
              value={strength}
              onChange={(next) =>
                onChange(
                  value.map((one) =>
                    one.measure === measure
                      ? { measure, strength: STRENGTHS.find((known) => known === next) ?? strength }
                      : one,
                  ),
                )
              }
            />
          );
        })}
      </Group>
    </Stack>
  );
}
