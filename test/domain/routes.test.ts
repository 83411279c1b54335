import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FactRecord } from "../../src/dataset/records.js";
import type { Question } from "../../src/domain/legal-bases.js";
import {
  combine,
  meanReadiness,
  rankOf,
  SUPPORTS,
  type Support,
} from "../../src/domain/readiness.js";
import { type Route, routes } from "../../src/domain/routes.js";
import { Facts } from "../../src/graph/facts.js";
import {
  arbitraryDataset,
  arbitraryObstacle,
  arbitraryQuestion,
  factsOf,
  law,
  mechanism,
  memorandum,
  obstacle,
  provision,
  SOURCE,
  step,
  survey,
  treaty,
} from "../support/dataset.js";

const QUESTION: Question = {
  requesting: "CHN",
  requested: "AUS",
  asOf: "2024-05-01",
  offence: "corruption",
};

function routesOf(records: readonly FactRecord[]): Route[] {
  return routes(factsOf(records), QUESTION).routes;
}
function firstRoute(records: readonly FactRecord[]): Route {
  const [first] = routesOf(records);
  if (!first) throw new Error("no mechanism among the records");
  return first;
}

/** The table of design.md, "Support", read row by row. */
const EXPECTED: Record<
  "power" | "either" | "any" | "both",
  (duty: Support, power: Support, channel: Support) => Support
> = {
  power: (_, power) => power,
  either: (duty, power) => {
    if (duty === "PROVIDED") return "PROVIDED";
    const fromPower = power === "PROVIDED" ? "CONDITIONAL" : power;
    return better(duty, fromPower);
  },
  any: (duty, power, channel) => {
    const fromChannel = channel === "PROVIDED" ? "CONDITIONAL" : channel;
    return better(EXPECTED.either(duty, power, channel), fromChannel);
  },
  both: (duty, power) => {
    if (power === "ABSENT") return "ABSENT";
    if (power === "UNKNOWN") return "UNKNOWN";
    if (duty === "ABSENT" || duty === "UNKNOWN")
      return power === "PROVIDED" ? "CONDITIONAL" : power;
    return better(duty, power) === duty ? power : duty;
  },
};
function better(a: Support, b: Support): Support {
  const order: readonly Support[] = ["PROVIDED", "CONDITIONAL", "UNCERTAIN", "UNKNOWN", "ABSENT"];
  return order.find((support) => support === a || support === b) ?? "ABSENT";
}

describe("What a step needs decides its support, for every duty, power and channel:", () => {
  test.each([
    ["power", "power alone"],
    ["either", "duty, or power as CONDITIONAL at most"],
    ["any", "as either, and a channel as CONDITIONAL at most"],
    [
      "both",
      "nothing without power; without a known duty power as CONDITIONAL at most; else the weaker",
    ],
  ] as const)("%s: %s", (needs, _) => {
    for (const duty of SUPPORTS)
      for (const power of SUPPORTS)
        for (const channel of SUPPORTS.slice(0, -1))
          expect([duty, power, channel, combine(needs, duty, power, channel)]).toEqual([
            duty,
            power,
            channel,
            EXPECTED[needs](duty, power, channel),
          ]);
  });
});

