/**
 * The HTTP service: /graphql (the API, and for browsers GraphiQL), /schema.graphql, /export (files
 * of the graph), /health/live, /health/ready, /metrics; at all other addresses a browser gets the
 * explorer. It only reads.
 */
import { randomUUID } from "node:crypto";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Graph } from "../graph/port.js";
import type { Settings } from "../settings.js";
import { VERSION } from "../version.js";
import { AnswerCache } from "./answer-cache.js";
import { createApollo } from "./apollo.js";
import { type Context, contextFor, deadlineIn } from "./context.js";
import { serveExports } from "./export.js";
import { errorBody } from "./failures.js";
import { Metrics } from "./metrics.js";
import { CONTENT_SECURITY_POLICY, isView, pageOf, registerPages, sendPage } from "./pages.js";
import { buildSchema } from "./schema.js";
import { serveSchemaFile } from "./schema-file.js";

/** A service that has yet to listen; closing it doesn't close the graph. */
export async function createHttp(
  graph: Graph,
  settings: Settings,
  schema: GraphQLSchema = buildSchema(),
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: settings.LOG_LEVEL },
    bodyLimit: settings.MAX_BODY_BYTES,
    requestTimeout: settings.REQUEST_TIMEOUT_MS * 2,
    forceCloseConnections: "idle",
    genReqId: requestIdOf,
    routerOptions: { ignoreTrailingSlash: true },
    logController: new LogController({ disableRequestLogging: true }),
  });
  const metrics = new Metrics(graph.engine, VERSION);
  app.setErrorHandler(answerFailure);
  app.setNotFoundHandler(answerElsewhere);
  logAndMeasure(app, metrics);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    // Other hosts of the same domain are the operator's business.
    strictTransportSecurity: { includeSubDomains: false },
  });
  await app.register(cors, {
    origin: settings.CORS_ORIGINS.includes("*") ? true : settings.CORS_ORIGINS,
    methods: ["GET", "POST", "OPTIONS"],
    exposedHeaders: ["etag", "x-request-id"],
  });
  await registerPages(app);
  await serveGraphql(app, graph, settings, schema, metrics);
  refuseOtherMethods(app);
  serveExports(app, graph);
  serveSchemaFile(app, settings.CACHE_SECONDS);

  app.get("/", (request, reply) => {
    const page = asksForHtml(request) ? pageOf("explorer") : null;
    return page === null ? reply.redirect("/graphql") : sendPage(reply, page);
  });
  app.get("/health/live", () => ({ status: "live", version: VERSION }));
  app.get("/health/ready", async (_, reply) => {
    const health = await graph.health();
    return reply.code(health.ready ? 200 : 503).send(health);
  });
  app.get("/metrics", async (_, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
  return app;
}

async function serveGraphql(
  app: FastifyInstance,
  graph: Graph,
  settings: Settings,
  schema: GraphQLSchema,
  metrics: Metrics,
): Promise<void> {
  const apollo = createApollo(schema, settings, metrics, app.log);
  apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await apollo.start();
  const cache = new AnswerCache(settings.CACHE_SECONDS);
  app.route({
    method: ["GET", "POST", "OPTIONS"],
    url: "/graphql",
    handler: async function (request, reply) {
      const vary = reply.getHeader("vary"); // CORS has put `Origin` there
      void reply.header("vary", vary === undefined ? "accept" : `${vary}, accept`);
      if (wantsPage(request)) {
        const page = pageOf("graphiql");
        if (page !== null) return sendPage(reply, page);
      }
      void reply.header("cache-control", "no-store"); // what answers GET says otherwise
      const { deadline, clear } = deadlineIn(settings.REQUEST_TIMEOUT_MS);
      reply.raw.once("close", clear);
      const context = contextFor(graph, settings, request.id, deadline);
      const handler = fastifyApolloHandler<Context>(apollo, { context: async () => context });
      const answer = async () => handler.call(this, request, reply);
      return request.method === "GET" ? cache.answer(request, reply, context, answer) : answer();
    },
  });
}

/** The methods that /graphql doesn't take; without this they would find nothing there. */
function refuseOtherMethods(app: FastifyInstance): void {
  const answer = errorBody("/graphql takes GET and POST.", "METHOD_NOT_ALLOWED");
  app.route({
    method: ["PUT", "PATCH", "DELETE"],
    url: "/graphql",
    handler: (_, reply) => reply.code(405).header("allow", "GET, POST").send(answer),
  });
}

/**
 * An address at which the service itself has nothing: a browser gets the explorer, which has its views there, and
 * says so where it has none; anything else is told where the API is.
 */
function answerElsewhere(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const page = asksForHtml(request) ? pageOf("explorer") : null;
  if (page !== null) return sendPage(reply.code(isView(request.url) ? 200 : 404), page);
  const message = `Nothing is served at ${request.url.slice(0, 200)}. The API is at /graphql, files are at /export.`;
  return reply.code(404).send(errorBody(message, "NOT_FOUND"));
}

/** A browser that opens the address: it asks for HTML, and brings no query, nor the digest of one. */
function wantsPage(request: FastifyRequest): boolean {
  const { query } = request;
  const isObject = typeof query === "object" && query !== null;
  const hasQuery = isObject && ("query" in query || "extensions" in query);
  return asksForHtml(request) && !hasQuery;
}

function asksForHtml({ method, headers }: FastifyRequest): boolean {
  return method === "GET" && headers.accept?.includes("text/html") === true;
}

/** The caller's own id where it sent a harmless one, so that its logs and ours can be joined. */
function requestIdOf({ headers }: { headers: NodeJS.Dict<string | string[]> }): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

function logAndMeasure(app: FastifyInstance, metrics: Metrics): void {
  app.addHook("onRequest", (request, reply, done) => {
    void reply.header("x-request-id", request.id);
    done();
  });
  app.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "unknown";
    const milliseconds = reply.elapsedTime;
    metrics.requestEnded(request.method, route, reply.statusCode, milliseconds / 1_000);
    const level = reply.statusCode >= 500 ? "error" : route === "/graphql" ? "info" : "debug";
    request.log[level](
      { method: request.method, route, status: reply.statusCode, ms: Math.round(milliseconds) },
      "answered",
    );
    done();
  });
}

const CODES: Readonly<Record<number, string>> = {
  413: "BODY_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
};

/** Requests that never got as far as GraphQL: too large, broken JSON, a strange media type. */
function answerFailure(
  error: Error & { statusCode?: number; code?: string },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error({ err: error }, "defect");
    const message = `Internal error. It was logged under request ${request.id}; please report it.`;
    void reply.code(500).send(errorBody(message, "INTERNAL_SERVER_ERROR"));
    return;
  }
  const words: Record<number, string> = {
    413: "The body is larger than MAX_BODY_BYTES allows; send less at once.",
    415: `The content type ${JSON.stringify(request.headers["content-type"] ?? "")} isn't understood; send application/json.`,
  };
  void reply
    .code(status)
    .send(errorBody(words[status] ?? error.message, CODES[status] ?? "BAD_REQUEST"));
}
