/** Treaties, memoranda and law reforms would help: what each would add to readiness. */
import { jurisdictionOf } from "../../dataset/jurisdictions.js";
import type { Measure } from "../../dataset/records.js";
import type { Facts } from "../../graph/facts.js";
import type { Change } from "../changes.js";
import { type Planning, readinessWith, singleGains } from "../programme.js";
import { type Claim, type ClaimEvidence, counted, evidence, verdictOf } from "./claim.js";

/** Whether concluding treaties, and memoranda, would raise readiness anywhere. */
export function conclusionsWouldHelp(planning: Planning): Claim[] {
  const gains = singleGains(planning);
  const name = jurisdictionOf(planning.perspective.requesting).name;
  const helps = (id: string, what: string, counts: (change: Change) => boolean): Claim => {
    const found = gains.filter(({ change, gain }) => counts(change) && gain > 0);
    const shown = found.slice(0, 10);
    return {
      id,
      statement: `More ${what} would help ${name} to recover assets.`,
      verdict: found.length > 0 ? "HOLDS" : "DOES_NOT_HOLD",
      because:
        found.length > 0
          ? `${found.length} that aren't in force would each raise readiness, the best by ${points(found[0]?.gain ?? 0)} of the exposure-weighted mean.`
          : `None that isn't in force would raise readiness as far as the graph knows.`,
      figures: [
        { label: `${what} that would help`, value: found.length, of: null },
        { label: "gain of the best", value: found[0]?.gain ?? 0, of: null },
      ],
      evidence: shown.flatMap(({ change, gain }) =>
        change.kind === "conclude"
          ? [
              evidence(
                `${jurisdictionOf(change.jurisdiction).name}, ${change.instrumentKind.replaceAll("-", " ")}: ${points(gain)}`,
                { supports: true, jurisdiction: change.jurisdiction },
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

/** Whether each of three law reforms would raise the readiness of the jurisdiction's own requests. */
export function reformsWouldHelp(planning: Planning): Claim {
  const { perspective, facts } = planning;
  const { requesting } = perspective;
  const before = readinessWith(planning, []).low;
  const atHome = askedAtHome(facts);
  const found = REFORMS.map(({ name, counts }): ClaimEvidence & { gain: number } => {
    const measures = [...facts.measures.values()].filter(counts);
    const change: Change = {
      kind: "amend-law",
      jurisdiction: requesting,
      measures: measures.map(({ id }) => ({ measure: id, strength: "mandatory" })),
    };
    const gain = measures.length > 0 ? readinessWith(planning, [change]).low - before : 0;
    const why = measures.some(({ id }) => atHome.has(id)) ? CARRIED : INBOUND;
    const words = gain > 0 ? points(gain) : why;
    return {
      ...evidence(`${name}: ${words}`, { supports: gain > 0, jurisdiction: requesting }),
      gain,
    };
  });
  const helpful = found.filter(({ gain }) => gain > 0);
  return {
    id: "law-reform-would-help",
    statement: `Three law reforms would help ${jurisdictionOf(requesting).name} to recover assets.`,
    verdict: verdictOf(found.map(({ supports }) => supports)),
    because: `${counted(helpful.length, "reform")} of ${found.length} would raise the readiness of its requests.`,
    figures: found.map(({ gain }, index) => ({
      label: `gain of reform ${index + 1}: ${REFORMS[index]?.name ?? ""}`,
      value: gain,
      of: null,
    })),
    evidence: found.map(({ gain: _, ...rest }) => rest),
  };
}

const CARRIED = "nothing: the steps that it would serve are carried by other rules of its law";
const INBOUND = "nothing for its own requests: such rules serve those who ask it";

/** The measures that mechanisms ask of the requesting jurisdiction's own law. */
function askedAtHome({ mechanisms }: Facts): ReadonlySet<string> {
  const steps = [...mechanisms.values()].flatMap((mechanism) => mechanism.steps);
  return new Set(steps.flatMap(({ by, anyOf }) => (by === "requesting" ? anyOf : [])));
}

const points = (gain: number): string => `${(gain * 100).toFixed(2)} points of 100`;
