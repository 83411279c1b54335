/** What may be kept of answers by GET, for how long, and that a kept one is never wrong. */
import Fastify from "fastify";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { AnswerCache } from "../../src/api/answer-cache.js";
import { buildSchema } from "../../src/api/schema.js";
import { MemoryGraph } from "../../src/graph/memory/index.js";
import type { GraphData } from "../../src/graph/model.js";
import { seedData } from "../support/seed.js";
import { startTestServer, type TestServer } from "../support/server.js";
import { ask, post, type Reply, send } from "./client.js";
import { graphThat } from "./graphs.js";

/** How often the engine was asked for anything but what the dataset says of itself. */
let questions = 0;
const graph = new MemoryGraph();
let server: TestServer;
beforeAll(async () => {
  await graph.replace(seedData());
  const counted = graphThat((method, answer) => {
    if (method !== "info") questions++;
    return Promise.resolve(answer());
  }, graph);
  server = await startTestServer({ CORS_ORIGINS: "*" }, counted);
});
beforeEach(() => {
  questions = 0;
});
afterAll(() => server.close());

const get = (query: string, headers: Record<string, string> = {}, more = {}): Promise<Reply> =>
  send(server, `/graphql?${new URLSearchParams({ query, ...more })}`, { headers });
const tagOf = ({ headers }: Reply): string => headers.get("etag") ?? "no tag";
const again = (query: string, tag: string) => get(query, { "if-none-match": tag });

const DATED = '{ legalBases(requesting: "CHN", requested: "AUS", asOf: "2012-01-01") { asOf } }';
const TODAY = '{ legalBases(requesting: "CHN", requested: "AUS") { asOf } }';
const TIMELESS = '{ instrument(id: "uncac") { title } }';
const KEPT = "public, max-age=60, must-revalidate";
const ASK_AGAIN = "public, no-cache";

describe("How long an answer may be kept", () => {
  test.each([
    ["that names its day", DATED, KEPT],
    ["that no day changes", TIMELESS, KEPT],
    ["for today", TODAY, ASK_AGAIN],
    [
      "for today, somewhere inside",
      '{ instrument(id: "uncac") { ... on Convention { inForce } } }',
      ASK_AGAIN,
    ],
    [
      "with another alias for today",
      `{ a: ${DATED.slice(2, -2)} b: ${TODAY.slice(2, -2)} }`,
      ASK_AGAIN,
    ],
    ["of all of time", '{ subgraph(around: ["uncac"], first: 3) { truncated } }', KEPT],
    [
      "in which today's part was skipped",
      `{ __typename ${TODAY.slice(2, -11)} @skip(if: true) { asOf } }`,
      KEPT,
    ],
  ])("One %s", async (_, query, expected) => {
    const { headers, errors } = await get(query);
    expect(errors).toEqual([]);
    expect(headers.get("cache-control")).toBe(expected);
    expect(headers.get("etag")).toMatch(/^"[\w-]{32}"$/);
  });

  test("A day in a variable is a day; null and nothing are today", async () => {
    const query =
      'query ($day: Date) { legalBases(requesting: "CHN", requested: "AUS", asOf: $day) { asOf } }';
    const control = async (variables: object) =>
      (await get(query, {}, { variables: JSON.stringify(variables) })).headers.get("cache-control");
    expect(await control({ day: "2012-01-01" })).toBe(KEPT);
    expect(await control({ day: null })).toBe(ASK_AGAIN);
    expect(await control({})).toBe(ASK_AGAIN);
  });

  test.each([
    ["can't be parsed", "{"],
    ["doesn't fit the schema", "{ nothing }"],
    ["holds an error", '{ jurisdiction(code: "XXX") { id } }'],
    ["holds an error beside data", '{ __typename paths(from: "CHN", to: "nothing") { length } }'],
    ["is a mutation", "mutation { anything }"],
  ])("One that %s is never kept", async (_, query) => {
    const { headers, errors } = await get(query);
    expect(errors).not.toEqual([]);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("etag")).toBeNull();
  });

  test("A draft is never kept, not even where it stands in an address", async () => {
    const query =
      '{ checkDraft(draft: { text: "Article 1\\nThe Parties shall extradite." }) { text } }';
    const { headers, errors } = await get(query);
    expect(errors).toEqual([]);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("etag")).toBeNull();
  });

  test("POST is never kept", async () => {
    const { headers } = await ask(server, DATED);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("etag")).toBeNull();
  });

  test("The setting says for how long", async () => {
    const other = await startTestServer({ CACHE_SECONDS: "3600" });
    const { headers } = await send(other, `/graphql?${new URLSearchParams({ query: DATED })}`);
    await other.close();
    expect(headers.get("cache-control")).toBe("public, max-age=3600, must-revalidate");
  });

  test("Every field whose words say that today is taken where no day is named is known to", () => {
    const query = buildSchema().getQueryType()?.getFields() ?? {};
    const saying = Object.values(query).filter(({ args }) =>
      args.some(({ description }) => description?.includes("today where left out")),
    );
    const day = Object.values(query).filter(({ args }) => args.some(({ name }) => name === "asOf"));
    expect(day.filter((field) => !saying.includes(field)).map(({ name }) => name)).toEqual([
      "subgraph",
    ]);
  });
});

