/**
 * The dataset's records as the rest of the program sees them: a line of a file, its sources put in,
 * and the type of thing that it is.
 */
import type { Jurisdiction as JurisdictionNames } from "./jurisdictions.js";
import type { FactKind, Line } from "./kinds/index.js";

/** A source together with the fields of one record that it supports. */
export type CitedSource = Omit<Line<"sources">, "type"> & { supports: string[] };

type Fact<K extends FactKind> = Omit<Line<K>, "sources"> & { sources: CitedSource[] };

export type BilateralTreaty = Fact<"treaties">;
export type Memorandum = Fact<"memoranda">;
/** A convention, network, body or model law: whatever `conventions.jsonl` holds. */
export type Multilateral = Fact<"conventions">;
export type DomesticLaw = Fact<"laws">;
export type Instrument = BilateralTreaty | Memorandum | Multilateral | DomesticLaw;

export type Participation = Fact<"participation">;
export type Territory = Fact<"territories">;
export type Provision = Fact<"provisions">;
export type Reading = Fact<"readings">;
export type Survey = Fact<"surveys">;
export type Position = Fact<"positions">;
export type Obstacle = Fact<"obstacles">;
export type Measure = Fact<"measures">;
export type Mechanism = Fact<"mechanisms">;
export type Implication = Fact<"kinds">;
export type Proceeding = Fact<"proceedings">;
export type Enterprise = Fact<"enterprises">;
export type Operation = Fact<"operations">;
export type Flow = Fact<"flows">;
export type Case = Fact<"cases">;
/** An entry of either lexicon; both files have one form. */
export type LexiconEntry = Fact<"lexicon-en">;
/** Not a fact of the dataset: a code with its names. */
export type Jurisdiction = JurisdictionNames & { type: "Jurisdiction" };

export type FactRecord =
  | Instrument
  | Participation
  | Territory
  | Provision
  | Reading
  | Survey
  | Position
  | Obstacle
  | Measure
  | Mechanism
  | Implication
  | Proceeding
  | Enterprise
  | Operation
  | Flow
  | Case
  | LexiconEntry;
export type AnyRecord = FactRecord | Jurisdiction;
export type RecordType = AnyRecord["type"];
/** The record of a given type: `RecordOf<"Case">`. */
export type RecordOf<T extends RecordType> = Extract<AnyRecord, { type: T }>;

/** What the whole dataset says of itself. */
export interface DatasetInfo {
  title: string;
  description: string;
  /** The day up to which the facts were collected. */
  knownAt: string;
  /**
   * Jurisdictions whose bilateral treaties and memoranda were looked for. Between two others, that
   * none stands here means nothing.
   */
  collectedFor: string[];
  licence: string;
  attribution: string[];
  /** A digest of all its files: the same facts have the same version. */
  version: string;
}

/** A dataset that was read and checked. */
export interface Dataset {
  info: DatasetInfo;
  records: FactRecord[];
}

/** The types that count as instruments. */
export const INSTRUMENT_TYPES = [
  "BilateralTreaty",
  "Memorandum",
  "Convention",
  "Network",
  "Body",
  "ModelLaw",
  "DomesticLaw",
] as const satisfies readonly Instrument["type"][];

const INSTRUMENTS: ReadonlySet<string> = new Set(INSTRUMENT_TYPES);

export function isInstrument(record: { type: string }): record is Instrument {
  return INSTRUMENTS.has(record.type);
}
