/** Filters of the lists that only they need. */
import { MultiSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props<Choice extends string> {
  label: string;
  choices: readonly Choice[];
  name: (choice: Choice) => string;
  value: readonly Choice[];
  onChange: (chosen: Choice[]) => void;
}

/** Some of a few; none means all. */
export function SomeOf<Choice extends string>({
  label,
  choices,
  name,
  value,
  onChange,
}: Props<Choice>) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? t("choice.all") : ""}
      data={choices.map((choice) => ({ value: choice, label: name(choice) }))}
      value={[...value]}
      onChange={(named) => onChange(choices.filter((choice) => named.includes(choice)))}
      clearable
      hidePickedOptions
      miw={200}
      maw={420}
    />
  );
}
