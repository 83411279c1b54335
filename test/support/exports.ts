/** What tests of exports share: texts that break careless writers, and the graphs that hold them. */
import type { Dataset } from "../../src/dataset/records.js";
import { graphOf } from "../../src/domain/graph-of.js";
import { FORMATS, type FormatName } from "../../src/export/formats.js";
import type { ExportGraph } from "../../src/export/model.js";
import type { GraphData } from "../../src/graph/model.js";
import {
  convention,
  datasetOf,
  enterprise,
  memorandum,
  operation,
  participation,
  treaty,
} from "./records.js";
import { seedData } from "./seed.js";

/** Each with what is left of it where XML 1.0 has no way to write it. */
export const HOSTILE: readonly (readonly [text: string, inXml?: string])[] = [
  [`"double" and 'single'`],
  ["back\\slash, \\' and \\\" and a last one \\"],
  ["\\u0027}) MATCH (n) DETACH DELETE n //"],
  ["\\\\u0027}) MATCH (n) DETACH DELETE n //"],
  ["'}) MATCH (n) DETACH DELETE n;\n//"],
  ["line\nline\r\nline\rline\ttab"],
  ["two;\nstatements;\n"],
  ["]]> <b>&amp;</b> <!-- & --> <?xml?>"],
  ["$rows $info $& $1 $(row.labels) `backtick`"],
  ["nul \u0000 bell \u0007 escape \u001b", "nul \ufffd bell \ufffd escape \ufffd"],
  ["no characters \ufffe \uffff", "no characters \ufffd \ufffd"],
  ["separators \u2028 \u2029 \u0085 \u00a0 \ufeff"],
  ["emoji 🧾👩🏽‍⚖️ and 𠮷"],
  ["引渡条约，“司法协助”"],
  ["=HYPERLINK(1), a formula"],
  ["a,b;c|d\te"],
];

/** A treaty a text, which is its title and its note; and one edge that has all of them. */
export function hostileDataset(): Dataset {
  return datasetOf([
    ...HOSTILE.map(([text], index) =>
      treaty({ id: `hostile-${index}`, title: text, note: text, entryIntoForce: "2007-03" }),
    ),
    convention({ id: "uncac" }),
    enterprise({ id: "enterprise-1" }),
    participation({
      id: "hostile-party",
      convention: "uncac",
      reservationsOrDeclarations: HOSTILE.map(([text]) => text),
    }),
    memorandum({ id: "yearly", signed: "2011" }),
    operation({ id: "hostile-operation", activity: HOSTILE[0]?.[0] ?? "" }),
  ]);
}

export function hostileData(): GraphData {
  return graphOf(hostileDataset());
}

/** The whole of a graph, as exports take it. */
export function wholeOf(data: GraphData = seedData()): ExportGraph {
  return { ...data, title: "Treatygraph", day: data.info.knownAt, whole: true, origin: data };
}

export function written(format: FormatName, graph: ExportGraph): string {
  return [...FORMATS[format].write(graph)].join("");
}

/**
 * Where two lists differ, item by item, in short: `toEqual` takes a minute for thousands of items.
 * Properties may stand in any order.
 */
export function differences(read: readonly unknown[], expected: readonly unknown[]): string[] {
  const found = expected.flatMap((item, index) => {
    const [there, wanted] = [canonical(read[index]), canonical(item)];
    return there === wanted ? [] : [`read ${there}, expected ${wanted}`];
  });
  const counted = read.length === expected.length ? [] : [`${read.length}, not ${expected.length}`];
  return [...counted, ...found].slice(0, 5);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
