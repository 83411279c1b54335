/** What people ask to be exported, in texts of an address or a command line, made sure of. */
import { offence } from "../dataset/kinds/common.js";
import { DEEPEST, LONGEST_PATH, MOST_NODES } from "../domain/limits.js";
import { mustBeNode, twoNodes } from "../domain/nodes.js";
import { among, asOfDay, quote, twoJurisdictions, within } from "../domain/questions.js";
import { BadInputError } from "../errors.js";
import type { Graph } from "../graph/port.js";
import type { Asked } from "./parts.js";

/** What can be exported, and by which parameters, each with what it means. */
export const EXPORTS = {
  graph: {
    description: "the whole graph",
    parameters: {},
    example: {},
  },
  subgraph: {
    description: "what surrounds some nodes",
    parameters: {
      around: "ids of nodes, with commas between them",
      depth: `how many edges away, 0 to ${DEEPEST} (1)`,
      asOf: "only edges that may have been in force on this day (all that ever were)",
      first: `the most nodes wanted, nearest first, 1 to ${MOST_NODES} (200)`,
    },
    example: { around: "CHN,CHE", depth: "1", asOf: "2026-11-23" },
  },
  paths: {
    description: "the shortest connections between two nodes",
    parameters: {
      from: "id of a node",
      to: "id of another",
      asOf: "the day for which to ask (today)",
      maxLength: `the most edges of a path, 1 to ${LONGEST_PATH} (4)`,
      first: "the most paths wanted, 1 to 200 (20)",
    },
    example: { from: "CHN", to: "CYM", asOf: "2026-11-23" },
  },
  "legal-bases": {
    description:
      "the legal bases between two jurisdictions: their instruments, the articles that provide something, and what",
    parameters: {
      requesting: "code of the jurisdiction that seeks the assets",
      requested: "code of the one where they lie",
      asOf: "the day for which to ask (today)",
      offence: `${offence.options.join(", ")} (corruption)`,
      includeNotInForce: "true: those that weren't in force, too (false)",
    },
    example: { requesting: "CHN", requested: "AUS", asOf: "2026-11-23" },
  },
} as const satisfies Readonly<Record<Asked["what"], Described>>;

interface Described {
  description: string;
  /** Name → meaning, with what counts where it is left out in brackets. */
  parameters: Readonly<Record<string, string>>;
  example: Readonly<Record<string, string>>;
}

export type ExportName = keyof typeof EXPORTS;

export function isExport(name: string): name is ExportName {
  return Object.hasOwn(EXPORTS, name);
}

export const EXPORT_NAMES: readonly ExportName[] = Object.keys(EXPORTS).filter(isExport);

/** Most ids that `around` may name, and most paths. */
const MOST = 200;

/**
 * @param given parameter → text; what isn't there is left out
 * @param called what a parameter is called where it was given: `asOf`, `--as-of`
 * @throws BadInputError that says what was passed, what is allowed, what to do
 */
export async function askedOf(
  graph: Graph,
  what: ExportName,
  given: Readonly<Record<string, string>>,
  called: (parameter: string) => string = (parameter) => parameter,
): Promise<Asked> {
  refuseUnknown(what, given, called);
  const text = (name: string) => needed(given[name], called(name), EXPORTS[what].example);
  const number = (name: string, preset: number, from: number, to: number) =>
    within(wholeNumber(given[name], preset, called(name)), from, to, called(name));
  const asOf = (name = "asOf") => asOfDay(given[name], called(name));
  switch (what) {
    case "graph":
      return { what };
    case "subgraph": {
      const first = number("first", 200, 1, MOST_NODES);
      const around = [
        ...new Set(
          text("around")
            .split(",")
            .map((id) => id.trim()),
        ),
      ];
      within(around.length, 1, Math.min(first, MOST), called("around"), "how many: ");
      for (const id of around) await mustBeNode(graph, id, called("around"));
      const day = given.asOf === undefined ? null : asOf();
      return { what, around, depth: number("depth", 1, 0, DEEPEST), asOf: day, first };
    }
    case "paths": {
      const limits = {
        maxLength: number("maxLength", 4, 1, LONGEST_PATH),
        first: number("first", 20, 1, MOST),
      };
      const ends = { from: text("from"), to: text("to") };
      const day = asOf();
      await twoNodes(graph, ends);
      return { what, ...ends, asOf: day, ...limits };
    }
    case "legal-bases":
      return {
        what,
        ...twoJurisdictions(text("requesting"), text("requested")),
        asOf: asOf(),
        offence: among(
          given.offence ?? "corruption",
          offence.options,
          "offence",
          called("offence"),
        ),
        includeNotInForce: truth(given.includeNotInForce, called("includeNotInForce")),
      };
  }
}

function refuseUnknown(
  what: ExportName,
  given: Readonly<Record<string, string>>,
  called: (parameter: string) => string,
): void {
  const { description, parameters } = EXPORTS[what];
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(parameters, name));
  if (unknown === undefined) return;
  const allowed = Object.keys(parameters).map(called);
  throw new BadInputError(
    `${called(unknown).slice(0, 80)}: ${description} takes ${allowed.length > 0 ? allowed.join(", ") : "no parameters"}; leave it out.`,
    called(unknown).slice(0, 80),
  );
}

function needed(
  value: string | undefined,
  argument: string,
  example: Readonly<Record<string, string>>,
): string {
  if (value !== undefined && value.trim() !== "") return value;
  const name = Object.keys(example).find((one) => argument.endsWith(one));
  const hint = name === undefined ? "" : `, such as ${example[name]}`;
  throw new BadInputError(`${argument}: it is missing; name one${hint}.`, argument);
}

function wholeNumber(value: string | undefined, preset: number, argument: string): number {
  if (value === undefined) return preset;
  if (/^-?\d{1,15}$/.test(value)) return Number(value);
  throw new BadInputError(`${argument}: ${quote(value)} is no whole number.`, argument);
}

function truth(value: string | undefined, argument: string): boolean {
  if (value === undefined || value === "false") return false;
  if (value === "true") return true;
  throw new BadInputError(`${argument}: ${quote(value)} is neither true nor false.`, argument);
}
