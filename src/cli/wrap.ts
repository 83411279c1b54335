/** Text broken into lines that fit, Chinese as well as English. */
import { stripVTControlCharacters } from "node:util";

/**
 * The lines of `text`, none wider than `columns`: broken at spaces and between Chinese characters;
 * a word that is too long, such as an id, is broken after a hyphen or slash, or anywhere.
 * @example wrap("a treaty on extradition", 10) // ["a treaty", "on", "extraditio", "n"]
 */
export function wrap(text: string, columns: number): string[] {
  return plain(text)
    .split("\n")
    .flatMap((paragraph) => fill(pieces(paragraph, columns), columns));
}

/** `text` as a paragraph whose first line starts with `mark`, the others below its first word. */
export function paragraph(text: string, columns: number, mark = ""): string {
  const indent = " ".repeat(columnsOf(mark));
  const lines = wrap(text, columns - indent.length);
  return lines.map((line, index) => `${index === 0 ? mark : indent}${line}`).join("\n");
}

/** How many columns of a terminal `text` takes: Chinese characters take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of plain(text)) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

/** East Asian wide and full-width characters. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Without anything that a terminal would obey, line breaks aside. */
function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/(?!\n)\p{Cc}/gu, " ");
}

/** What may not be broken further; spaces stay at the end of their piece. */
function pieces(text: string, columns: number): string[] {
  return text.split(/(?<=\s)(?=\S)|(?<=\p{Script=Han})(?=\p{Script=Han})/u).flatMap((word) => {
    if (columnsOf(word.trimEnd()) <= columns) return [word];
    return word
      .split(/(?<=[-/])/)
      .flatMap((part) => (columnsOf(part.trimEnd()) <= columns ? [part] : chopped(part, columns)));
  });
}

function chopped(word: string, columns: number): string[] {
  const parts = [""];
  for (const character of word) {
    const last = parts.at(-1) ?? "";
    if (columnsOf(last + character) <= columns) parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}

function fill(parts: readonly string[], columns: number): string[] {
  const lines = [""];
  for (const part of parts) {
    const line = lines.at(-1) ?? "";
    if (line === "" || columnsOf((line + part).trimEnd()) <= columns)
      lines[lines.length - 1] = line + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}
