/**
 * The few treaties, ratifications and law reforms that would raise readiness most where most is at
 * stake. What an option brings is worked out by supposing it; which to take, by `programme-search.ts`.
 */
import type { Facts } from "../graph/facts.js";
import type { InstrumentText } from "../graph/texts.js";
import type { World } from "../graph/world.js";
import {
  type Change,
  CONCLUDABLE_KINDS,
  type ConcludableKind,
  modelOf,
  suppose,
} from "./changes.js";
import { type CoverageRow, coverageRow, coveredKind, type Perspective } from "./coverage.js";
import { exposures, type Weights } from "./exposure.js";
import { standingOf } from "./in-force.js";
import { areOfOneSovereign } from "./legal-bases.js";
import { reasonOf } from "./programme-reason.js";
import { bestOptions, type Choices } from "./programme-search.js";
import { type Readiness, readinessOf } from "./readiness.js";
import { supposeAll } from "./scenario.js";
import { SidesTable } from "./sides.js";
import { SupportTable } from "./support.js";
import { nameInText } from "./words.js";

export interface ProgrammeStep {
  rank: number;
  change: Change;
  /** Whether it is an arrangement between jurisdictions of one sovereign, no treaty. */
  withinOneSovereign: boolean;
  words: string;
  /** What it adds to the exposure-weighted readiness at worst, after the steps before it. */
  gain: number;
  because: string;
}

export interface Programme extends Perspective {
  steps: ProgrammeStep[];
  /** Exposure-weighted, over all jurisdictions. */
  before: Readiness;
  after: Readiness;
  /** What a reader should know of the whole: no exposure on record, nothing more to gain. */
  notes: string[];
}

/** What a programme is made from. */
export interface Planning {
  facts: Facts;
  perspective: Perspective;
  /** All that count. */
  jurisdictions: readonly string[];
  world: World;
  weights: Weights;
  /** The texts of the models and conventions: see `instrumentsForProgramme`. */
  texts: ReadonlyMap<string, InstrumentText>;
}

/** Which changes a programme may be made of; all where left out. */
export interface Only {
  kinds?: readonly ProgrammeKind[] | undefined;
  /** Of what can be concluded. */
  instrumentKinds?: readonly ConcludableKind[] | undefined;
}

/** A programme ends nothing: what is there can only help. */
export const PROGRAMME_KINDS = ["conclude", "ratify", "amend-law"] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** The ids of the instruments whose texts a programme needs: models, and conventions to ratify. */
export function instrumentsForProgramme(facts: Facts): string[] {
  const models = CONCLUDABLE_KINDS.flatMap((kind) => modelOf(facts, kind) ?? []);
  const conventions = [...facts.conventions.values()].filter(({ type }) => type === "Convention");
  return [...models, ...conventions.map(({ id }) => id)];
}

/** @param size how many changes, at most */
export function programme(planning: Planning, size: number, only: Only = {}): Programme {
  const { facts, perspective, texts } = planning;
  const places = placesOf(planning);
  const options = optionsOf(planning, places.list, only);
  const order = bestOptions(choicesOf(facts, places.list, options), size);
  const changes = order.flatMap((index) => options[index]?.change ?? []);

  const steps: ProgrammeStep[] = [];
  let rows = places.list.map(({ row }) => row);
  const before = weighted(places.list, rows);
  changes.forEach((change, index) => {
    const { facts: then, supposed } = supposeAll(
      facts,
      perspective,
      changes.slice(0, index + 1),
      texts,
    );
    const next = rows.map((row) =>
      touches(change, row) ? coverageRow(then, perspective, row.jurisdiction) : row,
    );
    steps.push({
      rank: index + 1,
      change,
      withinOneSovereign:
        change.kind === "conclude" &&
        areOfOneSovereign(facts, perspective.requesting, change.jurisdiction),
      words: supposed.at(-1)?.words ?? "",
      gain: weighted(places.list, next).low - weighted(places.list, rows).low,
      because: reasonOf(change, rows, next),
    });
    rows = next;
  });
  const limited = only.kinds !== undefined || only.instrumentKinds !== undefined;
  return {
    ...perspective,
    steps,
    before,
    after: weighted(places.list, rows),
    notes: [
      ...(places.exposed
        ? []
        : [
            `No exposure of ${nameInText(perspective.requesting)} is recorded, so every jurisdiction counts the same.`,
          ]),
      ...(steps.length < size
        ? [
            `${limited ? "Nothing further of the kinds asked for" : "Nothing further"} would raise readiness as far as the graph knows: ${steps.length} of ${size} steps.`,
          ]
        : []),
    ],
  };
}

