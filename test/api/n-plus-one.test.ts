/** How often the graph is asked: once for each kind of thing, however many things there are. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { all, answered, at } from "./client.js";
import { graphThat } from "./graphs.js";

let server: TestServer;
let calls: string[] = [];
beforeEach(async () => {
  calls = [];
  const graph = graphThat(async (method, answer) => {
    calls.push(method);
    await new Promise(setImmediate);
    return answer();
  });
  server = await startTestServer({}, graph);
});
afterEach(() => server.close());

/** How many port calls a query makes. */
async function callsOf(query: string, variables: object = {}): Promise<number> {
  calls = [];
  await answered(server, query, { ...variables });
  return calls.length;
}

const INSTRUMENTS = `
  query ($first: Int) {
    instruments(first: $first, filter: { parties: ["CHN"] }, orderBy: { field: ID }) {
      nodes {
        title titleZh force inForce because
        sources { url }
        provisions { article measures { measure { name } provision { id } } instrument { id } }
        measures { measure { name } strength provision { id } byKind }
        reading { extent absent { name } }
        cases { title mechanisms { name } enterprises { enterprise { name } } instrumentsUsed { instrument { title } } }
        ... on BilateralTreaty { parties { name } }
        ... on Memorandum { parties { name } }
        ... on Convention { participations { party { name } inForce } positions { party { name } } }
      }
    }
  }`;

const LISTS: readonly [name: string, query: string][] = [
  ["instruments", INSTRUMENTS],
  [
    "jurisdictions",
    `query ($first: Int) { jurisdictions(first: $first, filter: { mentioned: true }) { nodes {
      bilaterals { id force } participations { instrument { title } inForce } laws { title reading { extent } }
      positions { instrument { id } } surveys { absent { name } } obstacles { concerns { id } origin { id } }
      operations { enterprise { name } } casesWithAssets { title } casesRequested { title } flows { statement }
    } } }`,
  ],
  [
    "enterprises",
    `query ($first: Int) { enterprises(first: $first) { nodes {
      home { name } operations { jurisdiction { name } } cases { title assets { jurisdiction { name } } }
    } } }`,
  ],
  [
    "obstacles",
    `query ($first: Int) { obstacles(first: $first) { nodes {
      jurisdiction { name } for { name } concerns { id } origin { id }
    } } }`,
  ],
  [
    "provisions",
    `query ($first: Int) { provisions(first: $first) { nodes {
      instrument { title reading { extent } } measures { measure { name } }
    } } }`,
  ],
];

describe("Lists", () => {
  test.each(LISTS)("A page of 50 %s asks no more often than a page of 20", async (name, query) => {
    const few = await callsOf(query, { first: 20 });
    expect(all(await answered(server, query, { first: 50 }), `${name}.nodes.*`)).toHaveLength(50);
    const many = await callsOf(query, { first: 50 });
    expect(many).toBeLessThanOrEqual(few + 1); // one kind of link may first occur further down
    expect(many).toBeLessThan(20);
  });

  test("Many nodes by their ids are asked for at once", async () => {
    const listed = await answered(server, "{ provisions(first: 100) { nodes { id } } }");
    const ids = all(listed, "provisions.nodes.*.id");
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    expect(await callsOf(query, { ids })).toBe(1);
  });
});

