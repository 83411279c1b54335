/** Search: what is found, and what comes first; scores are the engine's own. */
import { describe, expect, test } from "vitest";
import type { Graph, SearchQuery } from "../../../src/graph/port.js";

export function describeSearch(graph: () => Graph): void {
  const idsFor = async (text: string, more: Partial<SearchQuery> = {}): Promise<string[]> => {
    const hits = await graph().search({ text, kinds: null, first: 10, ...more });
    return hits.map(({ record }) => record.id);
  };

  describe("Search", () => {
    test.each([
      ["an id", "uncac", "uncac"],
      ["a code, small letters or capitals", "chn", "CHN"],
      ["a two-letter code that is an English word", "AT", "AUT"],
      ["a name", "Hong Kong", "HKG"],
      ["a name in any case", "SWITZERLAND", "CHE"],
      ["a name without its accents", "Cote d'Ivoire", "CIV"],
      ["a name with its accents and a printer's apostrophe", "Côte d’Ivoire", "CIV"],
      ["a name in Chinese", "香港", "HKG"],
      ["an enterprise", "Bank of China", "soe-boc"],
      ["a measure in Chinese", "分享没收资产", "asset-sharing"],
    ])("First comes what %s names: %s", async (_, text, id) => {
      expect((await idsFor(text))[0]).toBe(id);
    });

    test.each([
      ["the beginning of a word", "switzerl", "CHE"],
      ["a word with a letter missing", "switzrland", "CHE"],
      ["part of a title in Chinese", "司法协助法", "law-chn-icjal-2018"],
      ["a person named in a case", "Xu Chaofan", "case-boc-kaiping"],
      ["a word of the text", "embezzled", "law-chn-icjal-2018"],
      ["part of a measure's name in Chinese", "对物没收", "ncb-in-rem"],
      ["words of a mechanism's summary in Chinese", "资产所在地法院", "civil-action"],
    ])("%s finds it: %s", async (_, text, id) => {
      expect(await idsFor(text, { first: 100 })).toContain(id);
    });

    test("Every word must be found", async () => {
      expect(await idsFor("switzerland qqqqzzzz")).toEqual([]);
    });

    test("Only the kinds asked for are found", async () => {
      const kinds = ["JURISDICTION", "ENTERPRISE"] as const;
      const hits = await graph().search({ text: "china", kinds, first: 50 });
      expect(hits.length).toBeGreaterThan(1);
      for (const { kind } of hits) expect(kinds).toContain(kind);
      expect(await idsFor("china", { kinds: [] })).toEqual([]);
    });

    test("No more hits than asked for, better ones first", async () => {
      const hits = await graph().search({ text: "treaty", kinds: null, first: 7 });
      expect(hits).toHaveLength(7);
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    });

    test("A hit carries the record, its kind and its label", async () => {
      const [hit] = await graph().search({ text: "HKG", kinds: null, first: 1 });
      expect(hit).toMatchObject({
        record: { type: "Jurisdiction", id: "HKG", nameZh: "香港" },
        kind: "JURISDICTION",
        label: "Hong Kong",
      });
    });

    test.each(['"', "*", "AND", "a:b", "(", "\\", "/.*/", "~2", "", "   ", "[1 TO 2]", "NOT -x +"])(
      "What means something to a search engine is only text: %j",
      async (text) => {
        expect(Array.isArray(await idsFor(text))).toBe(true);
      },
    );
  });
}
