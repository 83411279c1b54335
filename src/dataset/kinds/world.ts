/** The world that the instruments serve: enterprises, their operations, money flows, cases. */
import { z } from "zod";
import {
  fact,
  id,
  jurisdictionCode,
  listOf,
  money,
  optional,
  optionalDate,
  optionalText,
  text,
} from "./common.js";

const count = z.number().int().nonnegative();

export const enterprise = z.strictObject({
  ...fact,
  kind: z.literal("state-owned-enterprise"),
  name: text,
  nameLocal: optionalText,
  aliases: listOf(text),
  owner: z.strictObject({ type: text, name: text }),
  homeJurisdiction: jurisdictionCode,
  sector: text,
  /** null: nobody has looked; []: a source says there is none. */
  listed: optional(z.array(z.strictObject({ exchange: text, ticker: text, name: optionalText }))),
  website: optional(z.url()),
  debarments: listOf(
    z.strictObject({ by: text, from: optionalDate, until: optionalDate, reason: text }),
  ),
});

/** An enterprise's operations in one host jurisdiction. */
export const operation = z.strictObject({
  ...fact,
  enterprise: id,
  jurisdiction: jurisdictionCode,
  role: optionalText,
  activity: text,
  since: optionalDate,
  /** The year of the first project on record, which isn't the start of operations. */
  firstRecorded: optionalDate,
  until: optionalDate,
  value: optional(money),
  valueBasis: optionalText,
  deals: optional(
    z.strictObject({
      credits: optional(count),
      records: optional(count),
      last: optionalDate,
    }),
  ),
});

const methods = z.strictObject({
  extradition: optional(count),
  repatriation: optional(count),
  prosecutedAbroad: optional(count),
  arrest: optional(count),
  persuasion: optional(count),
  border: optional(count),
  caughtInChina: optional(count),
  surrender: optional(count),
});

const countRange = z.strictObject({ countMin: count, countMax: optional(count) });

/** A figure: money, a share, a count, a count out of a list, a range; some sources give two. */
const figure = z
  .strictObject({
    ...money.partial().shape,
    share: z.number().min(0).max(1).optional(),
    count: count.optional(),
    of: count.optional(),
    countMin: count.optional(),
    countMax: count.optional(),
  })
  .refine((value) => (value.amount === undefined) === (value.currency === undefined), {
    error: "an amount needs its currency",
  })
  .refine((value) => Object.keys(value).length > 0, { error: "a figure must not be empty" });

/** A figure for one jurisdiction: investment, fugitives, or that corrupt assets go there. */
export const flow = z.strictObject({
  ...fact,
  /** Whose investment, fugitives or assets. */
  from: jurisdictionCode,
  /** null: for several jurisdictions at once, named by `scope`. */
  jurisdiction: optional(jurisdictionCode),
  scope: optionalText,
  measure: z.enum([
    "odi-stock",
    "odi-flow",
    "fugitives",
    "red-notice-share",
    "corrupt-assets-destination",
  ]),
  year: z.number().int().min(1900).max(2100),
  value: optional(figure),
  count: optional(countRange),
  statement: text,
  role: optionalText,
  since: optionalDate,
  until: optionalDate,
  asOf: optionalDate,
  methods: optional(methods),
  homeRegion: optionalText,
});

/** A case of recovery, or of failure to recover. */
export const caseRecord = z.strictObject({
  ...fact,
  title: text,
  summary: text,
  requestingJurisdiction: jurisdictionCode,
  offence: listOf(text),
  /** Only where a court's or an official body's source supports the case. */
  persons: listOf(z.strictObject({ name: text, role: text })),
  enterprises: listOf(z.strictObject({ name: text, id: optional(id) })),
  assetJurisdictions: listOf(
    z.strictObject({
      jurisdiction: jurisdictionCode,
      amount: optional(money),
      status: z.enum(["unknown", "sought", "frozen", "confiscated", "returned"]),
      recovered: optional(money),
      date: optionalDate,
      note: optionalText,
    }),
  ),
  instrumentsUsed: listOf(
    z.strictObject({
      description: text,
      instrument: optional(id),
      jurisdiction: optional(jurisdictionCode),
    }),
  ),
  /** Proceedings, in the words of `proceedings.jsonl`. */
  mechanism: listOf(text),
  opened: optional(z.number().int()),
  closed: optional(z.number().int()),
  outcome: z.enum(["recovered", "partly-recovered", "failed", "pending", "unknown"]),
  precedent: optionalText,
  events: listOf(z.strictObject({ date: optionalDate, what: text })),
});
