/** How a network of instruments grew: a row a year, with whom each kind was in force. */
import type { Day } from "../dates.js";
import { BadInputError } from "../errors.js";
import type { Facts } from "../graph/facts.js";
import { type Certainty, certaintyOn, type ForcePeriod } from "../graph/model.js";
import {
  BILATERAL_KINDS,
  COVERED_KINDS,
  type CoveredKind,
  isOfKind,
  UNCAC,
  unrecorded,
} from "./coverage.js";
import { ALWAYS, together } from "./in-force.js";
import { areOfOneSovereign } from "./legal-bases.js";
import { lifetimeOf } from "./lifetimes.js";

export interface CoverageYear {
  year: number;
  /** The year's last day; in the last year the day asked about. */
  asOf: Day;
  kinds: Readonly<Record<CoveredKind, KindInYear>>;
}

/** Codes of the jurisdictions with which an instrument of one kind is in force. */
export interface KindInYear {
  inForce: string[];
  /** Those of which nobody can tell. */
  uncertain: string[];
  /** In force for certain now, and for certain not at the end of the year before. */
  began: string[];
  /** The other way round. */
  ended: string[];
}

const LONGEST = 200;

/** @throws BadInputError where the years are in the wrong order, or too many */
export function yearsBetween(from: number, until: number): number[] {
  if (from > until)
    throw new BadInputError(
      `from: ${from} is after ${until}, the last year asked for; give an earlier one.`,
      "from",
    );
  if (until - from >= LONGEST)
    throw new BadInputError(
      `from: ${from} to ${until} are more than ${LONGEST} years; ask for fewer.`,
      "from",
    );
  return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}

/** @param years whole years in order; the last one ends on `asOf` */
export function coverageHistory(
  facts: Facts,
  requesting: string,
  jurisdictions: readonly string[],
  years: readonly number[],
  asOf: Day,
): CoverageYear[] {
  const networks = COVERED_KINDS.map((kind) => ({
    kind,
    periods: jurisdictions.map((code) => ({ code, of: periodsOf(facts, requesting, code, kind) })),
    silent: (code: string) => unrecorded(facts, { requesting, requested: code }, kind),
  }));
  const on = (day: Day, index: number) => {
    const network = networks[index];
    return (network?.periods ?? []).map(({ code, of }) => ({
      code,
      certainty: surest(of, day, network?.silent(code) ?? "NO"),
    }));
  };
  return years.map((year) => {
    const day = lastDay(year, asOf);
    const kindOn = (kind: CoveredKind) => {
      const index = COVERED_KINDS.indexOf(kind);
      return inYear(on(day, index), on(lastDay(year - 1, asOf), index));
    };
    return {
      year,
      asOf: day,
      kinds: {
        extraditionTreaty: kindOn("extraditionTreaty"),
        mlaTreaty: kindOn("mlaTreaty"),
        sharingAgreement: kindOn("sharingAgreement"),
        memorandum: kindOn("memorandum"),
        uncac: kindOn("uncac"),
      },
    };
  });
}

/** The first year in which anything of the network was in force for certain; null: none ever. */
export function firstYear(
  facts: Facts,
  requesting: string,
  jurisdictions: readonly string[],
): number | null {
  const starts = jurisdictions.flatMap((code) =>
    COVERED_KINDS.flatMap((kind) =>
      periodsOf(facts, requesting, code, kind)
        .filter(({ certainFrom, certainUntil }) => certainFrom < certainUntil)
        .map(({ certainFrom }) => Number(certainFrom.slice(0, 4))),
    ),
  );
  return starts.length > 0 ? Math.min(...starts) : null;
}

function lastDay(year: number, asOf: Day): Day {
  const end = `${String(year).padStart(4, "0")}-12-31`;
  return end < asOf ? end : asOf;
}

interface Standing {
  code: string;
  certainty: Certainty;
}

function inYear(now: readonly Standing[], before: readonly Standing[]): KindInYear {
  const codes = (standings: readonly Standing[], certainty: Certainty) =>
    standings.filter((one) => one.certainty === certainty).map(({ code }) => code);
  const [inForce, earlier] = [codes(now, "YES"), codes(before, "YES")];
  return {
    inForce,
    uncertain: codes(now, "UNCERTAIN"),
    began: inForce.filter((code) => codes(before, "NO").includes(code)),
    ended: earlier.filter((code) => codes(now, "NO").includes(code)),
  };
}

function surest(periods: readonly ForcePeriod[], day: Day, silent: Certainty): Certainty {
  const found = periods.map((period) => certaintyOn(period, day));
  if (found.includes("YES")) return "YES";
  if (found.includes("UNCERTAIN")) return "UNCERTAIN";
  return silent;
}

/** When the instruments of one kind between the two were in force. */
function periodsOf(
  facts: Facts,
  requesting: string,
  other: string,
  kind: CoveredKind,
): ForcePeriod[] {
  const { knownAt } = facts.info;
  if (BILATERAL_KINDS.some((bilateral) => bilateral === kind))
    return facts
      .bilateralsBetween(requesting, other)
      .filter((instrument) => isOfKind(instrument, kind))
      .map((instrument) => lifetimeOf(instrument, knownAt));
  const convention = facts.conventions.get(UNCAC);
  const [ours, theirs] = [requesting, other].map((party) =>
    facts.participationsOf(party).find((one) => one.convention === UNCAC),
  );
  if (!convention || !ours || !theirs) return [];
  if (areOfOneSovereign(facts, requesting, other)) return [];
  return [
    [convention, ours, theirs].reduce<ForcePeriod>(
      (period, record) => together(period, lifetimeOf(record, knownAt)),
      ALWAYS,
    ),
  ];
}
