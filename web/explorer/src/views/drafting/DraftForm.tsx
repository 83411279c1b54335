/** Where a draft is pasted or dropped, and what is told about it. */
import { useQuery } from "@apollo/client/react";
import {
  Alert,
  Anchor,
  Box,
  Button,
  FileButton,
  Group,
  Select,
  Stack,
  Text,
  Textarea,
} from "@mantine/core";
import { IconFileUpload, IconPencil } from "@tabler/icons-react";
import { type DragEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTitleOf } from "../../names/useNames.js";
import { JurisdictionChoice } from "../../parts/choices.js";
import { type DraftAddress, KINDS } from "./draft-address.js";
import { NoDraft, type ReadDraft, readDraftFile } from "./draft-file.js";
import { BenchmarksDocument } from "./drafting.generated.js";
import { EXAMPLES } from "./examples.js";

interface Props {
  draft: ReadDraft;
  onDraft: (draft: ReadDraft) => void;
  onCheck: (draft: ReadDraft) => void;
  onEdit: () => void;
  checking: boolean;
  /** Whether the text can be edited; else its report stands below. */
  open: boolean;
  address: DraftAddress;
}

const FILES = ".txt,.md,.markdown,.xml,.akn,.docx,.pdf,text/plain";

export function DraftForm({ draft, onDraft, onCheck, onEdit, checking, open, address }: Props) {
  const { t, i18n } = useTranslation("drafting");
  const [problem, setProblem] = useState<NoDraft["why"] | null>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | null | undefined) => {
    if (!file) return;
    readDraftFile(file).then(
      (read) => {
        setProblem(null);
        onDraft(read);
      },
      (error: unknown) => setProblem(error instanceof NoDraft ? error.why : "damaged"),
    );
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const empty = draft.text.trim() === "";
  return (
    <Stack gap="sm" className="no-print">
      {open && (
        <Box
          className={over ? "draft-drop draft-drop-over" : "draft-drop"}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Textarea
            label={t("text")}
            description={t("textHelp")}
            placeholder={t("placeholder")}
            value={draft.text}
            onChange={({ currentTarget }) =>
              onDraft({ text: currentTarget.value, format: draft.format, name: draft.name })
            }
            autosize
            minRows={12}
            maxRows={24}
            spellCheck={false}
            classNames={{ input: "draft-input" }}
          />
        </Box>
      )}
      {open && problem && (
        <Alert color="orange" role="alert" title={t("file.title")}>
          {t(`file.${problem}`)}
        </Alert>
      )}
      {open && (
        <Group gap="sm">
          <FileButton onChange={take} accept={FILES}>
            {(props) => (
              <Button
                variant="default"
                size="xs"
                leftSection={<IconFileUpload size={16} />}
                {...props}
              >
                {t("open")}
              </Button>
            )}
          </FileButton>
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() =>
              onDraft({
                text: EXAMPLES[i18n.language === "zh" ? "zh" : "en"],
                format: "TEXT",
                name: "",
              })
            }
          >
            {t("example")}
          </Anchor>
          <Text size="sm" c="dimmed" aria-live="polite">
            {draft.name !== "" && `${draft.name} · `}
            {t("length", { count: draft.text.length })}
          </Text>
        </Group>
      )}
      <Group align="flex-end" gap="sm">
        <JurisdictionChoice
          label={t("first")}
          value={address.values.first}
          onChange={(first) => address.set({ first })}
          clearable
          w={200}
        />
        <JurisdictionChoice
          label={t("second")}
          value={address.values.second}
          onChange={(second) => address.set({ second })}
          clearable
          w={200}
        />
        <KindChoice address={address} />
        <BenchmarkChoice address={address} />
        {open ? (
          <Button onClick={() => onCheck(draft)} disabled={empty} loading={checking}>
            {t("check")}
          </Button>
        ) : (
          <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>
            {t("edit")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function KindChoice({ address }: { address: DraftAddress }) {
  const { t } = useTranslation(["drafting", "common"]);
  const data = KINDS.map((value) => ({ value, label: t(`common:kind.${value}`) }));
  return (
    <Select
      label={t("kind")}
      placeholder={t("kindUnset")}
      data={data}
      value={address.values.kind === "" ? null : address.values.kind}
      onChange={(chosen) => address.set({ kind: KINDS.find((kind) => kind === chosen) ?? "" })}
      clearable
      w={210}
    />
  );
}

/** Any instrument can be the measure of a draft; the usual ones stand first. */
function BenchmarkChoice({ address }: { address: DraftAddress }) {
  const { t } = useTranslation("drafting");
  const titleOf = useTitleOf();
  const { data } = useQuery(BenchmarksDocument);
  const groups = useMemo(() => {
    const options = (nodes: NonNullable<typeof data>["wide"]["nodes"]) =>
      nodes.map((one) => ({ value: one.id, label: titleOf(one) }));
    return [
      { group: t("benchmark.wide"), items: options(data?.wide.nodes ?? []) },
      { group: t("benchmark.treaties"), items: options(data?.treaties.nodes ?? []) },
    ];
  }, [data, titleOf, t]);
  return (
    <Select
      label={t("benchmark.label")}
      placeholder={t("benchmark.unset")}
      data={groups}
      value={address.values.against === "" ? null : address.values.against}
      onChange={(against) => address.set({ against: against ?? "" })}
      searchable
      clearable
      limit={100}
      w={280}
      maw="100%"
    />
  );
}
