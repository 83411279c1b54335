/** Finds any node by its name, in both languages. */
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../parts/ask.js";
import { NodeSearchDocument } from "./network.generated.js";

export function NodeChoice({ label, onChoose }: { label: string; onChoose: (id: string) => void }) {
  const { t } = useTranslation(["network", "common"]);
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 200);
  const asked = useAsk(NodeSearchDocument, { text }, { skip: text === "" });
  const hits = text === "" ? [] : (asked.data?.search ?? []);
  const data = hits.map((hit) => ({
    value: hit.node.id,
    label: `${hit.label} · ${t(`common:nodeKind.${hit.kind}`)}`,
  }));
  return (
    <Select
      label={label}
      placeholder={t("addHelp")}
      data={data}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      searchable
      // The service has searched already, forgiving what a filter here would not.
      filter={({ options }) => options}
      nothingFoundMessage={text !== "" && !asked.loading ? t("common:choice.none") : undefined}
      onChange={(id) => {
        if (id === null) return;
        setTyped("");
        onChoose(id);
      }}
      w={280}
      maw="100%"
    />
  );
}
