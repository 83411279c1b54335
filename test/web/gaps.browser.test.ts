/** Gaps, programme and scenario in a real browser, in both languages, by mouse and keyboard, on small screens. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { seriousFindings } from "./axe.js";
import { keepPicture, launch, missingChromium, type Visitor, visit } from "./browser.js";

const SLOW = 60_000;
const DAY = "asOf=2026-01-01";

describe.skipIf(missingChromium())("What is missing", { timeout: 2 * SLOW }, () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startTestServer();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens a view, lets `story` happen, and wants no complaint and no foreign request. */
  async function at(
    address: string,
    story: (page: Page) => Promise<void>,
    visitor: Visitor = {},
  ): Promise<void> {
    const { page, complaints, foreign, close } = await visit(browser, server.url, visitor);
    page.setDefaultTimeout(SLOW);
    await page.goto(`${server.url}${address}`);
    await story(page);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  }

  describe("Gaps", () => {
    test("are ranked, and each shows its evidence, with what isn't known apart", () =>
      at(`/gaps?${DAY}`, async (page) => {
        await page
          .getByRole("button", { name: /^Evidence: / })
          .first()
          .click();
        await page.getByRole("heading", { name: "Missing: looked for, and not there" }).waitFor();
        await page.getByRole("heading", { name: "Not known" }).waitFor();
        expect(await page.locator(".gaps-evidence tbody tr").count()).toBe(5);
        await page.getByText(/is told by figures of \d{4} to \d{4}/).waitFor();
        await page
          .locator(".gaps-evidence")
          .getByText(/^Figure of \d{4}/)
          .first()
          .waitFor();
        const unknown = page.locator(".gaps-evidence > div").last();
        expect(await unknown.locator("li").count()).toBeGreaterThan(0);
        expect(await unknown.getByText(/confidence/).count()).toBe(0);
        await page
          .locator(".gaps-evidence")
          .getByRole("button", { name: /source/ })
          .first()
          .click();
        await page.getByRole("dialog").getByRole("link").first().waitFor();
        await keepPicture(page, "gaps");
      }));

    test("follow a slider that is moved with the keyboard", () =>
      at(`/gaps?${DAY}`, async (page) => {
        await page.locator(".gaps-table").waitFor();
        await page.getByRole("slider", { name: "Weight of: Fugitives" }).focus();
        await page.keyboard.press("End");
        await page.waitForURL(/fugitives=3/);
        await page.getByRole("button", { name: "All the same" }).click();
        await expect.poll(() => page.url()).not.toMatch(/fugitives/);
      }));

    test("are refused kindly where nothing counts", () =>
      at("/gaps?investment=0&fugitives=0&destination=0&enterprises=0&cases=0", async (page) => {
        const alert = page.getByRole("alert");
        await alert.getByText(/All five weights are 0/).waitFor();
        await alert.getByRole("button", { name: "All the same" }).click();
        await page.locator(".gaps-table").waitFor();
      }));

    test("are shown although the address is broken", () =>
      at("/gaps?investment=many&first=1000&asOf=never", async (page) => {
        await page.locator(".gaps-table").waitFor();
        expect(await page.getByRole("alert").count()).toBe(3);
      }));
  });

  describe("A programme", () => {
    test("of five treaties says which, why, and how sure that is; and becomes a scenario", () =>
      at(`/programme?${DAY}`, async (page) => {
        await page.getByText("Treaties and arrangements only").click();
        await page.waitForURL(/only=treaties/);
        // Two of the five are with Hong Kong: between jurisdictions of one sovereign an arrangement is concluded, no treaty.
        await expect.poll(() => page.locator(".gaps-step .gaps-treaty").count()).toBe(3);
        expect(await page.locator(".gaps-step").count()).toBe(5);
        await page.getByRole("heading", { name: "How sure is that?" }).waitFor();
        await page
          .getByText(/of all 42 measures not known/)
          .first()
          .waitFor();
        await keepPicture(page, "programme");
        await page.getByRole("link", { name: "Turn into a scenario" }).click();
        await page.waitForURL(/\/scenario/);
        await expect.poll(() => page.locator(".gaps-changes > li").count()).toBe(5);
        await page.getByText(/^Jurisdictions that change: /).waitFor();
      }));
  });

  test("Two jurisdictions of one sovereign are told to conclude arrangements, not treaties", () =>
    at(`/programme?only=treaties&${DAY}`, async (page) => {
      const step = page.locator(".gaps-step", { hasText: "Hong Kong" }).first();
      await step.locator(".badge", { hasText: "Arrangement on" }).first().waitFor();
      expect(await step.locator(".badge", { hasText: "treaty" }).count()).toBe(0);
      expect(await page.locator(".gaps-step .gaps-treaty").count()).toBeGreaterThan(0);
    }));

  describe("A scenario", () => {
    test("is put together from fields, reordered and taken apart", () =>
      at(`/scenario?${DAY}`, async (page) => {
        await page.getByText("No change yet.").waitFor();
        await page.getByRole("combobox", { name: "With whom" }).fill("United States");
        await page.getByRole("option", { name: "United States", exact: true }).click();
        await page.getByRole("button", { name: "Add this change" }).click();
        await page.waitForURL(/conclude/);
        await page.getByText("Conclude an extradition treaty with the United States").waitFor();
        await page.getByRole("row", { name: /United States/ }).waitFor();
        await page.getByText("Amend the law", { exact: true }).click();
        await page.getByRole("combobox", { name: "Measures" }).fill("in rem");
        await page.getByRole("option").first().click();
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "Add this change" }).click();
        await expect.poll(() => page.locator(".gaps-changes > li").count()).toBe(2);
        await page.getByRole("button", { name: /^Move up: amend law/ }).click();
        await expect
          .poll(() => new URL(page.url()).searchParams.get("changes"))
          .toMatch(/^amend law/);
        await page.getByRole("button", { name: /^Take out: conclude/ }).click();
        await expect.poll(() => page.locator(".gaps-changes > li").count()).toBe(1);
        await keepPicture(page, "scenario");
      }));

    test("keeps what it can't read, and shows a refusal beside its change", async () => {
      const visited = await visit(browser, server.url);
      const { page } = visited;
      page.setDefaultTimeout(SLOW);
      const changes = "fly away;conclude mla-treaty CYM;ratify uncac";
      await page.goto(`${server.url}/scenario?${DAY}&changes=${encodeURIComponent(changes)}`);
      const items = page.locator(".gaps-changes > li");
      await items
        .nth(0)
        .getByText(/a change begins with conclude/)
        .waitFor();
      await items.nth(2).getByRole("alert").waitFor();
      expect(await items.nth(1).getByRole("alert").count()).toBe(0);
      await items
        .nth(2)
        .getByRole("button", { name: /Take out/ })
        .click();
      await page.getByRole("row", { name: /Cayman/ }).waitFor();
      expect(await items.count()).toBe(2);
      expect(visited.foreign).toEqual([]);
      await visited.close();
    });
  });

  test.each([
    "gaps?open=HKG&",
    "programme?only=treaties&",
    "scenario?changes=conclude+memorandum+HKG&",
  ])("/%s keeps nobody out, in light and dark, in Chinese and English", async (view) => {
    for (const [language, scheme] of [
      ["en", "dark"],
      ["zh", "light"],
    ] as const)
      await at(
        `/${view}${DAY}`,
        async (page) => {
          await page.locator(".gaps-table, .gaps-step").first().waitFor();
          await expect.poll(() => page.locator('main [aria-busy="true"]').count()).toBe(0);
          expect(await seriousFindings(page)).toEqual([]);
          await keepPicture(page, `${view.split("?")[0]}-${language}-${scheme}`);
        },
        { language, scheme },
      );
  });

  test.each(["gaps?open=HKG&", "programme?", "scenario?changes=conclude+memorandum+HKG&"])(
    "/%s fits a screen of 360 pixels",
    (view) =>
      at(
        `/${view}${DAY}`,
        async (page) => {
          await page.locator(".gaps-table, .gaps-step").first().waitFor();
          expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
          await keepPicture(page, `${view.split("?")[0]}-360`);
        },
        { width: 360, height: 740 },
      ),
  );
});
