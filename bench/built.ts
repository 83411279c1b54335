/**
 * The program as it is shipped: the modules of `dist/`, which tsc made. Run from `src/` by tsx they
 * would be slower, for tsx has every inner function given its name each time it is made.
 */
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Graph } from "../src/graph/port.js";
import type { Settings } from "../src/settings.js";

interface Modules {
  "api/http": {
    /** With another schema than the service's own, for the floor. */
    createHttp(graph: Graph, settings: Settings, schema?: GraphQLSchema): Promise<FastifyInstance>;
  };
  "api/schema": typeof import("../src/api/schema.js");
  "dataset/jurisdictions": typeof import("../src/dataset/jurisdictions.js");
  "dataset/read": typeof import("../src/dataset/read.js");
  "domain/graph-of": typeof import("../src/domain/graph-of.js");
  "domain/legal-bases": typeof import("../src/domain/legal-bases.js");
  "domain/routes": typeof import("../src/domain/routes.js");
  "domain/support": typeof import("../src/domain/support.js");
  "graph/memory/index": typeof import("../src/graph/memory/index.js");
  settings: typeof import("../src/settings.js");
}

/** @example const { readDataset } = await built("dataset/read"); */
export async function built<Name extends keyof Modules>(name: Name): Promise<Modules[Name]> {
  return import(`../dist/${name}.js`);
}
