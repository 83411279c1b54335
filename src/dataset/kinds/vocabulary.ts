/** The vocabulary that lawyers may change: measures, mechanisms, what a kind implies, proceedings. */
import { z } from "zod";
import { fact, force, id, listOf, optional, optionalText, strength, text } from "./common.js";

export const STAGES = [
  "request",
  "trace",
  "freeze",
  "confiscate",
  "recognise",
  "surrender",
  "return",
] as const;

/** A thing that a provision can provide, tied to the articles of UNCAC behind it. */
export const measure = z.strictObject({
  ...fact,
  group: text,
  name: text,
  nameZh: optionalText,
  summary: text,
  summaryZh: optionalText,
  uncac: listOf(text),
});

/** One step of a mechanism: who acts, which measures would do, and what they must rest on. */
export const step = z.strictObject({
  stage: z.enum(STAGES),
  by: z.enum(["requesting", "requested"]),
  needs: z.enum(["both", "either", "power", "any"]),
  anyOf: z.array(id).min(1),
  essential: z.boolean(),
  note: optionalText,
});

/** A way to get assets back: an ordered list of steps. */
export const mechanism = z.strictObject({
  ...fact,
  name: text,
  nameZh: text,
  summary: text,
  summaryZh: optionalText,
  uncac: listOf(text),
  steps: z.array(step).min(1),
  informal: z.boolean(),
});

/** A measure with its strength, as an article provides it or a kind of instrument implies it. */
export const measureStrength = z.strictObject({ measure: id, strength });

/** What a kind of instrument, or a subject of a memorandum, implies without any article. */
export const implication = z.strictObject({
  ...fact,
  kind: optionalText,
  subject: optionalText,
  name: text,
  nameZh: text,
  force,
  implied: listOf(measureStrength),
  /** What one of the kind is by its nature, so that its text needn't say it and isn't measured for it. */
  inherent: listOf(id),
  /** The model that an instrument of the kind is taken to follow where nobody says what is in it. */
  model: optional(id),
});

/** How the proceedings that cases name correspond to mechanisms. */
export const proceeding = z.strictObject({
  ...fact,
  proceeding: text,
  mechanisms: listOf(id),
  /** Instead of `mechanisms`, where the requesting State relied on its own law. */
  mechanismsOnOwnLaw: listOf(id),
});

/** Where facts were read. Kept once, referred to by id. */
export const source = z.strictObject({
  id,
  url: z.url({ protocol: /^https?$/ }),
  title: text,
  publisher: optional(text),
  kind: z.enum(["primary", "official", "secondary"]),
});
