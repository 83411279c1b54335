/** Lists as Relay connections: whole lists both ways, orders, filters, counts, cursors. */
import { getNamedType, isEnumType, isInputObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSchema } from "../../src/api/schema.js";
import { LISTS, type ListName } from "../../src/graph/port.js";
import { startTestServer, type TestServer } from "../support/server.js";
import { all, answered, ask, at, texts } from "./client.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const fieldsOfQuery = buildSchema().getQueryType()?.getFields() ?? {};

/** The input type behind a list's argument. */
function inputOf(list: ListName, argument: string) {
  const type = fieldsOfQuery[list]?.args.find(({ name }) => name === argument)?.type;
  const named = type && getNamedType(type);
  if (!named || !isInputObjectType(named)) throw new Error(`${list} has no ${argument}`);
  return named;
}

const queryOf = (list: ListName, selection = "id") => `
  query ($filter: ${inputOf(list, "filter").name}, $orderBy: ${inputOf(list, "orderBy").name}, $first: Int, $after: String, $last: Int, $before: String) {
    ${list}(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { id } }
      nodes { ${selection} }
    }
  }`;

async function page(list: ListName, variables: object = {}, selection?: string): Promise<unknown> {
  return at(await answered(server, queryOf(list, selection), { ...variables }), list);
}

/** Every item, page by page. */
async function walk(list: ListName, way: "first" | "last", size: number, more: object = {}) {
  const found: string[] = [];
  const [cursor, next, end] =
    way === "first"
      ? (["after", "hasNextPage", "endCursor"] as const)
      : (["before", "hasPreviousPage", "startCursor"] as const);
  let place: unknown = null;
  do {
    const one: unknown = await page(list, { [way]: size, [cursor]: place, ...more });
    const ids = texts(one, "nodes.*.id");
    if (way === "first") found.push(...ids);
    else found.unshift(...ids);
    place = at(one, `pageInfo.${next}`) === true ? at(one, `pageInfo.${end}`) : null;
  } while (place !== null);
  return found;
}

describe.each(LISTS)("%s", (list) => {
  const field = inputOf(list, "orderBy").getFields().field;
  const enumType = field && getNamedType(field.type);
  const fields = isEnumType(enumType) ? enumType.getValues().map(({ name }) => name) : [];
  const orders = fields.flatMap((name) => ["ASC", "DESC"].map((direction) => [name, direction]));

  test.each(orders)("By %s %s: forward and backward give each item once, alike", async (...by) => {
    const orderBy = { field: by[0], direction: by[1] };
    const forward = await walk(list, "first", 97, { orderBy });
    const backward = await walk(list, "last", 113, { orderBy });
    expect(backward).toEqual(forward);
    expect(new Set(forward).size).toBe(forward.length);
    expect(at(await page(list, { orderBy }), "totalCount")).toBe(forward.length);
  });

  test("Without arguments, the first twenty", async () => {
    const one = await page(list);
    const total = Number(at(one, "totalCount"));
    expect(all(one, "nodes.*")).toHaveLength(Math.min(20, total));
    expect(at(one, "pageInfo.hasPreviousPage")).toBe(false);
    expect(at(one, "pageInfo.hasNextPage")).toBe(total > 20);
  });

  test("Edges and nodes are the same items, cursors those of the page's ends", async () => {
    const one = await page(list, { first: 3 });
    expect(texts(one, "edges.*.node.id")).toEqual(texts(one, "nodes.*.id"));
    const cursors = texts(one, "edges.*.cursor");
    expect([cursors[0], cursors.at(-1)]).toEqual([
      at(one, "pageInfo.startCursor"),
      at(one, "pageInfo.endCursor"),
    ]);
  });

  test("Between two cursors lies what stands between them", async () => {
    const cursors = texts(await page(list, { first: 6 }), "edges.*.cursor");
    const ids = texts(await page(list, { first: 6 }), "nodes.*.id");
    const between = await page(list, { first: 100, after: cursors[1], before: cursors[4] });
    expect(texts(between, "nodes.*.id")).toEqual(ids.slice(2, 4));
  });

  test("A text that is nowhere gives an empty page", async () => {
    expect(await page(list, { filter: { text: "qqqqzzzz" } })).toEqual({
      totalCount: 0,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      edges: [],
      nodes: [],
    });
  });
});

