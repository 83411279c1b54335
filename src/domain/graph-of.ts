/**
 * The graph of a dataset: which records are nodes, which are edges, and what each can be found by.
 * Engines hold what stands here and add nothing of their own.
 */
import { allJurisdictions } from "../dataset/jurisdictions.js";
import {
  type AnyRecord,
  type Dataset,
  type FactRecord,
  type Instrument,
  isInstrument,
  type Operation,
  type Participation,
} from "../dataset/records.js";
import type { PartialDate } from "../dates.js";
import { Facts } from "../graph/facts.js";
import type {
  EdgeType,
  Facet,
  ForcePeriod,
  GraphData,
  GraphEdge,
  GraphNode,
} from "../graph/model.js";
import { nodeOf, type Surroundings } from "./graph-nodes.js";
import { ALWAYS, together } from "./in-force.js";
import { providedBy } from "./instruments.js";
import { lifetimeOf } from "./lifetimes.js";

/** All nodes and edges of a dataset, in its order. */
export function graphOf(dataset: Dataset): GraphData {
  const facts = new Facts(dataset.info, dataset.records);
  const builder = new Builder(surroundings(facts, dataset.records), dataset.records);
  for (const names of allJurisdictions()) builder.node({ ...names, type: "Jurisdiction" });
  for (const record of dataset.records) builder.add(record);
  return { info: dataset.info, nodes: builder.nodes, edges: builder.edges };
}

interface EdgeDetails {
  id?: string;
  since?: PartialDate | null;
  until?: PartialDate | null;
  period?: ForcePeriod;
  record?: Participation | Operation;
  properties?: Record<string, Facet>;
}

class Builder {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  private readonly edgeIds = new Set<string>();
  private readonly byId: ReadonlyMap<string, FactRecord>;

  constructor(
    private readonly around: Surroundings,
    records: readonly FactRecord[],
  ) {
    this.byId = new Map(records.map((record) => [record.id, record]));
  }

  node(record: AnyRecord): void {
    this.nodes.push(nodeOf(record, this.around));
  }

  add(record: FactRecord): void {
    if (record.type === "Participation") this.participation(record);
    else if (record.type === "Operation") this.operation(record);
    else {
      this.node(record);
      if (isInstrument(record)) this.instrument(record);
      else this.relations(record);
    }
  }

  private relations(record: Exclude<FactRecord, Instrument | Participation | Operation>): void {
    switch (record.type) {
      case "Provision": {
        const { since } = record;
        const period = together(this.periodOf(record.instrument), this.lifetimeOf(record));
        this.edge("HAS_PROVISION", record.instrument, record.id, { since, period });
        for (const { measure, strength } of record.measures)
          this.edge("PROVIDES", record.id, measure, { period, properties: { strength } });
        break;
      }
      case "Reading":
        this.edge("READ_AS", record.instrument, record.id);
        break;
      case "Survey":
        this.edge("SURVEYED_AS", record.jurisdiction, record.id);
        break;
      case "Position":
        this.edge("TAKES_POSITION", record.party, record.id);
        this.edge("POSITION_ON", record.id, record.convention);
        break;
      case "Obstacle": {
        const { since, until } = record;
        const details = { since, until, period: this.lifetimeOf(record) };
        this.edge("MEETS", record.jurisdiction, record.id, {
          ...details,
          properties: { effect: record.effect },
        });
        for (const concern of record.concerns) this.edge("CONCERNS", record.id, concern, details);
        if (record.instrument) this.edge("CONCERNS", record.id, record.instrument, details);
        break;
      }
      case "Mechanism":
        for (const measure of new Set(record.steps.flatMap((step) => step.anyOf)))
          this.edge("USES", record.id, measure);
        break;
      case "Enterprise":
        this.edge("BASED_IN", record.id, record.homeJurisdiction);
        break;
      case "Flow":
        if (record.jurisdiction) this.edge("HAS_FIGURE", record.jurisdiction, record.id);
        break;
      case "Case": {
        const period = this.lifetimeOf(record);
        this.edge("REQUESTED_BY", record.id, record.requestingJurisdiction, { period });
        for (const { id } of record.enterprises)
          if (id) this.edge("INVOLVES", record.id, id, { period });
        record.assetJurisdictions.forEach((asset, index) => {
          this.edge("ASSETS_IN", record.id, asset.jurisdiction, {
            id: `ASSETS_IN:${record.id}:${asset.jurisdiction}:${index + 1}`,
            period,
            properties: {
              status: asset.status,
              amount: asset.amount?.amount ?? null,
              currency: asset.amount?.currency ?? asset.recovered?.currency ?? null,
              recovered: asset.recovered?.amount ?? null,
            },
          });
        });
        for (const used of record.instrumentsUsed)
          if (used.instrument)
            this.edge("RELIED_ON", record.id, used.instrument, {
              period,
              properties: { description: used.description },
            });
        break;
      }
      case "Measure":
      case "Implication":
      case "Proceeding":
      case "Territory":
        break;
    }
  }

