/** What stands around GraphQL: media types, status codes, ids, headers, health, metrics. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { ask, post, send } from "./client.js";

const ORIGIN = "https://explorer.example";

let server: TestServer;
let open: TestServer;
let known: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  open = await startTestServer({ CORS_ORIGINS: "*" });
  known = await startTestServer({ CORS_ORIGINS: `https://other.example, ${ORIGIN}` });
});
afterAll(() => Promise.all([server, open, known].map((one) => one.close())));

const TYPENAME = "{ __typename }";
const get = (query: string, headers: Record<string, string> = {}) =>
  send(server, `/graphql?${new URLSearchParams({ query })}`, { headers });

describe("GET and POST", () => {
  test("Both answer the same", async () => {
    const byPost = await ask(server, TYPENAME);
    expect(byPost.text).toBe('{"data":{"__typename":"Query"}}\n');
    expect((await get(TYPENAME)).text).toBe(byPost.text);
  });

  test("GET takes variables and an operation's name", async () => {
    const search = new URLSearchParams({
      query: "query A($c: ID!) { jurisdiction(code: $c) { name } } query B { __typename }",
      variables: JSON.stringify({ c: "ITA" }),
      operationName: "A",
    });
    const { data } = await send(server, `/graphql?${search}`);
    expect(data).toEqual({ jurisdiction: { name: "Italy" } });
  });

  test.each(["PUT", "PATCH", "DELETE"])(
    "%s is 405, and the answer says what is allowed",
    async (method) => {
      const { status, headers, errors } = await send(server, "/graphql", { method });
      expect(status).toBe(405);
      expect(headers.get("allow")).toBe("GET, POST");
      expect(errors[0]?.message).toContain("GET and POST");
    },
  );

  test("A mutation and a subscription are told that the service only reads", async () => {
    for (const operation of ["mutation", "subscription"]) {
      const { status, errors } = await ask(server, `${operation} { anything }`);
      expect(status).toBe(400);
      expect(errors.map(({ message }) => message).join()).toContain("only reads");
    }
    expect((await get("mutation { anything }")).status).toBe(405);
  });
});

describe("Media types", () => {
  test.each([
    ["application/json", "application/json; charset=utf-8"],
    ["application/graphql-response+json", "application/graphql-response+json; charset=utf-8"],
    ["*/*", "application/json; charset=utf-8"],
  ])("Whoever accepts %s gets it", async (accept, type) => {
    const { headers, status } = await post(server, JSON.stringify({ query: TYPENAME }), { accept });
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe(type);
    expect(headers.get("vary")).toMatch(/accept/i);
  });

  test("Whoever accepts neither gets 406", async () => {
    expect((await get(TYPENAME, { accept: "image/png" })).status).toBe(406);
  });

  test.each(["application/x-www-form-urlencoded", "application/graphql", "text/xml"])(
    "A body of type %s is 415, and the answer names what is understood",
    async (type) => {
      const { status, errors } = await post(server, TYPENAME, { "content-type": type });
      expect(status).toBe(415);
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining("application/json"),
        extensions: { code: "UNSUPPORTED_MEDIA_TYPE" },
      });
    },
  );
});

describe("Status codes", () => {
  test.each([
    ["a document that can't be parsed", "{", 400],
    ["an unknown field", "{ nothing }", 400],
    ["a variable that isn't given", "query ($c: ID!) { jurisdiction(code: $c) { id } }", 400],
    ["an error of a resolver", '{ jurisdiction(code: "XXX") { id } }', 200],
  ])("For %s", async (_, query, expected) => {
    const { status, errors } = await ask(server, query);
    expect(status).toBe(expected);
    expect(errors).not.toEqual([]);
  });
});

