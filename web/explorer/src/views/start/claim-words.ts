/**
 * A claim's sentence in the reader's language. The service says it in English, with the grammar of names; until its
 * answer comes, and in Chinese always, the sentence comes from the words of this view.
 */
import { useTranslation } from "react-i18next";
import { useJurisdictions, useNameOf } from "../../names/useNames.js";

/** In the order in which the service answers. */
export const CLAIMS = [
  "no-extradition-treaties",
  "no-mla-treaties",
  "rough-treaties",
  "no-civil-forfeiture",
  "gaps-in-confiscation",
  "thin-rules-on-foreign-orders",
  "thin-rules-on-transfer",
  "treaties-would-help",
  "memoranda-would-help",
  "law-reform-would-help",
] as const;
export type ClaimId = (typeof CLAIMS)[number];

export function isKnown(id: string): id is ClaimId {
  return CLAIMS.some((known) => known === id);
}

export interface Sentence {
  text: string;
  /** Set where the words are English in a Chinese page. */
  lang?: "en";
}

export function useSentenceOf(requesting: string) {
  const { t, i18n } = useTranslation("start");
  const nameOf = useNameOf();
  const { byCode } = useJurisdictions();
  const jurisdiction = byCode.get(requesting);
  const name = jurisdiction ? nameOf(jurisdiction) : requesting;
  return (id: string, statement?: string): Sentence => {
    const chinese = i18n.language === "zh";
    if (statement !== undefined && !chinese) return { text: statement };
    if (isKnown(id)) return { text: t(`statement.${id}`, { name }) };
    return { text: statement ?? id, lang: "en" };
  };
}
