/** What is in the picture: which nodes it starts from, how far it reaches, on which day, which kinds. */
import { ActionIcon, Chip, Group, Input, NumberInput, Pill, Select } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { DayChoice } from "../../parts/choices.js";
import { KINDS, LOOKS } from "./kinds.js";
import { NodeChoice } from "./NodeChoice.js";
import type { NetworkAddress } from "./network-address.js";

interface Props {
  address: NetworkAddress;
  nameById: (id: string) => string;
}

export function Controls({ address, nameById }: Props) {
  const { t } = useTranslation(["network", "common"]);
  const { around, depth, asOf, without, most } = address.values;
  return (
    <Group align="flex-start" gap="md" className="no-print">
      <NodeChoice
        label={t("add")}
        onChoose={(id) =>
          address.set({ around: [...new Set([...around, id])], chosen: id, to: "" })
        }
      />
      <Input.Wrapper label={t("around")}>
        <Group gap={6} mih={36} maw={460}>
          {around.map((id) => (
            <Pill
              key={id}
              withRemoveButton
              removeButtonProps={{
                "aria-label": t("remove", { name: nameById(id) }),
                "aria-hidden": false,
                tabIndex: 0,
              }}
              onRemove={() => address.set({ around: around.filter((one) => one !== id) })}
            >
              {nameById(id)}
            </Pill>
          ))}
          {around.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("clear")}
              onClick={() => address.set({ around: [], chosen: "", to: "" })}
            >
              <IconX size={16} />
            </ActionIcon>
          )}
        </Group>
      </Input.Wrapper>
      <Select
        label={t("depth")}
        data={[1, 2, 3].map((value) => ({
          value: String(value),
          label: t("steps", { count: value }),
        }))}
        value={String(depth)}
        onChange={(value) => address.set({ depth: Number(value ?? 1) })}
        allowDeselect={false}
        w={130}
      />
      <DayChoice value={asOf} onChange={(day) => address.set({ asOf: day })} />
      <NumberInput
        label={t("most")}
        value={most}
        min={10}
        max={5_000}
        step={200}
        clampBehavior="blur"
        onBlur={({ currentTarget }) => {
          const wanted = Number(currentTarget.value);
          if (wanted >= 10 && wanted <= 5_000) address.set({ most: wanted });
        }}
        w={110}
      />
      <Input.Wrapper label={t("kinds")}>
        <Chip.Group
          multiple
          value={KINDS.filter((kind) => !without.includes(kind))}
          onChange={(kinds) =>
            address.set({ without: KINDS.filter((kind) => !kinds.includes(kind)) })
          }
        >
          <Group gap={6} mih={36}>
            {KINDS.map((kind) => (
              <Chip key={kind} value={kind} size="xs">
                <span
                  className={`network-key network-${LOOKS[kind].shape}`}
                  style={{ background: LOOKS[kind].colour }}
                  aria-hidden="true"
                />
                {t(`common:nodeKind.${kind}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
    </Group>
  );
}
