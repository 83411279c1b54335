/** `legalBases` over HTTP, on the dataset that comes with the program. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { all, answered, ask, at, texts } from "./client.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const QUERY = `
  query ($a: ID!, $b: ID!, $day: Date, $offence: Offence, $all: Boolean) {
    legalBases(requesting: $a, requested: $b, asOf: $day, offence: $offence, includeNotInForce: $all) {
      asOf offence requesting { id } requested { id }
      bases {
        instrument { id kind title sources { url title } }
        force inForce since until because conditions confidence
        measures { measure { id } strength byKind provision { id } }
      }
      notApplicable { instrument { id kind } because }
    }
  }`;

type Options = { day?: string; offence?: string; all?: boolean };

async function bases(a: string, b: string, options: Options = {}): Promise<unknown> {
  return at(await answered(server, QUERY, { a, b, day: "2026-01-01", ...options }), "legalBases");
}
const ids = (answer: unknown) => texts(answer, "bases.*.instrument.id");
const notIds = (answer: unknown) => texts(answer, "notApplicable.*.instrument.id");
const basis = (answer: unknown, id: string) => all(answer, "bases.*")[ids(answer).indexOf(id)];

describe("China and Hong Kong", () => {
  test("No treaty, no convention, and neither ordinance connects them", async () => {
    const found = await bases("CHN", "HKG", { all: true });
    expect(texts(found, "bases.*.force")).not.toContain("BINDING");
    expect(ids(found)).not.toContain("law-hkg-mlaco-1997");
    expect(ids(found)).not.toContain("law-hkg-foo-1997");
  });

  test("Conventions and ordinances are named as not applicable, with the reason", async () => {
    const found = await bases("CHN", "HKG");
    const because = new Map(
      notIds(found).map((id, index) => [id, texts(found, "notApplicable.*.because")[index]]),
    );
    expect(because.get("uncac")).toMatch(/one sovereign \(China\)/);
    expect(because.get("untoc")).toMatch(/one sovereign \(China\)/);
    expect(because.get("law-hkg-mlaco-1997")).toMatch(/excludes China/);
    expect(because.get("law-hkg-foo-1997")).toMatch(/excludes China/);
  });
});

describe("China and Australia", () => {
  test("In 2006 their treaty on assistance isn't in force, and the answer says from when", async () => {
    const found = await bases("CHN", "AUS", { day: "2006-06-01" });
    expect(ids(found)).not.toContain("mla-chn-aus-2006");
    const index = notIds(found).indexOf("mla-chn-aus-2006");
    expect(texts(found, "notApplicable.*.because")[index]).toContain("2007-03-28");
  });

  test("In 2008 it is", async () => {
    const found = await bases("CHN", "AUS", { day: "2008-06-01" });
    expect(basis(found, "mla-chn-aus-2006")).toMatchObject({
      force: "BINDING",
      inForce: "YES",
      since: "2007-03-28",
      until: null,
    });
  });

  test("The treaty on extradition, signed and never ratified, is no basis in either year", async () => {
    for (const day of ["2008-06-01", "2026-01-01"]) {
      const found = await bases("CHN", "AUS", { day });
      expect(ids(found)).not.toContain("extradition-chn-aus-2007");
      expect(notIds(found)).toContain("extradition-chn-aus-2007");
    }
  });
});

test("Hong Kong and the United Kingdom: both treaties are shown as suspended", async () => {
  const found = await bases("HKG", "GBR", { all: true });
  for (const id of ["extradition-hkg-gbr-1997", "mla-hkg-gbr-1998"]) {
    expect(basis(found, id)).toMatchObject({
      inForce: "NO",
      because: expect.stringMatching(/^suspended from 2020-07/),
    });
  }
});

describe("China and the United States", () => {
  test("The agreement, the two conventions and the statutes, and not the drug convention", async () => {
    const found = await bases("CHN", "USA");
    expect(ids(found)).toEqual(
      expect.arrayContaining(["mla-chn-usa-2000", "uncac", "untoc", "law-usa-28-usc-2467"]),
    );
    expect(notIds(found)).toContain("vienna-1988");
  });

  test("The convention against organised crime carries its condition", async () => {
    const untoc = basis(await bases("CHN", "USA"), "untoc");
    expect(texts(untoc, "conditions.*").join(" ")).toContain("organised criminal group");
  });

  test("Asked about drugs, it is the other way round", async () => {
    const found = await bases("CHN", "USA", { offence: "DRUGS" });
    expect(ids(found)).toContain("vienna-1988");
    expect(notIds(found)).toEqual(expect.arrayContaining(["uncac", "untoc"]));
    expect(found).toMatchObject({ offence: "DRUGS" });
  });
});

describe("Every answer", () => {
  const PAIRS = [
    ["CHN", "AUS"],
    ["HKG", "GBR"],
    ["USA", "CHE"],
    ["FRA", "CHN"],
    ["TUV", "NRU"],
  ] as const;

  test.each(PAIRS)("%s → %s: each basis leads to its sources and says why", async (a, b) => {
    const found = await bases(a, b, { all: true });
    for (const one of all(found, "bases.*")) {
      expect(all(one, "instrument.sources.*")).not.toEqual([]);
      expect(one).toMatchObject({ because: expect.stringMatching(/\S/) });
    }
  });

  test.each(PAIRS)("%s → %s: treaties come before laws, laws before channels", async (a, b) => {
    const order = ["BINDING", "DOMESTIC", "CHANNEL"];
    const ranks = texts(await bases(a, b), "bases.*.force").map((force) => order.indexOf(force));
    expect(ranks).toEqual(ranks.toSorted());
  });

  test.each(PAIRS)("%s → %s: what isn't in force stands in exactly one place", async (a, b) => {
    const [shown, everything] = [await bases(a, b), await bases(a, b, { all: true })];
    expect(texts(shown, "bases.*.inForce")).not.toContain("NO");
    const both = (answer: unknown) => [...ids(answer), ...notIds(answer)].toSorted();
    expect(both(shown)).toEqual(both(everything));
    expect(new Set(both(shown)).size).toBe(both(shown).length);
  });

  test("Bilateral bases don't depend on who asks whom", async () => {
    const kinds = new Set(["EXTRADITION_TREATY", "MLA_TREATY", "SHARING_AGREEMENT", "MEMORANDUM"]);
    const bilateral = async (a: string, b: string) => {
      const found = await bases(a, b);
      return ids(found).filter((_, i) =>
        kinds.has(texts(found, "bases.*.instrument.kind")[i] ?? ""),
      );
    };
    expect(await bilateral("AUS", "CHN")).toEqual(await bilateral("CHN", "AUS"));
  });

  test("The day is echoed; without one it is today", async () => {
    expect(await bases("CHN", "ITA", { day: "2010-02-03" })).toMatchObject({ asOf: "2010-02-03" });
    const now = await answered(
      server,
      '{ legalBases(requesting: "CHN", requested: "ITA") { asOf offence } }',
    );
    const today = new Date().toISOString().slice(0, 10);
    expect(now).toMatchObject({ legalBases: { asOf: today, offence: "CORRUPTION" } });
  });

  test("An explicit null stands for what is left out", async () => {
    const found = await answered(
      server,
      '{ legalBases(requesting: "CHN", requested: "ITA", asOf: null, offence: null, includeNotInForce: null) { offence } }',
    );
    expect(found).toMatchObject({ legalBases: { offence: "CORRUPTION" } });
  });
});

describe("support", () => {
  const support = (measures: string) =>
    `{ legalBases(requesting: "CHN", requested: "USA", asOf: "2026-01-01") { support${measures} { measure { id } duty power by { instrument { id } } confidence } } }`;

  test("Measures asked for come in the order asked for", async () => {
    const data = await answered(server, support('(measures: ["mla", "freeze"])'));
    expect(texts(data, "legalBases.support.*.measure.id")).toEqual(["mla", "freeze"]);
  });

  test("Without measures, all of the vocabulary", async () => {
    const data = await answered(server, support(""));
    const vocabulary = await answered(server, "{ measures { totalCount } }");
    expect(all(data, "legalBases.support.*")).toHaveLength(
      Number(at(vocabulary, "measures.totalCount")),
    );
  });

  test("What is provided for certain rests on a basis", async () => {
    const data = await answered(server, support(""));
    for (const one of all(data, "legalBases.support.*")) {
      const sides = [at(one, "duty"), at(one, "power")];
      if (sides.includes("PROVIDED")) expect(all(one, "by.*")).not.toEqual([]);
    }
  });

  test("A measure misspelt is refused with the nearest", async () => {
    const { errors } = await ask(server, support('(measures: ["freez"])'));
    expect(errors[0]).toMatchObject({
      message: 'measures: no measure is called "freez". Did you mean freeze?',
      extensions: { code: "BAD_USER_INPUT", argument: "measures" },
    });
  });
});

describe("A basis's measures can be narrowed", () => {
  const narrowed = (only: string) =>
    `{ legalBases(requesting: "CHN", requested: "AUS", asOf: "2026-01-01") {
      support(measures: ["freeze"]) { by { measures(only: ["${only}"]) { measure { id } provision { article } } } }
    } }`;

  test("to the one that was asked about", async () => {
    const found = texts(
      await answered(server, narrowed("freeze")),
      "legalBases.support.*.by.*.measures.*.measure.id",
    );
    expect(new Set(found)).toEqual(new Set(["freeze"]));
  });

  test("but only to measures that there are", async () => {
    const { errors } = await ask(server, narrowed("freez"));
    expect(errors[0]?.message).toMatch(
      /only: no measure is called "freez"\. Did you mean freeze\?/,
    );
  });
});
