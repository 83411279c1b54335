/**
 * Valid records for tests, a builder a kind: everything has a sensible default, a test says only
 * what it is about.
 *
 * @example factsOf([treaty({ parties: ["CHN", "AUS"], status: "suspended" }), law({ jurisdiction: "AUS" })])
 */
import { createHash } from "node:crypto";
import type {
  BilateralTreaty,
  Case,
  CitedSource,
  Dataset,
  DatasetInfo,
  DomesticLaw,
  Enterprise,
  FactRecord,
  Flow,
  Implication,
  Measure,
  Mechanism,
  Memorandum,
  Multilateral,
  Obstacle,
  Operation,
  Participation,
  Position,
  Proceeding,
  Provision,
  Reading,
  Survey,
  Territory,
} from "../../src/dataset/records.js";
import { Facts } from "../../src/graph/facts.js";

/** The day up to which the datasets of tests are collected. */
export const KNOWN_AT = "2026-11-23";

export const SOURCE: CitedSource = {
  id: "src-example",
  url: "https://example.org/treaties",
  title: "A collection of treaties",
  publisher: null,
  kind: "primary",
  supports: ["status"],
};

const fact = () => ({ confidence: "high" as const, note: null, sources: [SOURCE] });

export type Step = Mechanism["steps"][number];

export function treaty(fields: Partial<BilateralTreaty> = {}): BilateralTreaty {
  return {
    ...fact(),
    type: "BilateralTreaty",
    id: "treaty-1",
    kind: "mla-criminal",
    title: "Treaty on mutual legal assistance in criminal matters",
    parties: ["CHN", "AUS"],
    signed: "2006-04-03",
    signedAt: null,
    ratifiedByChina: null,
    entryIntoForce: "2007-03-28",
    suspended: null,
    terminated: null,
    status: "in-force",
    toCheck: [],
    ...fields,
  };
}

export function memorandum(fields: Partial<Memorandum> = {}): Memorandum {
  return {
    ...fact(),
    type: "Memorandum",
    id: "memorandum-1",
    kind: "memorandum",
    title: "Memorandum on police cooperation",
    parties: ["CHN", "AUS"],
    signatories: [],
    signed: "2010-05-01",
    until: null,
    status: null,
    subject: ["law-enforcement"],
    ...fields,
  };
}

const MULTILATERAL = {
  convention: "Convention",
  network: "Network",
  body: "Body",
  "model-law": "ModelLaw",
} as const;

/** A convention, or with another `kind` a network, body or model law. */
export function convention(fields: Partial<Omit<Multilateral, "type">> = {}): Multilateral {
  const kind = fields.kind ?? "convention";
  return {
    ...fact(),
    id: `${kind}-1`,
    title: "Convention against corruption",
    shortTitle: "The convention",
    adopted: "2000-01-01",
    adoptedAt: null,
    entryIntoForce: kind === "convention" ? "2001-01-01" : null,
    terminated: null,
    depositary: null,
    registration: null,
    scope: "Corruption",
    offences: kind === "convention" ? ["corruption"] : null,
    scopeCondition: null,
    benchmark: null,
    ...fields,
    kind,
    type: MULTILATERAL[kind],
  };
}

export function participation(fields: Partial<Participation> = {}): Participation {
  const { convention: joined = "convention-1", party = "CHN" } = fields;
  return {
    ...fact(),
    type: "Participation",
    id: `${joined}-${party.toLowerCase()}`,
    convention: joined,
    party,
    status: "party",
    signed: null,
    ratified: null,
    means: null,
    entryIntoForce: "2002-01-01",
    suspended: null,
    withdrawn: null,
    reservationsOrDeclarations: [],
    via: null,
    ...fields,
  };
}

export function law(fields: Partial<DomesticLaw> = {}): DomesticLaw {
  return {
    ...fact(),
    type: "DomesticLaw",
    id: "law-1",
    kind: "domestic-law",
    jurisdiction: "AUS",
    title: "Mutual Assistance in Criminal Matters Act",
    titleLocal: null,
    citation: null,
    adopted: "1987-06-05",
    entryIntoForce: "1988-08-01",
    amended: [],
    terminated: null,
    topics: [],
    measures: ["mla"],
    requiresTreaty: false,
    reciprocityAccepted: false,
    excludes: [],
    toCheck: [],
    ...fields,
  };
}

