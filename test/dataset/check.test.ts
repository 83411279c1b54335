/** The checker: each kind of finding, with the file and line that it names. */
import { describe, expect, test } from "vitest";
import type { FactRecord } from "../../src/dataset/records.js";
import {
  convention,
  law,
  mechanism,
  memorandum,
  obstacle,
  operation,
  participation,
  position,
  proceeding,
  provision,
  reading,
  recoveryCase,
  SOURCE,
  step,
  survey,
  territory,
  treaty,
} from "../support/dataset.js";
import { findingsIn, folderWith, treatyLine } from "./folder.js";

const SECONDARY = { ...SOURCE, id: "src-newspaper", kind: "secondary" as const };

function check(...records: FactRecord[]): string[] {
  return findingsIn(folderWith(records));
}

function checkTreaty(changes: Readonly<Record<string, unknown>>): string[] {
  return findingsIn(folderWith([treaty()], { "treaties.jsonl": treatyLine(changes) }));
}

test("The dataset that comes with the program has no finding", () => {
  expect(findingsIn("graph-seed")).toEqual([]);
});

test("A dataset without a flaw has no finding", () => {
  expect(check(treaty(), law(), memorandum(), provision(), recoveryCase())).toEqual([]);
});

describe("In one line:", () => {
  test("A line of broken JSON is reported with file and line", () => {
    const content = `${treatyLine()}{"id": "treaty-2",\n${treatyLine({ id: "treaty-3" })}`;
    expect(findingsIn(folderWith([treaty()], { "treaties.jsonl": content }))).toEqual([
      expect.stringMatching(/^treaties\.jsonl:2: broken JSON: /),
    ]);
  });

  test("An unknown field is reported by name", () => {
    expect(checkTreaty({ ratifedByChina: "2007" })).toEqual([
      'treaties.jsonl:1: Unrecognized key: "ratifedByChina"',
    ]);
  });

  test("A missing field is reported by name", () => {
    expect(checkTreaty({ title: undefined })).toEqual([
      expect.stringMatching(/^treaties\.jsonl:1: title: /),
    ]);
  });

  test.each(["2024-13-01", "2023-02-29", "0000", "07-04-2003", "yesterday", ""])(
    "A date that doesn't exist is reported with what a date looks like: %j",
    (signed) => {
      expect(checkTreaty({ signed })).toEqual([
        `treaties.jsonl:1: signed: ${JSON.stringify(signed)} is no date; a date looks like 2007, 2007-04 or 2007-04-03`,
      ]);
    },
  );

  test.each(["XXX", "aus", "AU", "Australia"])(
    "A code that is no jurisdiction's is reported: %s",
    (code) => {
      expect(checkTreaty({ parties: ["CHN", code] })).toEqual([
        `treaties.jsonl:1: parties.1: ${JSON.stringify(code)} is no ISO 3166-1 alpha-3 code; a code looks like "CHN" or "HKG"`,
      ]);
    },
  );

  test("A fact without a source is reported", () => {
    expect(checkTreaty({ sources: [] })).toEqual([
      "treaties.jsonl:1: sources: a fact needs at least one source",
    ]);
  });

  test("A bilateral treaty of three parties, or of one, is reported", () => {
    const message = "treaties.jsonl:1: parties: a bilateral treaty has two parties";
    expect(checkTreaty({ parties: ["CHN", "AUS", "NZL"] })).toEqual([message]);
    expect(checkTreaty({ parties: ["CHN"] })).toEqual([message]);
  });

  test("An id that isn't kebab-case is reported", () => {
    expect(checkTreaty({ id: "Treaty 1" })).toEqual([
      "treaties.jsonl:1: id: an id is kebab-case: small letters, digits, hyphens",
    ]);
  });

  test("A status that the format doesn't know is reported with those that it knows", () => {
    const [finding] = checkTreaty({ status: "sleeping" });
    expect(finding).toMatch(/^treaties\.jsonl:1: status: .*in-force.*suspended/);
  });

  test("Several flaws of one line are reported, each by itself", () => {
    expect(checkTreaty({ signed: "soon", status: "sleeping", extra: 1 })).toHaveLength(3);
  });
});

