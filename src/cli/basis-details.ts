/** What a legal basis provides, and where that is written. */
import type { CitedSource } from "../dataset/records.js";
import type { ProvidedMeasure } from "../domain/instruments.js";
import type { LegalBasis } from "../domain/legal-bases.js";
import { citedAs } from "../domain/words.js";
import { item } from "./sections.js";

/** A line a measure, with the articles that provide it and how strongly. */
export function provided({ measures }: LegalBasis): string[] {
  if (measures.length === 0) return [item("nothing that the vocabulary has a word for", "   - ")];
  const ids = [...new Set(measures.map(({ measure }) => measure.id))];
  return ids.map((id) => {
    const same = measures.filter(({ measure }) => measure.id === id);
    const name = same[0]?.measure.name ?? id;
    return item(`${name}: ${same.map(where).join("; ")}`, "   - ");
  });
}

/** The sources nearest to the text itself; `--json` has them all. A wrapped URL can't be opened. */
export function sources({ instrument, confidence }: LegalBasis, mark: string): string[] {
  const nearest = [...instrument.sources].sort((a, b) => rank(a) - rank(b));
  const more = nearest.length - SHOWN;
  const remarks = [
    ...(more > 0 ? [`${more} more with --json`] : []),
    ...(confidence === "high" ? [] : [`${confidence} confidence`]),
  ];
  const urls = nearest.slice(0, SHOWN).map(({ url }) => url);
  return [...urls, ...(remarks.length > 0 ? [`(${remarks.join("; ")})`] : [])].map(
    (line, index) => `${index === 0 ? mark : " ".repeat(mark.length)}${line}`,
  );
}

function where({ provision, strength, byKind }: ProvidedMeasure): string {
  if (provision) {
    return `${citedAs(provision).en} (${strength})`;
  }
  return byKind
    ? `implied by what kind of instrument it is (${strength})`
    : `by the law as a whole, article not read (${strength})`;
}

const SHOWN = 2;

const KINDS: readonly CitedSource["kind"][] = ["primary", "official", "secondary"];
function rank({ kind }: CitedSource): number {
  return KINDS.indexOf(kind);
}
