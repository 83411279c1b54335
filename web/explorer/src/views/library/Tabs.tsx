/** The ways from list to list: links, for each list has its own address. */
import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { VIEWS } from "../../app/paths.js";

export const TABS = [
  "instruments",
  "jurisdictions",
  "provisions",
  "measures",
  "mechanisms",
  "enterprises",
  "cases",
  "obstacles",
  "compare",
  "downloads",
] as const;

export type Tab = (typeof TABS)[number];

export function Tabs({ current }: { current: Tab | "" }) {
  const { t } = useTranslation("library");
  return (
    <Group component="nav" gap={4} aria-label={t("lists")} className="no-print">
      {TABS.map((tab) => (
        <Button
          key={tab}
          component={Link}
          href={tab === "instruments" ? VIEWS.library : `${VIEWS.library}/${tab}`}
          size="compact-sm"
          variant={tab === current ? "light" : "subtle"}
          color={tab === current ? undefined : "gray"}
          aria-current={tab === current ? "page" : undefined}
        >
          {t(`tab.${tab}`)}
        </Button>
      ))}
    </Group>
  );
}
