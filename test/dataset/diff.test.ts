/** What counts as a change between two datasets. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffDatasets, isSame } from "../../src/dataset/diff.js";
import type { Dataset } from "../../src/dataset/records.js";
import { arbitraryDataset, datasetOf, law, SOURCE, treaty } from "../support/dataset.js";

/** As it comes out of files; generated objects are of another kind than parsed ones. */
const copyOf = (dataset: Dataset): Dataset => JSON.parse(JSON.stringify(dataset));
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe("Between two datasets", () => {
  test("a fact that only the new one has was added, one that only the old one has removed", () => {
    const diff = diffDatasets(datasetOf([treaty()]), datasetOf([law()]));
    expect(ids(diff.added)).toEqual(["law-1"]);
    expect(ids(diff.removed)).toEqual(["treaty-1"]);
    expect(diff.changed).toEqual([]);
  });

  test("a changed fact shows the changed fields alone, with old and new value", () => {
    const before = treaty({ entryIntoForce: null, status: "signed-not-in-force" });
    const { changed } = diffDatasets(datasetOf([before]), datasetOf([treaty()]));
    expect(changed).toEqual([
      {
        before,
        after: treaty(),
        fields: [
          { field: "entryIntoForce", before: null, after: "2007-03-28" },
          { field: "status", before: "signed-not-in-force", after: "in-force" },
        ],
      },
    ]);
  });

  test("lists are compared whole, in their order", () => {
    const one = datasetOf([law({ measures: ["mla", "freeze"] })]);
    const other = datasetOf([law({ measures: ["freeze", "mla"] })]);
    expect(diffDatasets(one, other).changed[0]?.fields).toEqual([
      { field: "measures", before: ["mla", "freeze"], after: ["freeze", "mla"] },
    ]);
  });

  test("the order of facts doesn't count", () => {
    const one = datasetOf([treaty(), law()]);
    const other = datasetOf([law(), treaty()], { version: "other" });
    expect(isSame(diffDatasets(one, other))).toBe(true);
  });

  test("a source whose title changed has changed; the facts that cite it haven't", () => {
    const renamed = { ...SOURCE, title: "Another title" };
    const { changed } = diffDatasets(
      datasetOf([treaty({ sources: [{ ...SOURCE, id: "src-other" }] })]),
      datasetOf([treaty({ sources: [{ ...renamed, id: "src-other" }] })]),
    );
    expect(changed.map(({ after, fields }) => [after.id, fields])).toEqual([
      ["src-other", [{ field: "title", before: SOURCE.title, after: "Another title" }]],
    ]);
  });

  test("a fact that cites another source, or for other fields, has changed", () => {
    const { changed } = diffDatasets(
      datasetOf([treaty()]),
      datasetOf([treaty({ sources: [{ ...SOURCE, supports: ["signed"] }] })]),
    );
    expect(changed.map(({ fields }) => fields)).toEqual([
      [
        {
          field: "sources",
          before: [{ source: SOURCE.id, supports: ["status"] }],
          after: [{ source: SOURCE.id, supports: ["signed"] }],
        },
      ],
    ]);
  });

  test("what the dataset says of itself is compared too, its version aside", () => {
    const { info } = diffDatasets(
      datasetOf([], { knownAt: "2026-11-23", version: "a" }),
      datasetOf([], { knownAt: "2026-12-01", version: "b" }),
    );
    expect(info).toEqual([{ field: "knownAt", before: "2026-11-23", after: "2026-12-01" }]);
  });
});

test("A dataset doesn't differ from itself", () => {
  fc.assert(
    fc.property(arbitraryDataset(), (dataset) => {
      expect(isSame(diffDatasets(copyOf(dataset), copyOf(dataset)))).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test("Swapping old and new swaps added and removed, and each field's old and new value", () => {
  fc.assert(
    fc.property(arbitraryDataset(), arbitraryDataset(), (one, other) => {
      const there = diffDatasets(copyOf(one), copyOf(other));
      const back = diffDatasets(copyOf(other), copyOf(one));
      expect(ids(back.added).sort()).toEqual(ids(there.removed).sort());
      expect(ids(back.removed).sort()).toEqual(ids(there.added).sort());
      const fields = (diff: typeof there) =>
        diff.changed.flatMap(({ after, fields }) =>
          fields.map(({ field }) => `${after.id} ${field}`),
        );
      expect(fields(back).sort()).toEqual(fields(there).sort());
    }),
    { numRuns: 30 },
  );
});
