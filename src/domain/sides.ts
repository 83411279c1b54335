/** The sides of measures as plain values, so that those of several suppositions can be laid together. */
import { type Acting, best, type Sides, type Support } from "./readiness.js";

/** Where each side of a measure stands among its values. */
const [DUTY, ABROAD, HOME, CHANNEL, SIDES] = [0, 1, 2, 3, 4];

/** The best of several tables is what holds when all that they rest on holds at once. */
export class SidesTable implements Sides {
  private constructor(
    private readonly measures: ReadonlyMap<string, number>,
    private readonly values: readonly Support[],
  ) {}

  /** @param measures place of each measure in the table, by its id */
  static of(measures: ReadonlyMap<string, number>, sides: Sides): SidesTable {
    const values: Support[] = [];
    for (const measure of measures.keys())
      values.push(
        sides.duty(measure),
        sides.power(measure, "requested"),
        sides.power(measure, "requesting"),
        sides.channel(measure),
      );
    return new SidesTable(measures, values);
  }

  with(other: SidesTable): SidesTable {
    const values = this.values.map((value, index) => best(value, other.values[index] ?? value));
    return new SidesTable(this.measures, values);
  }

  /** The same, the requesting side's own law providing a measure for certain. */
  withPowerAtHome(measure: string): SidesTable {
    const index = this.measures.get(measure);
    const at = index === undefined ? -1 : index * SIDES + HOME;
    const values = this.values.map((value, place) => (place === at ? "PROVIDED" : value));
    return new SidesTable(this.measures, values);
  }

  equals(other: SidesTable): boolean {
    return this.values.every((value, index) => value === other.values[index]);
  }

  duty(measure: string): Support {
    return this.value(measure, DUTY);
  }
  power(measure: string, acting: Acting): Support {
    return this.value(measure, acting === "requested" ? ABROAD : HOME);
  }
  channel(measure: string): Support {
    return this.value(measure, CHANNEL);
  }

  private value(measure: string, side: number): Support {
    const index = this.measures.get(measure);
    return index === undefined ? "UNKNOWN" : (this.values[index * SIDES + side] ?? "UNKNOWN");
  }
}
