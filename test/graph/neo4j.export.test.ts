/** The Cypher script, run by a real Neo4j statement by statement, makes what the loader makes. */
import neo4j from "neo4j-driver";
import { afterEach, expect, it } from "vitest";
import { partOf } from "../../src/export/parts.js";
import type { GraphData } from "../../src/graph/model.js";
import { cypherScript } from "../../src/graph/neo4j/script.js";
import type { Graph } from "../../src/graph/port.js";
import { differences, hostileData, wholeOf, written } from "../support/exports.js";
import { cypher, describeWithNeo4j, emptyGraphAt } from "../support/neo4j.js";
import type { Neo4jAccess } from "../support/neo4j-setup.js";
import { seedData } from "../support/seed.js";

describeWithNeo4j("The Cypher script", (access) => {
  let graph: Graph | null = null;
  afterEach(() => graph?.close());

  it("makes as many nodes and relationships of each kind as a load", async () => {
    graph = await emptyGraphAt(access);
    const some = everyTwelfth(seedData());
    await graph.replace(some);
    const loaded = await countsOf(access);
    await emptied(access);
    await runScript(access, written("cypher", wholeOf(some)));
    expect(loaded.length).toBeGreaterThan(10);
    expect(await countsOf(access)).toEqual(loaded);
    const own = await cypher(access, "MATCH (n:Entity) RETURN count(n) AS count");
    expect(own).toEqual([{ count: some.nodes.length }]);
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
    await emptied(access);
    await runScript(access, written("cypher", part));
    expect(await cypher(access, "MATCH (d:Dataset) RETURN d")).toEqual([]);
    const counts = await cypher(
      access,
      "MATCH (n:Entity) WITH count(n) AS nodes MATCH (:Entity)-[e]->(:Entity) RETURN nodes, count(e) AS edges",
    );
    expect(counts).toEqual([{ nodes: part.nodes.length, edges: part.edges.length }]);
  });

  it("stops where a graph is already, and changes nothing there", async () => {
    graph = await emptyGraphAt(access);
    await graph.replace(hostileData());
    const before = await contentOf(access);
    const script = [...cypherScript(hostileData(), true)].join("");
    await expect(runScript(access, script)).rejects.toThrow(/already exists/);
    expect(await contentOf(access)).toEqual(before);
  });

  it("gives from this engine what it gives from memory, whatever the order of properties", async () => {
    graph = await emptyGraphAt(access);
    await graph.replace(seedData());
    const whole = await partOf(graph, { what: "graph" });
    const lines = (text: string) =>
      text
        .trim()
        .split("\n")
        .map((one): unknown => JSON.parse(one));
    const found = lines(written("jsonl", whole));
    const expected = lines(written("jsonl", { ...wholeOf(), title: whole.title }));
    expect(differences(found, expected)).toEqual([]);
  });
});

const VOCABULARY: readonly string[] = ["Measure", "Mechanism", "Implication", "Proceeding"];

/**
 * A twelfth of the facts with all of the vocabulary, and the edges between them. Neo4j plans every statement anew, since its rows are
 * part of its text: the whole seed takes it minutes.
 */
function everyTwelfth(data: GraphData): GraphData {
  const nodes = data.nodes.filter(
    ({ record }, index) => index % 12 === 0 || VOCABULARY.includes(record.type),
  );
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = data.edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  return { ...data, nodes, edges };
}

/** As `cypher-shell` does: one statement after the other, each in a transaction of its own. */
async function runScript({ uri, user, password }: Neo4jAccess, script: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session();
  try {
    for (const statement of script.split(";\n"))
      if (statement.trim() !== "") await session.run(statement);
  } finally {
    await session.close();
    await driver.close();
  }
}

async function emptied(access: Neo4jAccess): Promise<void> {
  await cypher(access, "MATCH (n) DETACH DELETE n");
}

/** How many nodes of each label, and relationships of each type. */
function countsOf(access: Neo4jAccess) {
  return cypher(
    access,
    "MATCH (n) WHERE NOT n:Commit UNWIND labels(n) AS kind RETURN kind, count(*) AS count ORDER BY kind UNION ALL MATCH (a)-[e]->(b) RETURN type(e) AS kind, count(*) AS count ORDER BY kind",
  );
}

/** Every node and relationship as a line, sorted: two graphs are the same if the lines are. */
async function contentOf(access: Neo4jAccess): Promise<string[]> {
  const nodes = await cypher(
    access,
    "MATCH (n) WHERE NOT n:Commit RETURN labels(n) AS labels, properties(n) AS properties",
  );
  const relationships = await cypher(
    access,
    "MATCH (a)-[e]->(b) RETURN a.id AS source, b.id AS target, type(e) AS type, properties(e) AS properties",
  );
  return [...nodes, ...relationships].map(line).sort();
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
