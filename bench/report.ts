/** Results as tables for people: in a terminal, and in README.md between its two markers. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NOTHING } from "./questions.js";
import type { Results, SpeedResult } from "./results.js";
import { FLOOR } from "./speed.js";

const README = fileURLToPath(new URL("./README.md", import.meta.url));
const FIGURES = /(?<=<!-- figures -->\n)[\s\S]*?(?=<!-- \/figures -->)/;

/** What a run must reach on the memory engine: answers a second, as a share of the floor's. */
export const GOAL = 0.7;

/** Tables in Markdown, which reads well in a terminal too. */
export function tablesOf(results: Results): string {
  const { at, node, machine, command, records, skipped } = results;
  const parts = [
    `Measured at ${at} with Node ${node} on ${machine}, over ${number(records)} records, by \`${command}\`.`,
    ...skipped.map((words) => `Skipped: ${words}.`),
    startTable(results),
    speedTable(results),
    floorTable(results),
    growthTable(results),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** Puts the tables where README.md shows figures. */
export function writeReadme(tables: string): void {
  const text = readFileSync(README, "utf8");
  writeFileSync(
    README,
    text.replace(FIGURES, () => `\n${tables}\n`),
  );
}

function startTable({ start }: Results): string {
  return table(
    ["start", "ready after", "memory then", "after the load"],
    start.map(({ engine, readyIn, memory, memoryAfterLoad }) => [
      engine,
      `${number(readyIn)} ms`,
      megabytes(memory),
      megabytes(memoryAfterLoad),
    ]),
  );
}

function speedTable({ speed }: Results): string {
  const rateOf = (engine: string, question: string) =>
    speed.find((found) => found.engine === engine && found.question === question)?.rate ?? 0;
  return table(
    [
      "speed",
      "question",
      "answers/s",
      "of `{ __typename }`",
      "p50",
      "p97.5",
      "p99",
      "CPU",
      "answer",
    ],
    speed.map(({ engine, question, rate, p50, p97_5, p99, cpu, bytes }) => [
      engine,
      `\`${question}\``,
      number(rate),
      percent(rate / rateOf(engine, NOTHING.name)),
      milliseconds(p50),
      milliseconds(p97_5),
      milliseconds(p99),
      milliseconds(cpu),
      `${number(bytes)} bytes`,
    ]),
  );
}

/** The memory engine's share of the floor. */
function floorTable({ speed }: Results): string {
  const floors = new Map<string, SpeedResult>();
  for (const found of speed) if (found.engine === FLOOR) floors.set(found.question, found);
  const rows = speed.flatMap(({ engine, question, rate, cpu }) => {
    const floor = floors.get(question);
    if (engine !== "memory" || !floor) return [];
    const share = rate / floor.rate;
    const hasGoal = GOALS.includes(question);
    const goal = hasGoal ? `${percent(GOAL)}: ${share >= GOAL ? "reached" : "missed"}` : "";
    return [
      [
        `\`${question}\``,
        number(rate),
        number(floor.rate),
        percent(share),
        percent(floor.cpu / cpu),
        goal,
      ],
    ];
  });
  return table(["memory against the floor", "answers/s", "floor", "share", "by CPU", "goal"], rows);
}

const GOALS: readonly string[] = ["legalBases", "routes"];

function growthTable({ growth }: Results): string {
  const questions = ["`legalBases` call", "answers/s", "CPU", "`routes` call", "answers/s", "CPU"];
  return table(
    ["growth", "records", ...questions],
    growth.map(({ times, records, calls, legalBases, routes }) => [
      `${times} ×`,
      number(records),
      `${number(calls.legalBases)} µs`,
      number(legalBases.rate),
      milliseconds(legalBases.cpu),
      `${number(calls.routes)} µs`,
      number(routes.rate),
      milliseconds(routes.cpu),
    ]),
  );
}

/** A table in Markdown, its columns aligned; "" where it has no rows. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

const number = (value: number): string => Math.round(value).toLocaleString("en");
const percent = (share: number): string => `${Math.round(share * 100)}%`;
const megabytes = (bytes: number): string => `${number(bytes / 1e6)} MB`;
const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