describe("Orders", () => {
  test.each(["ASC", "DESC"])("Items without the value come last, %s", async (direction) => {
    const dates: unknown[] = [];
    for (let after: unknown = null, more = true; more; ) {
      const one: unknown = await page(
        "instruments",
        { first: 200, after, orderBy: { field: "SIGNED", direction } },
        "... on BilateralTreaty { at: signed } ... on Memorandum { at: signed } ... on Convention { at: adopted } ... on Network { at: adopted } ... on Body { at: adopted } ... on ModelLaw { at: adopted } ... on DomesticLaw { at: adopted }",
      );
      dates.push(...all(one, "nodes.*.at"));
      after = at(one, "pageInfo.endCursor");
      more = at(one, "pageInfo.hasNextPage") === true;
    }
    const known = dates.filter((date) => date !== null);
    expect(known.length).toBeLessThan(dates.length);
    expect(dates.slice(0, known.length)).toEqual(known);
    const sorted = known.map(String).toSorted();
    expect(known).toEqual(direction === "ASC" ? sorted : sorted.toReversed());
  });
});

/** A filter, what to look at in each item, and what must hold of it. */
type Sample = [
  list: ListName,
  filter: object,
  selection: string,
  holds: (item: unknown) => boolean,
];
const has =
  (path: string, ...values: unknown[]) =>
  (item: unknown) =>
    values.every((value) => all(item, path).includes(value));
const oneOf =
  (path: string, ...values: unknown[]) =>
  (item: unknown) =>
    values.includes(at(item, path));

