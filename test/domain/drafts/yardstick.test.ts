/** What a draft is measured against, and what is said of it in English and Chinese. */
import { describe, expect, test } from "vitest";
import { checkDraftOf } from "../../../src/domain/analyses/index.js";
import type { DraftInput } from "../../../src/domain/drafts/draft-input.js";
import { markdownOf } from "../../../src/domain/drafts/markdown-report.js";
import { reportDocument } from "../../../src/domain/drafts/report-document.js";
import { languageAsked } from "../../../src/domain/questions.js";
import { MemoryGraph } from "../../../src/graph/memory/index.js";
import { seedData } from "../../support/seed.js";

const graph = new MemoryGraph(seedData());
const ASSISTANCE =
  "Article 1\nThe Parties shall grant each other mutual legal assistance.\n\nArticle 2\nThe Requested Party may freeze the proceeds of crime.";
const CHINESE =
  "第一条 双方应当在刑事诉讼中相互提供司法协助。\n\n第二条 应请求方请求，被请求方可以冻结、扣押犯罪所得。";

const check = (input: Partial<DraftInput> = {}) =>
  checkDraftOf(graph, { text: ASSISTANCE, ...input });
const against = async (input: Partial<DraftInput> = {}) =>
  (await check(input)).benchmark.parts.map(({ instrument }) => instrument.id);
const missing = async (input: Partial<DraftInput>) =>
  (await check(input)).missing.map(({ measure }) => measure.id);

describe("Where nobody says, a draft is measured against UNCAC on asset recovery and the model of its kind:", () => {
  test.each([
    ["MLA by what it provides", {}, "un-model-mla-1990"],
    ["MLA, as said", { kind: "mla-treaty" }, "un-model-mla-1990"],
    ["extradition, as said", { kind: "extradition-treaty" }, "un-model-extradition-1990"],
    ["sharing, as said", { kind: "sharing-agreement" }, "un-model-sharing-2005"],
    [
      "extradition by its title, though an article speaks of assistance",
      { text: `Treaty on Extradition between A and B\n\n${ASSISTANCE}` },
      "un-model-extradition-1990",
    ],
    [
      "extradition by its Chinese title",
      { text: `甲国和乙国引渡条约\n\n${CHINESE}` },
      "un-model-extradition-1990",
    ],
  ] as const)("%s", async (_, input, model) => {
    expect(await against(input)).toEqual(["uncac", model]);
  });

  test("the chapter alone where nothing tells the kind", async () => {
    expect(await against({ text: "Article 1\nThe Parties shall respect third parties." })).toEqual([
      "uncac",
    ]);
  });

  test("a title that names two kinds leaves it to what the draft provides", async () => {
    const text = `Treaty on Extradition and Mutual Legal Assistance\n\n${ASSISTANCE}`;
    expect(await against({ text })).toEqual(["uncac", "un-model-mla-1990"]);
  });
});

describe("Bank secrecy, of which UNCAC speaks outside its chapter on recovery (article 46(8)), is missing", () => {
  test("from an assistance draft that is silent on it, against the model of its kind", async () => {
    expect(await missing({})).toContain("bank-secrecy-no-bar");
  });

  test("against UNCAC where somebody asks for it, for then all of it counts", async () => {
    const whole = await check({ against: "uncac" });
    expect(whole.missing.map(({ measure }) => measure.id)).toContain("bank-secrecy-no-bar");
    expect(whole.benchmark.parts).toMatchObject([{ inPart: false }]);
  });
});

describe("A treaty that binds to assist is itself the basis of assistance (UNCAC 46(7) steps in where there is none)", () => {
  test.each(["mla-treaty", "extradition-treaty", "sharing-agreement"] as const)(
    "so a draft of the kind %s doesn't lack it, and the report says why",
    async (kind) => {
      for (const against of [null, "uncac"]) {
        const { missing, benchmark, notes } = await check({ kind, against });
        const isAsked = [...missing, ...benchmark.measures.map((measure) => ({ measure }))];
        expect(isAsked.map(({ measure }) => measure.id)).not.toContain("treaty-as-basis");
        expect(benchmark.inherent.map(({ id }) => id)).toEqual(["treaty-as-basis"]);
        expect(notes.map(({ en }) => en).join(" ")).toContain("is by its nature");
      }
    },
  );

  test("but a memorandum, which binds to nothing, does", async () => {
    expect(await missing({ kind: "memorandum", against: "uncac" })).toContain("treaty-as-basis");
  });
});

