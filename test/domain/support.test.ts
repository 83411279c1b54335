import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FactRecord } from "../../src/dataset/records.js";
import type { Question } from "../../src/domain/legal-bases.js";
import { rankOf, SUPPORTS, type Support } from "../../src/domain/readiness.js";
import { SupportTable } from "../../src/domain/support.js";
import { Facts } from "../../src/graph/facts.js";
import {
  arbitraryDataset,
  arbitraryProvisionMeasures,
  arbitraryQuestion,
  arbitraryTreaty,
  convention,
  factsOf,
  law,
  MEASURE_IDS,
  measure,
  memorandum,
  participation,
  position,
  provision,
  reading,
  survey,
  territory,
  treaty,
} from "../support/dataset.js";

const QUESTION: Question = {
  requesting: "CHN",
  requested: "AUS",
  asOf: "2024-05-01",
  offence: "corruption",
};

const table = (records: readonly FactRecord[]) => new SupportTable(factsOf(records), QUESTION);
const duty = (records: readonly FactRecord[], id = "freeze") => table(records).duty(id).support;
const power = (records: readonly FactRecord[], id = "freeze") =>
  table(records).power(id, "requested").support;

const freezing = (strength: "mandatory" | "conditional" | "discretionary", id = "provision-1") =>
  provision({ id, measures: [{ measure: "freeze", strength }] });

describe("Duty", () => {
  test("is PROVIDED where a binding basis in force makes it mandatory", () => {
    expect(duty([treaty(), freezing("mandatory")])).toBe("PROVIDED");
  });

  test.each(["conditional", "discretionary"] as const)(
    "is CONDITIONAL where it is %s",
    (strength) => {
      expect(duty([treaty(), freezing(strength)])).toBe("CONDITIONAL");
    },
  );

  test("is UNCERTAIN where it is uncertain that the basis is in force, however strong", () => {
    expect(duty([treaty({ status: "unknown" }), freezing("mandatory")])).toBe("UNCERTAIN");
  });

  test("is the best that any basis or article gives", () => {
    const records = [
      treaty(),
      treaty({ id: "treaty-2", status: "unknown" }),
      freezing("discretionary"),
      provision({ id: "provision-2", instrument: "treaty-2" }),
    ];
    expect(duty(records)).toBe("CONDITIONAL");
    expect(duty([...records, freezing("mandatory", "provision-3")])).toBe("PROVIDED");
  });

  test("is ABSENT where there is no binding basis at all", () => {
    expect(duty([])).toBe("ABSENT");
    expect(duty([treaty({ terminated: "2020", status: "terminated" })])).toBe("ABSENT");
    expect(duty([law({ measures: ["freeze"] })])).toBe("ABSENT");
  });

  test("is UNKNOWN, not ABSENT, where nobody looked what was extended to a territory", () => {
    const asked = (records: readonly FactRecord[]) =>
      new SupportTable(factsOf(records), { ...QUESTION, requested: "BMU" }).sides.duty("freeze");
    expect(asked([])).toBe("ABSENT");
    expect(asked([territory()])).toBe("UNKNOWN");
    const extended = participation({ party: "BMU", via: "GBR" });
    expect(asked([territory(), convention(), extended])).toBe("ABSENT");
    expect(asked([territory({ through: "CHN" })])).toBe("ABSENT");
  });

  test("is ABSENT where every basis that may be in force was read whole or lists it as absent", () => {
    const second = treaty({ id: "treaty-2", status: "unknown" });
    const whole = reading();
    const listed = reading({ instrument: "treaty-2", extent: "partial", absent: ["freeze"] });
    expect(duty([treaty(), whole])).toBe("ABSENT");
    expect(duty([treaty(), second, whole, listed])).toBe("ABSENT");
  });

  test("is UNKNOWN where one of them was not read for it", () => {
    const second = treaty({ id: "treaty-2", status: "unknown" });
    expect(duty([treaty()])).toBe("UNKNOWN");
    expect(duty([treaty(), second, reading()])).toBe("UNKNOWN");
    expect(duty([treaty(), reading({ extent: "partial", absent: ["mla"] })])).toBe("UNKNOWN");
  });

  test("doesn't wait for the reading of what isn't in force", () => {
    const ended = treaty({ id: "treaty-2", terminated: "2020", status: "terminated" });
    expect(duty([treaty(), reading(), ended])).toBe("ABSENT");
  });

  test("to extradite never comes from a convention that a party doesn't use as a basis", () => {
    const records = [
      convention({ id: "uncac" }),
      ...["CHN", "AUS"].map((party) => participation({ convention: "uncac", party })),
      provision({
        instrument: "uncac",
        measures: [{ measure: "extradite", strength: "mandatory" }],
      }),
      position(),
    ];
    expect(rankOf(duty(records, "extradite"))).toBeLessThanOrEqual(rankOf("UNKNOWN"));
    expect(duty(records.slice(0, -1), "extradite")).toBe("PROVIDED");
  });

  test("never comes from a channel, even one that is in force", () => {
    const records = [memorandum({ status: "in-force", signed: "2010-05-01" })];
    expect(duty(records, "law-enforcement-channel")).toBe("ABSENT");
  });
});

