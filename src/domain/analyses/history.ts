/** `backtest`, from question to answer. */
import type { Case } from "../../dataset/records.js";
import type { Graph } from "../../graph/port.js";
import { allOf } from "../../graph/world.js";
import { type Backtest, backtest, pairsOf } from "../backtest.js";

/** Every case of the graph against what was open on its day. */
export async function backtestOf(graph: Graph): Promise<Backtest> {
  const [cases, info] = await Promise.all([allOf(graph, "cases"), graph.info()]);
  const known = cases.flatMap((record): Case[] => (record.type === "Case" ? [record] : []));
  return backtest(await graph.facts(pairsOf(known, info)), known);
}
