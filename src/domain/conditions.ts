/** What must hold before a basis serves, in words; and what parties' positions take away. */
import { jurisdictionOf } from "../dataset/jurisdictions.js";
import type {
  DomesticLaw,
  Instrument,
  Multilateral,
  Participation,
  Position,
} from "../dataset/records.js";
import type { Facts } from "../graph/facts.js";
import { type ProvidedMeasure, shortTitleOf } from "./instruments.js";

/**
 * Where a party doesn't take the convention as the basis for extradition, its `extradite` is no duty
 * between it and anybody: UNCAC article 44(6), UNTOC article 16(5).
 */
const EXTRADITION_BASIS: Readonly<Record<string, string>> = { uncac: "44(6)", untoc: "16(5)" };

/** The measures of a convention that the position of one of `parties` takes away between them. */
export function excludedByPosition(
  facts: Facts,
  convention: string,
  parties: readonly string[],
): ReadonlySet<string> {
  const refused = parties.some((party) =>
    facts.positionsOf(convention, party).some(isRefusalOfExtradition),
  );
  return new Set(refused ? ["extradite"] : []);
}

function isRefusalOfExtradition({ convention, article, position }: Position): boolean {
  return position === "does-not-use-as-basis" && article === EXTRADITION_BASIS[convention];
}

/** The convention's own scope, then both parties' positions and what else they reserved or declared. */
export function conditionsOfConvention(
  facts: Facts,
  convention: Multilateral,
  participations: readonly Participation[],
): string[] {
  const scope = convention.scopeCondition === null ? [] : [convention.scopeCondition];
  const ofParties = participations.flatMap(({ party, reservationsOrDeclarations }) => {
    const { name } = jurisdictionOf(party);
    const positions = facts.positionsOf(convention.id, party);
    const words = positions.map(
      (position) => `${name}, article ${position.article}: ${positionInWords(position)}`,
    );
    const stated = new Set(positions.map(({ statement }) => statement));
    const reservations = reservationsOrDeclarations.filter((text) => !stated.has(text));
    return [...words, ...reservations.map((text) => `${name}: ${text}`)];
  });
  return [...scope, ...ofParties];
}

function positionInWords(position: Position): string {
  const extradition = isRefusalOfExtradition(position)
    ? "Extradition under the convention is therefore no duty between the two. "
    : "";
  return `${extradition}${position.statement}`;
}

export interface LawCircumstances {
  /** A binding basis in force between the two, if there is one. */
  treaty: Instrument | undefined;
  /** Measures that don't count for want of a treaty. */
  withheld: readonly ProvidedMeasure[];
  /** Whether both jurisdictions are of one sovereign. */
  oneSovereign: boolean;
}

export function conditionsOfLaw(law: DomesticLaw, circumstances: LawCircumstances): string[] {
  return [
    ...treatyCondition(law, circumstances),
    ...reciprocityCondition(law, circumstances),
    ...(circumstances.oneSovereign ? [ONE_SOVEREIGN] : []),
  ];
}

const ONE_SOVEREIGN =
  "Both are jurisdictions of one sovereign; whether the law, which may speak of foreign States only, serves the other has not been looked into.";

function treatyCondition(
  { requiresTreaty }: DomesticLaw,
  { treaty, withheld }: LawCircumstances,
): string[] {
  if (requiresTreaty === null) return ["Whether it asks for a treaty has not been looked into."];
  if (!requiresTreaty) return [];
  const names = [...new Set(withheld.map(({ measure }) => measure.name))].join(", ");
  if (treaty && names === "")
    return [`It asks for a treaty in force between the two; ${shortTitleOf(treaty)} is one.`];
  const lost = names === "" ? "" : `, so what it provides doesn't count: ${names}`;
  const none = treaty ? "none that opens this" : "none";
  return [`It asks for a treaty in force between the two, and ${none} is known to be${lost}.`];
}

function reciprocityCondition(
  { requiresTreaty, reciprocityAccepted }: DomesticLaw,
  { treaty }: LawCircumstances,
): string[] {
  if (requiresTreaty || treaty) return [];
  if (reciprocityAccepted === null)
    return [
      "Whether an assurance of reciprocity would do without a treaty has not been looked into.",
    ];
  return reciprocityAccepted ? ["Without a treaty, an assurance of reciprocity is needed."] : [];
}
