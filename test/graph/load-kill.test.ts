/** A loader that dies at any moment leaves the graph wholly the old one or wholly the new one. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GraphData } from "../../src/graph/model.js";
import type { Neo4jGraph } from "../../src/graph/neo4j/index.js";
import { lesserData } from "../support/lesser.js";
import { cypher, describeWithNeo4j, emptyGraphAt } from "../support/neo4j.js";
import type { Neo4jAccess } from "../support/neo4j-setup.js";
import { seedData } from "../support/seed.js";

const KILLS = 10;
const CHILD = fileURLToPath(new URL("../support/load-child.ts", import.meta.url));

describeWithNeo4j("A loader that is killed", (access) => {
  let graph: Neo4jGraph;
  /** How long a load takes here, in milliseconds. */
  let usual: number;
  beforeAll(async () => {
    graph = await emptyGraphAt(access);
    await graph.replace(lesserData());
    const start = Date.now();
    await graph.replace(seedData());
    usual = Date.now() - start;
  });
  afterAll(() => graph.close());

  test(`${KILLS} times at random moments, leaves one dataset and all of it`, async () => {
    const found = new Set<string>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { version } = await graph.info();
      const next = version === "lesser" ? "seed" : "lesser";
      // One part of the time each, so that beginning, middle and commit are all met.
      const moment = ((kill + Math.random()) / KILLS) * usual;
      await killAfter(startLoading(access, next), moment);
      found.add(await expectWhole(graph, access));
    }
    expect(found.size).toBeGreaterThan(0);
  }, 300_000);

  test("doesn't hinder the next one", async () => {
    const { version } = await graph.info();
    const next = version === "lesser" ? seedData() : lesserData();
    await killAfter(startLoading(access, "lesser"), usual / 2);
    await graph.replace(next);
    expect((await graph.info()).version).toBe(next.info.version);
    await expectWhole(graph, access);
  });
});

function startLoading(access: Neo4jAccess, which: "seed" | "lesser"): ChildProcess {
  const program = ["--import", "tsx", CHILD, JSON.stringify(access), which];
  return spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
}

async function killAfter(child: ChildProcess, moment: number): Promise<void> {
  if (child.stdout) await once(child.stdout, "data");
  await Promise.race([sleep(moment), once(child, "exit")]);
  const ended = child.exitCode === null ? once(child, "exit") : null;
  child.kill("SIGKILL");
  await ended;
}

/** The version that is there, after making sure that nothing but it is, and all of it. */
async function expectWhole(graph: Neo4jGraph, access: Neo4jAccess): Promise<string> {
  for (;;) {
    const { version } = await graph.info();
    const [counts] = await cypher(access, COUNTS);
    // A commit that was under way when its loader died may have come through between.
    if ((await graph.info()).version !== version) continue;
    expect(counts).toEqual(countsOf(version === "lesser" ? lesserData() : seedData()));
    return version;
  }
}

const COUNTS = `
  CALL () { MATCH (n:Entity) RETURN count(n) AS nodes }
  CALL () { MATCH (:Entity)-[e]->(:Entity) RETURN count(e) AS edges }
  CALL () { MATCH (:Entity)-[c:SUPPORTED_BY]->(:Source) RETURN count(c) AS citations }
  CALL () { MATCH (s:Source) RETURN count(s) AS sources }
  RETURN nodes, edges, citations, sources`;

function countsOf({ nodes, edges }: GraphData) {
  const cited = ({ record }: (typeof nodes | typeof edges)[number]) =>
    record && "sources" in record ? record.sources : [];
  const ids = [...nodes, ...edges].flatMap(cited).map(({ id }) => id);
  return {
    nodes: nodes.length,
    edges: edges.length,
    citations: nodes.flatMap(cited).length,
    sources: new Set(ids).size,
  };
}
