/** What every resolver of one request shares. */
import { TimeoutError, TooCostlyError } from "../errors.js";
import type { Answer, Graph } from "../graph/port.js";
import type { Settings } from "../settings.js";
import { Loaders } from "./loaders.js";

export interface Context {
  graph: Graph;
  loaders: Loaders;
  settings: Settings;
  requestId: string;
  about: AboutAnswer;
}

/** What becomes known of an answer while it is worked out: whether, and how long, it may be kept. */
export interface AboutAnswer {
  /** Somewhere no day was named, so that today's was taken. */
  dependsOnToday: boolean;
  /** It holds an error. */
  failed: boolean;
  /** It holds what somebody pasted, which is kept nowhere. */
  confidential: boolean;
}

/** @param deadline rejects when the request's time is up */
export function contextFor(
  graph: Graph,
  settings: Settings,
  requestId: string,
  deadline: Promise<never>,
): Context {
  const timed = graph.immediate ? graph : withDeadline(graph, deadline);
  const loaders = new Loaders(timed, budgetOf(settings));
  const about = { dependsOnToday: false, failed: false, confidential: false };
  return { graph: timed, loaders, settings, requestId, about };
}

/** Counts what one answer holds, and stops it at MAX_COST records or when its time is up. */
function budgetOf({ MAX_COST, REQUEST_TIMEOUT_MS }: Settings): (records: number) => void {
  const end = performance.now() + REQUEST_TIMEOUT_MS;
  let spent = 0;
  return (records) => {
    spent += records;
    if (spent > MAX_COST) {
      throw new TooCostlyError(
        `The answer holds more than ${MAX_COST} records (MAX_COST). Ask for fewer items or fewer nested lists.`,
      );
    }
    if (performance.now() > end) throw tookLonger(REQUEST_TIMEOUT_MS);
  };
}

function tookLonger(ms: number): TimeoutError {
  return new TimeoutError(
    `The answer took longer than ${ms} ms (REQUEST_TIMEOUT_MS). Ask for less at once: fewer items, a shorter maxLength, fewer aliases.`,
  );
}

/** A promise that rejects with a TimeoutError after `ms`, and how to call it off. */
export function deadlineIn(ms: number): { deadline: Promise<never>; clear: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(tookLonger(ms));
    }, ms);
  });
  deadline.catch(() => {});
  return { deadline, clear: () => clearTimeout(timer) };
}

/** The same graph; every question that has to wait gives up at the deadline. */
function withDeadline(graph: Graph, deadline: Promise<never>): Graph {
  const limit = <T>(answer: Answer<T>) => Promise.race([answer, deadline]);
  return {
    engine: graph.engine,
    immediate: graph.immediate,
    info: () => limit(graph.info()),
    records: (ids) => limit(graph.records(ids)),
    list: (query) => limit(graph.list(query)),
    neighbours: (ids, relation) => limit(graph.neighbours(ids, relation)),
    facts: (pairs) => limit(graph.facts(pairs)),
    paths: (query) => limit(graph.paths(query)),
    neighbourhood: (query) => limit(graph.neighbourhood(query)),
    search: (query) => limit(graph.search(query)),
    everything: () => limit(graph.everything()),
    statistics: () => limit(graph.statistics()),
    health: () => graph.health(),
    replace: (data, progress) => graph.replace(data, progress),
    close: () => graph.close(),
  };
}
