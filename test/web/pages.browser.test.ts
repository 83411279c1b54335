/** The pages of the graph's nodes, as an analyst reads them: in a real Chromium, over the seed. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { startTestServer, type TestServer } from "../support/server.js";
import { seriousFindings } from "./axe.js";
import {
  keepPicture,
  launch,
  missingChromium,
  type Visit,
  type Visitor,
  visit,
} from "./browser.js";

const ANSWER = z.object({
  data: z.object({
    instruments: z.object({
      nodes: z.array(z.object({ id: z.string(), toCheck: z.array(z.string()) })),
    }),
  }),
});

let server: TestServer;
let browser: Browser | undefined;
let open: Visit | undefined;

beforeAll(async () => {
  server = await startTestServer();
  if (!missingChromium()) browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server.close();
});
beforeEach((context) => {
  if (!browser) return context.skip("skipped: no Chromium");
  return async () => {
    await open?.close();
  };
});

/** Opens an address and waits until nothing more is on its way. */
async function at(address: string, visitor: Visitor = {}): Promise<Visit> {
  if (!browser) throw new Error("no browser");
  open = await visit(browser, server.url, visitor);
  open.page.setDefaultTimeout(40_000);
  await open.page.goto(`${server.url}${address}`);
  await open.page.locator("main h1").waitFor();
  await settled(open.page);
  return open;
}

const PAGES = [
  ["/instrument/extradition-chn-ita-2010", "instrument"],
  ["/jurisdiction/AUS", "jurisdiction"],
  ["/provision/uncac-art-57", "provision"],
  ["/measure/freeze", "measure"],
  ["/mechanism/enforce-ncb-order", "mechanism"],
  ["/enterprise/soe-cnnc", "enterprise"],
  ["/case/case-1mdb", "case"],
  ["/obstacle/obstacle-pol-echr-liu-v-poland-2022", "obstacle"],
] as const;

/** Nothing more is on its way. */
async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.locator("[aria-busy=true]").count(), { timeout: 40_000 }).toBe(0);
}