/** What each single option would add to the exposure-weighted readiness at worst, the most first. */
export function singleGains(planning: Planning): { change: Change; gain: number }[] {
  const { list } = placesOf(planning);
  const options = optionsOf(planning, list);
  const { worth } = choicesOf(planning.facts, list, options);
  return options
    .map(({ change, sides }, option) => ({
      change,
      gain: [...sides.keys()].reduce(
        (sum, place) => sum + worth(place, [option]) - worth(place, []),
        0,
      ),
    }))
    .sort((a, b) => b.gain - a.gain);
}

/** The exposure-weighted readiness, all `changes` made. @throws BadInputError where one can't be made */
export function readinessWith(planning: Planning, changes: readonly Change[]): Readiness {
  const { facts, perspective, texts } = planning;
  const { list } = placesOf(planning);
  const { facts: then } = supposeAll(facts, perspective, changes, texts);
  return weighted(
    list,
    list.map(({ row }) => coverageRow(then, perspective, row.jurisdiction)),
  );
}

/** A jurisdiction where something is at stake, and how much of the whole. */
interface Place {
  share: number;
  row: CoverageRow;
}

interface Places {
  list: Place[];
  /** Whether anything is known to be at stake anywhere. */
  exposed: boolean;
}

/** Worked out once for each planning: several claims ask for them. */
function placesOf(planning: Planning): Places {
  const places = PLACES.get(planning) ?? workOutPlaces(planning);
  PLACES.set(planning, places);
  return places;
}

const PLACES = new WeakMap<Planning, Places>();

/** Where nothing is known to be at stake anywhere, every jurisdiction counts the same. */
function workOutPlaces(planning: Planning): Places {
  const { facts, perspective, jurisdictions, world, weights } = planning;
  const exposed = exposures(perspective, jurisdictions, world, facts, weights);
  const total = [...exposed.values()].reduce((sum, { value }) => sum + value, 0);
  const list = jurisdictions.flatMap((code) => {
    const value = total > 0 ? (exposed.get(code)?.value ?? 0) / total : 1 / jurisdictions.length;
    return value > 0 ? [{ share: value, row: coverageRow(facts, perspective, code) }] : [];
  });
  return { list, exposed: total > 0 };
}

function weighted(places: readonly Place[], rows: readonly CoverageRow[]): Readiness {
  let [low, high] = [0, 0];
  rows.forEach(({ readiness }, index) => {
    const share = places[index]?.share ?? 0;
    low += share * readiness.low;
    high += share * readiness.high;
  });
  return { low, high };
}

/** A change that may be taken, and what it would bring to the sides at each place that it touches. */
interface Option {
  change: Change;
  sides: ReadonlyMap<number, SidesTable>;
}

function optionsOf(planning: Planning, places: readonly Place[], only: Only = {}): Option[] {
  const { facts, perspective } = planning;
  const measures = measureIndex(facts);
  const bases = places.map(({ row }) => SidesTable.of(measures, row.table.sides));
  const changes = [
    ...places.flatMap(({ row }) => conclusionsWith(row)),
    ...ratificationsBy(facts, perspective),
    ...reformsOf(facts, perspective),
  ].filter((change) => allows(only, change));
  return changes.flatMap((change) => {
    const after = afterwards(planning, change, measures);
    const sides = new Map<number, SidesTable>();
    places.forEach(({ row }, place) => {
      const base = bases[place];
      if (!base || !touches(change, row)) return;
      const then = after(row.jurisdiction, base);
      if (!base.equals(then)) sides.set(place, then);
    });
    return sides.size > 0 ? [{ change, sides }] : [];
  });
}

function allows({ kinds, instrumentKinds }: Only, change: Change): boolean {
  if (kinds && !kinds.some((kind) => kind === change.kind)) return false;
  if (change.kind !== "conclude" || !instrumentKinds) return true;
  return instrumentKinds.includes(change.instrumentKind);
}

