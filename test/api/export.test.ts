/** `/export`: what there is, the files, how they are cached and streamed. */
import { request } from "node:http";
import papaparse from "papaparse";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { FORMAT_NAMES, FORMATS } from "../../src/export/formats.js";
import { MemoryGraph } from "../../src/graph/memory/index.js";
import { hostileData, wholeOf, written } from "../support/exports.js";
import { seedGraph, startTestServer, type TestServer } from "../support/server.js";
import { graphThat } from "./graphs.js";

const SMALL = hostileData();
let server: TestServer;
/** Serves a graph whose whole is quickly written. */
let small: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  small = await startTestServer({}, new MemoryGraph(SMALL));
});
afterAll(() => Promise.all([server.close(), small.close()]));

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${server.url}/export${path}`, { method, headers });
const BASES = "/legal-bases.jsonl?requesting=CHN&requested=AUS";

const lineFormat = z.object({
  dataset: z.looseObject({ day: z.string(), nodes: z.number(), edges: z.number() }).optional(),
  node: z.looseObject({ id: z.string() }).optional(),
  edge: z
    .looseObject({ source: z.string(), target: z.string(), type: z.string(), inForce: z.string() })
    .optional(),
});

async function graphAt(path: string) {
  const response = await get(path);
  expect(response.status).toBe(200);
  const lines = (await response.text())
    .trimEnd()
    .split("\n")
    .map((line) => lineFormat.parse(JSON.parse(line)));
  return {
    about: lines[0]?.dataset,
    nodes: lines.flatMap(({ node }) => node ?? []),
    edges: lines.flatMap(({ edge }) => edge ?? []),
  };
}

describe("The index", () => {
  test("Lists every export with its formats, media types, parameters and an example that works", async () => {
    const response = await get("");
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    const file = z.object({ format: z.string(), mediaType: z.string(), example: z.string() });
    const index = z
      .object({
        dataset: z.looseObject({ version: z.string(), licence: z.string() }),
        exports: z.array(z.looseObject({ name: z.string(), files: z.array(file) })),
      })
      .parse(await response.json());
    expect(index.exports.map(({ name }) => name)).toEqual([
      "graph",
      "subgraph",
      "paths",
      "legal-bases",
    ]);
    for (const { mediaType, example } of index.exports.flatMap(({ files }) => files)) {
      const answer = await fetch(`${server.url}${example}`, { method: "HEAD" });
      expect([example, answer.status]).toEqual([example, 200]);
      expect(answer.headers.get("content-type")).toBe(mediaType);
    }
  });
});

describe("The whole graph", () => {
  test.each(FORMAT_NAMES)(
    "As %s, with its media type and a name to save it under",
    async (format) => {
      const response = await fetch(`${small.url}/export/graph.${format}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe(FORMATS[format].mediaType);
      expect(response.headers.get("content-disposition")).toBe(
        `attachment; filename="treatygraph-graph.${format}"`,
      );
      expect(await response.text()).toBe(written(format, wholeOf(SMALL)));
    },
  );

  test("nodes.csv and edges.csv are those of the whole graph", async () => {
    for (const name of ["nodes.csv", "edges.csv"]) {
      const [short, long] = [`/export/${name}`, `/export/graph.${name}`];
      const text = async (path: string) => (await fetch(`${small.url}${path}`)).text();
      expect(await text(short)).toBe(await text(long));
    }
  });

  test("Is streamed: nobody who stops reading makes the service hold the rest", async () => {
    const response = await new Promise<string | undefined>((resolve, reject) => {
      const asking = request(`${server.url}/export/graph.jsonl`, (answer) => {
        answer.once("readable", () => {
          resolve(answer.headers["transfer-encoding"]);
          asking.destroy();
        });
      });
      asking.on("error", reject);
      asking.end();
    });
    expect(response).toBe("chunked");
    expect((await get("", {}, "HEAD")).status).toBe(200);
  });
});

