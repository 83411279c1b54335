/** Measures how many answers a second services give, taking turns. */
import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Fired, Load } from "./load-generator.js";
import { bodyOf, type Question } from "./questions.js";
import { type Service, usageOf } from "./service.js";
import { median, quantile } from "./statistics.js";

/** One service that is asked one question again and again. */
export interface Target {
  service: Service;
  question: Question;
}

export interface Speed {
  /** Answers a second: the median of the slices. */
  rate: number;
  /** Milliseconds of the service's processor for one answer: what a busy machine changes least. */
  cpu: number;
  /** Of all answers, in milliseconds. */
  p50: number;
  p97_5: number;
  p99: number;
}

const GENERATOR = fileURLToPath(new URL("./load-generator.ts", import.meta.url));
export const CONNECTIONS = 10;
const WARM_UP = 2;

/**
 * A slice lasts as long as this many answers take, in whole seconds, 1 to 10: those still under way at
 * its end are lost, and must be few.
 */
const ANSWERS = 100;
const LONGEST = 10;

/** Slow answers that were lost are still being worked on; that must not slow the next slice. */
const AFTERMATH_MS = 2_000;

/** One slice of one target. */
interface Slice extends Fired {
  cpu: number;
}

/**
 * Fires at each target in as many slices of a second (or more, where answers are slow) as `seconds`
 * says, every target once before any is fired at again: a machine that is busy for a while is so for
 * all of them. The first slices, in which Node still compiles, aren't counted.
 * @returns in the order of `targets`
 */
export async function takeTurns(
  targets: readonly Target[],
  seconds: number,
  say: (words: string) => void,
): Promise<Speed[]> {
  const generator = fork(GENERATOR, { execArgv: ["--import", "tsx"] });
  const slices: Slice[][] = targets.map(() => []);
  const lengths = targets.map(() => 1);
  try {
    for (let round = 1 - WARM_UP; round <= seconds; round += 1) {
      say(round < 1 ? "warming up" : `round ${round} of ${seconds}`);
      for (const [index, target] of targets.entries()) {
        const slice = await sliceOf(generator, target, lengths[index] ?? 1);
        if (round > 0) slices[index]?.push(slice);
        else lengths[index] = Math.min(LONGEST, Math.ceil(ANSWERS / slice.rate));
      }
    }
  } finally {
    generator.disconnect();
  }
  return slices.map(speedOf);
}

async function sliceOf(
  generator: ChildProcess,
  { service, question }: Target,
  seconds: number,
): Promise<Slice> {
  const before = await usageOf(service);
  const fired = await fire(generator, {
    url: `${service.url}/graphql`,
    body: bodyOf(question),
    seconds,
    connections: CONNECTIONS,
  });
  const after = await usageOf(service);
  if (seconds > 1) await sleep(AFTERMATH_MS);
  if (fired.failed > 0)
    throw new Error(`${service.name}, ${question.name}: ${fired.failed} answers failed`);
  return { ...fired, cpu: (after.cpu - before.cpu) / fired.latencies.length };
}

function fire(generator: ChildProcess, load: Load): Promise<Fired> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error("the load generator ended by itself"));
    generator.once("exit", ended);
    generator.once("message", (fired: Fired) => {
      generator.off("exit", ended);
      resolve(fired);
    });
    generator.send(load);
  });
}

function speedOf(slices: readonly Slice[]): Speed {
  const latencies = slices.flatMap((slice) => slice.latencies);
  return {
    rate: median(slices.map(({ rate }) => rate)),
    cpu: median(slices.map(({ cpu }) => cpu)),
    p50: quantile(latencies, 0.5),
    p97_5: quantile(latencies, 0.975),
    p99: quantile(latencies, 0.99),
  };
}
