/** README says what is so: its queries, their answers, its settings and its paths. */
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examplesIn, readme, refreshed } from "../scripts/readme.js";
import { ACCURACY } from "../src/domain/drafts/accuracy.js";
import { startTestServer, type TestServer } from "./support/server.js";

const text = readme();
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function ask(query: string): Promise<unknown> {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

describe("README", () => {
  it("asks at least twelve questions", () => {
    expect(examplesIn(text).length).toBeGreaterThan(12);
  });

  it.each(examplesIn(text).map(({ query }) => ({ query })))(
    "has a query that is answered, and not by nothing: $query",
    async ({ query }) => {
      const answer = await ask(query);
      expect(answer).not.toHaveProperty("errors");
      expect(JSON.stringify(answer)).not.toMatch(/"(?:nodes|bases|routes|paths)":\[\]/);
    },
  );

  it("shows the answers and the settings as they are (npm run readme writes them)", async () => {
    expect(await refreshed(text, ask)).toBe(text);
  });

  it("says of the draft checker what its reports say", () => {
    const { day, clauses, right, found } = ACCURACY;
    const [good, seen] = [right, found].map((share) => `${Math.round(share * 100)}%`);
    expect(text.replaceAll(/\s+/g, " ")).toContain(
      `On ${day}, ${clauses} clauses: of what it found ${good} was right, of what was there it found ${seen}`,
    );
  });

  it("links only to files that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((link) => !existsSync(new URL(`../${link}`, import.meta.url)))).toEqual([]);
  });
});