export function provision(fields: Partial<Provision> = {}): Provision {
  return {
    ...fact(),
    type: "Provision",
    id: "provision-1",
    instrument: "treaty-1",
    since: null,
    article: "1",
    heading: null,
    summary: null,
    measures: [{ measure: "freeze", strength: "mandatory" }],
    ...fields,
  };
}

export function reading(fields: Partial<Reading> = {}): Reading {
  const { instrument = "treaty-1" } = fields;
  const id = `reading-${instrument}`;
  return { ...fact(), type: "Reading", id, instrument, extent: "whole", absent: [], ...fields };
}

export function survey(fields: Partial<Survey> = {}): Survey {
  return {
    ...fact(),
    type: "Survey",
    id: "survey-1",
    jurisdiction: "AUS",
    for: null,
    extent: "partial",
    absent: [],
    ...fields,
  };
}

/** Bermuda, which is bound through the United Kingdom, unless told otherwise. */
export function territory(fields: Partial<Territory> = {}): Territory {
  return {
    ...fact(),
    type: "Territory",
    id: "territory-1",
    jurisdiction: "BMU",
    through: "GBR",
    ...fields,
  };
}

/** That the party doesn't take UNCAC as the basis for extradition, unless told otherwise. */
export function position(fields: Partial<Position> = {}): Position {
  return {
    ...fact(),
    type: "Position",
    id: "position-1",
    convention: "uncac",
    party: "AUS",
    article: "44(6)",
    position: "does-not-use-as-basis",
    statement: "Does not take the convention as the basis for extradition.",
    ...fields,
  };
}

export function obstacle(fields: Partial<Obstacle> = {}): Obstacle {
  return {
    ...fact(),
    type: "Obstacle",
    id: "obstacle-1",
    jurisdiction: "AUS",
    for: null,
    concerns: ["freeze"],
    effect: "hinders",
    kind: "practice",
    since: null,
    until: null,
    statement: "Courts ask for more than the statute does.",
    instrument: null,
    ...fields,
  };
}

export function step(fields: Partial<Step> = {}): Step {
  return {
    stage: "freeze",
    by: "requested",
    needs: "either",
    anyOf: ["freeze"],
    essential: true,
    note: null,
    ...fields,
  };
}

export function mechanism(fields: Partial<Mechanism> = {}): Mechanism {
  return {
    ...fact(),
    type: "Mechanism",
    id: "mechanism-1",
    name: "Enforcement of an order",
    nameZh: "执行裁判",
    summary: "The requested State freezes.",
    summaryZh: null,
    uncac: [],
    steps: [step()],
    informal: false,
    ...fields,
  };
}

export function measure(fields: Partial<Measure> = {}): Measure {
  const { id = "freeze" } = fields;
  return {
    ...fact(),
    type: "Measure",
    id,
    group: "cooperation",
    name: `Measure ${id}`,
    nameZh: null,
    summary: "What it is.",
    summaryZh: null,
    uncac: [],
    ...fields,
  };
}

/** What a kind of instrument, or with `subject` a memorandum's subject, implies. */
export function implication(fields: Partial<Implication> = {}): Implication {
  const { kind = null, subject = null } = fields;
  return {
    ...fact(),
    type: "Implication",
    id: kind === null ? `subject-${subject}` : `kind-${kind}`,
    kind,
    subject,
    name: `Kind ${kind ?? subject}`,
    nameZh: "种类",
    force: "binding",
    implied: [],
    inherent: [],
    model: null,
    ...fields,
  };
}

export function proceeding(fields: Partial<Proceeding> = {}): Proceeding {
  return {
    ...fact(),
    type: "Proceeding",
    id: "proceeding-1",
    proceeding: "ncb-confiscation",
    mechanisms: [],
    mechanismsOnOwnLaw: [],
    ...fields,
  };
}

export function enterprise(fields: Partial<Enterprise> = {}): Enterprise {
  return {
    ...fact(),
    type: "Enterprise",
    id: "enterprise-1",
    kind: "state-owned-enterprise",
    name: "Example Petroleum Corporation",
    nameLocal: null,
    aliases: [],
    owner: { type: "central-government", name: "SASAC" },
    homeJurisdiction: "CHN",
    sector: "energy",
    listed: null,
    website: null,
    debarments: [],
    ...fields,
  };
}