describe("Between lines:", () => {
  test("An id used twice is reported with where it was used first, over files too", () => {
    expect(check(treaty(), law({ id: "treaty-1" }))).toEqual([
      "laws.jsonl:1: treaty-1: id is used already at treaties.jsonl:1",
    ]);
  });

  test("A source that isn't in sources.jsonl is reported", () => {
    expect(checkTreaty({ sources: [{ source: "src-nowhere", supports: [] }] })).toEqual([
      'treaties.jsonl:1: treaty-1: sources: no source has the id "src-nowhere"',
    ]);
  });

  test("A measure outside the vocabulary is reported wherever one can stand", () => {
    const none = 'no measure has the id "melt"';
    const measures = [{ measure: "melt", strength: "mandatory" as const }];
    expect(check(treaty(), provision({ measures }))).toEqual([
      `provisions.jsonl:1: provision-1: measures: ${none}`,
    ]);
    expect(check(law({ measures: ["melt"] }))).toEqual([`laws.jsonl:1: law-1: measures: ${none}`]);
    expect(check(mechanism({ steps: [step({ anyOf: ["melt"] })] }))).toEqual([
      `mechanisms.jsonl:1: mechanism-1: steps: ${none}`,
    ]);
    expect(check(treaty(), reading({ absent: ["melt"] }))).toEqual([
      `readings.jsonl:1: reading-treaty-1: absent: ${none}`,
    ]);
    expect(check(survey({ absent: ["melt"] }))).toEqual([
      `surveys.jsonl:1: survey-1: absent: ${none}`,
    ]);
  });

  test.each<[string, FactRecord]>([
    [
      'provisions.jsonl:1: provision-1: instrument: no instrument has the id "no"',
      provision({ instrument: "no" }),
    ],
    [
      'readings.jsonl:1: reading-no: instrument: no instrument has the id "no"',
      reading({ instrument: "no" }),
    ],
    [
      'participation.jsonl:1: no-chn: convention: no multilateral has the id "no"',
      participation({ convention: "no" }),
    ],
    [
      'positions.jsonl:1: position-1: convention: no multilateral has the id "no"',
      position({ convention: "no" }),
    ],
    [
      'obstacles.jsonl:1: obstacle-1: concerns: no measure or mechanism has the id "no"',
      obstacle({ concerns: ["no"] }),
    ],
    [
      'obstacles.jsonl:1: obstacle-1: instrument: no instrument or provision or case has the id "no"',
      obstacle({ instrument: "no" }),
    ],
    [
      'operations.jsonl:1: operation-1: enterprise: no enterprise has the id "no"',
      operation({ enterprise: "no" }),
    ],
    [
      'proceedings.jsonl:1: proceeding-1: mechanisms: no mechanism has the id "no"',
      proceeding({ mechanisms: ["no"] }),
    ],
    [
      'cases.jsonl:1: case-1: enterprises: no enterprise has the id "no"',
      recoveryCase({ enterprises: [{ name: "A bank", id: "no" }] }),
    ],
    [
      'cases.jsonl:1: case-1: instrumentsUsed: no instrument has the id "no"',
      recoveryCase({
        instrumentsUsed: [{ description: "A treaty", instrument: "no", jurisdiction: null }],
      }),
    ],
    [
      'cases.jsonl:1: case-1: mechanism: no proceeding is called "no"',
      recoveryCase({ mechanism: ["no"] }),
    ],
  ])("A reference to nothing is reported: %s", (finding, record) => {
    expect(check(record)).toEqual([finding]);
  });
});

test("A territory that is bound through itself is reported, and a second State for it", () => {
  const [once, twice] = [territory({ through: "BMU" }), territory({ id: "territory-2" })];
  expect(findingsIn(folderWith([once, twice]))).toEqual([
    "territories.jsonl:1: territory-1: through: a territory is bound through another jurisdiction than itself",
    "territories.jsonl:2: territory-2: the State of BMU stands already at territories.jsonl:1",
  ]);
});

test("A field that was recalled and that a source supports is reported", () => {
  const sources = [{ source: "src-example", supports: ["signed"] }];
  expect(checkTreaty({ sources, toCheck: ["signed", "entryIntoForce"] })).toEqual([
    "treaties.jsonl:1: treaty-1: toCheck: signed was recalled, not read, and yet a source supports it",
  ]);
});

test("An instrument of a kind without a rule is reported", () => {
  expect(findingsIn(folderWith([treaty()], { "kinds.jsonl": "" }))).toEqual([
    "treaties.jsonl:1: treaty-1: kind: kinds.jsonl has no rule for mla-criminal",
  ]);
});

