/** When a record's statement held, as spans of days: for graphs, lists and paths as of a date. */
import { type FactRecord, isInstrument, type Operation } from "../dataset/records.js";
import { BEGINNING, type Day, END, latest } from "../dates.js";
import type { ForcePeriod } from "../graph/model.js";
import { ALWAYS, type Dated, datesOf, forcePeriod, NEVER } from "./in-force.js";

/**
 * Instruments and participations by the rules of `inForce`; obstacles from `since` to `until`; cases
 * from the year in which they were opened; articles from
 * the amendment that brought them; operations from their start. Anything else always.
 */
export function lifetimeOf(record: FactRecord, knownAt: Day): ForcePeriod {
  if (record.type === "ModelLaw") return NEVER;
  if (isInstrument(record) || record.type === "Participation")
    return forcePeriod(datesOf(record), knownAt);
  if (record.type === "Obstacle") {
    const end = record.until === null ? null : { on: record.until, how: "ended" };
    return forcePeriod({ ...UNDATED, entryIntoForce: record.since, end }, knownAt);
  }
  if (record.type === "Provision" && record.since !== null)
    return forcePeriod({ ...UNDATED, entryIntoForce: record.since }, knownAt);
  if (record.type === "Case") {
    const opened = record.opened === null ? null : String(record.opened);
    return forcePeriod({ ...UNDATED, entryIntoForce: opened }, knownAt);
  }
  return record.type === "Operation" ? operationPeriod(record, knownAt) : ALWAYS;
}

const UNDATED: Dated = { made: null, entryIntoForce: null, end: null, status: null };

/** The first project on record isn't the start: before it, operations are possible. */
function operationPeriod(record: Operation, knownAt: Day): ForcePeriod {
  const end = record.until === null ? null : { on: record.until, how: "ended" };
  if (record.since !== null)
    return forcePeriod({ ...UNDATED, entryIntoForce: record.since, end }, knownAt);
  const known = record.firstRecorded === null ? END : latest(record.firstRecorded);
  return {
    possibleFrom: BEGINNING,
    possibleUntil: END,
    certainFrom: known,
    certainUntil: known === END ? BEGINNING : END,
  };
}
