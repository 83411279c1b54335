/** What to read where nobody can tell whether a jurisdiction's own law gives a power. */
import type { Facts } from "../graph/facts.js";
import { standingOf } from "./in-force.js";
import type { Question } from "./legal-bases.js";
import type { Acting } from "./readiness.js";
import { readingOf } from "./reading-of.js";
import { capital, nameInText, possessive } from "./words.js";

/**
 * The laws on record of the acting side that may serve the other and weren't read whole, in words: those read
 * in part, then those of which no article was read.
 * @example unreadLaw(facts, question, "requested")
 *   // "Of Italy's law on record, read only in part: Anti-Mafia Code (preventive confiscation)."
 */
export function unreadLaw(facts: Facts, question: Question, acting: Acting): string {
  const other = question[acting === "requested" ? "requesting" : "requested"];
  const laws = facts
    .lawsOf(question[acting])
    .filter(({ excludes }) => !excludes.includes(other))
    .filter((law) => standingOf(law, question.asOf, facts.info.knownAt).certainty !== "NO")
    .map(({ id, title }) => ({
      title,
      extent: readingOf(facts.readingOf(id) ?? null, facts.provisionsOf(id)).extent,
    }))
    .filter(({ extent }) => extent !== "whole");
  const name = nameInText(question[acting]);
  if (laws.length === 0) return `No law of ${name} in which it could be looked for is on record.`;
  const named = (unread: boolean) =>
    listed(laws.filter(({ extent }) => (extent === "none") === unread).map(({ title }) => title));
  const [partly, not] = [named(false), named(true)];
  const parts = [
    ...(partly === "" ? [] : [`read only in part: ${partly}`]),
    ...(not === "" ? [] : [`with no article on record: ${not}`]),
  ];
  return `${capital(`of ${possessive(name)} law on record, ${parts.join("; ")}`)}.`;
}

/** As many as a sentence bears. */
const MOST_NAMED = 5;

function listed(titles: readonly string[]): string {
  const more = titles.length - MOST_NAMED;
  return `${titles.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
