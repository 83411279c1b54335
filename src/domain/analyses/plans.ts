/** `gaps`, `scenario`, `programme` and `claims`, from question to answer. */
import { BadInputError } from "../../errors.js";
import type { Facts } from "../../graph/facts.js";
import type { Graph } from "../../graph/port.js";
import { textsOf } from "../../graph/texts.js";
import { worldOf } from "../../graph/world.js";
import { type ChangeInput, changesOf } from "../change-input.js";
import { type Change, CONCLUDABLE_KINDS, instrumentsOf } from "../changes.js";
import { type Claim, claims, ROUGH_BELOW } from "../claims/index.js";
import { RECOVERY_BENCHMARK } from "../depth.js";
import { weightsOf } from "../exposure.js";
import { type Gap, gaps } from "../gaps.js";
import type { InstrumentKind } from "../instruments.js";
import { PROGRAMME_KINDS, type Programme, programme } from "../programme.js";
import { within } from "../questions.js";
import { type Scenario, scenario } from "../scenario.js";
import {
  factsFor,
  othersOf,
  type PerspectiveInput,
  perspectiveOf,
  planningOf,
  type WeightsInput,
} from "./asked.js";
import { benchmarkIn } from "./instruments.js";

const MOST_GAPS = 250;

/** @throws BadInputError for a code, day, weight or number that isn't one */
export async function gapsOf(
  graph: Graph,
  input: PerspectiveInput & { weights?: WeightsInput; first?: number | null | undefined },
): Promise<Gap[]> {
  const perspective = perspectiveOf(input);
  const weights = weightsOf(input.weights ?? {});
  const first = within(input.first ?? 20, 0, MOST_GAPS, "first");
  const others = othersOf(perspective.requesting);
  const [facts, world] = await Promise.all([
    factsFor(graph, perspective.requesting, others),
    worldOf(graph),
  ]);
  return gaps(facts, perspective, others, world, weights).slice(0, first);
}

/** @throws BadInputError for a change that can't be made */
export async function scenarioOf(
  graph: Graph,
  input: PerspectiveInput & { changes: readonly ChangeInput[] },
): Promise<Scenario> {
  const perspective = perspectiveOf(input);
  const others = othersOf(perspective.requesting);
  const facts = await factsFor(graph, perspective.requesting, others);
  const changes = changesOf(input.changes, perspective.requesting, facts);
  const texts = await textsOf(
    graph,
    changes.flatMap((change) => instrumentsOf(change, facts)),
  );
  return scenario(facts, perspective, changes, others, texts);
}

const LONGEST_PROGRAMME = 50;

/** @throws BadInputError for a code, day, weight, size or kind that isn't one */
export async function programmeOf(
  graph: Graph,
  input: PerspectiveInput & {
    weights?: WeightsInput;
    size?: number | null | undefined;
    kinds?: readonly Change["kind"][] | null | undefined;
    instrumentKinds?: readonly InstrumentKind[] | null | undefined;
  },
): Promise<Programme> {
  const size = within(input.size ?? 10, 1, LONGEST_PROGRAMME, "size");
  const only = {
    kinds: someOf(input.kinds, PROGRAMME_KINDS, "kinds"),
    instrumentKinds: someOf(input.instrumentKinds, CONCLUDABLE_KINDS, "instrumentKinds"),
  };
  return programme(await planningOf(graph, input), size, only);
}

/** Those of `known` that are named; undefined where nothing is. */
function someOf<T extends string>(
  named: readonly string[] | null | undefined,
  known: readonly T[],
  argument: string,
): T[] | undefined {
  if (!named) return undefined;
  const names = known.map((one) => one.toUpperCase().replaceAll("-", "_")).join(", ");
  const refused = named.find((name) => !known.some((one) => one === name));
  if (named.length === 0 || refused !== undefined)
    throw new BadInputError(
      `${argument}: ${refused === undefined ? "none is named" : `a programme has no step of the kind ${refused.toUpperCase().replaceAll("-", "_")}`}; give some of ${names}, or leave it out.`,
      argument,
    );
  return known.filter((one) => named.includes(one));
}

/** @throws BadInputError for a code, day or threshold that isn't one */
export async function claimsOf(
  graph: Graph,
  input: PerspectiveInput & { weights?: WeightsInput; roughBelow?: number | null | undefined },
): Promise<Claim[]> {
  const treatiesIn = (facts: Facts) =>
    othersOf(input.requesting).flatMap((code) =>
      facts.bilateralsBetween(input.requesting, code).map(({ id }) => id),
    );
  const planning = await planningOf(graph, input, (facts) => [
    ...treatiesIn(facts),
    RECOVERY_BENCHMARK,
  ]);
  const { facts, texts } = planning;
  const treaties = treatiesIn(facts).flatMap((id) => texts.get(id) ?? []);
  const benchmark = benchmarkIn(texts, RECOVERY_BENCHMARK, facts, "benchmark");
  return claims(planning, treaties, benchmark, input.roughBelow ?? ROUGH_BELOW);
}
