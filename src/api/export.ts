/**
 * `/export`: what there is; `/export/graph.graphml`, `/export/paths.gexf?from=…`: the files. They are
 * streamed, and cached by what they depend on: the dataset's version, the question, and today where
 * it leaves out the day. No `Last-Modified`: nobody knows when a dataset was put there.
 */
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { DatasetInfo } from "../dataset/records.js";
import { BadInputError, TimeoutError, UnavailableError } from "../errors.js";
import { askedOf, EXPORT_NAMES } from "../export/asked.js";
import { type ExportFile, exportIndex, fileNamed, headOf, textOf } from "../export/files.js";
import { inChunks } from "../export/model.js";
import type { Asked } from "../export/parts.js";
import type { Graph } from "../graph/port.js";
import { VERSION } from "../version.js";
import { ASK_AGAIN, holds, keptFor, tagOf, unchanged } from "./entity-tags.js";
import { errorBody, failureOf } from "./failures.js";

export function serveExports(app: FastifyInstance, graph: Graph): void {
  app.route({
    method: ["GET", "HEAD"],
    url: "/export",
    handler: answering(async (request, reply) => {
      const info = await graph.info();
      const tag = tagFor(info, ["index"]);
      if (holds(request, tag)) return unchanged(reply, tag, ASK_AGAIN);
      void reply.header("etag", tag).header("cache-control", ASK_AGAIN);
      return send(request, reply, "application/json; charset=utf-8", [
        `${JSON.stringify(exportIndex(info), null, 2)}\n`,
      ]);
    }),
  });
  app.route<{ Params: { file: string } }>({
    method: ["GET", "HEAD"],
    url: "/export/:file",
    handler: answering(async (request, reply) => {
      const file = fileNamed(request.params.file);
      if (file === null) return notFound(reply, request.params.file);
      const asked = await askedOf(graph, file.what, parametersOf(request));
      return sendFile(graph, file, asked, request, reply);
    }),
  });
  const refusal = errorBody("/export takes GET and HEAD.", "METHOD_NOT_ALLOWED");
  app.route({
    method: ["POST", "PUT", "PATCH", "DELETE"],
    url: "/export/*",
    handler: (_, reply) => reply.code(405).header("allow", "GET, HEAD").send(refusal),
  });
}

/** A dataset changes seldom, and asking whether it did costs next to nothing. */
const FRESH = keptFor(300);

async function sendFile(
  graph: Graph,
  file: ExportFile,
  asked: Asked,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asksForToday = "asOf" in asked && asked.asOf !== null && !hasParameter(request, "asOf");
  const caching = asksForToday ? ASK_AGAIN : FRESH;
  const info = await graph.info();
  const tag = tagFor(info, [file.name, asked]);
  if (holds(request, tag)) return unchanged(reply, tag, caching);
  void reply
    .header("etag", tag)
    .header("cache-control", caching)
    .header("content-disposition", `attachment; filename="${headOf(file).fileName}"`);
  if (request.method === "HEAD") return send(request, reply, headOf(file).mediaType, []);
  const { text, version } = await textOf(graph, file, asked);
  // A dataset that came in between: what is sent now is told by its own version.
  if (version !== info.version) void reply.header("etag", tagFor({ version }, [file.name, asked]));
  return send(request, reply, headOf(file).mediaType, inChunks(text));
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  mediaType: string,
  chunks: Iterable<string>,
): FastifyReply {
  void reply.type(mediaType);
  if (request.method === "HEAD") return reply.send();
  return reply.send(Readable.from(chunks, { objectMode: false }));
}

/**
 * What the body is made of stands for the body: a streamed file's tag is sent before its last byte
 * is there, and whoever holds it should hear so without the file being made. Other releases may
 * write other bytes, so the program's version counts, too.
 */
function tagFor({ version }: Pick<DatasetInfo, "version">, question: unknown): string {
  return tagOf(JSON.stringify([VERSION, version, question]));
}

/** @throws BadInputError where one is given twice */
function parametersOf({ query }: FastifyRequest): Record<string, string> {
  const given = Object.entries(query ?? {}).map(([name, value]): [string, string] => {
    if (typeof value === "string") return [name, value];
    const argument = name.slice(0, 80);
    throw new BadInputError(`${argument}: it is given twice; give it once.`, argument);
  });
  return Object.fromEntries(given);
}

function hasParameter({ query }: FastifyRequest, name: string): boolean {
  return typeof query === "object" && query !== null && name in query;
}

function notFound(reply: FastifyReply, file: string): FastifyReply {
  const names = EXPORT_NAMES.join(", ");
  const message = `Nothing is exported as ${JSON.stringify(file.slice(0, 80))}. There are ${names}, each with a format behind a dot, such as graph.graphml; /export lists all.`;
  return reply.code(404).send(errorBody(message, "NOT_FOUND"));
}

type Handler<R extends FastifyRequest> = (request: R, reply: FastifyReply) => Promise<FastifyReply>;

/** Failures in the form that /graphql gives them. */
function answering<R extends FastifyRequest>(handler: Handler<R>): Handler<R> {
  return async (request, reply) => {
    try {
      return await handler(request, reply);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const { shown, defect } = failureOf({ message }, error, request.id);
      if (defect !== null) request.log.error({ err: defect }, "export failed");
      for (const header of ["etag", "content-disposition"]) reply.removeHeader(header);
      return reply
        .code(statusOf(error))
        .header("cache-control", "no-store")
        .type("application/json; charset=utf-8")
        .send({ errors: [shown] });
    }
  };
}

function statusOf(error: unknown): number {
  if (error instanceof BadInputError) return 400;
  return error instanceof UnavailableError || error instanceof TimeoutError ? 503 : 500;
}
