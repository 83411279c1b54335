/**
 * One supposed change as the form has it, as the command line writes it (which is how it stands in addresses), and as
 * the API takes it.
 */
import type { ChangeInput } from "./pair.generated.js";

export const CONCLUDABLE = {
  "extradition-treaty": "EXTRADITION_TREATY",
  "mla-treaty": "MLA_TREATY",
  "sharing-agreement": "SHARING_AGREEMENT",
  memorandum: "MEMORANDUM",
} as const;
export type Concludable = keyof typeof CONCLUDABLE;

export type Kind = Concludable | "ratify" | "amend";
export const KINDS: readonly Kind[] = [
  "extradition-treaty",
  "mla-treaty",
  "sharing-agreement",
  "memorandum",
  "ratify",
  "amend",
];

export interface Supposed {
  /** Null where nothing is supposed yet. */
  kind: Kind | null;
  /** Ratify, amend: who acts. */
  who: string;
  convention: string;
  measures: readonly string[];
}

export function isConcludable(kind: string): kind is Concludable {
  return kind in CONCLUDABLE;
}

/** @example wordsOf({ kind: "ratify", convention: "uncac", who: "AND", measures: [] }, "AND") // "ratify uncac by AND" */
export function wordsOf({ kind, who, convention, measures }: Supposed, requested: string): string {
  if (kind === null) return "";
  if (kind === "ratify") return convention === "" ? "" : `ratify ${convention} by ${who}`;
  if (kind === "amend")
    return measures.length === 0 ? "" : `amend law of ${who} providing ${measures.join(",")}`;
  return `conclude ${kind} ${requested}`;
}

/** Nothing supposed where the words are of no such kind. */
export function supposedFrom(words: string, requested: string): Supposed {
  const none: Supposed = { kind: null, who: requested, convention: "", measures: [] };
  const [verb = "", first = "", second = "", who = "", , measures = ""] = words.split(" ");
  if (verb === "conclude" && isConcludable(first)) return { ...none, kind: first };
  if (verb === "ratify" && second === "by")
    return { ...none, kind: "ratify", convention: first, who };
  if (verb === "amend" && first === "law" && second === "of")
    return { ...none, kind: "amend", who, measures: measures.split(",").filter(Boolean) };
  return none;
}

/** As the API takes it; null where something is still left open. */
export function inputOf(supposed: Supposed, requested: string): ChangeInput | null {
  const { kind, who, convention, measures } = supposed;
  if (kind === null || wordsOf(supposed, requested) === "") return null;
  if (kind === "ratify") return { kind: "RATIFY", jurisdiction: who, instrument: convention };
  if (kind === "amend")
    return {
      kind: "AMEND_LAW",
      jurisdiction: who,
      measures: measures.map((measure) => ({ measure, strength: "MANDATORY" })),
    };
  return { kind: "CONCLUDE", jurisdiction: requested, instrumentKind: CONCLUDABLE[kind] };
}
