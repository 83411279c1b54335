/** One dataset for one answer: what readers do while a loader commits. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Neo4jGraph } from "../../src/graph/neo4j/index.js";
import { cypher, describeWithNeo4j, emptyGraphAt } from "../support/neo4j.js";
import { seedData } from "../support/seed.js";

describeWithNeo4j("While a loader commits", (access) => {
  let graph: Neo4jGraph;
  beforeAll(async () => {
    graph = await emptyGraphAt(access);
    await graph.replace(seedData());
  });
  afterAll(() => graph.close());
  const announce = (secondsAgo: number) =>
    cypher(
      access,
      "MERGE (c:Commit { key: 'current' }) SET c.at = datetime.realtime().epochMillis - $ago",
      { ago: secondsAgo * 1_000 },
    );

  test("Readers wait until it is done", async () => {
    await announce(0);
    let answered = false;
    const answer = graph.records(["CHN"]).finally(() => {
      answered = true;
    });
    await sleep(1_000);
    expect(answered).toBe(false);
    await cypher(access, "MATCH (c:Commit) DELETE c");
    expect(await answer).toHaveLength(1);
  });

  test("A loader that has said nothing for seconds is taken for dead, and not waited for", async () => {
    await announce(6);
    const start = Date.now();
    expect(await graph.records(["CHN"])).toHaveLength(1);
    expect(Date.now() - start).toBeLessThan(4_000);
  });

  test("The next load leaves nothing behind of one that died", async () => {
    await announce(6);
    await graph.replace({ ...seedData(), info: { ...seedData().info, version: "next" } });
    expect(await cypher(access, "MATCH (c:Commit) RETURN c")).toEqual([]);
    expect((await graph.info()).version).toBe("next");
  });
});
