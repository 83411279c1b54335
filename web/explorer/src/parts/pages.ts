/**
 * A list of the API, as far as it is wanted: the first page by `useAsk`, what follows page after page by cursor.
 *
 * @example
 * const list = usePages(ObstaclesDocument, (first, after) => ({ first, after }), (data) => data.obstacles, 500);
 * return <Answer of={list.asked}>{() => list.nodes.map(…)}</Answer>;
 */
import type {
  ApolloClient,
  DocumentNode,
  OperationVariables,
  TypedDocumentNode,
} from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { type Asked, useAsk } from "./ask.js";

export interface Page<TNode> {
  nodes: readonly TNode[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The variables of the page of `first` items after a cursor. */
type PageVariables<TVariables> = (first: number, after: string | null) => TVariables;

/** The API's longest page. */
export const LONGEST = 200;

export interface Pages<TData, TNode> {
  asked: Asked<TData>;
  /** Up to as many as are wanted; fewer while some are on their way. */
  nodes: readonly TNode[];
  totalCount: number;
  /** Whether all that is wanted is there. */
  complete: boolean;
}

export function usePages<TData, TVariables extends OperationVariables, TNode>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: PageVariables<TVariables>,
  pick: (data: TData) => Page<TNode>,
  wanted: number,
): Pages<TData, TNode> {
  const client = useApolloClient();
  const asked = useAsk(document, variables(Math.min(wanted, LONGEST), null));
  const head = asked.data === undefined ? null : pick(asked.data);
  const question = JSON.stringify(variables(wanted, null));
  const missing =
    head?.pageInfo.hasNextPage && !asked.outdated ? Math.max(0, wanted - head.nodes.length) : 0;
  const [rest, setRest] = useState<{ question: string; nodes: readonly TNode[] } | null>(null);
  const after = head?.pageInfo.endCursor ?? null;
  // Only what was asked decides when to ask again, not which function says how.
  const ways = useRef({ variables, pick });
  ways.current = { variables, pick };
  useEffect(() => {
    if (missing === 0) return;
    let wantedStill = true;
    const { variables, pick } = ways.current;
    pagesAfter(client, document, variables, pick, after, missing).then(
      (nodes) => wantedStill && setRest({ question, nodes }),
      // What is there stays; "more" asks again.
      () => wantedStill && setRest({ question, nodes: [] }),
    );
    return () => {
      wantedStill = false;
    };
  }, [client, document, question, after, missing]);
  const more = rest?.question === question && missing > 0 ? rest.nodes : [];
  return {
    asked,
    nodes: [...(head?.nodes ?? []), ...more],
    totalCount: head?.totalCount ?? 0,
    complete: head !== null && !asked.outdated && (missing === 0 || rest?.question === question),
  };
}

/** Up to `wanted` items after a cursor; from the start where it is null. */
export async function pagesAfter<TData, TVariables extends OperationVariables, TNode>(
  client: ApolloClient,
  document: TypedDocumentNode<TData, TVariables>,
  variables: PageVariables<TVariables>,
  pick: (data: TData) => Page<TNode>,
  start: string | null,
  wanted: number,
): Promise<TNode[]> {
  const untyped: DocumentNode = document;
  const nodes: TNode[] = [];
  let after = start;
  while (nodes.length < wanted) {
    const { data } = await client.query<TData>({
      query: untyped,
      variables: variables(Math.min(wanted - nodes.length, LONGEST), after),
    });
    if (data === undefined) break;
    const page = pick(data);
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  return nodes;
}
