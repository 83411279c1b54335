/** The Cypher script, run by a real Neo4j statement by statement, makes what the loader makes. */
import neo4j from "neo4j-driver";
import { afterEach, expect, it } from "vitest";
import { partOf } from "../../src/export/parts.js";
import { cypherScript } from "../../src/graph/neo4j/script.js";
import type { Graph } from "../../src/graph/port.js";
import { hostileData, wholeOf, written } from "../support/exports.js";
import { cypher, describeWithNeo4j, emptyGraphAt } from "../support/neo4j.js";
import type { Neo4jAccess } from "../support/neo4j-setup.js";
import { seedData } from "../support/seed.js";

describeWithNeo4j("The Cypher script", (access) => {
  let graph: Graph | null = null;
  afterEach(() => graph?.close());

  // Neo4j plans each of a thousand statements anew, since their rows are part of their text.
  it("makes of the seed as many nodes and relationships of each kind as a load, with all properties", {
    timeout: 900_000,
  }, async () => {
    graph = await emptyGraphAt(access);
    await graph.replace(seedData());
    const loaded = await contentOf(access);
    await emptied(access);
    await runScript(access, written("cypher", wholeOf()));
    const made = await contentOf(access);
    expect(made.length).toBe(loaded.length);
    expect(made.filter((line, index) => line !== loaded[index]).slice(0, 3)).toEqual([]);
    const own = await cypher(access, "MATCH (n:Entity) RETURN count(n) AS count");
    expect(own).toEqual([{ count: seedData().nodes.length }]);
  });

  it("leaves a graph that is served, and that a load finds to be there already", async () => {
    graph = await emptyGraphAt(access);
    await runScript(access, written("cypher", wholeOf(hostileData())));
    expect(await graph.replace(hostileData())).toMatchObject({ replaced: false });
    const { nodes, edges } = await graph.everything();
    const { nodes: wanted, edges: links } = hostileData();
    expect(nodes.map(({ record }) => record)).toEqual(wanted.map(({ record }) => record));
    expect(edges).toEqual(links);
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

  it("gives from this engine the same text as from memory", async () => {
    graph = await emptyGraphAt(access);
    await graph.replace(seedData());
    const whole = await partOf(graph, { what: "graph" });
    for (const format of ["jsonl", "cypher", "graphml"] as const)
      expect(written(format, whole) === written(format, { ...wholeOf(), title: whole.title })).toBe(
        true,
      );
  });
});

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

function line(row: Record<string, unknown>): string {
  return JSON.stringify(row, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
