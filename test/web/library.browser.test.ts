/** The library's lists and the comparison: in a real Chromium, over the seed. */
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
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

async function library(path = "", visitor: Visitor = {}): Promise<Visit> {
  if (!browser) throw new Error("no browser");
  open = await visit(browser, server.url, visitor);
  open.page.setDefaultTimeout(40_000);
  await open.page.goto(`${server.url}/library${path}`);
  await open.page.locator("main h1").waitFor();
  await settled(open.page);
  return open;
}

const LISTS = [
  "instruments",
  "jurisdictions",
  "provisions",
  "measures",
  "mechanisms",
  "enterprises",
  "cases",
  "obstacles",
] as const;

/** Nothing more is on its way. */
async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.locator("[aria-busy=true]").count(), { timeout: 40_000 }).toBe(0);
}

describe("A list", { timeout: 120_000 }, () => {
  it("is filtered, sorted and grown, all in the address", async () => {
    const { page, complaints, foreign } = await library("?kinds=EXTRADITION_TREATY&parties=CHN");
    await page.getByText(/^50 of \d+ shown$/).waitFor();
    await page.getByRole("button", { name: "Signed or adopted" }).click();
    await page.waitForURL(/order=SIGNED/);
    await page.getByText("1993-08-26").first().waitFor();
    await page.getByRole("button", { name: /more$/ }).click();
    await page.waitForURL(/shown=100/);
    await page.getByLabel("Text").fill("Thailand");
    await page.waitForURL(/text=Thailand/);
    await page.getByRole("link", { name: /Kingdom of Thailand/ }).waitFor();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it("longer than the API's longest page is fetched by cursor", async () => {
    const { page } = await library("/provisions?shown=250");
    await page.getByText(/^250 of \d+ shown$/).waitFor();
    expect(await page.locator("tbody tr").count()).toBe(250);
  });

  it("is saved whole, as CSV", async () => {
    const { page } = await library("/cases");
    await page.getByRole("button", { name: "Export" }).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: /^All \d+ as CSV$/ }).click();
    const path = await (await downloading).path();
    const lines = (await readFile(path, "utf8")).trim().split("\r\n");
    expect(lines[0]).toContain("Case");
    expect(lines.length).toBeGreaterThan(60);
  });

  it("says what of its address makes no sense, and what fits nothing", async () => {
    const { page } = await library("?kinds=POEM&order=COLOUR&inForceOn=never&text=zzzzqqq");
    await page.getByText(/Nothing fits all of these conditions/).waitFor();
    expect(await page.getByRole("alert").count()).toBe(3);
  });

  it("that there isn't is named, with the ways to those that there are", async () => {
    const { page } = await library("/poems");
    await page.getByText(/There is no list “poems”/).waitFor();
    await page.getByRole("link", { name: "Cases" }).click();
    await page.getByRole("heading", { level: 1, name: "Cases" }).waitFor();
  });
});

describe("Every list", { timeout: 120_000 }, () => {
  it.each(LISTS)("%s has nothing serious against it in light and dark", async (list) => {
    const { page, complaints, foreign } = await library(`/${list}?shown=12`);
    await page.locator("tbody tr").first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await keepPicture(page, `library-${list}`);
    await page.getByRole("button", { name: "Dark colours" }).click();
    await page.locator('[data-mantine-color-scheme="dark"]').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it("fits 360 pixels without scrolling sideways, and speaks Chinese", async () => {
    const { page } = await library("", { width: 360, height: 740, language: "zh" });
    const wide = "document.documentElement.scrollWidth - window.innerWidth";
    for (const list of [...LISTS, "compare", "downloads"]) {
      await page.goto(`${server.url}/library/${list}?shown=10`);
      await page.locator("main h1").waitFor();
      await settled(page);
      expect(await page.evaluate(wide), list).toBeLessThanOrEqual(0);
      expect(await page.locator("h1").textContent()).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe("The comparison", { timeout: 120_000 }, () => {
  it("keeps what isn't mentioned apart from what wasn't read", async () => {
    const { page, complaints } = await library(
      "/compare?instruments=mla-chn-aus-2006,mou-chn-kor-camlmac-fiu",
    );
    const table = page.getByRole("region", { name: "Compare" });
    await table.getByText("Not read").first().waitFor();
    expect(await table.getByRole("columnheader").count()).toBe(3);
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await keepPicture(page, "library-compare");
  });

  it("finds what to compare by a few letters", async () => {
    const { page } = await library("/compare?instruments=uncac");
    await page.getByText("Choose at least two instruments").waitFor();
    await page.getByRole("combobox", { name: "Instruments" }).fill("Italy");
    await page
      .getByRole("option", { name: /Extradition.*Italy/ })
      .first()
      .click();
    await page.waitForURL(/instruments=uncac,/);
    await page.getByRole("region", { name: "Compare" }).waitFor();
  });
});
