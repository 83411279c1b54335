/** Names of jurisdictions and measures in the reader's language, asked for once and kept. */
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { kept } from "./kept.js";
import {
  JurisdictionsDocument,
  type JurisdictionsQuery,
  MeasuresDocument,
  type MeasuresQuery,
} from "./names.generated.js";

export interface Named {
  id: string;
  name: string;
  nameZh: string | null;
}
export interface NamedJurisdiction extends Named {
  alpha2: string;
  aliases: readonly string[];
}
export type NamedMeasure = MeasuresQuery["measures"]["nodes"][number];

/** Writes a name in the reader's language: `nameOf(jurisdiction)`. */
export function useNameOf(): (thing: { name: string; nameZh?: string | null }) => string {
  const { i18n } = useTranslation();
  const chinese = i18n.language === "zh";
  return useCallback(({ name, nameZh }) => (chinese && nameZh ? nameZh : name), [chinese]);
}

/**
 * Writes the title of an instrument in the reader's language, short where there is a short one; a law's with the
 * jurisdiction whose law it is, which its title doesn't say.
 */
export function useTitleOf(): (instrument: {
  title: string;
  titleZh?: string | null;
  shortTitle?: string;
  jurisdiction?: { name: string; nameZh: string | null };
}) => string {
  const { i18n } = useTranslation();
  const nameOf = useNameOf();
  const chinese = i18n.language === "zh";
  return useCallback(
    ({ title, titleZh, shortTitle, jurisdiction }) => {
      const words = chinese && titleZh ? titleZh : (shortTitle ?? title);
      return jurisdiction ? `${words} (${nameOf(jurisdiction)})` : words;
    },
    [chinese, nameOf],
  );
}

/** What stands between two sentences: nothing in Chinese, whose full stop brings its own. */
export function useSpace(): string {
  const { i18n } = useTranslation();
  return i18n.language === "zh" ? "" : " ";
}

const jurisdictions = kept(JurisdictionsDocument);
const measures = kept(MeasuresDocument);

/** Asks for what `useJurisdictions` tells, before anything is drawn that needs it. */
export const askJurisdictions = jurisdictions.ask;

/** All jurisdictions, sorted by name in the reader's language; and one by its code. */
export function useJurisdictions() {
  const { i18n } = useTranslation();
  const data = jurisdictions.useAnswer();
  return useMemo(() => jurisdictionsOf(data, i18n.language), [data, i18n.language]);
}

interface Jurisdictions {
  all: readonly NamedJurisdiction[];
  byCode: ReadonlyMap<string, NamedJurisdiction>;
  loaded: boolean;
}

const NONE: Jurisdictions = { all: [], byCode: new Map(), loaded: false };

// A view asks in a dozen places, and sorting 250 names by a language's rules takes its time: once is enough.
const known = new WeakMap<JurisdictionsQuery, Map<string, Jurisdictions>>();

function jurisdictionsOf(data: JurisdictionsQuery | undefined, language: string): Jurisdictions {
  if (!data) return NONE;
  const byLanguage = known.get(data) ?? new Map<string, Jurisdictions>();
  known.set(data, byLanguage);
  const before = byLanguage.get(language);
  if (before) return before;
  const nodes = [...data.first.nodes, ...data.last.nodes];
  const byCode = new Map<string, NamedJurisdiction>(nodes.map((one) => [one.id, one]));
  const { compare } = new Intl.Collator(language);
  const name = (one: NamedJurisdiction) => (language === "zh" && one.nameZh) || one.name;
  const all = [...byCode.values()].sort((a, b) => compare(name(a), name(b)));
  const sorted = { all, byCode, loaded: true };
  byLanguage.set(language, sorted);
  return sorted;
}

/** All measures in the vocabulary's order; and one by its id. */
export function useMeasures() {
  const data = measures.useAnswer();
  return useMemo(() => {
    const all: readonly NamedMeasure[] = data?.measures.nodes ?? [];
    return { all, byId: new Map(all.map((one) => [one.id, one])) };
  }, [data]);
}
