/** What the draft checker reads treaties with: words and phrases, a file a language. */
import { z } from "zod";
import {
  citation,
  confidence,
  id,
  listOf,
  optional,
  optionalText,
  strength,
  text,
} from "./common.js";

/** What an entry is for. */
export const ROLES = [
  "words",
  "strength",
  "condition",
  "negation",
  "aside",
  "context",
  "denial",
  "measure",
  "denied",
] as const;

/** Places where a measure that is mentioned isn't provided; beside them, contexts by name. */
export const PLACES = ["subject", "aside", "negation", "context", "denial"] as const;

/**
 * One entry. `says` and the other lists of phrases are in the notation of `lexicon-notation.ts`;
 * the README of `graph-seed/` explains each field to lawyers.
 */
export const lexiconEntry = z
  .strictObject({
    id,
    language: z.enum(["en", "zh"]),
    role: z.enum(ROLES),
    /** words: what other entries call the list. context: what it is. */
    name: optionalText,
    /** measure, denied: which. strength: the only measures that it speaks of. */
    measures: listOf(id),
    /** measure: whatever the sentence says. strength: what the words mean. */
    strength: optional(strength),
    /** Any one of them. */
    says: z.array(text).min(1),
    /** Not in a sentence that has one of these; strength, negation, aside: not as part of one of these. */
    unless: listOf(text),
    /** Only in an article, or under a title, that has one of these. */
    within: listOf(text),
    /** Not in an article, or under a title, that has one of these. */
    outside: listOf(text),
    /** measure: counts there all the same. */
    evenIn: listOf(text),
    /** denial, aside: which side of these words is meant; `part`: what precedes if they end it. */
    reach: z.enum(["after", "before", "both", "part"]).default("after"),
    /** context: it is the heading that says so, and the whole article that is meant. */
    inHeading: z.boolean().default(false),
    /** Provisions that showed how drafters say it. */
    learnedFrom: listOf(id),
    note: optionalText,
    /** An entry's evidence is `learnedFrom`; both are for words taken from elsewhere. */
    confidence: confidence.default("medium"),
    sources: listOf(citation),
  })
  .refine(
    ({ role, measures }) =>
      (role === "measure" || role === "denied") === false || measures.length > 0,
    {
      error: "an entry of this role names its measures",
      path: ["measures"],
    },
  )
  .refine(({ role, name }) => role !== "words" || name !== null, {
    error: "a list of words needs a name",
    path: ["name"],
  })
  .refine(({ role, strength }) => role !== "strength" || strength !== null, {
    error: "an entry of this role says which strength",
    path: ["strength"],
  });
