/**
 * Teaches the draft checker's second reader: `npm run train`, after a change in the lexicons or in the clauses to tune
 * on. Takes the clauses apart as the checker does, lets scikit-learn weigh their features (`train.py`, with Python and
 * `scripts/train-requirements.txt`; TRAIN_PYTHON names another interpreter), and writes what was learned. Takes two minutes.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { readDataset } from "../src/dataset/read.js";
import { articlesOf } from "../src/domain/drafts/articles.js";
import { Impression, isEntry } from "../src/domain/drafts/features.js";
import { type Lexicons, lexiconsOf } from "../src/domain/drafts/lexicon.js";
import { denialOf, ENTRY, HUNDREDTHS } from "../src/domain/drafts/second-reader.js";
import { sentencesIn } from "../src/domain/drafts/sentences.js";
import { Facts } from "../src/graph/facts.js";
import { clausesIn, digestOfClauses, type LabelledClause, TUNING } from "./labelled-clauses.js";

const WRITTEN = fileURLToPath(
  new URL("../src/domain/drafts/second-reader.generated.ts", import.meta.url),
);
const TRAINER = fileURLToPath(new URL("./train.py", import.meta.url));

const learned = z.object({
  biases: z.array(z.number()),
  weights: z.record(z.string(), z.array(z.tuple([z.number(), z.number()]))),
});

function main(): void {
  const { info, records } = readDataset();
  const facts = new Facts(info, records);
  const lexicons = lexiconsOf(facts);
  const measures = [...facts.measures.keys()];
  const outcomes = [...measures, ...measures.map(denialOf)];
  const clauses = clausesIn(TUNING);
  const parts = (["en", "zh"] as const).map((language) => {
    const own = clauses.filter((clause) => clause.language === language);
    process.stderr.write(`${language}: ${own.length} clauses\n`);
    const examples = own.map((clause) => ({
      features: featuresOfText(clause, lexicons),
      shows: [...clause.provides.map(({ measure }) => measure), ...clause.denies.map(denialOf)],
      open: clause.also_ok.flatMap((measure) => [measure, denialOf(measure)]),
    }));
    const entries = facts.lexicon.filter((one) => one.language === language).map(({ id }) => id);
    return `  ${language}: ${JSON.stringify(written(outcomes, entries, weigh(outcomes, examples)))},`;
  });
  writeFileSync(
    WRITTEN,
    [
      "/** What the second reader has learned (`npm run train`). */",
      `export const LEARNED_FROM = "${digestOfClauses()}";`,
      "export const LEARNED = {",
      ...parts,
      "} as const;",
      "",
    ].join("\n"),
  );
}

function featuresOfText({ text, language }: LabelledClause, lexicons: Lexicons): string[] {
  const impression = new Impression(lexicons);
  for (const { body, end } of articlesOf(text))
    for (const sentence of sentencesIn(text, body, end, lexicons, language))
      impression.add(sentence);
  return [...impression.of(language)];
}

interface Example {
  features: readonly string[];
  /** Measures that it provides, and denials. */
  shows: readonly string[];
  /** What careful readers would leave open. */
  open: readonly string[];
}

function weigh(outcomes: readonly string[], examples: readonly Example[]) {
  const { status, stdout, error } = spawnSync(process.env.TRAIN_PYTHON ?? "python3", [TRAINER], {
    input: JSON.stringify({
      outcomes,
      entry: ENTRY,
      examples: examples.map((one) => ({
        ...one,
        runs: one.features.filter((feature) => !isEntry(feature)).length,
        entries: one.features.filter(isEntry),
      })),
    }),
    encoding: "utf8",
    stdio: ["pipe", "pipe", "inherit"],
    maxBuffer: 1 << 28,
  });
  if (error || status !== 0)
    throw new Error(
      `training failed (${error?.message ?? `exit ${status}`}): it needs Python with scripts/train-requirements.txt`,
    );
  return learned.parse(JSON.parse(stdout));
}

/** In the form that `SecondReader.parse` reads. */
function written(
  outcomes: readonly string[],
  entries: readonly string[],
  { biases, weights }: z.infer<typeof learned>,
): string {
  const hundredths = (weight: number) => Math.round(weight * HUNDREDTHS);
  const lines = Object.entries(weights).flatMap(([feature, pairs]) => {
    const rounded = pairs
      .map(([outcome, weight]) => [outcome, hundredths(weight)] as const)
      .filter(([, weight]) => weight !== 0);
    return rounded.length === 0 ? [] : [`${feature}\t${rounded.flat().join(" ")}`];
  });
  return [outcomes.join(" "), biases.map(hundredths).join(" "), entries.join(" "), ...lines].join(
    "\n",
  );
}

main();
