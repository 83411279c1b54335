import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/domain/drafts/documents.js";
import { BadInputError } from "../../../src/errors.js";
import { LEXICONS } from "./lexicons.js";

const read = (text: string) => readDocument({ text, format: "akoma-ntoso" }, LEXICONS);
const ACT = `<?xml version="1.0"?><akomaNtoso><act><meta><x>shall extradite</x></meta><preamble><p>Desiring to share assets,</p></preamble>
<body><chapter><num>I</num><heading>General</heading>
<article eId="art_5"><num>Article 5</num><heading>Freezing</heading><paragraph><num>1.</num><content><p>The requested Party <b>shall</b> freeze property &amp; accounts.</p></content></paragraph></article>
<article><num>Article 5 bis.</num><content><p>The Parties may share confiscated assets.</p></content></article>
</chapter></body></act></akomaNtoso>`;

test("Articles, numbers and headings come from the markup; quotes are cut out of the text", () => {
  const { text, articles } = read(ACT);
  expect(articles.map(({ number, heading }) => [number, heading])).toEqual([
    ["", null],
    ["5", "Freezing"],
    ["5 bis", null],
  ]);
  const measures = articles.flatMap((article) => article.measures);
  expect(measures.map(({ measure, strength }) => [measure, strength])).toEqual([
    ["freeze", "mandatory"],
    ["asset-sharing", "discretionary"],
  ]);
  for (const { start, end, quote } of measures) expect(text.slice(start, end)).toBe(quote);
});

describe("Refused, with line and column:", () => {
  test.each([
    ["broken XML", "<akomaNtoso>\n<article></akomaNtoso>", /line 2/],
    ["a document type", '<!DOCTYPE a [<!ENTITY b "c">]>\n<akomaNtoso>&b;</akomaNtoso>', /DOCTYPE/],
    ["an entity of one's own", "<akomaNtoso>&b;</akomaNtoso>", /line 1/],
    ["no XML at all", "The Parties shall help.", /line 1/],
    ["nothing", "", /line 1/],
  ])("%s", (_, text, message) => {
    expect(() => read(text)).toThrow(BadInputError);
    expect(() => read(text)).toThrow(message);
  });
});
