/** What front ends build on: the schema as a file, and a reference whose examples and links work. */
import { buildSchema as parseSchema, printSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kept } from "../../scripts/codegen.js";
import { examples } from "../../scripts/reference.js";
import { buildSchema } from "../../src/api/schema.js";
import { startTestServer, type TestServer } from "../support/server.js";
import { answered, send } from "./client.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe("The schema as a file", () => {
  test("is what is served, under its own address", async () => {
    const { status, headers, text } = await send(server, "/schema.graphql");
    expect([status, text]).toEqual([200, kept("docs/schema.graphql")]);
    expect(headers.get("content-type")).toBe("application/graphql; charset=utf-8");
    const sorted = (sdl: string) => printSchema(parseSchema(sdl)).split("\n").sort();
    expect(sorted(text)).toEqual(sorted(printSchema(buildSchema())));
  });

  test("isn't sent again to whoever has it", async () => {
    const { headers } = await send(server, "/schema.graphql");
    expect(headers.get("cache-control")).toBe("public, max-age=60, must-revalidate");
    const tag = headers.get("etag") ?? "";
    const again = await send(server, "/schema.graphql", { headers: { "if-none-match": tag } });
    expect([again.status, again.text]).toEqual([304, ""]);
  });
});

describe("The reference", () => {
  const text = kept("docs/reference.md");

  test.each(examples())("The example of $question is answered", async ({ query }) => {
    expect(await answered(server, query)).toBeDefined();
  });

  test("has a heading for every question and type, and for every link", () => {
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((anchor) => !headings.includes(anchor ?? ""))).toEqual([]);
    expect(new Set(headings).size).toBe(headings.length);
  });

  test("names every argument of every question", () => {
    const questions = Object.values(buildSchema().getQueryType()?.getFields() ?? {});
    for (const { name, args } of questions) {
      const section = text.split(`### Query.${name}\n`)[1]?.split("\n### ")[0] ?? "";
      for (const arg of args) expect(section, name).toContain(`| \`${arg.name}\` |`);
    }
  });
});

/** As GitHub makes them. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");
}
