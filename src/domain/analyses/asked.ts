/** What every analysis is asked with, and asks the graph for. */
import { allJurisdictions } from "../../dataset/jurisdictions.js";
import type { Offence } from "../../dataset/kinds/common.js";
import { isInstrument } from "../../dataset/records.js";
import { BadInputError } from "../../errors.js";
import type { Facts } from "../../graph/facts.js";
import type { Graph, Pair } from "../../graph/port.js";
import { type InstrumentText, textsOf } from "../../graph/texts.js";
import { worldOf } from "../../graph/world.js";
import type { Perspective } from "../coverage.js";
import { type ComponentName, weightsOf } from "../exposure.js";
import { instrumentsForProgramme, type Planning } from "../programme.js";
import { asOfDay, jurisdictionCode, quote } from "../questions.js";

/** On whose behalf is asked, for which day (today where left out) and offence (corruption). */
export interface PerspectiveInput {
  requesting: string;
  asOf?: string | null | undefined;
  offence?: Offence | null | undefined;
}

export type WeightsInput = Partial<Record<ComponentName, number | null>> | null | undefined;

/** @param more ids of further instruments whose texts are needed, asked for together with the others */
export async function planningOf(
  graph: Graph,
  input: PerspectiveInput & { weights?: WeightsInput },
  more: (facts: Facts) => string[] = () => [],
): Promise<Planning> {
  const perspective = perspectiveOf(input);
  const weights = weightsOf(input.weights ?? {});
  const jurisdictions = othersOf(perspective.requesting);
  const [facts, world] = await Promise.all([
    factsFor(graph, perspective.requesting, jurisdictions),
    worldOf(graph),
  ]);
  const texts = await textsOf(graph, [...instrumentsForProgramme(facts), ...more(facts)]);
  return { facts, perspective, jurisdictions, world, weights, texts };
}

export function perspectiveOf({ requesting, asOf, offence }: PerspectiveInput): Perspective {
  return {
    requesting: jurisdictionCode(requesting, "requesting"),
    asOf: asOfDay(asOf),
    offence: offence ?? "corruption",
  };
}

/** Those named, each once; all others where none are. @throws BadInputError for the requesting one itself */
export function othersOf(requesting: string, named?: readonly string[] | null): string[] {
  if (!named)
    return allJurisdictions()
      .map(({ id }) => id)
      .filter((code) => code !== requesting);
  if (named.includes(requesting))
    throw new BadInputError(
      `jurisdictions: ${quote(requesting)} is the requesting jurisdiction, too; name others.`,
      "jurisdictions",
    );
  return [...new Set(named.map((code) => jurisdictionCode(code, "jurisdictions")))];
}

export function factsFor(graph: Graph, requesting: string, others: readonly string[]) {
  return graph.facts(others.map((code): Pair => [requesting, code]));
}

export function existing(
  texts: ReadonlyMap<string, InstrumentText>,
  id: string,
  argument: string,
): InstrumentText {
  const text = texts.get(id);
  if (text && isInstrument(text.instrument)) return text;
  throw new BadInputError(
    `${argument}: no instrument has the id ${quote(id)}; \`search\` finds ids.`,
    argument,
  );
}
