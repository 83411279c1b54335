/**
 * Which instruments connect two jurisdictions on a day, and which that one would expect don't.
 *
 * - A bilateral treaty or memorandum whose parties are the two.
 * - A convention in which both take part and that covers the offence; a network or body to which
 *   both belong. Never a convention between jurisdictions of one sovereign: participation extended
 *   by China to Hong Kong creates nothing between Hong Kong and the mainland, nor between Hong Kong
 *   and Macao. Such participations carry `via`.
 * - A law of the requested jurisdiction that provides a measure and doesn't exclude the other.
 */
import { jurisdictionOf } from "../dataset/jurisdictions.js";
import type { Confidence, Force, Offence } from "../dataset/kinds/common.js";
import type { DomesticLaw, Instrument, Multilateral, Participation } from "../dataset/records.js";
import { type Day, later, type PartialDate } from "../dates.js";
import type { Bilateral, Facts } from "../graph/facts.js";
import type { Certainty } from "../graph/model.js";
import { conditionsOfConvention, conditionsOfLaw, excludedByPosition } from "./conditions.js";
import { lowest } from "./confidence.js";
import { datesOf, standingOf, weaker } from "./in-force.js";
import { forceOf, type ProvidedMeasure, providedBy } from "./instruments.js";
import { nameInText } from "./words.js";

export interface Question {
  requesting: string;
  requested: string;
  asOf: Day;
  offence: Offence;
}

export interface LegalBasis {
  instrument: Instrument;
  force: Force;
  inForce: Certainty;
  because: string;
  since: PartialDate | null;
  until: PartialDate | null;
  /** What it provides between these two; what doesn't count between them is left out. */
  measures: readonly ProvidedMeasure[];
  conditions: string[];
  confidence: Confidence;
}

export interface NotApplicable {
  instrument: Instrument;
  because: string;
}

export interface LegalBases extends Question {
  /** In force or not; those with `inForce: "NO"` stand last. */
  bases: LegalBasis[];
  notApplicable: NotApplicable[];
  /** What to know before taking it that nothing else connects the two. */
  notes: string[];
}

/** All bases between the two, and what doesn't apply, with the reason. */
export function legalBases(facts: Facts, question: Question): LegalBases {
  const { requesting, requested } = question;
  const bilateral = facts
    .bilateralsBetween(requesting, requested)
    .map((instrument) => bilateralBasis(facts, question, instrument));
  const shared = sharedConventions(facts, question);
  const treaties = [...bilateral, ...shared.bases];
  const laws = lawsServing(facts, question, requested, requesting, treaties);
  return {
    ...question,
    bases: [...treaties, ...laws.bases].sort(strongestFirst),
    notApplicable: [...shared.notApplicable, ...laws.notApplicable],
    notes: notesOn(facts, question),
  };
}

/**
 * The answer as people are shown it. Bases that weren't in force stand among the bases where
 * `includeNotInForce` says so, else among what doesn't apply: a suspended treaty is expected, too.
 */
export function shown(answer: LegalBases, includeNotInForce: boolean): LegalBases {
  if (includeNotInForce) return answer;
  const lapsed = answer.bases.filter(({ inForce }) => inForce === "NO");
  return {
    ...answer,
    bases: answer.bases.filter(({ inForce }) => inForce !== "NO"),
    notApplicable: [
      ...lapsed.map(({ instrument, because }) => ({
        instrument,
        because: `Not in force on ${answer.asOf}: ${because}.`,
      })),
      ...answer.notApplicable,
    ],
  };
}

/**
 * The laws of `acting` that serve `other`, as bases; those that exclude it, with the reason.
 * @param treaties the bases between the two that aren't laws: a law may ask for one
 */
export function lawsServing(
  facts: Facts,
  question: Question,
  acting: string,
  other: string,
  treaties: readonly LegalBasis[],
): { bases: LegalBasis[]; notApplicable: NotApplicable[] } {
  const bases: LegalBasis[] = [];
  const notApplicable: NotApplicable[] = [];
  const inForce = treaties.filter((basis) => basis.force === "binding" && basis.inForce === "YES");
  for (const law of facts.lawsOf(acting)) {
    if (providedBy(law, facts).length === 0) continue;
    const measures = providedOn(question.asOf, law, facts);
    if (law.excludes.includes(other)) {
      const name = nameInText(other);
      notApplicable.push({
        instrument: law,
        because: `The law excludes ${name} from what it serves.`,
      });
    } else bases.push(lawBasis(facts, question, law, measures, inForce));
  }
  return { bases, notApplicable };
}

