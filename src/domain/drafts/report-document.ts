/** The report on a draft as a document, in English or Chinese: headings, paragraphs, lists, a table. Formats render it. */
import type { Language } from "../../dataset/lexicon-notation.js";
import type { DatasetInfo, Instrument } from "../../dataset/records.js";
import type { Facts } from "../../graph/facts.js";
import { shortTitleOf, titleZhOf } from "../instruments.js";
import { citedAs, percent } from "../words.js";
import type { DraftReport, Example, MissingMeasure } from "./draft-report.js";
import type { DraftArticle } from "./reading.js";
import {
  caution,
  DOUBT_WORDS,
  HEADINGS,
  jurisdictionName,
  measureName,
  mechanismName,
  partsInWords,
  STRENGTH_WORDS,
} from "./report-words.js";

type Vocabulary = Pick<Facts, "measures" | "implications">;

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "table"; heads: string[]; rows: string[][] };

/** @param language in which it is written; quotes stay in the draft's, and summaries in English */
export function reportDocument(
  report: DraftReport,
  facts: Vocabulary,
  info: DatasetInfo,
  language: Language = report.language,
): Block[] {
  const words = new Words(facts, language);
  const { benchmark } = report;
  const against = partsInWords(benchmark.parts, language);
  const all = benchmark.measures.length;
  const [share, had] = [percent(report.depth), all - report.missing.length];
  return [
    heading(1, words.heading("provides")),
    paragraph(
      words.pick({
        en: `It provides ${share} of what ${against} does (${had} of ${all} measures; those that aren't mandatory count half).`,
        zh: `草案规定了${against}所含内容的${share}（${all}项措施中的${had}项；非强制的按一半计算）。`,
      }),
    ),
    list(report.notes.map((note) => words.pick(note))),
    heading(2, words.heading("byArticle")),
    report.articles.length > 0
      ? byArticle(report.articles, words)
      : paragraph(words.heading("noArticle")),
    heading(2, words.heading("words")),
    list(quotes(report, words)),
    ...doubts(report, words),
    heading(
      2,
      words.pick({ en: `What is missing against ${against}`, zh: `与${against}相比缺少的措施` }),
    ),
    ...(report.missing.length > 0
      ? [
          ...words.only("zh", "示例条文的摘要为英文。"),
          ...report.missing.flatMap((one) => missing(one, words)),
        ]
      : [paragraph(words.heading("nothing"))]),
    ...openings(report, words),
    paragraph(
      words.pick({
        en: `Dataset ${info.version}, collected up to ${info.knownAt}. ${caution().en}`,
        zh: `数据集${info.version}，资料截至${info.knownAt}。${caution().zh}`,
      }),
    ),
  ];
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text });
const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const list = (items: readonly string[]): Block => ({ kind: "list", items: [...items] });

/** The report's words in the one language that it is written in. */
class Words {
  constructor(
    private readonly facts: Vocabulary,
    readonly language: Language,
  ) {}

  pick(said: Readonly<Record<Language, string>>): string {
    return said[this.language];
  }

  /** What needs saying in one of the two languages alone. */
  only(language: Language, text: string): Block[] {
    return language === this.language ? [paragraph(text)] : [];
  }

  heading(name: keyof typeof HEADINGS): string {
    return this.pick(HEADINGS[name]);
  }

  title(instrument: Instrument): string {
    const inChinese = this.language === "zh" ? titleZhOf(instrument, this.facts) : null;
    return inChinese ?? shortTitleOf(instrument);
  }

  measure(id: string): string {
    const measure = this.facts.measures.get(id);
    return measure ? measureName(measure, this.language) : id;
  }

  provided({ measure, strength }: { measure: string; strength: keyof typeof STRENGTH_WORDS }) {
    const how = this.pick(STRENGTH_WORDS[strength]);
    return this.pick({
      en: `${this.measure(measure)} (${how})`,
      zh: `${this.measure(measure)}（${how}）`,
    });
  }

