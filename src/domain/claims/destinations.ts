/** No treaty of one kind with the main destinations of corrupt assets. */
import { jurisdictionOf } from "../../dataset/jurisdictions.js";
import type { CitedSource } from "../../dataset/records.js";
import type { Certainty } from "../../graph/model.js";
import { type BilateralKind, coverageRow, isOfKind } from "../coverage.js";
import type { Planning } from "../programme.js";
import { capital, nameInText, possessive } from "../words.js";
import { type Claim, type ClaimEvidence, counted, evidence, verdictOf } from "./claim.js";

const NAMES = {
  extraditionTreaty: "extradition treaty",
  mlaTreaty: "treaty on mutual legal assistance",
} as const satisfies Partial<Record<BilateralKind, string>>;

export function noTreatyWithDestinations(planning: Planning, kind: keyof typeof NAMES): Claim {
  const { perspective, facts } = planning;
  const requesting = nameInText(perspective.requesting);
  const destinations = destinationsOf(planning);
  const found = destinations.list.map((destination): ClaimEvidence => {
    const row = coverageRow(facts, perspective, destination.code);
    const bases = row.table.answer.bases.filter(({ instrument }) => isOfKind(instrument, kind));
    const shown = bases.find(({ inForce }) => inForce === row.kinds[kind]) ?? bases[0];
    const because = shown ? `${shown.instrument.title}: ${shown.because}` : SILENT[row.kinds[kind]];
    return evidence(
      `${jurisdictionOf(destination.code).name}: ${WORDS[row.kinds[kind]]} (${because})`,
      {
        supports: LACKS[row.kinds[kind]],
        jurisdiction: destination.code,
        instrument: shown?.instrument ?? null,
        sources: [...(shown?.instrument.sources ?? []), ...destination.sources],
      },
    );
  });
  const lacking = found.filter(({ supports }) => supports === true).length;
  const unclear = found.filter(({ supports }) => supports === null).length;
  return {
    id: kind === "extraditionTreaty" ? "no-extradition-treaties" : "no-mla-treaties",
    statement: `${capital(requesting)} has no ${NAMES[kind]} with the main destinations of its corrupt assets.`,
    verdict: verdictOf(found.map(({ supports }) => supports)),
    because:
      found.length === 0
        ? `No destination of ${possessive(requesting)} corrupt assets is recorded by ${perspective.asOf}.`
        : `Of ${counted(found.length, "destination")} ${destinations.named}, ${lacking} had none in force on ${perspective.asOf} and ${found.length - lacking - unclear} had one${unclear > 0 ? `; of ${unclear} nobody can tell` : ""}.`,
    figures: [
      { label: "destinations without one", value: lacking, of: found.length },
      { label: "destinations of which nobody can tell", value: unclear, of: found.length },
    ],
    evidence: found,
  };
}

const LACKS: Readonly<Record<Certainty, boolean | null>> = {
  YES: false,
  NO: true,
  UNCERTAIN: null,
};
const WORDS: Readonly<Record<Certainty, string>> = {
  YES: "one in force",
  NO: "none in force",
  UNCERTAIN: "can't be told",
};
const SILENT: Readonly<Record<Certainty, string>> = {
  YES: "",
  NO: "none is recorded, and those of one side were collected",
  UNCERTAIN: "none is recorded, and nobody collected those of either side",
};

interface Destination {
  code: string;
  sources: readonly CitedSource[];
}

/** Those that a source names, each once; where none names any, those where the jurisdiction's cases found assets. */
function destinationsOf({ perspective, facts, world, jurisdictions }: Planning): {
  list: Destination[];
  named: string;
} {
  const { requesting, asOf } = perspective;
  const year = Number(asOf.slice(0, 4));
  const flows = world.flows.filter(
    (flow) =>
      flow.from === requesting &&
      flow.measure === "corrupt-assets-destination" &&
      flow.year <= year,
  );
  const named = jurisdictions.flatMap((code) => {
    const there = flows.filter(({ jurisdiction }) => jurisdiction === code);
    return there.length > 0 ? [{ code, sources: there.flatMap(({ sources }) => sources) }] : [];
  });
  if (named.length > 0) return { list: named, named: "that a source names" };
  const inCases = jurisdictions.flatMap((code) => {
    const cases = facts
      .casesIn(code)
      .filter((one) => one.requestingJurisdiction === requesting)
      .filter(({ opened }) => opened === null || opened <= year);
    return cases.length > 0 ? [{ code, sources: cases.flatMap(({ sources }) => sources) }] : [];
  });
  return { list: inCases, named: "where its cases found assets (no source names destinations)" };
}
