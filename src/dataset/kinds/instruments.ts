/** Instruments: bilateral treaties, memoranda, conventions with their parties, domestic laws. */
import { z } from "zod";
import {
  fact,
  id,
  jurisdictionCode,
  listOf,
  offence,
  optional,
  optionalDate,
  optionalText,
  text,
  toCheck,
} from "./common.js";

const standing = z.enum([
  "in-force",
  "signed-not-in-force",
  "suspended",
  "terminated",
  "disputed",
  "unknown",
]);

/** A bilateral treaty: exactly two parties. */
export const treaty = z.strictObject({
  ...fact,
  kind: z.enum(["extradition", "mla-criminal", "mla-civil-and-criminal", "asset-sharing"]),
  title: text,
  parties: z.array(jurisdictionCode).length(2, "a bilateral treaty has two parties"),
  signed: optionalDate,
  signedAt: optionalText,
  ratifiedByChina: optionalDate,
  entryIntoForce: optionalDate,
  suspended: optionalDate,
  terminated: optionalDate,
  status: standing,
  toCheck,
});

/** A memorandum or other arrangement below treaty rank. A party may be an organisation without a code. */
export const memorandum = z.strictObject({
  ...fact,
  kind: z.literal("memorandum"),
  title: text,
  parties: z.array(jurisdictionCode).min(1).max(2),
  signatories: listOf(text),
  signed: optionalDate,
  until: optionalDate,
  status: optional(standing),
  subject: listOf(text),
});

/** A convention, network, body or model law. */
export const convention = z.strictObject({
  ...fact,
  kind: z.enum(["convention", "network", "body", "model-law"]),
  title: text,
  shortTitle: text,
  adopted: optionalDate,
  adoptedAt: optionalText,
  entryIntoForce: optionalDate,
  terminated: optionalDate,
  depositary: optionalText,
  registration: optionalText,
  scope: text,
  /** The offences that it covers; null: every one (networks, bodies, models). */
  offences: optional(z.array(offence).min(1)),
  scopeCondition: optionalText,
  /** The provisions that treaties and drafts are measured against, where they aren't all; null: all. */
  benchmark: optional(z.array(id).min(1)),
});

/** One jurisdiction's participation in one convention, network or body. */
export const participation = z.strictObject({
  ...fact,
  convention: id,
  party: jurisdictionCode,
  status: z.enum([
    "party",
    "member",
    "territory",
    "signatory",
    "suspended",
    "withdrawn",
    "inactive",
    "associate",
  ]),
  signed: optionalDate,
  ratified: optionalDate,
  means: optionalText,
  entryIntoForce: optionalDate,
  suspended: optionalDate,
  withdrawn: optionalDate,
  reservationsOrDeclarations: listOf(text),
  /** The sovereign through whose participation it came. */
  via: optional(jurisdictionCode),
});

/**
 * A jurisdiction that isn't a State, and the State through which treaties come to bind it: it concludes
 * them, or entrusts the jurisdiction with doing so (Vienna Convention on the Law of Treaties, articles 6, 29).
 */
export const territory = z.strictObject({
  ...fact,
  jurisdiction: jurisdictionCode,
  through: jurisdictionCode,
});

/** A domestic law. */
export const law = z.strictObject({
  ...fact,
  kind: z.literal("domestic-law"),
  jurisdiction: jurisdictionCode,
  title: text,
  titleLocal: optionalText,
  citation: optionalText,
  adopted: optionalDate,
  entryIntoForce: optionalDate,
  amended: listOf(text),
  terminated: optionalDate,
  topics: listOf(text),
  measures: listOf(id),
  /** null: nobody has looked. */
  requiresTreaty: optional(z.boolean()),
  reciprocityAccepted: optional(z.boolean()),
  /** Jurisdictions that the law doesn't serve. */
  excludes: listOf(jurisdictionCode),
  toCheck,
});
