import { describeWithNeo4j, emptyGraphAt } from "../support/neo4j.js";
import { describeGraphContract } from "./contract.js";

describeWithNeo4j("With a Neo4j server", (access) => {
  describeGraphContract("The Neo4j engine", () => emptyGraphAt(access));
});
