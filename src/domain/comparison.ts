/** Instruments side by side, measure by measure. */
import type { Strength } from "../dataset/kinds/common.js";
import type { Instrument, Measure, Provision } from "../dataset/records.js";
import { BadInputError } from "../errors.js";
import type { Facts } from "../graph/facts.js";
import type { InstrumentText } from "../graph/texts.js";
import { strongestOf } from "./depth.js";

/** What can be said of a measure in an instrument. */
export type Mention = "PROVIDED" | "NOT_MENTIONED" | "NOT_READ";

export interface ComparisonCell {
  instrument: Instrument;
  mention: Mention;
  /** The strongest; null where it isn't provided. */
  strength: Strength | null;
  /** The articles that provide it; none where its kind alone implies it. */
  provisions: Provision[];
}

export interface Comparison {
  instruments: Instrument[];
  /** The measures that any of them provides, in the vocabulary's order. */
  rows: { measure: Measure; cells: ComparisonCell[] }[];
  /** Those that none of them provides. */
  nowhere: Measure[];
}

const FEWEST = 2;
const MOST = 6;

/** @throws BadInputError unless there are two to six, all different */
export function compared(ids: readonly string[]): readonly string[] {
  if (ids.length < FEWEST || ids.length > MOST)
    throw new BadInputError(
      `instruments: ${ids.length} can't be compared; name ${FEWEST} to ${MOST}.`,
      "instruments",
    );
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new BadInputError(
      `instruments: ${twice} is named twice; name different ones.`,
      "instruments",
    );
  return ids;
}

export function comparison(
  texts: readonly InstrumentText[],
  vocabulary: Pick<Facts, "measures" | "implications">,
): Comparison {
  const provided = texts.map(
    (text) => new Map(strongestOf(text, vocabulary).map((one) => [one.measure.id, one])),
  );
  const isSomewhere = ({ id }: Measure) => provided.some((measures) => measures.has(id));
  const all = [...vocabulary.measures.values()];
  return {
    instruments: texts.map(({ instrument }) => instrument),
    rows: all.filter(isSomewhere).map((measure) => ({
      measure,
      cells: texts.map((text, index) => {
        const strength = provided[index]?.get(measure.id)?.strength ?? null;
        return cell(text, measure, strength);
      }),
    })),
    nowhere: all.filter((measure) => !isSomewhere(measure)),
  };
}

function cell(
  { instrument, provisions, reading }: InstrumentText,
  { id }: Measure,
  strength: Strength | null,
): ComparisonCell {
  const looked = reading && (reading.extent === "whole" || reading.absent.includes(id));
  return {
    instrument,
    mention: strength ? "PROVIDED" : looked ? "NOT_MENTIONED" : "NOT_READ",
    strength,
    provisions: provisions.filter(({ measures }) => measures.some(({ measure }) => measure === id)),
  };
}
