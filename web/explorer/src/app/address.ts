/**
 * A view's state, kept in the page's address: every view can be linked, and back and forward work. A view says
 * what it keeps there; what makes no sense in the address is left out, and named in `problems`.
 *
 * @example
 * const ADDRESS = z.object({ requested: code(), asOf: day(), layer: oneOf(["readiness", "treaties"]) });
 * const address = useAddress(ADDRESS); // in the view
 * address.values.layer; // "readiness" where the address says nothing
 * address.set({ requested: "AUS" }); // a new entry in the history
 * address.set({ asOf: "2005-06-01" }, { replace: true }); // while a slider moves
 */
import { useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import * as z from "zod/mini";

export type Shape = z.ZodMiniObject<
  Record<string, z.ZodMiniType<string | number | readonly string[]>>
>;

export interface AddressProblem {
  name: string;
  /** What the address says. */
  given: string;
  /** What it may say: a key of the words `address.expected`, or the choices by commas. */
  expected: string;
}

export interface Address<S extends Shape> {
  values: z.output<S>;
  problems: readonly AddressProblem[];
  /** Writes some of the values, leaving the others. */
  set(values: Partial<z.output<S>>, options?: { replace?: boolean }): void;
  /** The same view with some values changed, for a link. */
  href(values: Partial<z.output<S>>): string;
}

/** A day, `2005-06-01`; empty means today. */
export function day() {
  return z._default(
    z.string().check(
      z.refine((text) => text === "" || z.safeParse(z.iso.date(), text).success, {
        error: "day",
      }),
    ),
    "",
  );
}

/** A jurisdiction's code: three capital letters; empty: none. */
export function code(fallback = "") {
  return z._default(z.string().check(z.regex(/^([A-Z]{3})?$/, { error: "code" })), fallback);
}

/** Ids or codes, by commas. */
export function many(fallback: readonly string[] = []) {
  const list = z.transform((text: string) => text.split(",").filter((id) => id !== ""));
  return z._default(z.pipe(z.string(), list), [...fallback]);
}

/** Any text. */
export function text(fallback = "") {
  return z._default(z.string(), fallback);
}

/** One of a few; the first where the address says nothing. */
export function oneOf<const C extends string>(choices: readonly [C, ...C[]]) {
  return z._default(z.enum(choices, { error: choices.join(", ") }), choices[0]);
}

/** A number from `least` to `most`. */
export function number(fallback: number, least: number, most: number) {
  const error = `${least}–${most}`;
  return z._default(
    z.coerce.number({ error }).check(z.minimum(least, { error }), z.maximum(most, { error })),
    fallback,
  );
}

/** Reads and writes what `shape` names; keep `shape` outside the component, so that it stays the same. */
export function useAddress<S extends Shape>(shape: S): Address<S> {
  const search = useSearch();
  const [path, navigate] = useLocation();
  return useMemo(() => {
    const { values, problems } = read(shape, search);
    const href = (changed: Partial<z.output<S>>) => {
      const query = write(shape, changed, search);
      return query === "" ? path : `${path}?${query}`;
    };
    return {
      values,
      problems,
      href,
      set: (changed, { replace = false } = {}) => navigate(href(changed), { replace }),
    };
  }, [shape, search, path, navigate]);
}

function read<S extends Shape>(shape: S, search: string) {
  const given = Object.fromEntries(new URLSearchParams(search));
  const first = z.safeParse(shape, given);
  if (first.success) return { values: first.data, problems: [] };
  const problems = first.error.issues.map((issue): AddressProblem => {
    const name = String(issue.path[0]);
    return { name, given: given[name] ?? "", expected: issue.message };
  });
  for (const { name } of problems) delete given[name];
  return { values: z.parse(shape, given), problems };
}

function write<S extends Shape>(shape: S, changed: Partial<z.output<S>>, search: string): string {
  const fallbacks: Readonly<Record<string, unknown>> = z.parse(shape, {});
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changed)) {
    if (value === undefined || String(value) === String(fallbacks[name])) query.delete(name);
    else query.set(name, String(value));
  }
  return query.toString().replaceAll("%2C", ",");
}