  private instrument(record: Instrument): void {
    const period = this.periodOf(record.id);
    if (record.type === "DomesticLaw") {
      this.edge("ENACTED", record.jurisdiction, record.id, {
        since: record.entryIntoForce,
        until: record.terminated,
        period,
      });
      for (const { measure, strength, provision } of providedBy(record, this.around.facts))
        if (!provision)
          this.edge("PROVIDES", record.id, measure.id, { period, properties: { strength } });
      return;
    }
    if (record.type !== "BilateralTreaty" && record.type !== "Memorandum") return;
    const { signed, status } = record;
    const treaty = record.type === "BilateralTreaty";
    for (const party of record.parties)
      this.edge("PARTY_TO", party, record.id, {
        since: treaty ? record.entryIntoForce : signed,
        until: treaty ? (record.suspended ?? record.terminated) : record.until,
        period,
        properties: { signed, status },
      });
  }

  private participation(record: Participation): void {
    this.edge("PARTY_TO", record.party, record.convention, {
      id: record.id,
      since: record.entryIntoForce,
      until: record.suspended ?? record.withdrawn,
      period: together(this.periodOf(record.convention), this.lifetimeOf(record)),
      record,
    });
  }

  private operation(record: Operation): void {
    this.edge("OPERATES_IN", record.enterprise, record.jurisdiction, {
      id: record.id,
      since: record.since ?? record.firstRecorded,
      until: record.until,
      period: this.lifetimeOf(record),
      record,
    });
  }

  /** When the record with this id was in force. */
  private periodOf(id: string): ForcePeriod {
    const record = this.byId.get(id);
    return record ? this.lifetimeOf(record) : ALWAYS;
  }

  private lifetimeOf(record: FactRecord): ForcePeriod {
    return lifetimeOf(record, this.around.facts.info.knownAt);
  }

  private edge(type: EdgeType, source: string, target: string, details: EdgeDetails = {}): void {
    const id = details.id ?? `${type}:${source}:${target}`;
    if (this.edgeIds.has(id)) return;
    this.edgeIds.add(id);
    this.edges.push({
      id,
      type,
      source,
      target,
      since: details.since ?? null,
      until: details.until ?? null,
      period: details.period ?? ALWAYS,
      record: details.record ?? null,
      properties: details.properties ?? {},
    });
  }
}

function surroundings(facts: Facts, records: readonly FactRecord[]): Surroundings {
  const titles = new Map<string, string>();
  const participants = new Map<string, string[]>();
  const hosts = new Map<string, string[]>();
  for (const record of records) {
    if (isInstrument(record))
      titles.set(record.id, "shortTitle" in record ? record.shortTitle : record.title);
    if (record.type === "Participation") append(participants, record.convention, record.party);
    if (record.type === "Operation") append(hosts, record.enterprise, record.jurisdiction);
  }
  const mentioned = new Set(records.flatMap(jurisdictionsIn));
  return { facts, titles, participants, hosts, mentioned };
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The jurisdictions that a record says something of. */
function jurisdictionsIn(record: FactRecord): string[] {
  switch (record.type) {
    case "BilateralTreaty":
    case "Memorandum":
      return record.parties;
    case "Participation":
      return [record.party];
    case "DomesticLaw":
    case "Obstacle":
    case "Survey":
    case "Operation":
      return [record.jurisdiction];
    case "Flow":
      return record.jurisdiction ? [record.jurisdiction] : [];
    case "Case":
      return [
        record.requestingJurisdiction,
        ...record.assetJurisdictions.map((asset) => asset.jurisdiction),
      ];
    default:
      return [];
  }
}
