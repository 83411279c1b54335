/** Full text in memory: names first, then text; prefixes, typos, accents folded, Chinese. */
import MiniSearch, { type Query } from "minisearch";
import type { GraphNode, NodeKind } from "../model.js";
import type { Hit, SearchQuery } from "../port.js";
import { fold } from "../text.js";

export class TextIndex {
  private readonly index: MiniSearch;
  private readonly nodes = new Map<string, GraphNode & { kind: NodeKind }>();

  constructor(nodes: Iterable<GraphNode>) {
    this.index = new MiniSearch({
      fields: ["id", "names", "text"],
      tokenize: tokens,
      processTerm: (term) => term,
      searchOptions: {
        boost: { id: 4, names: 3 },
        prefix: (term) => term.length > 1,
        fuzzy: (term) => (isHan(term) ? false : term.length > 7 ? 2 : term.length > 3 ? 1 : 0),
        combineWith: "AND",
      },
    });
    for (const node of nodes) {
      const { kind } = node;
      if (kind === null) continue;
      this.nodes.set(node.id, { ...node, kind });
      this.index.add({ id: node.id, names: node.names.join("\n"), text: node.text });
    }
  }

  search({ text, kinds, first }: SearchQuery): Hit[] {
    const wanted = fold(text.trim());
    const hits = this.index.search(this.forgiving(wanted), {
      filter: ({ id }) => kinds === null || kinds.includes(this.kindOf(String(id))),
    });
    const scored = hits.flatMap(({ id, score }) => {
      const node = this.nodes.get(String(id));
      return node ? [{ node, score: score * boostOf(node, wanted) }] : [];
    });
    return scored
      .sort((a, b) => b.score - a.score || (a.node.id < b.node.id ? -1 : 1))
      .slice(0, first)
      .map(({ node, score }) => ({
        record: node.record,
        kind: node.kind,
        label: node.label,
        score,
      }));
  }

  /** Two letters that changed places are one slip of the hand, but two edits to the index: such a word is put right. */
  private forgiving(wanted: string): Query {
    const terms = tokens(wanted);
    const meant = terms.map((term) => this.swappedBack(term));
    if (meant.every((one) => one.length === 0)) return wanted;
    const queries = terms.map((term, index) => ({
      combineWith: "OR" as const,
      queries: [term, ...(meant[index] ?? [])],
    }));
    return { combineWith: "AND", queries };
  }

  /** @example swappedBack("itlay") // ["italy"] */
  private swappedBack(term: string): string[] {
    if (isHan(term) || term.length < 4 || this.has(term)) return [];
    const letters = [...term];
    const swaps = letters
      .slice(1)
      .map((letter, at) =>
        [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(""),
      );
    return swaps.filter((swap) => this.has(swap));
  }

  private has(term: string): boolean {
    return this.index.search(term, { prefix: false, fuzzy: false }).length > 0;
  }

  private kindOf(id: string): NodeKind {
    return this.nodes.get(id)?.kind ?? "MEASURE";
  }
}

/** Whoever types a whole id or name means that very thing. */
function boostOf(node: GraphNode, wanted: string): number {
  if (fold(node.id) === wanted) return 100;
  if (fold(node.label) === wanted || (node.labelZh && fold(node.labelZh) === wanted)) return 50;
  if (node.names.some((name) => fold(name) === wanted)) return 20;
  // Much is named after jurisdictions; who types part of such a name means the place.
  return node.kind === "JURISDICTION" ? 5 : 1;
}

/** Words, and for Chinese, which has no spaces, single characters and pairs. */
function tokens(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => word.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])
    .flatMap((run) => (isHan(run) ? pairs(run) : [run]));
}

function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ""}${character}`);
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}
