/** The explorer's words, in English and Chinese. What the opened view needs is there from the beginning; the rest is
 * loaded when a view first needs it. */
import i18n, { type BackendModule, type ResourceLanguage } from "i18next";
import { initReactI18next } from "react-i18next";
import { isLanguage, type Language, remember, wordsOf } from "./word-files.js";

const backend: BackendModule = {
  type: "backend",
  init() {},
  read(language, namespace, done) {
    wordsOf(language, namespace).then(
      (words) => done(null, words),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), false),
    );
  },
};

/** @param loaded by namespace; without `common` nothing can be shown until it has come */
export function startWords(language: Language, loaded: ResourceLanguage): void {
  void i18n
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ["common"],
      defaultNS: "common",
      resources: { [language]: loaded },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  show(i18n.language);
  i18n.on("languageChanged", show);
}

function show(language: string): void {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  if (isLanguage(language)) remember(language);
}
