/** Imports go one way. The table is the architecture: who may know whom. */
import { readdirSync, readFileSync } from "node:fs";
import { posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

/** Each part of `src/`, and the other parts that its files may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  dates: [],
  version: [],
  dataset: ["errors", "dates"],
  graph: ["errors", "dates", "dataset"],
  "graph/memory": ["errors", "dates", "dataset", "graph"],
  "graph/neo4j": ["errors", "dates", "dataset", "graph"],
  "graph/neo4j/script": ["graph", "graph/neo4j"],
  domain: ["errors", "dates", "dataset", "graph"],
  export: ["errors", "dates", "dataset", "graph", "graph/neo4j/script", "domain"],
  settings: ["errors", "dates", "dataset"],
  "open-graph": ["dataset", "domain", "graph", "graph/memory", "graph/neo4j", "settings"],
  api: ["errors", "dates", "version", "dataset", "graph", "domain", "export", "settings"],
  "api/serve": ["errors", "version", "graph", "settings", "open-graph", "api"],
  cli: [
    "errors",
    "dates",
    "version",
    "dataset",
    "graph",
    "domain",
    "export",
    "settings",
    "open-graph",
    "api",
    "api/serve",
  ],
};

/** Packages that belong to one part, and the parts that may use them. */
const PACKAGES: readonly [name: RegExp, parts: readonly string[]][] = [
  [/^neo4j-driver/, ["graph/neo4j", "graph/neo4j/script"]],
  [/^(graphology|minisearch)/, ["graph/memory"]],
  [
    /^(graphql|@graphql|@apollo|@escape\.tech|dataloader|fastify|@fastify|@as-integrations)/,
    ["api"],
  ],
  [/^(commander|cli-|@?cli-table)/, ["cli"]],
];

/** Parts that are pure: no files, no network, no process. */
const WITHOUT_IO: readonly string[] = ["errors", "dates", "graph", "domain", "export"];

const SRC = fileURLToPath(new URL("../src/", import.meta.url));

interface Import {
  file: string;
  part: string;
  line: string;
  specifier: string;
}

const FILES = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name))
  .map((entry) => relative(SRC, `${entry.parentPath}${sep}${entry.name}`).replaceAll(sep, "/"))
  .sort();
const IMPORTS = FILES.flatMap(importsOf);

/** `from "x"`, `import "x"` and `import("x")`, each with where it stands. */
function importsOf(file: string): Import[] {
  const source = readFileSync(`${SRC}${file}`, "utf8");
  return [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)].map((match) => {
    const number = source.slice(0, match.index).split("\n").length;
    const text = source.split("\n")[number - 1]?.trim() ?? "";
    return {
      file,
      part: partOf(file),
      line: `src/${file}:${number}: ${text}`,
      specifier: match[1] ?? "",
    };
  });
}

/** The longest row of the table that the path falls under: `graph/memory/index.ts` → `graph/memory`. */
function partOf(path: string): string {
  const rows = Object.keys(MAY_IMPORT).filter(
    (row) => path === `${row}.ts` || path === `${row}.js` || path.startsWith(`${row}/`),
  );
  return rows.sort((a, b) => b.length - a.length)[0] ?? `none (${path})`;
}

function isRelative({ specifier }: Import): boolean {
  return specifier.startsWith(".");
}

test("Every file belongs to a part of the table", () => {
  expect(FILES.length).toBeGreaterThan(20);
  expect(FILES.filter((file) => partOf(file).startsWith("none"))).toEqual([]);
});

test("Every import is found: each file that says `import` has at least one", () => {
  const importing = new Set(IMPORTS.map(({ file }) => file));
  const missed = FILES.filter((file) => /^import\b/m.test(readFileSync(`${SRC}${file}`, "utf8")));
  expect(missed.filter((file) => !importing.has(file))).toEqual([]);
});

describe("Imports go one way:", () => {
  test.each(Object.entries(MAY_IMPORT))("%s imports only itself and [%s]", (part, allowed) => {
    const offending = IMPORTS.filter((found) => found.part === part && isRelative(found)).filter(
      ({ file, specifier }) => {
        const target = partOf(posix.join(posix.dirname(file), specifier));
        return target !== part && !allowed.includes(target);
      },
    );
    expect(offending.map(({ line }) => line)).toEqual([]);
  });

  test("the table itself has no cycle", () => {
    const reaches = (from: string, seen: readonly string[] = []): string[] =>
      (MAY_IMPORT[from] ?? []).flatMap((next) =>
        seen.includes(next) ? [next] : [next, ...reaches(next, [...seen, next])],
      );
    expect(Object.keys(MAY_IMPORT).filter((part) => reaches(part).includes(part))).toEqual([]);
  });
});

describe("A package is used where it belongs:", () => {
  test.each(PACKAGES)("%s in [%s]", (name, parts) => {
    const offending = IMPORTS.filter(({ specifier }) => name.test(specifier)).filter(
      ({ part }) => !parts.includes(part),
    );
    expect(offending.map(({ line }) => line)).toEqual([]);
  });

  test.each(WITHOUT_IO)("none of Node's in %s, which does no I/O", (pure) => {
    const offending = IMPORTS.filter(
      ({ part, specifier }) => part === pure && /^node:/.test(specifier),
    );
    expect(offending.map(({ line }) => line)).toEqual([]);
  });
});
