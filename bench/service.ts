/** A service in a process of its own, as the benchmark meets it: an address, its memory, its end. */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../scripts/neo4j-needs.js";
import type { CallTimes, FromService, ToService } from "./messages.js";
import { bodyOf, type Question } from "./questions.js";

export interface Service {
  name: string;
  /** Without a slash at its end. */
  url: string;
  /** From the start of the process until /health/ready said so, in milliseconds. */
  startedIn: number;
  stop(): Promise<void>;
}

/** A service of `served.ts`, which can be asked for more than HTTP gives. */
export interface BenchService extends Service {
  /** How many its dataset has. */
  records: number;
  timeCalls(): Promise<CallTimes>;
}

const MAIN = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const SERVED = fileURLToPath(new URL("./served.ts", import.meta.url));
const PATIENCE_MS = 300_000;

/** `treatygraph serve`, as it is shipped, with the settings that it has by default. */
export async function startService(
  name: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Service> {
  const port = String(await freePort());
  const env = { ...environment(), PORT: port, ...settings };
  const start = performance.now();
  // Its log is written, as it always is; nobody reads it here.
  const child = spawn(process.execPath, [MAIN, "serve"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const service = { name, url: `http://127.0.0.1:${port}`, stop: () => stopped(child) };
  await ready(service.url, child);
  return { ...service, startedIn: performance.now() - start };
}

/**
 * A service of `served.ts`: a larger dataset, or the floor.
 * @param flags for Node
 */
export async function startBenchService(
  name: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<BenchService> {
  const start = performance.now();
  const child = fork(SERVED, [...args], {
    env: environment(),
    execArgv: ["--import", "tsx", ...flags],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const told = await next(child, (message) => ("url" in message ? message : null));
  return {
    name,
    url: told.url,
    records: told.records,
    startedIn: performance.now() - start,
    stop: () => stopped(child),
    timeCalls: () => {
      child.send("time calls" satisfies ToService);
      return next(child, (message) => ("calls" in message ? message.calls : null));
    },
  };
}

/** The answer's body. @throws Error unless it is one without errors */
export async function ask(service: Service, question: Question): Promise<string> {
  const response = await fetch(`${service.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: bodyOf(question),
  });
  const body = await response.text();
  if (response.ok && body.startsWith('{"data":') && !body.includes('"errors":[')) return body;
  throw new Error(`${service.name} doesn't answer ${question.name}: ${body.slice(0, 500)}`);
}

export interface Usage {
  /** Resident bytes. */
  memory: number;
  /** Processor time since its start, in milliseconds. */
  cpu: number;
}

/** What the service's process uses, by its own account. */
export async function usageOf(service: Service): Promise<Usage> {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const figure = (name: string) =>
    Number(new RegExp(`^${name}\\{.*\\} (\\S+)$`, "m").exec(text)?.[1]);
  return {
    memory: figure("process_resident_memory_bytes"),
    cpu: figure("process_cpu_seconds_total") * 1_000,
  };
}

/**
 * This program's, without settings of the service that happen to be there. graphql-js checks its own
 * types at every turn unless told that this is production.
 */
function environment(): NodeJS.ProcessEnv {
  const plain = { NEO4J_URI: "", DATASET: "", LOG_LEVEL: "", HOST: "127.0.0.1" };
  return { ...process.env, ...plain, NODE_ENV: "production" };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  while (Date.now() < giveUp) {
    if (child.exitCode !== null) throw new Error("the service ended before it was ready");
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(5);
  }
  await stopped(child);
  throw new Error(`${url} wasn't ready in time`);
}

function next<T>(child: ChildProcess, wanted: (message: FromService) => T | null): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error("a service of the benchmark ended by itself"));
    const heard = (message: FromService) => {
      const found = wanted(message);
      if (found === null) return;
      child.off("message", heard);
      child.off("exit", ended);
      resolve(found);
    };
    child.on("message", heard);
    child.once("exit", ended);
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  const killer = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(killer);
}
