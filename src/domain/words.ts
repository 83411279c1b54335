/** Names of jurisdictions in English sentences, how articles are cited, and shares. */
import { jurisdictionOf } from "../dataset/jurisdictions.js";
import type { Language } from "../dataset/lexicon-notation.js";
import type { Provision } from "../dataset/records.js";

/** Something said in both languages. */
export type Said = Readonly<Record<Language, string>>;

const TAKES_THE =
  /(Islands|Territory|Territories|Republic|Netherlands)$|^(United |(European Union|Isle of Man|Philippines|Bahamas|Gambia|Maldives|Comoros)$)/;

/**
 * A jurisdiction's name inside a sentence.
 * @example nameInText("USA") // "the United States"
 */
export function nameInText(code: string): string {
  const { name } = jurisdictionOf(code);
  return TAKES_THE.test(name) ? `the ${name}` : name;
}

/** @example possessive("the Netherlands") // "the Netherlands'" */
export function possessive(name: string): string {
  return /^the .*s$/.test(name) ? `${name}'` : `${name}'s`;
}

/** With a capital, as at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * How an article is cited: laws that count in sections carry the sign in their number already, and
 * of some only the content was read, not the number.
 * @example citedAs({ article: "§§ 459j, 459k" }).en // "§§ 459j, 459k"
 */
export function citedAs({ article }: Pick<Provision, "article">): Said {
  if (article === null) return { en: "an article whose number wasn't read", zh: "条次不详的条文" };
  if (article.startsWith("§")) return { en: article, zh: article };
  return /^\d/.test(article)
    ? { en: `article ${article}`, zh: `第${article}条` }
    : { en: article, zh: article };
}

/** A share of 0 to 1 as readers are told it: `67%`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
