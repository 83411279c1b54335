/** Changes as people write them, made sure of: what is left out, what doesn't belong, what isn't there. */
import type { Strength } from "../dataset/kinds/common.js";
import { BadInputError } from "../errors.js";
import type { Facts } from "../graph/facts.js";
import { type Change, CONCLUDABLE_KINDS, isConcludable, type MeasureStrength } from "./changes.js";
import type { InstrumentKind } from "./instruments.js";
import { jurisdictionCode, oneOf, within } from "./questions.js";

/** A change with everything that any kind of change can have. */
export interface ChangeInput {
  kind: Change["kind"];
  jurisdiction?: string | null | undefined;
  instrumentKind?: InstrumentKind | null | undefined;
  model?: string | null | undefined;
  instrument?: string | null | undefined;
  measures?: readonly MeasureInput[] | null | undefined;
}

export interface MeasureInput {
  measure: string;
  /** Mandatory where left out. */
  strength?: Strength | null | undefined;
}

const MOST_CHANGES = 50;

/** @throws BadInputError that names the field at fault, such as `changes[1].instrument` */
export function changesOf(
  inputs: readonly ChangeInput[],
  requesting: string,
  facts: Facts,
): Change[] {
  within(inputs.length, 1, MOST_CHANGES, "changes", "how many: ");
  return inputs.map((input, index) => changeOf(input, requesting, facts, `changes[${index}]`));
}

function changeOf(input: ChangeInput, requesting: string, facts: Facts, at: string): Change {
  const { kind } = input;
  only(input, FIELDS[kind], at);
  const acting = jurisdictionCode(input.jurisdiction ?? requesting, `${at}.jurisdiction`);
  switch (kind) {
    case "conclude": {
      const jurisdiction = jurisdictionCode(
        needed(input.jurisdiction, `${at}.jurisdiction`, "the other party, such as CAN"),
        `${at}.jurisdiction`,
      );
      if (input.model && input.measures)
        throw new BadInputError(
          `${at}.measures: the measures come from the model or are listed, not both; leave one out.`,
          `${at}.measures`,
        );
      const measures = input.measures ? measuresOf(input.measures, facts, at) : null;
      const instrumentKind = concludable(input.instrumentKind, at);
      return { kind, jurisdiction, instrumentKind, model: input.model ?? null, measures };
    }
    case "terminate":
    case "ratify": {
      const example = kind === "ratify" ? "uncac" : "mla-chn-aus-2006";
      const field = `${at}.instrument`;
      const instrument = needed(input.instrument, field, `an instrument's id, such as ${example}`);
      return { kind, instrument, jurisdiction: acting };
    }
    case "amend-law": {
      const example = "the measures that the law shall provide, such as ncb-in-rem";
      const measures = needed(input.measures, `${at}.measures`, example);
      return { kind, jurisdiction: acting, measures: measuresOf(measures, facts, at) };
    }
  }
}

type Field = Exclude<keyof ChangeInput, "kind">;

const FIELDS: Readonly<Record<Change["kind"], readonly Field[]>> = {
  conclude: ["jurisdiction", "instrumentKind", "model", "measures"],
  terminate: ["jurisdiction", "instrument"],
  ratify: ["jurisdiction", "instrument"],
  "amend-law": ["jurisdiction", "measures"],
};

const ALL_FIELDS: readonly Field[] = [
  "jurisdiction",
  "instrumentKind",
  "model",
  "instrument",
  "measures",
];

/** A field that changes nothing would leave somebody believing that it did. */
function only(input: ChangeInput, fields: readonly Field[], at: string): void {
  for (const field of ALL_FIELDS) {
    const value = input[field];
    if (value === null || value === undefined || fields.includes(field)) continue;
    const kind = input.kind.toUpperCase().replace("-", "_");
    throw new BadInputError(
      `${at}.${field}: ${kind} takes no ${field}, only ${fields.join(", ")}; leave it out.`,
      `${at}.${field}`,
    );
  }
}

function needed<T>(value: T | null | undefined, argument: string, what: string): T {
  if (value !== null && value !== undefined) return value;
  throw new BadInputError(`${argument}: is missing; give ${what}.`, argument);
}

function concludable(kind: InstrumentKind | null | undefined, at: string) {
  const argument = `${at}.instrumentKind`;
  const names = CONCLUDABLE_KINDS.map((known) => known.toUpperCase().replaceAll("-", "_"));
  const wanted = needed(kind, argument, `one of ${names.join(", ")}`);
  if (isConcludable(wanted)) return wanted;
  throw new BadInputError(
    `${argument}: two jurisdictions can't conclude a ${wanted.replaceAll("-", " ")}; give one of ${names.join(", ")}.`,
    argument,
  );
}

function measuresOf(
  measures: readonly MeasureInput[],
  facts: Facts,
  at: string,
): MeasureStrength[] {
  const known = [...facts.measures.keys()];
  const argument = `${at}.measures`;
  within(measures.length, 1, known.length, argument, "how many: ");
  return measures.map(({ measure, strength }) => ({
    measure: oneOf(measure, known, "measure", argument),
    strength: strength ?? "mandatory",
  }));
}
