/**
 * An answer that every view reads and no view changes, such as all names: asked for once and kept as it came. Apollo's
 * own memory would take each of its thousands of values down by itself, for longer than the service takes to answer.
 */
import type { DocumentNode, TypedDocumentNode } from "@apollo/client";
import { useSyncExternalStore } from "react";
import { client, connection } from "../app/client.js";

export interface Kept<TData> {
  /** The answer; undefined until it has come. */
  useAnswer(): TData | undefined;
  /** Asks, unless the answer is there or on its way. Never fails: what did is asked once more by whoever needs it. */
  ask(): Promise<void>;
}

export function kept<TData>(
  document: TypedDocumentNode<TData, Record<string, never>>,
): Kept<TData> {
  const query: DocumentNode = document;
  const listeners = new Set<() => void>();
  let answer: TData | undefined;
  let coming: Promise<void> | undefined;

  async function fetchAnswer(): Promise<void> {
    try {
      ({ data: answer } = await client.query<TData>({ query, fetchPolicy: "no-cache" }));
      for (const listener of listeners) listener();
    } catch {
      // That the service is gone is told by `connection`, on every view.
    } finally {
      coming = undefined;
    }
  }

  async function ask(): Promise<void> {
    if (answer !== undefined) return;
    coming ??= fetchAnswer();
    await coming;
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    void ask();
    const stop = connection.subscribe(() => {
      if (!connection.isGone()) void ask();
    });
    return () => {
      listeners.delete(listener);
      stop();
    };
  }

  return { ask, useAnswer: () => useSyncExternalStore(subscribe, () => answer) };
}
