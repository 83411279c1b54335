/** What the page of two jurisdictions counts as missing and not known, held against Gaps. */
import { expect, test } from "vitest";
import { gapsOf } from "../../src/domain/analyses/index.js";
import { routesOver } from "../../src/domain/routes.js";
import { SupportTable } from "../../src/domain/support.js";
import { countOf, lacksOf } from "../../web/explorer/src/views/pair/missing.js";
import { seed } from "../support/analyses.js";

test("Gaps and the page of the two count the same measures there, missing and not known", async () => {
  const { graph, facts, knownAt: asOf } = seed();
  const gaps = await gapsOf(graph, { requesting: "CHN", asOf, first: 250 });
  for (const { jurisdiction, missing, unknown } of gaps) {
    const requested = jurisdiction;
    const table = new SupportTable(facts, {
      requesting: "CHN",
      requested,
      asOf,
      offence: "corruption",
    });
    const routes = routesOver(table)
      .routes.filter(({ mechanism }) => !mechanism.informal)
      .map((route) => ({
        ...route,
        steps: route.steps.map((step) => ({ ...step, actor: { id: step.actor } })),
      }));
    const support = [...facts.measures.values()].map((measure) => table.measure(measure));
    const lacks = lacksOf(routes, { requested: { id: requested }, support });
    const there = [lacks.missing, lacks.unknown].map((of) => countOf(of, jurisdiction).there);
    expect([jurisdiction, ...there]).toEqual([jurisdiction, missing.length, unknown.length]);
  }
});
