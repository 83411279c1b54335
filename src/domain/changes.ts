/**
 * Changes that an analyst supposes: a treaty concluded or ended, a convention ratified, a law amended.
 * Each becomes records on top of the facts, in force from the day asked about; the graph isn't touched.
 */
import type { Strength } from "../dataset/kinds/common.js";
import type {
  BilateralTreaty,
  DomesticLaw,
  Implication,
  Instrument,
  Memorandum,
  Participation,
  Provision,
  Reading,
} from "../dataset/records.js";
import { BadInputError } from "../errors.js";
import type { Facts, Supposition } from "../graph/facts.js";
import type { InstrumentText } from "../graph/texts.js";
import type { Perspective } from "./coverage.js";
import { standingOf } from "./in-force.js";
import { type InstrumentKind, shortTitleOf, workOutProvided } from "./instruments.js";
import { areOfOneSovereign, sovereignOf } from "./legal-bases.js";
import { quote } from "./questions.js";
import { capital, nameInText } from "./words.js";

export interface MeasureStrength {
  measure: string;
  strength: Strength;
}

export type ConcludableKind = keyof typeof CONCLUDED;

export type Change =
  | {
      kind: "conclude";
      /** The other party. */
      jurisdiction: string;
      instrumentKind: ConcludableKind;
      /** The instrument whose measures it takes over; null: the model of its kind. */
      model: string | null;
      /** Instead of a model's. */
      measures: readonly MeasureStrength[] | null;
    }
  | { kind: "terminate"; instrument: string; jurisdiction: string }
  | { kind: "ratify"; instrument: string; jurisdiction: string }
  | { kind: "amend-law"; jurisdiction: string; measures: readonly MeasureStrength[] };

/** A change worked out: what it adds to the facts, and what it is in words. */
export interface Supposed {
  records: Supposition[];
  words: string;
}

/** What a change's words and records are made for. */
export interface Circumstances extends Perspective {
  /** The facts as they stand before the change. */
  facts: Facts;
  /** The instruments that changes name, by id. */
  texts: ReadonlyMap<string, InstrumentText>;
  /** The how-manieth change it is, from 0. */
  index: number;
}

/** What can be concluded with another jurisdiction. */
const CONCLUDED = {
  "extradition-treaty": {
    record: "extradition",
    words: "an extradition treaty",
    withinOneSovereign: "an arrangement on surrender",
  },
  "mla-treaty": {
    record: "mla-criminal",
    words: "a treaty on mutual legal assistance",
    withinOneSovereign: "an arrangement on mutual legal assistance",
  },
  "sharing-agreement": {
    record: "asset-sharing",
    words: "an agreement on sharing assets",
    withinOneSovereign: "an arrangement on sharing assets",
  },
  memorandum: {
    record: "memorandum",
    words: "a memorandum on asset recovery",
    withinOneSovereign: "a memorandum on asset recovery",
  },
} as const satisfies Partial<
  Record<InstrumentKind, { record: Instrument["kind"]; words: string; withinOneSovereign: string }>
>;

export const CONCLUDABLE_KINDS: readonly ConcludableKind[] = [
  "extradition-treaty",
  "mla-treaty",
  "sharing-agreement",
  "memorandum",
];

export function isConcludable(kind: InstrumentKind): kind is ConcludableKind {
  return kind in CONCLUDED;
}

/** The ids of the instruments whose texts a change needs. */
export function instrumentsOf(change: Change, facts: Facts): string[] {
  switch (change.kind) {
    case "conclude": {
      const model = change.measures
        ? null
        : (change.model ?? modelOf(facts, change.instrumentKind));
      return model === null ? [] : [model];
    }
    case "terminate":
    case "ratify":
      return [change.instrument];
    case "amend-law":
      return [];
  }
}

/** The model that an instrument of the kind is taken to follow; null where the vocabulary has none. */
export function modelOf(facts: Facts, kind: ConcludableKind): string | null {
  return ruleOf(facts, kind)?.model ?? null;
}

/** The measures that one of the kind has by its nature, whatever its text says. */
export function inherentIn(facts: Facts, kind: ConcludableKind): readonly string[] {
  return ruleOf(facts, kind)?.inherent ?? [];
}

/** Whether one of the kind obliges its parties: a memorandum doesn't. */
export function isBinding(facts: Facts, kind: ConcludableKind): boolean {
  return ruleOf(facts, kind)?.force === "binding";
}

