/**
 * Small marks for what the API answers with: support, certainty, confidence, force, strength, verdict. Each has a
 * shape as well as a colour, and its name for those who see neither.
 */
import { Badge, Group, Text, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type {
  Certainty,
  Confidence,
  Force,
  Strength,
  Support,
  Verdict,
} from "../graphql/enums.generated.js";

/** Best first. */
export const SUPPORTS: readonly Support[] = [
  "PROVIDED",
  "CONDITIONAL",
  "UNCERTAIN",
  "UNKNOWN",
  "ABSENT",
];

const GLYPHS: Readonly<Record<Support, string>> = {
  PROVIDED: "●",
  CONDITIONAL: "◐",
  UNCERTAIN: "◌",
  UNKNOWN: "?",
  ABSENT: "✕",
};

/** A coloured cell with a glyph; `words` writes the name beside it. */
export function SupportMark({ support, words = false }: { support: Support; words?: boolean }) {
  const { t } = useTranslation();
  const name = t(`support.${support}`);
  const mark = (
    <span className={`mark support-${support.toLowerCase()}`} aria-hidden="true">
      {GLYPHS[support]}
    </span>
  );
  if (words)
    return (
      <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
        {mark}
        <Text span size="sm">
          {name}
        </Text>
      </Group>
    );
  return (
    <Tooltip label={`${name}: ${t(`supportMeaning.${support}`)}`} multiline maw={280}>
      <span role="img" aria-label={name}>
        {mark}
      </span>
    </Tooltip>
  );
}

/** What the marks mean. */
export function SupportLegend() {
  const { t } = useTranslation();
  return (
    <Group gap="md" component="ul" className="legend" aria-label={t("legend")}>
      {SUPPORTS.map((support) => (
        <Tooltip key={support} label={t(`supportMeaning.${support}`)} multiline maw={280}>
          <li>
            <SupportMark support={support} words />
          </li>
        </Tooltip>
      ))}
    </Group>
  );
}

const CERTAINTY_COLOURS: Readonly<Record<Certainty, string>> = {
  YES: "teal",
  UNCERTAIN: "yellow",
  NO: "gray",
};

export function CertaintyMark({ certainty }: { certainty: Certainty }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={CERTAINTY_COLOURS[certainty]} className="badge">
      {t(`certainty.${certainty}`)}
    </Badge>
  );
}

const CONFIDENCE_COLOURS: Readonly<Record<Confidence, string>> = {
  HIGH: "teal",
  MEDIUM: "blue",
  LOW: "orange",
};

/** Whether an answer was found: where none was, there is nothing of which one could be sure. */
export function isKnown(support: Support): boolean {
  return support !== "UNKNOWN" && support !== "UNCERTAIN";
}

export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t(`confidenceMeaning.${confidence}`)} multiline maw={280}>
      <Badge variant="outline" color={CONFIDENCE_COLOURS[confidence]} className="badge">
        {t(`confidence.${confidence}`)}
      </Badge>
    </Tooltip>
  );
}

export function ForceMark({ force }: { force: Force }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t(`forceMeaning.${force}`)} multiline maw={280}>
      <Badge variant="default" className="badge">
        {t(`force.${force}`)}
      </Badge>
    </Tooltip>
  );
}

export function StrengthMark({ strength }: { strength: Strength }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={strength === "MANDATORY" ? "indigo" : "gray"} className="badge">
      {t(`strength.${strength}`)}
    </Badge>
  );
}

const VERDICT_COLOURS: Readonly<Record<Verdict, string>> = {
  HOLDS: "indigo",
  HOLDS_IN_PART: "blue",
  DOES_NOT_HOLD: "orange",
  CANNOT_BE_TOLD: "gray",
};

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={VERDICT_COLOURS[verdict]} className="badge">
      {t(`verdict.${verdict}`)}
    </Badge>
  );
}
