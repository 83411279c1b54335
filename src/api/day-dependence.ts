/**
 * Which answers change with the day on which they are asked for: those of fields that take today
 * where no day is named. Such a field says so to the request's context when it is resolved, so an
 * answer is known by what was really asked, whatever variables and directives made of the query.
 */
import { defaultFieldResolver, type GraphQLSchema, isObjectType } from "graphql";
import type { Context } from "./context.js";

/** A day left out means all of time here. */
const SHOWS_ALL_DAYS: ReadonlySet<string> = new Set(["Query.subgraph"]);

/** Takes today, and lets nobody name another day. */
const ALWAYS_TODAY: ReadonlySet<string> = new Set(["Query.checkDraft"]);

/** `schema` itself, its fields that take today made to say so. */
export function noteDependenceOnToday(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      const always = ALWAYS_TODAY.has(name);
      const takesDay = field.args.some((one) => one.name === "asOf") && !SHOWS_ALL_DAYS.has(name);
      if (!always && !takesDay) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: Context, info) => {
        if (always || (args.asOf ?? null) === null) context.about.dependsOnToday = true;
        return resolve(source, args, context, info);
      };
    }
  }
  return schema;
}