describe("Power", () => {
  test("comes from laws of the acting side that don't exclude the other", () => {
    expect(power([law({ measures: ["freeze"] })])).toBe("CONDITIONAL");
    expect(power([law(), provision({ instrument: "law-1" })])).toBe("PROVIDED");
    expect(power([law({ measures: ["freeze"], excludes: ["CHN"] })])).toBe("UNKNOWN");
    expect(power([law({ measures: ["freeze"], jurisdiction: "USA" })])).toBe("UNKNOWN");
    expect(power([treaty(), provision()])).toBe("UNKNOWN");
  });

  test("of the requesting side comes from its own laws", () => {
    const facts = [law({ jurisdiction: "CHN", measures: ["ncb-in-rem"] })];
    expect(table(facts).power("ncb-in-rem", "requesting").support).toBe("CONDITIONAL");
    expect(table(facts).power("ncb-in-rem", "requested").support).toBe("UNKNOWN");
  });

  test("is UNCERTAIN where it is uncertain that the law is in force", () => {
    expect(power([law({ measures: ["freeze"], adopted: null, entryIntoForce: null })])).toBe(
      "UNCERTAIN",
    );
  });

  test("is ABSENT only where a survey lists the measure as absent, or is whole", () => {
    expect(power([law(), survey({ absent: ["freeze"] })])).toBe("ABSENT");
    expect(power([law(), survey({ extent: "whole" })])).toBe("ABSENT");
    expect(power([law(), survey({ absent: ["mla"] })])).toBe("UNKNOWN");
    expect(power([law(), survey({ jurisdiction: "USA", absent: ["freeze"] })])).toBe("UNKNOWN");
  });

  test("isn't ABSENT by a survey that speaks of others only", () => {
    expect(power([survey({ for: ["USA"], absent: ["freeze"] })])).toBe("UNKNOWN");
    expect(power([survey({ for: ["USA", "CHN"], absent: ["freeze"] })])).toBe("ABSENT");
  });

  test("that a law shows stands against a survey that found none", () => {
    expect(power([law({ measures: ["freeze"] }), survey({ absent: ["freeze"] })])).toBe(
      "CONDITIONAL",
    );
  });

  test("under a law that asks for a treaty waits for the treaty", () => {
    const asking = law({ measures: ["freeze"], requiresTreaty: true });
    expect(power([asking])).toBe("UNKNOWN");
    expect(power([asking, treaty()])).toBe("CONDITIONAL");
  });
});

describe("A channel", () => {
  const carried = (records: readonly FactRecord[]) =>
    table(records).channel("law-enforcement-channel")?.support ?? null;

  test("counts as CONDITIONAL at most, whatever the strength of its clause", () => {
    const clause = provision({
      instrument: "memorandum-1",
      measures: [{ measure: "law-enforcement-channel", strength: "mandatory" }],
    });
    expect(carried([memorandum()])).toBe("CONDITIONAL");
    expect(carried([memorandum(), clause])).toBe("CONDITIONAL");
  });

  test("counts as UNCERTAIN where that is what it is, and not at all once it has ended", () => {
    expect(carried([memorandum({ status: "unknown" })])).toBe("UNCERTAIN");
    expect(carried([memorandum({ until: "2020" })])).toBeNull();
  });
});

