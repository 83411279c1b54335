/** Values as Cypher writes them. */
import { type Integer, isInt } from "neo4j-driver";

/**
 * A value as Cypher writes it; a map without its fields that are null.
 *
 * @example literal({ id: "a", tags: ["it's"] }) // {id: 'a', tags: ['it\\'s']}
 */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return quoted(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return String(value).replace("e+", "e");
  if (isInteger(value)) return value.toString();
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  const entries = Object.entries(value).filter(([, field]) => field !== null);
  return `{${entries.map(([name, field]) => `${nameOf(name)}: ${literal(field)}`).join(", ")}}`;
}

function isInteger(value: unknown): value is Integer {
  return typeof value === "object" && value !== null && isInt(value);
}

/** The name of a property, in backticks where it needs them. */
export function nameOf(name: string): string {
  return /^[A-Za-z]\w*$/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

/**
 * Text in quotes that it can't leave. Neo4j 5 reads `\u` and four digits as a character before it
 * looks for quotes, even after another backslash: so no backslash of the text may meet a `u`.
 */
export function quoted(text: string): string {
  const inside = text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(SPECIAL, (character, beforeU?: string) =>
      beforeU === undefined ? (ESCAPED[character] ?? unicode(character)) : "\\\\' + '",
    );
  return inside.includes("' + '") ? `('${inside}')` : `'${inside}'`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SPECIAL = /(\\(?=u))|[\\'\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
const ESCAPED: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
