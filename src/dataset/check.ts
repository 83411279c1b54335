/**
 * What a schema can't see in one line: ids used twice, references to nothing, measures outside the
 * vocabulary, dates in an impossible order, parties that repeat, persons named without an official
 * source. Each finding names file and line.
 */
import { earliest, latest, type PartialDate } from "../dates.js";
import { checkEntry, type ListsByLanguage, listsOf } from "./check-lexicon.js";
import type { Line } from "./kinds/index.js";
import type { Finding, Located } from "./read.js";

/** All findings over all parsed lines, in the order of the files. */
export function checkRecords(lines: readonly Located[]): Finding[] {
  const index = indexOf(lines);
  return lines.flatMap(({ file, line, record }) =>
    [
      ...checkIdentity(record, `${file}:${line}`, index),
      ...checkUniqueness(record, `${file}:${line}`, index),
      ...checkKind(record, index),
      ...checkReferences(record, index),
      ...checkDates(record),
      ...checkRepeats(record),
      ...checkPersons(record, index),
      ...checkRecalled(record),
      ...(record.type === "LexiconEntry" ? checkEntry(record, file, index.lists) : []),
    ].map((message) => ({ file, line, message: `${record.id}: ${message}` })),
  );
}

type Group =
  | "source"
  | "measure"
  | "mechanism"
  | "instrument"
  | "multilateral"
  | "provision"
  | "enterprise"
  | "case";

interface Index {
  /** id → where it was first used. */
  first: Map<string, string>;
  groups: Record<Group, Set<string>>;
  /** What may stand once only → where it first stands. */
  once: Map<string, string>;
  /** Kinds of instruments that have a rule. */
  kinds: Set<string>;
  proceedings: Set<string>;
  officialSources: Set<string>;
  /** Word lists of the lexicons. */
  lists: ListsByLanguage;
}

const GROUP_OF: Partial<Record<Line["type"], readonly Group[]>> = {
  Source: ["source"],
  Measure: ["measure"],
  Mechanism: ["mechanism"],
  BilateralTreaty: ["instrument"],
  Memorandum: ["instrument"],
  DomesticLaw: ["instrument"],
  Convention: ["instrument", "multilateral"],
  Network: ["instrument", "multilateral"],
  Body: ["instrument", "multilateral"],
  ModelLaw: ["instrument", "multilateral"],
  Provision: ["provision"],
  Enterprise: ["enterprise"],
  Case: ["case"],
};

function indexOf(lines: readonly Located[]): Index {
  const index: Index = {
    first: new Map(),
    groups: {
      source: new Set(),
      measure: new Set(),
      mechanism: new Set(),
      instrument: new Set(),
      multilateral: new Set(),
      provision: new Set(),
      enterprise: new Set(),
      case: new Set(),
    },
    once: new Map(),
    kinds: new Set(),
    proceedings: new Set(),
    officialSources: new Set(),
    lists: listsOf(lines),
  };
  for (const { file, line, record } of lines) {
    if (!index.first.has(record.id)) index.first.set(record.id, `${file}:${line}`);
    for (const group of GROUP_OF[record.type] ?? []) index.groups[group].add(record.id);
    const key = onceKeyOf(record);
    if (key !== null && !index.once.has(key)) index.once.set(key, `${file}:${line}`);
    if (record.type === "Implication" && record.kind !== null) index.kinds.add(record.kind);
    if (record.type === "Proceeding") index.proceedings.add(record.proceeding);
    if (record.type === "Source" && record.kind !== "secondary")
      index.officialSources.add(record.id);
  }
  return index;
}

function checkIdentity(record: Line, place: string, index: Index): string[] {
  const first = index.first.get(record.id);
  return first === undefined || first === place ? [] : [`id is used already at ${first}`];
}

/** Two participations of one party in one convention would count twice. */
function checkUniqueness(record: Line, place: string, index: Index): string[] {
  const key = onceKeyOf(record);
  const first = key === null ? undefined : index.once.get(key);
  return first === undefined || first === place ? [] : [`${key} stands already at ${first}`];
}

