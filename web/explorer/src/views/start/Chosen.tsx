/** What is known of the jurisdiction that is looked for, in words, with the way to its routes. */
import { Anchor, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { pairOf } from "../../app/paths.js";
import type { Figures } from "./layers.js";
import { type Place, useNames } from "./World.js";

export function Chosen({ figures, place }: { figures: Figures; place: Place }) {
  const { t } = useTranslation("start");
  const nameOf = useNames();
  const { requesting, requested, asOf } = place;
  if (requested === "" || requested === requesting) return null;
  return (
    <Group gap="md" role="status" className="start-chosen">
      <Text span fw={600}>
        {nameOf(requested)}
      </Text>
      <FigureWords figures={figures} code={requested} />
      <Anchor component={Link} href={pairOf(requesting, requested, asOf)}>
        {t("map.openPair", { from: nameOf(requesting), to: nameOf(requested) })}
      </Anchor>
    </Group>
  );
}

/** Each figure with its name; or that there is none. */
export function FigureWords({ figures, code }: { figures: Figures; code: string }) {
  const { t } = useTranslation("start");
  const row = figures.rows.find((one) => one.code === code);
  if (!row) return <Text size="sm">{t("map.notCovered")}</Text>;
  return (
    <>
      {figures.columns.map((column, index) => {
        const text = row.cells[index]?.text ?? "";
        if (text === "") return null;
        return (
          <Text key={column} span size="sm" display="block">
            {t("map.figure", { column, text })}
          </Text>
        );
      })}
      {row.hatched && (
        <Text span size="sm" display="block" fs="italic">
          {t("map.open")}
        </Text>
      )}
    </>
  );
}
