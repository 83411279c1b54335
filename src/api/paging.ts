/**
 * Lists as Relay connections. A cursor names its place in one list under one filter and order; in
 * another list it means nothing and is refused.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { AnyRecord, RecordOf, RecordType } from "../dataset/records.js";
import { quote, within } from "../domain/questions.js";
import { BadInputError } from "../errors.js";
import type { Answer, Condition, ListName, ListPage, ListQuery } from "../graph/port.js";
import { andThen } from "./answers.js";
import type { Context } from "./context.js";

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

/** Items on a page where neither `first` nor `last` is given. */
const PAGE = 20;

/**
 * One page of a list.
 * @throws BadInputError for sizes out of range, `first` and `last` at once, or a strange cursor
 */
export function connection<T extends RecordType>(
  { graph, settings }: Context,
  list: ListName,
  type: readonly T[],
  where: readonly Condition[],
  orderBy: ListQuery["orderBy"],
  page: PageArguments,
): Answer<Connection<RecordOf<T>>> {
  const window = windowOf(page, settings.MAX_PAGE);
  const fingerprint = digest({ list, where, orderBy });
  const after = window.after === null ? -1 : decode(window.after, fingerprint, list, "after");
  const before = window.before === null ? null : decode(window.before, fingerprint, list, "before");
  const query = (skip: number, limit: number) => graph.list({ list, where, orderBy, skip, limit });
  const from = after + 1;
  const build = (skip: number, found: ListPage): Connection<RecordOf<T>> =>
    pageOf(found, skip, fingerprint, (record) => ofType(record, type));

  if (!window.backward) {
    const limit = before === null ? window.size : Math.min(window.size, Math.max(0, before - from));
    return andThen(query(from, limit), (found) => build(from, found));
  }
  // Counting back needs an end: `before`, or the list's own, which its total tells.
  const end = before === null ? andThen(query(0, 0), ({ total }) => total) : before;
  return andThen(end, (until) => {
    const skip = Math.max(from, until - window.size);
    return andThen(query(skip, Math.max(0, until - skip)), (found) => build(skip, found));
  });
}

function windowOf({ first, after, last, before }: PageArguments, max: number) {
  if (typeof first === "number" && typeof last === "number")
    throw new BadInputError("first, last: give one of them, not both.", "last");
  if (typeof first === "number") within(first, 1, max, "first");
  if (typeof last === "number") within(last, 1, max, "last");
  const backward = typeof last === "number";
  return {
    size: first ?? last ?? Math.min(PAGE, max),
    backward,
    after: after ?? null,
    before: before ?? null,
  };
}

function pageOf<T>(
  { records, total }: ListPage,
  skip: number,
  fingerprint: string,
  cast: (record: AnyRecord) => T,
): Connection<T> {
  const edges = records.map((record, index) => ({
    cursor: encode(fingerprint, skip + index),
    node: cast(record),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: skip + records.length < total,
      hasPreviousPage: skip > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: total,
  };
}

function ofType<T extends RecordType>(record: AnyRecord, types: readonly T[]): RecordOf<T> {
  const is = (candidate: AnyRecord): candidate is RecordOf<T> & AnyRecord =>
    types.some((type) => type === candidate.type);
  if (is(record)) return record;
  throw new Error(`a list of ${types.join(", ")} held a ${record.type}`);
}

const cursorFormat = z.tuple([z.string(), z.number().int().min(0)]);

function encode(fingerprint: string, position: number): string {
  return Buffer.from(JSON.stringify([fingerprint, position])).toString("base64url");
}

function decode(cursor: string, fingerprint: string, list: string, argument: string): number {
  const [of, position] = parseCursor(cursor) ?? [null, 0];
  if (of === fingerprint) return position;
  throw new BadInputError(
    of === null
      ? `${argument}: ${quote(cursor)} is no cursor; take endCursor or startCursor of a page.`
      : `${argument}: this cursor is of another list, filter or order; use it with the same arguments that gave it (here: ${list}).`,
    argument,
  );
}

function parseCursor(cursor: string): z.infer<typeof cursorFormat> | null {
  try {
    return cursorFormat.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 8);
}
