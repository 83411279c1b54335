/** A new change, put together from fields that fit its kind. */
import { Button, Group, SegmentedControl, Select, Stack } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { JurisdictionChoice } from "../../parts/choices.js";
import { type Change, CONCLUDABLE, type Concludable, type MeasureStrength } from "./changes.js";
import { InstrumentChoice } from "./InstrumentChoice.js";
import { StrengthChoices } from "./StrengthChoices.js";

const KINDS = ["CONCLUDE", "TERMINATE", "RATIFY", "AMEND_LAW"] as const;
const TEXTS = ["model", "like", "measures"] as const;

interface Props {
  requesting: string;
  add: (change: Change) => void;
}

/** What is filled in so far, whatever the kind. */
interface Draft {
  kind: (typeof KINDS)[number];
  instrumentKind: Concludable;
  jurisdiction: string;
  text: (typeof TEXTS)[number];
  instrument: string;
  measures: readonly MeasureStrength[];
}

const EMPTY: Draft = {
  kind: "CONCLUDE",
  instrumentKind: "EXTRADITION_TREATY",
  jurisdiction: "",
  text: "model",
  instrument: "",
  measures: [],
};

export function ChangeEditor({ requesting, add }: Props) {
  const { t } = useTranslation("gaps");
  const { t: tCommon } = useTranslation();
  const [draft, setDraft] = useState(EMPTY);
  const put = (values: Partial<Draft>) => setDraft({ ...draft, ...values });
  const { kind, text, jurisdiction } = draft;
  const change = changeIn(draft, requesting);
  const lists = kind === "AMEND_LAW" || (kind === "CONCLUDE" && text === "measures");
  const names =
    kind === "TERMINATE" || kind === "RATIFY" || (kind === "CONCLUDE" && text === "like");
  return (
    <Stack gap="sm" className="gaps-editor no-print">
      <Group>
        <SegmentedControl
          size="xs"
          className="gaps-choice"
          aria-label={t("editor.kind")}
          value={kind}
          onChange={(value) =>
            setDraft({ ...EMPTY, kind: KINDS.find((one) => one === value) ?? "CONCLUDE" })
          }
          data={KINDS.map((value) => ({ value, label: t(`changeKind.${value}`) }))}
        />
      </Group>
      <Group align="flex-start" gap="sm">
        {kind === "CONCLUDE" && (
          <Select
            label={t("editor.what")}
            allowDeselect={false}
            w={220}
            data={CONCLUDABLE.map((value) => ({ value, label: tCommon(`kind.${value}`) }))}
            value={draft.instrumentKind}
            onChange={(value) =>
              put({ instrumentKind: CONCLUDABLE.find((one) => one === value) ?? "MLA_TREATY" })
            }
          />
        )}
        <JurisdictionChoice
          label={t(kind === "CONCLUDE" ? "editor.with" : "editor.by")}
          value={jurisdiction}
          onChange={(code) => put({ jurisdiction: code })}
          clearable
        />
        {kind === "CONCLUDE" && (
          <Select
            label={t("editor.text")}
            allowDeselect={false}
            w={220}
            data={TEXTS.map((value) => ({ value, label: t(`editor.texts.${value}`) }))}
            value={text}
            onChange={(value) =>
              put({
                text: TEXTS.find((one) => one === value) ?? "model",
                instrument: "",
                measures: [],
              })
            }
          />
        )}
        {names && (
          <InstrumentChoice
            key={kind}
            label={t(kind === "CONCLUDE" ? "editor.like" : `editor.instrument.${kind}`)}
            filter={filterFor(kind, jurisdiction || requesting)}
            value={draft.instrument}
            onChange={(instrument) => put({ instrument })}
          />
        )}
      </Group>
      {lists && (
        <StrengthChoices value={draft.measures} onChange={(measures) => put({ measures })} />
      )}
      <Group>
        <Button
          size="xs"
          leftSection={<IconPlus size={16} />}
          disabled={change === null}
          onClick={() => {
            if (!change) return;
            add(change);
            setDraft({ ...EMPTY, kind });
          }}
        >
          {t("editor.add")}
        </Button>
      </Group>
    </Stack>
  );
}

/** Null while something is missing. */
function changeIn(draft: Draft, requesting: string): Change | null {
  const { kind, instrumentKind, jurisdiction, text, instrument, measures } = draft;
  const actor = jurisdiction === requesting ? "" : jurisdiction;
  switch (kind) {
    case "CONCLUDE": {
      const complete = { model: true, like: instrument !== "", measures: measures.length > 0 };
      if (jurisdiction === "" || !complete[text]) return null;
      return { kind, instrumentKind, jurisdiction, like: instrument, providing: measures };
    }
    case "TERMINATE":
    case "RATIFY":
      return instrument === "" ? null : { kind, instrument, by: actor };
    case "AMEND_LAW":
      return measures.length === 0 ? null : { kind, of: actor, providing: measures };
  }
}

/** Which instruments can be meant. */
function filterFor(kind: Draft["kind"], actor: string) {
  switch (kind) {
    case "TERMINATE":
      return { parties: [actor] };
    case "RATIFY":
      return { kinds: ["CONVENTION", "NETWORK", "BODY"] as const };
    default:
      return {};
  }
}