export function operation(fields: Partial<Operation> = {}): Operation {
  return {
    ...fact(),
    type: "Operation",
    id: "operation-1",
    enterprise: "enterprise-1",
    jurisdiction: "AUS",
    role: null,
    activity: "Oil",
    since: null,
    firstRecorded: null,
    until: null,
    value: null,
    valueBasis: null,
    deals: null,
    ...fields,
  };
}

export function flow(fields: Partial<Flow> = {}): Flow {
  return {
    ...fact(),
    type: "Flow",
    id: "flow-1",
    from: "CHN",
    jurisdiction: "AUS",
    scope: null,
    measure: "odi-stock",
    year: 2020,
    value: { amount: 1_000_000, currency: "USD" },
    count: null,
    statement: "A figure.",
    role: null,
    since: null,
    until: null,
    asOf: null,
    methods: null,
    homeRegion: null,
    ...fields,
  };
}

/** A case of recovery. */
export function recoveryCase(fields: Partial<Case> = {}): Case {
  return {
    ...fact(),
    type: "Case",
    id: "case-1",
    title: "Example case",
    summary: "Assets were sought.",
    requestingJurisdiction: "CHN",
    offence: [],
    persons: [],
    enterprises: [],
    assetJurisdictions: [assetIn("AUS")],
    instrumentsUsed: [],
    mechanism: [],
    opened: null,
    closed: null,
    outcome: "unknown",
    precedent: null,
    events: [],
    ...fields,
  };
}

export function assetIn(jurisdiction: string): Case["assetJurisdictions"][number] {
  return {
    jurisdiction,
    amount: null,
    status: "sought",
    recovered: null,
    date: null,
    note: null,
  };
}

const MEASURES: readonly [id: string, group: string][] = [
  ["mla", "cooperation"],
  ["law-enforcement-channel", "cooperation"],
  ["extradite", "persons"],
  ["freeze", "provisional"],
  ["confiscate-conviction", "confiscation"],
  ["ncb-in-rem", "confiscation"],
  ["enforce-foreign-ncb", "recognition"],
  ["civil-action-by-state", "direct-recovery"],
  ["asset-sharing", "return"],
];

/** A small vocabulary: the measures of tests, and what each kind and subject implies. */
export const VOCABULARY: readonly (Measure | Implication)[] = [
  ...MEASURES.map(([id, group]) => measure({ id, group })),
  implication({
    kind: "extradition",
    implied: [{ measure: "extradite", strength: "mandatory" }],
  }),
  implication({ kind: "mla-criminal", implied: [{ measure: "mla", strength: "mandatory" }] }),
  implication({
    kind: "mla-civil-and-criminal",
    implied: [{ measure: "mla", strength: "mandatory" }],
  }),
  implication({
    kind: "asset-sharing",
    implied: [{ measure: "asset-sharing", strength: "discretionary" }],
  }),
  implication({ kind: "convention" }),
  implication({ kind: "domestic-law", force: "domestic" }),
  implication({ kind: "model-law", force: "model" }),
  implication({ kind: "memorandum", force: "channel" }),
  implication({ kind: "body", force: "channel" }),
  implication({
    kind: "network",
    force: "channel",
    implied: [{ measure: "law-enforcement-channel", strength: "discretionary" }],
  }),
  implication({
    subject: "law-enforcement",
    force: "channel",
    implied: [{ measure: "law-enforcement-channel", strength: "discretionary" }],
  }),
];

export const MEASURE_IDS: readonly string[] = MEASURES.map(([id]) => id);

/** The records as a dataset, the vocabulary added where they don't bring their own. */
export function datasetOf(
  records: readonly FactRecord[],
  info: Partial<DatasetInfo> = {},
): Dataset {
  const own = new Set(records.map(({ id }) => id));
  const all = [...VOCABULARY.filter(({ id }) => !own.has(id)), ...records];
  return {
    info: {
      title: "Test dataset",
      description: "Made up.",
      knownAt: KNOWN_AT,
      licence: "CC-BY-4.0",
      attribution: [],
      collectedFor: ["CHN", "HKG"],
      version: createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 12),
      ...info,
    },
    records: all,
  };
}

/** The records as facts, the vocabulary added where they don't bring their own. */
export function factsOf(records: readonly FactRecord[]): Facts {
  const { info, records: all } = datasetOf(records);
  return new Facts(info, all);
}
