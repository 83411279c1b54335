/** The report on a draft as a document: headings, paragraphs, lists, a table. Formats render it. */
import { jurisdictionOf } from "../../dataset/jurisdictions.js";
import type { DatasetInfo, Instrument } from "../../dataset/records.js";
import type { Facts } from "../../graph/facts.js";
import { shortTitleOf } from "../instruments.js";
import type { DraftReport, Example, MissingMeasure } from "./draft-report.js";
import type { DraftArticle } from "./reading.js";

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "table"; heads: string[]; rows: string[][] };

export function reportDocument(
  report: DraftReport,
  facts: Pick<Facts, "measures">,
  info: DatasetInfo,
): Block[] {
  const name = (id: string) => facts.measures.get(id)?.name ?? id;
  const benchmark = titleOf(report.benchmark.instrument);
  const all = report.benchmark.measures.length;
  return [
    heading(1, "What the draft provides"),
    paragraph(
      `It provides ${percent(report.depth)} of what ${benchmark} does (${all - report.missing.length} of ${all} measures; those that aren't mandatory count half).`,
    ),
    list(report.notes),
    heading(2, "By article"),
    report.articles.length > 0
      ? byArticle(report.articles, name)
      : paragraph("No article was found."),
    heading(2, "The words that show it"),
    list(quotes(report, name)),
    heading(2, `What is missing against ${benchmark}`),
    ...(report.missing.length > 0 ? report.missing.flatMap(missing) : [paragraph("Nothing.")]),
    ...openings(report),
    paragraph(
      `Dataset ${info.version}, collected up to ${info.knownAt}. The reading is made by rules: it helps a lawyer's own and doesn't stand in for it.`,
    ),
  ];
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text });
const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const list = (items: readonly string[]): Block => ({ kind: "list", items: [...items] });

type Name = (measure: string) => string;

function byArticle(articles: readonly DraftArticle[], name: Name): Block {
  return {
    kind: "table",
    heads: ["Article", "Provides", "Denies"],
    rows: articles.map((article) => [
      label(article),
      article.measures.map(({ measure, strength }) => `${name(measure)} (${strength})`).join("; "),
      article.denies.map(({ measure }) => name(measure)).join("; "),
    ]),
  };
}

function quotes({ articles }: DraftReport, name: Name): string[] {
  return articles.flatMap((article) => [
    ...article.measures.map(
      ({ measure, strength, quote }) =>
        `${label(article)}, ${name(measure)} (${strength}): “${oneLine(quote)}”`,
    ),
    ...article.denies.map(
      ({ measure, quote }) => `${label(article)}, denies ${name(measure)}: “${oneLine(quote)}”`,
    ),
  ]);
}

function missing({ measure, examples }: MissingMeasure): Block[] {
  const articles = measure.uncac.length > 0 ? ` UNCAC: ${measure.uncac.join(", ")}.` : "";
  return [
    heading(3, measure.name),
    paragraph(`${measure.summary}${articles}`),
    list(examples.map(inWords)),
  ];
}

function inWords({ instrument, provision: { article, heading: title, summary } }: Example): string {
  const where = [article && `article ${article}`, title].flatMap((part) => part || []);
  const place = [...ownerOf(instrument), titleOf(instrument), ...where].join(", ");
  return summary ? `${place}: ${summary}` : place;
}

function openings({ opened, parties }: DraftReport): Block[] {
  if (opened.size === 0) return [];
  const items = [...opened].map(([requesting, routes]) => {
    const others = parties.filter((party) => party !== requesting);
    const names = routes.map(({ mechanism }) => mechanism.name).join("; ");
    const to = others.map((party) => jurisdictionOf(party).name).join(", ");
    return `${jurisdictionOf(requesting).name} to ${to}: ${names || "none that isn't passable already"}`;
  });
  return [heading(2, "Routes that it would open"), list(items)];
}

function label({ number, heading: title }: DraftArticle): string {
  if (number === "") return title ?? "Unnumbered";
  return title ? `${number} ${title}` : number;
}

function titleOf(instrument: Instrument): string {
  const title = shortTitleOf(instrument);
  const part = "benchmark" in instrument && instrument.benchmark ? " on asset recovery" : "";
  return `${title}${part}`;
}

/** Whose law it is: titles of laws don't say. */
function ownerOf(instrument: Instrument): string[] {
  return instrument.type === "DomesticLaw" ? [jurisdictionOf(instrument.jurisdiction).name] : [];
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
