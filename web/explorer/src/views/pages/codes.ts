/** Codes of the dataset (`in-force`, `not-bound`, `fiu` …) in the reader's words; an unknown one stands as it is. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";

type CodeList =
  | "status"
  | "subject"
  | "topic"
  | "means"
  | "position"
  | "obstacleKind"
  | "effect"
  | "owner"
  | "sector"
  | "role"
  | "basis"
  | "offence"
  | "proceeding"
  | "outcome"
  | "assetStatus"
  | "flow"
  | "extent"
  | "field";

export function useCode(): (list: CodeList, code: string) => string {
  const { t } = useTranslation("pages");
  return useCallback((list, code) => t(`code.${list}.${code}`, { defaultValue: code }), [t]);
}
