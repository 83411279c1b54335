/** How much of an instrument was read, where a record says so and where only its articles are on record. */
import type { Confidence, Extent } from "../dataset/kinds/common.js";
import type { CitedSource, Provision, Reading } from "../dataset/records.js";
import { lowest } from "./confidence.js";

/** A reading, or what the articles on record tell of one. */
export interface ReadingView {
  id: string | null;
  extent: Extent;
  absent: readonly string[];
  sources: readonly CitedSource[];
  confidence: Confidence | null;
  note: string | null;
  /** The articles on record that were read, by number. */
  articles: readonly string[];
}

/**
 * Nobody may have written down a reading: what was read then are the articles on record, so an
 * instrument that has some was read in part. An article of whose words no source speaks was only
 * recalled, and nobody read it.
 * @example readingOf(null, [article731]).extent // "partial"
 */
export function readingOf(reading: Reading | null, provisions: readonly Provision[]): ReadingView {
  const read = provisions.filter(wasRead);
  const articles = read.flatMap(({ article }) => article ?? []);
  if (reading) return { ...reading, articles };
  if (read.length === 0) return { ...UNREAD, articles };
  return {
    ...UNREAD,
    extent: "partial",
    sources: together(read.flatMap(({ sources }) => sources)),
    confidence: lowest(read.map(({ confidence }) => confidence)),
    note: noteOn(articles),
    articles,
  };
}

/** Whether a source speaks of what the article says, not only of its heading. */
function wasRead({ sources }: Provision): boolean {
  return sources.some(({ supports }) =>
    supports.some((field) => field === "summary" || field === "measures"),
  );
}

function noteOn(articles: readonly string[]): string {
  const which = articles.length > 0 ? `: ${articles.join(", ")}` : "";
  return `Only the articles on record were read${which}. That nothing else is on record says nothing of the rest.`;
}

const UNREAD = {
  id: null,
  extent: "none",
  absent: [],
  sources: [],
  confidence: null,
  note: null,
} as const satisfies Omit<ReadingView, "articles">;

/** Each source once, with all that it supports. */
function together(sources: readonly CitedSource[]): CitedSource[] {
  const byId = new Map<string, CitedSource>();
  for (const source of sources) {
    const known = byId.get(source.id)?.supports ?? [];
    byId.set(source.id, { ...source, supports: [...new Set([...known, ...source.supports])] });
  }
  return [...byId.values()];
}
