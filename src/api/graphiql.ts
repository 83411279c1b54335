/**
 * The GraphiQL page: its assets under /graphiql/, and its HTML, which the main HTTP file sends
 * when a browser asks GET /graphql. All of it is built by `npm run build:graphiql` into
 * dist/graphiql; where that hasn't been done the API works as usual, without the page.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/**
 * What the page may load: sources to merge into the Content-Security-Policy of GET /graphql.
 * GraphiQL's style sheet holds its fonts and three editor marks as data: URLs, and its menus and
 * dialogs add <style> elements. Scripts and requests stay with this server.
 */
export const GRAPHIQL_CSP = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["data:"],
  imgSrc: ["'self'", "data:"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

// The same two steps up from src/api and from dist/api.
const bundle = new URL("../../dist/graphiql/", import.meta.url);

let page: string | null | undefined;

/**
 * The page's HTML, read once; null where the page hasn't been built.
 *
 * @example
 * const html = graphiqlPage();
 * if (html !== null) return reply.type("text/html; charset=utf-8").send(html);
 */
export function graphiqlPage(): string | null {
  if (page === undefined) page = readPage();
  return page;
}

/** Serves the page's assets under /graphiql/; sends whoever asks for that folder to /graphql. */
export async function registerGraphiql(app: FastifyInstance): Promise<void> {
  if (graphiqlPage() === null) {
    app.log.warn("no GraphiQL page at GET /graphql: run `npm run build:graphiql` to build it");
    return;
  }
  await app.register(fastifyStatic, {
    root: fileURLToPath(new URL("assets/", bundle)),
    prefix: "/graphiql/assets/",
    decorateReply: false,
    index: false,
    // Each name carries a hash of its content, so what a browser has never goes stale.
    immutable: true,
    maxAge: "365d",
    preCompressed: true,
  });
  app.addHook("onSend", async (request, reply) => {
    if (!request.url.startsWith("/graphiql/assets/")) return;
    const vary = reply.getHeader("vary"); // CORS has put `Origin` there
    void reply.header("vary", vary === undefined ? "accept-encoding" : `${vary}, accept-encoding`);
  });
  app.get("/graphiql", (_request, reply) => reply.redirect("/graphql"));
}

function readPage(): string | null {
  try {
    return readFileSync(new URL("index.html", bundle), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
