/**
 * How well the draft checker reads: `npm run eval` over labelled clauses, or over whole treaties
 * whose articles readers have mapped. See `--help`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isStronger, type Strength } from "../src/dataset/kinds/common.js";
import { readDataset } from "../src/dataset/read.js";
import { type Lexicons, lexiconsOf } from "../src/domain/drafts/lexicon.js";
import { readDraft } from "../src/domain/drafts/reading.js";
import { Facts } from "../src/graph/facts.js";
import { compare, type Item, type Labels, scoresOf, type Tally } from "./eval-scores.js";
import { clausesIn, KEPT_ASIDE, TUNING } from "./labelled-clauses.js";

const HELP = `npm run eval -- [options]
  (nothing)        the clauses kept aside, which nobody looks at while tuning
  --tuning         the clauses to tune on
  --file FILE      another labelled file (JSON Lines, as test/domain/drafts/clauses/README.md says)
  --texts DIR      treaties, <instrument id>.txt each, against what readers mapped
  --wrong          list every disagreement; --missing or --extra only those of one side
  --measure ID     only disagreements on this measure
  --json           figures as JSON`;

const options = {
  tuning: { type: "boolean", default: false },
  file: { type: "string" },
  texts: { type: "string" },
  wrong: { type: "boolean", default: false },
  missing: { type: "boolean", default: false },
  extra: { type: "boolean", default: false },
  measure: { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

function main(): void {
  const { values } = parseArgs({ options });
  if (values.help) {
    say(HELP);
    return;
  }
  const { info, records } = readDataset();
  const facts = new Facts(info, records);
  const lexicons = lexiconsOf(facts);
  const items = values.texts
    ? itemsOfTexts(values.texts, facts, lexicons)
    : itemsOfClauses(values.file ?? (values.tuning ? TUNING : KEPT_ASIDE), lexicons);
  if (items.length === 0) throw new Error("nothing to measure there");
  const scores = scoresOf(items);
  if (values.json) {
    say(JSON.stringify(scores, null, 2));
    return;
  }
  if (values.wrong || values.missing || values.extra || values.texts)
    disagreements(items, { ...values, any: !(values.missing || values.extra) });
  table(scores);
}

/** Each labelled clause beside what the checker reads in it. */
function itemsOfClauses(file: string, lexicons: Lexicons): Item[] {
  return clausesIn(file).map(({ id, language, text, provides, denies, also_ok }) => {
    const expected = {
      provides: new Map(provides.map((one) => [one.measure, one.strength])),
      denies: new Set(denies),
    };
    return {
      id,
      language,
      text,
      open: new Set(also_ok),
      expected,
      found: labelsOf(text, lexicons),
    };
  });
}

/** The readers' articles of each treaty beside the checker's, matched by number. */
function itemsOfTexts(folder: string, facts: Facts, lexicons: Lexicons): Item[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => {
      const instrument = name.slice(0, -".txt".length);
      const text = readFileSync(join(folder, name), "utf8");
      if (text.trim() === "") return [];
      const read = readDraft(text, lexicons);
      const mapped = new Map<string, Labels["provides"]>();
      for (const { article, measures } of facts.provisionsOf(instrument)) {
        const known = mapped.get(article ?? "") ?? new Map();
        mapped.set(
          article ?? "",
          new Map([...known, ...measures.map((one) => [one.measure, one.strength] as const)]),
        );
      }
      const numbers = new Set([...read.map(({ number }) => number), ...mapped.keys()]);
      return [...numbers].map((number) => {
        const articles = read.filter((article) => article.number === number);
        return {
          id: `${instrument} ${number}`,
          language: "zh",
          text: articles.map(({ start, end }) => text.slice(start, end)).join("\n"),
          open: new Set<string>(),
          expected: { provides: mapped.get(number) ?? new Map(), denies: new Set<string>() },
          found: {
            provides: new Map(
              articles.flatMap(({ measures }) =>
                measures.map((one) => [one.measure, one.strength] as const),
              ),
            ),
            denies: new Set<string>(),
          },
        };
      });
    });
}

function labelsOf(text: string, lexicons: Lexicons): Labels {
  const provides = new Map<string, Strength>();
  const denies = new Set<string>();
  for (const article of readDraft(text, lexicons)) {
    for (const { measure, strength } of article.measures)
      if (isStronger(strength, provides.get(measure))) provides.set(measure, strength);
    for (const { measure } of article.denies) denies.add(measure);
  }
  for (const measure of provides.keys()) denies.delete(measure);
  return { provides, denies };
}

interface Shown {
  any: boolean;
  missing: boolean;
  extra: boolean;
  measure?: string | undefined;
}

function disagreements(items: readonly Item[], { any, missing, extra, measure }: Shown): void {
  for (const item of items) {
    const wrong = compare(item).filter(
      ({ kind, about }) =>
        (any || (missing && kind === "missing") || (extra && kind === "extra")) &&
        (measure === undefined || about === measure),
    );
    if (wrong.length === 0) continue;
    say(`\n${item.id}`);
    say(`   ${item.text.slice(0, 1500).replaceAll("\n", "⏎")}`);
    for (const { words } of wrong) say(`   → ${words}`);
  }
}

function table({
  measures,
  micro,
  macroF1,
  strength,
  denials,
  languages,
}: ReturnType<typeof scoresOf>): void {
  const row = (name: string, { precision, recall, f1, right, missing, extra }: Tally) =>
    say(
      `${name.padEnd(32)} ${[precision, recall, f1].map((figure) => figure.toFixed(3)).join("  ")}  ${String(right).padStart(4)} right ${String(missing).padStart(4)} missing ${String(extra).padStart(4)} extra`,
    );
  say(`\n${"".padEnd(32)} prec.  recall F1`);
  for (const [name, tally] of Object.entries(measures)) row(name, tally);
  say("");
  row("micro", micro);
  say(`${"macro F1".padEnd(32)}               ${macroF1.toFixed(3)}`);
  for (const [name, tally] of Object.entries(languages)) row(`micro, ${name}`, tally);
  row("denials", denials);
  say(
    `strength right in ${strength.right} of ${strength.of}: ${(strength.right / Math.max(1, strength.of)).toFixed(3)}`,
  );
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

main();