const SAMPLES: readonly Sample[] = [
  ["jurisdictions", { codes: ["CHN", "HKG"] }, "id", oneOf("id", "CHN", "HKG")],
  [
    "jurisdictions",
    { mentioned: false },
    "participations { id } laws { id }",
    (item) => [...all(item, "participations.*"), ...all(item, "laws.*")].length === 0,
  ],
  ["jurisdictions", { text: "CÔTE" }, "name", oneOf("name", "Côte d’Ivoire")],
  ["instruments", { kinds: ["EXTRADITION_TREATY"] }, "kind", oneOf("kind", "EXTRADITION_TREATY")],
  ["instruments", { forces: ["CHANNEL", "MODEL"] }, "force", oneOf("force", "CHANNEL", "MODEL")],
  [
    "instruments",
    { parties: ["CHN", "ITA"], kinds: ["EXTRADITION_TREATY", "MLA_TREATY"] },
    "... on BilateralTreaty { parties { id } }",
    has("parties.*.id", "CHN", "ITA"),
  ],
  [
    "instruments",
    { parties: ["HKG", "USA"], kinds: ["CONVENTION"] },
    "... on Convention { participations { party { id } } }",
    has("participations.*.party.id", "HKG", "USA"),
  ],
  [
    "instruments",
    { inForceOn: "2008-06-01" },
    'inForce(asOf: "2008-06-01")',
    oneOf("inForce", "YES"),
  ],
  [
    "instruments",
    { measures: ["freeze", "asset-sharing"] },
    "measures { measure { id } }",
    has("measures.*.measure.id", "freeze", "asset-sharing"),
  ],
  [
    "instruments",
    { jurisdictions: ["AUS"] },
    "... on DomesticLaw { jurisdiction { id } }",
    oneOf("jurisdiction.id", "AUS"),
  ],
  [
    "instruments",
    { statuses: ["suspended"] },
    "... on BilateralTreaty { status }",
    oneOf("status", "suspended"),
  ],
  [
    "instruments",
    { signed: { from: "2006-01-01", to: "2006-12-31" }, kinds: ["MLA_TREATY"] },
    "... on BilateralTreaty { signed }",
    (item) => String(at(item, "signed")).startsWith("2006"),
  ],
  ["instruments", { read: ["WHOLE"] }, "reading { extent }", oneOf("reading.extent", "WHOLE")],
  [
    "instruments",
    { text: "  意大利引渡 " },
    "titleZh",
    (item) => String(at(item, "titleZh")).includes("意大利引渡"),
  ],
  ["provisions", { instruments: ["uncac"] }, "instrument { id }", oneOf("instrument.id", "uncac")],
  [
    "provisions",
    { measures: ["freeze"] },
    "measures { measure { id } }",
    has("measures.*.measure.id", "freeze"),
  ],
  [
    "provisions",
    { text: "uncac-art-57" },
    "id",
    (item) => String(at(item, "id")).startsWith("uncac-art-57"),
  ],
  ["measures", { groups: ["recognition"] }, "group", oneOf("group", "recognition")],
  ["measures", { text: "freez" }, "name summary", (item) => /freez/i.test(JSON.stringify(item))],
  ["mechanisms", { informal: true }, "informal", oneOf("informal", true)],
  ["mechanisms", { informal: false }, "informal", oneOf("informal", false)],
  [
    "mechanisms",
    { text: "civil" },
    "id name summary",
    (item) => /civil/i.test(JSON.stringify(item)),
  ],
  ["enterprises", { sectors: ["finance"] }, "sector", oneOf("sector", "finance")],
  ["enterprises", { owners: ["sasac"] }, "ownerType", oneOf("ownerType", "sasac")],
  [
    "enterprises",
    { operatesIn: ["AGO"] },
    "operations { jurisdiction { id } }",
    has("operations.*.jurisdiction.id", "AGO"),
  ],
  [
    "enterprises",
    { debarred: true },
    "debarments { by }",
    (item) => all(item, "debarments.*").length > 0,
  ],
  [
    "enterprises",
    { debarred: false },
    "debarments { by }",
    (item) => all(item, "debarments.*").length === 0,
  ],
  [
    "enterprises",
    { text: "sinopec" },
    "name aliases",
    (item) => /sinopec/i.test(JSON.stringify(item)),
  ],
  ["cases", { requesting: ["CHN"] }, "requesting { id }", oneOf("requesting.id", "CHN")],
  [
    "cases",
    { assetsIn: ["USA"] },
    "assets { jurisdiction { id } }",
    has("assets.*.jurisdiction.id", "USA"),
  ],
  [
    "cases",
    { enterprises: ["soe-sinopec"] },
    "enterprises { enterprise { id } }",
    (item) =>
      all(item, "enterprises.*.enterprise").some(
        (one) => one !== null && at(one, "id") === "soe-sinopec",
      ),
  ],
  ["cases", { proceedings: ["mla"] }, "proceedings", has("proceedings.*", "mla")],
  ["cases", { outcomes: ["RECOVERED"] }, "outcome", oneOf("outcome", "RECOVERED")],
  [
    "cases",
    { text: "kaiping" },
    "id title summary persons { name }",
    (item) => /kaiping/i.test(JSON.stringify(item)),
  ],
  ["obstacles", { jurisdictions: ["CHE"] }, "jurisdiction { id }", oneOf("jurisdiction.id", "CHE")],
  ["obstacles", { effects: ["BARS"] }, "effect", oneOf("effect", "BARS")],
  ["obstacles", { kinds: ["judgment"] }, "kind", oneOf("kind", "judgment")],
  [
    "obstacles",
    { concerns: ["asset-sharing"] },
    "concerns { id }",
    has("concerns.*.id", "asset-sharing"),
  ],
  [
    "obstacles",
    { text: "reciprocity" },
    "statement",
    (item) => /reciprocity/i.test(JSON.stringify(item)),
  ],
  ["flows", { jurisdictions: ["USA"] }, "jurisdiction { id }", oneOf("jurisdiction.id", "USA")],
  ["flows", { measures: ["ODI_STOCK"] }, "measure", oneOf("measure", "ODI_STOCK")],
  ["flows", { text: "fugitives" }, "statement", (item) => /fugitives/i.test(JSON.stringify(item))],
];

