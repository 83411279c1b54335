/** What stands where an answer will be: a skeleton with a way to cancel, the failure and what to do, or the answer. */
import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { Alert, Box, Button, Group, Loader, Skeleton, Stack, Text } from "@mantine/core";
import { useTimeout } from "@mantine/hooks";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Asked } from "./ask.js";

interface Props<TData> {
  of: Asked<TData>;
  children: (data: TData) => ReactNode;
  /** As high as the answer will be, so that nothing jumps. */
  height?: number;
}

export function Answer<TData>({ of, children, height = 240 }: Props<TData>) {
  if (of.cancelled) return <Cancelled again={of.again} />;
  if (of.error) return <Failure error={of.error} again={of.again} />;
  if (of.data === undefined) return <Waiting cancel={of.cancel} height={height} />;
  return (
    <Box aria-busy={of.loading} className={of.outdated ? "outdated" : ""}>
      {of.outdated && <Slow cancel={of.cancel} />}
      {children(of.data)}
    </Box>
  );
}

function Waiting({ cancel, height }: { cancel: () => void; height: number }) {
  return (
    <Stack aria-busy="true">
      <Skeleton height={height} />
      <Slow cancel={cancel} />
    </Stack>
  );
}

/** Only after half a second: a quick answer needs no words. */
function Slow({ cancel }: { cancel: () => void }) {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  const { start, clear } = useTimeout(() => setLate(true), 500);
  useEffect(() => {
    start();
    return clear;
  }, [start, clear]);
  if (!late) return null;
  return (
    <Group gap="sm" className="no-print" role="status">
      <Loader size="xs" />
      <Text size="sm">{t("answer.slow")}</Text>
      <Button size="compact-xs" variant="default" onClick={cancel}>
        {t("answer.cancel")}
      </Button>
    </Group>
  );
}

function Cancelled({ again }: { again: () => void }) {
  const { t } = useTranslation();
  return (
    <Group gap="sm" role="status">
      <Text size="sm">{t("answer.cancelled")}</Text>
      <Button size="compact-xs" variant="default" onClick={again}>
        {t("answer.again")}
      </Button>
    </Group>
  );
}

export function Failure({ error, again }: { error: Error; again: () => void }) {
  const { t } = useTranslation();
  const refused = CombinedGraphQLErrors.is(error);
  return (
    <Alert
      color={refused ? "orange" : "red"}
      icon={<IconAlertTriangle />}
      title={t(refused ? "answer.refused" : "answer.unreachable")}
      role="alert"
    >
      <Text size="sm">{wordsOf(error) ?? t("answer.noConnection")}</Text>
      <Button mt="sm" size="xs" variant="default" onClick={again}>
        {t("answer.again")}
      </Button>
    </Alert>
  );
}

/** The service's own words, which say what to do; null where it didn't answer. */
function wordsOf(error: Error): string | null {
  if (CombinedGraphQLErrors.is(error)) return error.errors.map(({ message }) => message).join(" ");
  if (ServerError.is(error)) return `${error.statusCode}`;
  return null;
}
