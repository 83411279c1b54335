/** Programmes: held against an exhaustive search, against scenarios, and against themselves. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FactRecord } from "../../src/dataset/records.js";
import { programmeOf } from "../../src/domain/analyses/index.js";
import { type Change, CONCLUDABLE_KINDS } from "../../src/domain/changes.js";
import { coverageRow, coveredKind } from "../../src/domain/coverage.js";
import { exposures } from "../../src/domain/exposure.js";
import { standingOf } from "../../src/domain/in-force.js";
import {
  instrumentsForProgramme,
  type Planning,
  programme,
  readinessWith,
  singleGains,
} from "../../src/domain/programme.js";
import { bestOptions, type Choices } from "../../src/domain/programme-search.js";
import { routes } from "../../src/domain/routes.js";
import { scenario, supposeAll } from "../../src/domain/scenario.js";
import { textsOf } from "../../src/graph/texts.js";
import { allBut, perspective, planningOf, seed } from "../support/analyses.js";
import {
  convention,
  flow,
  implication,
  law,
  mechanism,
  participation,
  provision,
  step,
  treaty,
} from "../support/dataset.js";

const DAY = "2024-05-01";
const OTHERS = ["AUS", "CAN", "HKG", "USA"];
const MEASURES = ["extradite", "mla", "freeze", "ncb-in-rem", "asset-sharing"] as const;

/** Each kind that can be concluded, with a model. */
const MODELLED: readonly FactRecord[] = [
  implication({
    kind: "extradition",
    implied: [{ measure: "extradite", strength: "mandatory" }],
    model: "model-extradition",
  }),
  implication({
    kind: "mla-criminal",
    implied: [{ measure: "mla", strength: "mandatory" }],
    model: "model-mla",
  }),
  convention({ id: "model-extradition", kind: "model-law" }),
  convention({ id: "model-mla", kind: "model-law" }),
];

const strength = fc.constantFrom("mandatory", "conditional", "discretionary");
const strengths = fc.uniqueArray(fc.record({ measure: fc.constantFrom(...MEASURES), strength }), {
  selector: ({ measure }) => measure,
  minLength: 1,
  maxLength: 3,
});
const arbitraryStep = fc
  .record({
    by: fc.constantFrom("requested", "requested", "requesting"),
    needs: fc.constantFrom("both", "both", "either", "any", "power"),
    anyOf: fc.subarray([...MEASURES, "law-enforcement-channel"], { minLength: 1, maxLength: 2 }),
  })
  .map((fields) => step(fields));

