/** `routes` over HTTP, on the dataset that comes with the program. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { all, answered, ask, at, texts } from "./client.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const QUERY = `
  query ($a: ID!, $b: ID!, $day: Date, $mechanisms: [ID!]) {
    routes(requesting: $a, requested: $b, asOf: $day, mechanisms: $mechanisms) {
      asOf offence requesting { id } requested { id } readiness { low high }
      best { mechanism { id informal } support readiness { low } }
      routes {
        mechanism { id informal } support readiness { low high } confidence
        bottleneck { stage support }
        steps { stage essential actor { id } needs anyOf { id } duty power support by { instrument { id } } }
        obstacles { id effect jurisdiction { id } for { id } }
        precedents { id assets { jurisdiction { id } } }
      }
    }
  }`;

async function routes(a: string, b: string, more: object = {}): Promise<unknown> {
  return at(await answered(server, QUERY, { a, b, day: "2026-01-01", ...more }), "routes");
}

const WORST_FIRST = ["ABSENT", "UNKNOWN", "UNCERTAIN", "CONDITIONAL", "PROVIDED"];
const worst = (supports: string[]) =>
  supports.toSorted((a, b) => WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b))[0];

describe.each([
  ["CHN", "USA"],
  ["CHN", "HKG"],
  ["USA", "CHE"],
  ["TUV", "NRU"],
])("%s → %s", (a, b) => {
  test("One route for each mechanism of the vocabulary", async () => {
    const known = texts(
      await answered(server, "{ mechanisms(first: 100) { nodes { id } } }"),
      "mechanisms.nodes.*.id",
    );
    const found = texts(await routes(a, b), "routes.*.mechanism.id");
    expect(found.toSorted()).toEqual(known.toSorted());
  });

  test("A route is as well supported as its weakest essential step, the bottleneck", async () => {
    for (const route of all(await routes(a, b), "routes.*")) {
      const essential = all(route, "steps.*").filter((step) => at(step, "essential") === true);
      const supports = essential.flatMap((step) => texts(step, "support"));
      expect(at(route, "support")).toBe(worst(supports) ?? "UNKNOWN");
      expect(at(route, "bottleneck.support")).toBe(at(route, "support"));
    }
  });

  test("Readiness lies between 0 and 1, low never above high", async () => {
    const found = await routes(a, b);
    for (const part of [found, ...all(found, "routes.*")]) {
      const [low, high] = [Number(at(part, "readiness.low")), Number(at(part, "readiness.high"))];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(high);
      expect(high).toBeLessThanOrEqual(1);
    }
  });

  test("Each step is taken by one of the two", async () => {
    expect([a, b]).toEqual(
      expect.arrayContaining([...new Set(texts(await routes(a, b), "routes.*.steps.*.actor.id"))]),
    );
  });

  test("Obstacles are the requested side's, or the requesting side's own that name it", async () => {
    for (const obstacle of all(await routes(a, b), "routes.*.obstacles.*")) {
      const meets = at(obstacle, "for");
      const named = meets === null ? null : texts(meets, "*.id");
      if (at(obstacle, "jurisdiction.id") === b) expect(named ?? [a]).toContain(a);
      else {
        expect(at(obstacle, "jurisdiction.id")).toBe(a);
        expect(named).toContain(a);
      }
    }
  });

  test("Precedents had assets there", async () => {
    for (const precedent of all(await routes(a, b), "routes.*.precedents.*"))
      expect(texts(precedent, "assets.*.jurisdiction.id")).toContain(b);
  });

  test("An informal mechanism is never the best", async () => {
    expect(at(await routes(a, b), "best.mechanism.informal")).toBe(false);
  });
});

test("Hindrances change nothing in support, and are shown", async () => {
  const found = texts(await routes("CHN", "USA"), "routes.*.obstacles.*.id");
  expect(found).toContain("obstacle-usa-2467-due-process");
});

test("Only the mechanisms asked for are worked out, and the best is one of them", async () => {
  const found = await routes("CHN", "USA", { mechanisms: ["enforce-ncb-order"] });
  expect(texts(found, "routes.*.mechanism.id")).toEqual(["enforce-ncb-order"]);
  expect(at(found, "best.mechanism.id")).toBe("enforce-ncb-order");
});

test("No mechanisms at all: no route, no best, and nothing known of readiness", async () => {
  expect(await routes("CHN", "USA", { mechanisms: [] })).toMatchObject({
    routes: [],
    best: null,
    readiness: { low: 0, high: 1 },
  });
});

test("A mechanism misspelt is refused with the nearest", async () => {
  const { errors } = await ask(server, QUERY, { a: "CHN", b: "USA", mechanisms: ["civil-acton"] });
  expect(errors[0]).toMatchObject({
    message: 'mechanisms: no mechanism is called "civil-acton". Did you mean civil-action?',
    extensions: { code: "BAD_USER_INPUT", argument: "mechanisms" },
  });
});

test("The day is echoed", async () => {
  expect(await routes("CHN", "USA", { day: "1999-12-31" })).toMatchObject({ asOf: "1999-12-31" });
});
