/** A draft in any of the formats that the checker takes, read. */
import type { Language } from "../../dataset/lexicon-notation.js";
import { extractAkomaNtoso } from "./akoma-ntoso.js";
import type { Lexicons } from "./lexicon.js";
import { type DraftArticle, readDraft } from "./reading.js";

export type DraftFormat = "TEXT" | "MARKDOWN" | "AKOMA_NTOSO";

export interface ReadDocument {
  /** What offsets refer to: the text as passed; for Akoma Ntoso the words without the markup. */
  text: string;
  articles: DraftArticle[];
}

/**
 * Markdown is read as it stands: its marks are no words, so offsets refer to what was passed.
 * @throws BadInputError for broken XML
 * @example readDocument({ text: "## Article 5\nThe Parties shall …", format: "MARKDOWN" }, lexicons)
 */
export function readDocument(
  { text, format = "TEXT", language }: { text: string; format?: DraftFormat; language?: Language },
  lexicons: Lexicons,
): ReadDocument {
  if (format !== "AKOMA_NTOSO") return { text, articles: readDraft(text, lexicons, { language }) };
  const extracted = extractAkomaNtoso(text);
  const articles = extracted.articles.length > 0 ? extracted.articles : undefined;
  return {
    text: extracted.text,
    articles: readDraft(extracted.text, lexicons, { language, articles }),
  };
}
