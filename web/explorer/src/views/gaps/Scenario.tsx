/** What changes would bring, made one after the other: they stand in the address, the outcome below them. */
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { Alert, Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { code, day, text, useAddress } from "../../app/address.js";
import { useJurisdictions, useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { ChangeEditor } from "./ChangeEditor.js";
import { ChangeList } from "./ChangeList.js";
import { inputOf, readChange, readChanges, writeChange, writeChanges } from "./changes.js";
import { Frame } from "./Frame.js";
import { ScenarioRows, scenarioTable } from "./ScenarioRows.js";
import { ScenarioDocument } from "./scenario.generated.js";

const ADDRESS = z.object({ requesting: code("CHN"), asOf: day(), changes: text() });

/** As many as the API takes. */
const MOST = 50;

export default function Scenario() {
  const { t } = useTranslation("gaps");
  const nameOf = useNameOf();
  const { byCode } = useJurisdictions();
  const { values, problems, set } = useAddress(ADDRESS);
  const { asOf, changes } = values;
  const requesting = values.requesting || "CHN";
  const entries = useMemo(() => readChanges(changes), [changes]);
  const readable = useMemo(
    () =>
      entries.flatMap(({ change }, index) => (change ? [{ input: inputOf(change), index }] : [])),
    [entries],
  );
  const asked = useAsk(
    ScenarioDocument,
    { requesting, asOf: asOf || null, changes: readable.map(({ input }) => input) },
    { skip: readable.length === 0, remember: false },
  );
  const refusal = refusalIn(asked.error);
  const at = refusal && readable[refusal.change]?.index;
  const put = (next: readonly { text: string }[]) => set({ changes: writeChanges(next) });
  const from = byCode.get(requesting);
  return (
    <Frame
      tab="scenario"
      title={t("scenario.title")}
      lead={t("scenario.lead", { name: from ? nameOf(from) : requesting })}
      requesting={requesting}
      asOf={asOf}
      set={set}
      problems={problems}
      actions={
        <ExportMenu
          name={`scenario-${requesting}${asOf && `-${asOf}`}`}
          table={() => scenarioTable(asked.data, nameOf, t)}
          question={asked.question}
        />
      }
    >
      <Stack gap="xs">
        <Title order={2}>{t("scenario.changes")}</Title>
        <ChangeList
          entries={entries}
          words={asked.error || asked.outdated ? [] : (asked.data?.scenario.changes ?? [])}
          refused={refusal ? { index: at ?? -1, message: refusal.message } : null}
          put={put}
        />
        {entries.length >= MOST ? (
          <Text size="sm">{t("scenario.most", { most: MOST })}</Text>
        ) : (
          <ChangeEditor
            requesting={requesting}
            add={(change) => put([...entries, readChange(writeChange(change))])}
          />
        )}
      </Stack>
      {readable.length > 0 && (
        <section aria-labelledby="scenario-outcome">
          <Title order={2} id="scenario-outcome" mb="xs">
            {t("scenario.outcome")}
          </Title>
          {refusal && at !== undefined ? (
            <Alert color="orange">{t("scenario.mend")}</Alert>
          ) : (
            <Answer of={asked} height={320}>
              {({ scenario, jurisdiction }) => (
                <ScenarioRows
                  rows={scenario.rows}
                  seeker={jurisdiction}
                  requesting={requesting}
                  asOf={asOf}
                />
              )}
            </Answer>
          )}
        </section>
      )}
    </Frame>
  );
}

/** Which change the API refuses, and why; null where its refusal speaks of no single one. */
function refusalIn(error: Error | undefined): { change: number; message: string } | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  for (const { message, extensions } of error.errors) {
    const argument = extensions?.argument;
    const [, index] = /^changes\[(\d+)\]/.exec(typeof argument === "string" ? argument : "") ?? [];
    // It stands beside its change, so it needn't name it.
    if (index !== undefined)
      return { change: Number(index), message: message.replace(/^changes\S+: /, "") };
  }
  return null;
}
