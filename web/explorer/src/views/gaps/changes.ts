/**
 * Changes that a scenario supposes, as they stand in the address: separated by `;`, each in the command line's words.
 * What can't be read is kept, with what is wrong, so that nobody loses what was typed.
 *
 * @example readChanges("conclude extradition-treaty AUS;ratify uncac by AND")
 */
import type { InstrumentKind, Strength } from "../../graphql/enums.generated.js";
import type { ChangeInput } from "./scenario.generated.js";

export const CONCLUDABLE = [
  "EXTRADITION_TREATY",
  "MLA_TREATY",
  "SHARING_AGREEMENT",
  "MEMORANDUM",
] as const satisfies readonly InstrumentKind[];
export type Concludable = (typeof CONCLUDABLE)[number];

export interface MeasureStrength {
  measure: string;
  strength: Strength;
}

export type Change =
  | {
      kind: "CONCLUDE";
      instrumentKind: Concludable;
      jurisdiction: string;
      /** Whose measures it takes over; empty: the UN model of its kind. */
      like: string;
      /** Instead of a model's; empty: those of the model. */
      providing: readonly MeasureStrength[];
    }
  /** `by` is empty where the requesting jurisdiction acts. */
  | { kind: "TERMINATE" | "RATIFY"; instrument: string; by: string }
  | { kind: "AMEND_LAW"; of: string; providing: readonly MeasureStrength[] };

/** A change of the address, or words that are none, and why. */
export type Entry =
  | { text: string; change: Change; problem: null }
  | { text: string; change: null; problem: Problem };

/** Keys of the words `scenario.problem`. */
export type Problem = "verb" | "kind" | "code" | "missing" | "strength" | "surplus";

export function readChanges(text: string): Entry[] {
  return text
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map(readChange);
}

export function writeChanges(entries: readonly Pick<Entry, "text">[]): string {
  return entries.map(({ text }) => text).join(";");
}

export function readChange(text: string): Entry {
  const words = new Words(text);
  try {
    const change = parse(words);
    words.end();
    return { text, change, problem: null };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { text, change: null, problem: error.problem };
  }
}

/** @example writeChange({ kind: "RATIFY", instrument: "uncac", by: "" }) // "ratify uncac" */
export function writeChange(change: Change): string {
  switch (change.kind) {
    case "CONCLUDE":
      return [
        `conclude ${kebab(change.instrumentKind)} ${change.jurisdiction}`,
        change.like && `like ${change.like}`,
        change.providing.length > 0 && `providing ${writeMeasures(change.providing)}`,
      ]
        .filter(Boolean)
        .join(" ");
    case "TERMINATE":
    case "RATIFY":
      return `${kebab(change.kind)} ${change.instrument}${change.by && ` by ${change.by}`}`;
    case "AMEND_LAW":
      return `amend law${change.of && ` of ${change.of}`} providing ${writeMeasures(change.providing)}`;
  }
}

/** The change as the API takes it. */
export function inputOf(change: Change): ChangeInput {
  switch (change.kind) {
    case "CONCLUDE": {
      const { kind, instrumentKind, jurisdiction, like, providing } = change;
      return {
        kind,
        instrumentKind,
        jurisdiction,
        model: like || null,
        measures: providing.length > 0 ? [...providing] : null,
      };
    }
    case "TERMINATE":
    case "RATIFY":
      return { kind: change.kind, instrument: change.instrument, jurisdiction: change.by || null };
    case "AMEND_LAW":
      return {
        kind: change.kind,
        jurisdiction: change.of || null,
        measures: [...change.providing],
      };
  }
}

class Unreadable extends Error {
  constructor(readonly problem: Problem) {
    super(problem);
  }
}

function parse(words: Words): Change {
  switch (words.next("verb").toLowerCase()) {
    case "conclude": {
      const named = words.next("kind");
      const instrumentKind = CONCLUDABLE.find((one) => kebab(one) === named.toLowerCase());
      if (!instrumentKind) throw new Unreadable("kind");
      const jurisdiction = words.code();
      const like = words.after("like");
      return { kind: "CONCLUDE", instrumentKind, jurisdiction, like, providing: words.measures() };
    }
    case "terminate":
      return { kind: "TERMINATE", instrument: words.next("missing"), by: words.codeAfter("by") };
    case "ratify":
      return { kind: "RATIFY", instrument: words.next("missing"), by: words.codeAfter("by") };
    case "amend": {
      if (!words.takes("law")) throw new Unreadable("verb");
      const of = words.codeAfter("of");
      const providing = words.measures();
      if (providing.length === 0) throw new Unreadable("missing");
      return { kind: "AMEND_LAW", of, providing };
    }
    default:
      throw new Unreadable("verb");
  }
}

const STRENGTHS = [
  "MANDATORY",
  "CONDITIONAL",
  "DISCRETIONARY",
] as const satisfies readonly Strength[];

/** The words of a change, taken one by one. */
class Words {
  private readonly left: string[];

  constructor(text: string) {
    this.left = text.split(/\s+/);
  }

  next(otherwise: Problem): string {
    const word = this.left.shift();
    if (!word) throw new Unreadable(otherwise);
    return word;
  }

  takes(keyword: string): boolean {
    if (this.left[0]?.toLowerCase() !== keyword) return false;
    this.left.shift();
    return true;
  }

  after(keyword: string): string {
    return this.takes(keyword) ? this.next("missing") : "";
  }

  code(): string {
    const word = this.next("missing");
    if (!/^[A-Z]{3}$/.test(word)) throw new Unreadable("code");
    return word;
  }

  codeAfter(keyword: string): string {
    return this.takes(keyword) ? this.code() : "";
  }

  /** All that is left after `providing`. */
  measures(): MeasureStrength[] {
    if (!this.takes("providing")) return [];
    const list = this.next("missing") + this.left.splice(0).join("");
    return list.split(",").map((one) => {
      const [measure = "", named = "mandatory", ...more] = one.split(":");
      const strength = STRENGTHS.find((known) => kebab(known) === named.toLowerCase());
      if (!strength || more.length > 0) throw new Unreadable("strength");
      if (measure === "") throw new Unreadable("missing");
      return { measure, strength };
    });
  }

  end(): void {
    if (this.left.length > 0) throw new Unreadable("surplus");
  }
}

function writeMeasures(measures: readonly MeasureStrength[]): string {
  return measures
    .map(({ measure, strength }) =>
      strength === "MANDATORY" ? measure : `${measure}:${kebab(strength)}`,
    )
    .join(",");
}

function kebab(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}
