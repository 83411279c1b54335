/**
 * The explorer's words, in English and Chinese: a file for each view and language in `words/`, loaded when a view
 * first needs it. The language comes from `?lang=` in the address, what was chosen before, or the browser.
 */
import i18n, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";

export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

const REMEMBERED = "treatygraph:language";

const files = import.meta.glob<Record<string, unknown>>("../words/*/*.json", { import: "default" });

const backend: BackendModule = {
  type: "backend",
  init() {},
  read(language, namespace, done) {
    const load = files[`../words/${language}/${namespace}.json`];
    if (!load) return done(new Error(`no words for ${namespace} in ${language}`), false);
    load().then(
      (words) => done(null, words),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), false),
    );
  },
};

function isLanguage(text: string | null | undefined): text is Language {
  return LANGUAGES.some((language) => language === text);
}

function firstLanguage(): Language {
  const inAddress = new URLSearchParams(window.location.search).get("lang");
  const remembered = localStorage.getItem(REMEMBERED);
  if (isLanguage(inAddress)) return inAddress;
  if (isLanguage(remembered)) return remembered;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

void i18n
  .use(backend)
  .use(initReactI18next)
  .init({
    lng: firstLanguage(),
    fallbackLng: false,
    ns: ["common"],
    defaultNS: "common",
    interpolation: { escapeValue: false },
    returnNull: false,
  });

function show(language: string): void {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  if (isLanguage(language)) localStorage.setItem(REMEMBERED, language);
}
show(i18n.language);
i18n.on("languageChanged", show);

export { i18n };
