/** A record as a node: its label, what it is found by, and what lists filter and sort it by. */

import { jurisdictionOf } from "../dataset/jurisdictions.js";
import type { AnyRecord, Case, Enterprise, Instrument } from "../dataset/records.js";
import type { Facts } from "../graph/facts.js";
import type { Facet, GraphNode, NodeKind } from "../graph/model.js";
import { fold } from "../graph/text.js";
import { ALWAYS } from "./in-force.js";
import { forceOf, isChinese, kindOf, providedBy, titleZhOf } from "./instruments.js";
import { lifetimeOf } from "./lifetimes.js";
import { readingOf } from "./reading-of.js";

interface Description {
  kind: NodeKind | null;
  label: string;
  labelZh?: string | null;
  /** Further names; label and id are added. */
  names?: readonly (string | null)[];
  text?: readonly (string | null)[];
  facets?: Record<string, Facet>;
}

/** What a node's description needs of the rest of the dataset. */
export interface Surroundings {
  facts: Facts;
  /** Instruments' short titles. */
  titles: ReadonlyMap<string, string>;
  /** Convention, network or body → its participants. */
  participants: ReadonlyMap<string, readonly string[]>;
  /** Enterprise → the jurisdictions in which it operates. */
  hosts: ReadonlyMap<string, readonly string[]>;
  /** Jurisdictions that the dataset says anything of. */
  mentioned: ReadonlySet<string>;
}

export function nodeOf(record: AnyRecord, around: Surroundings): GraphNode {
  const described = describe(record, around);
  const { kind, label, labelZh = null, facets = {} } = described;
  const names = [label, labelZh, ...(described.names ?? []), record.id];
  const uniqueNames = [...new Set(names.filter((name) => name !== null))];
  const text = (described.text ?? []).filter((part) => part !== null).join("\n");
  return {
    id: record.id,
    kind,
    label,
    labelZh,
    record,
    names: uniqueNames,
    text,
    facets: {
      id: record.id,
      name: fold(label),
      text: fold([...uniqueNames, text].join("\n")),
      ...facets,
    },
    period: record.type === "Jurisdiction" ? ALWAYS : lifetimeOf(record, around.facts.info.knownAt),
  };
}

function describe(record: AnyRecord, around: Surroundings): Description {
  switch (record.type) {
    case "Jurisdiction":
      return {
        kind: "JURISDICTION",
        label: record.name,
        labelZh: record.nameZh,
        names: record.aliases,
        facets: { mentioned: around.mentioned.has(record.id) ? "yes" : "no" },
      };
    case "BilateralTreaty":
    case "Memorandum":
    case "Convention":
    case "Network":
    case "Body":
    case "ModelLaw":
    case "DomesticLaw":
      return describeInstrument(record, around);
    case "Provision": {
      const article = record.article === null ? "" : ` art. ${record.article}`;
      return {
        kind: "PROVISION",
        label: `${around.titles.get(record.instrument) ?? record.instrument}${article}: ${record.heading ?? "no heading"}`,
        text: [record.summary],
        facets: {
          instrument: record.instrument,
          measures: record.measures.map(({ measure }) => measure),
        },
      };
    }
    case "Measure":
      return {
        kind: "MEASURE",
        label: record.name,
        labelZh: record.nameZh,
        text: [
          record.summary,
          record.summaryZh,
          record.uncac.map((article) => `UNCAC ${article}`).join(", "),
        ],
        facets: { group: record.group },
      };
    case "Mechanism":
      return {
        kind: "MECHANISM",
        label: record.name,
        labelZh: record.nameZh,
        text: [record.summary, record.summaryZh],
        facets: { informal: record.informal ? "yes" : "no" },
      };
    case "Enterprise":
      return describeEnterprise(record, around);
    case "Case":
      return describeCase(record);
    case "Obstacle":
      return {
        kind: "OBSTACLE",
        label: `${jurisdictionOf(record.jurisdiction).name}, ${record.kind} that ${record.effect}: ${opening(record.statement)}`,
        text: [record.statement],
        facets: {
          jurisdiction: record.jurisdiction,
          for: record.for ?? [],
          effect: record.effect,
          kind: record.kind,
          concerns: record.concerns,
          since: record.since,
        },
      };
    case "Flow":
      return {
        kind: null,
        label: record.statement,
        facets: {
          jurisdiction: record.jurisdiction,
          measure: record.measure,
          year: String(record.year),
        },
      };
    default:
      return { kind: null, label: record.id };
  }
}

function describeInstrument(record: Instrument, around: Surroundings): Description {
  const { facts } = around;
  const parties = "parties" in record ? record.parties : (around.participants.get(record.id) ?? []);
  const rule = facts.implications.find(({ kind }) => kind === record.kind);
  const local = "titleLocal" in record ? record.titleLocal : null;
  const named = "parties" in record ? record.parties.map(jurisdictionOf) : [];
  const inEnglish = named.map((party) => party.name).join(" ");
  return {
    kind: "INSTRUMENT",
    label: record.title,
    labelZh: titleZhOf(record, facts),
    names: [
      local,
      "shortTitle" in record ? record.shortTitle : null,
      "citation" in record ? record.citation : null,
      inEnglish && rule ? `${inEnglish} ${rule.name}` : null,
    ],
    text: [
      "scope" in record ? record.scope : null,
      "signatories" in record ? record.signatories.join("\n") : null,
      rule ? `${rule.name}\n${rule.nameZh}` : null,
      record.note,
    ],
    facets: {
      kind: kindOf(record),
      force: forceOf(record, facts),
      parties,
      jurisdiction: record.type === "DomesticLaw" ? record.jurisdiction : null,
      measures: [...new Set(providedBy(record, facts).map(({ measure }) => measure.id))],
      signed: "signed" in record ? record.signed : record.adopted,
      entryIntoForce: "entryIntoForce" in record ? record.entryIntoForce : null,
      status: "status" in record ? record.status : null,
      extent: readingOf(facts.readingOf(record.id) ?? null, facts.provisionsOf(record.id)).extent,
    },
  };
}

function describeEnterprise(record: Enterprise, { hosts }: Surroundings): Description {
  return {
    kind: "ENTERPRISE",
    label: record.name,
    labelZh: isChinese(record.nameLocal) ? record.nameLocal : null,
    names: [record.nameLocal, ...record.aliases],
    text: [record.note],
    facets: {
      sector: record.sector,
      owner: record.owner.type,
      home: record.homeJurisdiction,
      operatesIn: hosts.get(record.id) ?? [],
      debarred: record.debarments.length > 0 ? "yes" : "no",
    },
  };
}

function describeCase(record: Case): Description {
  return {
    kind: "CASE",
    label: record.title,
    names: record.persons.map(({ name }) => name),
    text: [record.summary, ...record.enterprises.map(({ name }) => name)],
    facets: {
      requesting: record.requestingJurisdiction,
      assetsIn: [...new Set(record.assetJurisdictions.map(({ jurisdiction }) => jurisdiction))],
      enterprises: record.enterprises.flatMap(({ id }) => id ?? []),
      proceedings: record.mechanism,
      outcome: record.outcome,
      opened: record.opened === null ? null : String(record.opened),
    },
  };
}

/** The first words of a statement: what tells it from its likes in a list. */
function opening(statement: string): string {
  if (statement.length <= OPENING) return statement;
  return `${statement.slice(0, statement.lastIndexOf(" ", OPENING))} …`;
}
const OPENING = 80;
