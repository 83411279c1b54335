/**
 * How long answers to GET may be kept, and whether a kept one is still right. An answer's tag is a
 * digest of its bytes, so it holds across restarts, releases and replicas: only an answer that really
 * differs is sent again. Tags of answers given are remembered with the dataset that they came from, and
 * the bytes of the latest behind their tags; while that dataset is served, nobody's question is worked
 * out that another has asked before: whoever shows the tag is told so, others get the same bytes.
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { type Day, today } from "../dates.js";
import type { Graph } from "../graph/port.js";
import type { Context } from "./context.js";
import { ASK_AGAIN, digest, holds, keptFor, tagOf, unchanged } from "./entity-tags.js";

interface Known {
  tag: string;
  control: string;
  version: string;
  /** The day on which it is right; null for one that doesn't depend on today. */
  day: Day | null;
}

interface Body {
  type: string;
  text: string;
}

/** About 300 bytes each. */
const REMEMBERED = 10_000;

/** Bytes of bodies: some hundred answers as large as the map's, thousands of common ones. */
const KEPT_BYTES = 32_000_000;
/** One answer shall not push out all others. */
const LARGEST = KEPT_BYTES / 16;

export class AnswerCache {
  private readonly known = new LRUCache<string, Known>({ max: REMEMBERED });
  /** By tag: what a question's answer is, `known` says, and forgets it with the dataset and the day. */
  private readonly bodies: LRUCache<string, Body>;

  /**
   * @param seconds for which an answer that doesn't depend on today may be used unasked
   * @param keptBytes how much is kept of what was answered
   */
  constructor(
    private readonly seconds: number,
    keptBytes: number = KEPT_BYTES,
  ) {
    this.bodies = new LRUCache({
      maxSize: keptBytes,
      maxEntrySize: Math.min(keptBytes, LARGEST),
      // A string of V8 takes two bytes a character where a single one is beyond Latin-1.
      sizeCalculation: ({ text }) => text.length * 2,
    });
  }

  /**
   * Answers a GET: 304 where the caller's copy is right, else what `work` makes, tagged.
   *
   * @param work writes status and headers, and gives the body
   * @example app.get("/graphql", (request, reply) =>
   *   cache.answer(request, reply, context, async () => '{"data":{}}'));
   */
  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    { graph, about }: Pick<Context, "graph" | "about">,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const key = digest(`${request.headers.accept ?? ""}\n${request.url}`);
    const day = today();
    const version = await versionOf(graph);
    const known = this.known.get(key);
    if (known && isRight(known, version, day)) {
      if (holds(request, known.tag)) return unchanged(reply, known.tag, known.control);
      const kept = this.bodies.get(known.tag);
      if (kept) {
        void reply.type(kept.type).header("etag", known.tag).header("cache-control", known.control);
        return kept.text;
      }
    }

    const body = await work();
    if (
      typeof body !== "string" ||
      reply.statusCode !== 200 ||
      about.failed ||
      about.confidential
    ) {
      void reply.header("cache-control", "no-store");
      return body;
    }
    const type = String(reply.getHeader("content-type"));
    const tag = tagOf(`${type}\n${body}`);
    const control = about.dependsOnToday ? ASK_AGAIN : keptFor(this.seconds);
    // A dataset that came while the question was worked out may have answered half of it.
    if (version !== null && (await versionOf(graph)) === version) {
      this.known.set(key, { tag, control, version, day: about.dependsOnToday ? day : null });
      this.bodies.set(tag, { type, text: body });
    }
    if (holds(request, tag)) return unchanged(reply, tag, control);
    void reply.header("etag", tag).header("cache-control", control);
    return body;
  }
}

function isRight(known: Known, version: string | null, day: Day): boolean {
  return known.version === version && (known.day === null || known.day === day);
}

/** Null where the graph can't be asked; then the question itself says so better. */
async function versionOf(graph: Graph): Promise<string | null> {
  try {
    return (await graph.info()).version;
  } catch {
    return null;
  }
}
