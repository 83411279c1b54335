/** What kind of thing an instrument is, and what it provides. */

import { jurisdictionOf } from "../dataset/jurisdictions.js";
import type { Force, Strength } from "../dataset/kinds/common.js";
import type {
  Implication,
  Instrument,
  Measure,
  Memorandum,
  Provision,
} from "../dataset/records.js";
import type { Facts } from "../graph/facts.js";

export const INSTRUMENT_KINDS = [
  "extradition-treaty",
  "mla-treaty",
  "sharing-agreement",
  "convention",
  "memorandum",
  "domestic-law",
  "model-law",
  "network",
  "body",
] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

const KIND_OF: Record<Instrument["kind"], InstrumentKind> = {
  extradition: "extradition-treaty",
  "mla-criminal": "mla-treaty",
  "mla-civil-and-criminal": "mla-treaty",
  "asset-sharing": "sharing-agreement",
  convention: "convention",
  memorandum: "memorandum",
  "domestic-law": "domestic-law",
  "model-law": "model-law",
  network: "network",
  body: "body",
};

export function kindOf(instrument: Instrument): InstrumentKind {
  return KIND_OF[instrument.kind];
}

/** The short title that a convention goes by; of others their title. */
export function shortTitleOf(instrument: Instrument): string {
  return "shortTitle" in instrument ? instrument.shortTitle : instrument.title;
}

/** A measure that an instrument provides, and how strongly. */
export interface ProvidedMeasure {
  measure: Measure;
  strength: Strength;
  /** The article that provides it; null where no article of the instrument shows it. */
  provision: Provision | null;
  /** Implied by the instrument's kind, or a memorandum's subject. */
  byKind: boolean;
}

/** What of the facts an instrument's description needs. */
export type Terms = Pick<Facts, "measures" | "implications" | "provisionsOf">;

/** binding, domestic, channel or model: the rule of its kind, from the vocabulary. */
export function forceOf(instrument: Instrument, facts: Pick<Facts, "implications">): Force {
  const rule = facts.implications.find((implication) => implication.kind === instrument.kind);
  if (!rule) throw new Error(`no rule in kinds.jsonl for the kind ${instrument.kind}`);
  return rule.force;
}

/**
 * What an instrument provides: first what its articles show, in their order; then what a law's own
 * record lists, as conditional; then what its kind or subject implies. The last two only where no
 * article shows the measure. Worked out once for each instrument: it depends on no question.
 */
export function providedBy(instrument: Instrument, facts: Facts): readonly ProvidedMeasure[] {
  const known = PROVIDED.get(facts.origin) ?? new WeakMap();
  PROVIDED.set(facts.origin, known);
  const provided = known.get(instrument) ?? workOutProvided(instrument, facts);
  known.set(instrument, provided);
  return provided;
}

const PROVIDED = new WeakMap<Facts, WeakMap<Instrument, readonly ProvidedMeasure[]>>();

/** See `providedBy`, for an instrument whose articles are at hand. */
export function workOutProvided(instrument: Instrument, facts: Terms): ProvidedMeasure[] {
  const provided: ProvidedMeasure[] = [];
  const shown = new Set<string>();
  for (const provision of facts.provisionsOf(instrument.id)) {
    for (const { measure: id, strength } of provision.measures) {
      const measure = facts.measures.get(id);
      if (!measure) continue;
      shown.add(id);
      provided.push({ measure, strength, provision, byKind: false });
    }
  }
  const add = (id: string, strength: Strength, byKind: boolean) => {
    const measure = facts.measures.get(id);
    if (!measure || shown.has(id)) return;
    shown.add(id);
    provided.push({ measure, strength, provision: null, byKind });
  };
  if (instrument.type === "DomesticLaw") {
    for (const id of instrument.measures) add(id, "conditional", false);
  }
  for (const implication of facts.implications) {
    if (!appliesTo(implication, instrument)) continue;
    for (const { measure, strength } of implication.implied) add(measure, strength, true);
  }
  return provided;
}

/**
 * In Chinese: a law's own title, or for a bilateral instrument a description of it, such as
 * 中国—意大利引渡条约 or 中国—意大利主管机关谅解备忘录（反腐败）, which isn't its official title.
 */
export function titleZhOf(
  instrument: Instrument,
  { implications }: Pick<Facts, "implications">,
): string | null {
  if ("titleLocal" in instrument)
    return isChinese(instrument.titleLocal) ? instrument.titleLocal : null;
  const rule = implications.find(({ kind }) => kind === instrument.kind);
  if (!rule || !("parties" in instrument)) return null;
  const names = instrument.parties.map((party) => jurisdictionOf(party).nameZh).join("—");
  return instrument.type === "Memorandum"
    ? memorandumZh(instrument, names, implications)
    : `${names}${rule.nameZh}`;
}

/**
 * A memorandum between authorities isn't one between States, and says so, with what it is about. With an
 * organisation, whose Chinese name isn't recorded, it has none.
 */
function memorandumZh(
  { kind, parties, signatories, subject }: Memorandum,
  names: string,
  implications: readonly Implication[],
): string | null {
  const rule = implications.find((implication) => implication.kind === kind);
  if (!rule || parties.length < 2) return null;
  const ofStates = signatories.every((signatory) => /^Government of\b/.test(signatory));
  const about = implications
    .filter((implication) => implication.subject !== null && subject.includes(implication.subject))
    .map(({ nameZh }) => nameZh);
  return [
    names,
    ofStates ? "" : "主管机关",
    rule.nameZh,
    about.length > 0 ? `（${about.join("、")}）` : "",
  ].join("");
}

/** Written in Han characters, and in none that only Japanese or Korean have. */
export function isChinese(text: string | null): text is string {
  const other = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
  return text !== null && /\p{Script=Han}/u.test(text) && !other.test(text);
}

function appliesTo(implication: Implication, instrument: Instrument): boolean {
  if (implication.kind !== null) return implication.kind === instrument.kind;
  return instrument.type === "Memorandum" && instrument.subject.includes(implication.subject ?? "");
}
