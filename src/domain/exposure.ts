/**
 * How much of what a jurisdiction may have to recover lies in each other one: a weighted mean of
 * components from 0 to 1, each relative to its largest figure, money on a log scale.
 */
import type { Case, CitedSource, Flow, Operation } from "../dataset/records.js";
import { type Day, earliest, latest } from "../dates.js";
import { BadInputError } from "../errors.js";
import type { World } from "../graph/world.js";
import type { Perspective } from "./coverage.js";

export const COMPONENTS = [
  "investment",
  "fugitives",
  "destination",
  "enterprises",
  "cases",
] as const;
export type ComponentName = (typeof COMPONENTS)[number];

export type Weights = Readonly<Record<ComponentName, number>>;

export const EQUAL_WEIGHTS: Weights = {
  investment: 1,
  fugitives: 1,
  destination: 1,
  enterprises: 1,
  cases: 1,
};

export interface Component {
  name: ComponentName;
  /** 0 to 1, relative to the jurisdiction with the largest figure. */
  value: number;
  weight: number;
  statement: string;
  sources: CitedSource[];
}

export interface Exposure {
  /** 0 to 1. */
  value: number;
  components: Component[];
}

/** Cases with assets in a jurisdiction. */
export interface CasesIn {
  casesIn(jurisdiction: string): readonly Case[];
}

/**
 * Weights as somebody gave them, those left out being 1.
 * @throws BadInputError for a weight below 0 or not finite, or where all are 0
 */
export function weightsOf(given: Partial<Record<ComponentName, number | null>>): Weights {
  const weights = { ...EQUAL_WEIGHTS };
  for (const name of COMPONENTS) {
    const weight = given[name] ?? 1;
    if (!Number.isFinite(weight) || weight < 0)
      throw new BadInputError(
        `weights.${name}: ${weight} is no weight; it must be 0 or more.`,
        `weights.${name}`,
      );
    weights[name] = weight;
  }
  if (COMPONENTS.every((name) => weights[name] === 0))
    throw new BadInputError(
      "weights: all are 0, so nothing would count; give at least one component a weight above 0.",
      "weights",
    );
  return weights;
}

/** The exposure of the requesting jurisdiction in each of `jurisdictions`, as far as known on the day. */
export function exposures(
  perspective: Perspective,
  jurisdictions: readonly string[],
  world: World,
  cases: CasesIn,
  weights: Weights,
): ReadonlyMap<string, Exposure> {
  const measured = COMPONENTS.map((name) =>
    relative(
      name,
      new Map(
        jurisdictions.map((code) => [code, FIGURES[name]({ perspective, code, world, cases })]),
      ),
    ),
  );
  const shares = sharesOf(weights);
  return new Map(
    jurisdictions.map((code) => {
      const components = measured.flatMap((of) => {
        const found = of.get(code);
        return found ? [{ ...found, weight: weights[found.name] }] : [];
      });
      const value = components.reduce((sum, one) => sum + one.value * shares[one.name], 0);
      return [code, { value, components }];
    }),
  );
}

/** Each weight's part of all. The largest first becomes 1, so that no sum is too large for a number. */
function sharesOf(weights: Weights): Weights {
  const largest = Math.max(...COMPONENTS.map((name) => weights[name]));
  const total = COMPONENTS.reduce((sum, name) => sum + weights[name] / largest, 0);
  const shares = { ...weights };
  for (const name of COMPONENTS) shares[name] = weights[name] / largest / total;
  return shares;
}

/** What is counted for one component in one jurisdiction, before it is set against the others. */
interface Counted {
  amount: number;
  statement: string;
  sources: CitedSource[];
}

interface Asked {
  perspective: Perspective;
  code: string;
  world: World;
  cases: CasesIn;
}

