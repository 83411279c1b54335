/** What a person finds who opens Neo4j Browser and writes Cypher against the graph. */
import { beforeAll, expect, test } from "vitest";
import { cypher, describeWithNeo4j, emptyGraphAt } from "../support/neo4j.js";
import { seedData } from "../support/seed.js";

describeWithNeo4j("In Neo4j Browser", (access) => {
  beforeAll(async () => {
    const graph = await emptyGraphAt(access);
    await graph.replace(seedData());
    await graph.close();
  });
  const rows = (statement: string) => cypher(access, statement);

  test("A jurisdiction leads to its treaties, their articles and the measures they provide", async () => {
    const found = await rows(`
      MATCH (:Jurisdiction { id: 'CHN' })-[:PARTY_TO]->(t:BilateralTreaty)
        -[:HAS_PROVISION]->(:Provision)-[p:PROVIDES]->(m:Measure)
      RETURN DISTINCT t.title AS title, t.signed AS signed, m.name AS measure, p.strength AS strength`);
    expect(found.length).toBeGreaterThan(100);
    expect(found[0]).toEqual({
      title: expect.any(String),
      signed: expect.any(String),
      measure: expect.any(String),
      strength: expect.stringMatching(/mandatory|conditional|discretionary/),
    });
  });

  test("Every fact leads to its sources", async () => {
    const [found] = await rows(`
      MATCH (n:Entity)
      WHERE NOT n:Jurisdiction AND n.recordType <> 'LexiconEntry' AND NOT (n)-[:SUPPORTED_BY]->(:Source)
      RETURN count(n) AS without`);
    expect(found).toEqual({ without: 0 });
    const [source] = await rows(`
      MATCH (:Convention { id: 'uncac' })-[c:SUPPORTED_BY]->(s:Source)
      RETURN s.url AS url, c.supports AS supports LIMIT 1`);
    expect(source).toEqual({ url: expect.stringMatching(/^https?:/), supports: expect.any(Array) });
  });

  test("A participation is a relationship with the fact's own fields", async () => {
    const [found] = await rows(`
      MATCH (:Jurisdiction { id: 'CHN' })-[p:PARTY_TO]->(:Convention { id: 'uncac' })
      RETURN p.id AS id, p.status AS status, p.ratified AS ratified, size(p.sourceIds) AS sources`);
    expect(found).toMatchObject({ id: "uncac-chn", status: "party", ratified: "2006-01-13" });
    expect(found?.sources).toBeGreaterThan(0);
  });

  test("Every instrument is an Instrument and what it is", async () => {
    const found = await rows(
      "MATCH (i:Instrument) UNWIND labels(i) AS l RETURN DISTINCT l AS label",
    );
    expect(found.map(({ label }) => label).sort()).toEqual([
      "BilateralTreaty",
      "Body",
      "Convention",
      "DomesticLaw",
      "Entity",
      "Instrument",
      "Memorandum",
      "ModelLaw",
      "Network",
    ]);
  });

  test("One node tells which dataset it is", async () => {
    expect(await rows("MATCH (d:Dataset) RETURN d.version AS version")).toEqual([
      { version: seedData().info.version },
    ]);
  });
});
