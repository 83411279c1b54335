/** `treatygraph routes CHN USA`: ways to get assets back, how far each carries, where it breaks. */
import type { Command } from "commander";
import type { Obstacle } from "../dataset/records.js";
import { type Route, type Routes, routes as routesOf } from "../domain/routes.js";
import type { Facts } from "../graph/facts.js";
import { examples } from "./help.js";
import { datasetJson, routesJson } from "./json.js";
import {
  among,
  collected,
  type QuestionOptions,
  questionOf,
  withJson,
  withQuestion,
} from "./options.js";
import { print, printJson, width } from "./output.js";
import { EFFECTS, obstaclesIn, stepsOf } from "./route-details.js";
import { type Answering, item, page, questionHeading, section } from "./sections.js";
import { type Cell, type Column, table } from "./table.js";
import { withGraph } from "./with-graph.js";
import * as words from "./words.js";
import { paragraph } from "./wrap.js";

export function addRoutes(program: Command): void {
  withJson(
    withQuestion(program.command("routes"))
      .option("--mechanism <id>", "only this mechanism; may be given several times", collected)
      .option("--steps", "show the steps of every route, not of the best alone"),
  )
    .summary("ways to get assets back, and where each breaks")
    .description(
      "Every mechanism of asset recovery worked out for two jurisdictions on a day: its support, its weakest step, what stands in its way, and the cases that went it before.",
    )
    .addHelpText(
      "after",
      examples(
        ["routes CHN USA", "all routes today"],
        ["routes CHN USA --steps", "with the steps of each"],
        ["routes CHN CAN --mechanism civil-action", "one mechanism"],
      ),
    )
    .action(routes);
}

interface RoutesOptions extends QuestionOptions {
  mechanism?: string[];
  steps?: true;
}

async function routes(
  requesting: string,
  requested: string,
  options: RoutesOptions,
): Promise<void> {
  const question = questionOf(requesting, requested, options);
  await withGraph(async (answering) => {
    const { graph, info } = answering;
    const facts = await graph.facts([[requesting, requested]]);
    const answer = routesOf(facts, question, mechanismsOf(facts, options));
    if (options.json) printJson({ ...routesJson(answer), dataset: datasetJson(graph, info) });
    else print(readable(answer, answering, options.steps === true));
  });
}

function mechanismsOf(facts: Facts, { mechanism }: RoutesOptions): string[] | null {
  const known = [...facts.mechanisms.keys()];
  return mechanism?.map((id) => among(id, known, "mechanism", "--mechanism")) ?? null;
}

function readable(answer: Routes, answering: Answering, allSteps: boolean): string {
  const { routes, best } = answer;
  const detailed = allSteps ? routes : routes.filter((route) => route === best);
  const obstacles = [...new Set(routes.flatMap((route) => route.obstacles))];
  const precedents = [...new Set(routes.flatMap((route) => route.precedents))];
  return page([
    questionHeading("Routes", answer, answering),
    routes.length > 0
      ? table(
          COLUMNS,
          routes.map((route) => row(route, route === best)),
          width(),
        )
      : "The dataset holds no mechanism.",
    routes.length > 0 ? legend(answer) : "",
    ...detailed.map((route) => stepsOf(route, route === best)),
    section("Obstacles and helps", obstaclesIn(obstacles)),
    section(
      "Precedents",
      precedents.map(({ id, title }) => item(`${title} (${id})`)),
    ),
  ]);
}

const COLUMNS: readonly Column[] = [
  { head: "" },
  { head: "Mechanism" },
  { head: "Support", least: 11 },
  { head: "Readiness", align: "right", least: 9 },
  { head: "Weakest step" },
  { head: "Obstacles" },
  { head: "Cases", align: "right" },
];

function row(route: Route, isBest: boolean): Cell[] {
  const { mechanism, support, readiness, bottleneck, obstacles, precedents } = route;
  return [
    isBest ? "★" : "",
    `${mechanism.name}\n${mechanism.id}`,
    words.support(support),
    words.readiness(readiness),
    bottleneck ? `${bottleneck.stage}, ${bottleneck.actor}` : "none",
    effects(obstacles),
    `${precedents.length}`,
  ];
}

function effects(obstacles: readonly Obstacle[]): string {
  const counts = EFFECTS.flatMap((effect) => {
    const count = obstacles.filter((obstacle) => obstacle.effect === effect).length;
    return count > 0 ? [`${count} ${count === 1 ? effect : PLURALS[effect]}`] : [];
  });
  return counts.length > 0 ? counts.join("\n") : "none known";
}

const PLURALS = { bars: "bar", hinders: "hinder", helps: "help" } as const;

function legend({ best, readiness }: Routes): string {
  const starred = best
    ? `★ ${best.mechanism.name} is the best supported (informal ways left aside).`
    : "No formal route is worked out.";
  return paragraph(
    `${starred} A route's support is that of its weakest essential step: "unknown" means that nobody has read, "absent" that it was looked for and isn't there. Readiness over all of them: ${words.readiness(readiness)}. Obstacles never change support: in force is not the same as usable.`,
    width(),
  );
}
