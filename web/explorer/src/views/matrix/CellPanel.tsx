/** What an open cell rests on: the bases that carry the measure, or the instruments of a kind, with their sources. */
import { Anchor, Drawer, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { pairOf } from "../../app/paths.js";
import type { Certainty, Confidence, Force, Strength } from "../../graphql/enums.generated.js";
import { useJurisdictions, useMeasures, useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import {
  CertaintyMark,
  ConfidenceMark,
  ForceMark,
  isKnown,
  StrengthMark,
  SupportMark,
} from "../../parts/marks.js";
import { InstrumentLink, MeasureLink } from "../../parts/NodeLink.js";
import { type CitedSource, Sources } from "../../parts/Sources.js";
import { KindBases } from "./KindBases.js";
import { MatrixCellDocument } from "./matrix.generated.js";
import { KINDS } from "./table.js";

interface Props {
  /** `AUS.freeze`; empty where none is open. */
  cell: string;
  requesting: string;
  asOf: string;
  close: () => void;
}

export function CellPanel({ cell, requesting, asOf, close }: Props) {
  const { t } = useTranslation("matrix");
  const { t: tCommon } = useTranslation();
  const { byCode, loaded } = useJurisdictions();
  const { byId, all } = useMeasures();
  const nameOf = useNameOf();
  const [code = "", key = ""] = cell.split(".");
  const jurisdiction = byCode.get(code);
  const kind = KINDS.find((one) => one === key);
  const measure = byId.get(key);
  const exists =
    jurisdiction !== undefined && code !== requesting && (kind ?? measure) !== undefined;
  const known = loaded && all.length > 0;
  const name = kind ? t(`kinds.${kind}`) : measure ? nameOf(measure) : key;
  return (
    <Drawer
      opened={cell !== "" && known}
      onClose={close}
      position="right"
      size="md"
      title={<Text fw={650}>{jurisdiction ? nameOf(jurisdiction) : code}</Text>}
      closeButtonProps={{ "aria-label": tCommon("shell.close") }}
    >
      <Stack gap="sm">
        <Title order={2}>{measure && !kind ? <MeasureLink of={measure} /> : name}</Title>
        {!exists && known && <Text>{t("panel.noCell", { cell })}</Text>}
        {exists && (
          <>
            {kind ? (
              <KindBases kind={kind} requesting={requesting} requested={code} asOf={asOf} />
            ) : (
              <MeasureBases measure={key} requesting={requesting} requested={code} asOf={asOf} />
            )}
            <Anchor component={Link} href={pairOf(requesting, code, asOf)}>
              {t("panel.pair")}
            </Anchor>
          </>
        )}
      </Stack>
    </Drawer>
  );
}

const SIDES = ["duty", "power"] as const;

interface Question {
  measure: string;
  requesting: string;
  requested: string;
  asOf: string;
}

function MeasureBases({ measure, requesting, requested, asOf }: Question) {
  const { t } = useTranslation("matrix");
  const { t: tCommon } = useTranslation();
  const asked = useAsk(MatrixCellDocument, { measure, requesting, requested, asOf: asOf || null });
  return (
    <Answer of={asked} height={200}>
      {({ coverage }) => {
        const cell = coverage[0]?.cells[0];
        if (!cell) return null;
        const known = SIDES.filter((side) => isKnown(cell[side]));
        return (
          <Stack gap="sm">
            <Group gap="lg">
              {SIDES.map((side) => (
                <Stack key={side} gap={2}>
                  <Text size="xs" c="dimmed">
                    {tCommon(side)}
                  </Text>
                  <SupportMark support={cell[side]} words />
                  <Text size="xs" c="dimmed">
                    {tCommon(`supportMeaning.${cell[side]}`)}
                  </Text>
                  {known.length === 1 && known[0] === side && (
                    <div>
                      <ConfidenceMark confidence={cell.confidence} />
                    </div>
                  )}
                </Stack>
              ))}
            </Group>
            {known.length === 2 && (
              <div>
                <ConfidenceMark confidence={cell.confidence} />
              </div>
            )}
            <Title order={3}>{t("panel.by")}</Title>
            {cell.by.length === 0 && <Text>{t("panel.none")}</Text>}
            {cell.by.map((basis) => (
              <BasisCard key={basis.instrument.id} basis={basis} />
            ))}
          </Stack>
        );
      }}
    </Answer>
  );
}

export interface Basis {
  instrument: {
    id: string;
    title: string;
    titleZh?: string | null;
    shortTitle?: string;
    confidence: Confidence;
    note: string | null;
    sources: readonly CitedSource[];
  };
  force: Force;
  inForce: Certainty;
  since: string | null;
  because: string;
  conditions: readonly string[];
  measures?: readonly {
    strength: Strength;
    byKind: boolean;
    provision: { id: string; article: string } | null;
  }[];
}

export function BasisCard({
  basis: { instrument, force, inForce, since, because, conditions, measures = [] },
}: {
  basis: Basis;
}) {
  const { t } = useTranslation("matrix");
  const { t: tCommon } = useTranslation();
  return (
    <Stack gap={4} className="matrix-basis">
      <InstrumentLink of={instrument} />
      <Group gap={6}>
        <ForceMark force={force} />
        {measures.map(({ strength, byKind, provision }) => (
          <Group key={provision?.id ?? strength} gap={6}>
            <StrengthMark strength={strength} />
            {provision && (
              <Anchor
                component={Link}
                href={`/provision/${encodeURIComponent(provision.id)}`}
                size="xs"
              >
                {t("panel.article", { article: provision.article })}
              </Anchor>
            )}
            {byKind && (
              <Text span size="xs" c="dimmed">
                {t("panel.byKind")}
              </Text>
            )}
          </Group>
        ))}
      </Group>
      <Group gap={6}>
        <Text size="sm">{t("panel.inForce")}</Text>
        <CertaintyMark certainty={inForce} />
        {since && <Text size="sm">{tCommon("common.since", { day: since })}</Text>}
      </Group>
      <Text size="xs" c="dimmed" lang="en">
        {because}
      </Text>
      {conditions.length > 0 && (
        <ul className="matrix-conditions" lang="en">
          {conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
      <div>
        <Sources
          sources={instrument.sources}
          confidence={instrument.confidence}
          note={instrument.note}
        />
      </div>
    </Stack>
  );
}
