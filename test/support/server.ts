/** A whole service on a free port, over the seed or a graph of the test's own. */
import type { AddressInfo } from "node:net";
import { createHttp } from "../../src/api/http.js";
import { readDataset } from "../../src/dataset/read.js";
import { graphOf } from "../../src/domain/graph-of.js";
import { MemoryGraph } from "../../src/graph/memory/index.js";
import type { Graph } from "../../src/graph/port.js";
import { readSettings } from "../../src/settings.js";

export interface TestServer {
  url: string;
  close(): Promise<void>;
}

let seed: Graph | undefined;

/** The seed in memory, read once for all tests of a file. */
export function seedGraph(): Graph {
  seed ??= new MemoryGraph(graphOf(readDataset()));
  return seed;
}

/** Listens on a free port. `url` has no slash at its end. */
export async function startTestServer(
  settings: NodeJS.ProcessEnv = {},
  graph: Graph = seedGraph(),
): Promise<TestServer> {
  const app = await createHttp(graph, readSettings({ LOG_LEVEL: "silent", ...settings }));
  await app.listen({ host: "127.0.0.1", port: 0 });
  const address = app.server.address();
  if (!isAddress(address)) throw new Error("the test server listens on no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      app.server.closeAllConnections();
      await app.close();
    },
  };
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
