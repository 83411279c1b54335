/** Instruments to compare, found by a few letters of their titles. */
import { MultiSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTitleOf } from "../../names/useNames.js";
import { useAsk } from "../../parts/ask.js";
import { InstrumentsFoundDocument, InstrumentTitlesDocument } from "./compare.generated.js";

interface Props {
  ids: readonly string[];
  most: number;
  onChange: (ids: string[]) => void;
}

export function CompareChoice({ ids, most, onChange }: Props) {
  const { t } = useTranslation("library");
  const { t: common } = useTranslation();
  const titleOf = useTitleOf();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 250);
  const found = useAsk(InstrumentsFoundDocument, { text });
  const known = useAsk(InstrumentTitlesDocument, { ids: [...ids] }, { skip: ids.length === 0 });
  const titles = new Map<string, string>(ids.map((id) => [id, id]));
  for (const node of known.data?.nodes ?? [])
    if (node && "title" in node && ids.includes(node.id)) titles.set(node.id, titleOf(node));
  for (const node of found.data?.instruments.nodes ?? [])
    if (!titles.has(node.id)) titles.set(node.id, titleOf(node));
  return (
    <MultiSelect
      label={t("compareChoice")}
      placeholder={ids.length < most ? t("compareHint") : ""}
      data={[...titles].map(([value, label]) => ({ value, label }))}
      value={[...ids]}
      onChange={onChange}
      maxValues={most}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The API has filtered, by more than the title.
      filter={({ options }) => options}
      hidePickedOptions
      clearable
      nothingFoundMessage={common("choice.none")}
      className="no-print"
    />
  );
}