/** Three to four other jurisdictions, with or without laws, treaties and conventions. */
const arbitraryCase = fc
  .record({
    places: fc.integer({ min: 3, max: 4 }),
    size: fc.integer({ min: 1, max: 3 }),
    mechanisms: fc.array(fc.array(arbitraryStep, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    models: fc.tuple(strengths, strengths),
    laws: fc.array(
      fc.record({
        jurisdiction: fc.constantFrom("CHN", ...OTHERS),
        measures: strengths,
        requiresTreaty: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    treaties: fc.array(
      fc.record({
        party: fc.constantFrom(...OTHERS),
        kind: fc.constantFrom("extradition", "mla-criminal"),
      }),
      { maxLength: 2 },
    ),
    uncac: fc.option(
      fc.record({
        measures: strengths,
        parties: fc.subarray(["CHN", ...OTHERS]),
      }),
      { nil: null },
    ),
    stocks: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 4, maxLength: 4 }),
  })
  .map((drawn) => {
    const jurisdictions = OTHERS.slice(0, drawn.places);
    const articleOf = (instrument: string, measures: Drawn<typeof strengths>) =>
      provision({ id: `${instrument}-article`, instrument, measures });
    const records: FactRecord[] = [
      ...MODELLED,
      articleOf("model-extradition", drawn.models[0]),
      articleOf("model-mla", drawn.models[1]),
      ...drawn.mechanisms.map((steps, index) => mechanism({ id: `mechanism-${index}`, steps })),
      ...drawn.laws.flatMap(({ measures, ...fields }, index) => [
        law({ ...fields, id: `law-${index}`, measures: [] }),
        articleOf(`law-${index}`, measures),
      ]),
      ...drawn.treaties.map(({ party, kind }, index) =>
        treaty({ id: `treaty-${index}`, parties: ["CHN", party], kind }),
      ),
      ...(drawn.uncac === null
        ? []
        : [
            convention({ id: "uncac" }),
            articleOf("uncac", drawn.uncac.measures),
            ...drawn.uncac.parties.map((party) => participation({ convention: "uncac", party })),
          ]),
      ...jurisdictions.map((jurisdiction, index) =>
        flow({
          id: `flow-${index}`,
          jurisdiction,
          value: { amount: drawn.stocks[index] ?? 0, currency: "USD" },
        }),
      ),
    ];
    return {
      planning: planningOf(records, perspective({ asOf: DAY }), jurisdictions),
      size: drawn.size,
    };
  });
type Drawn<T> = T extends fc.Arbitrary<infer U> ? U : never;

/** The exposure-weighted `readiness.low`, all changes made, out of routes alone. */
function worthOf(planning: Planning, changes: readonly Change[]): number {
  const { facts, perspective: asked, jurisdictions, world, weights, texts } = planning;
  const { facts: then } = supposeAll(facts, asked, changes, texts);
  const exposed = exposures(asked, jurisdictions, world, facts, weights);
  const total = [...exposed.values()].reduce((sum, { value }) => sum + value, 0);
  return jurisdictions.reduce((sum, requested) => {
    const share =
      total > 0 ? (exposed.get(requested)?.value ?? 0) / total : 1 / jurisdictions.length;
    return sum + share * routes(then, { ...asked, requested }).readiness.low;
  }, 0);
}

/** Every treaty kind with everybody, every ratification, every reform at home that a step asks for. */
function candidatesOf({ facts, perspective: asked, jurisdictions }: Planning): Change[] {
  const { requesting, asOf } = asked;
  const conclusions = jurisdictions.flatMap((jurisdiction) => {
    const { kinds } = coverageRow(facts, asked, jurisdiction);
    return CONCLUDABLE_KINDS.filter((kind) => kinds[coveredKind(kind)] !== "YES").map(
      (instrumentKind): Change => ({
        kind: "conclude",
        jurisdiction,
        instrumentKind,
        model: null,
        measures: null,
      }),
    );
  });
  const joined = facts
    .participationsOf(requesting)
    .filter((one) => standingOf(one, asOf, facts.info.knownAt).certainty === "YES")
    .map((one) => one.convention);
  const ratifications = [...facts.conventions.values()]
    .filter(({ id, type }) => type === "Convention" && !joined.includes(id))
    .map(({ id }): Change => ({ kind: "ratify", instrument: id, jurisdiction: requesting }));
  const atHome = [...facts.mechanisms.values()]
    .flatMap(({ steps }) => steps)
    .filter(({ by, essential }) => by === "requesting" && essential)
    .flatMap(({ anyOf }) => anyOf);
  const reforms = [...new Set(atHome)].map(
    (measure): Change => ({
      kind: "amend-law",
      jurisdiction: requesting,
      measures: [{ measure, strength: "mandatory" }],
    }),
  );
  return [...conclusions, ...ratifications, ...reforms];
}

/** The most that any `size` of the candidates bring; those that touch nothing, alone or at all, are left out. */
function exhaustive(planning: Planning, size: number): number {
  const candidates = candidatesOf(planning);
  const before = worthOf(planning, []);
  let most = before;
  const extend = (chosen: readonly Change[], from: number): void => {
    if (chosen.length > 0) most = Math.max(most, worthOf(planning, chosen));
    if (chosen.length === size) return;
    for (let next = from; next < candidates.length; next += 1) {
      const candidate = candidates[next];
      if (candidate) extend([...chosen, candidate], next + 1);
    }
  };
  extend([], 0);
  return most - before;
}

const SEED = 20_260;

describe("On generated small cases", () => {
  test("a programme brings at least 95% of what an exhaustive search finds", {
    timeout: 120_000,
  }, () => {
    let [worst, gaining] = [1, 0];
    fc.assert(
      fc.property(arbitraryCase, ({ planning, size }) => {
        const { before, after } = programme(planning, size);
        const found = after.low - before.low;
        const possible = exhaustive(planning, size);
        if (possible > 1e-9) {
          gaining += 1;
          worst = Math.min(worst, found / possible);
        }
        expect(found).toBeGreaterThanOrEqual(0.95 * possible - 1e-9);
      }),
      { numRuns: 160, seed: SEED },
    );
    expect(gaining).toBeGreaterThan(100);
    expect(worst).toBeGreaterThanOrEqual(0.95);
  });

  test("the scenario of a first step, and of all steps, gives exactly what was announced", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ planning }) => {
        const { steps, before, after } = programme(planning, 3);
        expect(before.low).toBeCloseTo(worthOf(planning, []), 12);
        const changes = steps.map(({ change }) => change);
        steps.forEach(({ gain, rank }, index) => {
          expect(rank).toBe(index + 1);
          const gained =
            worthOf(planning, changes.slice(0, index + 1)) -
            worthOf(planning, changes.slice(0, index));
          expect(Math.abs(gain - gained)).toBeLessThan(1e-12);
        });
        const sum = steps.reduce((all, { gain }) => all + gain, 0);
        expect(Math.abs(sum - (after.low - before.low))).toBeLessThan(1e-12);
        expect(readinessWith(planning, changes).low).toBeCloseTo(after.low, 12);
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  test("a single option gains what its scenario gives, the most first", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ planning }) => {
        const before = worthOf(planning, []);
        const found = singleGains(planning);
        found.forEach(({ change, gain }, index) => {
          expect(Math.abs(gain - (worthOf(planning, [change]) - before))).toBeLessThan(1e-12);
          expect(gain).toBeLessThanOrEqual(found[index - 1]?.gain ?? 1);
        });
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  test("a programme limited to some kinds has no other steps", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ planning }) => {
        const only = { kinds: ["conclude"], instrumentKinds: ["mla-treaty"] } as const;
        const { steps } = programme(planning, 3, only);
        for (const { change } of steps)
          expect(change).toMatchObject({ kind: "conclude", instrumentKind: "mla-treaty" });
        const rest = programme(planning, 3, { kinds: ["ratify", "amend-law"] });
        for (const { change } of rest.steps) expect(change.kind).not.toBe("conclude");
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  test("no step makes anything worse, none comes twice, and none is left that would help alone", () => {
    fc.assert(
      fc.property(arbitraryCase, ({ planning }) => {
        const { steps, notes } = programme(planning, 12);
        const changes = steps.map(({ change }) => change);
        expect(new Set(changes.map((change) => JSON.stringify(change))).size).toBe(changes.length);
        for (const { gain } of steps) expect(gain).toBeGreaterThan(-1e-12);
        if (steps.length === 12) return;
        expect(notes.at(-1)).toContain("Nothing further would raise readiness");
        const reached = worthOf(planning, changes);
        for (const more of candidatesOf(planning).filter((one) => !included(changes, one)))
          expect(worthOf(planning, [...changes, more])).toBeLessThanOrEqual(reached + 1e-8);
      }),
      { numRuns: 60, seed: SEED },
    );
  });
});

function included(changes: readonly Change[], change: Change): boolean {
  return changes.some((one) => JSON.stringify(one) === JSON.stringify(change));
}

describe("The search", () => {
  /** Options worth something alone, and pairs worth more together; each pair at a place of its own. */
  const arbitraryChoices = fc
    .record({
      alone: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 9 }),
      pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 30 })), {
        maxLength: 6,
      }),
      size: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ alone, pairs, size }) => {
      const real = pairs
        .map(([a, b, worth]) => ({ a: a % alone.length, b: b % alone.length, worth }))
        .filter(({ a, b }) => a !== b);
      const choices: Choices = {
        options: alone.length,
        placesOf: (option) => [
          option,
          ...real.flatMap(({ a, b }, index) =>
            a === option || b === option ? [alone.length + index] : [],
          ),
        ],
        worth: (place, chosen) => {
          if (place < alone.length) return chosen.includes(place) ? (alone[place] ?? 0) : 0;
          const pair = real[place - alone.length];
          return pair && chosen.includes(pair.a) && chosen.includes(pair.b) ? pair.worth : 0;
        },
      };
      return { choices, size, places: alone.length + real.length };
    });

  function total({ placesOf, worth }: Choices, places: number, chosen: readonly number[]): number {
    return Array.from({ length: places }, (_, place) =>
      worth(
        place,
        chosen.filter((option) => placesOf(option).includes(place)),
      ),
    ).reduce((sum, one) => sum + one, 0);
  }

  test("finds options that bring nothing alone and much together", () => {
    const choices: Choices = {
      options: 3,
      placesOf: () => [0],
      worth: (_, chosen) =>
        chosen.includes(1) && chosen.includes(2) ? 10 : chosen.includes(0) ? 1 : 0,
    };
    expect(bestOptions(choices, 2).toSorted()).toEqual([1, 2]);
    expect(bestOptions(choices, 1)).toEqual([0]);
  });

  test("exchanges what it took first for what brings more with the rest", () => {
    // 0 is best alone; 1 and 2 together bring more than 0 with either.
    const choices: Choices = {
      options: 3,
      placesOf: (option) => [[0], [1, 2], [1, 3]][option] ?? [],
      worth: (place, chosen) => {
        if (place === 0) return chosen.length > 0 ? 5 : 0;
        if (place === 1) return chosen.length === 2 ? 6 : 0;
        return chosen.length > 0 ? 1 : 0;
      },
    };
    expect(bestOptions(choices, 2).toSorted()).toEqual([1, 2]);
  });

  test("never takes more than asked for, nor what brings nothing", () => {
    const choices: Choices = { options: 5, placesOf: () => [0], worth: () => 0 };
    expect(bestOptions(choices, 3)).toEqual([]);
    const all: Choices = { options: 2, placesOf: (o) => [o], worth: (_, c) => c.length };
    expect(bestOptions(all, 1)).toEqual([0]);
    expect(bestOptions(all, 9)).toEqual([0, 1]);
  });

  test("comes near the best even where many options are worth something only in pairs", () => {
    const ratios: number[] = [];
    fc.assert(
      fc.property(arbitraryChoices, ({ choices, size, places }) => {
        const options = Array.from({ length: choices.options }, (_, option) => option);
        const best = Math.max(
          ...subsets(options, size).map((chosen) => total(choices, places, chosen)),
        );
        const chosen = bestOptions(choices, size);
        expect(chosen.length).toBeLessThanOrEqual(size);
        if (best > 0) ratios.push(total(choices, places, chosen) / best);
      }),
      { numRuns: 500, seed: SEED },
    );
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0.95);
  });
});

