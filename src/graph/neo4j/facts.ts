/** Everything that bears on pairs of jurisdictions, in two statements; the vocabulary is kept. */
import type { AnyRecord, DatasetInfo, FactRecord, RecordType } from "../../dataset/records.js";
import { Facts } from "../facts.js";
import type { Pair } from "../port.js";
import type { Ask } from "./connection.js";
import { factOf } from "./edges.js";
import { recordOf, type StoredRecord } from "./records.js";
import { READ } from "./statements.js";

/** What every question needs, conventions with their articles: kept while the dataset is the same. */
const VOCABULARY: readonly RecordType[] = [
  "Measure",
  "Mechanism",
  "Implication",
  "Proceeding",
  "Convention",
  "Network",
  "Body",
  "ModelLaw",
];

export class FactsReader {
  private vocabulary: { version: string; records: readonly FactRecord[] } | null = null;

  /** See `Graph.facts`. */
  async read(ask: Ask, info: DatasetInfo, pairs: readonly Pair[]): Promise<Facts> {
    const partners = partnersOf(pairs);
    const [vocabulary, nodes, edges] = await Promise.all([
      this.vocabularyOf(ask, info),
      ask<StoredRecord>(READ.factsOnNodes, { partners }),
      ask<StoredRecord>(READ.factsOnEdges, { codes: Object.keys(partners) }),
    ]);
    return new Facts(info, [...vocabulary, ...factsIn(nodes), ...edges.map(factOf)]);
  }

  private async vocabularyOf(ask: Ask, { version }: DatasetInfo): Promise<readonly FactRecord[]> {
    if (this.vocabulary?.version !== version) {
      const records = factsIn(await ask<StoredRecord>(READ.vocabulary, { types: VOCABULARY }));
      this.vocabulary = { version, records };
    }
    return this.vocabulary.records;
  }
}

/** For each code the codes that it is paired with, both ways. */
function partnersOf(pairs: readonly Pair[]): Record<string, string[]> {
  const partners: Record<string, string[]> = {};
  const add = (code: string, other: string) => {
    partners[code] ??= [];
    partners[code].push(other);
  };
  for (const [requesting, requested] of pairs) {
    add(requesting, requested);
    add(requested, requesting);
  }
  return partners;
}

function factsIn(stored: readonly StoredRecord[]): FactRecord[] {
  return stored.map(recordOf).filter(isFact);
}

function isFact(record: AnyRecord): record is FactRecord {
  return record.type !== "Jurisdiction";
}
