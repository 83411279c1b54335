/**
 * A service for the benchmark, in a process of its own: over a dataset of `times` the size, or with
 * the same answers from constants. Its parent starts it with `fork` and talks to it by messages.
 *
 * `fork("bench/served.ts", ["--times", "10"])`, `fork("bench/served.ts", ["--floor"])`
 */
import { parseArgs } from "node:util";
import { built } from "./built.js";
import { enlarge } from "./enlarge.js";
import { constantService } from "./floor.js";
import type { FromService, ToService } from "./messages.js";
import { ASKED } from "./questions.js";
import { timeCalls } from "./time-calls.js";

const { values } = parseArgs({
  options: { times: { type: "string", default: "1" }, floor: { type: "boolean", default: false } },
});

const { allJurisdictions } = await built("dataset/jurisdictions");
const { readDataset } = await built("dataset/read");
const { graphOf } = await built("domain/graph-of");
const { MemoryGraph } = await built("graph/memory/index");
const { createHttp } = await built("api/http");
const { readSettings } = await built("settings");

const codes = allJurisdictions().map(({ id }) => id);
const dataset = enlarge(readDataset(), Number(values.times), codes, Object.values(ASKED));
const records = dataset.records.length;
const graph = new MemoryGraph(graphOf(dataset));
const settings = readSettings();
const app = values.floor
  ? await constantService(graph, settings)
  : await createHttp(graph, settings);

process.on("message", (message: ToService) => {
  if (message === "time calls") void timeCalls(graph.facts()).then((calls) => tell({ calls }));
});
// The parent has gone, or wants no more of it.
process.once("disconnect", () => process.exit());

tell({ url: await app.listen({ host: "127.0.0.1", port: 0 }), records });

function tell(message: FromService): void {
  process.send?.(message);
}
