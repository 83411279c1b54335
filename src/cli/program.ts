/** The command line: all commands, their help, and how failures leave the program. */
import { Command, CommanderError } from "commander";
import { VERSION } from "../version.js";
import { addBacktest } from "./backtest.js";
import { addBases } from "./bases.js";
import { addCheck } from "./check.js";
import { addClaims } from "./claims.js";
import { addCompare } from "./compare.js";
import { addCoverage } from "./coverage.js";
import { addCoverageHistory } from "./coverage-history.js";
import { addDepth } from "./depth.js";
import { addDiff } from "./diff.js";
import { addDraft } from "./draft.js";
import { EXIT } from "./exit-codes.js";
import { addExport } from "./export.js";
import { failureOf } from "./failure.js";
import { addGaps } from "./gaps.js";
import { examples, exitCodes } from "./help.js";
import { addLoad } from "./load.js";
import { say } from "./output.js";
import { addPaths } from "./paths.js";
import { addProgramme } from "./programme.js";
import { addRoutes } from "./routes.js";
import { addScenario } from "./scenario.js";
import { addSearch } from "./search.js";
import { addServe } from "./serve.js";
import { addStats } from "./stats.js";

/**
 * Runs one command line, `process.argv` as it is. Failures are told on stderr and leave their code
 * in `process.exitCode`; `true` where there was one.
 */
export async function run(argv: readonly string[]): Promise<boolean> {
  const program = build();
  try {
    await program.parseAsync([...argv]);
    return false;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said its word already.
      if (error.exitCode === 0) return false;
      process.exitCode = EXIT.usage;
      return true;
    }
    report(error, program.opts().verbose === true);
    return true;
  }
}

/** Tells of a failure on stderr, and leaves its exit code. */
export function report(error: unknown, verbose = false): void {
  const { message, exitCode } = failureOf(error, verbose || Boolean(process.env.DEBUG));
  say(`treatygraph: ${message}`);
  process.exitCode = exitCode;
}

function build(): Command {
  const program = new Command("treatygraph")
    .description(
      "Which legal bases connect two jurisdictions on a day, what can be done on them, and what is missing: a knowledge graph of treaties and laws on asset recovery.",
    )
    .version(VERSION, "-V, --version", "print the version")
    .option("--verbose", "show where a defect happened")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({ outputError: (text) => say(complaint(text)) })
    .addHelpText(
      "after",
      [
        examples(
          ["serve", "the GraphQL service"],
          ["bases CHN AUS --as-of 2005-06-01", "legal bases on a day"],
          ["routes CHN USA", "ways to get assets back"],
          ["paths CHN CYM", "what connects two nodes"],
          ["search 引渡条约", "find ids"],
          ["gaps CHN", "where most is at stake and least is known to be provided"],
          ["programme CHN", "the changes that would bring most"],
          ["export graphml --out graph.graphml", "the graph for other programs"],
        ),
        exitCodes(),
        "",
        "Settings come from the environment: `treatygraph serve --help` lists them.",
        "With NEO4J_URI set, questions go to that Neo4j; else to the files in DATASET.",
      ].join("\n"),
    );
  for (const add of COMMANDS) add(program);
  return program;
}

const COMMANDS = [
  addServe,
  addBases,
  addRoutes,
  addPaths,
  addSearch,
  addCoverage,
  addCoverageHistory,
  addCompare,
  addDepth,
  addGaps,
  addScenario,
  addProgramme,
  addClaims,
  addBacktest,
  addDraft,
  addExport,
  addStats,
  addCheck,
  addDiff,
  addLoad,
];

/** Commander's complaint in our form: one line, with the program's name. */
function complaint(text: string): string {
  const line = text
    .trim()
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ");
  return `treatygraph: ${line}`;
}
