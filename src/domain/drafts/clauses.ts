/**
 * A text's sentences with their offsets. A list's items are sentences of their own that keep the
 * words before the list: "The Parties shall: (a) …" obliges to (a). So do those of a list within a
 * sentence, "…不包括：引渡；执行判决。".
 */

export interface Clause {
  start: number;
  end: number;
  /** The words before the list that it is an item of, outermost first; "" outside of lists. */
  stem: string;
}

/** The sentences between `from` and `to`. */
export function clausesOf(text: string, from: number, to: number): Clause[] {
  const clauses: Clause[] = [];
  const open: { style: string; stem: string }[] = [];
  /** What the last sentence said, while it may still introduce a list. */
  let introduction = "";
  for (const block of blocksOf(text, from, to)) {
    if (block.style === "") {
      if (introduction === "") open.length = 0;
    } else {
      const sibling = open.findIndex(({ style }) => style === block.style);
      if (sibling !== -1) open.length = sibling + 1;
      else if (open.length >= DEEPEST) open.length = DEEPEST - 1;
      if (sibling === -1) open.push({ style: block.style, stem: introduction });
    }
    const stem = open
      .map((list) => list.stem)
      .join(" ")
      .trim();
    if (stem === "" && isHeading(text, block, to)) continue;
    introduction = "";
    /** What a colon within the block introduces, until the sentence with its full stop. */
    let running = "";
    for (const sentence of sentencesOf(text, block.start, block.end)) {
      clauses.push({ ...sentence, stem: `${stem} ${running}`.trim() });
      const words = text.slice(sentence.start, sentence.end);
      if (!/[;；]$/.test(words)) running = "";
      else running ||= /^[^:：]*[:：](?=[\s\S])/.exec(words)?.[0].slice(-LONGEST_STEM) ?? "";
      introduction =
        /[:：—–,，-]$|(?:以下|下列)[^。]{0,40}$|\b(?:to|and|that|by|shall|where|if|for|either|or|may|must|will)$/.test(
          words,
        )
          ? words.slice(-LONGEST_STEM)
          : "";
    }
  }
  return clauses;
}

const DEEPEST = 4;
const LONGEST_STEM = 600;
/** A "sentence" without end is cut: nobody reads on, and the time stays in proportion. */
const LONGEST = 1500;

/** Words that make a sentence: a line that has none of them, and no stop, is a heading. */
const VERB =
  /\b(?:shall|may|will|must|is|are|be|undertakes?|agrees?|should|can|has|have|does|do)\b|[\u3400-\u9fff]/i;
const LONGEST_HEADING = 100;

/** A line before the text it is the heading of: "PART 3 - CIVIL FORFEITURE". It provides nothing. */
function isHeading(text: string, { start, end }: Block, to: number): boolean {
  if (end - start > LONGEST_HEADING || text.slice(end, to).trim() === "") return false;
  const line = text.slice(start, end).trim();
  return !/[.;:,!?。；：，、\-–—]$/.test(line) && !VERB.test(line);
}

interface Block {
  start: number;
  end: number;
  /** What kind of item: `a` for (a), `1.` …; "" for a plain paragraph. */
  style: string;
}

