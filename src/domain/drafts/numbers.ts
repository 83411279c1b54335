/** Article numbers as treaties write them, and as the dataset does: `XII` and `十二` are `12`. */

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const WORDS: readonly string[] = [
  "",
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"],
  ...["twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
  "twenty",
];
const ORDINALS: readonly string[] = [
  "",
  ...[
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
  ],
];

/** @example arabic("XII") === "12"; arabic("12 bis") === "12 bis"; arabic("二十三") === "23" */
export function arabic(written: string): string {
  const [, number = "", suffix = ""] =
    /^([零〇一二两三四五六七八九十百]+|[\p{L}]+|[\d０-９]+)[ \u3000]*(.*)$/su.exec(
      written.replace(/\s+/g, " ").trim(),
    ) ?? [];
  const value = figureOf(number.normalize("NFKC"));
  if (value === null) return written.trim();
  const rest = suffix.replace(/^[之-]/, "").trim();
  const chinese = /^[一二三四五六七八九十]+$/.test(rest) ? (chineseOf(rest) ?? rest) : rest;
  return `${value}${chinese === "" ? "" : /^[A-Z]$/.test(rest) ? rest : ` ${chinese}`}`;
}

function figureOf(number: string): string | number | null {
  if (/^\d+$/.test(number)) return String(Number(number));
  if (/^[IVXLC]+$/i.test(number)) return romanOf(number.toUpperCase());
  const word = number.toLowerCase();
  if (WORDS.includes(word)) return WORDS.indexOf(word);
  if (ORDINALS.includes(word)) return ORDINALS.indexOf(word);
  return chineseOf(number);
}

function romanOf(number: string): number {
  const values = [...number].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value),
    0,
  );
}

const DIGITS = "零一二三四五六七八九";

/** 十二, 二十三, 一百零五, 一〇五; null for anything else. */
function chineseOf(number: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百]+$/.test(number)) return null;
  const plain = number.replaceAll("〇", "零").replaceAll("两", "二");
  if (!/[十百]/.test(plain))
    return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(""));
  const [hundreds = "", rest = ""] = plain.includes("百") ? plain.split("百") : ["", plain];
  const [tens = "", ones = ""] = rest.includes("十") ? rest.split("十") : [null, rest];
  const digit = (written: string | null) =>
    written === null ? 0 : written === "" ? 1 : Math.max(0, DIGITS.indexOf(written.slice(-1)));
  const of = (written: string) =>
    written === "" ? 0 : Math.max(0, DIGITS.indexOf(written.slice(-1)));
  return (
    (plain.includes("百") ? digit(hundreds) * 100 : 0) +
    (rest.includes("十") ? digit(tens?.replace("零", "") ?? "") * 10 : 0) +
    of(ones)
  );
}