/** Whether no treaty can stand between the two: what they conclude is an arrangement. */
export function areOfOneSovereign(facts: Facts, one: string, other: string): boolean {
  return sovereignOf(facts, one) === sovereignOf(facts, other);
}

/** The sovereign through which treaties come to bind the jurisdiction, or itself. */
export function sovereignOf(facts: Facts, jurisdiction: string): string {
  const through = facts.throughWhom(jurisdiction);
  if (through !== null) return through;
  return facts.participationsOf(jurisdiction).find(({ via }) => via !== null)?.via ?? jurisdiction;
}

/**
 * Those of the two that conventions bind through another State, none of whose conventions is on
 * record as extended to them. A treaty may leave a territory out (Vienna Convention on the Law of
 * Treaties, article 29), so nothing follows from the State's own participation, nor from our silence.
 */
export function withoutExtensions(
  facts: Facts,
  { requesting, requested }: Pick<Question, "requesting" | "requested">,
): string[] {
  if (areOfOneSovereign(facts, requesting, requested)) return [];
  return [requesting, requested].filter(
    (code) =>
      sovereignOf(facts, code) !== code &&
      !facts
        .participationsOf(code)
        .some(({ convention }) => facts.conventions.get(convention)?.type === "Convention"),
  );
}

/** What to know before taking it that nothing else connects the two. */
export function notesOn(facts: Facts, question: Question): string[] {
  const { requesting, requested } = question;
  const territories = withoutExtensions(facts, question).map((code) => {
    const [name, state] = [nameInText(code), nameInText(sovereignOf(facts, code))];
    return `Treaties bind ${name} through ${state}, and no treaty that ${state} extended to it is on record: there may be some.`;
  });
  const collected = wereCollected(facts, requesting, requested)
    ? []
    : ["Nobody collected the bilateral treaties of either side: there may be some."];
  return [...territories, ...collected];
}

/** Whether the bilateral instruments of one of the two were looked for. */
export function wereCollected(facts: Facts, one: string, other: string): boolean {
  return [one, other].some((code) => facts.info.collectedFor.includes(code));
}

function bilateralBasis(facts: Facts, question: Question, instrument: Bilateral): LegalBasis {
  const { certainty, because } = standingOf(instrument, question.asOf, facts.info.knownAt);
  const { made, entryIntoForce, end } = datesOf(instrument);
  return {
    instrument,
    force: forceOf(instrument, facts),
    inForce: certainty,
    because,
    since: instrument.type === "Memorandum" ? (made?.on ?? null) : entryIntoForce,
    until: end?.on ?? null,
    measures: providedOn(question.asOf, instrument, facts),
    conditions: [],
    confidence: instrument.confidence,
  };
}

function sharedConventions(facts: Facts, question: Question) {
  const bases: LegalBasis[] = [];
  const notApplicable: NotApplicable[] = [];
  const { requesting, requested } = question;
  const theirs = new Map(facts.participationsOf(requested).map((p) => [p.convention, p]));
  const sovereign = sovereignOf(facts, requesting);
  const oneSovereign = sovereign === sovereignOf(facts, requested);
  for (const ours of facts.participationsOf(requesting)) {
    const convention = facts.conventions.get(ours.convention);
    const other = theirs.get(ours.convention);
    if (!convention || !other || convention.type === "ModelLaw") continue;
    const reason =
      convention.type === "Convention" && oneSovereign
        ? `Both are jurisdictions of one sovereign (${jurisdictionOf(sovereign).name}): a convention binds States and creates nothing between them.`
        : coverage(convention, question.offence);
    if (reason) notApplicable.push({ instrument: convention, because: reason });
    else bases.push(conventionBasis(facts, question, convention, ours, other));
  }
  return { bases, notApplicable };
}

function coverage(convention: Multilateral, offence: Offence): string | null {
  if (convention.offences === null || convention.offences.includes(offence)) return null;
  return `It covers ${convention.offences.join(", ")}, not ${offence}.`;
}

