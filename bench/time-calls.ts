/** How long the domain takes for one answer, without HTTP and GraphQL. */
import type { Facts } from "../src/graph/facts.js";
import { built } from "./built.js";
import type { CallTimes } from "./messages.js";
import { AS_OF, ASKED } from "./questions.js";
import { quantile } from "./statistics.js";

const WARM_UP = 500;
const CALLS = 2_000;

/** Calls what the resolvers of `legalBases` and `routes` call, in turns. */
export async function timeCalls(facts: Facts): Promise<CallTimes> {
  const { shown } = await built("domain/legal-bases");
  const { routes } = await built("domain/routes");
  const { SupportTable } = await built("domain/support");
  const question = (requested: string) =>
    ({ requesting: ASKED.requesting, requested, asOf: AS_OF, offence: "corruption" }) as const;
  const [bases, ways] = [question(ASKED.legalBases), question(ASKED.routes)];
  const taken: { legalBases: number[]; routes: number[] } = { legalBases: [], routes: [] };
  for (let call = 0; call < WARM_UP + CALLS; call += 1) {
    const legalBases = microseconds(() => shown(new SupportTable(facts, bases).answer, false));
    const routesTime = microseconds(() => routes(facts, ways));
    if (call < WARM_UP) continue;
    taken.legalBases.push(legalBases);
    taken.routes.push(routesTime);
  }
  return { legalBases: quantile(taken.legalBases, 0.5), routes: quantile(taken.routes, 0.5) };
}

function microseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) * 1_000;
}
