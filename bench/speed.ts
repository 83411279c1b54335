/** Start-up, memory, and how fast each engine, and the floor, answers each question. */
import type { Engine } from "./engines.js";
import { type Target, takeTurns } from "./load.js";
import { QUESTIONS } from "./questions.js";
import type { SpeedResult, StartResult } from "./results.js";
import { ask, type Service, startBenchService, startService, usageOf } from "./service.js";
import { median } from "./statistics.js";

const STARTS = 5;
export const FLOOR = "floor";

/** @param seconds for each engine and question */
export async function measureSpeed(
  engines: readonly Engine[],
  seconds: number,
  say: (words: string) => void,
): Promise<{ start: StartResult[]; speed: SpeedResult[] }> {
  const services: Service[] = [];
  try {
    const start: StartResult[] = [];
    for (const engine of engines) {
      say(`starting the service on ${engine.name}, ${STARTS} times`);
      const { service, readyIn } = await startOften(engine);
      services.push(service);
      const { memory } = await usageOf(service);
      start.push({ engine: engine.name, readyIn, memory, memoryAfterLoad: memory });
    }
    const measured = services.slice();
    services.unshift(await startBenchService(FLOOR, ["--floor"]));
    // By question, so that the floor and what is compared with it are measured one after the other.
    const targets = QUESTIONS.flatMap((question) =>
      services.map((service): Target => ({ service, question })),
    );
    const sizes = await sizesOf(targets);
    const speeds = await takeTurns(targets, seconds, (words) => say(`answers a second: ${words}`));
    for (const [index, service] of measured.entries()) {
      const result = start[index];
      if (result) result.memoryAfterLoad = (await usageOf(service)).memory;
    }
    const speed = speeds.map((found, index): SpeedResult => {
      const target = targets[index];
      const [engine, question] = [target?.service.name ?? "", target?.question.name ?? ""];
      return { engine, question, bytes: sizes[index] ?? 0, ...found };
    });
    return { start, speed };
  } finally {
    for (const service of services) await service.stop();
  }
}

/** The last one is left running. */
async function startOften({ name, settings }: Engine) {
  const times: number[] = [];
  for (;;) {
    const service = await startService(name, settings);
    times.push(service.startedIn);
    if (times.length === STARTS) return { service, readyIn: median(times) };
    await service.stop();
  }
}

/**
 * The length of each answer.
 * @throws Error where two services answer the same question otherwise: their speeds would say nothing
 */
async function sizesOf(targets: readonly Target[]): Promise<number[]> {
  const answers = new Map<string, string>();
  const sizes: number[] = [];
  for (const { service, question } of targets) {
    const answer = await ask(service, question);
    const known = answers.get(question.name) ?? answer;
    answers.set(question.name, known);
    if (answer !== known)
      throw new Error(`${service.name} answers ${question.name} otherwise than another service`);
    sizes.push(Buffer.byteLength(answer));
  }
  return sizes;
}