function subsets(options: readonly number[], size: number): number[][] {
  const found: number[][] = [[]];
  for (const option of options)
    found.push(...found.filter((one) => one.length < size).map((one) => [...one, option]));
  return found;
}

describe("A programme", () => {
  const places = ["AUS", "CAN"];
  const freezing = mechanism({ steps: [step({ anyOf: ["freeze"], needs: "either" })] });
  const planned = (records: readonly FactRecord[], size: number) =>
    programme(planningOf(records, perspective({ asOf: DAY }), places), size);
  const modelWith = (measure: string) =>
    provision({ instrument: "model-mla", measures: [{ measure, strength: "mandatory" }] });

  test("without any exposure on record counts every jurisdiction the same, and says so", () => {
    const { steps, before, after, notes } = planned(
      [...MODELLED, freezing, modelWith("freeze")],
      2,
    );
    expect(steps.map(({ gain }) => gain)).toEqual([0.5, 0.5]);
    expect([before.low, after.low]).toEqual([0, 1]);
    expect(notes).toEqual([
      "No exposure of China is recorded, so every jurisdiction counts the same.",
    ]);
  });

  test("goes first where most is at stake", () => {
    const stock = flow({ jurisdiction: "CAN" });
    const { steps, notes } = planned([...MODELLED, freezing, modelWith("freeze"), stock], 2);
    expect(steps.map(({ change, gain }) => [change.jurisdiction, gain])).toEqual([["CAN", 1]]);
    expect(notes).toEqual([
      "Nothing further would raise readiness as far as the graph knows: 1 of 2 steps.",
    ]);
  });

  test("is empty where nothing helps, and says so", () => {
    const byLawAbroad = mechanism({ steps: [step({ needs: "power" })] });
    const { steps, before, after, notes } = planned([...MODELLED, byLawAbroad], 3);
    expect(steps).toEqual([]);
    expect(after).toEqual(before);
    expect(notes.at(-1)).toContain("0 of 3 steps");
  });

  test("takes treaties and reforms, whichever bring more", () => {
    const both = mechanism({
      steps: [
        step({ anyOf: ["freeze"], needs: "either" }),
        step({ by: "requesting", anyOf: ["ncb-in-rem"], needs: "power" }),
      ],
    });
    const { steps } = planned([...MODELLED, both, modelWith("freeze")], 3);
    expect(steps.map(({ change }) => change.kind).toSorted()).toEqual([
      "amend-law",
      "conclude",
      "conclude",
    ]);
  });

  test("has a model's measures count, and warns that a convention may not be open", () => {
    const parties = [
      convention({ id: "uncac", shortTitle: "UNCAC" }),
      participation({ convention: "uncac", party: "AUS" }),
      provision({ id: "article", instrument: "uncac" }),
    ];
    const { steps } = planned([...MODELLED, freezing, ...parties], 1);
    expect(steps[0]).toMatchObject({
      words: "China ratifies UNCAC",
      change: { kind: "ratify", instrument: "uncac", jurisdiction: "CHN" },
    });
    expect(steps[0]?.because).toContain("Whether the convention is open to China");
  });
});

