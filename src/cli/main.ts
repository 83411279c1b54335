#!/usr/bin/env node
/** Where the program starts. */
import { report, run } from "./program.js";

// A reader that has seen enough (`treatygraph search bank | head -3`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") report(error);
  process.exit();
});
process.stderr.on("error", () => process.exit());

// After a failure nothing is waited for: half-started things may still hold the process.
if (await run(process.argv)) process.exit();