describe("Dates in an impossible order are reported:", () => {
  test.each<[string, FactRecord]>([
    [
      "treaties.jsonl:1: treaty-1: entryIntoForce 2006-04-02 is before signed 2006-04-03",
      treaty({ entryIntoForce: "2006-04-02" }),
    ],
    [
      "treaties.jsonl:1: treaty-1: terminated 2006 is before entryIntoForce 2007-03-28",
      treaty({ terminated: "2006", status: "terminated" }),
    ],
    [
      "treaties.jsonl:1: treaty-1: suspended 2007-02 is before entryIntoForce 2007-03-28",
      treaty({ suspended: "2007-02", status: "suspended" }),
    ],
    [
      "treaties.jsonl:1: treaty-1: ratifiedByChina 2005 is before signed 2006-04-03",
      treaty({ ratifiedByChina: "2005" }),
    ],
    [
      "memoranda.jsonl:1: memorandum-1: until 2009 is before signed 2010-05-01",
      memorandum({ until: "2009" }),
    ],
    [
      "conventions.jsonl:1: convention-1: entryIntoForce 1999 is before adopted 2000-01-01",
      convention({ entryIntoForce: "1999" }),
    ],
    [
      "laws.jsonl:1: law-1: terminated 1980 is before adopted 1987-06-05",
      law({ terminated: "1980", entryIntoForce: null }),
    ],
    [
      "operations.jsonl:1: operation-1: until 2001 is before since 2002",
      operation({ enterprise: "no", since: "2002", until: "2001" }),
    ],
    [
      "obstacles.jsonl:1: obstacle-1: until 2001 is before since 2002",
      obstacle({ since: "2002", until: "2001" }),
    ],
    [
      "cases.jsonl:1: case-1: closed 2001 is before opened 2002",
      recoveryCase({ opened: 2002, closed: 2001 }),
    ],
  ])("%s", (finding, record) => {
    expect(check(record)).toContainEqual(`${finding}; one of them is wrong`);
  });

  test("a participation that left before it ratified", () => {
    const left = participation({ ratified: "2005", entryIntoForce: null, withdrawn: "2004" });
    expect(check(convention(), left)).toEqual([
      "participation.jsonl:1: convention-1-chn: withdrawn 2004 is before ratified 2005; one of them is wrong",
    ]);
  });

  test("but not where a partial date leaves room", () => {
    expect(check(treaty({ signed: "2006", entryIntoForce: "2006-01" }))).toEqual([]);
  });
});

describe("Repeats are reported:", () => {
  test("Parties that repeat", () => {
    expect(check(treaty({ parties: ["CHN", "CHN"] }))).toEqual([
      "treaties.jsonl:1: treaty-1: parties: CHN stands there twice",
    ]);
    expect(check(memorandum({ parties: ["AUS", "AUS"] }))).toEqual([
      "memoranda.jsonl:1: memorandum-1: parties: AUS stands there twice",
    ]);
  });

  test("A party that takes part twice in one convention", () => {
    const again = participation({ id: "another-id" });
    expect(check(convention(), participation(), again)).toEqual([
      "participation.jsonl:2: another-id: the participation of CHN in convention-1 stands already at participation.jsonl:1",
    ]);
  });

  test("An instrument that is read twice", () => {
    expect(check(treaty(), reading(), reading({ id: "reading-2" }))).toEqual([
      "readings.jsonl:2: reading-2: the reading of treaty-1 stands already at readings.jsonl:1",
    ]);
  });

  test("Measures of a law or an article that repeat", () => {
    const measures = [
      { measure: "freeze", strength: "mandatory" as const },
      { measure: "freeze", strength: "discretionary" as const },
    ];
    expect(check(law({ measures: ["mla", "mla"] }))).toEqual([
      "laws.jsonl:1: law-1: measures: mla stands there twice",
    ]);
    expect(check(treaty(), provision({ measures }))).toEqual([
      "provisions.jsonl:1: provision-1: measures: freeze stands there twice",
    ]);
  });

  test("A law that excludes its own jurisdiction", () => {
    expect(check(law({ excludes: ["AUS"] }))).toEqual([
      "laws.jsonl:1: law-1: excludes: a law can't exclude its own jurisdiction",
    ]);
  });
});

describe("Persons:", () => {
  const persons = [{ name: "A. Person", role: "manager" }];

  test("A person named without an official source is reported", () => {
    expect(check(recoveryCase({ persons, sources: [SECONDARY] }))).toEqual([
      "cases.jsonl:1: case-1: persons: named, but no primary or official source supports the case",
    ]);
  });

  test("One official source is enough, and a case without persons needs none", () => {
    expect(check(recoveryCase({ persons, sources: [SECONDARY, SOURCE] }))).toEqual([]);
    expect(check(recoveryCase({ sources: [SECONDARY] }))).toEqual([]);
  });
});
