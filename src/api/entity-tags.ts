/** Entity tags (RFC 9110, 8.8.3): what a body is known by, and whether a caller has it already. */
import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";

/**
 * A tag for a body, or for what a body is made of: the same text has the same.
 *
 * @example tagOf("{}") // '"RBNvo1WzZ4oRRq0W9-hknpT7T8If536D"'
 */
export function tagOf(text: string): string {
  return `"${digest(text).slice(0, 32)}"`;
}

/** SHA-256, in letters that a header may hold. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** Whether the caller has what the tag stands for; proxies that compress make tags weak (`W/`). */
export function holds({ headers }: FastifyRequest, tag: string): boolean {
  const given = headers["if-none-match"]?.split(",").map((one) => one.trim().replace(/^W\//, ""));
  return given?.some((one) => one === tag || one === "*") ?? false;
}

/** 304: what the caller has is right, and may be kept as `control` says. */
export function unchanged(reply: FastifyReply, tag: string, control: string): FastifyReply {
  return reply
    .code(304)
    .removeHeader("content-type")
    .removeHeader("content-length")
    .header("etag", tag)
    .header("cache-control", control)
    .send();
}

/** For what no day changes: right for so many seconds, then to be asked about. */
export function keptFor(seconds: number): string {
  return `public, max-age=${seconds}, must-revalidate`;
}

/** For what tomorrow may be another answer: kept, and asked about each time. */
export const ASK_AGAIN = "public, no-cache";