describe("Examples for what a draft lacks", () => {
  const examplesFor = async (kind: DraftInput["kind"]) =>
    (await check({ kind, against: "uncac" })).missing.map(({ measure, examples }) => ({
      measure: measure.id,
      forces: examples.map(({ instrument }) => instrument.type),
      articles: examples.map(({ provision }) => provision.article),
    }));

  test("of a treaty are statutes only where nothing else is, and never beside a treaty", async () => {
    const found = await examplesFor("mla-treaty");
    for (const { measure, forces } of found)
      if (forces.includes("DomesticLaw"))
        expect([measure, new Set(forces)]).toEqual([measure, new Set(["DomesticLaw"])]);
    const of = (id: string) => found.find(({ measure }) => measure === id)?.forces;
    expect(of("civil-action-by-state")).not.toContain("DomesticLaw");
  });

  test("never show an article whose number wasn't read while there is another", async () => {
    for (const { measure, articles } of await examplesFor("mla-treaty"))
      if (articles.some((article) => article !== null))
        expect([measure, articles.includes(null)]).toEqual([measure, false]);
  });
});

test("What wasn't compared is named, and so is a model of which articles were recalled", async () => {
  const { benchmark, notes } = await check();
  const compared = new Set(benchmark.measures.map(({ id }) => id));
  expect(benchmark.notCompared.length).toBeGreaterThan(0);
  for (const { id, name } of benchmark.notCompared) {
    expect(compared.has(id)).toBe(false);
    expect(notes[0]?.en).toContain(name);
  }
  expect(notes.map(({ en }) => en).join(" ")).toContain(
    "Not every article of UN Model MLA Treaty was read",
  );
});

describe("The report", () => {
  const { facts, info } = { facts: graph.facts(), info: graph.info() };
  const written = async (input: Partial<DraftInput>, asked?: string) => {
    const report = await check(input);
    const language = languageAsked(asked, report.language);
    return markdownOf(reportDocument(report, await facts, await info, language));
  };

  test("is in the draft's language, with the words on the screen", async () => {
    const english = await written({});
    expect(english).toContain("# What the draft provides");
    expect(english).toContain("Freeze or seize property (may)");
    const chinese = await written({ text: CHINESE });
    expect(chinese).toContain("# 草案规定了什么");
    expect(chinese).toContain("（应当）");
    expect(chinese).not.toMatch(
      /（mandatory）|（discretionary）|What is missing|Freeze or seize|Treaty between/,
    );
  });

  test("is in another where somebody asks for it, and in no third", async () => {
    expect(await written({}, "zh-CN")).toContain("（可以）");
    expect(await written({ text: CHINESE }, "en")).toContain("(shall)");
    await expect(written({}, "fr")).rejects.toThrow(/nothing is written in "fr"/);
  });

  test("says how often the checker errs, in both", async () => {
    expect(await written({})).toMatch(/of what it found was right, and it found \d+%/);
    expect(await written({ text: CHINESE })).toMatch(/所判读的有\d+%正确/);
  });
});

test("The article on a measure governs, not the list of forms of assistance that names it", async () => {
  const list =
    "Article 1\n1. The Parties shall provide each other with the widest measure of mutual assistance in criminal matters.\n2. Such assistance shall include: (a) effecting service of documents; (b) executing requests for search and seizure; (c) identifying, tracing, freezing and confiscating proceeds and instruments of crime.";
  const article =
    "Article 2\nThe Requested Party shall, to the extent that its law permits, freeze or seize property on request.";
  const strength = async (text: string) =>
    (await check({ text })).measures.find(({ measure }) => measure === "freeze")?.strength;
  expect(await strength(`${list}\n\n${article}`)).toBe("conditional");
  expect(await strength(list)).toBe("mandatory");
});

test("What another article provides isn't in doubt", async () => {
  const listed =
    "第一条 协助包括：（一）送达文书；（二）查询、扣押、冻结涉案财物；（三）其他形式的协助，由双方主管机关协商确定。";
  const doubted = async (text: string) =>
    (await check({ text })).articles.flatMap(({ doubts }) => doubts.map(({ measure }) => measure));
  expect(await doubted(`${listed}\n\n第二条 被请求方应当根据请求冻结犯罪所得。`)).toEqual(["mla"]);
  expect(await doubted(`${listed}\n\n第二条 双方应当在刑事诉讼中相互提供司法协助。`)).toEqual([]);
});
