/** What a draft on somebody's desk provides, denies and leaves out, beside the words that show it. */
import { Grid, Group, Text } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../app/address.js";
import { useJurisdictions, useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { View } from "../../parts/View.js";
import { DraftForm } from "./DraftForm.js";
import { DRAFT_ADDRESS, type DraftAddress, draftInput } from "./draft-address.js";
import { DraftDocument } from "./drafting.generated.js";
import { Findings } from "./Findings.js";
import { MarkedText } from "./MarkedText.js";
import { keep, leftBefore, NOTHING } from "./memory.js";
import { ReportMenu } from "./ReportMenu.js";
import "./drafting.css";

export default function Drafting() {
  const { t, i18n } = useTranslation("drafting");
  const address = useAddress(DRAFT_ADDRESS);
  const [draft, setDraft] = useState(leftBefore().draft);
  const [handedIn, setHandedIn] = useState(leftBefore().handedIn);
  useEffect(() => keep({ draft, handedIn }), [draft, handedIn]);
  const [chosen, setChosen] = useState<number | null>(null);
  const input = draftInput(handedIn ?? NOTHING, address.values);
  const asked = useAsk(
    DraftDocument,
    { draft: input, language: i18n.language },
    { skip: handedIn === null, remember: false },
  );
  const words = useWords(address.values, draft.name);
  const report = useRef<HTMLDivElement>(null);
  const answered = handedIn !== null && asked.data !== undefined && !asked.loading;

  const told = useRef(handedIn);

  // Who can't see the page change must hear that the report is there: once, not when a party is chosen afterwards.
  useEffect(() => {
    if (!answered || told.current === handedIn) return;
    told.current = handedIn;
    report.current?.focus({ preventScroll: true });
    report.current?.scrollIntoView({ block: "start" });
  }, [answered, handedIn]);

  return (
    <View
      title={t("title")}
      lead={t("lead")}
      problems={address.problems}
      wide={handedIn !== null}
      question={words}
      actions={
        answered && asked.data ? <ReportMenu report={asked.data.checkDraft} draft={input} /> : null
      }
    >
      <Group gap="xs" wrap="nowrap" className="no-print">
        <IconLock size={16} aria-hidden="true" />
        <Text size="sm">{t("private")}</Text>
      </Group>
      <DraftForm
        draft={draft}
        onDraft={setDraft}
        address={address}
        checking={asked.loading}
        open={handedIn === null}
        onEdit={() => setHandedIn(null)}
        onCheck={(given) => {
          setChosen(null);
          setDraft(given);
          setHandedIn({ ...given });
        }}
      />
      {handedIn !== null && (
        <Answer of={asked} height={420}>
          {({ checkDraft }) => (
            <Grid
              ref={report}
              tabIndex={-1}
              role="region"
              aria-label={t("report")}
              className="draft-report"
            >
              <Grid.Col
                span={{ base: 12, md: 6 }}
                order={{ base: 2, md: 1 }}
                className="draft-beside"
              >
                <MarkedText report={checkDraft} chosen={chosen} />
              </Grid.Col>
              <Grid.Col span={{ base: 12, md: 6 }} order={{ base: 1, md: 2 }}>
                <Findings report={checkDraft} parties={input.parties ?? []} onChoose={setChosen} />
              </Grid.Col>
            </Grid>
          )}
        </Answer>
      )}
    </View>
  );
}

/** What was told of the draft, in words, for paper. */
function useWords({ first, second, kind }: DraftAddress["values"], file: string): string[] {
  const { t } = useTranslation(["drafting", "common"]);
  const nameOf = useNameOf();
  const { byCode } = useJurisdictions();
  const parties = [first, second].flatMap((code) => byCode.get(code) ?? []);
  return [
    parties.map(nameOf).join(" – "),
    kind === "" ? "" : t(`common:kind.${kind}`),
    file,
  ].filter((one) => one !== "");
}
