/** Cuts an article into pieces at the edges of what was found in it, so that findings may overlap. */
import type { Strength } from "../../graphql/enums.generated.js";
import type { DraftQuery } from "./drafting.generated.js";

type Article = DraftQuery["checkDraft"]["articles"][number];

/** Something found: a measure provided with a strength, denied, or perhaps provided. */
export interface Mark {
  start: number;
  end: number;
  measure: Article["denials"][number]["measure"];
  says: Strength | "DENIED" | "DOUBTED";
}

export interface Piece {
  start: number;
  text: string;
  /** What was found in these words; none: plain text. */
  marks: readonly Mark[];
}

/** Offsets are UTF-16 units of `text`, as the API counts them. */
export function pieces(
  text: string,
  article: Pick<Article, "start" | "end" | "measures" | "denials" | "doubts">,
): Piece[] {
  const marks = marksOf(article);
  const edges = new Set([article.start, article.end]);
  for (const { start, end } of marks) edges.add(start).add(end);
  const sorted = [...edges]
    .filter((edge) => edge >= article.start && edge <= article.end)
    .sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? article.end;
    const here = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return { start, text: text.slice(start, end), marks: here };
  });
}

function marksOf({
  measures,
  denials,
  doubts,
}: Pick<Article, "measures" | "denials" | "doubts">): Mark[] {
  const mark = ({ start, end, measure }: Omit<Mark, "says">, says: Mark["says"]): Mark => ({
    start,
    end,
    measure,
    says,
  });
  return [
    ...measures.map((one) => mark(one, one.strength)),
    ...denials.map((one) => mark(one, "DENIED")),
    ...doubts.map((one) => mark(one, "DOUBTED")),
  ];
}
