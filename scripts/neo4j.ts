/** `npm run neo4j`: a Neo4j to work with. Downloads it once, runs it until Ctrl-C. */
import { Command, InvalidArgumentError } from "commander";
import {
  isProvided,
  provide,
  type RunningServer,
  ServerProblem,
  startServer,
  stopServerIn,
} from "./neo4j-server.js";

const program = new Command("npm run neo4j --")
  .description("A Neo4j Community server without Docker (needs Maven once, and Java 17 or 21).")
  .showHelpAfterError();

program
  .command("start", { isDefault: true })
  .description("download it if need be, start it, stop it on Ctrl-C")
  .option("--port <port>", "for Bolt", portNumber, 7687)
  .option("--http-port <port>", "for Neo4j Browser", portNumber, 7474)
  .option("--home <folder>", "where its data and logs are kept", ".neo4j")
  .option("--password <password>", "of the user neo4j, set at the first start", "treatygraph")
  .option("--detach", "leave it running in the background", false)
  .action(start);

program
  .command("stop")
  .description("stop the server that runs with this home")
  .option("--home <folder>", "where its data and logs are kept", ".neo4j")
  .action(async ({ home }: { home: string }) => {
    console.log((await stopServerIn(home)) ? "stopped" : `no Neo4j runs in ${home}`);
  });

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof ServerProblem ? error.message : error);
  process.exitCode = 1;
});

interface StartOptions {
  port: number;
  httpPort: number;
  home: string;
  password: string;
  detach: boolean;
}

async function start({ detach, ...options }: StartOptions): Promise<void> {
  if (!isProvided()) console.log("downloading Neo4j (116 MB, once) …");
  await provide();
  console.log("starting Neo4j …");
  const server = await startServer({ ...options, detached: detach });
  console.log(usage(server));
  if (detach) {
    console.log(`It runs in the background; "npm run neo4j -- stop" stops it.`);
    return;
  }
  console.log("Ctrl-C stops it.");
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      asked = true;
      void server.stop();
    });
  await server.ended;
  if (!asked) throw new ServerProblem(`Neo4j has ended; why stands in ${options.home}/logs`);
  console.log("stopped");
}

function usage({ uri, user, password, browser }: RunningServer): string {
  return [
    `Neo4j is up; its Browser is at ${browser}. To use it:`,
    `  export NEO4J_URI=${uri}`,
    `  export NEO4J_USER=${user}`,
    `  export NEO4J_PASSWORD=${password}`,
  ].join("\n");
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new InvalidArgumentError("a port is a number from 1 to 65535");
  return port;
}
