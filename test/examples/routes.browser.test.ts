/** examples/routes.html in a real browser, from a server of its own: the API is at another origin. */

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { keepPicture, launch, missingChromium, type Visit, visit } from "../web/browser.js";

const HTML = readFileSync(new URL("../../examples/routes.html", import.meta.url), "utf8");

describe.skipIf(missingChromium())("The page that draws routes", { timeout: 60_000 }, () => {
  let api: TestServer;
  let closed: TestServer;
  let browser: Browser;
  let origin: string;
  const pages = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(HTML);
  });

  beforeAll(async () => {
    api = await startTestServer({ CORS_ORIGINS: "*" });
    closed = await startTestServer();
    await new Promise<void>((listening) => pages.listen(0, "127.0.0.1", listening));
    const address = pages.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    origin = `http://127.0.0.1:${address.port}`;
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    pages.close();
    await Promise.all([api.close(), closed.close()]);
  });

  async function open(asked: Record<string, string>, server = api): Promise<Visit> {
    const one = await visit(browser, origin, { width: 1_040 });
    const given = new URLSearchParams({ api: `${server.url}/graphql`, ...asked });
    await one.page.goto(`${origin}/?${given}`);
    return one;
  }

  test("shows every mechanism with its steps, and asks nobody but the service", async () => {
    const { page, complaints, foreign, close } = await open({
      requested: "USA",
      asOf: "2026-11-23",
    });
    const routes = page.locator("article");
    await routes.first().waitFor();
    expect(await routes.count()).toBe(9);
    expect(await routes.nth(5).innerText()).toMatch(/Civil action.*\n*.*provided, ready 100%/);
    expect(await routes.first().locator("li").count()).toBe(6);
    expect(await page.locator("select[name=requested] option").count()).toBeGreaterThan(200);
    expect(complaints).toEqual([]);
    expect(foreign.filter((address) => !address.startsWith(api.url))).toEqual([]);
    await keepPicture(page, "example-routes");
    await close();
  });

  test("shows another pair, and for one shown before is told that its copy is right", async () => {
    const { page, close } = await open({ requested: "USA", asOf: "2026-11-23" });
    await page.locator("article").first().waitFor();
    await page.selectOption("select[name=requested]", "CYM");
    await page.getByRole("button", { name: "Show" }).click();
    await page.locator("main:not([aria-busy]) article").first().waitFor();
    const before = await page.locator("article").first().innerText();
    await page.selectOption("select[name=requested]", "USA");
    await page.getByRole("button", { name: "Show" }).click();
    await expect.poll(() => page.locator("article").first().innerText()).not.toBe(before);
    await close();
  });

  test("says what is wrong: in the service's words, or that it doesn't answer", async () => {
    const same = await open({ requesting: "USA", requested: "USA" });
    await same.page.getByText(/name two different ones/).waitFor();
    await same.close();
    const silent = await open({}, closed);
    await silent.page.getByText(/doesn't answer.*CORS_ORIGINS/).waitFor();
    await silent.close();
  });
});