describe("An answer carries the lowest confidence of what it rests on", () => {
  const confidence = (records: readonly FactRecord[]) => {
    const freeze = measure({ id: "freeze" });
    return table(records).measure(freeze).confidence;
  };

  test("its bases, and the articles that provide the measure", () => {
    expect(confidence([treaty(), provision()])).toBe("high");
    expect(confidence([treaty({ confidence: "medium" }), provision()])).toBe("medium");
    expect(confidence([treaty(), provision({ confidence: "low" })])).toBe("low");
  });

  test("for a gap, the readings and surveys that found none", () => {
    expect(confidence([treaty(), reading({ confidence: "low" })])).toBe("low");
    expect(confidence([survey({ absent: ["freeze"], confidence: "medium" })])).toBe("medium");
  });
});

describe("For all datasets", () => {
  const ofDataset = fc.tuple(arbitraryDataset(), arbitraryQuestion);
  const answers = (facts: Facts, question: Question) => {
    const table = new SupportTable(facts, question);
    return MEASURE_IDS.map((id) => ({
      id,
      duty: table.duty(id),
      atHome: table.power(id, "requesting").support,
      abroad: table.power(id, "requested").support,
    }));
  };

  test("an added treaty never lowers duty", () => {
    fc.assert(
      fc.property(
        ofDataset,
        arbitraryTreaty,
        arbitraryProvisionMeasures,
        ([dataset, question], drawn, measures) => {
          const { info, records } = dataset;
          const added = {
            ...drawn,
            id: "added",
            parties: [question.requested, question.requesting],
          };
          const article = provision({ id: "added-1", instrument: "added", measures });
          const before = answers(new Facts(info, records), question);
          const after = answers(new Facts(info, [...records, added, article]), question);
          for (const [index, { id, duty }] of before.entries()) {
            const now: Support = after[index]?.duty.support ?? "ABSENT";
            expect([id, rankOf(now) >= rankOf(duty.support)]).toEqual([id, true]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test("what nobody has read is never ABSENT, but for a duty without any binding basis", () => {
    fc.assert(
      fc.property(ofDataset, ([{ info, records }, question]) => {
        const unread = records.filter(({ type }) => type !== "Reading" && type !== "Survey");
        const facts = new Facts(
          info,
          unread.filter(({ type }) => type !== "Position"),
        );
        const { bases } = new SupportTable(facts, question).answer;
        const bound = bases.some(({ force, inForce }) => force === "binding" && inForce !== "NO");
        for (const { duty, atHome, abroad } of answers(facts, question)) {
          expect([atHome, abroad]).not.toContain("ABSENT");
          if (bound) expect(duty.support).not.toBe("ABSENT");
          else expect(duty.support).toBe("ABSENT");
        }
      }),
      { numRuns: 300 },
    );
  });

  test("channels never make a duty, nor change one", () => {
    fc.assert(
      fc.property(ofDataset, ([{ info, records }, question]) => {
        const channels = new Set(["Memorandum", "Network", "Body"]);
        const without = records.filter(({ type }) => !channels.has(type));
        const all = answers(new Facts(info, records), question);
        for (const { duty } of all)
          expect(duty.by.every(({ force }) => force === "binding")).toBe(true);
        expect(answers(new Facts(info, without), question).map(({ duty }) => duty.support)).toEqual(
          all.map(({ duty }) => duty.support),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("what carries a side was in force, or perhaps was, and provides the measure", () => {
    fc.assert(
      fc.property(ofDataset, ([{ info, records }, question]) => {
        for (const { id, duty } of answers(new Facts(info, records), question)) {
          expect(duty.by.length > 0).toBe(rankOf(duty.support) > rankOf("UNKNOWN"));
          for (const { inForce, measures } of duty.by) {
            expect(inForce).not.toBe("NO");
            expect(measures.map(({ measure }) => measure.id)).toContain(id);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("The five values, from worst to best", () => {
  expect(SUPPORTS).toEqual(["ABSENT", "UNKNOWN", "UNCERTAIN", "CONDITIONAL", "PROVIDED"]);
});
