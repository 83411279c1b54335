/** A draft as somebody hands it in, made sure of. */
import type { Language } from "../../dataset/lexicon-notation.js";
import { BadInputError } from "../../errors.js";
import type { InstrumentKind } from "../instruments.js";
import { jurisdictionCode, quote } from "../questions.js";

export type DraftFormat = "text" | "markdown" | "akoma-ntoso";

export interface DraftInput {
  text: string;
  format?: DraftFormat | null | undefined;
  /** `en` or `zh`; each sentence shows its own where it is left out. */
  language?: string | null | undefined;
  kind?: InstrumentKind | null | undefined;
  parties?: readonly string[] | null | undefined;
  /** The id of an instrument. */
  against?: string | null | undefined;
}

/** A draft that can be read. */
export interface Draft {
  text: string;
  format: DraftFormat;
  language: Language | undefined;
  kind: InstrumentKind | null;
  parties: string[];
  against: string | null;
}

/** No treaty is as long; a longer text is a collection, or a mistake. */
const LONGEST = 300_000;

/** @throws BadInputError for an empty or endless text, a language that isn't read, parties that don't exist */
export function draftOf({ text, format, language, kind, parties, against }: DraftInput): Draft {
  if (text.trim() === "")
    throw new BadInputError("draft.text: is empty; pass the text of a treaty.", "draft.text");
  if (text.length > LONGEST)
    throw new BadInputError(
      `draft.text: has ${text.length} characters, at most ${LONGEST} can be read; pass one treaty alone.`,
      "draft.text",
    );
  const codes = (parties ?? []).map((code) => jurisdictionCode(code, "draft.parties"));
  if (codes.length !== 0 && (codes.length !== 2 || codes[0] === codes[1]))
    throw new BadInputError(
      `draft.parties: ${quote(codes.join(", "))} aren't the parties of a bilateral treaty; name two different ones, or none.`,
      "draft.parties",
    );
  return {
    text,
    format: format ?? "text",
    language: languageCalled(language),
    kind: kind ?? null,
    parties: codes,
    against: against ?? null,
  };
}

function languageCalled(language: string | null | undefined): Language | undefined {
  if (language === null || language === undefined) return undefined;
  const [primary = ""] = language.toLowerCase().split(/[-_]/);
  if (primary === "en" || primary === "zh") return primary;
  throw new BadInputError(
    `draft.language: ${quote(language)} can't be read; pass en or zh, or leave it out for both.`,
    "draft.language",
  );
}
