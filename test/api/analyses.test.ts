/** The analyses over HTTP, on the dataset that comes with the program. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  backtestOf,
  claimsOf,
  comparisonOf,
  coverageHistoryOf,
  coverageOf,
  depthsOf,
  gapsOf,
  programmeOf,
  scenarioOf,
} from "../../src/domain/analyses/index.js";
import { bestRouteOf, cellsOf } from "../../src/domain/coverage.js";
import { seedGraph, startTestServer, type TestServer } from "../support/server.js";
import { all, answered, ask, at, texts } from "./client.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const graph = seedGraph();
const DAY = "2026-01-01";
const asked = { requesting: "CHN", asOf: DAY };

describe("Answers are those of the domain:", () => {
  test("coverage", async () => {
    const jurisdictions = ["AUS", "HKG", "CYM", "NRU"];
    const data = await answered(
      server,
      `query ($codes: [ID!]) { coverage(requesting: "CHN", asOf: "${DAY}", jurisdictions: $codes) {
        jurisdiction { id } extraditionTreaty mlaTreaty sharingAgreement memorandum uncac
        readiness { low high } best { mechanism { id } support } cells(measures: ["mla", "freeze"]) { measure { id } duty power confidence }
      } }`,
      { codes: jurisdictions },
    );
    const rows = await coverageOf(graph, { ...asked, jurisdictions });
    expect(at(data, "coverage")).toEqual(
      rows.map((row) => {
        const best = bestRouteOf(row);
        return {
          jurisdiction: { id: row.jurisdiction },
          ...row.kinds,
          readiness: row.readiness,
          best: best && { mechanism: { id: best.mechanism.id }, support: best.support },
          cells: cellsOf(row, ["mla", "freeze"]).map(({ measure, duty, power, confidence }) => ({
            measure: { id: measure.id },
            duty,
            power,
            confidence: confidence.toUpperCase(),
          })),
        };
      }),
    );
  });

  test("coverage without jurisdictions is of all others", async () => {
    const data = await answered(server, '{ coverage(requesting: "CHN") { jurisdiction { id } } }');
    expect(texts(data, "coverage.*.jurisdiction.id")).toHaveLength(250);
    expect(texts(data, "coverage.*.jurisdiction.id")).not.toContain("CHN");
  });

  test("coverageHistory", async () => {
    const data = await answered(
      server,
      `{ coverageHistory(requesting: "CHN", from: 2000, asOf: "${DAY}") {
        year asOf mlaTreaty { count inForce { id } uncertain { id } began { id } ended { id } } uncac { count }
      } }`,
    );
    const years = await coverageHistoryOf(graph, { ...asked, from: 2000 });
    const codes = (some: readonly string[]) => some.map((id) => ({ id }));
    expect(at(data, "coverageHistory")).toEqual(
      years.map(({ year, asOf, kinds: { mlaTreaty, uncac } }) => ({
        year,
        asOf,
        mlaTreaty: {
          count: mlaTreaty.inForce.length,
          inForce: codes(mlaTreaty.inForce),
          uncertain: codes(mlaTreaty.uncertain),
          began: codes(mlaTreaty.began),
          ended: codes(mlaTreaty.ended),
        },
        uncac: { count: uncac.inForce.length },
      })),
    );
  });

  test("coverageHistory begins with the first year by itself, and shows a network that grew", async () => {
    const data = await answered(
      server,
      `{ coverageHistory(requesting: "CHN", asOf: "${DAY}") { year mlaTreaty { count } } }`,
    );
    const counts = all(data, "coverageHistory.*.mlaTreaty.count").map(Number);
    expect(at(data, "coverageHistory.0.year")).toBeGreaterThan(1950);
    expect(counts.at(-1)).toBeGreaterThan(counts.at(0) ?? 0);
  });

  test("gaps", async () => {
    const weights = { cases: 2, investment: 0 };
    const data = await answered(
      server,
      `query ($weights: GapWeights) { gaps(requesting: "CHN", asOf: "${DAY}", weights: $weights, first: 7) {
        rank jurisdiction { id } exposure score readiness { low high }
        components { name value weight statement sources { id } }
        missing { measure { id } duty power } unknown { measure { id } }
      } }`,
      { weights },
    );
    const found = await gapsOf(graph, { ...asked, weights, first: 7 });
    expect(found).toHaveLength(7);
    expect(at(data, "gaps")).toEqual(
      found.map(({ rank, jurisdiction, exposure, score, readiness, ...gap }) => ({
        rank,
        jurisdiction: { id: jurisdiction },
        exposure,
        score,
        readiness,
        components: gap.components.map(({ sources, ...component }) => ({
          ...component,
          sources: sources.map(({ id }) => ({ id })),
        })),
        missing: gap.missing.map(({ measure: { id }, duty, power }) => ({
          measure: { id },
          duty,
          power,
        })),
        unknown: gap.unknown.map(({ measure: { id } }) => ({ measure: { id } })),
      })),
    );
  });

  test("scenario", async () => {
    const data = await answered(
      server,
      `{ scenario(requesting: "CHN", asOf: "${DAY}", changes: [
          { kind: CONCLUDE, jurisdiction: "USA", instrumentKind: EXTRADITION_TREATY }
          { kind: TERMINATE, instrument: "mla-chn-aus-2006" }
          { kind: AMEND_LAW, measures: [{ measure: "ncb-in-rem" }, { measure: "freeze", strength: DISCRETIONARY }] }
        ]) { changes rows { jurisdiction { id } opened { mechanism { id } } closed { mechanism { id } }
          before { readiness { low } extraditionTreaty } after { readiness { low } extraditionTreaty } } } }`,
    );
    const { changes, rows } = await scenarioOf(graph, {
      ...asked,
      changes: [
        { kind: "conclude", jurisdiction: "USA", instrumentKind: "extradition-treaty" },
        { kind: "terminate", instrument: "mla-chn-aus-2006" },
        {
          kind: "amend-law",
          measures: [{ measure: "ncb-in-rem" }, { measure: "freeze", strength: "discretionary" }],
        },
      ],
    });
    const ids = (some: readonly { mechanism: { id: string } }[]) =>
      some.map(({ mechanism: { id } }) => ({ mechanism: { id } }));
    const side = ({ readiness, kinds }: (typeof rows)[number]["before"]) => ({
      readiness: { low: readiness.low },
      extraditionTreaty: kinds.extraditionTreaty,
    });
    expect(at(data, "scenario")).toEqual({
      changes,
      rows: rows.map((row) => ({
        jurisdiction: { id: row.jurisdiction },
        opened: ids(row.opened),
        closed: ids(row.closed),
        before: side(row.before),
        after: side(row.after),
      })),
    });
  });

  test("programme, whose steps can be put into a scenario as they are", async () => {
    const data = await answered(
      server,
      `{ programme(requesting: "CHN", size: 3, asOf: "${DAY}") { notes before { low high } after { low high } steps {
        rank change kind jurisdiction { id } instrumentKind instrument { id } measures { id } gain because
      } } }`,
    );
    const { steps, notes, before, after } = await programmeOf(graph, { ...asked, size: 3 });
    expect(at(data, "programme")).toMatchObject({ notes, before, after });
    expect(all(data, "programme.steps.*")).toMatchObject(
      steps.map(({ rank, words, gain, because, change: { jurisdiction } }) => ({
        rank,
        change: words,
        gain,
        because,
        jurisdiction: { id: jurisdiction },
      })),
    );
    const [first] = all(data, "programme.steps.*");
    const changes = [
      {
        kind: at(first, "kind"),
        jurisdiction: at(first, "jurisdiction.id"),
        instrumentKind: at(first, "instrumentKind"),
      },
    ];
    const then = await answered(
      server,
      `query ($changes: [ChangeInput!]!) { scenario(requesting: "CHN", asOf: "${DAY}", changes: $changes) { changes } }`,
      { changes },
    );
    expect(texts(then, "scenario.changes.*")).toEqual([at(first, "change")]);
  });

  test("programme of treaties only: nothing else is among its steps", async () => {
    const data = await answered(
      server,
      `{ programme(requesting: "CHN", size: 5, asOf: "${DAY}", kinds: [CONCLUDE], instrumentKinds: [EXTRADITION_TREATY, MLA_TREATY]) {
        steps { kind instrumentKind } before { low } after { low } } }`,
    );
    const kinds = texts(data, "programme.steps.*.instrumentKind");
    expect(kinds).toHaveLength(5);
    expect(new Set([...kinds, "MLA_TREATY"])).toEqual(
      new Set(["EXTRADITION_TREATY", "MLA_TREATY"]),
    );
    expect(Number(at(data, "programme.after.low"))).toBeGreaterThan(
      Number(at(data, "programme.before.low")),
    );
  });

  test("claims", async () => {
    const data = await answered(
      server,
      `{ claims(requesting: "CHN", asOf: "2012-01-01", roughBelow: 0.3) { id statement verdict because
        figures { label value of }
        evidence { statement supports jurisdiction { id } instrument { id } provision { id } measure { id } sources { id } }
      } }`,
    );
    const found = await claimsOf(graph, { requesting: "CHN", asOf: "2012-01-01", roughBelow: 0.3 });
    const idOf = (one: { id: string } | null) => one && { id: one.id };
    expect(at(data, "claims")).toEqual(
      found.map((claim) => ({
        ...claim,
        evidence: claim.evidence.map((one) => ({
          statement: one.statement,
          supports: one.supports,
          jurisdiction: one.jurisdiction === null ? null : { id: one.jurisdiction },
          instrument: idOf(one.instrument),
          provision: idOf(one.provision),
          measure: idOf(one.measure),
          sources: one.sources.map(({ id }) => ({ id })),
        })),
      })),
    );
  });

  test("backtest", async () => {
    const data = await answered(
      server,
      `{ backtest { explained notKnown contradicted share leftOut { id }
        entries { case { id } requesting { id } requested { id } asOf support verdict routes { mechanism { id } } } } }`,
    );
    const { entries, leftOut, ...figures } = await backtestOf(graph);
    expect(at(data, "backtest")).toMatchObject(figures);
    expect(texts(data, "backtest.leftOut.*.id")).toEqual(leftOut.map(({ id }) => id));
    expect(at(data, "backtest.entries")).toEqual(
      entries.map(({ case: one, question, support, verdict, routes }) => ({
        case: { id: one.id },
        requesting: { id: question.requesting },
        requested: { id: question.requested },
        asOf: question.asOf,
        support,
        verdict,
        routes: routes.map(({ mechanism: { id } }) => ({ mechanism: { id } })),
      })),
    );
  });

  test("comparison and depths", async () => {
    const ids = ["mla-chn-aus-2006", "mla-chn-gbr-2013", "uncac"];
    const data = await answered(
      server,
      `query ($ids: [ID!]!) {
        comparison(instruments: $ids) { instruments { id } nowhere { id } rows { measure { id } cells { instrument { id } mention strength provisions { id } } } }
        depths(instruments: $ids) { instrument { id } benchmark { id } depth provided { measure { id } strength } missing { id } }
      }`,
      { ids },
    );
    const { rows, nowhere } = await comparisonOf(graph, ids);
    expect(texts(data, "comparison.instruments.*.id")).toEqual(ids);
    expect(texts(data, "comparison.nowhere.*.id")).toEqual(nowhere.map(({ id }) => id));
    expect(texts(data, "comparison.rows.*.cells.*.mention")).toEqual(
      rows.flatMap(({ cells }) => cells.map(({ mention }) => mention)),
    );
    expect(all(data, "comparison.rows.*.cells.*.strength")).toEqual(
      rows.flatMap(({ cells }) => cells.map(({ strength }) => strength?.toUpperCase() ?? null)),
    );
    const depths = await depthsOf(graph, { instruments: ids });
    expect(all(data, "depths.*.depth")).toEqual(depths.map(({ depth }) => depth));
    expect(texts(data, "depths.*.missing.*.id")).toEqual(
      depths.flatMap(({ missing }) => missing.map(({ id }) => id)),
    );
  });
});

const CONCLUDE = 'kind: CONCLUDE, jurisdiction: "USA", instrumentKind: MLA_TREATY';
const change = (fields: string) =>
  `scenario(requesting: "CHN", changes: [{ ${fields} }]) { changes }`;

describe("What can't be asked is refused, naming the argument:", () => {
  test.each<[query: string, argument: string]>([
    ['coverage(requesting: "China") { uncac }', "requesting"],
    ['coverage(requesting: "CHN", jurisdictions: ["USA", "usa"]) { uncac }', "jurisdictions"],
    ['coverage(requesting: "CHN", jurisdictions: ["CHN"]) { uncac }', "jurisdictions"],
    ['coverage(requesting: "CHN") { cells(measures: ["freez"]) { duty } }', "measures"],
    ['coverageHistory(requesting: "CHN", from: 2030, asOf: "2026-01-01") { year }', "from"],
    ['coverageHistory(requesting: "CHN", from: 1000) { year }', "from"],
    ['coverageHistory(requesting: "XXX") { year }', "requesting"],
    ['gaps(requesting: "CHN", weights: { cases: -1 }) { rank }', "weights.cases"],
    [
      'gaps(requesting: "CHN", weights: { cases: 0, investment: 0, fugitives: 0, destination: 0, enterprises: 0 }) { rank }',
      "weights",
    ],
    ['gaps(requesting: "CHN", first: 251) { rank }', "first"],
    ['gaps(requesting: "CHN", first: -1) { rank }', "first"],
    ['programme(requesting: "CHN", size: 0) { notes }', "size"],
    ['programme(requesting: "CHN", size: 51) { notes }', "size"],
    ['programme(requesting: "CHN", size: 10000) { notes }', "size"],
    ['programme(requesting: "CHN", kinds: [TERMINATE]) { notes }', "kinds"],
    ['programme(requesting: "CHN", kinds: []) { notes }', "kinds"],
    ['programme(requesting: "CHN", instrumentKinds: [CONVENTION]) { notes }', "instrumentKinds"],
    [
      'programme(requesting: "CHN", size: 1, weights: { investment: -0.5 }) { notes }',
      "weights.investment",
    ],
    ['claims(requesting: "CHN", roughBelow: 1.5) { id }', "roughBelow"],
    ['comparison(instruments: ["uncac"]) { nowhere { id } }', "instruments"],
    ['comparison(instruments: ["uncac", "uncac"]) { nowhere { id } }', "instruments"],
    ['comparison(instruments: ["uncac", "nothing"]) { nowhere { id } }', "instruments"],
    [
      'comparison(instruments: ["a", "b", "c", "d", "e", "f", "g"]) { nowhere { id } }',
      "instruments",
    ],
    ['depths(benchmark: "nothing") { depth }', "benchmark"],
    ['depths(benchmark: "CHN") { depth }', "benchmark"],
    ['depths(parties: ["CN"]) { depth }', "parties"],
    ["depths(first: 501) { depth }", "first"],
    ['scenario(requesting: "CHN", changes: []) { changes }', "changes"],
    [change(CONCLUDE.replace("USA", "CHN")), "changes[0].jurisdiction"],
    [change(CONCLUDE.replace("USA", "US")), "changes[0].jurisdiction"],
    [change(`${CONCLUDE}, instrument: "uncac"`), "changes[0].instrument"],
    [change(`${CONCLUDE}, model: "nothing"`), "changes[0].model"],
    [change(`${CONCLUDE}, measures: [{ measure: "freez" }]`), "changes[0].measures"],
    [change('kind: RATIFY, instrument: "uncac"'), "changes[0].instrument"],
    [change('kind: TERMINATE, instrument: "extradition-chn-aus-2007"'), "changes[0].instrument"],
    [change('kind: TERMINATE, instrument: "un-model-mla-1990"'), "changes[0].instrument"],
    [
      change('kind: AMEND_LAW, measures: [{ measure: "freeze" }], instrumentKind: MLA_TREATY'),
      "changes[0].instrumentKind",
    ],
    [change("kind: AMEND_LAW"), "changes[0].measures"],
  ])("%s", async (query, argument) => {
    const { errors, data } = await ask(server, `{ ${query} }`);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument });
    expect(data).toBeNull();
  });

  test.each(["2024-13-01", "2012", "today"])("the day %s", async (asOf) => {
    const fields = [
      'coverage(requesting: "CHN", asOf: $asOf) { uncac }',
      'coverageHistory(requesting: "CHN", asOf: $asOf) { year }',
      'gaps(requesting: "CHN", asOf: $asOf) { rank }',
      'programme(requesting: "CHN", size: 1, asOf: $asOf) { notes }',
      'claims(requesting: "CHN", asOf: $asOf) { id }',
    ];
    for (const field of fields) {
      const { errors } = await ask(server, `query ($asOf: Date) { ${field} }`, { asOf });
      expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
      expect(errors[0]?.message).toContain("asOf");
    }
  });

  test("51 changes", async () => {
    const { errors } = await ask(
      server,
      'query ($changes: [ChangeInput!]!) { scenario(requesting: "CHN", changes: $changes) { changes } }',
      { changes: Array.from({ length: 51 }, () => ({ kind: "RATIFY", instrument: "uncac" })) },
    );
    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "changes" });
  });

  test.each([
    'coverage(requesting: "CHN") { cells { by { instrument { cases { instrumentsUsed { instrument { id } } } } } } }',
    'coverage(requesting: "CHN") { cells { by { instrument { provisions { measures { measure { name } } } } } } }',
    'gaps(requesting: "CHN", first: 250) { missing { by { instrument { cases { title instrumentsUsed { instrument { title } } } } } } }',
  ])("What would be too large is refused before it is worked out: %s", async (query) => {
    const { errors } = await ask(server, `{ ${query} }`);
    expect(errors[0]?.extensions).toMatchObject({ code: "QUERY_TOO_COSTLY" });
  });
});

describe("What a scenario supposes", () => {
  const BY = `after { best { steps { by { instrument { id title kind force inForce
    provisions { id article measures { measure { id } strength } instrument { id title } }
    reading { extent } measures { measure { id } } sources { id } cases { id }
    ... on BilateralTreaty { parties { id } } ... on Memorandum { parties { id } } } } } } }`;
  const sharing = (measures: string) =>
    `scenario(requesting: "CHN", asOf: "${DAY}", changes: [{ kind: CONCLUDE, jurisdiction: "HKG", instrumentKind: MLA_TREATY, measures: [${measures}] }]) { rows { ${BY} } }`;
  const supposedIn = (data: unknown, path: string) =>
    all(data, `${path}.rows.*.after.best.steps.*.by.*.instrument`).filter((one) =>
      String(at(one, "id")).startsWith("proposed-"),
    );

  test("can be followed like what is in the graph: articles, reading, parties, measures", async () => {
    const data = await answered(server, `{ ${sharing('{ measure: "freeze" }')} }`);
    const [one] = supposedIn(data, "scenario");
    expect(one).toMatchObject({
      kind: "MLA_TREATY",
      force: "BINDING",
      inForce: "YES",
      reading: { extent: "WHOLE" },
      parties: [{ id: "CHN" }, { id: "HKG" }],
      sources: [],
      cases: [],
      provisions: [
        {
          article: "not read",
          measures: [{ measure: { id: "freeze" }, strength: "MANDATORY" }],
          instrument: { id: at(one, "id") },
        },
      ],
    });
    expect(texts(one, "measures.*.measure.id")).toEqual(["freeze", "mla"]);
  });

  test("isn't mixed up with what another scenario of the same request supposes", async () => {
    const data = await answered(
      server,
      `{ a: ${sharing('{ measure: "freeze" }')} b: ${sharing('{ measure: "trace" }, { measure: "bank-records" }')} }`,
    );
    const measured = (path: string) =>
      texts(supposedIn(data, path)[0], "provisions.0.measures.*.measure.id");
    expect([measured("a"), measured("b")]).toEqual([["freeze"], ["trace", "bank-records"]]);
  });

  test("changes nothing of what the same request asks of the graph", async () => {
    const instrument = `instrument(id: "mla-chn-aus-2006") { inForce(asOf: "${DAY}") reading { extent } provisions { id } }`;
    const alone = await answered(server, `{ ${instrument} }`);
    const ending = `scenario(requesting: "CHN", asOf: "${DAY}", changes: [{ kind: TERMINATE, instrument: "mla-chn-aus-2006" }])
      { rows { after { best { steps { by { instrument { provisions { id } } } } } } } }`;
    const both = await answered(server, `{ s: ${ending} ${instrument} t: ${ending} }`);
    expect(at(both, "instrument")).toEqual(at(alone, "instrument"));
    expect(at(both, "instrument.inForce")).toBe("YES");
    expect(all(both, "instrument.provisions.*").length).toBeGreaterThan(0);
  });
});
