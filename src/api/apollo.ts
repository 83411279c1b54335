/** Apollo Server: the schema with its limits, and errors as clients see them. */
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { FastifyBaseLogger } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Settings } from "../settings.js";
import type { Context } from "./context.js";
import { failureOf } from "./failures.js";
import { costLimit, queriesOnly, validationRules } from "./limits.js";
import type { Metrics } from "./metrics.js";

/** A server that has yet to be started. */
export function createApollo(
  schema: GraphQLSchema,
  settings: Settings,
  metrics: Metrics,
  log: FastifyBaseLogger,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // The service only reads and knows no users: a forged request could do nothing a plain one can't.
    csrfPrevention: false,
    validationRules: validationRules(settings),
    // Holds the queries that clients register, to ask for them by digest; at 30 MB it forgets the oldest.
    cache: "bounded",
    parseOptions: { maxTokens: settings.MAX_TOKENS },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      queriesOnly,
      costLimit(settings),
      showErrors(metrics, log),
    ],
    // Signals are handled where the HTTP server is stopped.
    stopOnTerminationSignals: false,
    logger: log,
  });
}

/** Replaces errors by what may be shown, counts them, and logs the rest under the request's id. */
function showErrors(metrics: Metrics, log: FastifyBaseLogger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, errors, contextValue }) {
          if (response.body.kind !== "single" || !response.body.singleResult.errors) return;
          const { requestId } = contextValue;
          contextValue.about.failed = true;
          const result = response.body.singleResult;
          response.body.singleResult = {
            ...result,
            errors: response.body.singleResult.errors.map((formatted, index) => {
              const { shown, defect } = failureOf(formatted, errors?.[index], requestId);
              metrics.failed(String(shown.extensions?.code ?? "UNKNOWN"));
              if (defect !== null) log.error({ requestId, err: defect }, "a resolver failed");
              return shown;
            }),
          };
        },
      };
    },
  };
}
