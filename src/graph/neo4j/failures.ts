/** What the driver throws, in words that tell what to do: never the query, never the password. */
import { Neo4jError } from "neo4j-driver";
import { TimeoutError, TreatygraphError, UnavailableError } from "../../errors.js";

/** The error to throw in place of `error`. Defects of our own pass through as they are. */
export function failureOf(error: unknown, uri: string): unknown {
  if (error instanceof TreatygraphError || !(error instanceof Neo4jError)) return error;
  const { code } = error;
  if (UNREACHABLE.has(code) || error.message.includes("acquisition timed out"))
    return new UnavailableError(
      `Neo4j at ${uri} can't be reached: start it (npm run neo4j), or correct NEO4J_URI`,
    );
  if (code.startsWith("Neo.ClientError.Security"))
    return new UnavailableError(
      `Neo4j at ${uri} refuses the login: correct NEO4J_USER and NEO4J_PASSWORD`,
    );
  if (code === "Neo.ClientError.Database.DatabaseNotFound")
    return new UnavailableError(`Neo4j at ${uri} has no such database: correct NEO4J_DATABASE`);
  if (OUT_OF_TIME.test(code)) return tookTooLong();
  if (OUT_OF_MEMORY.test(code))
    return new UnavailableError(
      `Neo4j at ${uri} ran out of memory: raise server.memory.heap.max_size in its neo4j.conf`,
    );
  // Our statements are fixed and tested: what they don't find is something that the loader makes.
  return new UnavailableError(
    `Neo4j at ${uri} couldn't answer (${code}): its log tells why; "treatygraph load" makes the indexes anew`,
    { cause: error },
  );
}

export function tookTooLong(): TimeoutError {
  return new TimeoutError(
    "the graph took too long to answer: ask for less, or raise the time that a request may take",
  );
}

const UNREACHABLE: ReadonlySet<string> = new Set(["ServiceUnavailable", "SessionExpired"]);
const OUT_OF_TIME =
  /Transaction\.TransactionTimedOut|Transaction\.(?:LockClientStopped|Terminated)/;
const OUT_OF_MEMORY = /OutOfMemory|OutOfDisk/;
