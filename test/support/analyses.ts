/** What tests of the analyses share: the seed's facts and world, texts of made-up records, plain views. */
import { allJurisdictions } from "../../src/dataset/jurisdictions.js";
import { readDataset } from "../../src/dataset/read.js";
import {
  type FactRecord,
  type Flow,
  isInstrument,
  type Operation,
} from "../../src/dataset/records.js";
import type { Perspective } from "../../src/domain/coverage.js";
import { EQUAL_WEIGHTS } from "../../src/domain/exposure.js";
import { graphOf } from "../../src/domain/graph-of.js";
import { instrumentsForProgramme, type Planning } from "../../src/domain/programme.js";
import { Facts } from "../../src/graph/facts.js";
import { MemoryGraph } from "../../src/graph/memory/index.js";
import type { InstrumentText } from "../../src/graph/texts.js";
import type { World } from "../../src/graph/world.js";
import { datasetOf } from "./records.js";

/** The seed in memory. Made once a file of tests. */
export function seed(): { graph: MemoryGraph; facts: Facts; knownAt: string; world: World } {
  const dataset = readDataset();
  const graph = new MemoryGraph(graphOf(dataset));
  const { knownAt } = dataset.info;
  return { graph, facts: graph.facts(), knownAt, world: worldIn(dataset.records) };
}

export function worldIn(records: readonly FactRecord[]): World {
  return {
    flows: records.filter((record): record is Flow => record.type === "Flow"),
    enterprises: records.filter((record) => record.type === "Enterprise"),
    operations: records.filter((record): record is Operation => record.type === "Operation"),
  };
}

/** The texts of all instruments among the records. */
export function textsIn(records: readonly FactRecord[]): Map<string, InstrumentText> {
  return new Map(
    records.filter(isInstrument).map((instrument) => [
      instrument.id,
      {
        instrument,
        provisions: records.flatMap((one) =>
          one.type === "Provision" && one.instrument === instrument.id ? [one] : [],
        ),
        reading:
          records.find((one) => one.type === "Reading" && one.instrument === instrument.id) ?? null,
      } as InstrumentText,
    ]),
  );
}

/** Made-up records as a programme or a claim takes them. */
export function planningOf(
  records: readonly FactRecord[],
  perspective: Perspective,
  jurisdictions: readonly string[],
): Planning {
  const { info, records: all } = datasetOf(records);
  const facts = new Facts(info, all);
  const texts = textsIn(all);
  return {
    facts,
    perspective,
    jurisdictions,
    world: worldIn(all),
    weights: EQUAL_WEIGHTS,
    texts: new Map(
      instrumentsForProgramme(facts).flatMap((id) => {
        const text = texts.get(id);
        return text ? [[id, text] as const] : [];
      }),
    ),
  };
}

/** Every jurisdiction but one. */
export function allBut(code: string): string[] {
  return allJurisdictions()
    .map(({ id }) => id)
    .filter((id) => id !== code);
}

export function perspective(fields: Partial<Perspective> = {}): Perspective {
  return { requesting: "CHN", asOf: "2026-11-23", offence: "corruption", ...fields };
}