describe("Filters", () => {
  test.each(SAMPLES)("%s %j", async (list, filter, selection, holds) => {
    const everything = Number(at(await page(list, { first: 1 }), "totalCount"));
    const some = await page(list, { first: 200, filter }, `of: id ${selection}`);
    const total = Number(at(some, "totalCount"));
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(everything);
    expect(all(some, "nodes.*").filter((item) => !holds(item))).toEqual([]);
  });

  test("Every filter of every list is among these samples", () => {
    const sampled = new Set(
      SAMPLES.flatMap(([list, filter]) => Object.keys(filter).map((name) => `${list} ${name}`)),
    );
    const known = LISTS.flatMap((list) =>
      Object.keys(inputOf(list, "filter").getFields()).map((name) => `${list} ${name}`),
    );
    expect(known.filter((name) => !sampled.has(name))).toEqual([]);
  });

  test("What China and Italy are both party to, in a stranger's words", async () => {
    const filter = { parties: ["CHN", "ITA"], kinds: ["EXTRADITION_TREATY", "MLA_TREATY"] };
    const found = texts(await page("instruments", { filter }), "nodes.*.id");
    expect(found.toSorted()).toEqual(["extradition-chn-ita-2010", "mla-chn-ita-2010"]);
  });

  test.each([
    ["instruments", { parties: ["XXX"] }, "filter.parties"],
    ["instruments", { measures: ["freez"] }, "filter.measures"],
    ["instruments", { signed: { from: "2020-01-01", to: "2019-01-01" } }, "filter.signed"],
    ["cases", { assetsIn: ["us"] }, "filter.assetsIn"],
  ] as const)("%s %j is refused by name", async (list, filter, argument) => {
    const { errors } = await ask(server, queryOf(list), { filter });
    expect(errors[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT", argument } });
  });
});

describe("Cursors", () => {
  const cursorOf = async (list: ListName, more: object = {}) =>
    at(await page(list, { first: 2, ...more }), "pageInfo.endCursor");

  test.each([
    ["of another list", "measures", {}],
    ["of another filter", "instruments", { filter: { kinds: ["CONVENTION"] } }],
    ["of another order", "instruments", { orderBy: { field: "SIGNED" } }],
    ["of the other direction", "instruments", { orderBy: { direction: "DESC" } }],
  ] as const)("A cursor %s is refused", async (_, list, more) => {
    const after = await cursorOf(list, more);
    const { errors } = await ask(server, queryOf("instruments"), { first: 2, after });
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining("of another list, filter or order"),
      extensions: { code: "BAD_USER_INPUT", argument: "after" },
    });
  });

  test("A default that is written out changes nothing", async () => {
    const after = await cursorOf("instruments", { orderBy: { field: "TITLE", direction: "ASC" } });
    expect(all(await page("instruments", { first: 2, after }), "nodes.*")).toHaveLength(2);
  });

  test.each(["", "x", "💥", "W10", "bnVsbA", "WyJ4IiwtMV0", "A".repeat(100_000)])(
    "What isn't a cursor is refused: %.20j",
    async (before) => {
      const { errors } = await ask(server, queryOf("cases"), { last: 2, before });
      expect(errors[0]).toMatchObject({
        extensions: { code: "BAD_USER_INPUT", argument: "before" },
      });
      expect(errors[0]?.message.length).toBeLessThan(300);
    },
  );

  test("`first` and `last` at once are refused", async () => {
    const { errors } = await ask(server, queryOf("cases"), { first: 1, last: 1 });
    expect(errors[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  });

  test.each([0, -1, 201, 1_000_000_000])("A page of %d is refused, either way", async (size) => {
    for (const argument of ["first", "last"]) {
      const { errors } = await ask(server, queryOf("cases"), { [argument]: size });
      expect(errors[0]).toMatchObject({
        message: expect.stringMatching(/from 1 to 200/),
        extensions: { code: "BAD_USER_INPUT", argument },
      });
    }
  });

  test("MAX_PAGE also bounds a page whose size nobody gave", async () => {
    const small = await startTestServer({ MAX_PAGE: "5" });
    try {
      const data = await answered(small, "{ instruments { nodes { id } } }");
      expect(all(data, "instruments.nodes.*")).toHaveLength(5);
    } finally {
      await small.close();
    }
  });
});
