/** One analysis: asked of the graph, its errors in the words of the command line, printed as wanted. */
import { BadInputError } from "../errors.js";
import { type Formats, type Forms, printAs } from "./formats.js";
import type { Answering } from "./sections.js";
import { withGraph } from "./with-graph.js";

/** What an argument of the domain is called on the command line. */
export type Naming = (argument: string) => string;

/**
 * Asks, and prints the answer as `options` want it.
 * @throws BadInputError that names the option or argument at fault as it was typed
 */
export async function analyse(
  options: Formats,
  ask: (answering: Answering) => Promise<Forms>,
  naming: Naming = asOption,
): Promise<void> {
  await withGraph(async (answering) => {
    const forms = await named(naming, () => ask(answering));
    printAs(options, forms, answering);
  });
}

/** What is typed without an option before it. */
const POSITIONAL: ReadonlySet<string> = new Set(["requesting", "instruments"]);

/** @example asOption("weights.cases") // "--weights cases" */
export function asOption(argument: string): string {
  if (POSITIONAL.has(argument)) return argument;
  const [option = "", ...rest] = argument.split(".");
  const kebab = option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return [`--${kebab}`, ...rest].join(" ");
}

/** Asks, and names what is at fault in an error as it was typed. */
export async function named<T>(naming: Naming, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof BadInputError) || error.argument === undefined) throw error;
    const { argument, message } = error;
    const rest = message.startsWith(`${argument}: `) ? message.slice(argument.length + 2) : message;
    throw new BadInputError(`${naming(argument)}: ${rest}`, naming(argument));
  }
}
