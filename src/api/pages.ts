/**
 * The pages that a browser opens: the explorer at every address that is no other's, GraphiQL at /graphql; and
 * what both load, under names that carry a hash. `npm run build` makes them; where that hasn't been done, the
 * API works as usual, without them.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";

/**
 * What the pages may load: scripts and requests stay with this server. Both add <style> elements; GraphiQL's style
 * sheet holds its fonts as data: URLs; the explorer lays a graph out in a worker, and draws pictures to save.
 */
export const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'", "blob:"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'", "data:"],
  imgSrc: ["'self'", "data:", "blob:"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

// The same two steps up from src/api and from dist/api.
const built = new URL("../../dist/", import.meta.url);

/** A page: where its HTML stands, where its assets stand, and under which address they are served. */
const PAGES = {
  graphiql: {
    html: "graphiql/index.html",
    assets: "graphiql/assets/",
    prefix: "/graphiql/assets/",
  },
  explorer: { html: "explorer/index.html", assets: "explorer/explorer/", prefix: "/explorer/" },
} as const;
type PageName = keyof typeof PAGES;

/** The first part of the addresses at which the explorer has views (web/explorer/src/app/routes.tsx). */
const VIEWS = new Set(
  (
    "claims pair network matrix gaps programme scenario drafting library search " +
    "jurisdiction instrument provision measure mechanism enterprise case obstacle"
  ).split(" "),
);

/** Whether the explorer has a view at `url`. */
export function isView(url: string): boolean {
  return VIEWS.has(url.split(/[/?]/)[1] ?? "");
}

const pages = new Map<PageName, string | null>();

/**
 * The page's HTML, read once; null where the page hasn't been built.
 *
 * @example
 * const html = pageOf("graphiql");
 * if (html !== null) return sendPage(reply, html);
 */
export function pageOf(name: PageName): string | null {
  const known = pages.get(name);
  if (known !== undefined) return known;
  const html = read(PAGES[name].html);
  pages.set(name, html);
  return html;
}

/** Sends a page's HTML, which a browser asks for anew each time: only what it loads is kept. */
export function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(html);
}

/** Serves what the pages load; sends whoever asks for GraphiQL's folder to /graphql. */
export async function registerPages(app: FastifyInstance): Promise<void> {
  for (const name of ["graphiql", "explorer"] as const) {
    const { assets, prefix } = PAGES[name];
    if (pageOf(name) === null) {
      app.log.warn(`the page "${name}" hasn't been built: run \`npm run build\``);
      continue;
    }
    await app.register(fastifyStatic, {
      root: fileURLToPath(new URL(assets, built)),
      prefix,
      decorateReply: false,
      index: false,
      // Each name carries a hash of its content, so what a browser has never goes stale.
      immutable: true,
      maxAge: "365d",
      preCompressed: true,
    });
  }
  app.addHook("onSend", async (request, reply) => {
    if (!Object.values(PAGES).some(({ prefix }) => request.url.startsWith(prefix))) return;
    const vary = reply.getHeader("vary"); // CORS has put `Origin` there
    void reply.header("vary", vary === undefined ? "accept-encoding" : `${vary}, accept-encoding`);
  });
  app.get("/graphiql", (_request, reply) => reply.redirect("/graphql"));
}

function read(file: string): string | null {
  try {
    return readFileSync(new URL(file, built), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
