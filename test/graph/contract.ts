/**
 * What `src/graph/port.ts` promises, as named rules over the seed; every engine is held to it. An
 * engine in the making runs `describeGraphContract("mine", () => open())` and turns red to green.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UnavailableError } from "../../src/errors.js";
import type { Graph } from "../../src/graph/port.js";
import { seedData } from "../support/seed.js";
import { describeConnections } from "./contract/connections.js";
import { describeFacts } from "./contract/facts.js";
import { describeLists } from "./contract/lists.js";
import { describeRecords } from "./contract/records.js";
import { describeReplacing } from "./contract/replacing.js";
import { describeSearch } from "./contract/search.js";

/** `open` gives an engine that is ready for work and holds no dataset. */
export function describeGraphContract(name: string, open: () => Promise<Graph>): void {
  describe(name, () => {
    let graph: Graph;
    beforeAll(async () => {
      graph = await open();
    });
    afterAll(() => graph.close());

    describe("Without a dataset", () => {
      test("Every question fails as unavailable, and says so in words", async () => {
        const question = async () => graph.info();
        await expect(question).rejects.toThrow(UnavailableError);
        await expect(question).rejects.toThrow(/dataset/);
        await expect(async () => graph.records(["CHN"])).rejects.toThrow(UnavailableError);
        await expect(async () => graph.statistics()).rejects.toThrow(UnavailableError);
      });

      test("Health doesn't throw: it says that the graph isn't ready, and why", async () => {
        const health = await graph.health();
        expect(health).toMatchObject({ ready: false, engine: graph.engine });
        expect(health).toHaveProperty("because", expect.stringMatching(/dataset/));
      });
    });

    describe("With the seed", () => {
      beforeAll(async () => {
        await graph.replace(seedData());
      });

      test("Info is what the dataset says of itself", async () => {
        expect(await graph.info()).toEqual(seedData().info);
      });

      test("Health names the version that is loaded", async () => {
        const { version } = seedData().info;
        expect(await graph.health()).toEqual({ ready: true, engine: graph.engine, version });
      });

      describeRecords(() => graph);
      describeLists(() => graph);
      describeConnections(() => graph);
      describeFacts(() => graph);
      describeSearch(() => graph);
      describeReplacing(() => graph);
    });
  });
}
