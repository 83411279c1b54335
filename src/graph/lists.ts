/** Which records each list holds, and what its conditions mean. */
import { INSTRUMENT_TYPES, type RecordType } from "../dataset/records.js";
import { earliest, latest } from "../dates.js";
import { certaintyOn, type GraphNode } from "./model.js";
import type { Condition, ListName } from "./port.js";

export const LIST_TYPES: Readonly<Record<ListName, readonly RecordType[]>> = {
  jurisdictions: ["Jurisdiction"],
  instruments: INSTRUMENT_TYPES,
  provisions: ["Provision"],
  measures: ["Measure"],
  mechanisms: ["Mechanism"],
  enterprises: ["Enterprise"],
  cases: ["Case"],
  obstacles: ["Obstacle"],
  flows: ["Flow"],
};

/** Whether a node meets a condition; the reference for engines that filter elsewhere. */
export function meets(node: GraphNode, condition: Condition): boolean {
  if (condition.is === "inForceOn") return certaintyOn(node.period, condition.day) === "YES";
  const facet = node.facets[condition.facet] ?? null;
  const values = Array.isArray(facet) ? facet : facet === null ? [] : [String(facet)];
  switch (condition.is) {
    case "oneOf":
      return values.some((value) => condition.values.includes(value));
    case "all":
      return condition.values.every((value) => values.includes(value));
    case "containing":
      return values.some((value) => value.includes(condition.value));
    case "between":
      return values.some(
        (value) => latest(value) >= condition.from && earliest(value) <= condition.to,
      );
  }
}

/** The order of `ListQuery.orderBy`: by code unit, nodes without the facet last, ties by id. */
export function comparing(facet: string, descending: boolean) {
  const keyOf = (node: GraphNode): string | null => {
    const value = node.facets[facet] ?? null;
    return value === null || typeof value === "object" ? null : String(value);
  };
  return (a: GraphNode, b: GraphNode): number => {
    const [left, right] = [keyOf(a), keyOf(b)];
    if (left !== right) {
      if (left === null) return 1;
      if (right === null) return -1;
      return left < right === descending ? 1 : -1;
    }
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
}
