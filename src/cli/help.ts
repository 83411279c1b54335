/** What stands at the end of every `--help`. */
import { describeSettings } from "../settings.js";
import { EXIT_CODES } from "./exit-codes.js";
import { columnsOf } from "./wrap.js";

/** Commands that can be typed as they stand, and what they do. */
export function examples(...given: readonly (readonly [line: string, what: string])[]): string {
  const longest = Math.max(...given.map(([line]) => columnsOf(line)));
  const lines = given.map(
    ([line, what]) => `  treatygraph ${line}${" ".repeat(longest - columnsOf(line))}  ${what}`,
  );
  return ["", "Examples:", ...lines].join("\n");
}

/** The exit codes, a line each. */
export function exitCodes(): string {
  const lines = EXIT_CODES.map(([code, meaning]) => `  ${String(code).padStart(3)}  ${meaning}`);
  return ["", "Exit codes:", ...lines].join("\n");
}

/** The settings whose names `wanted` accepts, a line each. */
export function settings(wanted: (name: string) => boolean = () => true): string {
  const found = describeSettings().filter(({ name }) => wanted(name));
  const longest = Math.max(...found.map(({ name }) => name.length));
  const lines = found.map(({ name, fallback, meaning }) => {
    const preset = fallback === "" ? "" : ` (default: ${fallback})`;
    return `  ${name.padEnd(longest)}  ${meaning}${preset}`;
  });
  return ["", "Settings, from the environment:", ...lines].join("\n");
}
