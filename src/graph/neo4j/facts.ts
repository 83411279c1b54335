/** Everything that bears on pairs of jurisdictions, in two statements. What many questions share is kept while the dataset is the same. */
import type { AnyRecord, DatasetInfo, FactRecord, RecordType } from "../../dataset/records.js";
import { Facts } from "../facts.js";
import type { Pair } from "../port.js";
import type { Ask } from "./connection.js";
import { factOf } from "./edges.js";
import { recordOf, type StoredRecord } from "./records.js";
import { READ } from "./statements.js";

/** What every question needs, conventions with their articles, and through whom territories are bound: kept while the dataset is the same. */
const VOCABULARY: readonly RecordType[] = [
  "Measure",
  "Mechanism",
  "Implication",
  "Proceeding",
  "Territory",
  "LexiconEntry",
  "Convention",
  "Network",
  "Body",
  "ModelLaw",
];

/** From so many pairs on, facts are kept: each analysis of a jurisdiction needs the same ones. */
const MANY = 50;
const KEPT = 4;

export class FactsReader {
  /** What bears on one jurisdiction and all others, the last asked for last: analyses ask it again and again. */
  private readonly surveys = new Map<string, Facts>();
  private vocabulary: { version: string; records: readonly FactRecord[] } | null = null;

  /** See `Graph.facts`. */
  async read(ask: Ask, info: DatasetInfo, pairs: readonly Pair[]): Promise<Facts> {
    if (pairs.length < MANY) return this.ask(ask, info, pairs);
    const key = `${info.version} ${pairs.join(" ")}`;
    const facts = this.surveys.get(key) ?? (await this.ask(ask, info, pairs));
    this.surveys.delete(key);
    this.surveys.set(key, facts);
    const [oldest] = this.surveys.keys();
    if (this.surveys.size > KEPT && oldest !== undefined) this.surveys.delete(oldest);
    return facts;
  }

  private async ask(ask: Ask, info: DatasetInfo, pairs: readonly Pair[]): Promise<Facts> {
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
