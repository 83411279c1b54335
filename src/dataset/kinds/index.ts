/**
 * The dataset's format in one table: a file a kind, a schema a file. Adding a kind starts here.
 */
import type { z } from "zod";
import { obstacle, position, provision, reading, survey } from "./contents.js";
import { convention, law, memorandum, participation, territory, treaty } from "./instruments.js";
import { lexiconEntry } from "./lexicon.js";
import { implication, measure, mechanism, proceeding, source } from "./vocabulary.js";
import { caseRecord, enterprise, flow, operation } from "./world.js";

const MULTILATERAL = {
  convention: "Convention",
  network: "Network",
  body: "Body",
  "model-law": "ModelLaw",
} as const;

/** File name (without `.jsonl`) → the schema of its lines, which also tells what type they are. */
export const KINDS = {
  sources: typed("Source", source),
  measures: typed("Measure", measure),
  mechanisms: typed("Mechanism", mechanism),
  kinds: typed("Implication", implication),
  proceedings: typed("Proceeding", proceeding),
  treaties: typed("BilateralTreaty", treaty),
  memoranda: typed("Memorandum", memorandum),
  conventions: convention.transform((line) => ({ ...line, type: MULTILATERAL[line.kind] })),
  participation: typed("Participation", participation),
  territories: typed("Territory", territory),
  laws: typed("DomesticLaw", law),
  provisions: typed("Provision", provision),
  readings: typed("Reading", reading),
  surveys: typed("Survey", survey),
  positions: typed("Position", position),
  obstacles: typed("Obstacle", obstacle),
  enterprises: typed("Enterprise", enterprise),
  operations: typed("Operation", operation),
  flows: typed("Flow", flow),
  cases: typed("Case", caseRecord),
  "lexicon-en": typed("LexiconEntry", lexiconEntry),
  "lexicon-zh": typed("LexiconEntry", lexiconEntry),
} as const;

export type KindName = keyof typeof KINDS;
/** Kinds whose records are facts, with sources and a confidence. */
export type FactKind = Exclude<KindName, "sources">;

/** A line of the file `K`, as parsed: sources still by id. */
export type Line<K extends KindName = KindName> = z.infer<(typeof KINDS)[K]>;

/** In the order in which files are read: vocabulary first. */
export const KIND_NAMES: readonly KindName[] = [
  "sources",
  "measures",
  "mechanisms",
  "kinds",
  "proceedings",
  "treaties",
  "memoranda",
  "conventions",
  "participation",
  "territories",
  "laws",
  "provisions",
  "readings",
  "surveys",
  "positions",
  "obstacles",
  "enterprises",
  "operations",
  "flows",
  "cases",
  "lexicon-en",
  "lexicon-zh",
];

function typed<T extends string, S extends z.ZodObject>(type: T, schema: S) {
  return schema.transform((line) => ({ ...line, type }));
}
