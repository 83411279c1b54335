/** What a caller sees when Neo4j is away, slow or closed to us; and that it comes back. */
import { afterEach, expect, test } from "vitest";
import { TimeoutError, UnavailableError } from "../../src/errors.js";
import { Connection } from "../../src/graph/neo4j/connection.js";
import type { Neo4jGraph } from "../../src/graph/neo4j/index.js";
import { describeWithNeo4j, emptyGraphAt, graphAt } from "../support/neo4j.js";
import { seedData } from "../support/seed.js";
import { startWire, type Wire } from "../support/wire.js";

describeWithNeo4j("The way to Neo4j", (access) => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
  });
  const opened = <T extends { close(): Promise<void> }>(each: T): T => {
    open.push(each);
    return each;
  };
  const throughWire = async (timeoutMs: number): Promise<[Neo4jGraph, Wire]> => {
    const filler = await emptyGraphAt(access);
    await filler.replace(seedData());
    await filler.close();
    const wire = opened(await startWire(access.uri));
    return [opened(graphAt({ ...access, uri: wire.uri }, { timeoutMs })), wire];
  };

  test("A server that isn't there is unavailable within seconds, and the words say what to do", async () => {
    const graph = opened(graphAt({ ...access, uri: "bolt://127.0.0.1:1" }));
    const start = Date.now();
    const error = await graph.records(["CHN"]).catch((caught: unknown) => caught);
    expect(Date.now() - start).toBeLessThan(15_000);
    expect(error).toBeInstanceOf(UnavailableError);
    expect(String(error)).toMatch(/can't be reached.*NEO4J_URI/);
    expect(await graph.health()).toMatchObject({ ready: false, because: expect.any(String) });
  });

  test("A wrong password is told as such, and isn't repeated", async () => {
    // Not the tests' own account: Neo4j locks one for a while after three wrong passwords.
    const graph = opened(graphAt({ ...access, user: "stranger", password: "not-the-password" }));
    const error = await graph.info().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnavailableError);
    expect(String(error)).toMatch(/NEO4J_PASSWORD/);
    expect(String(error)).not.toContain("not-the-password");
  });

  test("A database that doesn't exist is told as such", async () => {
    const graph = opened(graphAt(access, { database: "no-such-database" }));
    await expect(graph.info()).rejects.toThrow(/NEO4J_DATABASE/);
  });

  test("A lost connection is unavailable, and works again without a restart of ours", async () => {
    const [graph, wire] = await throughWire(10_000);
    expect(await graph.health()).toMatchObject({ ready: true });
    await wire.cut();
    await expect(graph.records(["CHN"])).rejects.toThrow(UnavailableError);
    await wire.mend();
    expect(await graph.records(["CHN"])).toHaveLength(1);
  });

  test("A server that says nothing any more runs into the time limit", async () => {
    const [graph, wire] = await throughWire(1_500);
    await graph.info();
    wire.hold();
    await expect(graph.records(["CHN"])).rejects.toThrow(TimeoutError);
    wire.release();
    expect(await graph.records(["CHN"])).toHaveLength(1);
  });

  test("An answer that takes longer than a request may is given up, and the server told so", async () => {
    const connection = opened(new Connection({ ...access, database: "neo4j", timeoutMs: 300 }));
    const endless = "UNWIND range(1, 1000000000) AS n WITH n WHERE n % 7 = 8 RETURN count(n)";
    await expect(connection.read((ask) => ask(endless))).rejects.toThrow(TimeoutError);
  });

  test("Whoever reads can't write", async () => {
    const connection = opened(new Connection({ ...access, database: "neo4j", timeoutMs: 5_000 }));
    const writing = connection.read((ask) => ask("CREATE (n:Nothing) RETURN n"));
    await expect(writing).rejects.toThrow();
  });
});
