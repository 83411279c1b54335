/** The Cypher script, run by a real Neo4j statement by statement, makes what the loader makes. */
import neo4j, { int, type Session } from "neo4j-driver";
import { afterEach, expect, it } from "vitest";
import { FORMAT_NAMES } from "../../src/export/formats.js";
import { partOf } from "../../src/export/parts.js";
import { cypherScript } from "../../src/graph/neo4j/script.js";
import { tablesOf } from "../../src/graph/neo4j/tables.js";
import type { Graph } from "../../src/graph/port.js";
import { differences, HOSTILE, hostileData, wholeOf, written } from "../support/exports.js";
import { cypher, describeWithNeo4j, emptyGraphAt } from "../support/neo4j.js";
import type { Neo4jAccess } from "../support/neo4j-setup.js";
import { seedData } from "../support/seed.js";

describeWithNeo4j("The Cypher script", (access) => {
  let graph: Graph | null = null;
  afterEach(() => graph?.close());

  // Twenty seconds; several times that on a server just started whose processors are busy.
  it("makes of the whole seed every node and relationship that a load makes, with all properties", {
    timeout: 300_000,
  }, async () => {
    graph = await emptyGraphAt(access);
    await graph.replace(seedData());
    const loaded = await contentOf(access);
    await emptied(access);
    await runScript(access, written("cypher", wholeOf()));
    expect(differences(await contentOf(access), loaded)).toEqual([]);
    expect(loaded.length).toBeGreaterThan(seedData().nodes.length + seedData().edges.length);
  });

  it("reads from its tables what the loader gives as a parameter", async () => {
    const given = await rowsIn(access, "UNWIND $rows AS row RETURN row", { rows: ODD_ROWS });
    const [table, ...more] = [...tablesOf(ODD_ROWS)];
    const read = await rowsIn(access, `${table} RETURN row`);
    expect(more).toEqual([]);
    expect(read.map(withoutNull)).toEqual(given.map(withoutNull));
  });

  it("leaves a graph that is served, and that a load finds to be there already", async () => {
    graph = await emptyGraphAt(access);
    await runScript(access, written("cypher", wholeOf(hostileData())));
    expect(await graph.replace(hostileData())).toMatchObject({ replaced: false });
    const { nodes, edges } = await graph.everything();
    const { nodes: wanted, edges: links } = hostileData();
    // What is read is parsed as the dataset's files are, where no text begins or ends with space.
    const records = (list: typeof nodes) => list.map(({ record }) => trimmed(record));
    expect(records(nodes)).toEqual(records(wanted));
    expect(trimmed(edges)).toEqual(trimmed(links));
  });

  it("keeps every hostile text inside its quotes", async () => {
    graph = await emptyGraphAt(access);
    await runScript(access, written("cypher", wholeOf(hostileData())));
    const titles = await cypher(
      access,
      "MATCH (n:BilateralTreaty) RETURN n.id AS id, n.title AS title, n.note AS note ORDER BY n.rank",
    );
    const expected = hostileData().nodes.flatMap(({ record }) =>
      record.type === "BilateralTreaty"
        ? [{ id: record.id, title: record.title, note: record.note }]
        : [],
    );
    expect(titles).toEqual(expected);
  });

  it("of a part names no dataset, so that nobody takes the part for the whole", async () => {
    graph = await emptyGraphAt(access);
    await graph.replace(seedData());
    const asked = { what: "subgraph", around: ["CHN"], depth: 1, asOf: null, first: 50 } as const;
    const part = await partOf(graph, asked);
    expect(part.nodes.length).toBe(50);
    const loaded = new Set((await contentOf(access)).map(withoutRank));
    await emptied(access);
    await runScript(access, written("cypher", part));
    expect(await cypher(access, "MATCH (d:Dataset) RETURN d")).toEqual([]);
    const counts = await cypher(
      access,
      "MATCH (n:Entity) WITH count(n) AS nodes MATCH (:Entity)-[e]->(:Entity) RETURN nodes, count(e) AS edges",
    );
    expect(counts).toEqual([{ nodes: part.nodes.length, edges: part.edges.length }]);
    const made = (await contentOf(access)).map(withoutRank);
    expect(made.filter((one) => !loaded.has(one)).slice(0, 3)).toEqual([]);
  });

  it("stops where a graph is already, and changes nothing there", async () => {
    graph = await emptyGraphAt(access);
    await graph.replace(hostileData());
    const before = await contentOf(access);
    const script = [...cypherScript(hostileData(), true)].join("");
    await expect(runScript(access, script)).rejects.toThrow(/already exists/);
    expect(await contentOf(access)).toEqual(before);
  });

  it("gives in each format the same bytes from this engine as from memory", async () => {
    graph = await emptyGraphAt(access);
    await graph.replace(seedData());
    const here = await partOf(graph, { what: "graph" });
    const inMemory = { ...wholeOf(), title: here.title };
    const different = FORMAT_NAMES.filter(
      (format) => written(format, here) !== written(format, inMemory),
    );
    expect(different).toEqual([]);
  });
});

