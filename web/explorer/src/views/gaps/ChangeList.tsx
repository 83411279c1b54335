/** The changes in their order, each with what it means or what is wrong with it; they can be moved and taken out. */
import { ActionIcon, Code, Group, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Entry } from "./changes.js";

interface Props {
  entries: readonly Entry[];
  /** The API's words for those that can be read, in order; empty while they aren't there. */
  words: readonly string[];
  refused: { index: number; message: string } | null;
  put: (entries: readonly Entry[]) => void;
}

export function ChangeList({ entries, words, refused, put }: Props) {
  const { t } = useTranslation("gaps");
  if (entries.length === 0) return <Text>{t("scenario.empty")}</Text>;
  const numbered = entries.map((entry, index) => ({
    entry,
    index,
    // The same change may stand there twice.
    key: `${entry.text} ${entries.slice(0, index).filter(({ text }) => text === entry.text).length}`,
    words: entry.change ? words[entries.slice(0, index).filter(({ change }) => change).length] : "",
  }));
  return (
    <ol className="gaps-changes">
      {numbered.map(({ entry, index, key, words: said }) => {
        const wrong = refused?.index === index ? refused.message : null;
        return (
          <li key={key}>
            <span className="figures">{index + 1}</span>
            <div>
              <Text fw={entry.change ? 550 : undefined} lang="en">
                {said || <Code>{entry.text}</Code>}
              </Text>
              {entry.problem && (
                <Text size="sm" c="var(--absent-ink)" role="alert">
                  {t(`scenario.problem.${entry.problem}`)}
                </Text>
              )}
              {wrong && (
                <Text size="sm" c="var(--absent-ink)" role="alert" lang="en">
                  {wrong}
                </Text>
              )}
            </div>
            <Group gap={4} className="no-print">
              <ActionIcon
                variant="default"
                disabled={index === 0}
                aria-label={t("scenario.up", { change: entry.text })}
                onClick={() => put(swapped(entries, index - 1))}
              >
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="default"
                disabled={index === entries.length - 1}
                aria-label={t("scenario.down", { change: entry.text })}
                onClick={() => put(swapped(entries, index))}
              >
                <IconArrowDown size={16} />
              </ActionIcon>
              <ActionIcon
                variant="default"
                aria-label={t("scenario.remove", { change: entry.text })}
                onClick={() => put(entries.filter((_, other) => other !== index))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          </li>
        );
      })}
    </ol>
  );
}

/** With the one at `index` and the one after it exchanged. */
function swapped(entries: readonly Entry[], index: number): Entry[] {
  const moved = entries[index];
  const rest = entries.filter((_, other) => other !== index);
  return moved ? [...rest.slice(0, index + 1), moved, ...rest.slice(index + 1)] : rest;
}
