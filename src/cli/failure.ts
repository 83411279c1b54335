/** What a failure looks like on stderr, and the exit code that goes with it. */
import {
  BadInputError,
  DatasetError,
  SettingsError,
  TimeoutError,
  TreatygraphError,
  UnavailableError,
} from "../errors.js";
import { EXIT } from "./exit-codes.js";

export interface Failure {
  /** One line; more only for a dataset's or the settings' report. */
  message: string;
  exitCode: number;
}

/** In words that tell what to do. `verbose` adds a defect's stack. */
export function failureOf(error: unknown, verbose: boolean): Failure {
  if (error instanceof DatasetError)
    return { message: shortened(error.message), exitCode: EXIT.findings };
  if (error instanceof SettingsError)
    return { message: listed("these settings can't be used", error), exitCode: EXIT.usage };
  if (error instanceof BadInputError) return { message: error.message, exitCode: EXIT.usage };
  if (error instanceof UnavailableError || error instanceof TimeoutError)
    return { message: error.message, exitCode: EXIT.unavailable };
  if (error instanceof TreatygraphError) return { message: error.message, exitCode: EXIT.defect };
  const known = systemFailure(error);
  if (known !== null) return { message: known, exitCode: EXIT.unavailable };
  return { message: defect(error, verbose), exitCode: EXIT.defect };
}

/** A broken dataset may have thousands of findings; this many show what is the matter. */
const SHOWN = 20;

function shortened(report: string): string {
  const lines = report.split("\n");
  if (lines.length <= SHOWN + 1) return report;
  const rest = lines.length - SHOWN - 1;
  return [...lines.slice(0, SHOWN + 1), `… and ${rest} more: \`treatygraph check\` lists all`].join(
    "\n",
  );
}

function listed(heading: string, { message }: Error): string {
  return message.includes("\n") ? `${heading}:\n${message}` : message;
}

/** What the operating system refused; null where it is something else. */
function systemFailure(error: unknown): string | null {
  if (!(error instanceof Error) || !("syscall" in error)) return null;
  const file = "path" in error ? String(error.path) : "the output";
  switch ("code" in error ? error.code : null) {
    case "EACCES":
    case "EPERM":
      return `${file} may not be read or written: correct its permissions, or choose another place`;
    case "EROFS":
      return `${file} is on a read-only disk: choose a place that can be written`;
    case "ENOSPC":
      return `the disk is full (${file}): make room, or choose another place`;
    case "EMFILE":
      return "too many open files: raise the limit (ulimit -n)";
    default:
      return `the system refused: ${oneLine(error.message)}`;
  }
}

function defect(error: unknown, verbose: boolean): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (verbose) return `internal error: ${error instanceof Error ? error.stack : message}`;
  return `internal error: ${oneLine(message)} (a defect; --verbose shows where)`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").slice(0, 300);
}
