/**
 * How long answers to GET may be kept, and whether a kept one is still right. An answer's tag is a
 * digest of its bytes, so it holds across restarts, releases and replicas: only an answer that really
 * differs is sent again. Tags of answers given are remembered with the dataset that they came from;
 * while it is served, whoever shows one again is told so without the question being worked out.
 */
import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { type Day, today } from "../dates.js";
import type { Graph } from "../graph/port.js";
import type { Context } from "./context.js";

interface Known {
  tag: string;
  control: string;
  version: string;
  /** The day on which it is right; null for one that doesn't depend on today. */
  day: Day | null;
}

/** About 300 bytes each. */
const REMEMBERED = 10_000;

export class AnswerCache {
  private readonly known = new LRUCache<string, Known>({ max: REMEMBERED });

  /** @param seconds for which an answer that doesn't depend on today may be used unasked */
  constructor(private readonly seconds: number) {}

  /**
   * Answers a GET: 304 where the caller's copy is right, else what `work` makes, tagged.
   * @param work answers by Apollo; it writes status and headers, and gives the body
   */
  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { graph, about }: Context,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const key = digest(`${request.headers.accept ?? ""}\n${request.url}`);
    const day = today();
    const version = await versionOf(graph);
    const known = this.known.get(key);
    if (known && isRight(known, version, day) && holds(request, known.tag))
      return unchanged(reply, known);

    const body = await work();
    if (typeof body !== "string" || reply.statusCode !== 200 || about.failed) {
      void reply.header("cache-control", "no-store");
      return body;
    }
    const tag = tagOf(`${String(reply.getHeader("content-type"))}\n${body}`);
    const control = about.dependsOnToday
      ? "public, no-cache"
      : `public, max-age=${this.seconds}, must-revalidate`;
    // A dataset that came while the question was worked out may have answered half of it.
    if (version !== null && (await versionOf(graph)) === version)
      this.known.set(key, { tag, control, version, day: about.dependsOnToday ? day : null });
    if (holds(request, tag)) return unchanged(reply, { tag, control });
    void reply.header("etag", tag).header("cache-control", control);
    return body;
  }
}

/**
 * An entity tag for a body: the same bytes have the same.
 *
 * @example tagOf("{}") // '"RBNvo1WzZ4oRRq0W9-hknpT7T8If536D"'
 */
export function tagOf(body: string): string {
  return `"${digest(body).slice(0, 32)}"`;
}

/** Whether the caller has what the tag stands for; proxies that compress make tags weak (`W/`). */
export function holds({ headers }: FastifyRequest, tag: string): boolean {
  const given = headers["if-none-match"]?.split(",").map((one) => one.trim().replace(/^W\//, ""));
  return given?.some((one) => one === tag || one === "*") ?? false;
}

function isRight(known: Known, version: string | null, day: Day): boolean {
  return known.version === version && (known.day === null || known.day === day);
}

function unchanged(reply: FastifyReply, { tag, control }: Pick<Known, "tag" | "control">) {
  return reply
    .code(304)
    .removeHeader("content-type")
    .removeHeader("content-length")
    .header("etag", tag)
    .header("cache-control", control)
    .send();
}

/** Null where the graph can't be asked; then the question itself says so better. */
async function versionOf(graph: Graph): Promise<string | null> {
  try {
    return (await graph.info()).version;
  } catch {
    return null;
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
