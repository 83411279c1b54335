import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDraft } from "../../../src/domain/drafts/reading.js";
import { deniedIn, LEXICONS, providedIn } from "./lexicons.js";

describe("Strength:", () => {
  test.each([
    ["The requested Party shall freeze the property.", "mandatory"],
    ["The Parties undertake to freeze the property.", "mandatory"],
    ["The requested Party shall, in accordance with its law, freeze the property.", "mandatory"],
    [
      "The requested Party shall freeze the property to the extent permitted by its law.",
      "conditional",
    ],
    ["Subject to its domestic law, the requested Party shall freeze the property.", "conditional"],
    ["The requested Party may freeze the property.", "discretionary"],
    ["The requested Party shall consider freezing the property.", "discretionary"],
    [
      "To the extent its law permits, the requested Party may freeze the property.",
      "discretionary",
    ],
    ["被请求方应当冻结该财产。", "mandatory"],
    ["被请求方应当依照本国法律冻结该财产。", "mandatory"],
    ["被请求方应当在其法律允许的范围内冻结该财产。", "conditional"],
    ["在不违反本国法律的情况下，被请求方应当冻结该财产。", "conditional"],
    ["被请求方可以冻结该财产。", "discretionary"],
    ["被请求方应当考虑冻结该财产。", "discretionary"],
    ["在其法律不禁止的限度内，被请求方应当冻结该财产。", "conditional"],
    ["僅在其法律未予禁止時，被請求方須凍結該財產。", "conditional"],
  ])("%s %s", (text, strength) => {
    expect(providedIn(text)).toMatchObject({ freeze: strength });
  });

  test("a list's items keep the strength of the words before it", () => {
    expect(
      providedIn("The Parties may:\n(a) freeze property;\n(b) share confiscated assets."),
    ).toEqual({
      freeze: "discretionary",
      "asset-sharing": "discretionary",
    });
  });

  test("of two provisions of one measure the stronger counts, with its words", () => {
    const text = "The Party may freeze property. It shall freeze property on a court's order.";
    const [article] = readDraft(text, LEXICONS);
    expect(article?.measures.map(({ strength, quote }) => [strength, quote])).toEqual([
      ["mandatory", "It shall freeze property on a court's order."],
    ]);
  });
});

describe("Not provided:", () => {
  test.each([
    [
      "a definition",
      'For the purposes of this Treaty "freezing" means a temporary prohibition on moving property.',
    ],
    ["a recital", "Convinced that freezing and sharing stolen assets strengthens trust,"],
    [
      "a ground of refusal",
      "Assistance may be refused if the request concerns the freezing of property of small value.",
    ],
    [
      "a condition",
      "If property has been frozen, the requested Party shall inform the requesting Party.",
    ],
    [
      "contents of a request",
      "A request for the enforcement of a confiscation order shall contain a copy of the order.",
    ],
    ["定义", "在本条约中，“冻结”是指临时禁止转移财产。"],
    ["定义各占一行", "除文意另有所指外，在本条约中：\n“分享”指将没收资产的一部分拨给另一方；"],
    ["以“的”结尾的条件", "已经冻结财产的，被请求方应当将结果通知请求方。"],
    ["名词前的动词", "被请求方应当保存没收令的副本。"],
    ["拒绝理由", "有下列情形之一的，可以拒绝冻结财产的请求：财产价值轻微的。"],
  ])("%s", (_, text) => {
    expect(providedIn(text)).toEqual({});
  });
});

describe("Denied:", () => {
  test.each([
    [
      "Nothing in this Treaty obliges a Party to enforce a confiscation order of the other.",
      ["enforce-foreign-order-direct"],
    ],
    ["This Treaty does not apply to extradition.", ["extradite"]],
    [
      "No request for joint investigations shall be made under this Agreement.",
      ["joint-investigation"],
    ],
    ["本条约不适用于引渡。", ["extradite"]],
    ["本条约所称协助不包括：引渡；依请求移转刑事诉讼。", ["extradite", "transfer-of-proceedings"]],
    ["本条规定不得被解释为要求任何一方执行对方的没收裁判。", ["enforce-foreign-order-direct"]],
    ["双方金融情报机构之间不得交换可疑交易资料。", ["fiu-cooperation"]],
    ["雙方不得設立聯合偵查隊伍。", ["joint-investigation"]],
  ])("%s", (text, measures) => {
    expect(deniedIn(text)).toEqual(measures);
    expect(providedIn(text)).toEqual({});
  });
});

test("A text that is no treaty provides and denies nothing", () => {
  const recipe =
    "Whisk three eggs with the sugar. Fold in the flour. Bake for forty minutes and serve.";
  expect(providedIn(recipe)).toEqual({});
  expect(deniedIn(recipe)).toEqual([]);
});

test("Both languages may stand in one text", () => {
  const text =
    "Article 1\nThe requested Party shall freeze property.\n第二条\n被请求方可以与请求方分享没收的资产。";
  expect(providedIn(text)).toEqual({ freeze: "mandatory", "asset-sharing": "discretionary" });
});

test("Markdown is read as it stands", () => {
  const text = "## Article 5 – Freezing\n\nThe Party **shall** _freeze_ property.";
  const [article] = readDraft(text, LEXICONS);
  expect(article).toMatchObject({ number: "5", heading: "Freezing" });
  expect(article?.measures.map(({ measure, quote }) => [measure, quote])).toEqual([
    ["freeze", "The Party **shall** _freeze_ property."],
  ]);
});

