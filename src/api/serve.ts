/** Runs the service until it is told to stop. */
import { UnavailableError } from "../errors.js";
import { openGraph } from "../open-graph.js";
import type { Settings } from "../settings.js";
import { createHttp } from "./http.js";

/**
 * Listens, prints the address, and on SIGINT or SIGTERM lets requests under way finish, at most
 * SHUTDOWN_TIMEOUT_MS.
 * @throws DatasetError for a broken dataset; UnavailableError where it can't listen
 */
export async function serve(settings: Settings): Promise<void> {
  const graph = openGraph(settings);
  const app = await createHttp(graph, settings);
  const address = await listen();
  process.stdout.write(`Treatygraph answers at ${address}/graphql (engine: ${graph.engine})\n`);
  const health = await graph.health();
  if (!health.ready) app.log.warn(`not ready yet: ${health.because}`);

  const stop = async (signal: NodeJS.Signals) => {
    app.log.info({ signal }, "stopping");
    const late = setTimeout(() => process.exit(1), settings.SHUTDOWN_TIMEOUT_MS);
    late.unref();
    await app.close();
    await graph.close();
    process.exitCode = 0;
    clearTimeout(late);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);

  async function listen(): Promise<string> {
    try {
      return await app.listen({ host: settings.HOST, port: settings.PORT });
    } catch (error) {
      throw new UnavailableError(whyNot(error, settings));
    }
  }
}

function whyNot(error: unknown, { HOST, PORT }: Settings): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE")
    return `port ${PORT} is in use; stop what listens there, or set PORT to another (PORT=0 takes a free one).`;
  if (code === "EACCES")
    return `no permission to listen on port ${PORT}; set PORT to one above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `this machine has no address ${HOST}; set HOST to one of its own, or to 0.0.0.0 for all.`;
  return `can't listen on ${HOST}:${PORT}: ${error instanceof Error ? error.message : String(error)}`;
}