describe("The page of a treaty", { timeout: 120_000 }, () => {
  it("says since when it is in force, why, and where that date was read", async () => {
    const { page, complaints, foreign } = await at("/instrument/extradition-chn-ita-2010");
    const force = page.getByRole("region", { name: "In force" });
    expect(await force.textContent()).toContain("in force from 2015-12-13");
    const entry = force.getByRole("listitem").filter({ hasText: "Entry into force" });
    await entry.getByRole("button", { name: /source/ }).click();
    await page
      .getByRole("link", { name: /List of judicial assistance/ })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it("keeps the day in its address, and says when the treaty wasn't in force yet", async () => {
    const { page } = await at("/instrument/extradition-chn-ita-2010?asOf=2012-01-01");
    const force = page.getByRole("region", { name: "In force" });
    expect(await force.getByRole("status").textContent()).toMatch(/^No/);
    await force.getByLabel("In force on").fill("2020-01-01");
    await force.getByText(/in force from 2015/).waitFor();
    expect(page.url()).toContain("asOf=2020-01-01");
    await page.goBack();
    await page.waitForURL(/asOf=2012-01-01/);
  });

  it("keeps what was looked for and isn't there apart from what nobody has read", async () => {
    const { page } = await at("/instrument/extradition-chn-ita-2010");
    const reading = page.getByRole("region", { name: "How much was read" });
    expect(await reading.textContent()).toContain("Looked for, and not there (23)");
    await page.goto(`${server.url}/instrument/mou-chn-kor-camlmac-fiu`);
    await reading.getByText("Not read, so nobody can tell").waitFor();
    expect(await reading.textContent()).toContain("Nobody has read it");
  });

  it("warns of what was recalled and not read", async () => {
    const treaty = await recalled();
    const { page } = await at(`/instrument/${treaty}`);
    await page.getByText("Recalled, not read").waitFor();
  });
});

describe("The page of a convention with some 190 parties", { timeout: 120_000 }, () => {
  it("shows the first, and finds any of them by a few letters", async () => {
    const { page } = await at("/instrument/uncac");
    const table = page.getByRole("region", { name: "Who takes part", exact: true }).last();
    const filter = page.getByLabel("Filter: Who takes part");
    await filter.fill("Hong");
    await table.getByRole("row", { name: /Hong Kong/ }).waitFor();
    expect(await table.getByRole("row").count()).toBe(2);
    expect(await table.getByRole("row").last().textContent()).toContain("China");
    expect(page.url()).toContain("filter=Hong");
  });
});

describe("The page of a jurisdiction whose treaties were collected", { timeout: 120_000 }, () => {
  it("shows how its network grew, as a chart and as a table", async () => {
    const { page, complaints } = await at("/jurisdiction/CHN");
    const growth = page.getByRole("region", { name: "How its network grew" }).first();
    await growth.getByRole("img", { name: /A line for each kind of instrument/ }).waitFor();
    await growth.getByText("Table", { exact: true }).click();
    await growth.getByRole("columnheader", { name: "Extradition treaties" }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe("In Chinese", { timeout: 120_000 }, () => {
  it("a treaty has its Chinese title, and the API's own English is marked as English", async () => {
    const { page, complaints } = await at("/instrument/mla-chn-aus-2006", { language: "zh" });
    expect(await page.locator("h1").textContent()).toMatch(/\p{Script=Han}/u);
    await page.getByRole("heading", { name: "查阅范围" }).waitFor();
    expect(await page.locator('[lang="en"]').filter({ hasText: "in force from" }).count()).toBe(1);
    expect(complaints).toEqual([]);
    await keepPicture(page, "page-instrument-zh");
  });

  it("a case and a mechanism speak Chinese, too", async () => {
    const { page } = await at("/case/case-1mdb", { language: "zh" });
    await page.getByText("部分追回").first().waitFor();
    await page.goto(`${server.url}/mechanism/enforce-ncb-order`);
    await page.getByRole("heading", { name: "步骤" }).waitFor();
    expect(await page.locator("h1").textContent()).toMatch(/\p{Script=Han}/u);
  });
});

describe("An address that leads nowhere", { timeout: 120_000 }, () => {
  it("says what was asked for, and offers search and library", async () => {
    const { page, complaints } = await at("/instrument/no-such-treaty");
    expect(await page.locator("h1").textContent()).toContain("no-such-treaty");
    await page.getByRole("link", { name: "Search for “no-such-treaty”" }).waitFor();
    await page.getByRole("link", { name: "Look through the library" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("leads to the right page where the id is of another kind", async () => {
    const { page } = await at("/case/uncac");
    await page.getByRole("link", { name: "uncac", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /Convention against Corruption/ }).waitFor();
  });

  it.each(["/nonsense/CHN", "/jurisdiction/china", "/measure/no-such", "/jurisdiction/QQQ"])(
    "%s is answered, not left blank",
    async (address) => {
      const { page } = await at(address);
      await page.getByRole("link", { name: "Look through the library" }).waitFor();
    },
  );

  it("leaves out a day that is none, and says so", async () => {
    const { page } = await at("/instrument/mla-chn-aus-2006?asOf=2005-13-45");
    expect(await page.getByRole("alert").first().textContent()).toContain("2005-13-45");
    await page.getByRole("heading", { name: "Articles" }).waitFor();
  });
});

describe("Every page", { timeout: 120_000 }, () => {
  it.each(PAGES)("%s has nothing serious against it in light and dark", async (address, name) => {
    const { page, complaints, foreign } = await at(address);
    expect(await seriousFindings(page)).toEqual([]);
    await keepPicture(page, `page-${name}`);
    await page.getByRole("button", { name: "Dark colours" }).click();
    await page.locator('[data-mantine-color-scheme="dark"]').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it("fits 360 pixels without scrolling sideways", async () => {
    const { page } = await at("/instrument/uncac", { width: 360, height: 740 });
    const wide = "document.documentElement.scrollWidth - window.innerWidth";
    for (const [address, name] of PAGES) {
      await page.goto(`${server.url}${address}`);
      await page.locator("main h2").first().waitFor();
      await settled(page);
      expect(await page.evaluate(wide), name).toBeLessThanOrEqual(0);
    }
  });
});

/** A treaty with a field that was recalled. */
async function recalled(): Promise<string> {
  const query = `{ instruments(filter: { kinds: [EXTRADITION_TREATY, MLA_TREATY] }, first: 200) {
    nodes { id ... on BilateralTreaty { toCheck } } } }`;
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = ANSWER.parse(await response.json());
  const found = data.instruments.nodes.find(({ toCheck }) => toCheck.length > 0);
  if (!found) throw new Error("the seed has no treaty with a field to check");
  return found.id;
}
