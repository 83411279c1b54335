/** What the address of every list keeps: text, order, how many are shown; and filters that name some of a few. */
import * as z from "zod/mini";
import { number, oneOf, text } from "../../app/address.js";

/** How many come with each "more". */
export const STEP = 50;
/** What one list shows or saves at most. */
export const MOST = 2_000;

/** `order` is one of the API's fields, `-SIGNED` for the other way; empty: the API's own. */
export function listAddress(fields: readonly string[]) {
  return {
    text: text(),
    order: oneOf<string>(["", ...fields.flatMap((field) => [field, `-${field}`])]),
    shown: number(STEP, 1, MOST),
  };
}

/** Some of a few, by commas; none means all. */
export function someOf<Choice extends string>(choices: readonly Choice[]) {
  const list = z.transform((given: string) => given.split(",").filter((one) => one !== ""));
  const known = z.array(z.enum(choices, { error: choices.join(", ") }));
  return z._default(z.pipe(z.pipe(z.string(), list), known), []);
}

/** The order as the API wants it; undefined where the address names none. */
export function orderOf<Field extends string>(
  order: string,
  fields: readonly Field[],
): { field: Field; direction: "ASC" | "DESC" } | undefined {
  const down = order.startsWith("-");
  const field = fields.find((one) => one === (down ? order.slice(1) : order));
  return field && { field, direction: down ? "DESC" : "ASC" };
}

/** A filter of the API: undefined, where none is named, asks for all. */
export function given<One>(named: readonly One[]): One[] | undefined {
  return named.length > 0 ? [...named] : undefined;
}