/** The sides at a place once a change is made. */
function afterwards(
  { facts, perspective, texts }: Planning,
  change: Change,
  measures: ReadonlyMap<string, number>,
): (jurisdiction: string, before: SidesTable) => SidesTable {
  // Nobody else's law, no treaty and no channel changes: that needn't be worked out anew everywhere.
  if (change.kind === "amend-law")
    return (_, before) =>
      change.measures.reduce((sides, { measure }) => sides.withPowerAtHome(measure), before);
  const { records } = suppose(change, { ...perspective, facts, texts, index: 0 });
  const then = facts.supposing(records);
  return (requested) =>
    SidesTable.of(measures, new SupportTable(then, { ...perspective, requested }).sides);
}

/** Whether a change can matter between the requesting jurisdiction and that of a row. */
function touches(change: Change, { jurisdiction, table }: CoverageRow): boolean {
  switch (change.kind) {
    case "conclude":
      return change.jurisdiction === jurisdiction;
    case "ratify":
      return table.facts
        .participationsOf(jurisdiction)
        .some(({ convention }) => convention === change.instrument);
    case "terminate":
    case "amend-law":
      return true;
  }
}

/** Every kind of instrument that isn't in force with it already. */
function conclusionsWith({ jurisdiction, kinds }: CoverageRow): Change[] {
  return CONCLUDABLE_KINDS.filter((kind) => kinds[coveredKind(kind)] !== "YES").map(
    (instrumentKind) => ({
      kind: "conclude",
      jurisdiction,
      instrumentKind,
      model: null,
      measures: null,
    }),
  );
}

/** Conventions in force to which the requesting jurisdiction isn't a party. */
function ratificationsBy(facts: Facts, { requesting, asOf }: Perspective): Change[] {
  const { knownAt } = facts.info;
  const joined = new Set(
    facts
      .participationsOf(requesting)
      .filter((participation) => standingOf(participation, asOf, knownAt).certainty === "YES")
      .map(({ convention }) => convention),
  );
  return [...facts.conventions.values()]
    .filter(({ type, id }) => type === "Convention" && !joined.has(id))
    .filter((convention) => standingOf(convention, asOf, knownAt).certainty !== "NO")
    .map(({ id }) => ({ kind: "ratify", instrument: id, jurisdiction: requesting }));
}

/** Each measure that a mechanism asks of the requesting jurisdiction's own law. */
function reformsOf({ mechanisms }: Facts, { requesting }: Perspective): Change[] {
  const atHome = [...mechanisms.values()]
    .flatMap(({ steps }) => steps)
    .filter(({ by, essential }) => essential && by === "requesting")
    .flatMap(({ anyOf }) => anyOf);
  return [...new Set(atHome)].map((measure) => ({
    kind: "amend-law",
    jurisdiction: requesting,
    measures: [{ measure, strength: "mandatory" }],
  }));
}

/** The measures that any mechanism asks for, by their place in a table of sides. */
function measureIndex({ mechanisms }: Facts): ReadonlyMap<string, number> {
  const ids = [...mechanisms.values()].flatMap(({ steps }) => steps.flatMap(({ anyOf }) => anyOf));
  return new Map([...new Set(ids)].map((id, index) => [id, index]));
}

/** What is supposed adds to the best that there is, so options at a place are laid together. */
function choicesOf(facts: Facts, places: readonly Place[], options: readonly Option[]): Choices {
  const measures = measureIndex(facts);
  const mechanisms = [...facts.mechanisms.values()];
  const bases = places.map(({ row }) => SidesTable.of(measures, row.table.sides));
  const touched = options.map(({ sides }) => [...sides.keys()]);
  const known = places.map(() => new Map<string, number>());
  return {
    options: options.length,
    placesOf: (option) => touched[option] ?? [],
    worth: (place, chosen) => {
      const key = chosen.join();
      const worths = known[place];
      const found = worths?.get(key);
      if (found !== undefined) return found;
      const base = bases[place];
      if (!base) return 0;
      const together = chosen.reduce((sides, option) => {
        const more = options[option]?.sides.get(place);
        return more ? sides.with(more) : sides;
      }, base);
      const value = (places[place]?.share ?? 0) * readinessOf(mechanisms, together).low;
      worths?.set(key, value);
      return value;
    },
  };
}
