/** What a record is in ELI or schema.org, and what of it their words can say. */
import {
  type AnyRecord,
  type Instrument,
  isInstrument,
  type Provision,
} from "../dataset/records.js";
import { isChinese } from "../domain/instruments.js";
import type { Certainty } from "../graph/model.js";
import type { Properties } from "./attributes.js";
import { chinese, dateOf, english, iri } from "./json-ld-context.js";

interface Standard {
  types: readonly string[];
  terms: Properties;
}

/** @param inForce on the day of the export */
export function standardTerms(record: AnyRecord, inForce: Certainty): Standard {
  if (record.type === "Network" || record.type === "Body")
    return { types: ["schema:Organization"], terms: { "schema:name": english(record.title) } };
  if (isInstrument(record))
    return { types: ["eli:LegalResource"], terms: legislation(record, inForce) };
  switch (record.type) {
    case "Provision":
      return { types: ["eli:LegalResourceSubdivision"], terms: article(record) };
    case "Jurisdiction":
      // Not all are countries: Hong Kong, the European Union.
      return {
        types: ["schema:AdministrativeArea"],
        terms: {
          "schema:name": [english(record.name), chinese(record.nameZh)],
          "schema:identifier": record.id,
        },
      };
    case "Enterprise":
      return {
        types: ["schema:Corporation"],
        terms: {
          "schema:name": english(record.name),
          "schema:alternateName": record.nameLocal ?? [],
          "schema:location": { "@id": iri(record.homeJurisdiction) },
          ...(record.website === null ? {} : { "schema:url": { "@id": record.website } }),
        },
      };
    case "Measure":
    case "Mechanism":
      return {
        types: ["schema:DefinedTerm"],
        terms: {
          "schema:name": english(record.name),
          "schema:description": english(record.summary),
          "schema:termCode": record.id,
        },
      };
    case "Case":
      return {
        types: ["schema:Event"],
        terms: {
          "schema:name": english(record.title),
          "schema:description": english(record.summary),
          ...(record.opened === null ? {} : { "schema:startDate": dateOf(String(record.opened)) }),
          ...(record.closed === null ? {} : { "schema:endDate": dateOf(String(record.closed)) }),
        },
      };
    case "Flow":
      return {
        types: ["schema:Observation"],
        terms: {
          "schema:description": english(record.statement),
          "schema:observationDate": dateOf(String(record.year)),
        },
      };
    case "Obstacle":
    case "Position":
      return { types: [], terms: { "schema:description": english(record.statement) } };
    default:
      return { types: [], terms: {} };
  }
}

const IN_FORCE: Readonly<Record<Certainty, Properties>> = {
  YES: { "eli:in_force": { "@id": "eli:InForce-inForce" } },
  NO: { "eli:in_force": { "@id": "eli:InForce-notInForce" } },
  // ELI has no word for what nobody can tell.
  UNCERTAIN: {},
};

function legislation(record: Instrument, inForce: Certainty): Properties {
  const made = "signed" in record ? record.signed : record.adopted;
  const from = "entryIntoForce" in record ? record.entryIntoForce : null;
  const until = "until" in record ? record.until : record.terminated;
  const local = "titleLocal" in record ? record.titleLocal : null;
  const titles = [english(record.title), ...(local === null ? [] : [inItsLanguage(local)])];
  return {
    "eli:id_local": record.id,
    "eli:title": titles,
    "eli:type_document": { "@id": iri(`vocabulary:kind:${record.kind}`) },
    ...("shortTitle" in record ? { "eli:title_short": english(record.shortTitle) } : {}),
    ...("jurisdiction" in record
      ? { "eli:jurisdiction": { "@id": iri(record.jurisdiction) } }
      : {}),
    ...(made === null ? {} : { "eli:date_document": dateOf(made) }),
    ...(from === null ? {} : { "eli:first_date_entry_in_force": dateOf(from) }),
    ...(until === null ? {} : { "eli:date_no_longer_in_force": dateOf(until) }),
    ...IN_FORCE[inForce],
    inForce,
  };
}

function article(record: Provision): Properties {
  return {
    "eli:is_part_of": { "@id": iri(record.instrument) },
    ...(record.article === null ? {} : { "eli:number": record.article }),
    ...(record.heading === null ? {} : { "eli:title": english(record.heading) }),
    ...(record.summary === null ? {} : { "eli:description": english(record.summary) }),
  };
}

/** The records don't say in which language a local title is; Han characters do. */
function inItsLanguage(text: string): object | string {
  return isChinese(text) ? chinese(text) : text;
}
