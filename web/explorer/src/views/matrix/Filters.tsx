/** The fields above the matrix: for whom and when, which rows and columns, what to look for, in which order. */
import { Group, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Address } from "../../app/address.js";
import {
  DayChoice,
  JurisdictionChoice,
  JurisdictionsChoice,
  MeasuresChoice,
} from "../../parts/choices.js";
import { SUPPORTS } from "../../parts/marks.js";
import type { Column } from "./columns.js";
import type { ADDRESS } from "./Matrix.js";

interface Props {
  address: Address<typeof ADDRESS>;
  columns: readonly Column[];
}

const SIDES = ["either", "duty", "power", "both"] as const;

export function Filters({ address, columns }: Props) {
  const { t } = useTranslation("matrix");
  const { t: tCommon } = useTranslation();
  const { requesting, asOf, jurisdictions, measures, support, side, sort } = address.values;
  const anySupport = { value: "any", label: t("filter.anySupport") };
  return (
    <Group gap="sm" align="flex-start" className="no-print">
      <JurisdictionChoice
        label={tCommon("common.requesting")}
        value={requesting}
        onChange={(code) => address.set({ requesting: code, cell: "" })}
        w={200}
      />
      <DayChoice value={asOf} onChange={(day) => address.set({ asOf: day })} />
      <NameFilter
        value={address.values.text}
        onChange={(text) => address.set({ text }, { replace: true })}
      />
      <JurisdictionsChoice
        label={t("filter.jurisdictions")}
        value={jurisdictions}
        onChange={(codes) => address.set({ jurisdictions: codes })}
      />
      <MeasuresChoice
        label={t("filter.measures")}
        value={measures}
        onChange={(ids) => address.set({ measures: ids })}
      />
      <Select
        label={t("filter.support")}
        w={170}
        allowDeselect={false}
        data={[
          anySupport,
          ...SUPPORTS.map((value) => ({ value, label: tCommon(`support.${value}`) })),
        ]}
        value={support}
        onChange={(value) =>
          address.set({ support: SUPPORTS.find((one) => one === value) ?? "any" })
        }
      />
      <Select
        label={t("filter.side")}
        w={170}
        allowDeselect={false}
        disabled={support === "any"}
        data={SIDES.map((value) => ({ value, label: t(`side.${value}`) }))}
        value={side}
        onChange={(value) => address.set({ side: SIDES.find((one) => one === value) ?? "either" })}
      />
      <Select
        label={t("filter.sort")}
        w={220}
        searchable
        allowDeselect={false}
        data={columns.map(({ key, name }) => ({ value: key, label: name }))}
        value={columns.some(({ key }) => key === sort) ? sort : null}
        onChange={(value) => address.set({ sort: value ?? "readiness" })}
      />
    </Group>
  );
}

/** What is typed counts once typing pauses. */
function NameFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation("matrix");
  const [typed, setTyped] = useState(value);
  const tell = useDebouncedCallback(onChange, 200);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      label={t("filter.text")}
      leftSection={<IconSearch size={14} />}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        tell(currentTarget.value);
      }}
      w={170}
    />
  );
}