describe("A step", () => {
  test("takes the best of its measures on each side", () => {
    const way = mechanism({ steps: [step({ anyOf: ["mla", "freeze"], needs: "both" })] });
    const { steps } = firstRoute([way, treaty(), law({ measures: ["freeze"] })]);
    expect(steps[0]).toMatchObject({
      duty: "PROVIDED",
      power: "CONDITIONAL",
      support: "CONDITIONAL",
    });
  });

  test("that the requesting side takes at home has no duty, and needs its own law", () => {
    const way = mechanism({
      steps: [step({ by: "requesting", needs: "power", anyOf: ["ncb-in-rem"] })],
    });
    const [none] = firstRoute([way, survey({ jurisdiction: "CHN", absent: ["ncb-in-rem"] })]).steps;
    expect(none).toMatchObject({
      actor: "CHN",
      duty: "ABSENT",
      power: "ABSENT",
      support: "ABSENT",
    });
    const treatyOnly = mechanism({ steps: [step({ by: "requesting", anyOf: ["mla"] })] });
    const [bound] = firstRoute([treatyOnly, treaty()]).steps;
    expect(bound).toMatchObject({ duty: "ABSENT", support: "UNKNOWN", by: [] });
    const [own] = firstRoute([way, law({ jurisdiction: "CHN", measures: ["ncb-in-rem"] })]).steps;
    expect(own).toMatchObject({ actor: "CHN", duty: "ABSENT", support: "CONDITIONAL" });
  });

  test("that the requested side takes names it as the actor", () => {
    expect(firstRoute([mechanism()]).steps[0]?.actor).toBe("AUS");
  });

  test("counts a channel only where any will do", () => {
    const anyOf = ["law-enforcement-channel"];
    const withNeeds = (needs: "any" | "either") =>
      firstRoute([memorandum(), mechanism({ steps: [step({ needs, anyOf })] })]).steps[0];
    expect(withNeeds("any")).toMatchObject({ support: "CONDITIONAL", by: [{ force: "channel" }] });
    expect(withNeeds("either")).toMatchObject({ support: "UNKNOWN", by: [] });
  });

  test("names the bases that carry it, each once", () => {
    const way = mechanism({ steps: [step({ anyOf: ["mla", "freeze"] })] });
    const [{ by } = { by: [] }] = firstRoute([way, treaty(), provision(), law()]).steps;
    expect(by.map(({ instrument }) => instrument.id)).toEqual(["treaty-1", "law-1"]);
  });

  test("that needs power only names what obliges to it, too, and rests on none of that", () => {
    const way = mechanism({ steps: [step({ anyOf: ["mla"], needs: "power" })] });
    const [open] = firstRoute([way, treaty()]).steps;
    expect(open).toMatchObject({ duty: "PROVIDED", power: "UNKNOWN", support: "UNKNOWN" });
    expect(open?.by.map(({ instrument }) => instrument.id)).toEqual(["treaty-1"]);
    const [both] = firstRoute([way, treaty(), law()]).steps;
    expect(both?.by.map(({ instrument }) => instrument.id)).toEqual(["treaty-1", "law-1"]);
  });

  test("is as sure as what carries the duty that it tells of, whatever it needs", () => {
    const unsure = treaty({ confidence: "low" });
    const confidences = (["power", "both", "either"] as const).map(
      (needs) =>
        firstRoute([mechanism({ steps: [step({ anyOf: ["mla"], needs })] }), unsure]).steps[0]
          ?.confidence,
    );
    expect(confidences).toEqual(["low", "low", "low"]);
  });

  test("that hangs on a power that isn't known names the laws on record to read", () => {
    const way = mechanism({ steps: [step({ anyOf: ["freeze"], needs: "both" })] });
    const noteOn = (...records: FactRecord[]) =>
      firstRoute([way, treaty(), ...records]).steps[0]?.note;
    const read = law({ id: "law-2", title: "Proceeds of Crime Act", measures: [] });
    const sources = [{ ...SOURCE, supports: ["summary"] }];
    const article = provision({ instrument: "law-2", measures: [], sources });
    expect(noteOn(law(), read, article)).toBe(
      "Of Australia's law on record, read only in part: Proceeds of Crime Act; with no article on record: Mutual Assistance in Criminal Matters Act.",
    );
    expect(noteOn(law({ excludes: ["CHN"] }))).toBe(
      "No law of Australia in which it could be looked for is on record.",
    );
    expect(noteOn(law({ measures: ["freeze"] }))).toBeNull();
  });

  test("has something that carries it wherever it tells of a duty or a power", () => {
    fc.assert(
      fc.property(
        fc.tuple(arbitraryDataset(), arbitraryQuestion),
        ([{ info, records }, question]) => {
          const all = routes(new Facts(info, records), question).routes;
          for (const { duty, power, by } of all.flatMap(({ steps }) => steps))
            if ([duty, power].some((side) => rankOf(side) > rankOf("UNKNOWN")))
              expect(by).not.toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("A route", () => {
  const provided = step({ anyOf: ["mla"] });
  const unknown = step({ anyOf: ["asset-sharing"], stage: "return" });
  const aside = step({ anyOf: ["extradite"], essential: false });

  test("is as well supported as its weakest essential step, the bottleneck", () => {
    const route = firstRoute([treaty(), mechanism({ steps: [provided, unknown, aside] })]);
    expect(route.support).toBe("UNKNOWN");
    expect(route.bottleneck?.stage).toBe("return");
  });

  test("has the first of its weakest steps as the bottleneck", () => {
    const later = step({ anyOf: ["asset-sharing"], stage: "recognise" });
    const route = firstRoute([treaty(), mechanism({ steps: [unknown, later] })]);
    expect(route.bottleneck?.stage).toBe("return");
  });

  test("isn't held up by steps that aren't essential", () => {
    const route = firstRoute([treaty(), mechanism({ steps: [provided, aside] })]);
    expect(route).toMatchObject({ support: "PROVIDED", readiness: { low: 1, high: 1 } });
  });

  test("counts as ready as the mean of its essential steps: 1, ½ or 0, and what isn't known from 0 to 1", () => {
    const conditional = step({ anyOf: ["confiscate-conviction"], needs: "power" });
    const absent = step({ anyOf: ["freeze"], needs: "power" });
    const records = [
      treaty(),
      law({ measures: ["confiscate-conviction"] }),
      survey({ absent: ["freeze"] }),
      mechanism({ steps: [provided, conditional, unknown, absent] }),
    ];
    expect(firstRoute(records).readiness).toEqual({ low: 0.375, high: 0.625 });
  });
});

describe("Between two jurisdictions", () => {
  const weak = mechanism({ id: "weak", steps: [step({ anyOf: ["freeze"] })] });
  const strong = mechanism({ id: "strong", steps: [step({ anyOf: ["mla"] })] });
  const halfStrong = mechanism({
    id: "half-strong",
    steps: [step({ anyOf: ["freeze"] }), step({ anyOf: ["mla"] })],
  });
  const bestOf = (records: readonly FactRecord[]) =>
    routes(factsOf(records), QUESTION).best?.mechanism.id;

  test("the best route is the best-supported one, then the one that is readier at least", () => {
    expect(bestOf([treaty(), weak, strong])).toBe("strong");
    expect(bestOf([treaty(), weak, halfStrong])).toBe("half-strong");
  });

  test("the best route is never an informal one, though it were the only one supported", () => {
    const informal = mechanism({ ...strong, id: "informal", informal: true });
    expect(bestOf([treaty(), informal, weak])).toBe("weak");
    expect(bestOf([treaty(), informal])).toBeUndefined();
  });

  test("readiness is the mean over the mechanisms, informal ones among them", () => {
    const { readiness } = routes(factsOf([treaty(), weak, strong]), QUESTION);
    expect(readiness).toEqual({ low: 0.5, high: 1 });
  });

  test("only the mechanisms asked for are worked out", () => {
    const asked = routes(factsOf([treaty(), weak, strong]), QUESTION, ["strong"]);
    expect(asked.routes.map((route) => route.mechanism.id)).toEqual(["strong"]);
    expect(asked.readiness).toEqual({ low: 1, high: 1 });
    expect(routes(factsOf([weak]), QUESTION, []).routes).toEqual([]);
  });

  test("without a mechanism nothing is known", () => {
    expect(meanReadiness([])).toEqual({ low: 0, high: 1 });
  });
});

describe("For all datasets", () => {
  const ofDataset = fc.tuple(arbitraryDataset(), arbitraryQuestion);

  test("a route's support is that of its weakest essential step", () => {
    fc.assert(
      fc.property(ofDataset, ([{ info, records }, question]) => {
        for (const route of routes(new Facts(info, records), question).routes) {
          const ranks = route.steps.filter((s) => s.essential).map((s) => rankOf(s.support));
          if (ranks.length === 0) {
            expect(route).toMatchObject({ support: "UNKNOWN", bottleneck: null });
            continue;
          }
          expect(rankOf(route.support)).toBe(Math.min(...ranks));
          expect(route.bottleneck?.support).toBe(route.support);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("readiness lies between 0 and 1, the low end never above the high one", () => {
    fc.assert(
      fc.property(ofDataset, ([{ info, records }, question]) => {
        const answer = routes(new Facts(info, records), question);
        for (const { low, high } of [answer.readiness, ...answer.routes.map((r) => r.readiness)]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(low);
          expect(high).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the best route is formal, and no formal route is better supported", () => {
    fc.assert(
      fc.property(ofDataset, ([{ info, records }, question]) => {
        const { best, routes: all } = routes(new Facts(info, records), question);
        const formal = all.filter(({ mechanism }) => !mechanism.informal);
        expect(best === null).toBe(formal.length === 0);
        if (!best) return;
        expect(best.mechanism.informal).toBe(false);
        for (const { support, readiness } of formal) {
          expect(rankOf(support)).toBeLessThanOrEqual(rankOf(best.support));
          if (support === best.support)
            expect(readiness.low).toBeLessThanOrEqual(best.readiness.low);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("obstacles never change support", () => {
    fc.assert(
      fc.property(
        ofDataset,
        fc.array(arbitraryObstacle, { maxLength: 5 }),
        ([dataset, question], drawn) => {
          const { info, records } = dataset;
          const added = drawn.map((fields, index) => obstacle({ ...fields, id: `added-${index}` }));
          const supports = (all: readonly FactRecord[]) => {
            const answer = routes(new Facts(info, all), question);
            return {
              readiness: answer.readiness,
              best: answer.best?.mechanism.id,
              routes: answer.routes.map((r) => [r.support, r.readiness, r.steps, r.confidence]),
            };
          };
          expect(supports([...records, ...added])).toEqual(supports(records));
        },
      ),
      { numRuns: 200 },
    );
  });
});