describe("Whoever shows the tag of what it has", () => {
  test("is told that it is still right, without the question being worked out", async () => {
    const unheard = DATED.replace("2012", "2013");
    const first = await get(unheard);
    expect(questions).toBeGreaterThan(0);
    questions = 0;
    const second = await again(unheard, tagOf(first));
    expect([second.status, second.text, questions]).toEqual([304, "", 0]);
    for (const name of ["etag", "cache-control", "vary"])
      expect(second.headers.get(name)).toBe(first.headers.get(name));
  });

  test.each([(tag: string) => `W/${tag}`, (tag: string) => `"other", ${tag}`, () => "*"])(
    "is understood, weak and in lists (%#)",
    async (write) => {
      expect((await again(DATED, write(tagOf(await get(DATED))))).status).toBe(304);
    },
  );

  test.each(['"other"', "", "nonsense", '"'.repeat(1_000)])(
    "of something else gets the answer: %s",
    async (tag) => {
      expect((await again(DATED, tag)).status).toBe(200);
    },
  );

  test("is answered by any process: tags tell what an answer holds, not who gave it", async () => {
    const other = await startTestServer();
    const path = `/graphql?${new URLSearchParams({ query: TIMELESS })}`;
    const reply = await send(other, path, {
      headers: { "if-none-match": tagOf(await get(TIMELESS)) },
    });
    await other.close();
    expect(reply.status).toBe(304);
  });

  test("Another spelling of the same question has the same tag", async () => {
    expect(tagOf(await get(`query Named ${DATED}`))).toBe(tagOf(await get(DATED)));
  });

  test("The two media types have tags of their own", async () => {
    const accept = "application/graphql-response+json";
    expect(tagOf(await get(DATED, { accept }))).not.toBe(tagOf(await get(DATED)));
  });

  test("A page of another origin may read the tag, and caches keep origins apart", async () => {
    const { headers } = await get(DATED, { origin: "https://explorer.example" });
    expect(headers.get("access-control-expose-headers")).toContain("etag");
    expect(headers.get("vary")).toMatch(/origin/i);
    expect(headers.get("vary")).toMatch(/accept/i);
  });
});

describe("Whoever asks what another has asked", () => {
  const unheard = (year: number) => DATED.replace("2012", String(year));

  test("gets the same answer, without the question being worked out", async () => {
    const first = await get(unheard(2001));
    expect(questions).toBeGreaterThan(0);
    questions = 0;
    const second = await get(unheard(2001));
    expect([second.status, second.text, questions]).toEqual([200, first.text, 0]);
    for (const name of ["content-type", "etag", "cache-control", "vary"])
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    expect(second.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
  });

  test("gets an answer of the media type that it asks for", async () => {
    const accept = "application/graphql-response+json";
    await get(unheard(2002));
    const { headers } = await get(unheard(2002), { accept });
    expect(headers.get("content-type")).toContain(accept);
  });

  test.each([
    ["by POST", () => ask(server, unheard(2003))],
    ["with an error", () => get('{ paths(from: "CHN", to: "nothing") { length } }')],
  ])("is answered anew %s", async (_, question) => {
    await question();
    questions = 0;
    await question();
    expect(questions).toBeGreaterThan(0);
  });

  test("No more is kept than fits, and what doesn't fit is still answered", async () => {
    const own = new AnswerCache(60, 1_000);
    let worked = 0;
    const app = Fastify();
    app.get("/", (request, reply) => {
      const about = { dependsOnToday: false, failed: false, confidential: false };
      const { length } = z.object({ length: z.coerce.number() }).parse(request.query);
      return own.answer(request, reply, { graph, about }, async () => {
        worked += 1;
        void reply.type("application/json");
        return "x".repeat(length);
      });
    });
    const times = async (length: number) => {
      worked = 0;
      for (let time = 0; time < 2; time += 1) {
        const { body } = await app.inject({ url: `/?length=${length}` });
        expect(body).toHaveLength(length);
      }
      return worked;
    };
    expect(await times(300)).toBe(1);
    expect(await times(600)).toBe(2);
    expect(await times(400)).toBe(1);
    // 300 characters and 400 don't fit into 1,000 bytes together.
    worked = 0;
    await app.inject({ url: "/?length=300" });
    expect(worked).toBe(1);
    await app.close();
  });
});

describe("A new day", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-01T23:59:00Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("makes what was said of today wrong, and leaves alone what was said of a day", async () => {
    const [today, dated] = [await get(TODAY), await get(DATED)];
    expect((await again(TODAY, tagOf(today))).status).toBe(304);
    vi.setSystemTime(new Date("2026-03-02T00:01:00Z"));
    for (const next of [await again(TODAY, tagOf(today)), await get(TODAY)])
      expect([next.status, next.data]).toEqual([200, { legalBases: { asOf: "2026-03-02" } }]);
    expect((await again(DATED, tagOf(dated))).status).toBe(304);
  });
});

