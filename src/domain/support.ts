/**
 * How well a measure is supported between two jurisdictions: by duty (what instruments oblige the
 * requested State to do) and by power (what the acting side's own law lets it do).
 */
import type { Confidence } from "../dataset/kinds/common.js";
import type { Measure, Reading, Survey } from "../dataset/records.js";
import type { Facts } from "../graph/facts.js";
import { lowest } from "./confidence.js";
import {
  type LegalBases,
  type LegalBasis,
  lawsServing,
  legalBases,
  type Question,
  withoutExtensions,
} from "./legal-bases.js";
import { type Acting, best, type Sides, type Support, worst } from "./readiness.js";
import { unreadLaw } from "./unread-law.js";

export interface MeasureSupport {
  measure: Measure;
  duty: Support;
  power: Support;
  /** The bases that carry it. */
  by: LegalBasis[];
  /** The lowest of what the answer rests on. */
  confidence: Confidence;
}

/** What one side has for one measure. */
export interface Side {
  support: Support;
  by: readonly LegalBasis[];
  /** The lowest of the bases and of those of their articles that provide the measure. */
  confidence: Confidence;
}

/** What rests on nothing. */
export const NOTHING = { by: [], confidence: "high" } as const;

/** All that can be said of measures between two jurisdictions, each worked out once. */
export class SupportTable {
  readonly answer: LegalBases;
  /** The same, without what it rests on. */
  readonly sides: Sides = {
    duty: (measure) => this.duty(measure).support,
    power: (measure, acting) => this.power(measure, acting).support,
    channel: (measure) => this.channel(measure)?.support ?? "ABSENT",
  };
  private readonly isUnextended: boolean;
  private readonly binding: Bundle;
  private readonly channels: Bundle;
  private readonly powers: Readonly<Record<Acting, Power>>;

  constructor(
    readonly facts: Facts,
    readonly question: Question,
  ) {
    const { requesting, requested } = question;
    this.answer = legalBases(facts, question);
    this.isUnextended = withoutExtensions(facts, question).length > 0;
    const treaties = this.answer.bases.filter(({ force }) => force !== "domestic");
    const atHome = lawsServing(facts, question, requesting, requested, treaties).bases;
    const abroad = this.answer.bases.filter(({ force }) => force === "domestic");
    this.binding = new Bundle(treaties.filter(({ force }) => force === "binding"));
    this.channels = new Bundle(treaties.filter(({ force }) => force === "channel"));
    this.powers = {
      requesting: new Power(facts, new Bundle(atHome), requesting, requested),
      requested: new Power(facts, new Bundle(abroad), requested, requesting),
    };
  }

  /**
   * What instruments oblige the requested side to do. Nothing provides it: ABSENT where there is no
   * binding basis, or each was read whole or lists it as absent; else UNKNOWN. UNKNOWN, too, where
   * nobody has looked which conventions were extended to one of the two.
   */
  readonly duty = remembered((measure: string): Side => {
    const found = this.binding.sideOf(measure);
    if (found) return found;
    if (this.isUnextended) return UNREAD;
    const readings = this.binding.alive.flatMap(({ instrument }) => {
      const reading = this.facts.readingOf(instrument.id);
      return reading && findsNone(reading, measure) ? [reading] : [];
    });
    return readings.length === this.binding.alive.length ? gap(readings) : UNREAD;
  });

  /** What the law of the acting side lets it do for, or at the request of, the other. */
  power(measure: string, acting: Acting): Side {
    return this.powers[acting].sideOf(measure);
  }

  /** What channels carry: at best CONDITIONAL, for they oblige nobody; null where none does. */
  readonly channel = remembered((measure: string): Side | null => {
    const found = this.channels.sideOf(measure);
    return found && { ...found, support: worst(found.support, "CONDITIONAL") };
  });

  /** What to read where the acting side's power isn't known: the same for every measure. */
  readonly unreadLaw = remembered((acting: Acting) => unreadLaw(this.facts, this.question, acting));

  /** Both sides of one measure, the requested side acting. */
  measure(measure: Measure): MeasureSupport {
    const duty = this.duty(measure.id);
    const power = this.power(measure.id, "requested");
    return {
      measure,
      duty: duty.support,
      power: power.support,
      by: [...duty.by, ...power.by],
      confidence: lowest([duty.confidence, power.confidence]),
    };
  }
}

/** `work`, done once for each thing: a measure stands in many steps. */
function remembered<K, T>(work: (of: K) => T): (of: K) => T {
  const known = new Map<K, T>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const worked = work(of);
    known.set(of, worked);
    return worked;
  };
}

function findsNone({ extent, absent }: Reading | Survey, measure: string): boolean {
  return extent === "whole" || absent.includes(measure);
}

const UNREAD: Side = { support: "UNKNOWN", ...NOTHING };

/** ABSENT, as sure as those who looked for it and found none. */
function gap(looked: readonly (Reading | Survey)[]): Side {
  return { support: "ABSENT", by: [], confidence: lowest(looked.map((one) => one.confidence)) };
}

/** Bases in force, or perhaps in force, by the measures that they provide. */
class Bundle {
  readonly alive: readonly LegalBasis[];
  private readonly sides = new Map<string, Side & { by: LegalBasis[] }>();

  constructor(bases: readonly LegalBasis[]) {
    this.alive = bases.filter(({ inForce }) => inForce !== "NO");
    for (const basis of this.alive) {
      for (const { measure, strength, provision } of basis.measures) {
        const support = supportOf(basis, strength === "mandatory");
        const confidence = lowest([basis.confidence, provision?.confidence ?? "high"]);
        const side = this.sides.get(measure.id);
        if (!side) this.sides.set(measure.id, { support, by: [basis], confidence });
        else {
          side.support = best(side.support, support);
          side.confidence = lowest([side.confidence, confidence]);
          if (side.by.at(-1) !== basis) side.by.push(basis);
        }
      }
    }
  }

  /** null where nothing provides the measure. */
  sideOf(measure: string): Side | null {
    return this.sides.get(measure) ?? null;
  }
}

function supportOf({ inForce }: LegalBasis, mandatory: boolean): Support {
  if (inForce === "UNCERTAIN") return "UNCERTAIN";
  return mandatory ? "PROVIDED" : "CONDITIONAL";
}

/** The power of one side's law towards the other. */
class Power {
  constructor(
    private readonly facts: Facts,
    private readonly laws: Bundle,
    private readonly acting: string,
    private readonly other: string,
  ) {}

  /**
   * Nothing provides it: ABSENT only where a survey of the whole law that speaks of the other side
   * lists it as absent, or was whole. What nobody has read is never reported as a gap.
   */
  readonly sideOf = remembered((measure: string): Side => {
    const found = this.laws.sideOf(measure);
    if (found) return found;
    const surveys = this.facts
      .surveysOf(this.acting)
      .filter((survey) => survey.for === null || survey.for.includes(this.other))
      .filter((survey) => findsNone(survey, measure));
    return surveys.length > 0 ? gap(surveys) : UNREAD;
  });
}
