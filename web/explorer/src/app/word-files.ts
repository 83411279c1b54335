/** The files of words, a file for each view and language in `words/`, and which language the reader wants. */
import type { ResourceKey } from "i18next";

export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

const REMEMBERED = "treatygraph:language";

const files = import.meta.glob<ResourceKey>("../words/*/*.json", { import: "default" });

/** The words of a namespace; asked for a second time they are not fetched again. */
export function wordsOf(language: string, namespace: string): Promise<ResourceKey> {
  const load = files[`../words/${language}/${namespace}.json`];
  if (!load) return Promise.reject(new Error(`no words for ${namespace} in ${language}`));
  return load();
}

export function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** From `?lang=` in the address, what was chosen before, or the browser. */
export function firstLanguage(): Language {
  const inAddress = new URLSearchParams(window.location.search).get("lang");
  const remembered = localStorage.getItem(REMEMBERED);
  if (isLanguage(inAddress)) return inAddress;
  if (isLanguage(remembered)) return remembered;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

export function remember(language: Language): void {
  localStorage.setItem(REMEMBERED, language);
}
