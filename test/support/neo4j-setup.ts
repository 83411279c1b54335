/**
 * The Neo4j that tests run against: the one at `TEST_NEO4J_URI` (its dataset is replaced!), else a
 * throw-away server where `npm run neo4j` was run before or `REQUIRE_NEO4J=1` wants one, else none.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { freePort, isProvided, provide, startServer } from "../../scripts/neo4j-server.js";

export interface Neo4jAccess {
  uri: string;
  user: string;
  password: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    neo4j: Neo4jAccess | null;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { TEST_NEO4J_URI, TEST_NEO4J_USER, TEST_NEO4J_PASSWORD, REQUIRE_NEO4J } = process.env;
  if (TEST_NEO4J_URI) {
    project.provide("neo4j", {
      uri: TEST_NEO4J_URI,
      user: TEST_NEO4J_USER ?? "neo4j",
      password: TEST_NEO4J_PASSWORD ?? "treatygraph",
    });
    return async () => {};
  }
  if (REQUIRE_NEO4J !== "1" && !isProvided()) {
    console.log("skipped: no Neo4j (`npm run neo4j` provides one, REQUIRE_NEO4J=1 wants one)");
    project.provide("neo4j", null);
    return async () => {};
  }
  await provide();
  const home = await mkdtemp(join(tmpdir(), "treatygraph-neo4j-"));
  const [port, httpPort] = [await freePort(), await freePort()];
  const server = await startServer({ home, port, httpPort, password: "treatygraph" });
  project.provide("neo4j", { uri: server.uri, user: server.user, password: server.password });
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}
