/**
 * Everything that bears on a question, indexed the way the domain asks for it. The memory engine
 * holds one index over the whole dataset; the Neo4j engine builds one from what its query brought.
 */
import type {
  BilateralTreaty,
  Case,
  DatasetInfo,
  DomesticLaw,
  FactRecord,
  Implication,
  Measure,
  Mechanism,
  Memorandum,
  Multilateral,
  Obstacle,
  Participation,
  Position,
  Proceeding,
  Provision,
  Reading,
  Survey,
} from "../dataset/records.js";

export type Bilateral = BilateralTreaty | Memorandum;

export class Facts {
  readonly measures = new Map<string, Measure>();
  readonly mechanisms = new Map<string, Mechanism>();
  readonly conventions = new Map<string, Multilateral>();
  readonly implications: Implication[] = [];
  readonly proceedings = new Map<string, Proceeding>();
  private readonly bilaterals = new Index<Bilateral>();
  private readonly participations = new Index<Participation>();
  private readonly laws = new Index<DomesticLaw>();
  private readonly provisions = new Index<Provision>();
  private readonly readings = new Map<string, Reading>();
  private readonly surveys = new Index<Survey>();
  private readonly positions = new Index<Position>();
  private readonly obstacles = new Index<Obstacle>();
  private readonly cases = new Index<Case>();

  constructor(
    readonly info: DatasetInfo,
    records: Iterable<FactRecord>,
  ) {
    for (const record of records) this.add(record);
  }

  /** Bilateral treaties and memoranda between the two, in the dataset's order. */
  bilateralsBetween(a: string, b: string): readonly Bilateral[] {
    return this.bilaterals.get(pairKey(a, b));
  }
  participationsOf(jurisdiction: string): readonly Participation[] {
    return this.participations.get(jurisdiction);
  }
  lawsOf(jurisdiction: string): readonly DomesticLaw[] {
    return this.laws.get(jurisdiction);
  }
  provisionsOf(instrument: string): readonly Provision[] {
    return this.provisions.get(instrument);
  }
  readingOf(instrument: string): Reading | undefined {
    return this.readings.get(instrument);
  }
  surveysOf(jurisdiction: string): readonly Survey[] {
    return this.surveys.get(jurisdiction);
  }
  /** The positions that `party` takes on `convention`. */
  positionsOf(convention: string, party: string): readonly Position[] {
    return this.positions.get(`${convention} ${party}`);
  }
  /** Obstacles (and helps) that requests to, or of, the jurisdiction meet. */
  obstaclesOf(jurisdiction: string): readonly Obstacle[] {
    return this.obstacles.get(jurisdiction);
  }
  /** Cases with assets in the jurisdiction. */
  casesIn(jurisdiction: string): readonly Case[] {
    return this.cases.get(jurisdiction);
  }

  private add(record: FactRecord): void {
    switch (record.type) {
      case "BilateralTreaty":
      case "Memorandum": {
        const [a, b] = record.parties;
        if (a !== undefined && b !== undefined) this.bilaterals.add(pairKey(a, b), record);
        break;
      }
      case "Convention":
      case "Network":
      case "Body":
      case "ModelLaw":
        this.conventions.set(record.id, record);
        break;
      case "Participation":
        this.participations.add(record.party, record);
        break;
      case "DomesticLaw":
        this.laws.add(record.jurisdiction, record);
        break;
      case "Provision":
        this.provisions.add(record.instrument, record);
        break;
      case "Reading":
        this.readings.set(record.instrument, record);
        break;
      case "Survey":
        this.surveys.add(record.jurisdiction, record);
        break;
      case "Position":
        this.positions.add(`${record.convention} ${record.party}`, record);
        break;
      case "Obstacle":
        this.obstacles.add(record.jurisdiction, record);
        break;
      case "Case":
        for (const jurisdiction of new Set(record.assetJurisdictions.map((a) => a.jurisdiction)))
          this.cases.add(jurisdiction, record);
        break;
      case "Measure":
        this.measures.set(record.id, record);
        break;
      case "Mechanism":
        this.mechanisms.set(record.id, record);
        break;
      case "Implication":
        this.implications.push(record);
        break;
      case "Proceeding":
        this.proceedings.set(record.proceeding, record);
        break;
      case "Enterprise":
      case "Operation":
      case "Flow":
        break; // they bear on no legal question between two jurisdictions
    }
  }
}

/** The same key for (A, B) and (B, A). */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Many values to a key, in the order in which they came. */
class Index<T> {
  private readonly lists = new Map<string, T[]>();
  add(key: string, value: T): void {
    const list = this.lists.get(key);
    if (list) list.push(value);
    else this.lists.set(key, [value]);
  }
  get(key: string): readonly T[] {
    return this.lists.get(key) ?? [];
  }
}
