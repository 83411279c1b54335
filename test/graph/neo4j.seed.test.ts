/** Both engines give the same legal answers: China against every jurisdiction, at ten dates. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { allJurisdictions } from "../../src/dataset/jurisdictions.js";
import { readDataset } from "../../src/dataset/read.js";
import { graphOf } from "../../src/domain/graph-of.js";
import { legalBases, type Question } from "../../src/domain/legal-bases.js";
import { routes } from "../../src/domain/routes.js";
import type { Facts } from "../../src/graph/facts.js";
import { MemoryGraph } from "../../src/graph/memory/index.js";
import type { Graph } from "../../src/graph/port.js";
import { describeWithNeo4j, emptyGraphAt } from "../support/neo4j.js";

const DATES = [
  "1985-01-01",
  "1994-06-30",
  "1997-07-01",
  "2003-10-23",
  "2006-02-12",
  "2008-06-01",
  "2012-01-01",
  "2018-11-30",
  "2020-07-28",
  "2026-11-23",
];

const OTHERS = allJurisdictions()
  .map(({ id }) => id)
  .filter((id) => id !== "CHN");

describeWithNeo4j("The seed in both engines", (access) => {
  const memory = new MemoryGraph(graphOf(readDataset()));
  let neo4j: Graph;

  beforeAll(async () => {
    neo4j = await emptyGraphAt(access);
    await neo4j.replace(graphOf(readDataset()));
  });
  afterAll(() => neo4j.close());

  it("gives the same legal bases and routes for China against every jurisdiction at ten dates", async () => {
    const different: string[] = [];
    for (const requested of OTHERS) {
      const pair = ["CHN", requested] as const;
      const [here, there] = [await memory.facts(), await neo4j.facts([pair])];
      for (const asOf of DATES) {
        const question: Question = { requesting: "CHN", requested, asOf, offence: "corruption" };
        if (answers(here, question) !== answers(there, question))
          different.push(`${requested} on ${asOf}`);
      }
    }
    expect(OTHERS.length * DATES.length).toBe(2_500);
    expect(different).toEqual([]);
  });

  it("gives the same for many pairs asked at once", async () => {
    const pairs = OTHERS.map((requested) => ["CHN", requested] as const);
    const [here, there] = [await memory.facts(), await neo4j.facts(pairs)];
    const different = OTHERS.filter((requested) => {
      const question: Question = {
        requesting: "CHN",
        requested,
        asOf: "2026-11-23",
        offence: "corruption",
      };
      return answers(here, question) !== answers(there, question);
    });
    expect(different).toEqual([]);
  });
});

/** Both answers as text; records, which the contract suite compares whole, by their ids. */
function answers(facts: Facts, question: Question): string {
  const byId = (_: string, value: unknown) =>
    typeof value === "object" && value !== null && "type" in value && "id" in value
      ? value.id
      : value;
  return JSON.stringify([legalBases(facts, question), routes(facts, question)], byId);
}
