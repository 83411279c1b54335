/**
 * Loads one of two datasets into a Neo4j, in a process of its own that can be killed:
 * `tsx load-child.ts '{"uri": …, "user": …, "password": …}' seed|lesser`. Says when it begins.
 */
import { Neo4jGraph } from "../../src/graph/neo4j/index.js";
import { lesserData } from "./lesser.js";
import { seedData } from "./seed.js";

const [, , access = "{}", which] = process.argv;
const data = which === "lesser" ? lesserData() : seedData();
const graph = new Neo4jGraph({ ...JSON.parse(access), database: "neo4j", timeoutMs: 30_000 });
process.stdout.write("begins\n");
await graph.replace(data);
await graph.close();
