/** The back-test as Markdown: the part of docs/backtest.md that no hand writes. */

import type { Backtest, BacktestEntry, BacktestVerdict } from "../domain/backtest.js";
import type { Route } from "../domain/routes.js";
import { percent } from "../domain/words.js";
import * as words from "./words.js";

/** A table for each verdict, those to look into first, and the cases left out. */
export function backtestReport(found: Backtest): string {
  const { entries, leftOut, explained, notKnown, contradicted } = found;
  const share = found.share === null ? "–" : percent(found.share);
  return [
    "| entries | explained | not known | contradicted | share explained | cases left out |",
    "| ---: | ---: | ---: | ---: | ---: | ---: |",
    `| ${entries.length} | ${explained} | ${notKnown} | ${contradicted} | ${share} | ${leftOut.length} |`,
    ...VERDICTS.flatMap(({ verdict, title }) =>
      tableOf(
        title,
        entries.filter((entry) => entry.verdict === verdict),
      ),
    ),
    "",
    "### Left out",
    "They tell no mechanism, no other jurisdiction with assets, or no date.",
    "",
    ...leftOut.map(({ id, title }) => `- ${escaped(title)} (\`${id}\`)`),
  ].join("\n");
}

const VERDICTS: readonly { verdict: BacktestVerdict; title: string }[] = [
  { verdict: "CONTRADICTED", title: "Contradicted" },
  { verdict: "NOT_KNOWN", title: "Not known" },
  { verdict: "EXPLAINED", title: "Explained" },
];

function tableOf(title: string, entries: readonly BacktestEntry[]): string[] {
  if (entries.length === 0) return [];
  return [
    "",
    `### ${title}`,
    "| case | from → to | day | mechanisms used | breaks at |",
    "| --- | --- | --- | --- | --- |",
    ...entries.map(row),
  ];
}

function row({ case: { id, title }, question, routes, verdict }: BacktestEntry): string {
  const { requesting, requested, asOf } = question;
  const used = routes.map(
    ({ mechanism, support }) => `${mechanism.id}: ${words.supportWord(support)}`,
  );
  const breaks = verdict === "EXPLAINED" ? [] : routes.map(breakOf);
  const cells = [
    `${escaped(title)} (\`${id}\`)`,
    `${requesting} → ${requested}`,
    asOf,
    used.join("<br>"),
    breaks.join("<br>"),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** `confiscate (LIE): duty absent, power absent`. */
function breakOf({ bottleneck }: Route): string {
  if (!bottleneck) return "";
  const { stage, actor, duty, power } = bottleneck;
  return `${stage} (${actor}): duty ${words.supportWord(duty)}, power ${words.supportWord(power)}`;
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|");
}
