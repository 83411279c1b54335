/** What changed between two datasets: facts added, removed, changed, field by field. */
import { isDeepStrictEqual } from "node:util";
import type { CitedSource, Dataset, DatasetInfo, FactRecord } from "./records.js";

/** A source as a record of its own. */
export type SourceRecord = Omit<CitedSource, "supports"> & { type: "Source" };
export type Changeable = FactRecord | SourceRecord;

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}
export interface RecordChange {
  before: Changeable;
  after: Changeable;
  fields: FieldChange[];
}
export interface DatasetDiff {
  /** In the order of the new dataset, sources last. */
  added: Changeable[];
  /** In the order of the old one, sources last. */
  removed: Changeable[];
  changed: RecordChange[];
  /** Of what the dataset says of itself, its version aside. */
  info: FieldChange[];
}

/**
 * Records are the same by id. A source is a record of its own: where its title changes, it has
 * changed, and the facts that cite it haven't. The order of records doesn't count.
 * @example diffDatasets(before, after).changed[0]?.fields
 *   // [{ field: "entryIntoForce", before: null, after: "2007-03-28" }]
 */
export function diffDatasets(before: Dataset, after: Dataset): DatasetDiff {
  const old = recordsOf(before);
  const present = recordsOf(after);
  const changed: RecordChange[] = [];
  for (const [id, record] of present) {
    const was = old.get(id);
    if (!was) continue;
    const fields = changedFields(comparable(was), comparable(record));
    if (fields.length > 0) changed.push({ before: was, after: record, fields });
  }
  return {
    added: [...present.values()].filter(({ id }) => !old.has(id)),
    removed: [...old.values()].filter(({ id }) => !present.has(id)),
    changed,
    info: changedFields(described(before.info), described(after.info)),
  };
}

/** Whether the two hold the same. */
export function isSame({ added, removed, changed, info }: DatasetDiff): boolean {
  return added.length + removed.length + changed.length + info.length === 0;
}

/** By id: the facts, then the sources that they cite. */
function recordsOf({ records }: Dataset): Map<string, Changeable> {
  const found = new Map<string, Changeable>(records.map((record) => [record.id, record]));
  for (const { supports: _, ...source } of records.flatMap(({ sources }) => sources))
    found.set(source.id, { ...source, type: "Source" });
  return found;
}

/** The record with its sources by id, as they stand in its file. */
function comparable(record: Changeable): object {
  if (record.type === "Source") return record;
  const sources = record.sources.map(({ id, supports }) => ({ source: id, supports }));
  return { ...record, sources };
}

function described({ version: _, ...rest }: DatasetInfo): object {
  return rest;
}

function changedFields(before: object, after: object): FieldChange[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
}
