/**
 * Where a text's articles begin and end, as treaties number them. Numbers that a sentence only
 * refers to ("in accordance with Article 5") begin nothing.
 */
import { arabic } from "./numbers.js";

/** A part of the text; offsets are UTF-16 units of the text passed, so that `slice` gives it. */
export interface Article {
  /** In Arabic figures (`12`, `12 bis`); "" for what has no number: preamble, closing, short texts. */
  number: string;
  heading: string | null;
  start: number;
  end: number;
  /** Where the words after number and heading begin. */
  body: number;
}

/**
 * The articles of `text` in order. What stands before the first one (a preamble) and the closing
 * formula with the signatures are unnumbered articles; so is a whole text without any marker.
 * Where no articles are marked, sections or numbered paragraphs are taken for them.
 * @example articlesOf("Article 1\nScope\nThe Parties shall …")[0] // number "1", heading "Scope"
 */
export function articlesOf(text: string): Article[] {
  const lines = linesOf(text);
  const markers = markersOf(text, lines);
  const cuts = [...markers, ...breaksOf(lines, markers)].sort((a, b) => a.start - b.start);
  const articles: Article[] = [];
  const push = (start: number, end: number, marker: Marker | null) => {
    const trimmed = trim(text, start, end);
    if (trimmed.start >= trimmed.end) return;
    if (!marker) articles.push({ number: "", heading: null, body: trimmed.start, ...trimmed });
    else articles.push(articleAt(text, marker, trimmed.end));
  };
  push(0, cuts[0]?.start ?? text.length, null);
  cuts.forEach((cut, at) => {
    const end = cuts[at + 1]?.start ?? text.length;
    if (cut.kind === "chapter") return; // a title between articles belongs to neither
    push(cut.start, end, cut.kind === "article" ? cut : null);
  });
  return articles;
}

interface Line {
  start: number;
  end: number;
  text: string;
}