describe("Questions", () => {
  const BASIS = `
    instrument { title titleZh force reading { extent absent { id } } provisions { article } cases { title } sources { url } }
    measures { measure { name } provision { article instrument { title } } }`;

  test("legalBases with everything nested takes a handful of calls", async () => {
    const query = `{ legalBases(requesting: "CHN", requested: "USA", asOf: "2026-01-01") {
      requesting { name } bases { ${BASIS} } notApplicable { instrument { title } because }
      support { measure { name } duty power by { ${BASIS} } }
    } }`;
    expect(at(await answered(server, query), "legalBases.bases.10")).toBeDefined();
    expect(await callsOf(query)).toBeLessThanOrEqual(8);
  });

  test("routes with everything nested take a handful of calls", async () => {
    const query = `{ routes(requesting: "CHN", requested: "USA", asOf: "2026-01-01") {
      best { mechanism { name steps { anyOf { name } } } }
      routes { mechanism { name } obstacles { statement concerns { id } origin { id } } precedents { title mechanisms { id } }
        steps { anyOf { name } by { ${BASIS} } } }
    } }`;
    expect(await callsOf(query)).toBeLessThanOrEqual(8);
  });

  test("The same pair asked about twice is looked up once", async () => {
    await answered(
      server,
      `{ a: legalBases(requesting: "CHN", requested: "USA", asOf: "2020-01-01") { asOf }
         b: legalBases(requesting: "CHN", requested: "USA", asOf: "2010-01-01") { asOf }
         c: routes(requesting: "CHN", requested: "USA") { asOf } }`,
    );
    expect(calls).toEqual(["facts"]);
  });

  test("Many pairs at once are one question to the graph", async () => {
    const codes = ["USA", "CAN", "AUS", "GBR", "FRA", "CHE", "SGP", "JPN"];
    const parts = codes.map(
      (code) => `${code}: routes(requesting: "CHN", requested: "${code}") { best { support } }`,
    );
    expect(await callsOf(`{ ${parts.join(" ")} }`)).toBe(1);
  });

  test("Ids that aren't there cost one look-up, and one search for what was meant", async () => {
    calls = [];
    const around = Array.from({ length: 50 }, (_, index) => `nothing-${index}`);
    await answered(server, "query ($around: [ID!]!) { subgraph(around: $around) { truncated } }", {
      around,
    }).catch(() => null);
    expect(calls.filter((method) => method === "records")).toHaveLength(1);
    expect(calls.filter((method) => method === "search")).toHaveLength(1);
  });
});

describe("Analyses", () => {
  const EVERY = `instrument { title reading { extent } provisions { article measures { measure { name } } } sources { url } }`;
  const CHANGES = `[
    { kind: CONCLUDE, jurisdiction: "USA", instrumentKind: EXTRADITION_TREATY }
    { kind: TERMINATE, instrument: "mla-chn-aus-2006" }
    { kind: AMEND_LAW, measures: [{ measure: "ncb-in-rem" }] }
  ]`;

  test.each([
    [
      "coverage of all jurisdictions",
      `{ coverage(requesting: "CHN") { jurisdiction { name } mlaTreaty readiness { low } best { mechanism { name } } cells(measures: ["mla"]) { duty by { inForce } } } }`,
    ],
    [
      "coverage with everything nested",
      `{ coverage(requesting: "CHN", jurisdictions: ["USA", "AUS", "HKG"]) { best { steps { by { ${EVERY} } } obstacles { statement } } } }`,
    ],
    [
      "coverageHistory",
      `{ coverageHistory(requesting: "CHN") { year mlaTreaty { began { name } } } }`,
    ],
    [
      "gaps",
      `{ gaps(requesting: "CHN") { jurisdiction { name } components { statement sources { url } } missing { measure { name } by { instrument { id } } } } }`,
    ],
    [
      "scenario",
      `{ scenario(requesting: "CHN", changes: ${CHANGES}) { changes rows { after { best { steps { by { ${EVERY} } } } } } } }`,
    ],
    [
      "programme",
      `{ programme(requesting: "CHN", size: 5) { steps { change jurisdiction { name } instrument { title } measures { name } because } } }`,
    ],
    [
      "claims",
      `{ claims(requesting: "CHN") { verdict evidence { instrument { title } provision { article instrument { title } } measure { name } sources { url } } } }`,
    ],
    [
      "backtest",
      `{ backtest { share leftOut { title } entries { case { title mechanisms { name } } routes { mechanism { name } steps { anyOf { name } } } } } }`,
    ],
    [
      "comparison",
      `{ comparison(instruments: ["mla-chn-aus-2006", "uncac"]) { rows { measure { name } cells { provisions { article instrument { title } } } } } }`,
    ],
    [
      "depths",
      `{ depths(parties: ["CHN"], instruments: ["mla-chn-aus-2006", "mla-chn-gbr-2013"]) { instrument { title } benchmark { title } provided { measure { name } provision { article } } } }`,
    ],
  ])("%s: fewer than ten calls", async (_, query) => {
    expect(await callsOf(query)).toBeLessThan(10);
  });

  test("coverage of all jurisdictions is one question to the graph", async () => {
    await answered(server, `{ coverage(requesting: "CHN") { readiness { low high } } }`);
    expect(calls).toEqual(["facts"]);
  });
});
