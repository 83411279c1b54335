/**
 * A real Neo4j Community server without Docker: Maven copies its jars once, Java runs them. For
 * `npm run neo4j`, and for tests and benchmarks that want a throw-away server of their own.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import neo4j from "neo4j-driver";
import { checkJava, checkPort, run, ServerProblem } from "./neo4j-needs.js";

export interface ServerOptions {
  /** Where data, settings and logs are kept. */
  home: string;
  port: number;
  httpPort: number;
  /** Of the user `neo4j`; at least eight characters. Can't be changed here once set. */
  password: string;
  /** Whether the server outlives this program. */
  detached?: boolean;
}

export interface RunningServer {
  uri: string;
  browser: string;
  user: "neo4j";
  password: string;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Asks the server to stop and waits until it has. */
  stop(): Promise<void>;
}

export { freePort, ServerProblem } from "./neo4j-needs.js";

/** Where the jars are kept; git doesn't see it. */
export const LIB = fileURLToPath(new URL("../.neo4j/lib", import.meta.url));

/** Whether Neo4j was downloaded before. */
export function isProvided(): boolean {
  return existsSync(LIB);
}

/** Downloads Neo4j with Maven, unless it is there already. About 116 MB. */
export async function provide(): Promise<void> {
  if (isProvided()) return;
  // Under another name until it is whole: a broken download must not pass for a finished one.
  const partial = `${LIB}.partial`;
  await rm(partial, { recursive: true, force: true });
  const pom = fileURLToPath(new URL("./neo4j-pom.xml", import.meta.url));
  const copy = ["dependency:copy-dependencies", `-DoutputDirectory=${partial}`];
  await run("mvn", ["-q", "-B", "-f", pom, ...copy], "install Maven, or put it on the PATH");
  await rename(partial, LIB);
}

/**
 * Starts a server and waits until it answers.
 *
 * @example
 * const server = await startServer({ home: ".neo4j", port: 7687, httpPort: 7474, password });
 * try { … } finally { await server.stop(); }
 * @throws ServerProblem with what to do
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, httpPort, password } = options;
  const home = resolve(options.home);
  await checkJava();
  await checkPort(port, "--port");
  await checkPort(httpPort, "--http-port");
  await writeSettings(home, port, httpPort);
  if (!existsSync(join(home, "data", "databases"))) await setPassword(home, password);

  const log = openSync(join(home, "logs", "console.log"), "w");
  const server = spawn(
    "java",
    [...JAVA, ENTRY, `--home-dir=${home}`, `--config-dir=${home}/conf`],
    {
      stdio: ["ignore", log, log],
      detached: options.detached ?? false,
    },
  );
  const ended = new Promise<void>((done) => server.once("exit", () => done()));
  const uri = `bolt://127.0.0.1:${port}`;
  const stop = () => stopProcess(server, ended);
  try {
    await untilItAnswers(uri, password, server, join(home, "logs", "console.log"));
  } catch (error) {
    await stop();
    throw error;
  }
  if (options.detached) server.unref();
  return { uri, browser: `http://127.0.0.1:${httpPort}`, user: "neo4j", password, ended, stop };
}

/** Stops the server that was started with `home`; false where none runs. */
export async function stopServerIn(home: string): Promise<boolean> {
  const pid = Number(await readFile(join(home, "run", "neo4j.pid"), "utf8").catch(() => ""));
  if (!pid || !(await isServerOf(pid, resolve(home)))) return false;
  process.kill(pid, "SIGTERM");
  while (await isServerOf(pid, resolve(home))) await sleep(200);
  return true;
}

const ENTRY = "org.neo4j.server.CommunityEntryPoint";
const OPENED = ["java.nio", "java.io", "java.lang", "java.util.concurrent", "sun.nio.ch"];
const CLASSPATH = ["-cp", join(LIB, "*")];
const JAVA = [
  ...CLASSPATH,
  "-Xms256m",
  "-Xmx512m",
  "-Dfile.encoding=UTF-8",
  ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
];
const SECONDS_TO_START = 120;

async function writeSettings(home: string, port: number, httpPort: number): Promise<void> {
  await mkdir(join(home, "conf"), { recursive: true });
  await mkdir(join(home, "logs"), { recursive: true });
  const settings = {
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.listen_address": `127.0.0.1:${httpPort}`,
    "server.http.advertised_address": `127.0.0.1:${httpPort}`,
    "server.https.enabled": "false",
    "server.memory.pagecache.size": "128m",
    "dbms.usage_report.enabled": "false",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(join(home, "conf", "neo4j.conf"), lines.join(""));
}

/** Works before the first start only. */
async function setPassword(home: string, password: string): Promise<void> {
  if (password.length < 8)
    throw new ServerProblem("the password is too short: Neo4j wants at least 8 characters");
  const command = ["org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password];
  await run("java", [...CLASSPATH, ...command], "install a JDK 17 or 21", {
    NEO4J_HOME: home,
    NEO4J_CONF: join(home, "conf"),
  });
}

async function untilItAnswers(
  uri: string,
  password: string,
  server: ChildProcess,
  log: string,
): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password));
  const giveUp = Date.now() + SECONDS_TO_START * 1000;
  try {
    for (;;) {
      try {
        await driver.executeQuery("RETURN 1");
        return;
      } catch (error) {
        if (error instanceof neo4j.Neo4jError && error.code.startsWith("Neo.ClientError.Security"))
          throw new ServerProblem(
            "this home was set up with another password: pass it by --password, or another --home",
          );
        if (server.exitCode !== null || Date.now() > giveUp)
          throw new ServerProblem(`Neo4j didn't start; why stands in ${log}`);
        await sleep(250);
      }
    }
  } finally {
    await driver.close();
  }
}

async function stopProcess(server: ChildProcess, ended: Promise<void>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill("SIGTERM");
  const killer = setTimeout(() => server.kill("SIGKILL"), 30_000);
  await ended;
  clearTimeout(killer);
}

/** The process could be anything by now: numbers are used again. */
async function isServerOf(pid: number, home: string): Promise<boolean> {
  const { stdout } = await promisify(execFile)("ps", ["-p", String(pid), "-o", "args="]).catch(
    () => ({ stdout: "" }),
  );
  return stdout.includes(ENTRY) && stdout.includes(`--home-dir=${home}`);
}