describe("A dataset that comes while the service runs", () => {
  const renamed = (title: string, version: string): GraphData => ({
    ...seedData(),
    info: { ...seedData().info, version },
    nodes: seedData().nodes.map((node) =>
      node.record.type === "Convention" && node.id === "uncac"
        ? { ...node, record: { ...node.record, title } }
        : node,
    ),
  });
  const UNTOUCHED = '{ instrument(id: "untoc") { title } }';
  afterAll(() => graph.replace(seedData()));

  test("changes the tags of what it changes, and of nothing else", async () => {
    const [old, untouched] = [await get(TIMELESS), await get(UNTOUCHED)];
    await graph.replace(renamed("Another title", "b".repeat(12)));
    const next = await again(TIMELESS, tagOf(old));
    for (const { status, data } of [next, await get(TIMELESS)])
      expect([status, data]).toEqual([200, { instrument: { title: "Another title" } }]);
    expect((await again(UNTOUCHED, tagOf(untouched))).status).toBe(304);

    await graph.replace(seedData());
    expect((await again(TIMELESS, tagOf(next))).status).toBe(200);
    expect((await again(TIMELESS, tagOf(old))).status).toBe(304);
  });

  test("while a question is worked out leaves nothing remembered that mixes two", async () => {
    const own = new MemoryGraph();
    await own.replace(seedData());
    let during = async () => {};
    const slow = graphThat(async (method, answer) => {
      const value = await answer();
      if (method === "records") await during();
      return value;
    }, own);
    const one = await startTestServer({}, slow);
    const path = `/graphql?${new URLSearchParams({ query: TIMELESS })}`;
    during = async () => {
      await own.replace(renamed("Another title", "c".repeat(12)));
    };
    const mixed = await send(one, path);
    during = async () => {};
    const next = await send(one, path, { headers: { "if-none-match": tagOf(mixed) } });
    await one.close();
    expect(next.data).toEqual({ instrument: { title: "Another title" } });
  });
});

describe("Queries by digest", () => {
  const QUERY = "query Named($code: ID!) { jurisdiction(code: $code) { name } }";
  const byDigest = async (query: string) => {
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(query));
    return { persistedQuery: { version: 1, sha256Hash: Buffer.from(bytes).toString("hex") } };
  };
  const asked = (extensions: object, accept = "*/*") =>
    send(
      server,
      `/graphql?${new URLSearchParams({
        extensions: JSON.stringify(extensions),
        variables: '{"code":"ITA"}',
      })}`,
      { headers: { accept } },
    );

  test("One that nobody registered is asked for, and that isn't kept", async () => {
    const { errors, headers } = await asked(await byDigest("{ never }"));
    expect(errors[0]).toMatchObject({
      message: "PersistedQueryNotFound",
      extensions: { code: "PERSISTED_QUERY_NOT_FOUND" },
    });
    expect(headers.get("cache-control")).toBe("no-store");
  });

  test("Registered once, by POST, it is answered by GET, tagged like any other", async () => {
    const extensions = await byDigest(QUERY);
    const body = { query: QUERY, variables: { code: "ITA" }, extensions };
    await post(server, JSON.stringify(body));
    const { data, headers } = await asked(extensions);
    expect(data).toEqual({ jurisdiction: { name: "Italy" } });
    expect(headers.get("cache-control")).toBe(KEPT);
  });

  test("A browser that opens such an address gets the answer, not the page", async () => {
    const extensions = await byDigest(QUERY);
    await post(server, JSON.stringify({ query: QUERY, variables: { code: "ITA" }, extensions }));
    const { headers } = await asked(extensions, "text/html,*/*;q=0.8");
    expect(headers.get("content-type")).toContain("json");
  });

  test("A digest of something else is refused", async () => {
    const body = { query: "{ __typename }", extensions: await byDigest(QUERY) };
    const { status, errors } = await post(server, JSON.stringify(body));
    expect([status, errors[0]?.message]).toEqual([400, "provided sha does not match query"]);
  });

  test("What was refused can't be registered", async () => {
    const extensions = await byDigest("{ nothing }");
    await post(server, JSON.stringify({ query: "{ nothing }", extensions }));
    expect((await asked(extensions)).errors[0]?.message).toBe("PersistedQueryNotFound");
  });
});
