/** Asks the API, for a view: with what was there before while the new answer comes, a way to cancel, and to ask again. */
import type { DocumentNode, OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";

export interface Asked<TData> {
  /** The answer; the one before it while a new one is on its way. */
  data: TData | undefined;
  /** Whether `data` answers an earlier question. */
  outdated: boolean;
  loading: boolean;
  error: Error | undefined;
  cancelled: boolean;
  cancel(): void;
  /** Asks again, past what is remembered. */
  again(): void;
  question: Question;
}

/** What was asked, for "Open in GraphiQL". */
export interface Question {
  document: DocumentNode;
  variables: OperationVariables;
}

/**
 * The answer to `document` with `variables`; nothing is asked while `skip` is set. `remember: false` is for answers
 * of tens of thousands of values, which would take longer to remember than to ask for again.
 *
 * @example
 * const asked = useAsk(RoutesDocument, { requesting: "CHN", requested: "AUS" });
 * return <Answer of={asked}>{(data) => …}</Answer>;
 */
export function useAsk<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: NoInfer<TVariables>,
  { skip = false, remember = true }: { skip?: boolean; remember?: boolean } = {},
): Asked<TData> {
  const asking = JSON.stringify(variables);
  const [cancelled, setCancelled] = useState<string | null>(null);
  const isCancelled = cancelled === asking;
  const untyped: DocumentNode = document;
  const { data, previousData, loading, error, refetch } = useQuery<TData>(untyped, {
    variables,
    // Apollo aborts the request of a query that is no longer wanted.
    skip: skip || isCancelled,
    fetchPolicy: remember ? "cache-first" : "no-cache",
  });
  return {
    data: data ?? previousData,
    outdated: data === undefined && previousData !== undefined,
    loading,
    error,
    cancelled: isCancelled,
    cancel: () => setCancelled(asking),
    again: () => {
      setCancelled(null);
      // Its failure is shown as `error`, too.
      if (!isCancelled) refetch().catch(() => {});
    },
    question: { document, variables },
  };
}
