/** What the views look like on paper: light, without controls, with the question in words, and whole. */
import type { Browser, Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { launch, missingChromium, visit } from "./browser.js";

let server: TestServer;
let browser: Browser;

describe.skipIf(missingChromium())("On paper", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    server = await startTestServer();
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each([
    ["/?asOf=2012-01-01", ".start-legend", ["As of 2012-01-01"]],
    ["/pair?requesting=CHN&requested=ITA", ".pair-lane", ["Offence: Corruption", "today"]],
    ["/matrix?text=it", ".matrix-grid", ["Requests by China", "Name contains: it"]],
    ["/gaps?investment=2", ".gaps-table", ["Requests by China", "Investment 2"]],
    ["/programme?only=treaties", ".gaps-step", ["Treaties and arrangements only", "Investment 1"]],
    ["/instrument/uncac?asOf=2006-01-01", ".page", ["As of 2006-01-01"]],
  ] as const)("%s says what was asked, and has no controls", async (path, selector, words) => {
    const { page, close } = await visit(browser, server.url, { scheme: "dark" });
    await page.goto(`${server.url}${path}`);
    await page.locator(selector).first().waitFor();
    await onPaper(page);
    const question = (await page.locator(".print-question").textContent()) ?? "";
    for (const one of words) expect(question).toContain(one);
    expect(await page.locator(".print-question").isVisible()).toBe(true);
    expect(await seen(page, "main button:not(.pair-station):not(.pair-sort):not(.page-sort)")).toBe(
      0,
    );
    expect(await seen(page, "main input, main select, main textarea, header")).toBe(0);
    const dark = "getComputedStyle(document.documentElement).getPropertyValue('--provided')";
    expect((await page.evaluate<string>(dark)).trim()).toBe("#2f5fb3");
    await close();
  });

  test("The matrix is printed whole, not only the rows in view", async () => {
    const { page, close } = await visit(browser, server.url);
    await page.goto(`${server.url}/matrix`);
    await page.locator(".matrix-grid tbody tr").first().waitFor();
    const shown = await page.locator(".matrix-grid tbody tr").count();
    await onPaper(page);
    expect(shown).toBeLessThan(100);
    expect(await page.locator(".matrix-paper tbody tr").count()).toBeGreaterThan(240);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await page.locator(".matrix-grid").waitFor();
    await close();
  });

  test("A report on a draft is printed with all its parts, and what each mark means", async () => {
    const { page, close } = await visit(browser, server.url);
    await page.goto(`${server.url}/drafting`);
    await page.getByText("Try an example").click();
    await page.getByRole("button", { name: "Check the draft" }).click();
    await page.locator("mark").first().waitFor();
    await onPaper(page);
    for (const part of ["Provides", "Denies", "Missing", "Would open"])
      expect(await page.getByRole("heading", { name: part }).isVisible()).toBe(true);
    expect(await page.locator("mark.draft-denied").innerText()).toContain(
      "denies: Duty to extradite",
    );
    await close();
  });

  test("A pair is printed with its sources and conditions, and without what can only be done on a screen", async () => {
    const { page, close } = await visit(browser, server.url);
    await page.goto(`${server.url}/pair?requesting=CHN&requested=ITA`);
    await page.locator(".pair-conditions").first().waitFor();
    expect(await page.locator(".pair-conditions li").first().isVisible()).toBe(false);
    await onPaper(page);
    const untoc = page.getByRole("row", { name: /UNTOC/ });
    expect(await untoc.innerText()).toContain("involves an organised criminal group");
    expect(await untoc.innerText()).toMatch(/https?:\/\//);
    expect(await seen(page, ".pair-conditions li")).toBe(
      await page.locator(".pair-conditions li").count(),
    );
    expect(await page.getByText(/Open a station/).isVisible()).toBe(false);
    expect(await page.getByText(/Move the line/).isVisible()).toBe(false);
    const cut =
      "[...document.querySelectorAll('.pair-bar-name')].filter((one) => one.scrollWidth > one.clientWidth).length";
    expect(await page.evaluate<number>(cut)).toBe(0);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator(".pair-conditions[open]").count()).toBe(0);
    await close();
  });

  test("The gaps' first sheet holds more than a heading, and their last more than the disclaimer", async () => {
    const { page, close } = await visit(browser, server.url);
    await page.goto(`${server.url}/gaps?open=HKG`);
    await page.locator(".gaps-evidence").waitFor();
    const pdf = await getDocumentProxy(
      new Uint8Array(await page.pdf({ format: "A4", preferCSSPageSize: true })),
    );
    const { text } = await extractText(pdf, { mergePages: false });
    expect(text[0]).toContain("What is recorded");
    expect(
      text
        .at(-1)
        ?.replace(/A research tool[^.]*\. Read the sources\./, "")
        .trim(),
    ).toMatch(/\d/);
    await close();
  });

  test.each(["/jurisdiction/ITA", "/gaps", "/pair?requesting=CHN&requested=ITA"])(
    "%s fits the sheet",
    async (path) => {
      // A4 within its margins, at 96 pixels an inch.
      const { page, close } = await visit(browser, server.url, { width: 703, height: 1_000 });
      await page.goto(`${server.url}${path}`);
      await page.locator("main table").first().waitFor();
      await onPaper(page);
      const over = await page.evaluate<number>(
        "Math.max(...[...document.querySelectorAll('main table')].map((one) => one.getBoundingClientRect().right)) - innerWidth",
      );
      expect(over).toBeLessThanOrEqual(0);
      await close();
    },
  );
});

/** As `window.print()` would, but for the sheet. */
async function onPaper(page: Page): Promise<void> {
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  await page.emulateMedia({ media: "print" });
}

function seen(page: Page, selector: string): Promise<number> {
  return page.locator(selector).filter({ visible: true }).count();
}