describe("On the seed,", () => {
  const { graph, facts, world, knownAt } = seed();

  test.each(["CHN", "HKG", "GBR"])(
    "%s: the scenario of each step gives its gain",
    async (requesting) => {
      const asked = perspective({ requesting, asOf: knownAt });
      const { steps, before, after } = await programmeOf(graph, { ...asked, size: 3 });
      expect(steps).toHaveLength(3);
      const others = allBut(requesting);
      const texts = await textsOf(graph, instrumentsForProgramme(facts));
      const weights = { investment: 1, fugitives: 1, destination: 1, enterprises: 1, cases: 1 };
      const exposed = exposures(asked, others, world, facts, weights);
      const total = [...exposed.values()].reduce((sum, { value }) => sum + value, 0);
      const shareOf = (code: string) =>
        total > 0 ? (exposed.get(code)?.value ?? 0) / total : 1 / others.length;
      const [first] = steps;
      if (!first) throw new Error("no step");
      const { rows } = scenario(facts, asked, [first.change], others, texts);
      const gain = rows.reduce(
        (sum, row) =>
          sum + shareOf(row.jurisdiction) * (row.after.readiness.low - row.before.readiness.low),
        0,
      );
      expect(Math.abs(gain - first.gain)).toBeLessThan(1e-12);
      const sum = steps.reduce((all, step) => all + step.gain, 0);
      expect(Math.abs(sum - (after.low - before.low))).toBeLessThan(1e-12);
    },
  );

  test("a step that obstacles on record bar says so, and one within one State is an arrangement", async () => {
    const { steps } = await programmeOf(graph, {
      requesting: "CHN",
      asOf: knownAt,
      size: 5,
      instrumentKinds: ["extradition-treaty", "mla-treaty"],
    });
    const inside = steps.filter(({ change }) => change.jurisdiction === "HKG");
    expect(inside.length).toBeGreaterThan(0);
    for (const { withinOneSovereign, words, because } of inside) {
      expect(withinOneSovereign).toBe(true);
      expect(words).toContain("an arrangement on");
      expect(because).toMatch(/On record against it: .*(outside the People's Republic|mainland)/);
    }
    const american = steps.find(({ change }) => change.jurisdiction === "USA");
    expect(american).toMatchObject({ withinOneSovereign: false });
    expect(american?.because).toContain(
      "On record against it: American law extradites on a treaty",
    );
  });

  test("ten steps for China take no more than a few seconds", async () => {
    const start = performance.now();
    const { steps } = await programmeOf(graph, { requesting: "CHN", asOf: knownAt, size: 10 });
    const took = performance.now() - start;
    expect(steps).toHaveLength(10);
    expect(took).toBeLessThan(6_000);
  });

  test.each([0, -1, 51, 10_000, 1.5])("a size of %d is refused", async (size) => {
    await expect(programmeOf(graph, { requesting: "CHN", size })).rejects.toMatchObject({
      argument: "size",
    });
  });
});
