/** A draft from a file that somebody drops on the page: text, Markdown, Akoma Ntoso, Word or PDF. It stays in the browser. */
import type { DraftFormat } from "../../graphql/enums.generated.js";

export interface ReadDraft {
  text: string;
  format: DraftFormat;
  /** The file's name; empty where the text was pasted. */
  name: string;
}

/** Why a file is no draft: a key of the words `file.…`. */
export class NoDraft extends Error {
  constructor(
    readonly why: "empty" | "large" | "old" | "strange" | "locked" | "scanned" | "damaged",
  ) {
    super(why);
  }
}

/** No treaty is as large, scanned ones aside, which can't be read anyway. */
const LARGEST = 50_000_000;

/** @throws NoDraft for what can't be read as text */
export async function readDraftFile(file: File): Promise<ReadDraft> {
  if (file.size === 0) throw new NoDraft("empty");
  if (file.size > LARGEST) throw new NoDraft("large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const text = await textOf(bytes, start);
  if (text.trim() === "") throw new NoDraft("empty");
  return { text, format: formatOf(file.name), name: file.name };
}

/** What a file is shows at its start, whatever its name says. */
function textOf(bytes: Uint8Array, start: string): string | Promise<string> {
  if (start === "%PDF") return fromPdf(bytes);
  if (start === "PK\u0003\u0004") return fromWord(bytes);
  if (start === "\u00d0\u00cf\u0011\u00e0") throw new NoDraft("old");
  return decoded(bytes);
}

function formatOf(name: string): DraftFormat {
  if (/\.(md|markdown)$/i.test(name)) return "MARKDOWN";
  if (/\.(xml|akn)$/i.test(name)) return "AKOMA_NTOSO";
  return "TEXT";
}

/** UTF-8, UTF-16 with its mark, or GB 18030, in which older Chinese texts are kept. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const little = first === 0xff && second === 0xfe;
  const big = first === 0xfe && second === 0xff;
  const encodings = little ? ["utf-16le"] : big ? ["utf-16be"] : ["utf-8", "gb18030"];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\u0000")) return text;
    } catch {
      // Not in this one.
    }
  }
  throw new NoDraft("strange");
}

async function fromWord(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.extractRawText({ arrayBuffer: bytes.slice().buffer });
    return value;
  } catch {
    throw new NoDraft("damaged");
  }
}

/** Fewer characters are a stamp or a page number on scanned pages. */
const LEAST_TEXT = 20;

async function fromPdf(bytes: Uint8Array): Promise<string> {
  const { extractText, getDocumentProxy } = await import("unpdf");
  let pages: string[];
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    ({ text: pages } = await extractText(document, { mergePages: false }));
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    throw new NoDraft(locked ? "locked" : "damaged");
  }
  const text = pages.join("\n");
  if (text.trim().length < LEAST_TEXT) throw new NoDraft("scanned");
  return text;
}
