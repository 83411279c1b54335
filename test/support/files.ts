/** A dataset written as its files, for whatever reads a folder. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { KIND_NAMES, type KindName } from "../../src/dataset/kinds/index.js";
import type { Dataset, FactRecord } from "../../src/dataset/records.js";

const FILE_OF: Readonly<Record<FactRecord["type"], KindName>> = {
  Measure: "measures",
  Mechanism: "mechanisms",
  Implication: "kinds",
  Proceeding: "proceedings",
  Territory: "territories",
  BilateralTreaty: "treaties",
  Memorandum: "memoranda",
  Convention: "conventions",
  Network: "conventions",
  Body: "conventions",
  ModelLaw: "conventions",
  Participation: "participation",
  DomesticLaw: "laws",
  Provision: "provisions",
  Reading: "readings",
  Survey: "surveys",
  Position: "positions",
  Obstacle: "obstacles",
  Enterprise: "enterprises",
  Operation: "operations",
  Flow: "flows",
  Case: "cases",
  LexiconEntry: "lexicon-en",
};

/** File name → content, as `readDataset` reads it. */
export function filesOf({ info, records }: Dataset): Map<string, string> {
  const lines = new Map<KindName, string[]>(KIND_NAMES.map((kind) => [kind, []]));
  const sources = new Map<string, string>();
  for (const { type, ...record } of records) {
    const cited = record.sources.map(({ supports, ...source }) => {
      sources.set(source.id, JSON.stringify(source));
      return { source: source.id, supports };
    });
    lines
      .get("language" in record ? `lexicon-${record.language}` : FILE_OF[type])
      ?.push(JSON.stringify({ ...record, sources: cited }));
  }
  lines.set("sources", [...sources.values()]);
  const { version: _, ...about } = info;
  const files = [...lines].map(([kind, own]): [string, string] => [
    `${kind}.jsonl`,
    own.map((line) => `${line}\n`).join(""),
  ]);
  return new Map([...files, ["dataset.json", JSON.stringify(about)]]);
}

/** Writes the dataset's files into `folder`, which must exist. */
export function writeDataset(folder: string, dataset: Dataset): void {
  for (const [file, content] of filesOf(dataset)) writeFileSync(join(folder, file), content);
}