function ruleOf(facts: Facts, kind: ConcludableKind): Implication | undefined {
  return facts.implications.find((implication) => implication.kind === CONCLUDED[kind].record);
}

/** @throws BadInputError for a change that can't be made: see each kind */
export function suppose(change: Change, circumstances: Circumstances): Supposed {
  switch (change.kind) {
    case "conclude":
      return conclude(change, circumstances);
    case "terminate":
      return terminate(change, circumstances);
    case "ratify":
      return ratify(change, circumstances);
    case "amend-law":
      return amendLaw(change, circumstances);
  }
}

type Of<K extends Change["kind"]> = Extract<Change, { kind: K }>;

/** @throws BadInputError for a treaty with oneself, or one that takes over an instrument that isn't there */
function conclude(change: Of<"conclude">, circumstances: Circumstances): Supposed {
  const { requesting, facts, texts, index } = circumstances;
  const { jurisdiction, instrumentKind } = change;
  if (jurisdiction === requesting)
    throw refused(
      index,
      "jurisdiction",
      `${nameInText(jurisdiction)} can't conclude a treaty with itself; name the other party.`,
    );
  const id = idOf(change, CONCLUDED[instrumentKind].record, circumstances);
  const [model] = instrumentsOf(change, facts);
  const text = model === undefined ? undefined : texts.get(model);
  if (model !== undefined && !text) throw noInstrument(index, "model", model);
  const oneSovereign = areOfOneSovereign(facts, requesting, jurisdiction);
  const what = CONCLUDED[instrumentKind][oneSovereign ? "withinOneSovereign" : "words"];
  const title = `${capital(what.replace(/^an? /, ""))} between ${nameInText(requesting)} and ${nameInText(jurisdiction)} (supposed)`;
  const instrument = concluded(change, circumstances, id, title);
  const articles = text
    ? articlesOf(text, id, facts)
    : change.measures
      ? [articleWith(id, change.measures)]
      : [];
  const like = text && change.model !== null ? `, as ${shortTitleOf(text.instrument)} has it` : "";
  const holding = change.measures ? `, providing ${inWords(facts, change.measures)}` : like;
  return {
    records: [instrument, readWhole(id), ...articles],
    words: `Conclude ${what} with ${nameInText(jurisdiction)}${throughStates(change, circumstances)}${holding}`,
  };
}

/**
 * Who must act where a party isn't a State: its treaties are concluded by the State that answers for
 * it, or by itself with that State's authority (Vienna Convention on the Law of Treaties, articles 6,
 * 7). A memorandum is below that rank.
 */
function throughStates(
  { jurisdiction, instrumentKind }: Of<"conclude">,
  { requesting, facts }: Circumstances,
): string {
  const parties = [jurisdiction, requesting].map((code) => ({
    code,
    state: sovereignOf(facts, code),
  }));
  const states = new Set(parties.map(({ state }) => state));
  if (instrumentKind === "memorandum" || states.size === 1) return "";
  const acting = parties
    .filter(({ code, state }) => code !== state)
    .map(({ code, state }) => {
      const name = nameInText(code);
      return `${nameInText(state)} must conclude it for ${name}, or entrust ${name} with doing so`;
    });
  return acting.length > 0 ? ` (${acting.join("; ")})` : "";
}

function concluded(
  { jurisdiction, instrumentKind }: Of<"conclude">,
  { requesting, asOf }: Circumstances,
  id: string,
  title: string,
): BilateralTreaty | Memorandum {
  const parties = [requesting, jurisdiction];
  const kind = CONCLUDED[instrumentKind].record;
  if (kind === "memorandum")
    return {
      ...SUPPOSED,
      type: "Memorandum",
      id,
      kind,
      title,
      parties,
      signatories: [],
      signed: asOf,
      until: null,
      status: null,
      subject: ["asset-recovery"],
    };
  return {
    ...SUPPOSED,
    type: "BilateralTreaty",
    id,
    kind,
    title,
    parties,
    signed: asOf,
    signedAt: null,
    ratifiedByChina: null,
    entryIntoForce: asOf,
    suspended: null,
    terminated: null,
    status: "in-force",
    toCheck: [],
  };
}

/**
 * A treaty or memorandum ends, a party leaves a convention, a law is repealed.
 * @throws BadInputError for what isn't in force on the day
 */
