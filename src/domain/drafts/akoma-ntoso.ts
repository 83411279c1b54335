/**
 * Akoma Ntoso, the XML of parliaments and courts, as plain text with its articles. Entities other
 * than XML's own five aren't expanded and a document type is refused: a draft needs neither, and
 * attacks on XML readers are made of them.
 */
import { SaxesParser } from "saxes";
import { BadInputError } from "../../errors.js";
import type { Article } from "./articles.js";
import { arabic } from "./numbers.js";

export interface Extracted {
  /** The words without the markup; offsets refer to it, since a quote cut out of XML has tags in it. */
  text: string;
  articles: Article[];
}

/**
 * The text of an Akoma Ntoso document and the articles that it marks; none where it marks none.
 * @throws BadInputError that says line and column
 */
export function extractAkomaNtoso(xml: string): Extracted {
  const reader = new Reader();
  const parser = new SaxesParser({ xmlns: false, position: true });
  const refuse = (what: string): never => {
    throw new BadInputError(
      `text is no well-formed Akoma Ntoso XML: ${what} (line ${parser.line}, column ${parser.column + 1})`,
      "text",
    );
  };
  parser.on("error", (error) => refuse(error.message.replace(/^\d+:\d+: /, "")));
  parser.on("doctype", () => refuse("a document type (<!DOCTYPE …>) isn't accepted; remove it"));
  parser.on("opentag", ({ name }) => reader.open(localNameOf(name)));
  parser.on("closetag", ({ name }) => reader.close(localNameOf(name)));
  parser.on("text", (text) => reader.write(text));
  parser.on("cdata", (text) => reader.write(text));
  parser.write(xml).close();
  return { text: reader.text, articles: reader.articles };
}

/** Elements that hold what isn't part of the text. */
const SILENT: ReadonlySet<string> = new Set(["meta", "note", "authorialNote", "remark"]);
/** Elements that stand within a line; every other one begins a new line. */
const INLINE: ReadonlySet<string> = new Set(
  "a abbr b i u s sub sup span ref rref mref def term quantity date person organization concept object event location process role entity party ins del placeholder num heading docTitle docNumber docType shortTitle".split(
    " ",
  ),
);
const ARTICLES: ReadonlySet<string> = new Set(["article", "section", "preamble", "conclusions"]);

interface OpenArticle {
  name: string;
  start: number;
  number: string;
  heading: string | null;
  body: number;
}

class Reader {
  text = "";
  readonly articles: Article[] = [];
  private readonly stack: string[] = [];
  private silent = 0;
  private article: OpenArticle | null = null;
  /** Where a <num> or <heading> of the article itself began. */
  private part: { name: string; start: number } | null = null;

  open(name: string): void {
    const parent = this.stack.at(-1);
    this.stack.push(name);
    if (SILENT.has(name)) this.silent += 1;
    if (!INLINE.has(name)) this.line();
    if (this.article === null && ARTICLES.has(name)) {
      const start = this.text.length;
      this.article = { name, start, number: "", heading: null, body: start };
    } else if (this.article && parent === this.article.name && PARTS.has(name)) {
      this.part = { name, start: this.text.length };
    }
  }

  close(name: string): void {
    this.stack.pop();
    if (SILENT.has(name)) this.silent -= 1;
    if (this.part?.name === name && this.article) this.closePart(this.article, this.part);
    if (this.article?.name === name && !this.stack.includes(name)) this.closeArticle(this.article);
    if (name === "num") this.text += " ";
    else if (!INLINE.has(name)) this.line();
  }

  write(text: string): void {
    if (this.silent > 0) return;
    const words = text.replace(/\s+/g, " ");
    this.text += /(?:^|\s)$/.test(this.text) ? words.trimStart() : words;
  }

  private line(): void {
    if (this.text !== "" && !this.text.endsWith("\n")) this.text = `${this.text.trimEnd()}\n`;
  }

  private closePart(article: OpenArticle, { name, start }: { name: string; start: number }): void {
    const words = this.text.slice(start).trim();
    this.part = null;
    if (name === "num") article.number = numberIn(words);
    else article.heading = words === "" ? null : words;
    this.text = `${this.text.trimEnd()}${name === "num" ? "" : "\n"}`;
    article.body = this.text.length;
  }

  private closeArticle({ number, heading, start, body }: OpenArticle): void {
    this.article = null;
    const end = this.text.trimEnd().length;
    if (end > start) this.articles.push({ number, heading, start, end, body: Math.min(body, end) });
  }
}

const PARTS: ReadonlySet<string> = new Set(["num", "heading"]);

/** `Article 12 bis.` → `12 bis`; `第十二条` → `12`. */
function numberIn(words: string): string {
  const bare = words
    .replace(/^(?:article|art\.?|section|sec\.?|§|第)\s*/iu, "")
    .replace(/[\s.:–—-]+$/u, "")
    .replace(/[条條]/u, "");
  return arabic(bare);
}

function localNameOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
