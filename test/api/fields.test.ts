/**
 * Every field of every object type, asked on real records: queries are made from the schema, so a
 * field that is added is tested at once.
 */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isIntrospectionType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSchema } from "../../src/api/schema.js";
import { startTestServer, type TestServer } from "../support/server.js";
import { answered } from "./client.js";
import { idsByType } from "./records.js";

const schema = buildSchema();
const objectTypes = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !isIntrospectionType(type));

let server: TestServer;
beforeAll(async () => {
  const unlimited = "100000000";
  server = await startTestServer({
    MAX_ALIASES: unlimited,
    MAX_COST: unlimited,
    MAX_TOKENS: unlimited,
    MAX_BODY_BYTES: unlimited,
  });
});
afterAll(() => server.close());

/** `Type__field` of every field that some answer held. */
const seen = new Set<string>();

/** Arguments of the fields that can't do without. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  node: '(id: "uncac")',
  nodes: '(ids: ["CHN", "uncac", "soe-sinopec"])',
  jurisdiction: '(code: "HKG")',
  instrument: '(id: "mla-chn-aus-2006")',
  legalBases: '(requesting: "CHN", requested: "USA", asOf: "2026-01-01")',
  routes: '(requesting: "CHN", requested: "CAN", asOf: "2026-01-01")',
  paths: '(from: "CHN", to: "CYM", first: 3)',
  subgraph: '(around: ["HKG"], first: 20)',
  search: '(text: "freeze", first: 10)',
  coverage: '(requesting: "CHN", jurisdictions: ["AUS", "ITA"], asOf: "2026-01-01")',
  coverageHistory: '(requesting: "CHN", from: 2024, asOf: "2026-01-01")',
  gaps: '(requesting: "CHN", first: 3, asOf: "2026-01-01")',
  scenario: `(requesting: "CHN", asOf: "2026-01-01", changes: [
    { kind: CONCLUDE, jurisdiction: "AUS", instrumentKind: EXTRADITION_TREATY }
    { kind: TERMINATE, instrument: "uncac", jurisdiction: "CAN" }
  ])`,
  programme: '(requesting: "HTI", size: 3, asOf: "2026-01-01")',
  claims: '(requesting: "CHN", asOf: "2026-01-01")',
  checkDraft: `(draft: {
    parties: ["CHN", "AUS"]
    kind: EXTRADITION_TREATY
    text: "Article 1\\nThe Parties shall extradite to each other persons wanted for trial. Property acquired by the offence shall be handed over.\\n\\nArticle 2\\nNothing in this Treaty obliges a Party to enforce a confiscation order of the other Party.\\n\\nArticle 3\\n协助包括：（一）送达文书；（二）查询、扣押、冻结涉案财物；（三）其他形式的协助，由双方主管机关协商确定。"
  })`,
  comparison: '(instruments: ["mla-chn-aus-2006", "uncac"])',
  depths: '(parties: ["CHN", "AUS"])',
};

/** How deep questions go; less where types have many fields, or a field many types. */
const DEPTH: Readonly<Record<string, number>> = {
  node: 2,
  nodes: 2,
  instrument: 2,
  jurisdiction: 3,
  search: 2,
  gaps: 3,
  coverage: 3,
  scenario: 3,
  claims: 3,
  backtest: 3,
  comparison: 4,
  checkDraft: 4,
  depths: 2,
};

describe("Every field can be asked", () => {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  test.each(fields.map((field) => [field.name, field] as const))(
    "Query.%s",
    async (name, field) => {
      const given = ARGUMENTS[name];
      const inside = getNamedType(field.type);
      expect(given !== undefined || !field.args.some(isRequiredArgument)).toBe(true);
      const page = field.args.some((arg) => arg.name === "last") ? "(first: 4)" : "";
      const text = `Query__${name}: ${name}${given ?? page}${selectionOf(inside, DEPTH[name] ?? 4)}`;
      note(await answered(server, `{ ${text} }`));
    },
  );

  const ids = idsByType();
  const nodeTypes = objectTypes.filter((type) =>
    type.getInterfaces().some(({ name }) => name === "Node"),
  );
  test.each(nodeTypes.map((type) => [type.name, type] as const))("%s", async (_, type) => {
    const known = ids.get(type.name) ?? [];
    const few = sample(known, 3);
    const many = sample(known, 60);
    expect(few).not.toEqual([]);
    const query = (depth: number) =>
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type.name} ${selectionOf(type, depth)} } }`;
    note(await answered(server, query(3), { ids: few }));
    note(await answered(server, query(2), { ids: many }));
  });

  test("None was left out", () => {
    const fieldNames = objectTypes.flatMap((type) =>
      Object.keys(type.getFields()).map((name) => `${type.name}__${name}`),
    );
    expect(fieldNames.filter((name) => !seen.has(name))).toEqual([]);
  });
});

/** All fields of a type that need no arguments, each under a name that no other type has. */
function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return "";
  const types: readonly GraphQLObjectType[] = isAbstractType(type)
    ? schema.getPossibleTypes(type)
    : isObjectType(type)
      ? [type]
      : [];
  const parts = types.map((one) => `... on ${one.name} { __typename ${fieldsOf(one, depth)} }`);
  return ` { __typename ${parts.join(" ")} }`;
}

function fieldsOf(type: GraphQLObjectType, depth: number): string {
  const leavesFirst = (field: GraphQLField<unknown, unknown>) => {
    if (field.args.some(isRequiredArgument)) return [];
    const inside = getNamedType(field.type);
    if (!isLeafType(inside) && depth <= 1) return [];
    return [`${type.name}__${field.name}: ${field.name}${selectionOf(inside, depth - 1)}`];
  };
  return Object.values(type.getFields()).flatMap(leavesFirst).join(" ");
}

/** From the beginning to the end, evenly. */
function sample(values: readonly string[], most: number): string[] {
  const step = Math.max(1, values.length / most);
  const picked = Array.from(
    { length: Math.min(most, values.length) },
    (_, index) => values.slice(Math.floor(index * step))[0],
  );
  return picked.flatMap((value) => value ?? []);
}

function note(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) note(item);
  else if (typeof value === "object" && value !== null) {
    for (const [name, inside] of Object.entries(value)) {
      seen.add(name);
      note(inside);
    }
  }
}
