/**
 * What people type, made sure of: codes, dates, offences, lengths. Every message says what was
 * passed, what is allowed and what to do; near misses are named.
 */
import { closest, distance } from "fastest-levenshtein";
import { allJurisdictions, isJurisdiction } from "../dataset/jurisdictions.js";
import type { Language } from "../dataset/lexicon-notation.js";
import { type Day, isDay, isPartialDate, today } from "../dates.js";
import { BadInputError } from "../errors.js";
import { fold } from "../graph/text.js";

/** @throws BadInputError that suggests codes, for a name, small letters or a near miss */
export function jurisdictionCode(code: string, argument: string): string {
  if (isJurisdiction(code)) return code;
  const suggestions = similarCodes(code);
  const hint =
    suggestions.length > 0
      ? ` Did you mean ${suggestions.join(" or ")}?`
      : " `search` finds codes by name.";
  throw new BadInputError(
    `${argument}: ${quote(code)} is no jurisdiction's code; a code is three capital letters of ISO 3166-1, such as CHN or HKG.${hint}`,
    argument,
  );
}

/** @throws BadInputError where both are the same */
export function twoJurisdictions(
  requesting: string,
  requested: string,
): { requesting: string; requested: string } {
  const pair = {
    requesting: jurisdictionCode(requesting, "requesting"),
    requested: jurisdictionCode(requested, "requested"),
  };
  if (requesting === requested)
    throw new BadInputError(
      `requested: ${quote(requested)} is the requesting jurisdiction, too; name two different ones.`,
      "requested",
    );
  return pair;
}

/** A whole day; today (UTC) where none is given. @throws BadInputError that says what one looks like */
export function asOfDay(date: string | null | undefined, argument = "asOf"): Day {
  if (date === null || date === undefined) return today();
  if (isDay(date)) return date;
  const hint = isPartialDate(date) ? " Name one day of it." : "";
  throw new BadInputError(
    `${argument}: ${quote(date)} is no day; a day looks like 2024-05-01 and must exist.${hint}`,
    argument,
  );
}

/**
 * @param what what is counted, where it isn't the argument itself
 * @throws BadInputError unless `from` ≤ `value` ≤ `to`, all whole numbers
 */
export function within(
  value: number,
  from: number,
  to: number,
  argument: string,
  what = "",
): number {
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  throw new BadInputError(
    `${argument}: ${what}${value} is out of range; it must be a whole number from ${from} to ${to}.`,
    argument,
  );
}

/**
 * One of `known`, such as ids of measures.
 * @throws BadInputError that suggests the nearest
 */
export function oneOf<T extends string>(
  value: string,
  known: readonly T[],
  what: string,
  argument: string,
): T {
  const found = known.find((word) => word === value);
  if (found !== undefined) return found;
  const near = known.length > 0 ? closest(value.slice(0, LONGEST_NAME).toLowerCase(), known) : "";
  const hint = near !== "" && isNear(value, near) ? ` Did you mean ${near}?` : "";
  throw new BadInputError(`${argument}: no ${what} is called ${quote(value)}.${hint}`, argument);
}

/** One of a few words. @throws BadInputError that lists them all */
export function among<T extends string>(
  value: string,
  known: readonly T[],
  what: string,
  argument: string,
): T {
  try {
    return oneOf(value, known, what, argument);
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    throw new BadInputError(`${error.message} It is one of ${known.join(", ")}.`, argument);
  }
}

/** No name that anybody means is longer. */
const LONGEST_NAME = 200;

/** What was passed, cut short: an error must not echo a megabyte. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}

/** Whether two words differ by about one letter in three. */
export function isNear(a: string, b: string): boolean {
  if (a.length > 2 * b.length + 2) return false;
  return distance(fold(a), fold(b)) <= Math.max(1, Math.round(b.length / 3));
}

function similarCodes(text: string): string[] {
  const wanted = fold(text.trim());
  if (wanted === "") return [];
  const all = allJurisdictions();
  const named = all.filter(({ id, name, nameZh, alpha2, aliases }) =>
    [id, name, nameZh, alpha2, ...aliases].some((known) => fold(known) === wanted),
  );
  const nearest = () =>
    all
      .filter(({ name }) => isNear(wanted, name))
      .sort((a, b) => distance(wanted, fold(a.name)) - distance(wanted, fold(b.name)));
  const found = named.length > 0 ? named : nearest();
  return found.slice(0, 3).map(({ id, name }) => `${id} (${name})`);
}

/**
 * The language to answer in.
 * @param otherwise where none was asked for
 * @throws BadInputError for one in which nothing is written
 */
export function languageAsked(
  asked: string | null | undefined,
  otherwise: Language,
  argument = "language",
): Language {
  if (asked === null || asked === undefined) return otherwise;
  const [primary = ""] = asked.toLowerCase().split(/[-_]/);
  if (primary === "en" || primary === "zh") return primary;
  throw new BadInputError(
    `${argument}: nothing is written in ${quote(asked)} here; pass en or zh, or leave it out.`,
    argument,
  );
}
