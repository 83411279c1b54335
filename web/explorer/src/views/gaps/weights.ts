/** How much each component of exposure counts: kept in the address, handed to the API. */
import { number } from "../../app/address.js";

export const COMPONENTS = [
  "investment",
  "fugitives",
  "destination",
  "enterprises",
  "cases",
] as const;
export type Component = (typeof COMPONENTS)[number];

export type Weights = Readonly<Record<Component, number>>;

export const MOST = 3;

/** For a view's address; 1 where it says nothing. */
export const WEIGHTS_ADDRESS = {
  investment: number(1, 0, MOST),
  fugitives: number(1, 0, MOST),
  destination: number(1, 0, MOST),
  enterprises: number(1, 0, MOST),
  cases: number(1, 0, MOST),
};

export function weightsOf(values: Weights): Weights {
  const { investment, fugitives, destination, enterprises, cases } = values;
  return { investment, fugitives, destination, enterprises, cases };
}

/** With nothing that counts there is no exposure; the API refuses that. */
export function allZero(weights: Weights): boolean {
  return COMPONENTS.every((component) => weights[component] === 0);
}

export const EQUAL: Weights = {
  investment: 1,
  fugitives: 1,
  destination: 1,
  enterprises: 1,
  cases: 1,
};

export function isComponent(name: string): name is Component {
  return COMPONENTS.some((component) => component === name);
}
