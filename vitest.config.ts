import { configDefaults, defineConfig } from "vitest/config";

/** They share one database, and each puts its own dataset into it. */
const NEEDS_NEO4J = [
  "test/graph/neo4j*.test.ts",
  "test/graph/engines.differential.test.ts",
  "test/graph/load-kill.test.ts",
  "test/cli/load.neo4j.test.ts",
];

/** They open a real Chromium, which wants the processors for itself. */
const IN_A_BROWSER = ["test/**/*.browser.test.ts"];

export default defineConfig({
  // Node takes the CommonJS build of graphql, Vite its ES modules; two of them can't work together.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "without a server",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...NEEDS_NEO4J, ...IN_A_BROWSER],
        },
      },
      {
        extends: true,
        test: {
          name: "in a browser",
          include: IN_A_BROWSER,
          exclude: [...configDefaults.exclude, ...NEEDS_NEO4J],
          // After the others. A browser that had to wait for a processor is given a second try.
          sequence: { groupOrder: 1 },
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          name: "neo4j",
          include: NEEDS_NEO4J,
          globalSetup: "test/support/neo4j-setup.ts",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
