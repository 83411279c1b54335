/** `--changes FILE`: a list of changes as the GraphQL input ChangeInput has them. */
import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { strength } from "../dataset/kinds/common.js";
import type { ChangeInput } from "../domain/change-input.js";
import type { Change } from "../domain/changes.js";
import { INSTRUMENT_KINDS } from "../domain/instruments.js";
import { quote } from "../domain/questions.js";
import { BadInputError } from "../errors.js";
import { enumName } from "./json.js";

/** @throws BadInputError for a file that isn't there, that is no JSON, or that holds no changes */
export function changesIn(file: string): ChangeInput[] {
  const found = FILE.safeParse(parsed(file));
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw refused(file, `${pathTo(issue?.path ?? [])}${issue?.message}`);
}

/** What a complaint about a change in a file calls it. */
export function fileNamed(file: string, argument: string): string {
  return `--changes ${file}: ${argument}`;
}

/** No list of fifty changes is longer. */
const LARGEST = 1_000_000;

function parsed(file: string): unknown {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found || found.isDirectory())
    throw refused(file, "there is no such file; name one that holds a JSON list of changes.");
  if (found.size > LARGEST)
    throw refused(
      file,
      `it has ${found.size} bytes, more than ${LARGEST}; name a list of changes.`,
    );
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refused(file, `it isn't JSON (${error.message}); correct it there.`);
  }
}

/** A word of the schema, turned into ours: `AMEND_LAW` into `amend-law`. */
function enumOf<T extends string>(values: readonly T[]) {
  return z.unknown().transform((name, context) => {
    const found = values.find((value) => enumName(value) === name);
    if (found !== undefined) return found;
    const passed = name === undefined ? "is missing" : `${quote(JSON.stringify(name))} is none`;
    const message = `${passed}; it must be one of ${values.map(enumName).join(", ")}.`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

const KINDS: readonly Change["kind"][] = ["conclude", "terminate", "ratify", "amend-law"];

const ID = z.string({ error: 'must be a text, such as "uncac".' });

const MEASURE = z.strictObject({
  measure: ID,
  strength: enumOf(strength.options).optional(),
});

const CHANGE = z.strictObject(
  {
    kind: enumOf(KINDS),
    jurisdiction: ID.nullish(),
    instrumentKind: enumOf(INSTRUMENT_KINDS).optional(),
    model: ID.nullish(),
    instrument: ID.nullish(),
    measures: z.array(MEASURE, "must be a list of measures.").nullish(),
  },
  {
    error: ({ code, keys }) =>
      code === "unrecognized_keys"
        ? `there is no field ${(keys ?? []).map(quote).join(", ")}; a change has kind, jurisdiction, instrumentKind, model, instrument, measures.`
        : 'must be a change, such as {"kind": "RATIFY", "instrument": "uncac"}.',
  },
);

const FILE = z.array(
  CHANGE,
  'must hold a list of changes, such as [{"kind": "RATIFY", "instrument": "uncac"}].',
);

/** `changes[1].measures[0]: `; nothing for the file itself. */
function pathTo(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "";
  const parts = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`));
  return `changes${parts.join("")}: `;
}

function refused(file: string, because: string): BadInputError {
  return new BadInputError(fileNamed(file, because), "--changes");
}
