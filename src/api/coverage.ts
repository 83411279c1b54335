/** `coverage` and `coverageHistory`: what connects a requesting jurisdiction with many others. */
import { coverageHistoryOf, coverageOf } from "../domain/analyses/index.js";
import { bestRouteOf, type CoverageRow, cellsOf } from "../domain/coverage.js";
import { oneOf } from "../domain/questions.js";
import type { Resolvers } from "./generated/types.js";
import { jurisdiction } from "./jurisdiction.js";

export const coverageResolvers: Resolvers = {
  Query: {
    coverage: (_, input, { graph }) => coverageOf(graph, input),
    coverageHistory: (_, input, { graph }) => coverageHistoryOf(graph, input),
  },
  CoverageRow: {
    jurisdiction: (row) => jurisdiction(row.jurisdiction),
    extraditionTreaty: ({ kinds }) => kinds.extraditionTreaty,
    mlaTreaty: ({ kinds }) => kinds.mlaTreaty,
    sharingAgreement: ({ kinds }) => kinds.sharingAgreement,
    memorandum: ({ kinds }) => kinds.memorandum,
    uncac: ({ kinds }) => kinds.uncac,
    cells: (row, { measures }) =>
      cellsOf(
        row,
        measures?.map((id) => knownMeasure(row, id)),
      ),
    best: (row) => bestRouteOf(row),
  },
  CoverageYear: {
    extraditionTreaty: ({ kinds }) => kinds.extraditionTreaty,
    mlaTreaty: ({ kinds }) => kinds.mlaTreaty,
    sharingAgreement: ({ kinds }) => kinds.sharingAgreement,
    memorandum: ({ kinds }) => kinds.memorandum,
    uncac: ({ kinds }) => kinds.uncac,
  },
  CoverageInYear: {
    count: ({ inForce }) => inForce.length,
    inForce: ({ inForce }) => inForce.map(jurisdiction),
    uncertain: ({ uncertain }) => uncertain.map(jurisdiction),
    began: ({ began }) => began.map(jurisdiction),
    ended: ({ ended }) => ended.map(jurisdiction),
  },
};

function knownMeasure({ table }: CoverageRow, id: string): string {
  return oneOf(id, [...table.facts.measures.keys()], "measure", "measures");
}
