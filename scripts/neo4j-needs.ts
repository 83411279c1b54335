/** What a Neo4j server needs of the machine: Java, Maven once, free ports. */
import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { promisify } from "node:util";

/** What the person at the keyboard can put right; the message is one line that says how. */
export class ServerProblem extends Error {}

/** @throws ServerProblem where Java is missing or too old */
export async function checkJava(): Promise<void> {
  const { stderr } = await run("java", ["-version"], "install a JDK 17 or 21");
  const version = Number(/version "(\d+)/.exec(stderr)?.[1] ?? OLDEST_JAVA);
  if (version < OLDEST_JAVA)
    throw new ServerProblem(`Neo4j needs Java 17 or 21, but java is version ${version}`);
}

/** @throws ServerProblem where somebody listens on the port; `option` chooses another */
export async function checkPort(port: number, option: string): Promise<void> {
  const free = await new Promise<boolean>((done) => {
    const probe = createServer().once("error", () => done(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => done(true)));
  });
  if (!free)
    throw new ServerProblem(
      `port ${port} is in use: stop what listens there (another Neo4j? "npm run neo4j -- stop"), or choose another by ${option}`,
    );
}

/** A port that nobody listens on right now. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}

/** Runs a program to its end. @throws ServerProblem where it is missing, or fails */
export async function run(
  command: string,
  args: readonly string[],
  whenMissing: string,
  env: Record<string, string> = {},
): Promise<{ stdout: string; stderr: string }> {
  try {
    return await promisify(execFile)(command, args, { env: { ...process.env, ...env } });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ("code" in error && error.code === "ENOENT")
      throw new ServerProblem(`${command} isn't there: ${whenMissing}`);
    const [firstLine] = error.message.split("\n").filter((line) => line.includes("ERROR"));
    throw new ServerProblem(`${command} failed: ${firstLine ?? error.message.split("\n")[0]}`);
  }
}

const OLDEST_JAVA = 17;