describe("Whatever the text:", () => {
  const WORDS =
    "Article 第 条 一 1 12 bis . ; : , \n ( a ) shall may not freeze property confiscate order 应当 冻结 财产 没收 可以 。 ； ： if 如果 \0 ## ** \u{1F600}".split(
      " ",
    );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(" ")),
  );

  test("quotes are cut out of it, ranges nest, nothing is thrown", () => {
    fc.assert(
      fc.property(text, (draft) => {
        let last = 0;
        for (const article of readDraft(draft, LEXICONS)) {
          expect(article.start).toBeGreaterThanOrEqual(last);
          expect(article.end).toBeLessThanOrEqual(draft.length);
          for (const { start, end, quote } of [...article.measures, ...article.denies]) {
            expect(draft.slice(start, end)).toBe(quote);
            expect(start).toBeGreaterThanOrEqual(article.start);
            expect(end).toBeLessThanOrEqual(article.end);
          }
          last = article.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    "shall ",
    "(((((",
    "The Parties shall freeze property. ",
    "应当冻结财产",
    "\0",
    "Article 1. ",
    "\n",
  ])("a megabyte of %j is read within seconds", { timeout: 60_000 }, (piece) => {
    const draft = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const before = performance.now();
    readDraft(draft, LEXICONS);
    // Five seconds where nothing else runs; what grew faster than the text would take hours.
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});

test("On the clauses to tune on, F1 is at least 0.9 and strength at least 0.95", () => {
  const file = new URL("./clauses/tuning.jsonl", import.meta.url);
  const tally = { right: 0, missing: 0, extra: 0, strength: 0 };
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const { text, provides, also_ok = [] } = JSON.parse(line);
    const found = providedIn(text);
    const expected = new Map<string, string>(
      provides.map((one: { measure: string; strength: string }) => [one.measure, one.strength]),
    );
    for (const [measure, strength] of expected) {
      if (also_ok.includes(measure)) continue;
      tally[measure in found ? "right" : "missing"] += 1;
      if (found[measure] === strength) tally.strength += 1;
    }
    for (const measure of Object.keys(found))
      if (!expected.has(measure) && !also_ok.includes(measure)) tally.extra += 1;
  }
  const { right, missing, extra, strength } = tally;
  expect((2 * right) / (2 * right + missing + extra)).toBeGreaterThanOrEqual(0.9);
  expect(strength / right).toBeGreaterThanOrEqual(0.93);
});

test("An exception that is denied denies nothing of the rule before it", () => {
  const text =
    "The Parties shall assist each other in the prosecution of crimes of every kind, save tax offences, which lie outside this Agreement.";
  expect(deniedIn(text)).not.toContain("mla");
});

test("A permission after 但 isn't denied with what precedes it", () => {
  const text = "被请求方没有执行外国冻结令的义务，但可以根据请求冻结财产。";
  expect(deniedIn(text)).toEqual(["recognise-foreign-freeze"]);
});

test("Where no verb commands, what sets the scene ends at the first comma", () => {
  const text = "In the absence of a treaty, this Protocol alone is enough to found a request.";
  expect(providedIn(text)).toEqual({ "treaty-as-basis": "mandatory" });
});

test("What a permission is said not to depend on leaves it a permission", () => {
  const text =
    "Assistance may be given even where the act is not punishable in the requested State.";
  expect(providedIn(text)).toEqual({ "dual-criminality-flexible": "discretionary" });
});

test("What may not be done isn't permitted", () => {
  const text = "A Party may not invoke bank secrecy in order to decline assistance.";
  expect(providedIn(text)).toEqual({ "bank-secrecy-no-bar": "mandatory" });
});

test("A recipe freezes, divides and returns, and provides nothing", () => {
  const text =
    "Place the pastry in the dish, freeze it for ten minutes and return the remainder to its owner. If guests share the tart, divide it equally. You must seize the dish with both hands.";
  expect(providedIn(text)).toEqual({});
});

test("A heading within an article provides nothing", () => {
  const text =
    "PART 3 - SEIZURE AND CIVIL FORFEITURE\n1. The Parties shall keep each other informed of progress.";
  expect(providedIn(text)).toEqual({});
});

test("A definition that quotes its term within a line's list provides nothing", () => {
  const text =
    "For the purposes of this Treaty: (a) 'proceeds' means any property derived from an offence; (b) 'freezing' means temporarily prohibiting the transfer of property.";
  expect(providedIn(text)).toEqual({});
});

test("In a list's item, what sets the scene ends at the comma: its stem has commanded before", () => {
  const text =
    "The requested Party shall:\n(a) if the offence was embezzlement, return the confiscated public funds to the requesting Party;";
  expect(providedIn(text)).toMatchObject({ "return-embezzled-funds": "mandatory" });
});

test("What is consulted on isn't provided by the duty to consult", () => {
  expect(providedIn("The Parties shall consult each other on the freezing of property.")).toEqual(
    {},
  );
});

test("American spellings are read", () => {
  const text =
    "A Party shall confiscate, on a final judgement of conviction, the proceeds of the offense.";
  expect(providedIn(text)).toMatchObject({ "confiscate-conviction": "mandatory" });
});

test("A permission after a relative clause is a permission", () => {
  const text =
    "A Party which has confiscated property at the request of another Party may share that property with it.";
  expect(providedIn(text)).toMatchObject({ "asset-sharing": "discretionary" });
});

test.each([
  "第四条\n有下列情形之一的，被请求方可以拒绝提供协助：（一）请求涉及政治犯罪，但贪污贿赂犯罪不应视为政治犯罪；（二）执行请求将损害其主权。",
  "Article 4\nThe requested Party may refuse assistance where:\n(a) the request concerns a political offence, but corruption shall not be regarded as a political offence;\n(b) its sovereignty would be impaired.",
])("A list's permission to refuse doesn't reach what may not be refused: %s", (text) => {
  expect(providedIn(text)).toEqual({ "corruption-not-political": "mandatory" });
});
