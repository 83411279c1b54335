/** A route's steps as a table, and what stands in its way. */
import type { Obstacle } from "../dataset/records.js";
import type { Route, RouteStep } from "../domain/routes.js";
import { paint, width } from "./output.js";
import { item } from "./sections.js";
import { type Cell, type Column, table } from "./table.js";
import * as words from "./words.js";

/** The gravest first. */
export const EFFECTS: readonly Obstacle["effect"][] = ["bars", "hinders", "helps"];

/** Each step: who acts, what would do, how far it carries, and on which instruments. */
export function stepsOf({ mechanism, steps }: Route, isBest: boolean): string {
  const title = `${isBest ? "★ " : ""}${mechanism.name} (${mechanism.id}), step by step`;
  return `${paint("bold", title)}\n${table(STEP_COLUMNS, steps.map(stepRow), width())}`;
}

const STEP_COLUMNS: readonly Column[] = [
  { head: "Step", least: 14 },
  { head: "Any of these would do" },
  { head: "Support", least: 18 },
  { head: "Carried by" },
];

function stepRow(step: RouteStep): Cell[] {
  const { stage, essential, actor, isAtHome, anyOf, duty, power, support, by, note } = step;
  const names = anyOf.map(({ name }) => name).join("; ");
  return [
    `${stage}${essential ? "" : " (optional)"}\nby ${words.jurisdiction(actor)}`,
    note === null ? names : `${names}\nNote: ${note}`,
    [
      `${words.supportWord(support)}`,
      ...(isAtHome ? [] : [`duty: ${words.supportWord(duty)}`]),
      `power: ${words.supportWord(power)}`,
    ].join("\n"),
    by.length > 0 ? by.map(({ instrument }) => instrument.id).join(", ") : "nothing known",
  ];
}

/** A line each, the gravest first. */
export function obstaclesIn(obstacles: readonly Obstacle[]): string[] {
  return EFFECTS.flatMap((effect) =>
    obstacles.filter((found) => found.effect === effect).map(obstacle),
  );
}

function obstacle({ effect, kind, jurisdiction, since, until, statement, id }: Obstacle): string {
  const when = words.period(since, until);
  const what = [`${kind} of ${jurisdiction}`, ...(when === "" ? [] : [when])].join(", ");
  return item(`${effect.toUpperCase()} (${what}): ${statement} [${id}]`);
}
