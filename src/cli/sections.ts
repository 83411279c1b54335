/** How an answer is laid out: a heading that says what was asked, then sections. */
import type { DatasetInfo } from "../dataset/records.js";
import type { Day } from "../dates.js";
import type { Perspective } from "../domain/coverage.js";
import type { Question } from "../domain/legal-bases.js";
import type { Graph } from "../graph/port.js";
import { paint, width } from "./output.js";
import { jurisdiction } from "./words.js";
import { paragraph } from "./wrap.js";

/** Which dataset answers. */
export interface Answering {
  graph: Graph;
  info: DatasetInfo;
}

/** What was asked, further details, what the answer rests on and how far that goes. */
export function heading(
  title: string,
  details: readonly string[],
  { graph, info }: Answering,
  asOf: Day | null = null,
): string {
  const dataset = `Dataset ${info.version}, collected up to ${info.knownAt} (${ENGINES[graph.engine]}).`;
  const beyond =
    asOf !== null && asOf > info.knownAt
      ? [`What changed after ${info.knownAt} isn't in the dataset.`]
      : [];
  const below = [...details, dataset, ...beyond].join(" ");
  return `${paint("bold", paragraph(title, width()))}\n${paragraph(below, width())}`;
}

/** The heading of an answer about two jurisdictions. */
export function questionHeading(
  what: string,
  { requesting, requested, asOf, offence }: Question,
  answering: Answering,
): string {
  const title = `${what} for requests by ${jurisdiction(requesting)} to ${jurisdiction(requested)} on ${asOf}`;
  return heading(title, [`Offence: ${offence}.`], answering, asOf);
}

/** The heading of an answer about a jurisdiction and many others. */
export function perspectiveHeading(
  what: string,
  { requesting, asOf, offence }: Perspective,
  details: readonly string[],
  answering: Answering,
): string {
  const title = `${what} for requests by ${jurisdiction(requesting)} on ${asOf}`;
  return heading(title, [`Offence: ${offence}.`, ...details], answering, asOf);
}

/** Lines under a heading; nothing where there are none. */
export function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return [paint("bold", paragraph(title, width())), ...lines].join("\n");
}

/** A line of a list, wrapped below its first word. */
export function item(text: string, mark = "- "): string {
  return paragraph(text, width(), mark);
}

/** Sections with a blank line between them, those that are empty left out. */
export function page(sections: readonly string[]): string {
  return sections.filter((section) => section !== "").join("\n\n");
}

const ENGINES: Record<Graph["engine"], string> = { memory: "in memory", neo4j: "in Neo4j" };
