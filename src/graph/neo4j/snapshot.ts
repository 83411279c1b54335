/**
 * One dataset for one answer. Neo4j reads what is committed at each moment, not one snapshot: between
 * two statements another dataset may have come, and while it comes, half of it can be seen. So an
 * answer counts only if the same dataset was there before and after, and none was just coming.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { DatasetInfo } from "../../dataset/records.js";
import { UnavailableError } from "../../errors.js";
import type { Ask } from "./connection.js";
import { READ } from "./statements.js";

/** What `work` answers, from one dataset. The transaction's time limit ends a wait that is too long. */
export async function fromOneDataset<T>(
  ask: Ask,
  work: (ask: Ask, info: DatasetInfo) => Promise<T>,
): Promise<T> {
  for (;;) {
    const before = await state(ask);
    if (!before.changing) {
      const info = before.info ?? noDataset();
      const answer = await work(ask, info);
      const after = await state(ask);
      if (!after.changing && after.info?.version === info.version) return answer;
    }
    await sleep(PAUSE_MS);
  }
}

const PAUSE_MS = 100;

interface State {
  info: DatasetInfo | null;
  /** Whether a loader is committing. */
  changing: boolean;
}

async function state(ask: Ask): Promise<State> {
  const [found] = await ask<{ info: DatasetInfo | null; changing: boolean }>(READ.dataset);
  return found ?? { info: null, changing: false };
}

function noDataset(): never {
  throw new UnavailableError(
    "Neo4j holds no dataset yet: run `treatygraph load` with the same NEO4J_URI",
  );
}