const ITEM =
  /^[ \t\u3000]*(?:[*_]{1,2})?(?:([（(])([a-z]{1,4}|[A-Z]|\d{1,2}|[零一二三四五六七八九十]{1,3}|[甲乙丙丁戊己庚辛壬癸])[)）]|([a-z]|[ivx]{1,4}|\d{1,2}|[A-Z])([.)．](?![\d\w])|、)|([一二三四五六七八九十]{1,3})、|([-–—•*·▪])[ \t]|(["“「])(?!\s))/;
/** Items within a line; "paragraph 1 (a)" refers and begins none. */
const INLINE =
  /(?<=[:：;；,，。.]\s{0,3}|\b(?:and|or|either|that|to|and\/or|shall|by)\s|[；;，,]\s?(?:和|或|或者|以及))[（(](?:[a-z]|[ivx]{1,4}|\d{1,2}|[一二三四五六七八九十]{1,3}|[甲乙丙丁戊己庚辛壬癸])[)）](?=\s?[\p{L}"“'‘«])/gu;

function blocksOf(text: string, from: number, to: number): Block[] {
  const blocks: Block[] = [];
  let start = from;
  while (start < to) {
    const at = text.indexOf("\n", start);
    const end = at === -1 || at > to ? to : at;
    const line = text.slice(start, end);
    const style = styleOf(line);
    const last = blocks.at(-1);
    if (line.trim() === "") blocks.push({ start, end, style: "blank" });
    else if (style === "" && last && last.style !== "blank" && goesOn(text, last)) last.end = end;
    else
      for (const [at, piece] of piecesOf(line))
        blocks.push({ start: start + at, end: start + at + piece.length, style: styleOf(piece) });
    start = end + 1;
  }
  return blocks.filter(({ style }) => style !== "blank");
}

/** A line that ends without a stop is continued by the next one. */
function goesOn(text: string, { start, end }: Block): boolean {
  if (end - start > LONGEST) return false;
  const words = text.slice(Math.max(start, end - 12), end).trimEnd();
  return !/[.;:?!。；：？！][*_"”’)）]{0,3}$/.test(words);
}

function piecesOf(line: string): [number, string][] {
  if (line.length > 200_000) return [[0, line]];
  const starts = [0, ...[...line.matchAll(INLINE)].map((match) => match.index)];
  const unique = [...new Set(starts)];
  return unique.map((start, at) => [start, line.slice(start, unique[at + 1] ?? line.length)]);
}

function styleOf(line: string): string {
  const match = ITEM.exec(line.slice(0, 24));
  if (!match) return "";
  const [, bracket, inside, bare, mark, chinese, dash, quoted] = match;
  // Definitions stand below each other, each beginning with the term in quotation marks.
  if (dash ?? quoted) return dash ?? '"';
  if (chinese) return "一、";
  const label = inside ?? bare ?? "";
  const kind = /^\d/.test(label)
    ? "1"
    : /^[一-龥]/.test(label)
      ? "一"
      : /^[ivx]{2,}$/.test(label) || label === "i"
        ? "i"
        : /^[A-Z]/.test(label)
          ? "A"
          : "a";
  return bracket ? `(${kind})` : `${kind}${mark ?? ""}`;
}

function* sentencesOf(
  text: string,
  from: number,
  to: number,
): Generator<{ start: number; end: number }> {
  let start = from;
  const give = function* (end: number) {
    let [first, last] = [start, end];
    while (first < last && /\s/.test(text.charAt(first))) first += 1;
    while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1;
    for (; last - first > LONGEST; first += LONGEST) yield { start: first, end: first + LONGEST };
    if (last > first) yield { start: first, end: last };
  };
  for (let at = from; at < to; at += 1) {
    if (!endsAt(text, at, start)) continue;
    yield* give(at + 1);
    start = at + 1;
  }
  yield* give(to);
}

const ABBREVIATION =
  /(?:\b(?:Art|Arts|No|Nos|para|paras|par|pars|Sec|cf|e\.g|i\.e|etc|Mr|Mrs|Dr|St|[A-Z]|v|vs|Reg|subpara|Cap|Ch)|^\s*[（(]?[\divxa-zA-Z]{1,4})$/;

function endsAt(text: string, at: number, start: number): boolean {
  const character = text.charAt(at);
  if ("。；！？;".includes(character)) return true;
  if (!".?!".includes(character)) return false;
  const after = text.slice(at + 1, at + 5);
  if (
    !/^["”’)]?\s+["“(*]?[A-Z0-9(“"]|^["”’)]?\s*$|^["”’)]?\s*\n/.test(after) &&
    !/^[\u3400-\u9fff]/.test(after)
  )
    return false;
  return !ABBREVIATION.test(text.slice(Math.max(start, at - 12), at));
}
