/** `npm run bench`: builds the program, measures it, prints tables. README.md says what they mean. */
import { execFile } from "node:child_process";
import { availableParallelism, cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Command, InvalidArgumentError, Option } from "commander";
import { readDataset } from "../src/dataset/read.js";
import { type Engine, MEMORY, neo4jEngine } from "./engines.js";
import { measureGrowth } from "./growth.js";
import { tablesOf, writeReadme } from "./report.js";
import type { Results } from "./results.js";
import { measureSpeed } from "./speed.js";

interface Options {
  seconds: number;
  engine: "memory" | "neo4j" | "all";
  only?: "speed" | "growth";
  json?: true;
  write?: true;
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));

await new Command("npm run bench --")
  .description("Measures the service: start-up, memory, answers a second, growth.")
  .option("--seconds <n>", "for each measurement", seconds, 5)
  .addOption(
    new Option("--engine <name>", "what is measured")
      .choices(["memory", "neo4j", "all"])
      .default("all"),
  )
  .addOption(
    new Option("--only <part>", "one part: speed (with start-up and memory), or growth").choices([
      "speed",
      "growth",
    ]),
  )
  .option("--json", "print figures instead of tables")
  .option("--write", "put the tables into bench/README.md, too")
  .action(run)
  .parseAsync();

async function run(options: Options): Promise<void> {
  say("building");
  await promisify(execFile)("npm", ["run", "build:server"], { cwd: ROOT });
  const skipped: string[] = [];
  const results: Results = {
    at: `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`,
    command: ["npm run bench --", ...process.argv.slice(2)].join(" ").replace(/ --$/, ""),
    node: process.versions.node,
    machine: `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? "unknown"})`,
    records: readDataset().records.length,
    skipped,
    start: [],
    speed: [],
    growth: [],
  };
  if (options.only !== "growth") {
    const engines = await enginesFor(options.engine, skipped);
    try {
      if (engines.length > 0)
        Object.assign(results, await measureSpeed(engines, options.seconds, say));
    } finally {
      for (const engine of engines) await engine.stop();
    }
  }
  if (options.only !== "speed" && options.engine !== "neo4j")
    results.growth = await measureGrowth(options.seconds, say);
  const tables = tablesOf(results);
  console.log(options.json ? JSON.stringify(results, null, 2) : tables);
  if (options.write) writeReadme(tables);
}

async function enginesFor(wanted: Options["engine"], skipped: string[]): Promise<Engine[]> {
  if (wanted === "memory") return [MEMORY];
  say("starting Neo4j");
  const neo4j = await neo4jEngine();
  if (!neo4j) skipped.push("no Neo4j (`npm run neo4j` provides one)");
  return [...(wanted === "all" ? [MEMORY] : []), ...(neo4j ? [neo4j] : [])];
}

function seconds(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 600)
    throw new InvalidArgumentError("seconds are a whole number from 1 to 600");
  return value;
}

function say(words: string): void {
  process.stderr.write(`${words} …\n`);
}
