/** The seed's records, those that are nodes and those that are edges. */
import type { AnyRecord } from "../../src/dataset/records.js";
import { seedData } from "../support/seed.js";

export function seedRecords(): AnyRecord[] {
  const { nodes, edges } = seedData();
  return [...nodes, ...edges].flatMap(({ record }) => record ?? []);
}

/** Type → ids, in the dataset's order. */
export function idsByType(): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { type, id } of seedRecords()) ids.set(type, [...(ids.get(type) ?? []), id]);
  return ids;
}
