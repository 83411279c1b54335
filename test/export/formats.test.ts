/** Every format says the same of every node and edge, whatever stands in its texts. */
import cytoscape from "cytoscape";
import papaparse from "papaparse";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  attributesOf,
  propertiesOfEdge,
  propertiesOfNode,
  typeOf,
} from "../../src/export/attributes.js";
import { FORMAT_NAMES, FORMATS } from "../../src/export/formats.js";
import { type ExportGraph, inChunks } from "../../src/export/model.js";
import { escaped } from "../../src/export/xml.js";
import { differences, HOSTILE, hostileData, wholeOf, written } from "../support/exports.js";
import { seedData } from "../support/seed.js";

const SEED = wholeOf();
const ODD = wholeOf(hostileData());
const GRAPHS = { "the seed": SEED, "hostile texts": ODD };

const nodesOf = (graph: ExportGraph) => graph.nodes.map(propertiesOfNode);
const edgesOf = (graph: ExportGraph) =>
  graph.edges.map((edge) => propertiesOfEdge(edge, graph.day));
const dataOf = (element: { data(): unknown }): unknown => element.data();

describe("Attributes", () => {
  test("Each has one type, and every value of the seed has the type that is declared", () => {
    const wrong = new Set<string>();
    for (const row of [...nodesOf(SEED), ...edgesOf(SEED)].map(attributesOf))
      for (const [name, value] of Object.entries(row)) {
        const type = typeOf(name);
        const fits =
          type === "text"
            ? typeof value === "string"
            : type === "boolean"
              ? typeof value === "boolean"
              : type === "integer"
                ? Number.isInteger(value)
                : typeof value === "number";
        if (!fits) wrong.add(`${name}: ${typeof value}, declared ${type}`);
      }
    expect([...wrong]).toEqual([]);
  });

  test("Dates stay as precise as their source, and what is null is left out", () => {
    const [treaty] = ODD.nodes.filter(({ id }) => id === "hostile-0");
    if (!treaty) throw new Error("no such node");
    expect(propertiesOfNode(treaty)).toMatchObject({ entryIntoForce: "2007-03" });
    expect(propertiesOfNode(treaty)).not.toHaveProperty("suspended");
  });

  test("A fact that an edge is keeps its own dates beside those of the edge", () => {
    const operation = seedData().edges.find(({ record }) => record?.type === "Operation");
    if (operation?.record?.type !== "Operation") throw new Error("none");
    const record = { ...operation.record, since: "2001", until: "2002-05" };
    const edge = { ...operation, record, since: "1999", until: null };
    expect(propertiesOfEdge(edge, "2000-01-01")).toMatchObject({
      since: "1999",
      record_since: "2001",
      record_until: "2002-05",
    });
  });
});

test.each(FORMAT_NAMES)("%s comes in pieces that together are the text", (format) => {
  const chunks = [...inChunks(FORMATS[format].write(ODD), 10_000)];
  expect(chunks.join("")).toBe(written(format, ODD));
  expect(chunks.slice(0, -1).every((chunk) => chunk.length >= 10_000)).toBe(true);
});

test.each(FORMAT_NAMES)("%s is the same each time, so that its tag can be", (format) => {
  expect(written(format, ODD)).toBe(written(format, ODD));
});

describe.each(Object.entries(GRAPHS))("With %s,", (_, graph) => {
  test("JSON Lines hold the dataset, every node, then every edge", () => {
    const lines = written("jsonl", graph).trimEnd().split("\n").map(asLine);
    expect(lines[0]).toMatchObject({ dataset: { version: graph.info.version } });
    const expected = [
      ...nodesOf(graph).map((node) => ({ node })),
      ...edgesOf(graph).map((edge) => ({ edge })),
    ];
    expect(differences(lines.slice(1), expected)).toEqual([]);
  });

  test("Cytoscape takes its JSON as it is, with every property", () => {
    const read = cytoscape({ headless: true, ...JSON.parse(written("cytoscape.json", graph)) });
    expect(differences(read.nodes().map(dataOf), nodesOf(graph))).toEqual([]);
    expect(differences(read.edges().map(dataOf), edgesOf(graph))).toEqual([]);
    expect(read.data("dataset")).toMatchObject({ version: graph.info.version });
    read.destroy();
  });

  test.each([
    ["nodes.csv", nodesOf(graph)],
    ["edges.csv", edgesOf(graph)],
  ] as const)("%s has a row each and a column an attribute", (format, properties) => {
    const { data, errors } = papaparse.parse<Record<string, string>>(written(format, graph), {
      header: true,
      skipEmptyLines: true,
      newline: "\r\n",
    });
    expect(errors).toEqual([]);
    const filled = data.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "")),
    );
    const expected = properties
      .map(attributesOf)
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)])),
      );
    expect(differences(filled, expected)).toEqual([]);
  });

  test.each(["graphml", "gexf"] as const)(
    "%s is well-formed XML with every node and edge",
    (format) => {
      const counts = { node: 0, edge: 0 };
      const parser = new SaxesParser({ xmlns: true });
      parser.on("error", (error) => {
        throw error;
      });
      parser.on("opentag", ({ name }) => {
        if (name === "node" || name === "edge") counts[name] += 1;
      });
      parser.write(written(format, graph)).close();
      expect(counts).toEqual({ node: graph.nodes.length, edge: graph.edges.length });
    },
  );
});

test("A formula is disarmed in CSV, as everywhere in the program", () => {
  expect(written("nodes.csv", ODD)).toContain("'=HYPERLINK(1), a formula");
});

const IN_XML = HOSTILE.map(([text, inXml = text]) => ({ text, inXml }));

test.each(IN_XML)("XML holds $text, or U+FFFD for what it can't hold", ({ text, inXml }) => {
  let read = "";
  const parser = new SaxesParser();
  parser.on("text", (part) => {
    read += part;
  });
  parser.write(`<a>${escaped(text)}</a>`).close();
  expect(read).toBe(inXml);
});

test("Half an emoji becomes U+FFFD", () => {
  expect(escaped("a \ud83e b")).toBe("a \ufffd b");
});

function asLine(line: string): unknown {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(line));
}

/** As `csv-stringify` writes it, with the apostrophe before formulas. */
function cell(value: string | number | boolean): string {
  const text = String(value);
  return typeof value === "string" && /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text)
    ? `'${text}`
    : text;
}
