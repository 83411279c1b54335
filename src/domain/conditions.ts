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

/**
 * What a State says of requests that others make to it: how it extradites and on which basis, who
 * receives requests and in which language. It binds whoever asks that State, and says nothing of what
 * the State itself may ask of another: UNCAC articles 44(6), 44(11), 46(7), 46(13), 46(14), 55(6);
 * UNTOC articles 13(6), 16(5), 18(7), 18(13), 18(14).
 */
const ON_REQUESTS_RECEIVED: Readonly<Record<string, ReadonlySet<string>>> = {
  uncac: new Set(["44(6)", "44(11)", "46(7)", "46(13)", "46(14)", "55(6)"]),
  untoc: new Set(["13(6)", "16(5)", "18(7)", "18(13)", "18(14)"]),
};

/**
 * The convention's own scope, then the positions of the two that bear on the request, and what else
 * they reserved or declared, each once.
 * @param requesting whose request it is: what it says of requests made to itself is left out, unless
 * it takes extradition under the convention away, which it then can't ask for either
 */
export function conditionsOfConvention(
  facts: Facts,
  convention: Multilateral,
  participations: readonly Participation[],
  requesting: string,
): string[] {
  const scope = convention.scopeCondition === null ? [] : [convention.scopeCondition];
  const ofParties = participations.flatMap(({ party, reservationsOrDeclarations }) => {
    const { name } = jurisdictionOf(party);
    const bears = (position: Position) =>
      party !== requesting ||
      isRefusalOfExtradition(position) ||
      !ON_REQUESTS_RECEIVED[convention.id]?.has(position.article);
    const all = facts.positionsOf(convention.id, party);
    const fuller = ({ statement }: Position) =>
      reservationsOrDeclarations.find((text) => saySame(text, statement));
    const words = all
      .filter(bears)
      .map(
        (position) =>
          `${name}, article ${position.article}: ${positionInWords(position, fuller(position))}`,
      );
    const others = reservationsOrDeclarations.filter(
      (text) => !all.some(({ statement }) => saySame(text, statement)),
    );
    return [...words, ...others.map((text) => `${name}: ${text}`)];
  });
  return [...scope, ...ofParties];
}

/** Whether two statements of one party are one, though one of them says more: “Not bound by art. 66(2) …”. */
function saySame(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const [first, second] = [one, other].map((text) => NOT_BOUND.exec(text)?.[0]);
  return longer.startsWith(shorter.replace(/\.$/, "")) || (first !== undefined && first === second);
}

const NOT_BOUND = /^Not bound by art\. [\d()]+/;

/** @param same what the party declared to the same effect: the longer of the two is told */
function positionInWords(position: Position, same = ""): string {
  const extradition = isRefusalOfExtradition(position)
    ? "Extradition under the convention is therefore no duty between the two. "
    : "";
  const { statement } = position;
  return `${extradition}${same.length > statement.length ? same : statement}`;
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
