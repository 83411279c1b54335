/** NetworkX and rdflib, which know nothing of us, read what the dataset holds. */
import { expect, test } from "vitest";
import { z } from "zod";
import {
  type Attributes,
  attributesOf,
  propertiesOfEdge,
  propertiesOfNode,
} from "../../src/export/attributes.js";
import type { ExportGraph } from "../../src/export/model.js";
import { differences, HOSTILE, hostileData, wholeOf, written } from "../support/exports.js";
import { describeWithPython, readBack } from "../support/python.js";

const SEED = wholeOf();
const ODD = wholeOf(hostileData());

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const network = z.object({
  directed: z.boolean(),
  nodes: z.record(z.string(), row),
  edges: z.array(
    z.object({ id: z.string(), source: z.string(), target: z.string(), attributes: row }),
  ),
});
const counts = z.record(z.string(), z.number());
const rdf = z.object({
  types: counts,
  links: counts,
  illTyped: z.array(z.string()),
  datatypes: counts,
  triples: z.array(
    z.tuple([
      z.string(),
      z.string(),
      z.looseObject({
        iri: z.string().optional(),
        text: z.string().optional(),
        datatype: z.string().nullable().optional(),
      }),
    ]),
  ),
});

const VOCABULARY = "urn:treatygraph:vocabulary:";

describeWithPython("NetworkX", () => {
  test.each([
    ["graphml", "the seed", SEED],
    ["gexf", "the seed", SEED],
    ["graphml", "hostile texts", ODD],
    ["gexf", "hostile texts", ODD],
  ] as const)(
    "reads from %s all of %s: every node, edge, attribute and its type",
    (format, _, graph) => {
      const read = network.parse(readBack(format, written(format, graph)));
      expect(read.directed).toBe(true);
      const nodes = graph.nodes.map(({ id }) => read.nodes[id]);
      expect(Object.keys(read.nodes).length).toBe(graph.nodes.length);
      expect(differences(nodes, graph.nodes.map(nodeIn))).toEqual([]);
      const edges = graph.edges.map((edge) => edgeIn(format, graph, edge));
      expect(differences(byId(read.edges), byId(edges))).toEqual([]);
    },
    120_000,
  );
});

describeWithPython("rdflib", () => {
  test("reads as many things, relationships and sources as the dataset has", () => {
    const read = rdf.parse(readBack("jsonld", written("jsonld", SEED)));
    const records = [...SEED.nodes, ...SEED.edges].flatMap(({ record }) => record ?? []);
    const sources = records.flatMap((record) => ("sources" in record ? record.sources : []));
    const number = (type: string) => read.types[`${VOCABULARY}${type}`] ?? 0;
    expect(number("Entity")).toBe(SEED.nodes.length);
    expect(number("Relationship")).toBe(SEED.edges.length);
    expect(number("Source")).toBe(new Set(sources.map(({ id }) => id)).size);
    for (const type of new Set(records.map((record) => record.type)))
      expect([type, number(type)]).toEqual([
        type,
        records.filter((record) => record.type === type).length,
      ]);
    for (const type of new Set(SEED.edges.map((edge) => edge.type))) {
      const ends = SEED.edges.filter((edge) => edge.type === type);
      const pairs = new Set(ends.map(({ source, target }) => `${source} ${target}`));
      expect([type, read.links[`${VOCABULARY}${type}`]]).toEqual([type, pairs.size]);
    }
    expect(read.illTyped).toEqual([]);
  }, 180_000);

  test("reads partial dates as the years, months and days that they are", () => {
    const { triples } = rdf.parse(readBack("jsonld", written("jsonld", ODD)));
    const date = (subject: string, predicate: string) =>
      triples.find(([s, p]) => s === `urn:treatygraph:${subject}` && p.endsWith(predicate))?.[2];
    const xsd = "http://www.w3.org/2001/XMLSchema#";
    expect(date("hostile-0", "ontology#first_date_entry_in_force")).toMatchObject({
      text: "2007-03",
      datatype: `${xsd}gYearMonth`,
    });
    expect(date("yearly", "ontology#date_document")).toMatchObject({
      text: "2011",
      datatype: `${xsd}gYear`,
    });
    expect(date("hostile-0", "ontology#date_document")).toMatchObject({
      text: "2006-04-03",
      datatype: `${xsd}date`,
    });
  });

  test("reads titles as they are, and ELI for treaties", () => {
    const { triples, types } = rdf.parse(readBack("jsonld", written("jsonld", ODD)));
    const eli = "http://data.europa.eu/eli/ontology#";
    const titles = triples.filter(([, p]) => p === `${eli}title`).map(([, , o]) => o.text);
    for (const [text] of HOSTILE) expect(titles).toContain(text);
    expect(types[`${eli}LegalResource`]).toBe(HOSTILE.length + 2);
    const inForce = triples.filter(([, p]) => p === `${eli}in_force`).map(([, , o]) => o.iri);
    expect(inForce).toContain(`${eli}InForce-inForce`);
  });
});

type Format = "graphml" | "gexf";

function nodeIn(node: ExportGraph["nodes"][number]) {
  const { id: _, ...attributes } = attributesOf(propertiesOfNode(node));
  return inXml(attributes);
}

function edgeIn(format: Format, graph: ExportGraph, edge: ExportGraph["edges"][number]) {
  const { source, target, ...own } = attributesOf(propertiesOfEdge(edge, graph.day));
  const { id: _, ...attributes } = own;
  // Of a GEXF edge NetworkX lists what the format itself has a place for, too.
  const listed = format === "gexf" ? { ...own, label: edge.type } : attributes;
  return { id: edge.id, source, target, attributes: inXml(listed) };
}

/** What XML can't hold is replaced; everything else is as it was. */
function inXml(attributes: Attributes): Attributes {
  const changed = Object.entries(attributes).map(([name, value]) => [
    name,
    typeof value === "string" ? value.replace(NOT_IN_XML, "\ufffd") : value,
  ]);
  return Object.fromEntries(changed);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those of the hostile texts
const NOT_IN_XML = /[\u0000\u0007\u001b\ufffe\uffff]/g;

function byId<T extends { id: string }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => (a.id < b.id ? -1 : 1));
}
