/** `treatygraph serve`: the GraphQL service. */
import type { Command } from "commander";
import { readSettings } from "../settings.js";
import { reading } from "./datasets.js";
import { examples, settings as settingsHelp } from "./help.js";

export function addServe(program: Command): void {
  program
    .command("serve")
    .summary("serve the graph over HTTP (GraphQL)")
    .description(
      "Serves the graph over HTTP: /graphql (with GraphiQL in a browser), /health/live, /health/ready and /metrics. It only reads.",
    )
    .addHelpText(
      "after",
      () => `${examples(["serve", "then open the printed address"])}\n${settingsHelp()}`,
    )
    .action(run);
}

async function run(): Promise<void> {
  const settings = readSettings();
  // Read when graphql is loaded: without it every value is checked again and again.
  process.env.NODE_ENV ??= "production";
  const { serve } = await import("../api/serve.js");
  if (settings.NEO4J_URI !== undefined) await serve(settings);
  else await reading(settings.DATASET, "DATASET", () => serve(settings));
}
