/** Instruments with their articles and how far they were read, wherever they bind. */
import { type Instrument, isInstrument, type Provision, type Reading } from "../dataset/records.js";
import type { Graph } from "./port.js";

export interface InstrumentText {
  instrument: Instrument;
  provisions: readonly Provision[];
  reading: Reading | null;
}

/** The texts of the instruments with these ids, by id; ids of nothing, or of no instrument, are left out. */
export async function textsOf(
  graph: Graph,
  ids: readonly string[],
): Promise<ReadonlyMap<string, InstrumentText>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const [records, articles, readings] = await Promise.all([
    graph.records(wanted),
    graph.neighbours(wanted, { edge: "HAS_PROVISION", direction: "out" }),
    graph.neighbours(wanted, { edge: "READ_AS", direction: "out" }),
  ]);
  const texts = new Map<string, InstrumentText>();
  records.forEach((instrument, index) => {
    if (!instrument || !isInstrument(instrument)) return;
    const provisions = articles[index]?.flatMap(({ record }) =>
      record.type === "Provision" ? [record] : [],
    );
    const reading = readings[index]?.find(({ record }) => record.type === "Reading")?.record;
    texts.set(instrument.id, {
      instrument,
      provisions: provisions ?? [],
      reading: reading?.type === "Reading" ? reading : null,
    });
  });
  return texts;
}
