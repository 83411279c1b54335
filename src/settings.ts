/**
 * Every setting of the service, in one place; README's table says the same. They come from the
 * environment, and all that is wrong with them is told at once.
 */
import { z } from "zod";
import { SEED } from "./dataset/read.js";
import { SettingsError } from "./errors.js";

const wholeNumber = (from: number, to: number) => {
  const error = `must be a whole number from ${from} to ${to}`;
  return z.coerce.number({ error }).int(error).min(from, error).max(to, error);
};
const port = wholeNumber(0, 65_535);
const atLeastOne = wholeNumber(1, 2_147_483_647);
const list = z.string().transform((text) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== ""),
);

const schema = z.object({
  HOST: z.string().min(1).default("127.0.0.1").describe("address to listen on"),
  PORT: port.default(4000).describe("port to listen on; 0 takes a free one"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info")
    .describe("how much is logged"),
  CORS_ORIGINS: list
    .default([])
    .describe("origins that browsers may call from, by commas; * for any; none by default"),
  DATASET: z.string().min(1).default(SEED).describe("folder of the dataset (memory engine)"),

  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\//, "must look like bolt://localhost:7687 or neo4j+s://…")
    .optional()
    .describe("Neo4j to serve from; without it the dataset is held in memory"),
  NEO4J_USER: z.string().min(1).default("neo4j").describe("account; a reader is enough to serve"),
  NEO4J_PASSWORD: z.string().default("").describe("its password"),
  NEO4J_DATABASE: z.string().min(1).default("neo4j").describe("database"),

  MAX_BODY_BYTES: atLeastOne.default(1_000_000).describe("size of a request's body"),
  MAX_TOKENS: atLeastOne.default(5_000).describe("tokens in a query"),
  MAX_DEPTH: atLeastOne.default(16).describe("levels of nesting in a query"),
  MAX_ALIASES: atLeastOne.default(50).describe("aliases in a query"),
  MAX_COST: atLeastOne.default(200_000).describe("cost of a query: fields, times list sizes"),
  MAX_PAGE: atLeastOne.default(200).describe("`first` and `last` of a list"),
  REQUEST_TIMEOUT_MS: atLeastOne.default(10_000).describe("time for one request"),
  CACHE_SECONDS: wholeNumber(0, 31_536_000)
    .default(60)
    .describe(
      "for how long browsers and proxies may use an answer to GET that doesn't depend on today",
    ),
  SHUTDOWN_TIMEOUT_MS: atLeastOne
    .default(10_000)
    .describe("time for requests under way when the service is told to stop"),
});

export type Settings = z.infer<typeof schema>;

/**
 * The settings in `environment`; empty values count as left out.
 * @throws SettingsError that names every setting at fault, what it was and what it may be
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) =>
      environment[name] ? [[name, environment[name]]] : [],
    ),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const was = name.includes("PASSWORD") ? "" : ` is ${JSON.stringify(environment[name])}:`;
    return `${name}${was} ${issue.message}`;
  });
  throw new SettingsError(problems.join("\n"));
}

/** Name, default and meaning of each setting, as README shows them. */
export function describeSettings(): { name: string; fallback: string; meaning: string }[] {
  const defaults = schema.parse({});
  return Object.entries(schema.shape).map(([name, field]) => {
    const value = Object.entries(defaults).find(([key]) => key === name)?.[1];
    const fallback = name === "DATASET" ? "the dataset that comes with it" : String(value ?? "");
    return { name, fallback, meaning: field.description ?? "" };
  });
}
