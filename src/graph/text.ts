/** How text is made comparable: for filters, sorting and search, the same in every engine. */

/** Accents, case and width folded: `Côte d’Ivoire` → `cote d'ivoire`. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .normalize("NFC");
}
