/** `search` over HTTP: English and Chinese, accents, prefixes, typos, ids, aliases. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { all, answered, ask, texts } from "./client.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const SEARCH = `
  query ($text: String!, $kinds: [NodeKind!], $first: Int) {
    search(text: $text, kinds: $kinds, first: $first) {
      node { __typename id } kind label score
    }
  }`;
const search = (text: string, more: object = {}) => answered(server, SEARCH, { text, ...more });
const found = async (text: string, more: object = {}) =>
  texts(await search(text, more), "search.*.node.id");

describe("What comes first", () => {
  test.each([
    ["a Chinese name", "中国", "CHN"],
    ["an English name", "cayman islands", "CYM"],
    ["accents folded", "cote d'ivoire", "CIV"],
    ["an id", "mla-chn-aus-2006", "mla-chn-aus-2006"],
    ["a short title", "UNCAC", "uncac"],
    ["an enterprise's short name", "Sinopec", "soe-sinopec"],
    ["a code in small letters", "hkg", "HKG"],
  ])("%s: %s", async (_, text, id) => {
    expect((await found(text))[0]).toBe(id);
  });

  test("A Chinese kind of treaty finds treaties of that kind", async () => {
    const [first] = await found("引渡条约");
    expect(first).toMatch(/^extradition-/);
  });

  test.each(["switzerl", "switzrland"])("A country's name, begun or misspelt: %s", async (text) => {
    expect(await found(text)).toContain("CHE");
  });

  test("Two letters that changed places, alone and among other words", async () => {
    expect((await found("Itlay"))[0]).toBe("ITA");
    expect((await found("MLA China Itlay"))[0]).toBe((await found("MLA China Italy"))[0]);
  });
});

describe("Hits", () => {
  test("Better ones come first, and no more than asked for", async () => {
    const scores = all(await search("treaty", { first: 7 }), "search.*.score").map(Number);
    expect(scores).toHaveLength(7);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test("Without `first`, at most twenty", async () => {
    expect(await found("china")).toHaveLength(20);
  });

  test("Only the kinds asked for", async () => {
    const kinds = ["JURISDICTION", "CASE"];
    const data = await search("china", { kinds, first: 100 });
    expect(new Set(texts(data, "search.*.kind"))).toEqual(new Set(kinds));
  });

  test("No kinds find nothing", async () => {
    expect(await found("china", { kinds: [] })).toEqual([]);
  });

  test("A hit is the thing itself", async () => {
    const data = await answered(
      server,
      '{ search(text: "uncac", first: 1) { node { ... on Convention { shortTitle provisions { article } } } } }',
    );
    expect(data).toMatchObject({ search: [{ node: { shortTitle: "UNCAC" } }] });
  });

  test("What nothing fits is an empty list", async () => {
    expect(await found("qqqqzzzz")).toEqual([]);
  });
});

describe("What is refused", () => {
  test.each(["", "   ", "\n\t"])("An empty text: %j", async (text) => {
    const { errors } = await ask(server, SEARCH, { text });
    expect(errors[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument: "text" } });
  });

  test("A text longer than 200 characters", async () => {
    expect(await ask(server, SEARCH, { text: "中".repeat(200) })).toMatchObject({ errors: [] });
    const { errors } = await ask(server, SEARCH, { text: "中".repeat(201) });
    expect(errors[0]?.message).toMatch(/^text.*201.*200/);
    expect(errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test.each([0, -1, 201, 1_000_000_000])("first: %d", async (first) => {
    const { errors } = await ask(server, SEARCH, { text: "china", first });
    expect(errors[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument: "first" } });
  });
});
