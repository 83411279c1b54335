/** The way to one Neo4j: reading and writing transactions with time limits and plain errors. */
import neo4j, { type Driver, type ManagedTransaction, type RecordShape } from "neo4j-driver";
import { failureOf, tookTooLong } from "./failures.js";

export interface Neo4jSettings {
  /** `bolt://host:7687`, or `neo4j://…` for a cluster: reads then go to its readers. */
  uri: string;
  user: string;
  password: string;
  database: string;
  /** How long one answer may take. */
  timeoutMs: number;
}

/** Runs one statement inside a transaction. */
export type Ask = <Row extends RecordShape>(
  statement: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<Row[]>;

/** Whoever asks can wait for a restart, but not long: better to hear that it is down. */
const RETRY_MS = 2_000;
const CONNECT_MS = 2_000;
/** Replacing a dataset isn't a request. */
const WRITE_MS = 30 * 60_000;

export class Connection {
  private readonly driver: Driver;

  constructor(private readonly settings: Neo4jSettings) {
    const { uri, user, password } = settings;
    this.driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: CONNECT_MS + RETRY_MS,
      maxTransactionRetryTime: RETRY_MS,
      notificationFilter: { minimumSeverityLevel: "OFF" },
      telemetryDisabled: true,
    });
  }

  /** One reading transaction, on any server that may read. */
  async read<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    const { timeoutMs } = this.settings;
    const session = this.session(neo4j.session.READ);
    const answer = session.executeRead((transaction) => work(asking(transaction)), {
      timeout: timeoutMs,
    });
    return this.explained(within(timeoutMs, answer), () => session.close());
  }

  /** One writing transaction: all of `work`, or nothing of it. */
  async write<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    const session = this.session(neo4j.session.WRITE);
    const done = session.executeWrite((transaction) => work(asking(transaction)), {
      timeout: WRITE_MS,
    });
    return this.explained(done, () => session.close());
  }

  /** Statements that Neo4j wants in transactions of their own: constraints, indexes. */
  async define(statements: readonly string[]): Promise<void> {
    const session = this.session(neo4j.session.WRITE);
    const run = async () => {
      for (const statement of statements) await session.run(statement);
    };
    return this.explained(run(), () => session.close());
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private session(mode: "READ" | "WRITE") {
    return this.driver.session({ database: this.settings.database, defaultAccessMode: mode });
  }

  private async explained<T>(answer: Promise<T>, close: () => Promise<void>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      throw failureOf(error, this.settings.uri);
    } finally {
      // Not awaited: it waits for a server that may have stopped to answer.
      close().catch(() => {});
    }
  }
}

function asking(transaction: ManagedTransaction): Ask {
  return async <Row extends RecordShape>(
    statement: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ) => {
    const { records } = await transaction.run<Row>(statement, parameters);
    return records.map((record) => record.toObject());
  };
}

/** The server ends what takes too long; this is for a server that says nothing any more. */
async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tookTooLong()), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
