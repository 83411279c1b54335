/** The claims that the project began with, each a question to the graph, for any requesting jurisdiction. */

import { BadInputError } from "../../errors.js";
import type { InstrumentText } from "../../graph/texts.js";
import type { Benchmark } from "../depth.js";
import type { Planning } from "../programme.js";
import type { Claim } from "./claim.js";
import { roughTreaties } from "./depth.js";
import { noTreatyWithDestinations } from "./destinations.js";
import { gapsInConfiscation, noCivilForfeiture, thinRules } from "./own-law.js";
import { conclusionsWouldHelp, reformsWouldHelp } from "./remedies.js";

export type { Claim, ClaimEvidence, ClaimFigure, Verdict } from "./claim.js";
export { ROUGH_BELOW } from "./depth.js";

/**
 * @param treaties the requesting jurisdiction's bilateral treaties
 * @param roughBelow the depth under which a treaty is rough, 0 to 1
 * @throws BadInputError for a threshold out of range
 */
export function claims(
  planning: Planning,
  treaties: readonly InstrumentText[],
  benchmark: Benchmark,
  roughBelow: number,
): Claim[] {
  if (!(roughBelow >= 0 && roughBelow <= 1))
    throw new BadInputError(
      `roughBelow: ${roughBelow} is no share; it must be from 0 to 1.`,
      "roughBelow",
    );
  return [
    noTreatyWithDestinations(planning, "extraditionTreaty"),
    noTreatyWithDestinations(planning, "mlaTreaty"),
    roughTreaties(planning, treaties, benchmark, roughBelow),
    noCivilForfeiture(planning),
    gapsInConfiscation(planning),
    ...thinRules(planning),
    ...conclusionsWouldHelp(planning),
    reformsWouldHelp(planning),
  ];
}
