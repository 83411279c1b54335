/** The schema as one file, for clients' tools: code generators, editors, linters. */
import type { FastifyInstance } from "fastify";
import { holds, keptFor, tagOf, unchanged } from "./entity-tags.js";
import { schemaFile } from "./sdl.js";

/** @param seconds for which a copy may be used unasked */
export function serveSchemaFile(app: FastifyInstance, seconds: number): void {
  const text = schemaFile();
  const tag = tagOf(text);
  const control = keptFor(seconds);
  app.get("/schema.graphql", (request, reply) => {
    if (holds(request, tag)) return unchanged(reply, tag, control);
    return reply
      .type("application/graphql; charset=utf-8")
      .header("etag", tag)
      .header("cache-control", control)
      .send(text);
  });
}
