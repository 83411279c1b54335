/** What must hold before a basis serves: which offences it is for in the open, what the parties declared folded away. */
import { List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  of: {
    conditions: readonly string[];
    /** Only conventions have it. */
    instrument: { id: string; scopeCondition?: string | null };
  };
}

export function Conditions({ of: { conditions, instrument } }: Props) {
  const { t } = useTranslation("pair");
  // One such condition decides whether the basis serves at all; a reservation on where disputes go doesn't.
  const scope = conditions.find((condition) => condition === instrument.scopeCondition);
  const others = conditions.filter((condition) => condition !== scope);
  return (
    <>
      {scope && (
        <Text size="sm" className="pair-scope">
          {t("scope")} <span lang="en">{scope}</span>
        </Text>
      )}
      {others.length > 0 && (
        <details className="pair-conditions">
          <summary>{t(scope ? "conditionsMore" : "conditions", { count: others.length })}</summary>
          <List size="sm" lang="en">
            {others.map((condition) => (
              <List.Item key={condition}>{condition}</List.Item>
            ))}
          </List>
        </details>
      )}
    </>
  );
}
