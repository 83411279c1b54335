/**
 * Whatever anybody sends: a clear error, never a 500, never a hang, and the next question is
 * answered as if nothing had been. First the list of what must be refused, then what else comes to
 * mind.
 */
import { connect } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { answered, ask, post, type Reply, send } from "./client.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** What an ordinary question may take on a busy machine. */
const SOON_MS = 8_000;

let started = 0;
beforeAll(() => {
  started = performance.now();
});
afterEach(async () => {
  const question = '{ jurisdiction(code: "ITA") { name } }';
  expect(await answered(server, question)).toEqual({ jurisdiction: { name: "Italy" } });
  expect(performance.now() - started, "it took too long").toBeLessThan(SOON_MS);
  started = performance.now();
});

/** Refused before it was run, with words that fit on a screen. */
function expectRefused({ status, errors, text }: Reply, message: RegExp, expected = 400): void {
  expect(status, text.slice(0, 300)).toBe(expected);
  expect(errors.map((error) => error.message).join("\n")).toMatch(message);
  expect(text.length).toBeLessThan(20_000);
}

/** Run, and answered by an error that names the argument. */
function expectBadInput({ status, errors, text }: Reply, argument: string, message: RegExp): void {
  expect(status, text.slice(0, 300)).toBe(200);
  expect(errors[0]?.message).toMatch(message);
  expect(errors[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", argument });
  expect(text.length).toBeLessThan(2_000);
}

const BASES = (requesting: string, requested: string, more = "") =>
  `{ legalBases(requesting: "${requesting}", requested: "${requested}"${more}) { asOf } }`;

describe("Queries", () => {
  test("A malformed query", async () => {
    expectRefused(await ask(server, "{ dataset { version "), /^Syntax Error: Expected Name/);
  });

  test("An unknown field is refused with what may have been meant", async () => {
    expectRefused(
      await ask(server, "{ dataset { versoin } }"),
      /Cannot query field "versoin" on type "Dataset"\. Did you mean "version"\?/,
    );
  });

  test("A query nested 200 deep", async () => {
    const deep = `{ jurisdiction(code: "CHN") ${"{ laws { jurisdiction ".repeat(100)} { id } ${"} }".repeat(100)} }`;
    expectRefused(await ask(server, deep), /nested too deep: at most 16 levels \(MAX_DEPTH\)/);
  });

  test("10,000 aliases, and 500", async () => {
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: dataset { version }`).join(" ")} }`;
    expectRefused(
      await ask(server, aliases(10_000)),
      /Syntax Error: Document contains more that 5000 tokens/,
    );
    expectRefused(await ask(server, aliases(500)), /too many aliases: at most 50 \(MAX_ALIASES\)/);
  });

  test("A batch", async () => {
    const batch = JSON.stringify([{ query: "{ __typename }" }, { query: "{ __typename }" }]);
    expectRefused(await post(server, batch), /batching disabled/);
  });

  test("Fragments that spread themselves", async () => {
    expectRefused(
      await ask(server, "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }"),
      /Cannot spread fragment "a" within itself via "b"/,
    );
  });

  test("Fragments that multiply", async () => {
    const width = "...f1 ".repeat(110);
    const query = `{ ...f0 } fragment f0 on Query { ${width} } fragment f1 on Query { ${width.replaceAll("f1", "f2")} } fragment f2 on Query { __typename }`;
    expectRefused(await ask(server, query), /costs more than can be reckoned.*MAX_COST/);
  });

  test("A costly query isn't cheaper for being hidden among fragments", async () => {
    const costly =
      "instruments(first: 200) { nodes { provisions { measures { measure { sources { supports url id kind } } provision { measures { measure { sources { supports url id kind title } } } } } } } }";
    expectRefused(await ask(server, `{ ${costly} }`), /costs \d+, at most 200000/);
    const hidden = `{ ...a } fragment a on Query { ${"...b ".repeat(2_000)} } fragment b on Query { a: __typename b: __typename c: __typename d: __typename e: __typename f: __typename ${costly} }`;
    expectRefused(await ask(server, hidden), /costs|repeats fields/);
  });

  test("A field written 2,000 times", async () => {
    expectRefused(
      await ask(server, `{ ${"dataset { title } ".repeat(1_200)} }`),
      /repeats fields or fragments too often/,
    );
  });

  test("Two operations of one name, a name that isn't there, none where two are", async () => {
    expectRefused(
      await ask(server, "query A { __typename } query A { __typename }"),
      /only one operation named "A"/,
    );
    const two = "query A { __typename } query B { __typename }";
    const named = (operationName?: string) =>
      post(server, JSON.stringify({ query: two, operationName }));
    expectRefused(await named("C"), /Unknown operation named "C"/);
    expectRefused(await named(), /Must provide operation name/);
  });

  test("Introspection of introspection", async () => {
    const query = `{ __schema { types ${"{ fields { type ".repeat(8)} { name } ${"} }".repeat(8)} } }`;
    expectRefused(await ask(server, query), /introspection depth/i);
  });

  test("Directives: unknown, repeated, deferred", async () => {
    expectRefused(await ask(server, "{ __typename @nothing }"), /Unknown directive "@nothing"/);
    expectRefused(
      await ask(server, "{ __typename @skip(if: true) @skip(if: true) }"),
      /only be used once/,
    );
    expectRefused(await ask(server, "{ ... @defer { __typename } }"), /Unknown directive "@defer"/);
  });

  test.each([
    "",
    " ",
    "\u0000",
    "\ufeff",
    "💥",
    "# nothing but a comment",
    "}{",
    "query",
    "\\u0041",
  ])("No query at all: %j", async (query) => {
    const { status, errors } = await ask(server, query);
    expect(status).toBe(400);
    expect(errors).not.toEqual([]);
  });

  test("An endless string, and one with a NUL byte", async () => {
    expectRefused(await ask(server, '{ node(id: "'), /Unterminated string/);
    expect((await ask(server, '{ node(id: "a\u0000b") { id } }')).status).toBeLessThan(500);
  });
});

describe("Codes", () => {
  test.each([
    ["XXX", /^requested: "XXX" is no jurisdiction's code;.*three capital letters/],
    ["aus", /^requested: "aus" .* Did you mean AUS \(Australia\)\?$/],
    ["Australia", /Did you mean AUS \(Australia\)\?$/],
    ["Austrlia", /Did you mean AUS \(Australia\)/],
    ["澳大利亚", /Did you mean AUS \(Australia\)\?$/],
    ["AU", /Did you mean AUS \(Australia\)\?$/],
    ["", /^requested: ""/],
    [" AUS", /Did you mean AUS/],
    ["__proto__", /^requested: "__proto__"/],
    ["constructor", /^requested: "constructor"/],
    ["A\\u0000S", /^requested: "A\\u0000S"/],
  ])("%j is no code", async (code, message) => {
    expectBadInput(await ask(server, BASES("CHN", code)), "requested", message);
  });

  test("A country's name for the requesting side", async () => {
    expectBadInput(
      await ask(server, BASES("China", "AUS")),
      "requesting",
      /^requesting: "China" .* Did you mean CHN \(China\)\?$/,
    );
  });

  test("Both the same, for legal bases and for routes", async () => {
    const message =
      /^requested: "CHN" is the requesting jurisdiction, too; name two different ones\.$/;
    expectBadInput(await ask(server, BASES("CHN", "CHN")), "requested", message);
    const routes = '{ routes(requesting: "CHN", requested: "CHN") { asOf } }';
    expectBadInput(await ask(server, routes), "requested", message);
  });

  test.each([null, 5, true, ["CHN"], { id: "CHN" }])("%j instead of a code", async (code) => {
    const query = 'query ($c: ID!) { legalBases(requesting: $c, requested: "AUS") { asOf } }';
    const { status, errors } = await ask(server, query, { c: code });
    expect([200, 400]).toContain(status);
    expect(errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("Dates", () => {
  const DATES = [
    "2024-13-01",
    "2024-02-30",
    "yesterday",
    "0000-00-00",
    "0000-01-01",
    "2024",
    "2024-05",
    "24-5-1",
    "2024-05-01T00:00:00Z",
    "",
    "２０２４-05-01",
    "99999-01-01",
  ];
  const LOOKS_LIKE = /is no Date; it must be a day, such as 2024-05-01, that exists/;

  test.each(DATES)("%j in the query", async (date) => {
    expectRefused(await ask(server, BASES("CHN", "AUS", `, asOf: "${date}"`)), LOOKS_LIKE);
  });

  test.each([...DATES, 20240501, true, ["2024-05-01", "2024-05-02"], { year: 2024 }])(
    "%j as a variable",
    async (date) => {
      const query = `query ($d: Date) ${BASES("CHN", "AUS", ", asOf: $d")}`;
      expectRefused(await ask(server, query, { d: date }), LOOKS_LIKE);
    },
  );

  test("A number, a list and an object in the query", async () => {
    for (const date of ["20240501", '["2024-05-01"]', "{ year: 2024 }", "TODAY"])
      expectRefused(await ask(server, BASES("CHN", "AUS", `, asOf: ${date}`)), LOOKS_LIKE);
  });

  test("An object that pretends to be a text", async () => {
    const query = `query ($d: Date) ${BASES("CHN", "AUS", ", asOf: $d")}`;
    expectRefused(await ask(server, query, { d: { toString: 1, valueOf: 1 } }), /Date/);
  });

  test("Inside a filter", async () => {
    const query = '{ instruments(filter: { inForceOn: "yesterday" }) { totalCount } }';
    expectRefused(await ask(server, query), LOOKS_LIKE);
  });

  test.each(["0001-01-01", "9999-12-31"])(
    "The ends of time are days like any other: %s",
    async (date) => {
      expect(await answered(server, BASES("CHN", "AUS", `, asOf: "${date}"`))).toMatchObject({
        legalBases: { asOf: date },
      });
    },
  );
});

describe("Sizes", () => {
  const paths = (more: string) => `{ paths(from: "CHN", to: "CYM", ${more}) { length } }`;

  test.each([-1, 0, 7, 99, 2_147_483_647])("maxLength: %d", async (length) => {
    expectBadInput(
      await ask(server, paths(`maxLength: ${length}`)),
      "maxLength",
      /^maxLength: -?\d+ is out of range; it must be a whole number from 1 to 6\.$/,
    );
  });

  test.each([0, -1, 1_000_000_000])("first: %d, on a list, a search, paths", async (first) => {
    const message = /^first: -?\d+ is out of range; it must be a whole number from 1 to/;
    for (const query of [
      `{ instruments(first: ${first}) { totalCount } }`,
      `{ search(text: "china", first: ${first}) { label } }`,
      paths(`first: ${first}`),
      `{ subgraph(around: ["CHN"], first: ${first}) { truncated } }`,
    ])
      expectBadInput(await ask(server, query), "first", message);
  });

  test.each(["1.5", '"5"', "1e3", "99999999999", "true"])(
    "first: %s is no whole number",
    async (first) => {
      expectRefused(
        await ask(server, `{ instruments(first: ${first}) { totalCount } }`),
        /Int cannot represent/,
      );
    },
  );

  test("A cursor of another list, and one that is none", async () => {
    const data = await answered(server, "{ cases(first: 1) { pageInfo { endCursor } } }");
    const [cursor] = JSON.stringify(data).match(/(?<="endCursor":")[^"]+/) ?? [];
    const query = "query ($after: String) { instruments(after: $after) { totalCount } }";
    expectBadInput(await ask(server, query, { after: cursor }), "after", /of another list/);
    expectBadInput(
      await ask(server, query, { after: "garbage" }),
      "after",
      /"garbage" is no cursor/,
    );
  });

  test("More ids, or more nodes to start from, than a page", async () => {
    const ids = Array(5_000).fill("CHN");
    for (const query of [
      "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
      "query ($ids: [ID!]!) { subgraph(around: $ids) { truncated } }",
    ]) {
      const { status, errors } = await ask(server, query, { ids });
      expect(status).toBe(200);
      expect(errors[0]?.message).toMatch(/from [01] to 200/);
    }
  });
});

describe("Great lengths", () => {
  const HUGE = "x".repeat(900_000);

  test("A body of 10 MB", async () => {
    const body = JSON.stringify({
      query: "{ __typename }",
      variables: { x: "x".repeat(10_000_000) },
    });
    const reply = await post(server, body).catch(() => null);
    // A server may hang up on such a body while it is still being sent.
    if (reply) expectRefused(reply, /MAX_BODY_BYTES/, 413);
  });

  test.each([
    ["a code", "query ($x: ID!) { jurisdiction(code: $x) { id } }", /^code/],
    [
      "a measure",
      `query ($x: ID!) { legalBases(requesting: "CHN", requested: "AUS") { support(measures: [$x]) { duty } } }`,
      /^measures/,
    ],
    [
      "a mechanism",
      `query ($x: ID!) { routes(requesting: "CHN", requested: "AUS", mechanisms: [$x]) { asOf } }`,
      /^mechanisms/,
    ],
    ["a node", 'query ($x: ID!) { paths(from: $x, to: "CHN") { length } }', /^from/],
    ["what to search for", "query ($x: String!) { search(text: $x) { label } }", /^text/],
    ["a cursor", "query ($x: String) { cases(after: $x) { totalCount } }", /^after/],
    [
      "a filter's code",
      "query ($x: ID!) { instruments(filter: { parties: [$x] }) { totalCount } }",
      /^filter\.parties/,
    ],
  ])("900,000 letters as %s", async (_, query, message) => {
    const { status, errors, text } = await ask(server, query, { x: HUGE });
    expect(status).toBe(200);
    expect(errors[0]?.message).toMatch(message);
    expect(text.length).toBeLessThan(1_000);
  });

  test("900,000 letters as a date", async () => {
    const query = `query ($d: Date) ${BASES("CHN", "AUS", ", asOf: $d")}`;
    expectRefused(await ask(server, query, { d: HUGE }), /invalid value/);
  });

  test("The same in fifty places at once", async () => {
    const fields = Array.from(
      { length: 50 },
      (_, index) => `a${index}: jurisdiction(code: $x) { id }`,
    );
    const { errors } = await ask(server, `query ($x: ID!) { ${fields.join(" ")} }`, { x: HUGE });
    expect(errors).toHaveLength(50);
  });

  test("Thousands of words as a node", async () => {
    const words = Array.from({ length: 10_000 }, (_, index) => `treaty${index}`).join(" ");
    const query = 'query ($x: ID!) { paths(from: $x, to: "CHN") { length } }';
    expectBadInput(await ask(server, query, { x: words }), "from", /^from: nothing has the id/);
  });

  test("A GET with a huge query", async () => {
    const { status } = await send(
      server,
      `/graphql?query=${encodeURIComponent(`{ ${HUGE} }`).slice(0, 200_000)}`,
    );
    expect([400, 414, 431]).toContain(status);
  });

  test("A filter's text, huge or of odd characters, finds nothing and breaks nothing", async () => {
    const query = "query ($x: String) { instruments(filter: { text: $x }) { totalCount } }";
    for (const x of [HUGE, "\u0000", "\ud800", "%", "_", "\\", "'\"`", ".*", "($&"])
      expect((await ask(server, query, { x })).errors).toEqual([]);
  });
});

describe("Odd characters", () => {
  test.each([
    "\u0000",
    "\ud800 \udfff",
    "\u202e",
    "a\u0301".repeat(60),
    "🇨🇳",
    "' OR 1=1 --",
    '"} RETURN 1 //',
    "*:*",
    "~",
    "((((",
    "../../etc/passwd",
    "%00",
    "{{7*7}}",
  ])("%j can be searched for", async (text) => {
    const query = "query ($text: String!) { search(text: $text) { label } }";
    expect((await ask(server, query, { text })).errors).toEqual([]);
  });

  test.each(["\u0000", "\ud800", "__proto__", "constructor", "hasOwnProperty", "", " "])(
    "%j is nobody's id",
    async (id) => {
      const query =
        "query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } instrument(id: $id) { id } }";
      expect(await answered(server, query, { id })).toEqual({
        node: null,
        nodes: [null],
        instrument: null,
      });
      const paths = 'query ($id: ID!) { paths(from: $id, to: "CHN") { length } }';
      expectBadInput(await ask(server, paths, { id }), "from", /^from: nothing has the id/);
    },
  );
});

describe("Bodies", () => {
  test.each([
    ["not JSON", "{query", /not valid JSON/],
    ["empty", "", /empty/i],
    ["a number", "5", /POST body missing/],
    ["null", "null", /POST body missing/],
    ["no query", "{}", /POST body missing|query/],
    ["a query that is no text", '{"query":{"a":1}}', /must be strings/],
    ["variables that are a list", '{"query":"{__typename}","variables":[1]}', /`variables`/],
    ["variables that are a text", '{"query":"{__typename}","variables":"{}"}', /`variables`/],
    ["extensions that are a list", '{"query":"{__typename}","extensions":[]}', /`extensions`/],
    [
      "an operation's name that is a number",
      '{"query":"{__typename}","operationName":5}',
      /`operationName`/,
    ],
    ["a prototype", '{"query":"{__typename}","__proto__":{"x":1}}', /not valid JSON/],
    ["a batch of nothing", "[]", /batching disabled/],
    ["brackets 100,000 deep", "[".repeat(100_000), /not valid JSON/],
  ])("%s", async (_, body, message) => {
    expectRefused(await post(server, body), message);
  });

  test("Bytes that are no UTF-8", async () => {
    const body = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
    const { status } = await send(server, "/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(status).toBe(400);
  });

  test("A persisted query that nobody has sent", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } };
    const { status, errors } = await post(server, JSON.stringify({ extensions }));
    expect(status).toBeLessThan(500);
    expect(errors[0]?.message).toMatch(/PersistedQuery/);
  });
});

describe("Variables", () => {
  const QUERY =
    "query ($first: Int!, $kinds: [InstrumentKind!]) { instruments(first: $first, filter: { kinds: $kinds }) { totalCount } }";

  test.each([
    ["left out", {}, /"\$first" of required type "Int!" was not provided/],
    ["a text for a number", { first: "5" }, /Int cannot represent/],
    ["a fraction", { first: 1.5 }, /Int cannot represent/],
    ["beyond 32 bits", { first: 2 ** 31 }, /Int cannot represent/],
    [
      "an unknown value of an enum",
      { first: 1, kinds: ["TREATY"] },
      /"TREATY" does not exist in "InstrumentKind" enum/,
    ],
    [
      "an inside name of an enum",
      { first: 1, kinds: ["mla-treaty"] },
      /"mla-treaty" does not exist/,
    ],
    ["null in a list", { first: 1, kinds: [null] }, /Expected non-nullable/],
  ])("%s", async (_, variables, message) => {
    expectRefused(await ask(server, QUERY, variables), message);
  });

  test("An unknown field of a filter", async () => {
    const query = "query ($f: InstrumentFilter) { instruments(filter: $f) { totalCount } }";
    expectRefused(
      await ask(server, query, { f: { kind: "X" } }),
      /Field "kind" is not defined.*Did you mean "kinds"/,
    );
    expectRefused(
      await post(server, `{"query":${JSON.stringify(query)},"variables":{"f":{"constructor":1}}}`),
      /constructor|not valid JSON/,
    );
  });
});

describe("Addresses and connections", () => {
  test.each([
    "/graphql?query=%E0%A4%A",
    "/%E0%A4%A",
    "/graphql?query={__typename}&query={__typename}",
    "/graphql?query={__typename}&variables={x",
    "/graphql?query",
  ])("%s", async (path) => {
    const { status } = await send(server, path);
    expect(status).toBe(400);
  });

  test("Ten megabytes of nothing like HTTP", async () => {
    const { hostname, port } = new URL(server.url);
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(Buffer.alloc(10_000_000, 1)),
      );
      socket.on("close", () => resolve());
      socket.on("error", () => resolve());
      socket.on("data", () => socket.end());
      socket.setTimeout(2_000, () => reject(new Error("the connection was left open")));
    });
  });

  test("A client that goes away in the middle of its body", async () => {
    const { hostname, port } = new URL(server.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
        );
        socket.destroy();
      });
      socket.on("close", () => resolve());
    });
  });
});
