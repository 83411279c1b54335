/** `--weights investment=2,cases=0`: how much each component of exposure counts. */
import type { Command } from "commander";
import { COMPONENTS, type ComponentName } from "../domain/exposure.js";
import { quote } from "../domain/questions.js";
import { BadInputError } from "../errors.js";
import { among, collected } from "./options.js";

export interface WeightsOption {
  weights?: string[];
}

export function withWeights(command: Command): Command {
  return command.option(
    "--weights <weights>",
    `how much each part of exposure counts, such as investment=2,cases=0; the parts are ${COMPONENTS.join(", ")}, each 1 by default`,
    collected,
  );
}

/** @throws BadInputError for a part that isn't there, given twice, or a weight that is no number */
export function weightsIn({ weights = [] }: WeightsOption): Partial<Record<ComponentName, number>> {
  const found: Partial<Record<ComponentName, number>> = {};
  for (const text of weights) {
    const [, part, number] = /^([^=]*)=(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
    if (part === undefined || number === undefined)
      throw refused(
        `${quote(text)} is no weight; one looks like investment=2 or cases=0.5, several have commas between them.`,
      );
    const name = among(part.trim(), COMPONENTS, "part of exposure", OPTION);
    if (found[name] !== undefined) throw refused(`${name} is given twice; give it once.`);
    found[name] = Number(number);
  }
  return found;
}

/** The weights that aren't 1, in words; empty where all are. */
export function weightsInWords(weights: Partial<Record<ComponentName, number>>): string[] {
  const given = COMPONENTS.flatMap((name) =>
    weights[name] === undefined ? [] : [`${name} ${weights[name]}`],
  );
  return given.length > 0 ? [`Weights: ${given.join(", ")}, the others 1.`] : [];
}

const OPTION = "--weights";

function refused(because: string): BadInputError {
  return new BadInputError(`${OPTION}: ${because}`, OPTION);
}
