/** What a jurisdiction's own law lacks: civil forfeiture, confiscation, foreign orders, the way back of assets. */
import type { DomesticLaw, Measure, Provision } from "../../dataset/records.js";
import type { Facts } from "../../graph/facts.js";
import type { Perspective } from "../coverage.js";
import { standingOf } from "../in-force.js";
import { providedBy } from "../instruments.js";
import type { Planning } from "../programme.js";
import { best, rankOf, type Support } from "../readiness.js";
import { citedAs, nameInText } from "../words.js";
import {
  type Claim,
  type ClaimEvidence,
  counted,
  evidence,
  type Verdict,
  verdictOf,
} from "./claim.js";

const CIVIL_FORFEITURE = "ncb-in-rem";

/** Whether its law has civil (in rem) forfeiture. */
export function noCivilForfeiture({ facts, perspective }: Planning): Claim {
  const name = nameInText(perspective.requesting);
  const [found] = facts
    .measuresCalled([CIVIL_FORFEITURE])
    .map((measure) => own(facts, perspective, measure));
  return {
    id: "no-civil-forfeiture",
    statement: `The law of ${name} has no civil forfeiture.`,
    verdict: found ? VERDICT_ON_LACK[found.support] : "CANNOT_BE_TOLD",
    because: found ? sentence(found) : "The vocabulary has no such measure.",
    figures: [],
    evidence: found ? found.evidence : [],
  };
}

const VERDICT_ON_LACK: Readonly<Record<Support, Verdict>> = {
  ABSENT: "HOLDS",
  UNKNOWN: "CANNOT_BE_TOLD",
  UNCERTAIN: "CANNOT_BE_TOLD",
  CONDITIONAL: "DOES_NOT_HOLD",
  PROVIDED: "DOES_NOT_HOLD",
};

/** Whether its law lacks ways to confiscate, civil forfeiture apart. */
export function gapsInConfiscation(planning: Planning): Claim {
  const { facts, perspective } = planning;
  const measures = inGroups(facts, ["confiscation"]).filter(({ id }) => id !== CIVIL_FORFEITURE);
  const found = measures.map((measure) => own(facts, perspective, measure));
  const { absent, thin, firm, unknown } = sorted(found);
  const name = nameInText(perspective.requesting);
  const lacking = absent.length + thin.length;
  return {
    id: "gaps-in-confiscation",
    statement: `The law of ${name} has gaps in criminal confiscation.`,
    verdict:
      lacking === 0
        ? firm.length === found.length && firm.length > 0
          ? "DOES_NOT_HOLD"
          : "CANNOT_BE_TOLD"
        : lacking >= firm.length + unknown.length
          ? "HOLDS"
          : "HOLDS_IN_PART",
    because: `${totals(found)} A gap is a measure that was looked for and isn't there, or that hangs on a discretion or a condition. The claim holds where at least half of the measures are gaps, and in part where any is.`,
    figures: figuresOf(found, firm.length),
    evidence: found.flatMap(forThinness),
  };
}

/** Whether its rules on foreign orders and on the way back of assets are thin. */
export function thinRules(planning: Planning): Claim[] {
  const name = nameInText(planning.perspective.requesting);
  return [
    thin(
      planning,
      "thin-rules-on-foreign-orders",
      `The rules of ${name} on enforcing foreign orders are thin.`,
      inGroups(planning.facts, ["recognition"]),
    ),
    thin(
      planning,
      "thin-rules-on-transfer",
      `The rules of ${name} on transferring assets are thin.`,
      inGroups(planning.facts, ["return"]),
    ),
  ];
}

function thin(
  { facts, perspective }: Planning,
  id: string,
  statement: string,
  measures: readonly Measure[],
): Claim {
  const found = measures.map((measure) => own(facts, perspective, measure));
  const { firm } = sorted(found);
  return {
    id,
    statement,
    verdict: verdictOf(found.map(({ support }) => THIN[support])),
    because: `${totals(found)} A rule is firm where the authority must act. The claim holds where every rule could be told and none is firm, and in part where any that could be told isn't firm.`,
    figures: figuresOf(found, firm.length),
    evidence: found.flatMap(forThinness),
  };
}

/** Whether what supports a measure speaks for it that rules are thin; null: nobody can tell. */
const THIN: Readonly<Record<Support, boolean | null>> = {
  ABSENT: true,
  UNKNOWN: null,
  UNCERTAIN: null,
  CONDITIONAL: true,
  PROVIDED: false,
};

/** A discretion speaks for it that rules are thin, unless another article makes the measure a duty. */
function forThinness({ support, evidence: found }: Own): ClaimEvidence[] {
  return found.map((one) => ({ ...one, supports: THIN[support] }));
}

interface Own {
  measure: Measure;
  support: Support;
  evidence: ClaimEvidence[];
}

