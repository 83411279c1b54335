/** The schema's filters as conditions on the graph's facets. */

import { BEGINNING, END } from "../dates.js";
import { jurisdictionCode, oneOf } from "../domain/questions.js";
import { BadInputError } from "../errors.js";
import type { Facts } from "../graph/facts.js";
import type { Condition } from "../graph/port.js";
import { fold } from "../graph/text.js";
import type {
  CaseFilter,
  DateRange,
  EnterpriseFilter,
  FlowFilter,
  InputMaybe,
  InstrumentFilter,
  JurisdictionFilter,
  MeasureFilter,
  MechanismFilter,
  ObstacleFilter,
  ProvisionFilter,
} from "./generated/types.js";

type Given<T> = InputMaybe<T>;

export const jurisdictions = (filter: Given<JurisdictionFilter>): Condition[] => [
  ...among("id", codes(filter?.codes, "filter.codes")),
  ...yesOrNo("mentioned", filter?.mentioned),
  ...containing(filter?.text),
];

export const instruments = (filter: Given<InstrumentFilter>, vocabulary: Facts): Condition[] => [
  ...among("kind", filter?.kinds),
  ...among("force", filter?.forces),
  ...every("parties", codes(filter?.parties, "filter.parties")),
  ...among("jurisdiction", codes(filter?.jurisdictions, "filter.jurisdictions")),
  ...every("measures", measureIds(filter?.measures, vocabulary)),
  ...among("status", filter?.statuses),
  ...among("extent", filter?.read),
  ...during("signed", filter?.signed, "filter.signed"),
  ...(filter?.inForceOn ? [{ is: "inForceOn" as const, day: filter.inForceOn }] : []),
  ...containing(filter?.text),
];

export const provisions = (filter: Given<ProvisionFilter>, vocabulary: Facts): Condition[] => [
  ...among("instrument", filter?.instruments),
  ...every("measures", measureIds(filter?.measures, vocabulary)),
  ...containing(filter?.text),
];

export const measures = (filter: Given<MeasureFilter>): Condition[] => [
  ...among("group", filter?.groups),
  ...containing(filter?.text),
];

export const mechanisms = (filter: Given<MechanismFilter>): Condition[] => [
  ...yesOrNo("informal", filter?.informal),
  ...containing(filter?.text),
];

export const enterprises = (filter: Given<EnterpriseFilter>): Condition[] => [
  ...among("sector", filter?.sectors),
  ...among("owner", filter?.owners),
  ...every("operatesIn", codes(filter?.operatesIn, "filter.operatesIn")),
  ...yesOrNo("debarred", filter?.debarred),
  ...containing(filter?.text),
];

export const cases = (filter: Given<CaseFilter>): Condition[] => [
  ...among("requesting", codes(filter?.requesting, "filter.requesting")),
  ...every("assetsIn", codes(filter?.assetsIn, "filter.assetsIn")),
  ...every("enterprises", filter?.enterprises),
  ...every("proceedings", filter?.proceedings),
  ...among("outcome", filter?.outcomes),
  ...containing(filter?.text),
];

export const obstacles = (filter: Given<ObstacleFilter>): Condition[] => [
  ...among("jurisdiction", codes(filter?.jurisdictions, "filter.jurisdictions")),
  ...among("effect", filter?.effects),
  ...among("kind", filter?.kinds),
  ...every("concerns", filter?.concerns),
  ...containing(filter?.text),
];

export const flows = (filter: Given<FlowFilter>): Condition[] => [
  ...among("jurisdiction", codes(filter?.jurisdictions, "filter.jurisdictions")),
  ...among("measure", filter?.measures),
  ...containing(filter?.text),
];

function codes(given: Given<readonly string[]>, argument: string): string[] | null {
  return given ? given.map((code) => jurisdictionCode(code, argument)) : null;
}

function measureIds(given: Given<readonly string[]>, { measures: known }: Facts): string[] | null {
  const ids = [...known.keys()];
  return given ? given.map((id) => oneOf(id, ids, "measure", "filter.measures")) : null;
}

const among = (facet: string, values: Given<readonly string[]>): Condition[] =>
  values ? [{ facet, is: "oneOf", values }] : [];

const every = (facet: string, values: Given<readonly string[]>): Condition[] =>
  values ? [{ facet, is: "all", values }] : [];

const yesOrNo = (facet: string, value: Given<boolean>): Condition[] =>
  typeof value === "boolean" ? among(facet, [value ? "yes" : "no"]) : [];

const containing = (text: Given<string>): Condition[] =>
  text ? [{ facet: "text", is: "containing", value: fold(text.trim()) }] : [];

function during(facet: string, range: Given<DateRange>, argument: string): Condition[] {
  if (!range) return [];
  const from = range.from ?? BEGINNING;
  const to = range.to ?? END;
  if (from > to)
    throw new BadInputError(`${argument}: from ${from} is after to ${to}; swap them.`, argument);
  return [{ facet, is: "between", from, to }];
}
