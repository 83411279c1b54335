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
  LexiconEntry,
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
  Territory,
} from "../dataset/records.js";

export type Bilateral = BilateralTreaty | Memorandum;

/** What can be supposed, to see what would follow: instruments with their articles, participations. */
export type Supposition = Bilateral | DomesticLaw | Participation | Provision | Reading;

export class Facts {
  readonly measures: Map<string, Measure>;
  readonly mechanisms: Map<string, Mechanism>;
  readonly conventions: Map<string, Multilateral>;
  readonly implications: Implication[];
  readonly proceedings: Map<string, Proceeding>;
  /** By jurisdiction: the State through which treaties come to bind it. */
  private readonly territories: Map<string, Territory>;
  /** What the draft checker reads with, both languages. */
  readonly lexicon: LexiconEntry[];
  /** The facts as they stand, below all suppositions. */
  readonly origin: Facts;
  private readonly bilaterals: Index<Bilateral>;
  private readonly participations: Index<Participation>;
  private readonly laws: Index<DomesticLaw>;
  private readonly provisions: Index<Provision>;
  private readonly readings: Index<Reading>;
  private readonly surveys: Index<Survey>;
  private readonly positions: Index<Position>;
  private readonly obstacles: Index<Obstacle>;
  private readonly cases: Index<Case>;

  /** @param base the facts that `records` are supposed on top of; null: `records` are all */
  constructor(
    readonly info: DatasetInfo,
    records: readonly FactRecord[],
    base: Facts | null = null,
  ) {
    this.measures = base?.measures ?? new Map();
    this.mechanisms = base?.mechanisms ?? new Map();
    this.conventions = base?.conventions ?? new Map();
    this.implications = base?.implications ?? [];
    this.proceedings = base?.proceedings ?? new Map();
    this.territories = base?.territories ?? new Map();
    this.lexicon = base?.lexicon ?? [];
    this.origin = base?.origin ?? this;
    const replaced = new Set(base === null ? [] : records.map(({ id }) => id));
    this.bilaterals = new Index(base?.bilaterals, replaced);
    this.participations = new Index(base?.participations, replaced);
    this.laws = new Index(base?.laws, replaced);
    this.provisions = new Index(base?.provisions, replaced);
    this.readings = new Index(base?.readings, replaced);
    this.surveys = base?.surveys ?? new Index();
    this.positions = base?.positions ?? new Index();
    this.obstacles = base?.obstacles ?? new Index();
    this.cases = base?.cases ?? new Index();
    for (const record of records) this.add(record);
  }

  /**
   * These facts and further ones, each in the place of the one with the same id. Nothing here
   * changes: it is a view, made in no time.
   */
  supposing(records: readonly Supposition[]): Facts {
    return new Facts(this.info, records, this);
  }

  /** The measures with these ids, in order; ids that aren't there are left out. */
  measuresCalled(ids: readonly string[]): Measure[] {
    return ids.flatMap((id) => this.measures.get(id) ?? []);
  }
  /** Bilateral treaties and memoranda between the two, in the dataset's order. */
  bilateralsBetween(a: string, b: string): readonly Bilateral[] {
    return this.bilaterals.get(pairKey(a, b));
  }
  participationsOf(jurisdiction: string): readonly Participation[] {
    return this.participations.get(jurisdiction);
  }
  /** The State through which treaties come to bind the jurisdiction; null for a State, or where nobody has looked. */
  throughWhom(jurisdiction: string): string | null {
    return this.territories.get(jurisdiction)?.through ?? null;
  }
  lawsOf(jurisdiction: string): readonly DomesticLaw[] {
    return this.laws.get(jurisdiction);
  }
  provisionsOf(instrument: string): readonly Provision[] {
    return this.provisions.get(instrument);
  }
  readingOf(instrument: string): Reading | undefined {
    return this.readings.get(instrument)[0];
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
        this.readings.add(record.instrument, record);
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
      case "Territory":
        this.territories.set(record.jurisdiction, record);
        break;
      case "LexiconEntry":
        this.lexicon.push(record);
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

/** Many values to a key, in the order in which they came; on top of another index, where there is one. */
class Index<T extends { id: string }> {
  private readonly lists = new Map<string, T[]>();

  /** @param replaced the ids of what no longer counts of `base` */
  constructor(
    private readonly base: Index<T> | null = null,
    private readonly replaced: ReadonlySet<string> = new Set(),
  ) {}

  add(key: string, value: T): void {
    const list = this.lists.get(key);
    if (list) list.push(value);
    else this.lists.set(key, [value]);
  }

  get(key: string): readonly T[] {
    const own = this.lists.get(key) ?? [];
    if (!this.base) return own;
    const kept = this.base.get(key).filter(({ id }) => !this.replaced.has(id));
    return own.length > 0 ? [...kept, ...own] : kept;
  }
}
