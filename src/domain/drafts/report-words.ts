/** The words of the report on a draft, in English and in Chinese: those that a lawyer reads on the screen. */
import { jurisdictionOf } from "../../dataset/jurisdictions.js";
import type { Strength } from "../../dataset/kinds/common.js";
import type { Language } from "../../dataset/lexicon-notation.js";
import type { Instrument, Measure, Mechanism } from "../../dataset/records.js";
import { type InstrumentKind, shortTitleOf } from "../instruments.js";
import { percent, type Said } from "../words.js";
import { ACCURACY } from "./accuracy.js";
import type { DoubtReason } from "./agreement.js";

export const STRENGTH_WORDS: Readonly<Record<Strength, Said>> = {
  mandatory: { en: "shall", zh: "应当" },
  conditional: { en: "shall, as far as its law permits", zh: "在其法律允许时应当" },
  discretionary: { en: "may", zh: "可以" },
};

/** What a person should look for, after the name of the measure. */
export const DOUBT_WORDS: Readonly<Record<DoubtReason, Said>> = {
  "wording-alone": {
    en: "its words stand there, though the article as a whole hardly provides it",
    zh: "文中有相应字样，但整条看来未必规定了该措施",
  },
  "likeness-alone": {
    en: "the article reads as if it provided it, though none of its usual words stand there",
    zh: "整条看来似规定了该措施，但文中没有通常的字样",
  },
};

export const KIND_WORDS: Readonly<Record<InstrumentKind, Said>> = {
  "extradition-treaty": { en: "an extradition treaty", zh: "引渡条约" },
  "mla-treaty": { en: "a treaty on mutual legal assistance", zh: "司法协助条约" },
  "sharing-agreement": { en: "an agreement on sharing assets", zh: "分享没收资产协定" },
  convention: { en: "a convention", zh: "公约" },
  memorandum: { en: "a memorandum", zh: "谅解备忘录" },
  "domestic-law": { en: "a law", zh: "国内法" },
  "model-law": { en: "a model", zh: "示范条约" },
  network: { en: "a network", zh: "网络" },
  body: { en: "a body", zh: "机构" },
};

export const HEADINGS = {
  title: { en: "Report on a draft", zh: "条约草案审读报告" },
  provides: { en: "What the draft provides", zh: "草案规定了什么" },
  byArticle: { en: "By article", zh: "逐条" },
  article: { en: "Article", zh: "条" },
  providesColumn: { en: "Provides", zh: "规定" },
  deniesColumn: { en: "Denies", zh: "排除" },
  noArticle: { en: "No article was found.", zh: "没有找到条文。" },
  words: { en: "The words that show it", zh: "所依据的文字" },
  doubts: { en: "To be read by a person", zh: "须由人核对" },
  nothing: { en: "Nothing.", zh: "没有。" },
  opens: { en: "Routes that it would open", zh: "草案将打通的途径" },
  noRoute: { en: "none that isn't passable already", zh: "没有尚未打通的途径" },
  unnumbered: { en: "Unnumbered", zh: "未编号" },
} as const satisfies Record<string, Said>;

export const measureName = (
  { name, nameZh }: Pick<Measure, "name" | "nameZh">,
  language: Language,
): string => (language === "zh" ? (nameZh ?? name) : name);

export const mechanismName = ({ name, nameZh }: Mechanism, language: Language): string =>
  language === "zh" ? nameZh : name;

export function jurisdictionName(code: string, language: Language): string {
  const { name, nameZh } = jurisdictionOf(code);
  return language === "zh" ? nameZh : name;
}

/** How far the checker is to be trusted: every report ends with it. */
export function caution(): Said {
  const { clauses, right, found, day } = ACCURACY;
  const [good, seen] = [percent(right), percent(found)];
  return {
    en: `The reading is made by rules and by what was learned from labelled clauses, and errs: on ${clauses} clauses kept aside for the test (${day}), ${good} of what it found was right, and it found ${seen} of what was there. It helps a lawyer's own reading and doesn't stand in for it.`,
    zh: `本报告由规则和从标注条款中习得的模型自动判读，会有差错：在${clauses}条专供测试的条款上（${day}），所判读的有${good}正确，应判读的找到了${seen}。它只能辅助、不能代替法律人员的审读。`,
  };
}

/**
 * What a draft was measured against.
 * @example "UNCAC on asset recovery and UN Model MLA Treaty"
 */
export function partsInWords(
  parts: readonly { instrument: Instrument; inPart: boolean }[],
  language: Language,
): string {
  const names = parts.map(({ instrument, inPart }) => {
    const title = shortTitleOf(instrument);
    if (!inPart) return title;
    return language === "zh" ? `${title}关于资产追回的部分` : `${title} on asset recovery`;
  });
  return names.join(language === "zh" ? "和" : " and ");
}
