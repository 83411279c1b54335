/** A draft from a file, whatever a drafter has it in: text, Markdown, Akoma Ntoso, Word, PDF. */
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { DraftFormat } from "../domain/drafts/draft-input.js";
import { quote } from "../domain/questions.js";
import { BadInputError } from "../errors.js";

export interface DraftFile {
  text: string;
  format: DraftFormat;
}

/** `-` for what is piped in. */
export const STANDARD_INPUT = "-";

/** @throws BadInputError for a file that isn't there, isn't what its name says, is locked, or holds no text */
export async function readDraftFile(file: string, format: DraftFormat | null): Promise<DraftFile> {
  const bytes = await contentOf(file);
  if (bytes.length > LARGEST)
    throw refused(file, `has ${bytes.length} bytes, at most ${LARGEST} can be read`);
  if (bytes.length === 0) throw refused(file, "is empty");
  const kind = kindOf(file, bytes);
  switch (kind) {
    case "docx":
      return { text: await fromWord(file, bytes), format: "text" };
    case "pdf":
      return { text: await fromPdf(file, bytes), format: "text" };
    default:
      return { text: decoded(file, bytes), format: format ?? kind };
  }
}

/** No treaty is as large, scanned ones aside, which can't be read anyway. */
const LARGEST = 50_000_000;

const EXTENSIONS: Readonly<Record<string, DraftFormat | "docx" | "pdf">> = {
  ".txt": "text",
  ".text": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".xml": "akoma-ntoso",
  ".akn": "akoma-ntoso",
  ".docx": "docx",
  ".pdf": "pdf",
};

/** What a file is shows at its start; its name tells where it is text. */
function kindOf(file: string, bytes: Uint8Array): DraftFormat | "docx" | "pdf" {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  const named = EXTENSIONS[extname(file).toLowerCase()];
  if (start === "%PDF") return "pdf";
  if (start === "PK\u0003\u0004") return "docx";
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0"))
    throw refused(file, "is an old Word document; save it as .docx and pass that");
  if (named === "docx" || named === "pdf")
    throw refused(file, `isn't a ${named.toUpperCase()} document, though its name says so`);
  return named ?? "text";
}

async function contentOf(file: string): Promise<Uint8Array> {
  if (file === STANDARD_INPUT) return piped();
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const why = PROBLEMS[code] ?? `can't be read (${code || "unknown error"})`;
    throw refused(file, why);
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "isn't there",
  EISDIR: "is a folder; pass a file",
  EACCES: "may not be read",
};

async function piped(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** UTF-8, UTF-16 with its mark, or GB 18030, in which older Chinese texts are kept. */
function decoded(file: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? "utf-16le" : "utf-16be";
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  for (const encoding of isMarked ? [marked] : ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\u0000")) return text;
    } catch {
      // Not in this one.
    }
  }
  throw refused(file, "is no text; pass .txt, .md, .xml, .docx or .pdf");
}

async function fromWord(file: string, bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    if (value.trim() !== "") return value;
  } catch {
    throw refused(file, "isn't a Word document that can be read; save it as .docx again");
  }
  throw refused(file, "holds no text");
}

async function fromPdf(file: string, bytes: Uint8Array): Promise<string> {
  const { extractText, getDocumentProxy } = await import("unpdf");
  let pages: string[];
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    ({ text: pages } = await extractText(document, { mergePages: false }));
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    throw refused(
      file,
      locked
        ? "is protected by a password; save a copy without one and pass that"
        : "is a damaged PDF, which can't be read",
    );
  }
  const text = pages.join("\n");
  if (text.trim().length >= LEAST_TEXT) return text;
  throw refused(
    file,
    `has ${pages.length} ${pages.length === 1 ? "page" : "pages"} without text, so it was probably scanned; run text recognition on it first`,
  );
}

/** Fewer characters are a stamp or a page number on scanned pages. */
const LEAST_TEXT = 20;

function refused(file: string, because: string): BadInputError {
  const name = file === STANDARD_INPUT ? "standard input" : quote(file);
  return new BadInputError(`file: ${name} ${because}.`, "file");
}