interface Marker {
  kind: "article";
  number: string;
  start: number;
  /** Where the number ends. */
  end: number;
}
interface Break {
  kind: "chapter" | "closing";
  start: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf("\n", start);
    const end = at === -1 ? text.length : at;
    lines.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

const NUMBER =
  "(?:\\d{1,3}|[IVXLC]{1,8}|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|First|Second|Third|FIRST|SECOND|THIRD))";
const SUFFIX =
  "(?:[ \\-]?(?:bis|ter|quater|quinquies|sexies|septies|BIS|TER|QUATER)\\b|[ ]?[A-Z](?![A-Za-z]))?";
const DECORATION =
  "[ \\t\\u3000]{0,120}(?:#{1,6}[ \\t]{0,9})?(?:[*_]{1,3})?(?:>[ \\t]?)?[ \\t]{0,9}";
const CHINESE_NUMBER = "[零〇一二三四五六七八九十百两\\d０-９]{1,6}";

const ARTICLE = new RegExp(
  `^${DECORATION}(?:(?:Article|ARTICLE|article|Art\\.|ART\\.|Art|A R T I C L E)[ \\t\\u00a0]{1,9}|(?:Art\\.|ART\\.))(?:[Nn]o\\.?[ ]?)?(${NUMBER}${SUFFIX})(?![\\w])`,
);
const SECTION = new RegExp(
  `^${DECORATION}(?:Section|SECTION|Sec\\.|Paragraph|PARAGRAPH|Clause|CLAUSE|Rule|§)[ \\t\\u00a0]{0,9}(${NUMBER}${SUFFIX})(?![\\w])`,
);
const CHINESE = new RegExp(
  `^${DECORATION}第[ \\t\\u3000]{0,3}((?:[零〇一二三四五六七八九十百两\\d０-９][ \\u3000]{0,2}){1,6})[條条](?:[ ]?(之[ ]?[一二三四五六七八九十]{1,2}))?`,
);
const PARAGRAPH = new RegExp(`^${DECORATION}(\\d{1,3})(?:[.)．](?!\\d)|(?=[ \\t]+[A-Z]))[ \\t]*`);
const CHINESE_PARAGRAPH = new RegExp(`^${DECORATION}(${CHINESE_NUMBER})[、．.][ \\t]*`);

const CHAPTER =
  /^[ \t\u3000]{0,120}(?:#{1,6}[ \t]{0,9})?[*_]{0,3}(?:(?:CHAPTER|Chapter|PART|Part|TITLE|Title)[ \t]{1,9}(?:\d{1,3}|[IVXLC]{1,8}|[A-Z]|ONE|TWO|THREE|FOUR|FIVE|One|Two|Three|Four|Five)\b(?!\s+(?:of|and|shall|is|or|in)\b)|第[ \t\u3000]{0,3}[一二三四五六七八九十百\d]{1,6}[ \t\u3000]{0,3}[章节節编編部篇](?!的|所|规定))/;
const CLOSING =
  /^[ \t\u3000]{0,120}[*_]{0,3}(?:IN WITNESS WHEREOF|In witness whereof|IN FAITH WHEREOF|In faith whereof|DONE\b|Done (?:at|in)\b|下列签署人|下列代表|以下签署人|为此[，,](?:双方|缔约|下列|经)|双方全权代表|本(?:条约|协定|协议)[^。\n]{0,40}签订[，,]一式|(?:本(?:条约|协定|协议))?于?[一二]?[^。\n]{0,30}(?:在|于)[^。\n]{0,20}(?:签订|签署)[，,]一式)/;

function markersOf(text: string, lines: readonly Line[]): Marker[] {
  for (const patterns of [[ARTICLE, CHINESE], [SECTION]]) {
    const found = withoutContents(text, markersBy(text, lines, patterns));
    if (found.length > 0) return found;
  }
  return paragraphsOf(lines);
}

function markersBy(text: string, lines: readonly Line[], patterns: readonly RegExp[]): Marker[] {
  const markers: Marker[] = [];
  lines.forEach((line, at) => {
    for (const offset of openingsOf(line.text)) {
      const opening = line.text.slice(offset, offset + 160);
      if (!/[A-Za-z第§]/.test(opening)) continue;
      for (const pattern of patterns) {
        const match = pattern.exec(opening);
        if (!match) continue;
        const start = line.start + offset + (match[0].length - match[0].trimStart().length);
        const end = line.start + offset + match[0].length;
        const after = text.slice(end, end + 80);
        const before = offset > 0 ? "." : (lines[at - 1]?.text ?? "");
        if (refers(before, after, offset > 0)) continue;
        markers.push({
          kind: "article",
          number: arabic(
            `${match[1] ?? ""}${match[2] ?? ""}`.replace(
              /[\s\u3000]+(?=[零〇一二三四五六七八九十百])/g,
              "",
            ),
          ),
          start,
          end,
        });
        break;
      }
    }
  });
  return markers;
}

const NO_OPENINGS: readonly number[] = [];

/** Where in a line an article could begin: at its start, and after the end of a sentence. */
function openingsOf(line: string): readonly number[] {
  if (line.length === 0) return NO_OPENINGS;
  const found = [0];
  if (!/rticle|ARTICLE|Art\.|ection|ECTION|第/.test(line)) return found;
  for (const match of line.matchAll(
    /[.;!?)][ \t]+(?=A(?:rticle|RTICLE|rt\.)\s|S(?:ection|ECTION)\s)|[。；！？][ \t\u3000]*(?=第)|^第[^\n]{1,6}[章节節编編][^\n。]{0,30}?(?=第)/g,
  ))
    found.push(match.index + match[0].length);
  return found;
}

/** The words that follow a number which a sentence only refers to, and those that come before it. */
const REFERS_AFTER =
  /^(?:[ \t]*\((?:\d{1,2}|[a-z])\)(?![ \t]*(?:["“]?[A-Z]))|[ \t]*,|[ \t]*\)|[ \t]*;|(?:[ \t]+|[ \t]*\n[ \t]*)(?:of|and|or|to|shall|is|are|may|above|below|hereof|paragraph|par\.|sub-?paragraph|applies|apply|does|do|as|in|on|for|with|under|by|will|were|was|has|have|the|this|that|which|where)\b|[ \t]*(?:第[^\n]{1,6}[款项項]|[的所和与與、或及至之到，,]|规定|規定|项下|以及|的规定|中(?![央华止])))/;
const REFERS_BEFORE =
  /(?:\b(?:of|in|with|under|to|by|and|or|the|see|per|from|paragraphs?|for|that|this|than)|[,(（，、]|根据|依照|按照|依据|本条约|本协定|本公约|和|及|或|与|照|条约|公约)[ \t]*$/i;

function refers(before: string, after: string, inline: boolean): boolean {
  if (REFERS_AFTER.test(after)) return true;
  if (inline && !/^[ \t.:：)\-–—]*(?:\n|$|[A-Z("“]|\d|[\u3400-\u9fff（(])/.test(after)) return true;
  return REFERS_BEFORE.test(before.trimEnd());
}

/** A table of contents names articles that stand again below: the last of each number counts. */
function withoutContents(text: string, markers: readonly Marker[]): Marker[] {
  return markers.filter((marker, at) => {
    const next = markers[at + 1];
    const words = text.slice(marker.end, next?.start ?? text.length);
    const bare =
      words.length < 160 &&
      words.trim().split("\n").length <= 1 &&
      /(?:\.{3,}|…|\s)\s*\d{1,4}\s*$/.test(words);
    return !(
      bare && markers.slice(at + 1, at + 400).some(({ number }) => number === marker.number)
    );
  });
}

/** Paragraphs numbered from 1 in a text that has no articles; two at least. */
function paragraphsOf(lines: readonly Line[]): Marker[] {
  for (const pattern of [PARAGRAPH, CHINESE_PARAGRAPH]) {
    const markers: Marker[] = [];
    for (const line of lines) {
      const match = pattern.exec(line.text.slice(0, 160));
      if (!match) continue;
      const number = arabic(match[1] ?? "");
      if (number !== String(markers.length + 1)) continue;
      const start = line.start + (match[0].length - match[0].trimStart().length);
      markers.push({ kind: "article", number, start, end: line.start + match[0].length });
    }
    if (markers.length >= 2) return markers;
  }
  return [];
}

/** Titles of chapters between articles, and the formula before the signatures. */
function breaksOf(lines: readonly Line[], markers: readonly Marker[]): Break[] {
  const [first, last] = [markers[0]?.start, markers.at(-1)?.start];
  if (first === undefined || last === undefined) return [];
  return lines
    .flatMap(({ start, text }): Break[] => {
      if (start > last && CLOSING.test(text.slice(0, 120))) return [{ kind: "closing", start }];
      if (start > first && text.length < 120 && CHAPTER.test(text))
        return [{ kind: "chapter", start }];
      return [];
    })
    .filter(
      ({ kind, start }, at, all) =>
        kind === "chapter" || all.findIndex((one) => one.kind === "closing") === at || start < last,
    );
}

function articleAt(text: string, { number, start, end: after }: Marker, end: number): Article {
  const article = { number, start, end };
  const from =
    after +
    (/^[*_ \t\u00a0\u3000]*[.:：)\]．]?[*_]*[ \t\u3000]*(?:[-–—:：][ \t]*)?/.exec(
      text.slice(after, after + 40),
    )?.[0].length ?? 0);
  const here = headingAt(text, from, end);
  if (here) return { ...article, ...here };
  const line = text.slice(from, end).search(/\S/);
  const next =
    line > 0 && text.slice(after, from + line).includes("\n")
      ? headingAt(text, from + line, end)
      : null;
  return next ? { ...article, ...next } : { ...article, heading: null, body: Math.min(from, end) };
}

const LONGEST_HEADING = 140;
const VERB =
  /\b(?:shall|may|will|must|is|are|undertakes?|agrees?|should|can)\b|应当|可以|应该|应|可|须|不得|予以|有权|下列|如果|有义务|负责/;

/** A line that was only wrapped goes on in small letters, with no empty line between. */
const GOES_ON = /^[ \t\r]*\n[ \t]*[a-z]/;

/** The heading that begins at `from`: the rest of the line, or a short title before a full stop. */
function headingAt(
  text: string,
  from: number,
  end: number,
): { heading: string; body: number } | null {
  // Only near: in a text without line ends every article would look through all of the rest.
  const near = text.slice(from, Math.min(end, from + 4001)).indexOf("\n");
  const lineEnd = near === -1 ? -1 : from + near;
  const stop = Math.min(lineEnd === -1 ? end : lineEnd, end);
  if (stop - from > 4000) return null;
  const line = text.slice(from, stop);
  const trimmed = line.trim();
  if (
    trimmed === "" ||
    /^(?:\d{1,2}[.)、]|[（(](?:\d{1,2}|[a-z]|[一二三四五六七八九十]{1,2})[)）]|[一二三四五六七八九十]{1,2}、)/.test(
      trimmed,
    )
  )
    return null;
  const bracketed = /^[（([]([^)）\]]{2,120})[)）\]][.。]?[ \t]*/.exec(line);
  if (bracketed && !VERB.test(bracketed[1] ?? ""))
    return { heading: clean(bracketed[1] ?? ""), body: from + bracketed[0].length };
  const whole = stop < end || lineEnd !== -1;
  if (
    whole &&
    trimmed.length <= LONGEST_HEADING &&
    !/[.;:,。；：，]$/.test(trimmed.replace(/[*_]+$/, "")) &&
    !VERB.test(trimmed) &&
    !GOES_ON.test(text.slice(stop, stop + 40)) &&
    text.slice(stop, end).trim() !== ""
  )
    return { heading: clean(trimmed), body: stop };
  const short =
    /^([^.。\n]{2,80})[.。:：–—][ \t\u3000]+(?=\S)|^([^.。\n]{2,60}?)[ \t]+[-–—][ \t]+(?=\S)|^([^.。\n]{2,60}?)[ \t\u3000]+(?=(?:[（(]?(?:1|a|一)[)）.、]))/.exec(
      line,
    );
  const title = short?.[1] ?? short?.[2] ?? short?.[3];
  if (
    short &&
    title !== undefined &&
    !VERB.test(title) &&
    title.split(/\s+/).length <= 12 &&
    !/[,，]/.test(title.length > 30 ? title : "")
  )
    return { heading: clean(title), body: from + short[0].length };
  const upper = /^([A-Z][A-Z ,\-–&]{3,80}[A-Z])[ \t]+(?=[A-Z(“"]?[a-z(\d])/.exec(line);
  if (upper) return { heading: clean(upper[1] ?? ""), body: from + upper[0].length };
  return null;
}

function clean(heading: string): string {
  return heading.replace(/^[#*_\s]+|[*_\s#.]+$/g, "").replace(/[ \t\u3000]+/g, " ");
}

function trim(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