describe("Request ids", () => {
  test("A harmless one is kept, so that logs can be joined", async () => {
    const { headers } = await get(TYPENAME, { "x-request-id": "my-id.1_A" });
    expect(headers.get("x-request-id")).toBe("my-id.1_A");
  });

  test.each(["", "a b", "x".repeat(65), '"}{', "é"])("Another is replaced: %j", async (id) => {
    const { headers } = await get(TYPENAME, { "x-request-id": id });
    expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("Every request has its own", async () => {
    const ids = await Promise.all(
      ["/health/live", "/nowhere", "/metrics"].map(async (path) =>
        (await send(server, path)).headers.get("x-request-id"),
      ),
    );
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(null);
  });
});

describe("CORS", () => {
  const asked = async (one: TestServer, method: string) =>
    (
      await send(one, "/graphql?query={__typename}", {
        method,
        headers: {
          origin: ORIGIN,
          "access-control-request-method": "POST",
          "access-control-request-headers": "content-type",
        },
      })
    ).headers;

  test("No origin may call unless settings say so", async () => {
    expect((await asked(server, "GET")).get("access-control-allow-origin")).toBeNull();
    expect((await asked(server, "OPTIONS")).get("access-control-allow-origin")).toBeNull();
  });

  test("An origin that is named may, and only it", async () => {
    const headers = await asked(known, "GET");
    expect(headers.get("access-control-allow-origin")).toBe(ORIGIN);
    expect(headers.get("access-control-expose-headers")).toContain("x-request-id");
    const { headers: other } = await send(known, "/graphql?query={__typename}", {
      headers: { origin: "https://explorer.example.evil.example" },
    });
    expect(other.get("access-control-allow-origin")).toBeNull();
  });

  test("A preflight tells methods and headers", async () => {
    const headers = await asked(known, "OPTIONS");
    expect(headers.get("access-control-allow-methods")).toContain("POST");
    expect(headers.get("access-control-allow-headers")).toBe("content-type");
  });

  test("With * any origin may", async () => {
    expect((await asked(open, "GET")).get("access-control-allow-origin")).toMatch(
      /^(\*|https:\/\/explorer\.example)$/,
    );
  });

  test("No credentials are ever asked for", async () => {
    for (const one of [open, known])
      expect((await asked(one, "GET")).get("access-control-allow-credentials")).toBeNull();
  });

  test("Caches keep answers to different origins and media types apart", async () => {
    const vary = (await asked(known, "GET")).get("vary")?.toLowerCase().split(/,\s*/);
    expect(vary).toEqual(expect.arrayContaining(["origin", "accept"]));
  });
});

describe("Security headers", () => {
  test.each(["/graphql?query={__typename}", "/health/live", "/metrics", "/nowhere"])(
    "On %s",
    async (path) => {
      const { headers } = await send(server, path);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      const policy = headers.get("content-security-policy");
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain("unsafe-eval");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("server")).toBeNull();
    },
  );
});

describe("Health", () => {
  test("Live says which version", async () => {
    const { status, text } = await send(server, "/health/live");
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({ status: "live", version: expect.stringMatching(/^\d+\./) });
  });

  test("Ready says which engine and dataset", async () => {
    const { status, text } = await send(server, "/health/ready");
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({
      ready: true,
      engine: "memory",
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });
});

describe("Metrics", () => {
  test("Requests are timed by route and status, errors counted by code", async () => {
    await ask(server, '{ jurisdiction(code: "XXX") { id } }');
    await send(server, "/nowhere");
    const { headers, text } = await send(server, "/metrics");
    expect(headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toMatch(
      /treatygraph_http_request_duration_seconds_count\{[^}]*route="\/graphql",status="200"[^}]*\} \d+/,
    );
    expect(text).toMatch(/treatygraph_graphql_errors_total\{code="BAD_USER_INPUT"[^}]*\} [1-9]/);
    expect(text).toMatch(/treatygraph_graphql_errors_total\{code="TIMEOUT"[^}]*\} 0/);
  });

  test("Paths that nobody serves don't become labels", async () => {
    await send(server, "/nowhere/at/all");
    expect((await send(server, "/metrics")).text).not.toContain("nowhere");
  });
});

describe("Elsewhere", () => {
  test.each(["/nowhere", "/graphql/nowhere", "/.env", `/${"x".repeat(5_000)}`])(
    "Nothing is served there, says JSON that points to the API (%#)",
    async (path) => {
      const { status, errors, text } = await send(server, path);
      expect(status).toBe(404);
      expect(errors[0]).toMatchObject({
        message: expect.stringContaining("/graphql"),
        extensions: { code: "NOT_FOUND" },
      });
      expect(text.length).toBeLessThan(500);
    },
  );

  test("The root leads to the API", async () => {
    const { status, headers } = await send(server, "/", { redirect: "manual" });
    expect(status).toBe(302);
    expect(headers.get("location")).toBe("/graphql");
  });
});

describe("GraphiQL", () => {
  const BROWSER = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

  test("A browser that opens the address gets the page", async () => {
    const { headers, text } = await send(server, "/graphql", { headers: BROWSER });
    expect(headers.get("content-type")).toContain("text/html");
    expect(text).toContain("GraphiQL");
  });

  test("A browser that brings a query gets its answer", async () => {
    const { headers, data } = await get(TYPENAME, BROWSER);
    expect(headers.get("content-type")).toContain("json");
    expect(data).toEqual({ __typename: "Query" });
  });

  test("Whoever doesn't ask for HTML is told that a query is missing", async () => {
    const { status, errors } = await send(server, "/graphql", { headers: { accept: "*/*" } });
    expect(status).toBe(400);
    expect(errors[0]?.message).toContain("`query`");
  });
});
