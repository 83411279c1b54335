/** Options and arguments that several commands take, and what they are turned into. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Offence, offence } from "../dataset/kinds/common.js";
import type { Day } from "../dates.js";
import type { Perspective } from "../domain/coverage.js";
import type { Question } from "../domain/legal-bases.js";
import { among, asOfDay, jurisdictionCode, twoJurisdictions } from "../domain/questions.js";

export { among } from "../domain/questions.js";

export interface AsOf {
  asOf?: string;
}
export interface Json {
  json?: true;
}
export interface PerspectiveOptions extends AsOf {
  offence: string;
}
export interface QuestionOptions extends PerspectiveOptions, Json {}

/** `--json`, the same everywhere. */
export function withJson(command: Command): Command {
  return command.option("--json", "print one JSON document, with the names of the GraphQL schema");
}

/** `--as-of <day>`. */
export function withAsOf(command: Command): Command {
  return command.option(
    "--as-of <day>",
    "day for which to ask, such as 2005-06-01 (default: today)",
  );
}

/** `<requesting> <requested>`, `--as-of` and `--offence`. */
export function withQuestion(command: Command): Command {
  const asked = command.argument(...REQUESTING);
  return withOffence(
    withAsOf(asked.argument("<requested>", "jurisdiction where they lie, such as AUS")),
  );
}

/** `<requesting>`, `--as-of` and `--offence`. */
export function withPerspective(command: Command): Command {
  return withOffence(withAsOf(command.argument(...REQUESTING)));
}

function withOffence(command: Command): Command {
  return command.addOption(
    new Option("--offence <offence>", `one of ${OFFENCES.join(", ")}`).default(
      "corruption" satisfies Offence,
    ),
  );
}

const REQUESTING = ["<requesting>", "jurisdiction that seeks the assets, such as CHN"] as const;

/** @throws BadInputError for a code, day or offence that isn't one */
export function questionOf(
  requesting: string,
  requested: string,
  options: QuestionOptions,
): Question {
  return {
    ...twoJurisdictions(requesting, requested),
    asOf: dayOf(options),
    offence: offenceOf(options),
  };
}

/** @throws BadInputError for a code, day or offence that isn't one */
export function perspectiveOf(requesting: string, options: PerspectiveOptions): Perspective {
  return {
    requesting: jurisdictionCode(requesting, "requesting"),
    asOf: dayOf(options),
    offence: offenceOf(options),
  };
}

function offenceOf(options: PerspectiveOptions): Offence {
  return among(options.offence, OFFENCES, "offence", "--offence");
}

export function dayOf({ asOf }: AsOf): Day {
  return asOfDay(asOf, "--as-of");
}

/** An option's whole number; the range is checked where it is known. */
export function wholeNumber(text: string): number {
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number.");
}

/** What a list says that was cut by `--first`; nobody has looked at what a first 0 leaves out. */
export function firstOnly(first: number): string {
  return first === 0 ? "None is shown: --first is 0." : `The first ${first}; --first shows more.`;
}

/** An option's number; the range is checked where it is known. */
export function decimal(text: string): number {
  if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a number, such as 0.5.");
}

/** For options that may be given several times, or hold several values with commas between them. */
export function collected(text: string, before: readonly string[] = []): string[] {
  return [...before, ...text.split(",").map((part) => part.trim())];
}

const OFFENCES = offence.options;
