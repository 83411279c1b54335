import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDataset } from "../../src/dataset/read.js";
import { arbitraryDataset, writeDataset } from "./dataset.js";

test("a generated dataset, written as files, passes the checker and reads back as it was", () => {
  fc.assert(
    fc.property(arbitraryDataset(), (dataset) => {
      const folder = mkdtempSync(join(tmpdir(), "treatygraph-"));
      try {
        writeDataset(folder, dataset);
        const read = readDataset(folder);
        expect({ ...read.info, version: dataset.info.version }).toEqual(dataset.info);
        expect(byId(read.records)).toEqual(byId(dataset.records));
      } finally {
        rmSync(folder, { recursive: true });
      }
    }),
    { numRuns: 50 },
  );
});

function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}