describe("A part of it", () => {
  test("A subgraph holds what surrounds its nodes, with the edges among them", async () => {
    const { about, nodes, edges } = await graphAt(
      "/subgraph.jsonl?around=CHN,CHE&depth=1&asOf=2026-11-23&first=60",
    );
    expect(about).toMatchObject({ day: "2026-11-23", nodes: 60, edges: edges.length });
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids).toContain("CHN");
    expect(ids).toContain("CHE");
    expect(edges.length).toBeGreaterThan(50);
    expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
    expect(edges.every(({ inForce }) => inForce !== "NO")).toBe(true);
  });

  test("Paths hold both ends and what lies between", async () => {
    const { nodes, edges } = await graphAt(
      "/paths.jsonl?from=CHN&to=CYM&asOf=2026-11-23&maxLength=2",
    );
    const ids = nodes.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["CHN", "CYM", "uncac"]));
    expect(edges.filter(({ target }) => target === "uncac").length).toBe(2);
  });

  test("Paths that don't exist leave the two ends", async () => {
    const { nodes, edges } = await graphAt(
      "/paths.jsonl?from=CHN&to=AUS&asOf=1950-01-01&maxLength=2",
    );
    expect(nodes.map(({ id }) => id)).toEqual(["AUS", "CHN"]);
    expect(edges).toEqual([]);
  });

  test("Legal bases hold both sides, their instruments, and the articles that provide something", async () => {
    const { nodes, edges } = await graphAt(`${BASES}&asOf=2026-11-23`);
    const ids = nodes.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["CHN", "AUS", "mla-chn-aus-2006", "uncac"]));
    expect(ids).not.toContain("extradition-chn-aus-2007");
    const parties = edges.filter((edge) => edge.target === "mla-chn-aus-2006");
    expect(parties.map(({ source, type }) => [source, type])).toEqual([
      ["CHN", "PARTY_TO"],
      ["AUS", "PARTY_TO"],
    ]);
    const touched = new Set(edges.flatMap(({ source, target }) => [source, target]));
    expect(ids.filter((id) => /-art-/.test(id) && !touched.has(id))).toEqual([]);
  });

  test("Legal bases are a table, too: a row a basis", async () => {
    const response = await get("/legal-bases.csv?requesting=CHN&requested=AUS&asOf=2005-06-01");
    const [head, ...rows] = (await response.text()).split("\r\n");
    expect(head).toMatch(/^requesting,requested,asOf,offence,instrument,title/);
    expect(rows.filter((row) => row.includes(",untoc,"))[0]).toMatch(
      /^CHN,AUS,2005-06-01,corruption,untoc,.*,binding,YES,/,
    );
    expect(rows.some((row) => row.includes(",mla-chn-aus-2006,"))).toBe(false);
  });

  test("A cell of several lines stays one cell for a reader that knows nothing of us", async () => {
    const response = await get("/legal-bases.csv?requesting=CHN&requested=AUS&asOf=2026-11-23");
    const { data, errors } = papaparse.parse<string[]>((await response.text()).trim());
    expect(errors).toEqual([]);
    expect(new Set(data.map((row) => row.length))).toEqual(new Set([16]));
    expect(data.some((row) => row.at(-1)?.includes("\n"))).toBe(true);
  });

  test("Those that weren't in force come where they are asked for", async () => {
    const path = "/legal-bases.csv?requesting=HKG&requested=GBR&asOf=2026-11-23";
    const without = await (await get(path)).text();
    const withThem = await (await get(`${path}&includeNotInForce=true`)).text();
    expect(without).not.toContain("extradition-hkg-gbr-1997");
    expect(withThem).toContain("extradition-hkg-gbr-1997");
  });
});

describe("Caching", () => {
  afterEach(() => vi.useRealTimers());
  const tagOf = async (path: string) => (await get(path, {}, "HEAD")).headers.get("etag") ?? "";

  test("What has a day of its own may be kept for a while; what means today is asked for again", async () => {
    const caching = async (path: string) =>
      (await get(path, {}, "HEAD")).headers.get("cache-control");
    expect(await caching("/graph.gexf")).toBe("public, max-age=300, must-revalidate");
    expect(await caching("/subgraph.gexf?around=CHN")).toMatch(/max-age=300/);
    expect(await caching(`${BASES}&asOf=2026-11-23`)).toMatch(/max-age=300/);
    expect(await caching(BASES)).toBe("public, no-cache");
    expect(await caching("/paths.gexf?from=CHN&to=AUS")).toBe("public, no-cache");
  });

  test("Who has the answer is told so, and gets nothing", async () => {
    const tag = await tagOf("/graph.graphml");
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const response = await get("/graph.graphml", { "if-none-match": known });
      expect([response.status, await response.text()]).toEqual([304, ""]);
      expect(response.headers.get("etag")).toBe(tag);
      expect(response.headers.get("cache-control")).toMatch(/max-age/);
    }
    expect((await get("/nodes.csv", { "if-none-match": `"other"` })).status).toBe(200);
  });

  test("Each file, question, day and dataset has its own tag", async () => {
    const paths = [
      "/graph.graphml",
      "/graph.gexf",
      "/subgraph.gexf?around=CHN",
      "/subgraph.gexf?around=CHN&depth=2",
      "/subgraph.gexf?around=CHN&asOf=2020-01-01",
      `${BASES}&asOf=2026-11-23`,
      `${BASES}&asOf=2026-11-24`,
      "",
    ];
    const tags = await Promise.all(paths.map(tagOf));
    expect(new Set(tags).size).toBe(paths.length);
    expect(tags).not.toContain("");
    const info = { ...(await seedGraph().info()), version: "another" };
    const later = graphThat(async (_, answer) => answer());
    const other = await startTestServer({}, { ...later, info: () => info });
    const response = await fetch(`${other.url}/export/graph.graphml`, { method: "HEAD" });
    expect(response.headers.get("etag")).not.toBe(tags[0]);
    await other.close();
  });

  test("Tomorrow, what means today has another tag", async () => {
    const today = await tagOf(BASES);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 86_400_000 });
    expect(await tagOf(BASES)).not.toBe(today);
  });

  test("HEAD tells what GET would, without the answer", async () => {
    const [head, full] = [await get("/edges.csv", {}, "HEAD"), await get("/edges.csv")];
    expect(await head.text()).toBe("");
    for (const name of ["etag", "cache-control", "content-type", "content-disposition"])
      expect(head.headers.get(name)).toBe(full.headers.get(name));
    await full.body?.cancel();
  });
});
