/** `treatygraph claims CHN`: the claims that the project began with, each with a verdict. */
import type { Command } from "commander";
import { claimsOf } from "../domain/analyses/index.js";
import {
  type Claim,
  type ClaimEvidence,
  type ClaimFigure,
  ROUGH_BELOW,
  type Verdict,
} from "../domain/claims/index.js";
import { analyse } from "./analysis.js";
import { type CsvTable, listed } from "./csv.js";
import { type Formats, withFormats } from "./formats.js";
import { examples } from "./help.js";
import {
  instrumentJson,
  jurisdictionJson,
  measureJson,
  perspectiveJson,
  sourceJson,
} from "./json.js";
import { decimal, type PerspectiveOptions, perspectiveOf, withPerspective } from "./options.js";
import { paint, type Style, width } from "./output.js";
import { heading, item, page } from "./sections.js";
import { type WeightsOption, weightsIn, weightsInWords, withWeights } from "./weights.js";
import { jurisdiction } from "./words.js";
import { paragraph } from "./wrap.js";

export function addClaims(program: Command): void {
  withFormats(
    withWeights(withPerspective(program.command("claims")))
      .option(
        "--rough-below <share>",
        "the depth under which a treaty says too little, 0 to 1",
        decimal,
        ROUGH_BELOW,
      )
      .option("--evidence", "what speaks for and against each, with instruments and sources"),
  )
    .summary("whether what is claimed of a jurisdiction is so")
    .description(
      "The claims that the project began with, asked of any jurisdiction on any day: whether each holds, why, and the figures behind it. Verdicts are derived from the facts, never written down.",
    )
    .addHelpText(
      "after",
      examples(
        ["claims CHN", "today"],
        ["claims CHN --as-of 2012-01-01", "as of a day in the past"],
        ["claims CHN --rough-below 0.3 --evidence", "with another threshold, and evidence"],
        ["claims MYS", "of another jurisdiction"],
      ),
    )
    .action(showClaims);
}

interface ClaimsOptions extends PerspectiveOptions, WeightsOption, Formats {
  roughBelow: number;
  evidence?: true;
}

async function showClaims(requesting: string, options: ClaimsOptions): Promise<void> {
  const perspective = perspectiveOf(requesting, options);
  const weights = weightsIn(options);
  await analyse(options, async (answering) => {
    const { roughBelow, evidence } = options;
    const found = await claimsOf(answering.graph, { ...perspective, weights, roughBelow });
    return {
      json: () => ({ ...perspectiveJson(perspective), claims: found.map(claimJson) }),
      csv: () => (evidence ? evidenceCsv(found) : csvOf(found)),
      text: () => {
        const { asOf, offence } = perspective;
        const what = `Claims about ${jurisdiction(requesting)} on ${asOf}`;
        const details = [`Offence: ${offence}.`, ...weightsInWords(weights)];
        const title = heading(what, details, answering, asOf);
        return readable(title, found, evidence === true);
      },
    };
  });
}

function claimJson({ evidence, ...claim }: Claim) {
  return { ...claim, evidence: evidence.map(evidenceJson) };
}

function evidenceJson(one: ClaimEvidence) {
  const { statement, supports, instrument, provision, measure, sources } = one;
  return {
    statement,
    supports,
    jurisdiction: one.jurisdiction === null ? null : jurisdictionJson(one.jurisdiction),
    instrument: instrument && instrumentJson(instrument),
    provision: provision && { id: provision.id, article: provision.article },
    measure: measure && measureJson(measure),
    sources: sources.map(sourceJson),
  };
}

function csvOf(found: readonly Claim[]): CsvTable {
  return {
    head: ["claim", "statement", "verdict", "because", "figures"],
    rows: found.map(({ id, statement, verdict, because, figures }) => [
      id,
      statement,
      verdict,
      because,
      figures.map(figure).join("; "),
    ]),
  };
}

/** A row a piece of evidence. */
function evidenceCsv(found: readonly Claim[]): CsvTable {
  return {
    head: [
      "claim",
      "verdict",
      "evidence",
      "supports",
      "jurisdiction",
      "instrument",
      "article",
      "measure",
      "sources",
    ],
    rows: found.flatMap(({ id, verdict, evidence }) =>
      evidence.map(({ statement, supports, ...rests }) => [
        id,
        verdict,
        statement,
        supports === null ? null : String(supports),
        rests.jurisdiction,
        rests.instrument?.id ?? null,
        rests.provision?.article ?? null,
        rests.measure?.id ?? null,
        listed(rests.sources.map(({ url }) => url)),
      ]),
    ),
  };
}

function readable(title: string, found: readonly Claim[], withEvidence: boolean): string {
  return page([
    title,
    ...found.map((claim, index) => claimPart(claim, `${index + 1}. `, withEvidence)),
    paragraph(
      `Holds in part: of some of what it speaks of, it is so. Can't be told: too little was read.${withEvidence ? " Evidence: + speaks for the claim, − against it, · decides nothing." : " --evidence shows what each rests on."}`,
      width(),
    ),
  ]);
}

function claimPart(claim: Claim, mark: string, withEvidence: boolean): string {
  const { id, statement, verdict, because, figures, evidence } = claim;
  const indent = " ".repeat(mark.length);
  const { words, style } = VERDICTS[verdict];
  return [
    paint("bold", item(`${statement} [${id}]`, mark)),
    `${indent}${paint(style, words)}`,
    item(because, indent),
    ...figures.map((one) => item(figure(one), `${indent}- `)),
    ...(withEvidence ? evidence.flatMap((one) => evidencePart(one, indent)) : []),
  ].join("\n");
}

const VERDICTS: Readonly<Record<Verdict, { words: string; style: Style }>> = {
  HOLDS: { words: "HOLDS", style: "green" },
  HOLDS_IN_PART: { words: "HOLDS IN PART", style: "yellow" },
  DOES_NOT_HOLD: { words: "DOES NOT HOLD", style: "red" },
  CANNOT_BE_TOLD: { words: "CAN'T BE TOLD", style: "dim" },
};

function figure({ label, value, of }: ClaimFigure): string {
  return `${label}: ${of === null ? Number(value.toFixed(4)) : `${value} of ${of}`}`;
}

/** A wrapped URL can't be opened. */
function evidencePart({ statement, supports, instrument, sources }: ClaimEvidence, indent: string) {
  const mark = supports === null ? "·" : supports ? "+" : "−";
  const shown = sources.slice(0, SHOWN);
  const more = sources.length - shown.length;
  return [
    item(`${statement}${instrument ? ` [${instrument.id}]` : ""}`, `${indent}${mark} `),
    ...shown.map(({ url }) => `${indent}    ${url}`),
    ...(more > 0 ? [`${indent}    (${more} more with --json)`] : []),
  ];
}

const SHOWN = 2;
