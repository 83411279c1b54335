/** Whether answers stay as fast when the dataset grows by records that don't bear on them. */
import { type Target, takeTurns } from "./load.js";
import type { CallTimes } from "./messages.js";
import { LEGAL_BASES, ROUTES } from "./questions.js";
import type { GrowthResult } from "./results.js";
import { ask, type BenchService, startBenchService } from "./service.js";
import { median } from "./statistics.js";

const SIZES = [1, 10, 100] as const;
const ROUNDS = 3;

/**
 * Room for the largest dataset. And more room for young objects than the usual 16 MB: each collection
 * of them looks through the whole heap for what points at them, which takes 1 ms at the seed's size
 * and 5 ms at 100 times it.
 */
const FLAGS = ["--max-old-space-size=12288", "--max-semi-space-size=64"] as const;

/** @param seconds for each size and question */
export async function measureGrowth(
  seconds: number,
  say: (words: string) => void,
): Promise<GrowthResult[]> {
  const services: BenchService[] = [];
  try {
    for (const times of SIZES) {
      say(`making a dataset of ${times} times the size`);
      const args = ["--times", String(times)];
      services.push(await startBenchService(`${times}x`, args, FLAGS));
    }
    await demandSameAnswers(services);
    const calls = await timeInTurns(services, (words) => say(`calls: ${words}`));
    const targets = services.flatMap((service): Target[] => [
      { service, question: LEGAL_BASES },
      { service, question: ROUTES },
    ]);
    const speeds = await takeTurns(targets, seconds, (words) => say(`growth: ${words}`));
    return services.flatMap(({ records }, index) => {
      const [legalBases, routes] = speeds.slice(index * 2);
      const [times, call] = [SIZES[index], calls[index]];
      if (!legalBases || !routes || !call || times === undefined) return [];
      return [{ times, records, calls: call, legalBases, routes }];
    });
  } finally {
    for (const service of services) await service.stop();
  }
}

/** @throws Error where an added record bears on a question after all */
async function demandSameAnswers(services: readonly BenchService[]): Promise<void> {
  for (const question of [LEGAL_BASES, ROUTES]) {
    const answers = new Set<string>();
    for (const service of services) answers.add(await ask(service, question));
    if (answers.size > 1) throw new Error(`the larger datasets answer ${question.name} otherwise`);
  }
}

async function timeInTurns(services: readonly BenchService[], say: (words: string) => void) {
  const found: CallTimes[][] = services.map(() => []);
  for (let round = 1; round <= ROUNDS; round += 1) {
    say(`round ${round} of ${ROUNDS}`);
    for (const [index, service] of services.entries())
      found[index]?.push(await service.timeCalls());
  }
  return found.map((times) => ({
    legalBases: median(times.map(({ legalBases }) => legalBases)),
    routes: median(times.map(({ routes }) => routes)),
  }));
}
