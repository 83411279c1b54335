/**
 * Which few of many options together bring most. An option helps at one place or at many; what options
 * bring at a place can't be added up, for one may need another, so pairs are tried as well as singles.
 */

export interface Choices {
  /** How many options there are; they are called 0, 1, 2 … */
  options: number;
  /** The places where an option can change anything. */
  placesOf(option: number): readonly number[];
  /** What a place is worth with these options, each of which touches it. */
  worth(place: number, options: readonly number[]): number;
}

/**
 * Up to `size` options, in the order in which each adds most to the ones before it. Greedy by singles
 * and pairs; then each is exchanged for another as long as that is worth more.
 */
export function bestOptions(choices: Choices, size: number): number[] {
  const selection = new Selection(choices);
  addGreedily(selection, size);
  exchange(selection);
  return inOrder(choices, selection.chosen);
}

/** Less is no gain but the noise of adding floating-point numbers. */
const LEAST = 1e-9;

/** The options chosen so far, and what they are worth where. */
class Selection {
  readonly chosen = new Set<number>();
  private readonly at = new Map<number, number[]>();

  private readonly places: readonly ReadonlySet<number>[];

  constructor(readonly choices: Choices) {
    this.places = Array.from(
      { length: choices.options },
      (_, option) => new Set(choices.placesOf(option)),
    );
  }

  /** What `options` would add. */
  gain(...options: readonly number[]): number {
    const places = new Set(options.flatMap((option) => this.choices.placesOf(option)));
    let sum = 0;
    for (const place of places) {
      const touching = options.filter((option) => this.touches(option, place));
      sum += this.worthWith(place, touching) - this.worthWith(place, []);
    }
    return sum;
  }

  /** How much more two options bring together than one by one. */
  synergy(a: number, b: number): number {
    let sum = 0;
    const [few, many] = [a, b].sort(
      (x, y) => this.choices.placesOf(x).length - this.choices.placesOf(y).length,
    );
    if (few === undefined || many === undefined) return 0;
    for (const place of this.choices.placesOf(few)) {
      if (!this.touches(many, place)) continue;
      sum +=
        this.worthWith(place, [few, many]) -
        this.worthWith(place, [few]) -
        this.worthWith(place, [many]) +
        this.worthWith(place, []);
    }
    return sum;
  }

  add(option: number): void {
    this.chosen.add(option);
    for (const place of this.choices.placesOf(option))
      this.at.set(
        place,
        [...(this.at.get(place) ?? []), option].sort((a, b) => a - b),
      );
  }

  remove(option: number): void {
    this.chosen.delete(option);
    for (const place of this.choices.placesOf(option))
      this.at.set(
        place,
        (this.at.get(place) ?? []).filter((other) => other !== option),
      );
  }

  open(): number[] {
    return Array.from({ length: this.choices.options }, (_, option) => option).filter(
      (option) => !this.chosen.has(option),
    );
  }

  touches(option: number, place: number): boolean {
    return this.places[option]?.has(place) ?? false;
  }

  private worthWith(place: number, more: readonly number[]): number {
    const options = [...(this.at.get(place) ?? []), ...more];
    return this.choices.worth(place, more.length > 0 ? options.sort((a, b) => a - b) : options);
  }
}

function addGreedily(selection: Selection, size: number): void {
  while (selection.chosen.size < size) {
    const open = selection.open();
    const gains = new Map(open.map((option) => [option, selection.gain(option)]));
    const single = most(open, (option) => gains.get(option) ?? 0);
    const pair = size - selection.chosen.size >= 2 ? bestPair(selection, open, gains) : null;
    const alone = single === null ? 0 : (gains.get(single) ?? 0);
    if (pair && pair.gain / 2 > alone + LEAST)
      for (const option of pair.options) selection.add(option);
    else if (single !== null && alone > LEAST) selection.add(single);
    else return;
  }
}

/** Two options that bring more together than one by one; null where there are none. */
function bestPair(
  selection: Selection,
  open: readonly number[],
  gains: ReadonlyMap<number, number>,
): { options: [number, number]; gain: number } | null {
  let found: { options: [number, number]; gain: number } | null = null;
  for (const [a, b] of meeting(selection, open)) {
    const extra = selection.synergy(a, b);
    if (extra <= LEAST) continue;
    const gain = (gains.get(a) ?? 0) + (gains.get(b) ?? 0) + extra;
    if (!found || gain > found.gain) found = { options: [a, b], gain };
  }
  return found;
}

/** Pairs of options that touch a place in common: others can't need each other. */
function* meeting({ choices }: Selection, open: readonly number[]): Iterable<[number, number]> {
  const byPlace = new Map<number, number[]>();
  for (const option of open)
    for (const place of choices.placesOf(option)) {
      const there = byPlace.get(place);
      if (there) there.push(option);
      else byPlace.set(place, [option]);
    }
  const seen = new Set<number>();
  for (const there of byPlace.values())
    for (const [index, a] of there.entries())
      for (const b of there.slice(index + 1)) {
        const key = a * choices.options + b;
        if (seen.has(key)) continue;
        seen.add(key);
        yield [a, b];
      }
}

/** Exchanges one option for another as long as that gains, which greed alone can't see. */
function exchange(selection: Selection): void {
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    let improved = false;
    for (const option of [...selection.chosen]) {
      selection.remove(option);
      const kept = selection.gain(option);
      const other = most(selection.open(), (candidate) => selection.gain(candidate));
      const better = other !== null && other !== option && selection.gain(other) > kept + LEAST;
      selection.add(better ? other : option);
      improved ||= better;
    }
    if (!improved) return;
  }
}

const MOST_ROUNDS = 5;

/** Each next one is the one that adds most; of two that need each other, the one that does more alone. */
function inOrder(choices: Choices, chosen: ReadonlySet<number>): number[] {
  const selection = new Selection(choices);
  const left = new Set(chosen);
  const order: number[] = [];
  while (left.size > 0) {
    const next = most([...left], (option) => selection.gain(option));
    if (next === null) break;
    selection.add(next);
    left.delete(next);
    order.push(next);
  }
  return order;
}

/** The one with the highest value, the first of those equal; null of none. */
function most(options: readonly number[], worthOf: (option: number) => number): number | null {
  let [found, highest]: [number | null, number] = [null, Number.NEGATIVE_INFINITY];
  for (const option of options) {
    const value = worthOf(option);
    if (value > highest) [found, highest] = [option, value];
  }
  return found;
}
