/**
 * What documents show of the program. README: each `graphql` block that a `json` block follows is
 * asked, and the answer put there; the table of settings is written from their definition.
 * docs/backtest.md: the report's figures. `npm run readme` after a change; tests fail where a document
 * says something else than the program.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import compact from "json-stringify-pretty-compact";
import { describeSettings } from "../src/settings.js";

const FILE = fileURLToPath(new URL("../README.md", import.meta.url));
const BACKTEST = fileURLToPath(new URL("../docs/backtest.md", import.meta.url));

/** A query of README, and the answer that it shows, if it shows one. */
export interface Example {
  query: string;
  answer: string | null;
}

const EXAMPLE = /```graphql\n(?<query>[\s\S]*?)```(?:\n\n```json\n(?<answer>[\s\S]*?)```)?/g;
const SETTINGS = /(?<=<!-- settings -->\n)[\s\S]*?(?=<!-- \/settings -->)/;

export function readme(): string {
  return readFileSync(FILE, "utf8");
}

export function examplesIn(text: string): Example[] {
  return [...text.matchAll(EXAMPLE)].map(({ groups }) => ({
    query: groups?.query ?? "",
    answer: groups?.answer ?? null,
  }));
}

/** README with every answer as `ask` gives it, and with the settings as they are. */
export async function refreshed(
  text: string,
  ask: (query: string) => Promise<unknown>,
): Promise<string> {
  let result = text.replace(SETTINGS, settingsTable());
  for (const { query, answer } of examplesIn(text)) {
    if (answer === null) continue;
    const fresh = `${compact(await ask(query), { maxLength: 110 })}\n`;
    const before = `\`\`\`graphql\n${query}\`\`\`\n\n\`\`\`json\n`;
    result = result.replace(`${before}${answer}`, () => `${before}${fresh}`);
  }
  return result;
}

/** The report on the back-test, as it is kept. */
export function keptBacktest(): string {
  return readFileSync(BACKTEST, "utf8");
}

/** It, with `figures` in the place of those that it holds; what was written by hand stays. */
export function withFigures(text: string, figures: string): string {
  return text.replace(FIGURES, () => `${figures}\n`);
}

const FIGURES = /(?<=<!-- backtest -->\n)[\s\S]*?(?=<!-- \/backtest -->)/;

function settingsTable(): string {
  const rows = describeSettings().map(
    ({ name, fallback, meaning }) => `| \`${name}\` | ${fallback || "–"} | ${meaning} |`,
  );
  return ["| setting | default | meaning |", "| --- | --- | --- |", ...rows, ""].join("\n");
}

if (process.argv[1] === FILE.replace("README.md", "scripts/readme.ts")) {
  const { startTestServer } = await import("../test/support/server.js");
  const server = await startTestServer();
  const ask = async (query: string) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
  writeFileSync(FILE, await refreshed(readme(), ask));
  await server.close();
  const { backtestReport } = await import("../src/cli/backtest-report.js");
  const { backtestOf } = await import("../src/domain/analyses/index.js");
  const { MemoryGraph } = await import("../src/graph/memory/index.js");
  const { seedData } = await import("../test/support/seed.js");
  const found = await backtestOf(new MemoryGraph(seedData()));
  writeFileSync(BACKTEST, withFigures(keptBacktest(), backtestReport(found)));
}
