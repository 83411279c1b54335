/** What the address of every list keeps: text, order, how many are shown. */
import { number, text } from "../../app/address.js";

/** How many come with each "more". */
export const STEP = 50;
/** What one list shows or saves at most. */
export const MOST = 2_000;

export function listAddress() {
  return {
    text: text(),
    /** `SIGNED`, or `-SIGNED` for the other way; empty: the API's own order. */
    order: text(),
    shown: number(STEP, 1, MOST),
  };
}

/** The order as the API wants it; undefined where the address names none that there is. */
export function orderOf<Field extends string>(
  order: string,
  fields: readonly Field[],
): { field: Field; direction: "ASC" | "DESC" } | undefined {
  const down = order.startsWith("-");
  const field = fields.find((one) => one === (down ? order.slice(1) : order));
  return field && { field, direction: down ? "DESC" : "ASC" };
}

/** Those of `choices` that the address names; none: undefined, which asks for all. */
export function chosen<Choice extends string>(
  named: readonly string[],
  choices: readonly Choice[],
): Choice[] | undefined {
  const found = choices.filter((choice) => named.includes(choice));
  return found.length > 0 ? found : undefined;
}
