/**
 * Asks for what matches all the words; where nothing does, for what matches each, and puts first what matches most.
 */
import { type Asked, useAsk } from "../../parts/ask.js";
import type { Hit } from "./hits.js";
import { SearchByWordsDocument, SearchDocument } from "./search.generated.js";

export interface Search {
  asked: Asked<unknown>;
  hits: readonly Hit[];
  /** Nothing matches all the words. */
  partly: boolean;
}

export function useSearch(text: string, first: number): Search {
  const whole = useAsk(SearchDocument, { text, first }, { skip: text === "" });
  const [one = "", two = "", three = ""] = text.split(/\s+/);
  const partly = text !== "" && two !== "" && !whole.outdated && whole.data?.search.length === 0;
  const byWords = useAsk(
    SearchByWordsDocument,
    { one, two, three, third: three !== "", first },
    { skip: !partly },
  );
  if (!partly) return { asked: whole, hits: whole.data?.search ?? [], partly };
  const { data } = byWords;
  const lists = data && !byWords.outdated ? [data.one, data.two, data.three ?? []] : [];
  return { asked: byWords, hits: mergedOf(lists), partly };
}

/** What stands in most lists first; among equals, what stands highest in one of them. */
function mergedOf(lists: readonly (readonly Hit[])[]): Hit[] {
  const found = new Map<string, { hit: Hit; times: number; place: number }>();
  for (const list of lists)
    list.forEach((hit, place) => {
      const key = `${hit.kind} ${hit.node.id}`;
      const before = found.get(key);
      found.set(key, {
        hit,
        times: (before?.times ?? 0) + 1,
        place: Math.min(before?.place ?? place, place),
      });
    });
  return [...found.values()]
    .sort((a, b) => b.times - a.times || a.place - b.place)
    .map(({ hit }) => hit);
}
