/** What facts say that bears on two jurisdictions, as plain values that can be compared. */
import type { Facts } from "../../src/graph/facts.js";
import type { Pair } from "../../src/graph/port.js";

export function bearingOn(facts: Facts, [requesting, requested]: Pair): unknown {
  const bilaterals = facts.bilateralsBetween(requesting, requested);
  const sides = [requesting, requested].map((code) => {
    const laws = facts.lawsOf(code);
    const participations = facts.participationsOf(code);
    return {
      laws,
      participations,
      through: facts.throughWhom(code),
      surveys: facts.surveysOf(code),
      obstacles: facts.obstaclesOf(code),
      cases: facts.casesIn(code),
      contents: laws.map(({ id }) => contentsOf(facts, id)),
      conventions: participations.map(({ convention }) => ({
        record: facts.conventions.get(convention),
        positions: facts.positionsOf(convention, code),
        ...contentsOf(facts, convention),
      })),
    };
  });
  return {
    bilaterals: bilaterals.map((record) => ({ record, ...contentsOf(facts, record.id) })),
    sides,
    vocabulary: [facts.measures, facts.mechanisms, facts.proceedings].map((map) => [...map]),
    conventions: [...facts.conventions],
    implications: facts.implications,
    lexicon: facts.lexicon,
  };
}

function contentsOf(facts: Facts, instrument: string) {
  return { provisions: facts.provisionsOf(instrument), reading: facts.readingOf(instrument) };
}
