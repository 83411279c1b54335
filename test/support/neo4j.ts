/** What tests need of a Neo4j: where it is, a graph on it, and an empty database. */
import neo4j from "neo4j-driver";
import { describe, inject } from "vitest";
import { Neo4jGraph, type Neo4jSettings } from "../../src/graph/neo4j/index.js";
import type { Neo4jAccess } from "./neo4j-setup.js";

/** `describe` where there is a Neo4j; skipped, and said so, where there is none. */
export function describeWithNeo4j(name: string, define: (access: Neo4jAccess) => void): void {
  const access = inject("neo4j");
  if (access) describe(name, () => define(access));
  else describe.skip(`${name} (skipped: no Neo4j)`, () => define(NOWHERE));
}

export function graphAt(access: Neo4jAccess, changes: Partial<Neo4jSettings> = {}): Neo4jGraph {
  return new Neo4jGraph({ ...access, database: "neo4j", timeoutMs: 30_000, ...changes });
}

/** A graph on a database that holds nothing. */
export async function emptyGraphAt(access: Neo4jAccess): Promise<Neo4jGraph> {
  await cypher(access, "MATCH (n) DETACH DELETE n");
  return graphAt(access);
}

/** Runs a statement as a person in Neo4j Browser would. */
export async function cypher(
  { uri, user, password }: Neo4jAccess,
  statement: string,
  parameters: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
  });
  try {
    const { records } = await driver.executeQuery(statement, parameters);
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}

/** For tests that are defined but never run. */
const NOWHERE: Neo4jAccess = { uri: "bolt://127.0.0.1:1", user: "neo4j", password: "" };
