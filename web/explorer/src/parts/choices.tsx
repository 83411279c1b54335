/** Fields with which a question is put: jurisdictions, measures, a day. */
import { MultiSelect, Select, type SelectProps, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type NamedJurisdiction,
  useJurisdictions,
  useMeasures,
  useNameOf,
} from "../names/useNames.js";

interface JurisdictionChoiceProps {
  label: string;
  /** A code; empty where none is chosen. */
  value: string;
  onChange: (code: string) => void;
  clearable?: boolean;
  /** Where the label only stands for those who can't see. */
  hideLabel?: boolean;
  w?: SelectProps["w"];
}

/** Found by name in both languages, by alias or code. */
export function JurisdictionChoice({
  label,
  value,
  onChange,
  clearable = false,
  hideLabel = false,
  w = 240,
}: JurisdictionChoiceProps) {
  const { t } = useTranslation();
  const { all, byCode } = useJurisdictions();
  const options = useOptions(all);
  const [search, setSearch] = useState("");
  const chosen = options.find((one) => one.value === value)?.label ?? "";
  const found = () => foundIn(options, byCode, search);
  return (
    <Select
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      placeholder={t("choice.jurisdiction")}
      data={options}
      value={byCode.has(value) ? value : null}
      onChange={(code) => onChange(code ?? "")}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      // What is typed is meant: Enter and Tab take the first that fits.
      selectFirstOptionOnChange
      onKeyDown={({ key }) => {
        const [first] = key === "Tab" && !["", chosen].includes(search.trim()) ? found() : [];
        if (first) onChange(first.value);
      }}
      // What is typed into a filled field takes the place of what stands there.
      onFocus={({ currentTarget }) => currentTarget.select()}
      onClick={({ currentTarget }) => search === chosen && currentTarget.select()}
      clearable={clearable}
      allowDeselect={false}
      limit={60}
      nothingFoundMessage={t("choice.none")}
      filter={({ limit }) => found().slice(0, limit)}
      w={w}
      maw="100%"
    />
  );
}

/** Several; none means all. */
export function JurisdictionsChoice({
  label,
  value,
  onChange,
}: {
  label: string;
  value: readonly string[];
  onChange: (codes: string[]) => void;
}) {
  const { t } = useTranslation();
  const { all, byCode } = useJurisdictions();
  const options = useOptions(all);
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? t("choice.all") : ""}
      data={options}
      value={value.filter((code) => byCode.has(code))}
      onChange={onChange}
      searchable
      clearable
      hidePickedOptions
      limit={60}
      nothingFoundMessage={t("choice.none")}
      filter={({ options: given, search, limit }) =>
        given
          .filter((option) => "value" in option && matches(byCode.get(option.value), search))
          .slice(0, limit)
      }
      miw={240}
      maw={520}
    />
  );
}

/** Several measures, grouped; none means all. */
export function MeasuresChoice({
  label,
  value,
  onChange,
}: {
  label: string;
  value: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { all, byId } = useMeasures();
  const data = useMemo(() => {
    const groups = [...new Set(all.map(({ group }) => group))];
    return groups.map((group) => ({
      group: t(`group.${group}`, { defaultValue: group }),
      items: all
        .filter((measure) => measure.group === group)
        .map((measure) => ({ value: measure.id, label: nameOf(measure) })),
    }));
  }, [all, nameOf, t]);
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? t("choice.all") : ""}
      data={data}
      value={value.filter((id) => byId.has(id))}
      onChange={onChange}
      searchable
      clearable
      hidePickedOptions
      nothingFoundMessage={t("choice.none")}
      miw={240}
      maw={520}
    />
  );
}

/** A day; empty means today. What is typed counts once it is a whole day. */
export function DayChoice({
  value,
  onChange,
  label,
  hint,
}: {
  value: string;
  onChange: (day: string) => void;
  label?: string;
  /** What it means where no day is chosen: today, if nothing else is said. */
  hint?: string;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const tell = useDebouncedCallback(onChange, 400);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      type="date"
      label={label ?? t("choice.day")}
      description={value === "" ? (hint ?? t("choice.today")) : undefined}
      inputWrapperOrder={["label", "input", "description"]}
      value={typed}
      min="1949-10-01"
      max="2100-12-31"
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (currentTarget.value === "" || currentTarget.validity.valid) tell(currentTarget.value);
      }}
      w={170}
    />
  );
}

function useOptions(all: readonly NamedJurisdiction[]) {
  const nameOf = useNameOf();
  return useMemo(() => all.map((one) => ({ value: one.id, label: nameOf(one) })), [all, nameOf]);
}

/** Those that fit what is typed; first those that begin with it, so that "Niger" comes before "Nigeria" and "Guinea" before "Equatorial Guinea". */
function foundIn(
  options: readonly { value: string; label: string }[],
  byCode: ReadonlyMap<string, NamedJurisdiction>,
  search: string,
) {
  const wanted = search.trim().toLowerCase();
  const fitting = options.filter(({ value }) => matches(byCode.get(value), wanted));
  const begins = ({ value, label }: { value: string; label: string }) =>
    value.toLowerCase() === wanted || label.toLowerCase().startsWith(wanted);
  return [...fitting.filter(begins), ...fitting.filter((one) => !begins(one))];
}

function matches(one: NamedJurisdiction | undefined, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  if (!one || wanted === "") return one !== undefined;
  return [one.name, one.nameZh ?? "", one.id, one.alpha2, ...one.aliases].some((name) =>
    name.toLowerCase().includes(wanted),
  );
}
