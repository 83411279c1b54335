/** A draft in any of the formats that the checker takes, read. */
import type { Language } from "../../dataset/lexicon-notation.js";
import { extractAkomaNtoso } from "./akoma-ntoso.js";
import type { DraftFormat } from "./draft-input.js";
import type { Lexicons } from "./lexicon.js";
import { type DraftArticle, readDraft } from "./reading.js";

export interface ReadDocument {
  /** What offsets refer to: the text as passed; for Akoma Ntoso the words without the markup. */
  text: string;
  articles: DraftArticle[];
}

/**
 * Markdown is read as it stands: its marks are no words, so offsets refer to what was passed.
 * @throws BadInputError for broken XML
 * @example readDocument({ text: "## Article 5\nThe Parties shall …", format: "markdown" }, lexicons)
 */
export function readDocument(
  {
    text,
    format = "text",
    language,
  }: { text: string; format?: DraftFormat; language?: Language | undefined },
  lexicons: Lexicons,
): ReadDocument {
  if (format !== "akoma-ntoso") return { text, articles: readDraft(text, lexicons, { language }) };
  const extracted = extractAkomaNtoso(text);
  const articles = extracted.articles.length > 0 ? extracted.articles : undefined;
  return {
    text: extracted.text,
    articles: readDraft(extracted.text, lexicons, { language, articles }),
  };
}
