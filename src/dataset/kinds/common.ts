/** What the records of every kind share: ids, codes, partial dates, money, sources, confidence. */
import { z } from "zod";
import { isDay, isPartialDate } from "../../dates.js";
import { isJurisdiction } from "../jurisdictions.js";

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A record's id: kebab-case, unique over all files, never changed once published. */
export const id = z.string().regex(ID, "an id is kebab-case: small letters, digits, hyphens");

/** ISO 3166-1 alpha-3, and the codes of the European Union (EUE) and Kosovo (XKX). */
export const jurisdictionCode = z.string().refine(isJurisdiction, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is no ISO 3166-1 alpha-3 code; a code looks like "CHN" or "HKG"`,
});

/** A date as precise as its source: `2007`, `2007-04` or `2007-04-03`. */
export const partialDate = z.string().refine(isPartialDate, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is no date; a date looks like 2007, 2007-04 or 2007-04-03`,
});

/** A whole day. */
export const day = partialDate.refine(isDay, "must be a whole day, such as 2007-04-03");

/** Left out and null mean the same: no source says, or nobody has looked. */
export const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
/** Left out and `[]` mean the same. */
export const listOf = <T extends z.ZodType>(schema: T) => z.array(schema).default([]);

export const text = z.string().trim().min(1, "must not be empty");
export const optionalDate = optional(partialDate);
export const optionalText = optional(text);

/** Whole units of an ISO 4217 currency, as reported; nothing is converted. */
export const money = z.strictObject({
  amount: z.number(),
  currency: z.string().regex(/^[A-Z]{3}$/, "a currency is an ISO 4217 code such as CNY"),
});

export const confidence = z.enum(["high", "medium", "low"]);

/** A source of a record, and the record's fields that it supports. */
export const citation = z.strictObject({ source: id, supports: z.array(text) });

/** Fields that every fact has. A fact without a source isn't one. */
export const fact = {
  id,
  confidence,
  note: optionalText,
  sources: z.array(citation).min(1, "a fact needs at least one source"),
};

export const strength = z.enum(["mandatory", "conditional", "discretionary"]);
export const force = z.enum(["binding", "domestic", "channel", "model"]);
export const extent = z.enum(["whole", "partial", "summary", "none"]);
export const offence = z.enum([
  "corruption",
  "foreign-bribery",
  "laundering",
  "organised-crime",
  "drugs",
  "terrorism",
]);

/** Where a law's or treaty's standing was left to be checked: the fields recalled, not read. */
export const toCheck = listOf(text);

export type Confidence = z.infer<typeof confidence>;
export type Strength = z.infer<typeof strength>;

/** 0 for the strongest: a duty, a duty on a condition, a power. */
export function rankOfStrength(one: Strength): number {
  return strength.options.indexOf(one);
}

/** Whether `one` obliges more than `other`, or stands where nothing did. */
export function isStronger(one: Strength, other: Strength | undefined): boolean {
  return other === undefined || rankOfStrength(one) < rankOfStrength(other);
}
export type Force = z.infer<typeof force>;
export type Extent = z.infer<typeof extent>;
export type Offence = z.infer<typeof offence>;
export type Money = z.infer<typeof money>;
