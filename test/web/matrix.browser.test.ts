/** The matrix in a real browser: what it shows, by mouse and keyboard, in both languages, on small screens, and how fast. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const SLOW = 60_000;

describe.skipIf(missingChromium())("The matrix", { timeout: 2 * SLOW }, () => {
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

  /** Opens the view, lets `story` happen, and wants no complaint and no foreign request. */
  async function at(
    address: string,
    story: (page: Page, visited: Visit) => Promise<void>,
    visitor: Visitor = {},
  ): Promise<void> {
    const visited = await visit(browser, server.url, visitor);
    visited.page.setDefaultTimeout(SLOW);
    await visited.page.goto(`${server.url}${address}`);
    await visited.page.getByRole("grid").waitFor();
    await story(visited.page, visited);
    expect(visited.complaints).toEqual([]);
    expect(visited.foreign).toEqual([]);
    await visited.close();
  }

  const firstName = (page: Page) => page.locator("tbody tr").first().getByRole("rowheader");

  test("shows every jurisdiction and measure as a grid that says how large it is", () =>
    at("/matrix?asOf=2026-01-01", async (page) => {
      const grid = page.getByRole("grid");
      expect(Number(await grid.getAttribute("aria-rowcount"))).toBeGreaterThan(240);
      expect(Number(await grid.getAttribute("aria-colcount"))).toBeGreaterThan(45);
      // Only what is in view is in the page.
      expect(await page.locator("tbody tr").count()).toBeLessThan(60);
      await page.getByRole("columnheader", { name: "Confiscation", exact: true }).waitFor();
      const cell = page.getByRole("gridcell", { name: /duty .*, power / }).first();
      expect(await cell.locator(".matrix-half").count()).toBe(2);
      await keepPicture(page, "matrix");
    }));

  test("is sorted by name, by a measure, and the other way round", () =>
    at("/matrix?asOf=2026-01-01&jurisdictions=AUS,CAN,CHE", async (page) => {
      await page.getByRole("columnheader", { name: "Jurisdiction" }).click();
      await page.waitForURL(/sort=name/);
      expect(await firstName(page).textContent()).toBe("Australia");
      await page.getByText("Worst first").click();
      await page.waitForURL(/order=worst/);
      await expect.poll(() => firstName(page).textContent()).toBe("Switzerland");
      await page.goBack();
      await expect.poll(() => firstName(page).textContent()).toBe("Australia");
    }));

  test("is filtered by name and by what is absent", () =>
    at("/matrix?asOf=2026-01-01", async (page) => {
      await page.getByLabel("Name contains").fill("zealand");
      await expect.poll(() => page.getByRole("status").first().textContent()).toMatch(/^1 of 2/);
      await page.goto(
        `${server.url}/matrix?asOf=2026-01-01&support=ABSENT&side=power&measures=ncb-in-rem`,
      );
      await page.locator(".matrix-found").first().waitFor();
      const labels = await page
        .getByRole("gridcell", { name: /power/ })
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("aria-label")));
      expect(labels.length).toBeGreaterThan(0);
      expect(labels.filter((label) => !label?.endsWith("power Absent"))).toEqual([]);
    }));

  test("is walked through and opened with the keyboard alone", () =>
    at("/matrix?asOf=2026-01-01&jurisdictions=AUS,CAN&sort=name&measures=freeze", async (page) => {
      const grid = page.getByRole("grid");
      await grid.focus();
      await page.keyboard.press("End");
      await page.keyboard.press("ArrowDown");
      const current = await grid.getAttribute("aria-activedescendant");
      expect(await page.locator(`[id="${current}"]`).getAttribute("aria-label")).toMatch(
        /^Canada, /,
      );
      await page.keyboard.press("Enter");
      await page.waitForURL(/cell=CAN\.freeze/);
      const panel = page.getByRole("dialog");
      await panel.getByRole("heading", { name: "What carries it" }).waitFor();
      await panel
        .getByRole("button", { name: /source/ })
        .first()
        .waitFor();
      expect(
        await panel.getByRole("link", { name: "Everything between the two" }).getAttribute("href"),
      ).toContain("requested=CAN");
      await page.keyboard.press("Escape");
      await panel.waitFor({ state: "hidden" });
      await grid.focus();
      for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await page.waitForURL(/sort=freeze/);
    }));

  test("a kind of instrument opens with those in force and those that aren't", () =>
    at("/matrix?asOf=2026-01-01&jurisdictions=AUS&cell=AUS.extraditionTreaty", async (page) => {
      await page.getByRole("dialog").getByRole("heading", { name: "Extradition treaty" }).waitFor();
      await page.getByRole("dialog").getByText("In force between the two:").waitFor();
    }));

  test("tells what in the address isn't there, and shows the rest", () =>
    at(
      "/matrix?jurisdictions=AUS,XXX&measures=freeze,freez&side=left&asOf=2026-13-01",
      async (page) => {
        await expect.poll(() => page.getByRole("alert").count()).toBe(4);
        await expect.poll(() => firstName(page).textContent()).toBe("Australia");
      },
    ));

  test("goes out as a spreadsheet of the whole table", () =>
    at("/matrix?asOf=2026-01-01", async (page) => {
      await page.getByRole("button", { name: "Export" }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name: "Table as CSV" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("matrix-CHN-2026-01-01.csv");
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
      const lines = Buffer.concat(chunks).toString("utf8").trim().split("\r\n");
      expect(lines.length).toBeGreaterThan(240);
    }));

  test("speaks Chinese, and nobody is kept out, in light and dark", async () => {
    for (const scheme of ["light", "dark"] as const)
      await at(
        "/matrix?asOf=2026-01-01&cell=AUS.freeze",
        async (page) => {
          await page.getByRole("dialog").getByRole("heading", { name: "法律依据" }).waitFor();
          expect(await seriousFindings(page)).toEqual([]);
          await page.keyboard.press("Escape");
          await page.getByRole("dialog").waitFor({ state: "hidden" });
          expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/法域/);
          expect(await seriousFindings(page)).toEqual([]);
          await keepPicture(page, `matrix-zh-${scheme}`);
        },
        { language: "zh", scheme },
      );
  });

  test("scrolls within itself on a screen of 360 pixels", () =>
    at(
      "/matrix?asOf=2026-01-01",
      async (page) => {
        const wide = await page.evaluate("document.documentElement.scrollWidth");
        expect(wide).toBe(360);
        const scroller = page.locator(".matrix-scroll");
        expect(await scroller.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
        await keepPicture(page, "matrix-360");
      },
      { width: 360, height: 740 },
    ));

  test("scrolls with little work a frame", () =>
    at("/matrix?asOf=2026-01-01", async (page) => {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
      const worked = async () => {
        const { metrics } = await cdp.send("Performance.getMetrics");
        return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
      };
      const runs: { rate: number; work: number }[] = [];
      for (const _ of [1, 2, 3]) {
        await page.evaluate('document.querySelector(".matrix-scroll").scrollTo(0, 0)');
        const before = await worked();
        const rate = await page.evaluate<number>(FRAMES_A_SECOND);
        runs.push({ rate, work: (((await worked()) - before) * 1_000) / (rate * SECONDS) });
      }
      const rate = Math.max(...runs.map((run) => run.rate));
      const work = Math.min(...runs.map((run) => run.work));
      console.info(
        `Scrolling the matrix: ${rate.toFixed(1)} frames a second, ${work.toFixed(1)} ms of work a frame.`,
      );
      // 50 frames a second leave 20 ms for each; a machine that paints without a graphics card, and has other work
      // beside it, needs up to twice that. Drawn whole, the table takes hundreds.
      expect(work).toBeLessThan(40);
    }));
});

const SECONDS = 1.5;

/** Scrolls down, and a little to the right; how many frames a second that makes. */
const FRAMES_A_SECOND = `new Promise((resolve) => {
  const scroller = document.querySelector(".matrix-scroll");
  const start = performance.now();
  let frames = 0;
  const step = (now) => {
    frames += 1;
    scroller.scrollBy(5, 30);
    if (now - start < ${SECONDS * 1_000}) requestAnimationFrame(step);
    else resolve((frames * 1_000) / (now - start));
  };
  requestAnimationFrame(step);
})`;
