/** The legal bases between two jurisdictions as a table: a row a basis. */
import { stringify } from "csv-stringify/sync";
import type { LegalBases } from "../domain/legal-bases.js";
import { CSV_FORM } from "./csv.js";

/** Several ids in a cell stand with spaces between them, conditions and addresses a line each. */
export function basesCsv({ requesting, requested, asOf, offence, bases }: LegalBases): string {
  const rows = bases.map((basis) => {
    const { instrument, force, inForce, because, since, until, confidence } = basis;
    const measures = [...new Set(basis.measures.map(({ measure }) => measure.id))].join(" ");
    const conditions = basis.conditions.join("\n");
    const sources = instrument.sources.map(({ url }) => url).join("\n");
    const question = [requesting, requested, asOf, offence];
    const what = [instrument.id, instrument.title, instrument.type, force];
    const when = [inForce, because, since ?? "", until ?? ""];
    return [...question, ...what, ...when, measures, conditions, confidence, sources];
  });
  return stringify([HEAD, ...rows], CSV_FORM);
}

const HEAD = [
  "requesting",
  "requested",
  "asOf",
  "offence",
  "instrument",
  "title",
  "recordType",
  "force",
  "inForce",
  "because",
  "since",
  "until",
  "measures",
  "conditions",
  "confidence",
  "sources",
];