  label({ number, heading: title }: DraftArticle): string {
    if (number === "") return title ?? this.heading("unnumbered");
    return title ? `${number} ${title}` : number;
  }
}

function byArticle(articles: readonly DraftArticle[], words: Words): Block {
  const between = words.pick({ en: "; ", zh: "；" });
  return {
    kind: "table",
    heads: [
      words.heading("article"),
      words.heading("providesColumn"),
      words.heading("deniesColumn"),
    ],
    rows: articles.map((article) => [
      words.label(article),
      article.measures.map((one) => words.provided(one)).join(between),
      article.denies.map(({ measure }) => words.measure(measure)).join(between),
    ]),
  };
}

function quotes({ articles }: DraftReport, words: Words): string[] {
  return articles.flatMap((article) => [
    ...article.measures.map((one) =>
      words.pick({
        en: `${words.label(article)}, ${words.provided(one)}: “${oneLine(one.quote)}”`,
        zh: `${words.label(article)}，${words.provided(one)}：“${oneLine(one.quote)}”`,
      }),
    ),
    ...article.denies.map(({ measure, quote }) =>
      words.pick({
        en: `${words.label(article)}, denies ${words.measure(measure)}: “${oneLine(quote)}”`,
        zh: `${words.label(article)}，排除${words.measure(measure)}：“${oneLine(quote)}”`,
      }),
    ),
  ]);
}

function doubts({ articles }: DraftReport, words: Words): Block[] {
  const items = articles.flatMap((article) =>
    article.doubts.map(({ measure, reason, quote }) => {
      const [label, name, why] = [
        words.label(article),
        words.measure(measure),
        words.pick(DOUBT_WORDS[reason]),
      ];
      return words.pick({
        en: `${label}, ${name}: ${why}: “${oneLine(quote)}”`,
        zh: `${label}，${name}：${why}：“${oneLine(quote)}”`,
      });
    }),
  );
  return items.length > 0 ? [heading(2, words.heading("doubts")), list(items)] : [];
}

function missing({ measure, examples }: MissingMeasure, words: Words): Block[] {
  const { summary, summaryZh, uncac } = measure;
  const articles = words.pick({
    en: uncac.length > 0 ? ` UNCAC: ${uncac.join(", ")}.` : "",
    zh: uncac.length > 0 ? `《联合国反腐败公约》：${uncac.join("、")}。` : "",
  });
  return [
    heading(3, words.measure(measure.id)),
    paragraph(`${words.pick({ en: summary, zh: summaryZh ?? summary })}${articles}`),
    list(examples.map((example) => inWords(example, words))),
  ];
}

function inWords({ instrument, provision }: Example, words: Words): string {
  const { heading: title, summary } = provision;
  const where = [words.pick(citedAs(provision)), ...(title ? [title] : [])];
  const place = [...ownerOf(instrument, words), words.title(instrument), ...where].join(
    words.pick({ en: ", ", zh: "，" }),
  );
  return summary ? `${place}${words.pick({ en: ": ", zh: "：" })}${summary}` : place;
}

function openings({ opened, parties }: DraftReport, words: Words): Block[] {
  if (opened.size === 0) return [];
  const name = (code: string) => jurisdictionName(code, words.language);
  const items = [...opened].map(([requesting, routes]) => {
    const others = parties.filter((party) => party !== requesting).map(name);
    const names = routes.map(({ mechanism }) => mechanismName(mechanism, words.language));
    return words.pick({
      en: `${name(requesting)} to ${others.join(", ")}: ${names.join("; ") || words.heading("noRoute")}`,
      zh: `${name(requesting)}向${others.join("、")}：${names.join("；") || words.heading("noRoute")}`,
    });
  });
  return [heading(2, words.heading("opens")), list(items)];
}

/** Whose law it is: titles of laws don't say. */
function ownerOf(instrument: Instrument, { language }: Words): string[] {
  return instrument.type === "DomesticLaw"
    ? [jurisdictionName(instrument.jurisdiction, language)]
    : [];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
