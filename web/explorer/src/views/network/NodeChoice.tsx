/** Finds any node by its name, in both languages. */
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../parts/ask.js";
import { NodeSearchDocument } from "./network.generated.js";

export function NodeChoice({ label, onChoose }: { label: string; onChoose: (id: string) => void }) {
  const { t } = useTranslation(["network", "common"]);
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 200);
  const asked = useAsk(NodeSearchDocument, { text }, { skip: text === "" });
  const hits = text === "" ? [] : (asked.data?.search ?? []);
  /** For what Enter was pressed before its suggestions were there. */
  const [entered, setEntered] = useState("");
  const first = hits[0]?.node.id;
  const there = !asked.loading && !asked.outdated;
  const choose = (id: string) => {
    setTyped("");
    setEntered("");
    onChoose(id);
  };
  useEffect(() => {
    if (entered === "" || entered !== text || !there) return;
    if (first) choose(first);
    else setEntered("");
  });
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
      onSearchChange={(next) => {
        setTyped(next);
        if (next !== typed) setEntered("");
      }}
      searchable
      // The service has searched already, forgiving what a filter here would not.
      filter={({ options }) => options}
      nothingFoundMessage={text !== "" && !asked.loading ? t("common:choice.none") : undefined}
      onChange={(id) => id !== null && choose(id)}
      // What is typed is meant: Enter takes the first that fits, unless the arrows have chosen another.
      onKeyDown={({ key, nativeEvent, currentTarget }) => {
        if (key !== "Enter" || nativeEvent.isComposing) return;
        if (!currentTarget.hasAttribute("aria-activedescendant")) setEntered(typed.trim());
      }}
      w={280}
      maw="100%"
    />
  );
}
