/** The question as fields: who seeks, where the assets lie, on which day, for what offence. */
import { ActionIcon, Group, Select, Tooltip } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { DayChoice, JurisdictionChoice } from "../../parts/choices.js";
import { OFFENCES, type PairAddress } from "./question.js";

/** What belongs to one pair, and not to the next. */
const CLOSED = { route: "", step: "", detail: "no", whatIf: "" } as const;

export function Fields({ address: { values, set } }: { address: PairAddress }) {
  const { t } = useTranslation("pair");
  const { t: common } = useTranslation();
  const { requesting, requested } = values;
  return (
    <Group align="flex-start" gap="sm" className="pair-fields no-print">
      <JurisdictionChoice
        label={common("common.requesting")}
        value={requesting}
        onChange={(code) => set({ ...CLOSED, requesting: code })}
      />
      <Tooltip label={t("swap")}>
        <ActionIcon
          variant="default"
          size={36}
          mt={25}
          aria-label={t("swap")}
          disabled={requested === ""}
          onClick={() => set({ ...CLOSED, requesting: requested, requested: requesting })}
        >
          <IconArrowsExchange size={18} />
        </ActionIcon>
      </Tooltip>
      <JurisdictionChoice
        label={common("common.requested")}
        value={requested}
        onChange={(code) => set({ ...CLOSED, requested: code })}
      />
      <DayChoice value={values.asOf} onChange={(asOf) => set({ asOf })} />
      <Select
        label={common("common.offence")}
        data={OFFENCES.map((value) => ({ value, label: common(`offence.${value}`) }))}
        value={values.offence}
        onChange={(offence) => offence && set({ offence })}
        allowDeselect={false}
        w={200}
      />
    </Group>
  );
}
