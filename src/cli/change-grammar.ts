/** `--change "conclude mla-treaty CYM like un-model-mla-1990"`: changes in a few plain words. */
import { strength } from "../dataset/kinds/common.js";
import type { ChangeInput } from "../domain/change-input.js";
import { CONCLUDABLE_KINDS, type MeasureStrength } from "../domain/changes.js";
import { quote } from "../domain/questions.js";
import { BadInputError } from "../errors.js";
import { among } from "./options.js";

/** How each change is written. */
const FORMS = {
  conclude: "conclude KIND JURISDICTION [like INSTRUMENT | providing MEASURES]",
  terminate: "terminate INSTRUMENT [by JURISDICTION]",
  ratify: "ratify CONVENTION [by JURISDICTION]",
  amend: "amend law [of JURISDICTION] providing MEASURES",
} as const;

const VERBS = ["conclude", "terminate", "ratify", "amend"] as const;

/** The grammar, for `--help`. */
export function changeGrammar(): string {
  return [
    "",
    "Changes, one in each --change:",
    ...VERBS.map((verb) => `  ${FORMS[verb]}`),
    `  KIND is one of ${CONCLUDABLE_KINDS.join(", ")};`,
    "  MEASURES are ids with commas between them, each with a strength where it isn't",
    `  mandatory: freeze,asset-sharing:conditional; it is ${strength.options.join(", ")}.`,
    "  Without like or providing, a treaty follows the UN model of its kind. Where by or of",
    "  is left out, the requesting jurisdiction acts.",
    "",
    "With --changes, a JSON list of changes as the GraphQL input ChangeInput has them:",
    '  [{"kind": "RATIFY", "instrument": "uncac", "jurisdiction": "AND"},',
    '   {"kind": "AMEND_LAW", "measures": [{"measure": "ncb-in-rem"}]}]',
  ].join("\n");
}

/**
 * @example changeFrom("ratify uncac by AND") // { kind: "ratify", instrument: "uncac", jurisdiction: "AND" }
 * @throws BadInputError that names the change and shows how it is written
 */
export function changeFrom(text: string): ChangeInput {
  const argument = changeNamed(text);
  const [first = "", ...rest] = text.trim().split(/\s+/);
  const verb = among(first.toLowerCase(), VERBS, "change", argument);
  const words = new Words(rest, argument, FORMS[verb]);
  const change = PARSERS[verb](words);
  words.end();
  return change;
}

/** What a complaint about a change calls it. */
export function changeNamed(text: string): string {
  return `--change ${quote(text)}`;
}

const PARSERS: Readonly<Record<(typeof VERBS)[number], (words: Words) => ChangeInput>> = {
  conclude: (words) => ({
    kind: "conclude",
    instrumentKind: among(words.next("KIND"), CONCLUDABLE_KINDS, "kind", words.argument),
    jurisdiction: words.next("JURISDICTION"),
    model: words.after("like", "INSTRUMENT"),
    measures: words.measures(),
  }),
  terminate: (words) => ({
    kind: "terminate",
    instrument: words.next("INSTRUMENT"),
    jurisdiction: words.after("by", "JURISDICTION"),
  }),
  ratify: (words) => ({
    kind: "ratify",
    instrument: words.next("CONVENTION"),
    jurisdiction: words.after("by", "JURISDICTION"),
  }),
  amend: (words) => {
    words.must("law");
    const jurisdiction = words.after("of", "JURISDICTION");
    return {
      kind: "amend-law",
      jurisdiction,
      measures: words.measures() ?? words.lack("MEASURES"),
    };
  },
};

/** The words of a change after its verb, taken one by one. */
class Words {
  private readonly left: string[];

  constructor(
    words: readonly string[],
    readonly argument: string,
    private readonly form: string,
  ) {
    this.left = [...words];
  }

  next(what: string): string {
    return this.left.shift() ?? this.lack(what);
  }

  must(keyword: string): void {
    if (!this.takes(keyword)) this.refuse(`${this.seen()} where “${keyword}” belongs`);
  }

  /** What follows a keyword; null where the keyword isn't there. */
  after(keyword: string, what: string): string | null {
    return this.takes(keyword) ? this.next(what) : null;
  }

  /** The measures after `providing`, all that is left; null where that isn't there. */
  measures(): MeasureStrength[] | null {
    if (!this.takes("providing")) return null;
    const list = this.next("MEASURES") + this.left.splice(0).join("");
    return list.split(",").map((text) => {
      const [measure = "", named = "mandatory", ...more] = text.split(":");
      if (more.length > 0) this.refuse(`${quote(text)} is no measure with a strength`);
      return { measure, strength: among(named, strength.options, "strength", this.argument) };
    });
  }

  end(): void {
    if (this.left.length > 0) this.refuse(`${this.seen()} doesn't belong there`);
  }

  lack(what: string): never {
    return this.refuse(`${what} is missing`);
  }

  private takes(keyword: string): boolean {
    if (this.left[0]?.toLowerCase() !== keyword) return false;
    this.left.shift();
    return true;
  }

  private seen(): string {
    const [word] = this.left;
    return word === undefined ? "it ends" : quote(word);
  }

  private refuse(because: string): never {
    throw new BadInputError(
      `${this.argument}: ${because}; such a change is written: ${this.form}.`,
      this.argument,
    );
  }
}
