/** The engines that can be measured here: memory, and Neo4j where there is one. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "../scripts/neo4j-needs.js";
import { isProvided, startServer } from "../scripts/neo4j-server.js";

export interface Engine {
  name: "memory" | "neo4j";
  /** What the service must be told to serve from it. */
  settings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

export const MEMORY: Engine = { name: "memory", settings: {}, stop: async () => {} };

/**
 * The Neo4j of NEO4J_URI, which must hold the dataset already (nothing is written to it), else a
 * throw-away server where `npm run neo4j` was run before; null where there is neither.
 */
export async function neo4jEngine(): Promise<Engine | null> {
  const { NEO4J_URI } = process.env;
  if (NEO4J_URI) return { name: "neo4j", settings: { NEO4J_URI }, stop: async () => {} };
  if (!isProvided()) return null;
  const home = await mkdtemp(join(tmpdir(), "treatygraph-bench-"));
  const [port, httpPort] = [await freePort(), await freePort()];
  const server = await startServer({ home, port, httpPort, password: "treatygraph" });
  const stop = async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
  const { uri, user, password } = server;
  const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  try {
    const env = { ...process.env, ...settings };
    await promisify(execFile)(process.execPath, [MAIN, "load"], { env });
  } catch (error) {
    await stop();
    throw error;
  }
  return { name: "neo4j", settings, stop };
}
