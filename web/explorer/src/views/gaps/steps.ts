/** Steps of a programme as changes of a scenario, and what is known of the places where they act. */
import type { Confidence } from "../../graphql/enums.generated.js";
import { type Change, CONCLUDABLE, writeChange } from "./changes.js";
import type { ProgrammeDoubtsQuery, ProgrammeQuery } from "./programme.generated.js";

export type Step = ProgrammeQuery["programme"]["steps"][number];
type CoverageRow = ProgrammeDoubtsQuery["coverage"][number];

/** Null where the step isn't one that a scenario takes. */
export function changeOf(step: Step, requesting: string): Change | null {
  const code = step.jurisdiction?.id ?? "";
  const by = code === requesting ? "" : code;
  switch (step.kind) {
    case "CONCLUDE": {
      const instrumentKind = CONCLUDABLE.find((one) => one === step.instrumentKind);
      if (!instrumentKind) return null;
      return { kind: "CONCLUDE", instrumentKind, jurisdiction: code, like: "", providing: [] };
    }
    case "RATIFY":
      return step.instrument ? { kind: "RATIFY", instrument: step.instrument.id, by } : null;
    case "AMEND_LAW":
      return {
        kind: "AMEND_LAW",
        of: by,
        providing: step.measures.map(({ id }) => ({ measure: id, strength: "MANDATORY" })),
      };
    case "TERMINATE":
      return null;
  }
}

export function scenarioHref(steps: readonly Step[], requesting: string, asOf: string): string {
  const changes = steps.flatMap((step) => changeOf(step, requesting) ?? []).map(writeChange);
  const search = new URLSearchParams({ requesting, changes: changes.join(";") });
  if (asOf !== "") search.set("asOf", asOf);
  return `/scenario?${search}`;
}

export interface Doubt {
  readiness: { low: number; high: number };
  /** Measures of which neither side is known to be there or not. */
  unknown: CoverageRow["cells"][number]["measure"][];
  of: number;
  /** Of what is known; null where nothing is. */
  confidence: Confidence | null;
}

const CONFIDENCES = ["LOW", "MEDIUM", "HIGH"] as const satisfies readonly Confidence[];

/** What of a jurisdiction isn't known, and how sure the least sure of the rest is. */
export function doubtOf({ readiness, cells }: CoverageRow): Doubt {
  const settled = (support: string) => support === "PROVIDED" || support === "CONDITIONAL";
  const open = cells.filter(
    ({ duty, power }) =>
      !settled(duty) && !settled(power) && (duty !== "ABSENT" || power !== "ABSENT"),
  );
  const known = cells.filter((cell) => !open.includes(cell));
  const confidence = CONFIDENCES.find((one) => known.some((cell) => cell.confidence === one));
  return {
    readiness,
    unknown: open.map(({ measure }) => measure),
    of: cells.length,
    confidence: confidence ?? null,
  };
}
