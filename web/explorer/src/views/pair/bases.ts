/** The table of bases: its order, and the same as a file. */
import type { Certainty, Confidence, Force } from "../../graphql/enums.generated.js";
import type { Table } from "../../parts/saving.js";
import type { Basis, SORTS } from "./question.js";

type Sort = (typeof SORTS)[number];
type TitleOf = (instrument: Basis["instrument"]) => string;

const FORCES: readonly Force[] = ["BINDING", "DOMESTIC", "CHANNEL", "MODEL"];
const CERTAINTIES: readonly Certainty[] = ["YES", "UNCERTAIN", "NO"];
const CONFIDENCES: readonly Confidence[] = ["HIGH", "MEDIUM", "LOW"];

/** How many different measures it provides. */
export function countOf({ measures }: Basis): number {
  return new Set(measures.map(({ measure }) => measure.id)).size;
}

export function sorted(
  bases: readonly Basis[],
  by: Sort,
  down: boolean,
  titleOf: TitleOf,
): Basis[] {
  const compare = COMPARE[by];
  const up = [...bases].sort((a, b) => compare(a, b, titleOf));
  return down ? up.reverse() : up;
}

const COMPARE: Readonly<Record<Sort, (a: Basis, b: Basis, titleOf: TitleOf) => number>> = {
  force: (a, b) => FORCES.indexOf(a.force) - FORCES.indexOf(b.force),
  title: (a, b, titleOf) => titleOf(a.instrument).localeCompare(titleOf(b.instrument)),
  inForce: (a, b) => CERTAINTIES.indexOf(a.inForce) - CERTAINTIES.indexOf(b.inForce),
  // What has no date comes last.
  since: (a, b) => (a.since ?? "9999").localeCompare(b.since ?? "9999"),
  measures: (a, b) => countOf(b) - countOf(a),
  confidence: (a, b) => CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence),
};

/** Codes and ids as the API has them, so that the file reads the same in either language. */
export function csvOf(bases: readonly Basis[], titleOf: TitleOf): Table {
  return {
    columns: [
      "id",
      "title",
      "kind",
      "force",
      "inForce",
      "since",
      "until",
      "because",
      "measures",
      "conditions",
      "confidence",
      "sources",
    ],
    rows: bases.map((basis) => [
      basis.instrument.id,
      titleOf(basis.instrument),
      basis.instrument.kind,
      basis.force,
      basis.inForce,
      basis.since,
      basis.until,
      basis.because,
      [...new Set(basis.measures.map(({ measure }) => measure.id))].join(" "),
      basis.conditions.join(" | "),
      basis.confidence,
      basis.instrument.sources.map(({ url }) => url).join(" "),
    ]),
  };
}