const FIGURES: Readonly<Record<ComponentName, (asked: Asked) => Counted>> = {
  investment: (asked) => {
    const stocks = figures(asked, ["odi-stock"]).filter(({ value }) => inDollars(value));
    const [latest] = stocks.sort((a, b) => b.year - a.year);
    return latest
      ? { amount: latest.value?.amount ?? 0, ...citing([latest]) }
      : nothing("No investment stock is recorded.");
  },
  fugitives: (asked) => {
    const named = figures(asked, ["fugitives", "red-notice-share"]);
    const most = [...named].sort((a, b) => persons(b) - persons(a))[0];
    return most
      ? { amount: persons(most), ...citing([most]) }
      : nothing("No fugitives are recorded.");
  },
  destination: (asked) => {
    const named = figures(asked, ["corrupt-assets-destination"]);
    return named.length > 0
      ? { amount: NAMED, ...citing(named) }
      : nothing("No source that was read names it as a destination of corrupt assets.");
  },
  enterprises: ({ perspective, code, world }) => {
    const own = new Set(
      world.enterprises
        .filter(({ homeJurisdiction }) => homeJurisdiction === perspective.requesting)
        .map(({ id }) => id),
    );
    const there = world.operations.filter(
      (operation) =>
        operation.jurisdiction === code &&
        own.has(operation.enterprise) &&
        isOnRecord(operation, perspective.asOf),
    );
    const count = new Set(there.map(({ enterprise }) => enterprise)).size;
    return count > 0
      ? {
          amount: count,
          statement: `${count} state-owned ${count === 1 ? "enterprise has" : "enterprises have"} operations there.`,
          sources: cited(there),
        }
      : nothing("No operations of state-owned enterprises are recorded.");
  },
  cases: ({ perspective, code, cases }) => {
    const year = yearOf(perspective);
    const there = cases
      .casesIn(code)
      .filter(({ requestingJurisdiction }) => requestingJurisdiction === perspective.requesting)
      .filter(({ opened }) => opened === null || opened <= year);
    return there.length > 0
      ? {
          amount: there.length,
          statement: `${there.length} ${there.length === 1 ? "case" : "cases"} with assets there: ${there.map(({ title }) => title).join("; ")}.`,
          sources: cited(there),
        }
      : nothing("No case with assets there is recorded.");
  },
};

/** Being named at all, where no number was read. */
const NAMED = 1;

/** From its start, or else from the first project on record, until it ended. */
function isOnRecord({ since, firstRecorded, until }: Operation, day: Day): boolean {
  const start = since ?? firstRecorded;
  return (start === null || earliest(start) <= day) && (until === null || day < latest(until));
}

function figures(
  { perspective, code, world }: Asked,
  measures: readonly Flow["measure"][],
): Flow[] {
  const year = yearOf(perspective);
  return world.flows.filter(
    (flow) =>
      flow.from === perspective.requesting &&
      flow.jurisdiction === code &&
      measures.includes(flow.measure) &&
      flow.year <= year,
  );
}

function yearOf({ asOf }: Perspective): number {
  return Number(asOf.slice(0, 4));
}

function inDollars(value: Flow["value"]): boolean {
  return value?.amount !== undefined && value.currency === "USD";
}

function persons({ value, count }: Flow): number {
  return value?.count ?? value?.countMin ?? count?.countMin ?? NAMED;
}

function relative(
  name: ComponentName,
  counted: ReadonlyMap<string, Counted>,
): ReadonlyMap<string, Omit<Component, "weight">> {
  const scale = name === "investment" ? Math.log1p : (amount: number) => amount;
  const largest = Math.max(0, ...[...counted.values()].map(({ amount }) => scale(amount)));
  return new Map(
    [...counted].map(([code, { amount, statement, sources }]) => [
      code,
      { name, value: largest === 0 ? 0 : scale(amount) / largest, statement, sources },
    ]),
  );
}

const nothing = (statement: string): Counted => ({ amount: 0, statement, sources: [] });

function citing(flows: readonly Flow[]): Pick<Counted, "statement" | "sources"> {
  return { statement: flows.map(({ statement }) => statement).join(" "), sources: cited(flows) };
}

/** Each source once. */
function cited(records: readonly { sources: CitedSource[] }[]): CitedSource[] {
  const sources = new Map<string, CitedSource>();
  for (const record of records) for (const source of record.sources) sources.set(source.id, source);
  return [...sources.values()];
}
