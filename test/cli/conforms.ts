/** Whether JSON has the shape of a type of the GraphQL schema: names, nesting, enums, nulls. */
import {
  type GraphQLOutputType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isUnionType,
} from "graphql";
import { buildSchema } from "../../src/api/schema.js";

const schema = buildSchema();

/** The type of a field of `Query`. */
export function typeOf(query: string): GraphQLOutputType {
  const field = schema.getQueryType()?.getFields()[query];
  if (!field) throw new Error(`the schema has no query ${query}`);
  return field.type;
}

/**
 * All that isn't as the type has it, a line each. Fields may be left out: nobody asks for all of them.
 * @example deviations([{ rank: "1" }], typeOf("gaps")) // ["[0].rank: …"]
 */
export function deviations(value: unknown, type: GraphQLOutputType, at = ""): string[] {
  if (isNonNullType(type))
    return value === null ? [`${at}: is null`] : deviations(value, type.ofType, at);
  if (value === null) return [];
  if (isListType(type))
    return Array.isArray(value)
      ? value.flatMap((item, index) => deviations(item, type.ofType, `${at}[${index}]`))
      : [`${at}: is no list`];
  if (isEnumType(type))
    return typeof value === "string" && type.getValue(value) ? [] : [`${at}: no ${type.name}`];
  if (!isCompositeType(type)) return typeof value === "object" ? [`${at}: is no ${type.name}`] : [];
  if (typeof value !== "object" || value === undefined || isUnionType(type))
    return [`${at}: is no ${type.name}`];
  const fields = type.getFields();
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = fields[name];
    return field
      ? deviations(inner, field.type, `${at}.${name}`)
      : [`${at}: ${type.name} has no field ${name}`];
  });
}
