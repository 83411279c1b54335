/** Shows the explorer in the page, with the words that have come. */
import type { ResourceLanguage } from "i18next";
import { createRoot } from "react-dom/client";
import { preparePaper } from "../parts/printing.js";
import { App } from "./App.js";
import type { Language } from "./word-files.js";
import { startWords } from "./words.js";

export function open(language: Language, words: ResourceLanguage): void {
  const place = document.getElementById("explorer");
  if (!place) throw new Error('index.html has no element with the id "explorer"');
  startWords(language, words);
  preparePaper();
  createRoot(place).render(<App />);
}
