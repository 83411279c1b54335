/** Text inside XML 1.0. */

/**
 * Text as an element's content or an attribute's value. Spaces that a parser would fold are written
 * as references; characters that XML 1.0 can't hold in any way become U+FFFD.
 *
 * @example escaped('a < "b"]]>') // a &lt; &quot;b&quot;]]&gt;
 */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(SPECIAL, (character) => {
    return NAMED[character] ?? `&#${character.charCodeAt(0)};`;
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const SPECIAL = /[&<>"\t\n\r]/g;
const NAMED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
