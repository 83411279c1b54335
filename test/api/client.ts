/** Questions to a test server, and ways to look into what came back without knowing its type. */
import { z } from "zod";

interface Server {
  url: string;
}

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  data: unknown;
  errors: z.infer<typeof errorFormat>[];
}

const errorFormat = z.looseObject({
  message: z.string().min(1),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.looseObject({ code: z.string(), argument: z.string().optional() }),
});
const bodyFormat = z.object({
  data: z.unknown().optional(),
  errors: z.array(errorFormat).default([]),
});

/** Whatever `init` says, sent to `path`. Every error must have words and a code. */
export async function send(server: Server, path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(`${server.url}${path}`, {
    signal: AbortSignal.timeout(15_000),
    ...init,
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  const { data, errors } = bodyFormat.parse(isJson ? JSON.parse(text) : {});
  return { status: response.status, headers: response.headers, text, data, errors };
}

/** A body as it stands, by POST. */
export function post(
  server: Server,
  body: string,
  headers: Record<string, string> = {},
): Promise<Reply> {
  return send(server, "/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

export function ask(
  server: Server,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Reply> {
  return post(server, JSON.stringify({ query, variables }));
}

/** The data. @throws where the answer holds an error */
export async function answered(
  server: Server,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<unknown> {
  const { errors, data, text } = await ask(server, query, variables);
  if (errors.length > 0 || data === undefined) throw new Error(text.slice(0, 1_000));
  return data;
}

/**
 * All values at a path; `*` stands for every item of a list, `0` for its first.
 *
 * @example all(data, "legalBases.bases.*.instrument.id")
 */
export function all(data: unknown, path: string): unknown[] {
  return path
    .split(".")
    .reduce<unknown[]>(
      (values, step) =>
        values.flatMap((value) => (step === "*" ? itemsOf(value) : [field(value, step)])),
      [data],
    );
}

/** The value at a path. */
export function at(data: unknown, path: string): unknown {
  return all(data, path)[0];
}

/** The texts at a path. @throws where anything else is there */
export function texts(data: unknown, path: string): string[] {
  return z.array(z.string()).parse(all(data, path));
}

function itemsOf(value: unknown): unknown[] {
  return z.array(z.unknown()).parse(value);
}

function field(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[Number(name)];
  return z.record(z.string(), z.unknown()).parse(value)[name];
}
