/**
 * The floor: what the same answer costs where it needn't be worked out. The schema is the same, but no
 * field has a resolver left; every question at the top gives an answer that was taken once, as plain
 * objects. HTTP, parsing, limits, execution and serialisation are what they always are.
 */
import type { FastifyInstance } from "fastify";
import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
} from "graphql";
import type { Graph } from "../src/graph/port.js";
import type { Settings } from "../src/settings.js";
import { built } from "./built.js";
import { bodyOf, LEGAL_BASES, QUESTIONS } from "./questions.js";

/** A service that gives from constants the answers that the real one gives over `graph`. */
export async function constantService(graph: Graph, settings: Settings): Promise<FastifyInstance> {
  const { createHttp } = await built("api/http");
  const { buildSchema } = await built("api/schema");
  const real = await createHttp(graph, settings);
  const schema = withoutResolvers(buildSchema());
  const fields = schema.getQueryType()?.getFields() ?? {};
  let given = false;
  for (const question of QUESTIONS) {
    for (const [name, answer] of Object.entries(await answerOf(real, bodyOf(question)))) {
      const field = fields[name];
      if (!field) continue; // `__typename` stands in every schema
      const constant = inward(schema, field.type, answer);
      field.resolve = () => {
        given = true;
        return constant;
      };
    }
  }
  await real.close();
  const service = await createHttp(graph, settings, schema);
  await answerOf(service, bodyOf(LEGAL_BASES));
  if (!given) throw new Error("createHttp doesn't use the schema that it is given");
  return service;
}

/** Every field the property of its name, every type by `__typename`. */
function withoutResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = null;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) delete field.resolve;
  }
  return schema;
}

async function answerOf(service: FastifyInstance, body: string): Promise<object> {
  const headers = { "content-type": "application/json" };
  const response = await service.inject({ method: "POST", url: "/graphql", headers, body });
  const answer: unknown = response.json();
  if (isObject(answer) && !("errors" in answer) && isObject(answer.data)) return answer.data;
  throw new Error(`a question of the benchmark has no answer: ${response.body.slice(0, 500)}`);
}

/** A value of an answer as a resolver would have given it: enums by what they are called inside. */
function inward(schema: GraphQLSchema, outer: GraphQLOutputType, value: unknown): unknown {
  const type = getNullableType(outer);
  if (value === null) return null;
  if (isEnumType(type)) return type.parseValue(value);
  if (isListType(type) && Array.isArray(value))
    return value.map((item: unknown) => inward(schema, type.ofType, item));
  if (!isObject(value)) return value;
  const known = isObjectType(type) ? type : schema.getType(String(value.__typename));
  const fields = isObjectType(known) ? known.getFields() : {};
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const field = fields[name];
      return [name, field ? inward(schema, field.type, part) : part];
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
