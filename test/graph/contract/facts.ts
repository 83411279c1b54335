/** Everything that bears on pairs of jurisdictions. */
import { describe, expect, test } from "vitest";
import { Facts } from "../../../src/graph/facts.js";
import type { Graph, Pair } from "../../../src/graph/port.js";
import { bearingOn } from "../../support/bearing-on.js";
import { seedData } from "../../support/seed.js";

export function describeFacts(graph: () => Graph): void {
  const expectWhole = async (pairs: readonly Pair[]) => {
    const facts = await graph().facts(pairs);
    for (const pair of pairs) expect(bearingOn(facts, pair)).toEqual(bearingOn(everything(), pair));
  };

  describe("Facts", () => {
    test.each([
      ["CHN", "USA"],
      ["CHN", "HKG"],
      ["HKG", "MAC"],
      ["GBR", "CHE"],
      ["AFG", "TUV"],
    ] as const)("All that bears on %s and %s is there, in the dataset's order", async (a, b) => {
      await expectWhole([[a, b]]);
    });

    test("Many pairs at once hold what bears on each", async () => {
      const codes = seedData().nodes.flatMap(({ kind, id }) => (kind === "JURISDICTION" ? id : []));
      await expectWhole(codes.filter((code) => code !== "CHN").map((code) => ["CHN", code]));
    });

    test("The vocabulary and all conventions are there whatever is asked", async () => {
      const facts = await graph().facts([]);
      expect([...facts.measures.values()]).toEqual([...everything().measures.values()]);
      expect([...facts.mechanisms.values()]).toEqual([...everything().mechanisms.values()]);
      expect([...facts.conventions.values()]).toEqual([...everything().conventions.values()]);
      expect(facts.implications).toEqual(everything().implications);
    });

    test("Facts say which dataset they are of", async () => {
      expect((await graph().facts([["CHN", "USA"]])).info).toEqual(seedData().info);
    });

    test("A code that no jurisdiction has brings nothing, and is no error", async () => {
      const facts = await graph().facts([["CHN", "no-such-code"]]);
      expect(facts.bilateralsBetween("CHN", "no-such-code")).toEqual([]);
      expect(facts.lawsOf("no-such-code")).toEqual([]);
    });
  });
}

let all: Facts | undefined;

function everything(): Facts {
  const { info, nodes, edges } = seedData();
  const records = [...nodes, ...edges].flatMap(({ record }) => record ?? []);
  all ??= new Facts(
    info,
    records.filter((record) => record.type !== "Jurisdiction"),
  );
  return all;
}