/**
 * What the law provides for any foreign State. A law that asks for a treaty provides on that condition;
 * nothing provides it: ABSENT only where a survey that speaks of every other side looked for it.
 */
function own(facts: Facts, { requesting, asOf }: Perspective, measure: Measure): Own {
  const provided = facts.lawsOf(requesting).flatMap((law) => {
    const { certainty } = standingOf(law, asOf, facts.info.knownAt);
    if (certainty === "NO") return [];
    return providedBy(law, facts)
      .filter((one) => one.measure.id === measure.id && isThere(one.provision, asOf))
      .map(({ strength, provision }) => {
        const firm = strength === "mandatory" && law.requiresTreaty !== true;
        const support: Support =
          certainty === "UNCERTAIN" ? "UNCERTAIN" : firm ? "PROVIDED" : "CONDITIONAL";
        return {
          support,
          evidence: {
            ...(provision ? inArticle(law, provision, measure) : inLaw(law, measure)),
            supports: support === "UNCERTAIN" ? null : false,
          },
        };
      });
  });
  if (provided.length > 0) {
    const support = provided.reduce<Support>((found, one) => best(found, one.support), "ABSENT");
    const sorted = provided.sort((a, b) => rankOf(b.support) - rankOf(a.support));
    return { measure, support, evidence: sorted.map((one) => one.evidence) };
  }
  const surveys = facts
    .surveysOf(requesting)
    .filter((survey) => survey.for === null)
    .filter(({ extent, absent }) => extent === "whole" || absent.includes(measure.id));
  const looked = surveys.map((survey) =>
    evidence(`${measure.name}: looked for and not there.${survey.note ? ` ${survey.note}` : ""}`, {
      supports: true,
      measure,
      sources: survey.sources,
    }),
  );
  return { measure, support: looked.length > 0 ? "ABSENT" : "UNKNOWN", evidence: looked };
}

/** What the jurisdiction's own law does for any foreign State. */
export function ownSupport(facts: Facts, perspective: Perspective, measure: Measure): Support {
  return own(facts, perspective, measure).support;
}

function isThere(provision: Provision | null, asOf: string): boolean {
  return provision === null || provision.since === null || provision.since <= asOf;
}

function inArticle(law: DomesticLaw, provision: Provision, measure: Measure): ClaimEvidence {
  const article = provision.article === null ? "" : `, ${citedAs(provision).en}`;
  const strength = provision.measures.find((one) => one.measure === measure.id)?.strength;
  return evidence(`${measure.name}: ${law.title}${article}${strength ? ` (${strength})` : ""}`, {
    instrument: law,
    provision,
    measure,
    sources: provision.sources,
  });
}

function inLaw(law: DomesticLaw, measure: Measure): ClaimEvidence {
  return evidence(`${measure.name}: ${law.title}, no article read`, {
    instrument: law,
    measure,
    sources: law.sources,
  });
}

function inGroups({ measures }: Facts, groups: readonly string[]): Measure[] {
  return [...measures.values()].filter(({ group }) => groups.includes(group));
}

function sorted(found: readonly Own[]) {
  const having = (...supports: readonly Support[]) =>
    found.filter(({ support }) => supports.includes(support));
  return {
    absent: having("ABSENT"),
    thin: having("CONDITIONAL"),
    firm: having("PROVIDED"),
    unknown: having("UNKNOWN", "UNCERTAIN"),
  };
}

function figuresOf(found: readonly Own[], firm: number) {
  const { absent, thin, unknown } = sorted(found);
  return [
    { label: "measures that it must take", value: firm, of: found.length },
    { label: "measures by discretion or on a condition", value: thin.length, of: found.length },
    { label: "measures looked for and not there", value: absent.length, of: found.length },
    { label: "measures of which nobody can tell", value: unknown.length, of: found.length },
  ];
}

function totals(found: readonly Own[]): string {
  const { absent, thin, firm, unknown } = sorted(found);
  const names = (some: readonly Own[]) =>
    some.length > 0 ? ` (${some.map(({ measure }) => measure.name).join(", ")})` : "";
  return `Of ${counted(found.length, "measure")}: ${firm.length} firm${names(firm)}; ${thin.length} by discretion or on a condition${names(thin)}; ${absent.length} looked for and not there${names(absent)}; ${unknown.length} of which nobody can tell${names(unknown)}.`;
}

function sentence({ measure, support }: Own): string {
  switch (support) {
    case "ABSENT":
      return `“${measure.name}” was looked for in its law and isn't there.`;
    case "UNKNOWN":
      return `Nobody has read enough of its law to tell whether it has “${measure.name}”.`;
    case "UNCERTAIN":
      return `A law provides “${measure.name}”, but whether it was in force that day can't be told.`;
    case "CONDITIONAL":
    case "PROVIDED":
      return `Its law provides “${measure.name}”.`;
  }
}