function terminate(change: Of<"terminate">, circumstances: Circumstances): Supposed {
  const { facts, asOf, texts, index } = circumstances;
  const text = texts.get(change.instrument);
  if (!text) throw noInstrument(index, "instrument", change.instrument);
  const { instrument } = text;
  const ended = endOf(instrument, change.jurisdiction, circumstances);
  const { certainty, because } = standingOf(ended.before, asOf, facts.info.knownAt);
  if (certainty === "NO")
    throw refused(
      index,
      "instrument",
      `${shortTitleOf(instrument)} (${instrument.id}) isn't in force on ${asOf}${ended.of}, so it can't be ended: ${because}.`,
    );
  return { records: [ended.after], words: ended.words };
}

function endOf(
  instrument: Instrument,
  jurisdiction: string,
  { facts, asOf, index }: Circumstances,
): {
  before: Instrument | Participation;
  after: Supposition;
  words: string;
  of: string;
} {
  const words = `End ${shortTitleOf(instrument)}`;
  if ("parties" in instrument && !instrument.parties.includes(jurisdiction))
    throw refused(
      index,
      "jurisdiction",
      `${capital(nameInText(jurisdiction))} is no party to ${shortTitleOf(instrument)} (${instrument.id}), so it can't end it.`,
    );
  switch (instrument.type) {
    case "BilateralTreaty": {
      const ended = { suspended: null, terminated: asOf, status: "terminated" as const };
      const after = { ...instrument, ...ended };
      return { before: instrument, after, words, of: "" };
    }
    case "Memorandum":
      return { before: instrument, after: { ...instrument, until: asOf }, words, of: "" };
    case "DomesticLaw": {
      const after = { ...instrument, terminated: asOf };
      return { before: instrument, after, words: `Repeal ${shortTitleOf(instrument)}`, of: "" };
    }
    case "Convention":
    case "Network":
    case "Body": {
      const before = participationIn(facts, instrument.id, jurisdiction);
      if (!before)
        throw refused(
          index,
          "instrument",
          `${nameInText(jurisdiction)} doesn't take part in ${shortTitleOf(instrument)} (${instrument.id}), so it can't leave it.`,
        );
      return {
        before,
        after: { ...before, suspended: null, withdrawn: asOf, status: "withdrawn" },
        words: `${capital(nameInText(jurisdiction))} leaves ${shortTitleOf(instrument)}`,
        of: ` for ${nameInText(jurisdiction)}`,
      };
    }
    case "ModelLaw":
      throw refused(
        index,
        "instrument",
        `${shortTitleOf(instrument)} (${instrument.id}) is a model, which is never in force.`,
      );
  }
}

/** @throws BadInputError for what can't be ratified, or has been on that day */
function ratify(change: Of<"ratify">, circumstances: Circumstances): Supposed {
  const { facts, asOf, texts, index } = circumstances;
  const { jurisdiction } = change;
  const text = texts.get(change.instrument);
  if (!text) throw noInstrument(index, "instrument", change.instrument);
  const { instrument } = text;
  const { type } = instrument;
  if (type !== "Convention" && type !== "Network" && type !== "Body")
    throw refused(
      index,
      "instrument",
      `${shortTitleOf(instrument)} (${instrument.id}) isn't a convention, so nobody can join it; to conclude a treaty use CONCLUDE.`,
    );
  const before = participationIn(facts, instrument.id, jurisdiction);
  if (before && standingOf(before, asOf, facts.info.knownAt).certainty === "YES")
    throw refused(
      index,
      "instrument",
      `${nameInText(jurisdiction)} takes part in ${shortTitleOf(instrument)} (${instrument.id}) on ${asOf} already.`,
    );
  // A convention reaches a territory by extension, not by a ratification of its own.
  const sovereign = sovereignOf(facts, jurisdiction);
  const state = type === "Convention" && sovereign !== jurisdiction ? sovereign : null;
  const after: Participation = {
    ...SUPPOSED,
    type: "Participation",
    id: before?.id ?? idOf(change, instrument.id, circumstances),
    convention: instrument.id,
    party: jurisdiction,
    status: type !== "Convention" ? "member" : state ? "territory" : "party",
    signed: null,
    ratified: asOf,
    means: null,
    entryIntoForce: asOf,
    suspended: null,
    withdrawn: null,
    reservationsOrDeclarations: [],
    via: state ?? before?.via ?? null,
  };
  const verb = type === "Convention" ? "ratifies" : "joins";
  const title = shortTitleOf(instrument);
  return {
    records: [after],
    words: state
      ? `${capital(nameInText(state))} extends ${title} to ${nameInText(jurisdiction)}`
      : `${capital(nameInText(jurisdiction))} ${verb} ${title}`,
  };
}

