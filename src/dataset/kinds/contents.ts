/** What instruments say, how much of them was read, and what stands in their way. */
import { z } from "zod";
import {
  day,
  extent,
  fact,
  id,
  jurisdictionCode,
  listOf,
  optional,
  optionalDate,
  optionalText,
  text,
} from "./common.js";
import { measureStrength } from "./vocabulary.js";

/** One article of an instrument. `article` is null where its number was not read. */
export const provision = z.strictObject({
  ...fact,
  instrument: id,
  /** The day from which it stands, where an amendment brought it later than the instrument. */
  since: optional(day),
  article: optionalText,
  heading: optionalText,
  summary: optionalText,
  measures: listOf(measureStrength),
});

/** How much of an instrument was read, and the measures looked for and not there. */
export const reading = z.strictObject({ ...fact, instrument: id, extent, absent: listOf(id) });

/** The same for a jurisdiction's law as a whole; `for` limits it to some other sides. */
export const survey = z.strictObject({
  ...fact,
  jurisdiction: jurisdictionCode,
  for: optional(z.array(jurisdictionCode).min(1)),
  extent,
  absent: listOf(id),
});

/** A party's position on an article of a convention: a declaration, or what its law says. */
export const position = z.strictObject({
  ...fact,
  convention: id,
  party: jurisdictionCode,
  article: text,
  position: z.enum([
    "not-bound",
    "not-needed",
    "named",
    "uses-as-basis",
    "does-not-use-as-basis",
    "unknown",
    "limited",
    "interpretation",
    "does-not-extradite-nationals",
    "self-executing",
    "not-self-executing",
  ]),
  statement: text,
});

/** A judgment, statute, policy or practice that bars, hinders or helps requests to a jurisdiction. */
export const obstacle = z.strictObject({
  ...fact,
  jurisdiction: jurisdictionCode,
  /** The requesting jurisdictions that it speaks of; null: any. */
  for: optional(z.array(jurisdictionCode).min(1)),
  /** Measures and mechanisms. */
  concerns: z.array(id).min(1),
  effect: z.enum(["bars", "hinders", "helps"]),
  kind: z.enum(["judgment", "statute", "policy", "practice"]),
  since: optionalDate,
  until: optionalDate,
  statement: text,
  /** The instrument, article or case that it comes from. */
  instrument: optional(id),
});