function onceKeyOf(record: Line): string | null {
  switch (record.type) {
    case "Participation":
      return `the participation of ${record.party} in ${record.convention}`;
    case "Reading":
      return `the reading of ${record.instrument}`;
    case "Implication":
      return record.kind === null ? `the subject ${record.subject}` : `the kind ${record.kind}`;
    case "Territory":
      return `the State of ${record.jurisdiction}`;
    case "Proceeding":
      return `the proceeding ${record.proceeding}`;
    case "LexiconEntry":
      return record.role === "words" ? `the ${record.language} list @${record.name}` : null;
    default:
      return null;
  }
}

/** Without a rule nobody knows what an instrument of the kind can do to a State. */
function checkKind(record: Line, { kinds }: Index): string[] {
  const groups = GROUP_OF[record.type] ?? [];
  if (!groups.includes("instrument") || !("kind" in record)) return [];
  return kinds.has(record.kind ?? "") ? [] : [`kind: kinds.jsonl has no rule for ${record.kind}`];
}

function checkReferences(record: Line, index: Index): string[] {
  return referencesOf(record)
    .flatMap(({ field, group, id }) => {
      const groups = Array.isArray(group) ? group : [group];
      if (groups.some((name) => index.groups[name].has(id))) return [];
      return [`${field}: no ${groups.join(" or ")} has the id ${JSON.stringify(id)}`];
    })
    .concat(
      record.type === "Case"
        ? record.mechanism
            .filter((name) => !index.proceedings.has(name))
            .map((name) => `mechanism: no proceeding is called ${JSON.stringify(name)}`)
        : [],
    );
}

interface Reference {
  field: string;
  group: Group | Group[];
  id: string;
}

function referencesOf(record: Line): Reference[] {
  const to = (field: string, group: Group | Group[], ids: readonly (string | null)[]) =>
    ids.flatMap((id) => (id === null ? [] : [{ field, group, id }]));
  const cited =
    record.type === "Source"
      ? []
      : to(
          "sources",
          "source",
          record.sources.map(({ source }) => source),
        );
  switch (record.type) {
    case "Mechanism":
      return [
        ...cited,
        ...to(
          "steps",
          "measure",
          record.steps.flatMap(({ anyOf }) => anyOf),
        ),
      ];
    case "Implication":
      return [
        ...cited,
        ...to(
          "implied",
          "measure",
          record.implied.map(({ measure }) => measure),
        ),
        ...to("inherent", "measure", record.inherent),
        ...to("model", "instrument", [record.model]),
      ];
    case "Proceeding":
      return [
        ...cited,
        ...to("mechanisms", "mechanism", [...record.mechanisms, ...record.mechanismsOnOwnLaw]),
      ];
    case "Participation":
    case "Position":
      return [...cited, ...to("convention", "multilateral", [record.convention])];
    case "Convention":
    case "Network":
    case "Body":
    case "ModelLaw":
      return [...cited, ...to("benchmark", "provision", record.benchmark ?? [])];
    case "DomesticLaw":
      return [...cited, ...to("measures", "measure", record.measures)];
    case "Provision":
      return [
        ...cited,
        ...to("instrument", "instrument", [record.instrument]),
        ...to(
          "measures",
          "measure",
          record.measures.map(({ measure }) => measure),
        ),
      ];
    case "Reading":
      return [
        ...cited,
        ...to("instrument", "instrument", [record.instrument]),
        ...to("absent", "measure", record.absent),
      ];
    case "Survey":
      return [...cited, ...to("absent", "measure", record.absent)];
    case "Obstacle":
      return [
        ...cited,
        ...to("concerns", ["measure", "mechanism"], record.concerns),
        ...to("instrument", ["instrument", "provision", "case"], [record.instrument]),
      ];
    case "LexiconEntry":
      return [
        ...cited,
        ...to("measures", "measure", record.measures),
        ...to("learnedFrom", "provision", record.learnedFrom),
      ];
    case "Operation":
      return [...cited, ...to("enterprise", "enterprise", [record.enterprise])];
    case "Case":
      return [
        ...cited,
        ...to(
          "enterprises",
          "enterprise",
          record.enterprises.map(({ id }) => id),
        ),
        ...to(
          "instrumentsUsed",
          "instrument",
          record.instrumentsUsed.map((used) => used.instrument),
        ),
      ];
    default:
      return cited;
  }
}