/** @throws BadInputError where no measure is named */
function amendLaw(change: Of<"amend-law">, circumstances: Circumstances): Supposed {
  const { facts, asOf, index } = circumstances;
  const { jurisdiction, measures } = change;
  if (measures.length === 0)
    throw refused(index, "measures", "an amendment adds at least one measure; name it.");
  const id = idOf(change, "law", circumstances);
  const words = `Amend the law of ${nameInText(jurisdiction)} to provide ${inWords(facts, measures)}`;
  const law: DomesticLaw = {
    ...SUPPOSED,
    type: "DomesticLaw",
    id,
    kind: "domestic-law",
    jurisdiction,
    title: `Amended law of ${nameInText(jurisdiction)} (supposed)`,
    titleLocal: null,
    citation: null,
    adopted: asOf,
    entryIntoForce: asOf,
    amended: [],
    terminated: null,
    topics: [],
    measures: [],
    requiresTreaty: false,
    reciprocityAccepted: false,
    excludes: [],
    toCheck: [],
  };
  return { records: [law, articleWith(id, measures)], words };
}

/** Different suppositions have different ids, so that one answer can hold those of several scenarios. */
function idOf(
  change: Change,
  what: string,
  { requesting, asOf, index }: Pick<Circumstances, "requesting" | "asOf" | "index">,
): string {
  const mark = fingerprint(JSON.stringify([requesting, asOf, change]));
  return `proposed-${index + 1}-${what}-${change.jurisdiction.toLowerCase()}-${mark}`;
}

/** FNV-1a, 32 bits, in letters and digits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** A supposition rests on nobody's word, and takes nothing from an answer's confidence. */
const SUPPOSED = { confidence: "high" as const, note: "Supposed, not a fact.", sources: [] };

/** A text's articles, as those of another instrument, and what it provides without an article. */
function articlesOf(text: InstrumentText, instrument: string, facts: Facts): Provision[] {
  const { measures, implications } = facts;
  const provisionsOf = () => text.provisions;
  const unwritten = workOutProvided(text.instrument, { measures, implications, provisionsOf })
    .filter(({ provision }) => provision === null)
    .map(({ measure, strength }) => ({ measure: measure.id, strength }));
  const articles = text.provisions.map((article) => ({
    ...article,
    id: `${instrument}-${article.id}`,
    instrument,
  }));
  return unwritten.length > 0 ? [...articles, articleWith(instrument, unwritten)] : articles;
}

function articleWith(instrument: string, measures: readonly MeasureStrength[]): Provision {
  return {
    ...SUPPOSED,
    type: "Provision",
    id: `${instrument}-provisions`,
    instrument,
    since: null,
    article: null,
    heading: null,
    summary: null,
    measures: [...measures],
  };
}

/** What is supposed has the measures that it is supposed with, and no others. */
function readWhole(instrument: string): Reading {
  const id = `${instrument}-reading`;
  return { ...SUPPOSED, type: "Reading", id, instrument, extent: "whole", absent: [] };
}

function participationIn(
  facts: Facts,
  convention: string,
  jurisdiction: string,
): Participation | undefined {
  return facts.participationsOf(jurisdiction).find((one) => one.convention === convention);
}

function refused(index: number, field: string, because: string): BadInputError {
  const argument = `changes[${index}].${field}`;
  return new BadInputError(`${argument}: ${because}`, argument);
}

function noInstrument(index: number, field: string, id: string): BadInputError {
  return refused(index, field, `no instrument has the id ${quote(id)}; \`search\` finds ids.`);
}

function inWords(facts: Facts, measures: readonly MeasureStrength[]): string {
  return measures
    .map(({ measure, strength }) => {
      const { name } = facts.measures.get(measure) ?? { name: measure };
      return `“${name}”${strength === "mandatory" ? "" : ` (${strength})`}`;
    })
    .join(", ");
}