const TEXTS = [
  "",
  " ",
  "\t",
  "|",
  "∅",
  "a\tb|c∅\ue000",
  "'",
  "\\",
  "u0041",
  ...HOSTILE.map(([text]) => text),
];

/** What no dataset holds yet: marks of the tables as texts, kinds of numbers, lists of nothing. */
const ODD_ROWS: readonly object[] = [
  ...TEXTS.map((text) => ({
    id: text,
    labels: [text, text],
    properties: { text, year: int(2007) },
  })),
  ...TEXTS.map((text) => ({ id: text, labels: [], properties: { other: text, list: [text] } })),
  ...[0, 0.1, -1.5, 2, 1e21, 5e-324].map((amount) => ({ id: "decimal", properties: { amount } })),
  ...["0", "-7", "9007199254740993"].map((amount) => ({
    id: "whole",
    properties: { amount: int(amount) },
  })),
  ...[true, false, null].map((yes) => ({ id: "truth", yes, properties: { yes, empty: [] } })),
];

/** As `cypher-shell` does: one statement after the other, each in a transaction of its own. */
function runScript(access: Neo4jAccess, script: string): Promise<void> {
  return inSession(access, async (session) => {
    for (const statement of script.split(";\n"))
      if (statement.trim() !== "") await session.run(statement);
  });
}

async function emptied(access: Neo4jAccess): Promise<void> {
  await cypher(access, "MATCH (n) DETACH DELETE n");
}

/** Every node and relationship as a line, sorted: two graphs are the same if the lines are. */
function contentOf(access: Neo4jAccess): Promise<string[]> {
  return inSession(access, async (session) => {
    const nodes = await session.run(
      "MATCH (n) WHERE NOT n:Commit RETURN labels(n) AS labels, properties(n) AS properties",
    );
    const relationships = await session.run(
      "MATCH (a)-[e]->(b) RETURN a.id AS source, b.id AS target, type(e) AS type, properties(e) AS properties",
    );
    return [...nodes.records, ...relationships.records].map((row) => line(row.toObject())).sort();
  });
}

function rowsIn(access: Neo4jAccess, statement: string, parameters = {}): Promise<unknown[]> {
  return inSession(access, async (session) => {
    const { records } = await session.run(statement, parameters);
    return records.map((record): unknown => record.get("row"));
  });
}

/** Whole numbers come as objects here, so that 1 isn't taken for 1.0. */
async function inSession<T>(
  { uri, user, password }: Neo4jAccess,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    return await work(driver.session());
  } finally {
    await driver.close();
  }
}

/** Of a part, its own order is kept. */
function withoutRank(content: string): string {
  return content.replace(/"rank":\{[^}]*\},?/, "");
}

/** Neo4j keeps nothing of what is null. */
function withoutNull(row: unknown): unknown {
  return JSON.parse(JSON.stringify(row), (_, value: unknown) =>
    value === null ? undefined : value,
  );
}

function trimmed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === "string" ? inner.trim() : inner,
  );
}

function line(row: Record<string, unknown>): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
