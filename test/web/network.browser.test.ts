/** The explorer's network, as an analyst uses it: in a real Chromium, over the seed. */
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

async function network(query = "", visitor: Visitor = {}): Promise<Visit> {
  if (!browser) throw new Error("no browser");
  open = await visit(browser, server.url, visitor);
  await open.page.goto(`${server.url}/network${query}`);
  await open.page.locator("h1").waitFor();
  return open;
}

async function settled(page: Page): Promise<void> {
  await page.locator('.network-picture[data-settled="true"]').waitFor({ timeout: 90_000 });
}

/** Chromium without a graphics card tells of its own slowness. */
const ours = (complaints: readonly string[]) =>
  complaints.filter((complaint) => !complaint.includes("GL Driver Message"));

describe("The picture", { timeout: 120_000 }, () => {
  it("is drawn around a node, and says what the chosen one touches", async () => {
    const { page, complaints, foreign } = await network("?around=CYM&chosen=CYM");
    await settled(page);
    await page.getByRole("region", { name: "Cayman Islands" }).waitFor();
    await page.getByRole("heading", { name: /^Touches \d+ things here$/ }).waitFor();
    expect(ours(complaints)).toEqual([]);
    expect(foreign).toEqual([]);
    await keepPicture(page, "network-en-light");
  });

  it("grows by what is expanded, which stands in the address", async () => {
    const { page } = await network("?around=CYM&chosen=CYM");
    await settled(page);
    const card = page.getByRole("region", { name: "Cayman Islands" });
    await card
      .getByRole("button", { name: "United Nations Convention against Corruption" })
      .click();
    await page.getByRole("button", { name: "Expand" }).click();
    await expect.poll(() => page.url()).toContain("around=CYM,uncac");
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain("around=CYM,uncac");
  });

  it("shows how two nodes are connected", async () => {
    const { page } = await network("?around=CHN&most=60&chosen=CHN&to=CYM");
    const list = page.getByRole("region", { name: "Connections" });
    await list.waitFor();
    expect(await list.textContent()).toContain("United Nations Convention against Corruption");
  });

  it("doesn't call a territory a party, nor a tie that is no law in force", async () => {
    const { page } = await network("?around=CYM&chosen=CYM&to=CHN&view=table");
    const list = page.getByRole("region", { name: "Connections" });
    await list.getByText("— bound through United Kingdom —").first().waitFor();
    const paths = await list.getByRole("listitem").allInnerTexts();
    expect(paths.some((path) => path.includes("In force"))).toBe(true);
    for (const path of paths.filter((one) => one.includes("assets in")))
      expect(path).not.toContain("In force");
    const edges = page.getByRole("region", { name: /connections$/ });
    const convention = edges.getByRole("row", { name: /Cayman Islands.*Against Corruption/i });
    expect(await convention.innerText()).toContain("bound through United Kingdom");
    const assets = await edges
      .getByRole("row", { name: /assets in/ })
      .first()
      .innerText();
    expect(assets).not.toMatch(/Yes|Uncertain/);
  });

  it("takes what is typed by Enter, and calls what it starts from by its name", async () => {
    const { page } = await network("?around=CYM");
    await page.getByRole("combobox", { name: "Add a node" }).click();
    await page.keyboard.type("Italy");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("around=CYM,ITA");
    await page.getByRole("button", { name: "Take Italy out" }).waitFor();
    await page.getByRole("button", { name: "Take Cayman Islands out" }).waitFor();
  });

  it("leaves out the kinds and the days that aren't wanted", async () => {
    const { page } = await network(
      "?around=CHN&asOf=1990-01-01&without=ENTERPRISE,CASE,PROVISION&view=table",
    );
    const nodes = page.getByRole("region", { name: /nodes$/ });
    await nodes.waitFor();
    expect(await nodes.textContent()).not.toContain("Enterprise");
    expect(await nodes.textContent()).not.toContain("United Nations Convention against Corruption");
  });

  it("of everything within three steps, some 2,200 nodes, comes to rest and can still be used", async () => {
    const { page, complaints } = await network("?around=CHN&depth=3&most=5000&without=");
    await settled(page);
    await page.getByRole("button", { name: "Closer" }).click();
    await page.getByText("Tables", { exact: true }).click();
    await page.getByRole("heading", { name: /^2\d{3} nodes$/ }).waitFor({ timeout: 60_000 });
    expect(ours(complaints)).toEqual([]);
  });
});

describe("The tables", { timeout: 60_000 }, () => {
  it("are there in Chinese, and lead to the pages", async () => {
    const { page } = await network("?around=CYM&view=table", { language: "zh" });
    const nodes = page.getByRole("region", { name: /个节点$/ });
    await nodes.waitFor();
    expect(await nodes.textContent()).toContain("法域");
    await keepPicture(page, "network-zh-table");
    await nodes.getByRole("link", { name: "uncac", exact: true }).click();
    await expect.poll(() => page.url()).toContain("/instrument/uncac");
  });

  it("are reached and used by keyboard alone", async () => {
    const { page } = await network("?around=CYM&view=table");
    await page.getByLabel("Filter by name or id").focus();
    await page.keyboard.type("uncac");
    await page.getByRole("heading", { name: "1 node" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("chosen=uncac");
  });
});

describe("What makes no sense", { timeout: 60_000 }, () => {
  it("in the address is named", async () => {
    const { page } = await network("?asOf=2026-13-45&most=9&view=film");
    for (const part of ["asOf=2026-13-45", "most=9", "view=film"])
      await page.getByRole("alert").filter({ hasText: part }).waitFor();
  });

  it("a node that doesn't exist: the service's words say what to do", async () => {
    const { page } = await network("?around=XXX");
    await page.getByRole("alert").filter({ hasText: "XXX" }).waitFor();
  });

  it("nothing to start from: the page says how to begin", async () => {
    const { page } = await network("?around=");
    await page.getByText("Nothing is in the picture yet").waitFor();
  });
});

describe("For everybody", { timeout: 120_000 }, () => {
  it.each(["light", "dark"] as const)("axe finds nothing serious (%s)", async (scheme) => {
    const { page, complaints } = await network("?around=CYM&chosen=CYM", { scheme });
    await settled(page);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByText("Tables", { exact: true }).click();
    await page.getByRole("region", { name: /nodes$/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    expect(ours(complaints)).toEqual([]);
  });

  it("fits a narrow screen", async () => {
    const { page } = await network("?around=CYM&chosen=CYM", { width: 360, height: 740 });
    await settled(page);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await keepPicture(page, "network-narrow");
  });
});