/** Signed before in force before ended, as far as partial dates can tell. */
function checkDates(record: Line): string[] {
  return sequencesOf(record).flatMap((sequence) => {
    const dated = sequence.flatMap(([field, date]) => (date === null ? [] : [{ field, date }]));
    return dated.flatMap((after, index) =>
      dated
        .slice(0, index)
        .filter((before) => latest(after.date) < earliest(before.date))
        .map(
          (before) =>
            `${after.field} ${after.date} is before ${before.field} ${before.date}; one of them is wrong`,
        ),
    );
  });
}

type Sequence = [field: string, date: PartialDate | null][];

function sequencesOf(record: Line): Sequence[] {
  switch (record.type) {
    case "BilateralTreaty": {
      const { signed, entryIntoForce, ratifiedByChina, suspended, terminated } = record;
      const made: Sequence = [
        ["signed", signed],
        ["entryIntoForce", entryIntoForce],
      ];
      return [
        [...made, ["suspended", suspended]],
        [...made, ["terminated", terminated]],
        [
          ["signed", signed],
          ["ratifiedByChina", ratifiedByChina],
        ],
      ];
    }
    case "Memorandum":
      return [
        [
          ["signed", record.signed],
          ["until", record.until],
        ],
      ];
    case "Convention":
    case "Network":
    case "Body":
    case "ModelLaw":
    case "DomesticLaw":
      return [
        [
          ["adopted", record.adopted],
          ["entryIntoForce", record.entryIntoForce],
          ["terminated", record.terminated],
        ],
      ];
    case "Participation": {
      const made: Sequence = [
        ["signed", record.signed],
        ["ratified", record.ratified],
        ["entryIntoForce", record.entryIntoForce],
      ];
      return [
        [...made, ["suspended", record.suspended]],
        [...made, ["withdrawn", record.withdrawn]],
      ];
    }
    case "Obstacle":
    case "Operation":
      return [
        [
          ["since", record.since],
          ["until", record.until],
        ],
      ];
    case "Enterprise":
      return record.debarments.map(({ from, until }) => [
        ["from", from],
        ["until", until],
      ]);
    case "Case":
      return [
        [
          ["opened", record.opened === null ? null : String(record.opened)],
          ["closed", record.closed === null ? null : String(record.closed)],
        ],
      ];
    default:
      return [];
  }
}

function checkRepeats(record: Line): string[] {
  const repeats = (field: string, values: readonly string[]) => {
    const twice = values.filter((value, index) => values.indexOf(value) !== index);
    return [...new Set(twice)].map((value) => `${field}: ${value} stands there twice`);
  };
  switch (record.type) {
    case "BilateralTreaty":
    case "Memorandum":
      return repeats("parties", record.parties);
    case "DomesticLaw":
      return [
        ...repeats("measures", record.measures),
        ...repeats("excludes", record.excludes),
        ...(record.excludes.includes(record.jurisdiction)
          ? ["excludes: a law can't exclude its own jurisdiction"]
          : []),
      ];
    case "Reading":
    case "Survey":
      return repeats("absent", record.absent);
    case "Territory":
      return record.through === record.jurisdiction
        ? ["through: a territory is bound through another jurisdiction than itself"]
        : [];
    case "Provision":
      return repeats(
        "measures",
        record.measures.map(({ measure }) => measure),
      );
    default:
      return [];
  }
}

/** A person is named only where a court's or an official body's source supports the case. */
function checkPersons(record: Line, index: Index): string[] {
  if (record.type !== "Case" || record.persons.length === 0) return [];
  if (record.sources.some(({ source }) => index.officialSources.has(source))) return [];
  return ["persons: named, but no primary or official source supports the case"];
}

/** What was only recalled has no source yet; what a source supports was read. */
function checkRecalled(record: Line): string[] {
  if (!("toCheck" in record)) return [];
  const supported = new Set(record.sources.flatMap(({ supports }) => supports));
  return record.toCheck
    .filter((field) => supported.has(field))
    .map((field) => `toCheck: ${field} was recalled, not read, and yet a source supports it`);
}
