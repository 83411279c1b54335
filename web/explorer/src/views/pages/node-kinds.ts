/** Which kind of page a type of the API has. */
import type { NodeKind } from "../../graphql/enums.generated.js";

const KINDS: Readonly<Record<string, NodeKind>> = {
  Jurisdiction: "JURISDICTION",
  BilateralTreaty: "INSTRUMENT",
  Memorandum: "INSTRUMENT",
  Convention: "INSTRUMENT",
  Network: "INSTRUMENT",
  Body: "INSTRUMENT",
  ModelLaw: "INSTRUMENT",
  DomesticLaw: "INSTRUMENT",
  Provision: "PROVISION",
  Measure: "MEASURE",
  Mechanism: "MECHANISM",
  Enterprise: "ENTERPRISE",
  Case: "CASE",
  Obstacle: "OBSTACLE",
};

/** Null where it has none: a source, a participation. */
export function kindOfType(typename: string): NodeKind | null {
  return KINDS[typename] ?? null;
}
