/** An instrument, found by its name, id or text among those that fit. */
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { InstrumentKind } from "../../graphql/enums.generated.js";
import { useTitleOf } from "../../names/useNames.js";
import { useAsk } from "../../parts/ask.js";
import { ScenarioInstrumentsDocument } from "./scenario.generated.js";

interface Props {
  label: string;
  filter: { parties?: readonly string[]; kinds?: readonly InstrumentKind[] };
  /** Its id; empty where none is chosen. */
  value: string;
  onChange: (id: string) => void;
}

export function InstrumentChoice({ label, filter, value, onChange }: Props) {
  const { t } = useTranslation("gaps");
  const { t: tCommon } = useTranslation();
  const titleOf = useTitleOf();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 250);
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  // Once one is chosen, the field holds its title: that needn't be looked for.
  const wanted = chosen?.label === text ? "" : text;
  const asked = useAsk(ScenarioInstrumentsDocument, {
    filter: {
      parties: filter.parties ? [...filter.parties] : null,
      kinds: filter.kinds ? [...filter.kinds] : null,
      text: wanted || null,
    },
  });
  const found = (asked.data?.instruments.nodes ?? []).map((one) => ({
    value: one.id,
    label: `${titleOf(one)} (${one.id})`,
  }));
  const kept = chosen && chosen.value === value && !found.some((one) => one.value === value);
  return (
    <Select
      label={label}
      placeholder={t("editor.search")}
      data={kept ? [chosen, ...found] : found}
      // The service has looked already.
      filter={({ options }) => options}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      value={value || null}
      onChange={(id, option) => {
        setChosen(id === null || option === null ? null : { value: id, label: option.label });
        onChange(id ?? "");
      }}
      nothingFoundMessage={asked.loading ? t("editor.looking") : tCommon("choice.none")}
      w={440}
      maw="100%"
    />
  );
}
