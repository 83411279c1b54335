/** Treaties, memoranda and law reforms would help: what each would add to readiness. */
import { jurisdictionOf } from "../../dataset/jurisdictions.js";
import type { Measure } from "../../dataset/records.js";
import type { Facts } from "../../graph/facts.js";
import type { Change } from "../changes.js";
import { wereCollected } from "../legal-bases.js";
import { type Planning, readinessWith, singleGains } from "../programme.js";
import type { Support } from "../readiness.js";
import { nameInText } from "../words.js";
import { type Claim, type ClaimEvidence, counted, evidence, verdictOf } from "./claim.js";
import { ownSupport } from "./own-law.js";

/**
 * Whether concluding treaties, and memoranda, would raise readiness anywhere. Those with jurisdictions
 * whose instruments nobody collected decide nothing: there may be one already.
 */
export function conclusionsWouldHelp(planning: Planning): Claim[] {
  const gains = singleGains(planning);
  const { facts, perspective } = planning;
  const name = nameInText(perspective.requesting);
  const helps = (id: string, what: string, counts: (change: Change) => boolean): Claim => {
    const helpful = gains.filter(({ change, gain }) => counts(change) && gain > LEAST);
    const found = helpful.filter(({ change: { jurisdiction } }) =>
      wereCollected(facts, perspective.requesting, jurisdiction),
    );
    const unclear = helpful.length - found.length;
    const perhaps =
      unclear > 0
        ? ` ${unclear} more would, unless there is one already: nobody collected the instruments of either side.`
        : "";
    const shown = (found.length > 0 ? found : helpful).slice(0, 10);
    return {
      id,
      statement: `More ${what} would help ${name} to recover assets.`,
      verdict: found.length > 0 ? "HOLDS" : unclear > 0 ? "CANNOT_BE_TOLD" : "DOES_NOT_HOLD",
      because:
        found.length > 0
          ? `Of those not in force, ${found.length} would each raise readiness, the best by ${points(found[0]?.gain ?? 0)} of the exposure-weighted mean.${perhaps}`
          : `None that is known not to be in force would raise readiness as far as the graph knows.${perhaps}`,
      figures: [
        { label: `${what} that would help`, value: found.length, of: null },
        { label: "gain of the best", value: found[0]?.gain ?? 0, of: null },
      ],
      evidence: shown.flatMap(({ change, gain }) =>
        change.kind === "conclude"
          ? [
              evidence(
                `${jurisdictionOf(change.jurisdiction).name}, ${change.instrumentKind.replaceAll("-", " ")}: ${points(gain)}`,
                { supports: found.length > 0 ? true : null, jurisdiction: change.jurisdiction },
              ),
            ]
          : [],
      ),
    };
  };
  return [
    helps(
      "treaties-would-help",
      "treaties",
      (change) => change.kind === "conclude" && change.instrumentKind !== "memorandum",
    ),
    helps(
      "memoranda-would-help",
      "memoranda on recovery",
      (change) => change.kind === "conclude" && change.instrumentKind === "memorandum",
    ),
  ];
}

/** Less is no gain but the noise of adding floating-point numbers. */
const LEAST = 1e-9;

/** The three reforms proposed, as the measures that each would make the law provide. */
const REFORMS = [
  { name: "Civil forfeiture", counts: ({ id }: Measure) => id === "ncb-in-rem" },
  {
    name: "Criminal confiscation without gaps",
    counts: ({ id, group }: Measure) => group === "confiscation" && id !== "ncb-in-rem",
  },
  {
    name: "Rules on foreign orders and the transfer of assets",
    counts: ({ group }: Measure) => group === "recognition" || group === "return",
  },
] as const;

/**
 * Whether each of three law reforms would raise the readiness of the jurisdiction's own requests. What
 * nobody has read of its law may be there already, so a gain that rests on that alone decides nothing.
 */
export function reformsWouldHelp(planning: Planning): Claim {
  const { perspective, facts } = planning;
  const { requesting } = perspective;
  const before = readinessWith(planning, []).low;
  const atHome = askedAtHome(facts);
  const found = REFORMS.map(({ name, counts }): ClaimEvidence & { gain: number } => {
    const measures = [...facts.measures.values()].filter(counts);
    const known = measures.filter((measure) => isKnown(ownSupport(facts, perspective, measure)));
    const gainBy = (some: readonly Measure[]) =>
      some.length > 0 ? readinessWith(planning, [reformOf(requesting, some)]).low - before : 0;
    const gain = gainBy(measures);
    const supports = gain <= LEAST ? false : gainBy(known) > LEAST ? true : null;
    const why = measures.some(({ id }) => atHome.has(id)) ? CARRIED : INBOUND;
    const words = supports === false ? why : `${points(gain)}${supports ? "" : UNREAD}`;
    return { ...evidence(`${name}: ${words}`, { supports, jurisdiction: requesting }), gain };
  });
  const helpful = found.filter(({ supports }) => supports === true);
  const unclear = found.filter(({ supports }) => supports === null);
  return {
    id: "law-reform-would-help",
    statement: `Three law reforms would help ${nameInText(requesting)} to recover assets.`,
    verdict: verdictOf(found.map(({ supports }) => supports)),
    because: `${helpful.length} of ${counted(found.length, "reform")} would raise the readiness of its requests${unclear.length > 0 ? `; of ${unclear.length} nobody can tell, for too little of its law was read` : ""}. ${found.map(({ statement }) => statement).join(". ")}.`,
    figures: found.map(({ gain }, index) => ({
      label: `gain of reform ${index + 1}: ${REFORMS[index]?.name ?? ""}`,
      value: gain,
      of: null,
    })),
    evidence: found.map(({ gain: _, ...rest }) => rest),
  };
}

function reformOf(jurisdiction: string, measures: readonly Measure[]): Change {
  return {
    kind: "amend-law",
    jurisdiction,
    measures: measures.map(({ id }) => ({ measure: id, strength: "mandatory" })),
  };
}

const isKnown = (support: Support): boolean => support !== "UNKNOWN" && support !== "UNCERTAIN";

const UNREAD = ", unless its law has it already: nobody has read enough of it to tell";
const CARRIED = "nothing: the steps that it would serve are carried by other rules of its law";
const INBOUND = "nothing for its own requests: such rules serve those who ask it";

/** The measures that mechanisms ask of the requesting jurisdiction's own law. */
function askedAtHome({ mechanisms }: Facts): ReadonlySet<string> {
  const steps = [...mechanisms.values()].flatMap((mechanism) => mechanism.steps);
  return new Set(steps.flatMap(({ by, anyOf }) => (by === "requesting" ? anyOf : [])));
}

const points = (gain: number): string => `${(gain * 100).toFixed(2)} points of 100`;
