/** What the view keeps in its address, and the question to the API that follows from it. */
import * as z from "zod/mini";
import { type Address, code, day, oneOf, text } from "../../app/address.js";
import type { Offence } from "../../graphql/enums.generated.js";
import type { PairBasesQuery, PairRoutesQuery } from "./pair.generated.js";

export const OFFENCES = [
  "CORRUPTION",
  "FOREIGN_BRIBERY",
  "LAUNDERING",
  "ORGANISED_CRIME",
  "DRUGS",
  "TERRORISM",
] as const satisfies readonly Offence[];
export const FORCES = ["ALL", "BINDING", "DOMESTIC", "CHANNEL"] as const;
export const SORTS = ["force", "title", "inForce", "since", "measures", "confidence"] as const;

export const ADDRESS = z.object({
  requesting: code("CHN"),
  requested: code(),
  asOf: day(),
  offence: oneOf(OFFENCES),
  /** The mechanism whose lane is open, and which of its steps. */
  route: text(),
  step: text(),
  /** Whether the lane's own detail stands open beside a step of it. */
  detail: oneOf(["no", "yes"]),
  /** The table of bases. */
  also: oneOf(["no", "yes"]),
  force: oneOf(FORCES),
  sort: oneOf(SORTS),
  down: oneOf(["no", "yes"]),
  /** A change, as the command line writes it: `conclude extradition-treaty AUS`. */
  whatIf: text(),
});
export type PairAddress = Address<typeof ADDRESS>;

export interface PairQuestion {
  requesting: string;
  requested: string;
  /** Left out: today. */
  asOf?: string;
  offence: Offence;
}

export function questionOf({
  requesting,
  requested,
  asOf,
  offence,
}: PairAddress["values"]): PairQuestion {
  const question = { requesting, requested, offence };
  return asOf === "" ? question : { ...question, asOf };
}

/** The question in an address, for links to other views and to downloads. */
export function asSearch({ requesting, requested, asOf, offence }: PairQuestion): string {
  const search = new URLSearchParams({ requesting, requested });
  if (asOf) search.set("asOf", asOf);
  if (offence !== "CORRUPTION") search.set("offence", offence);
  return search.toString();
}

export type Routes = PairRoutesQuery["routes"];
export type Route = Routes["routes"][number];
export type Step = Route["steps"][number];
export type Bases = PairBasesQuery["legalBases"];
export type Basis = Bases["bases"][number];
