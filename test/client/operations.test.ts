/** The typed documents of client/, asked with fetch and with Apollo Client, against a real service. */
import { createHash } from "node:crypto";
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { ask } from "../../client/ask.js";
import {
  CheckDraftDocument,
  CoverageDocument,
  GapsDocument,
  InstrumentDocument,
  LegalBasesDocument,
  RoutesDocument,
  SearchDocument,
  SubgraphDocument,
  type Support,
} from "../../client/operations.generated.js";
import { startTestServer, type TestServer } from "../support/server.js";

let server: TestServer;
let api: string;
beforeAll(async () => {
  server = await startTestServer();
  api = `${server.url}/graphql`;
});
afterAll(() => server.close());

const JSON_TYPE = { "content-type": "application/json" };
const PAIR = { requesting: "CHN", requested: "AUS", asOf: "2026-11-23" };

describe("With fetch", () => {
  test("Legal bases, and what they support", async () => {
    const { legalBases } = await ask(api, LegalBasesDocument, { ...PAIR, measures: ["freeze"] });
    expect(legalBases.bases.map(({ instrument }) => instrument.id)).toContain("mla-chn-aus-2006");
    expect(legalBases.support.map(({ measure }) => measure.nameZh)).toEqual(["冻结或扣押财产"]);
    expectTypeOf(legalBases.support).items.toHaveProperty("duty").toEqualTypeOf<Support>();
  });

  test("Routes", async () => {
    const { routes } = await ask(api, RoutesDocument, PAIR);
    expect(routes.routes).toHaveLength(9);
  });

  test("Coverage, the longest of all answers", async () => {
    const { coverage } = await ask(api, CoverageDocument, { requesting: "CHN" });
    expect(coverage.length).toBeGreaterThan(200);
  });

  test("A subgraph, a search, an instrument, gaps", async () => {
    const { subgraph } = await ask(api, SubgraphDocument, { around: ["CHN", "CYM"], first: 50 });
    expect(subgraph.nodes).toHaveLength(50);
    const { search } = await ask(api, SearchDocument, { text: "民事没收", first: 1 });
    expect(search[0]?.node.id).toBe("ncb-in-rem");
    const { instrument } = await ask(api, InstrumentDocument, { id: "uncac" });
    expect(instrument?.__typename).toBe("Convention");
    const { gaps } = await ask(api, GapsDocument, { ...PAIR, weights: { cases: 2 }, first: 3 });
    expect(gaps.map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  test("A draft too long for an address goes by POST", async () => {
    const article = "The Requested Party shall freeze property at the request of the other Party. ";
    const { checkDraft } = await ask(api, CheckDraftDocument, {
      draft: { text: article.repeat(200) },
    });
    const found = checkDraft.articles.flatMap(({ measures }) => measures);
    expect(found.map(({ measure }) => measure.id)).toContain("freeze");
  });

  test("What is refused is thrown, in the service's words", async () => {
    const wrong = ask(api, RoutesDocument, { ...PAIR, requested: "Australia" });
    await expect(wrong).rejects.toThrow(/Did you mean AUS/);
    await expect(ask(`${server.url}/health/live`, RoutesDocument, PAIR)).rejects.toThrow(/address/);
  });

  test("Variables that don't fit are no TypeScript", async () => {
    // @ts-expect-error `requested` is missing
    await expect(ask(api, RoutesDocument, { requesting: "CHN" })).rejects.toThrow(/requested/);
  });
});

describe("With Apollo Client, by digest and GET", () => {
  test("The second time the copy at hand is right", async () => {
    const requests: string[] = [];
    const kept = new Map<string, { tag: string; body: string }>();
    /** What a browser's cache does: shows the tag of what it has, and hands that on where it is right. */
    const caching: typeof fetch = async (input, init) => {
      const address = String(input);
      const copy = kept.get(address);
      const headers = new Headers(init?.headers);
      if (copy) headers.set("if-none-match", copy.tag);
      const response = await fetch(address, { ...init, headers });
      requests.push(`${init?.method ?? "GET"} ${response.status}`);
      if (response.status === 304) return new Response(copy?.body, { headers: JSON_TYPE });
      const body = await response.text();
      const tag = response.headers.get("etag");
      if (tag !== null) kept.set(address, { tag, body });
      return new Response(body, response);
    };
    const link = new PersistedQueryLink({
      sha256: (query) => createHash("sha256").update(query).digest("hex"),
      useGETForHashedQueries: true,
    });
    const client = new ApolloClient({
      link: link.concat(new HttpLink({ uri: api, fetch: caching })),
      cache: new InMemoryCache(),
    });
    const asked = { query: RoutesDocument, variables: PAIR, fetchPolicy: "network-only" } as const;
    for (const _ of ["the first time", "the second", "the third"]) {
      const { data } = await client.query(asked);
      expect(data?.routes.routes).toHaveLength(9);
    }
    client.stop();
    expect(requests).toEqual([
      "GET 200", // says that nobody has registered this digest
      "POST 200", // the query with its digest
      "GET 200",
      "GET 304",
    ]);
  });
});
