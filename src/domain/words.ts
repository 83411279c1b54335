/** Names of jurisdictions in English sentences. */
import { jurisdictionOf } from "../dataset/jurisdictions.js";

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
