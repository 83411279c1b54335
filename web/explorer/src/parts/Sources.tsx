/** Where a fact was read and how sure it is: a button that opens the list. */
import { Anchor, Button, Group, List, Popover, Stack, Text } from "@mantine/core";
import { IconBook2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Confidence } from "../graphql/enums.generated.js";
import { ConfidenceMark } from "./marks.js";
import { usePrinting } from "./printing.js";

export interface CitedSource {
  id?: string;
  url: string;
  title: string;
  publisher?: string | null;
  kind: string;
  supports: readonly string[];
}

interface Props {
  sources: readonly CitedSource[];
  confidence?: Confidence;
  note?: string | null;
}

export function Sources(props: Props) {
  const { t } = useTranslation();
  // On paper nothing opens.
  if (usePrinting()) return <PrintedSources {...props} />;
  return (
    <Popover width={420} position="bottom-end" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" leftSection={<IconBook2 size={14} />}>
          {t("sources.count", { count: props.sources.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah={420} style={{ overflow: "auto" }}>
        <SourceList {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The same, open. */
export function SourceList({ sources, confidence, note }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      {confidence && (
        <Group gap="xs">
          <ConfidenceMark confidence={confidence} />
          <Text size="xs" c="dimmed">
            {t(`confidenceMeaning.${confidence}`)}
          </Text>
        </Group>
      )}
      {note && (
        <Text size="sm" lang="en">
          {note}
        </Text>
      )}
      <List size="sm" spacing={6}>
        {sources.map(({ url, title, publisher, kind, supports }) => (
          <List.Item key={`${url} ${title}`}>
            <Anchor href={url} target="_blank" rel="noreferrer noopener" size="sm" lang="">
              {title}
            </Anchor>
            <Text size="xs" c="dimmed">
              {[publisher, t(`sources.kind.${kindOf(kind)}`)].filter(Boolean).join(" · ")}
              {supports.length > 0 &&
                ` · ${t("sources.supports", { fields: supports.join(", ") })}`}
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}

/** Close together, with the addresses, which no one can click. */
function PrintedSources({ sources, confidence, note }: Props) {
  const { t } = useTranslation();
  return (
    <div className="print-sources">
      {confidence && <p>{t(`confidence.${confidence}`)}</p>}
      {note && <p lang="en">{note}</p>}
      <ul>
        {sources.map(({ url, title, publisher, kind }) => (
          <li key={`${url} ${title}`}>
            <span lang="">{title}</span>
            {` · ${[publisher, t(`sources.kind.${kindOf(kind)}`)].filter(Boolean).join(" · ")} · `}
            <span className="print-address">{url}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function kindOf(kind: string): "primary" | "official" | "secondary" {
  return kind === "primary" || kind === "official" ? kind : "secondary";
}