function conventionBasis(
  facts: Facts,
  question: Question,
  convention: Multilateral,
  ours: Participation,
  theirs: Participation,
): LegalBasis {
  const { asOf } = question;
  const { knownAt } = facts.info;
  const of = (record: Participation) => {
    const { certainty, because } = standingOf(record, asOf, knownAt);
    return { certainty, because: `${jurisdictionOf(record.party).name}: ${because}` };
  };
  const itself = standingOf(convention, asOf, knownAt);
  const [one, other] = [of(ours), of(theirs)];
  const members = weaker(one, other);
  // Nobody's membership is less sure because a network's foundation went unrecorded.
  const counts = convention.type === "Convention" || itself.certainty === "NO";
  const standing = counts
    ? weaker({ ...itself, because: `the instrument itself: ${itself.because}` }, members)
    : members;
  const force = forceOf(convention, facts);
  const since = force === "binding" ? lastOf([convention, ours, theirs]) : null;
  const ends = [convention, ours, theirs].flatMap((record) => datesOf(record).end?.on ?? []);
  const joined = `${one.because}; ${other.because}`;
  const excluded = excludedByPosition(facts, convention.id, [ours.party, theirs.party]);
  return {
    instrument: convention,
    force,
    inForce: standing.certainty,
    because: standing.certainty === "YES" ? joined : standing.because,
    since,
    until: ends.sort()[0] ?? null,
    measures: providedOn(asOf, convention, facts).filter(
      ({ measure }) => !excluded.has(measure.id),
    ),
    conditions: conditionsOfConvention(facts, convention, [ours, theirs], question.requesting),
    confidence: lowest([convention.confidence, ours.confidence, theirs.confidence]),
  };
}

/** The last entry into force; null where one isn't known. */
function lastOf(records: readonly (Multilateral | Participation)[]): PartialDate | null {
  const [itself, ...participations] = records.map((record) => record.entryIntoForce);
  const known = participations.flatMap((date) => date ?? []);
  if (known.length < participations.length) return null;
  return [...known, ...(itself ? [itself] : [])].reduce(later);
}

/** Where its entry into force isn't recorded, that it is in force is inferred from its adoption: never a sure thing. */
function lawBasis(
  facts: Facts,
  question: Question,
  law: DomesticLaw,
  measures: readonly ProvidedMeasure[],
  treaties: readonly LegalBasis[],
): LegalBasis {
  const { certainty, because } = standingOf(law, question.asOf, facts.info.knownAt);
  const counts = (provided: ProvidedMeasure) =>
    law.requiresTreaty !== true ||
    needsNoRequest(provided) ||
    treaties.some((treaty) => opens(treaty, provided));
  const withheld = measures.filter((provided) => !counts(provided));
  const other = law.jurisdiction === question.requested ? question.requesting : question.requested;
  return {
    instrument: law,
    force: forceOf(law, facts),
    inForce: certainty,
    because,
    since: law.entryIntoForce,
    until: law.terminated,
    measures: measures.filter(counts),
    conditions: conditionsOfLaw(law, {
      treaty: (treaties.find((basis) => serves(basis, measures)) ?? treaties[0])?.instrument,
      withheld,
      oneSovereign: areOfOneSovereign(facts, law.jurisdiction, other),
    }),
    confidence: law.entryIntoForce === null ? lowest([law.confidence, "medium"]) : law.confidence,
  };
}

/** What an instrument provides on a day: articles that an amendment brought later are left out. */
function providedOn(day: Day, instrument: Instrument, facts: Facts): readonly ProvidedMeasure[] {
  const provided = providedBy(instrument, facts);
  const isThere = ({ provision }: ProvidedMeasure) =>
    provision === null || provision.since === null || provision.since <= day;
  return provided.every(isThere) ? provided : provided.filter(isThere);
}

/** Confiscation at home, and a foreign State's own suit, wait for nobody's request. */
const WITHOUT_REQUEST: ReadonlySet<string> = new Set(["confiscation", "direct-recovery"]);
function needsNoRequest({ measure }: ProvidedMeasure): boolean {
  return WITHOUT_REQUEST.has(measure.group);
}

/**
 * Whether a treaty in force is one that a law asks for. Any will do, but persons are surrendered only
 * under one that speaks of that: an agreement on assistance opens no extradition.
 */
function opens(treaty: LegalBasis, { measure }: ProvidedMeasure): boolean {
  if (measure.group !== "persons") return true;
  return treaty.measures.some((provided) => provided.measure.id === measure.id);
}

/** Whether a treaty is about what the law is: the one to name as what the law asks for. */
function serves(treaty: LegalBasis, measures: readonly ProvidedMeasure[]): boolean {
  const persons = measures.some(({ measure }) => measure.id === "extradite");
  const subject = persons ? "extradite" : "mla";
  return treaty.measures.some(({ measure }) => measure.id === subject);
}

const CERTAINTIES: readonly Certainty[] = ["YES", "UNCERTAIN", "NO"];
const FORCES: readonly Force[] = ["binding", "domestic", "channel", "model"];

function strongestFirst(a: LegalBasis, b: LegalBasis): number {
  const rank = ({ inForce, force }: LegalBasis) =>
    (inForce === "NO" ? 100 : 0) + FORCES.indexOf(force) * 10 + CERTAINTIES.indexOf(inForce);
  return rank(a) - rank(b);
}
