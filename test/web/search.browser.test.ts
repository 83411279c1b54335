/** The palette and the search page, in a real browser: anything found and opened by keyboard, in both languages. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { seriousFindings } from "./axe.js";
import { keepPicture, launch, missingChromium, type Visit, visit } from "./browser.js";

const WORDS = {
  en: {
    palette: "Search everything",
    typed: "cayman",
    pair: "Pair: China → Cayman Islands",
    all: "All that is found for “cayman”",
    nothing: "Nothing found for “xqzwv”.",
    instrument: /^Instrument \(/,
    article: "article",
  },
  zh: {
    palette: "搜索全部内容",
    typed: "开曼",
    pair: "两法域之间：中国 → 开曼群岛",
    all: "查看“开曼”的全部结果",
    nothing: "没有找到与“xqzwv”相关的内容。",
    instrument: /^文件（/,
    article: "第",
  },
} as const;

let server: TestServer;
let browser: Browser;

describe.skipIf(missingChromium())("Search", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    server = await startTestServer();
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  describe.each(["en", "zh"] as const)("in %s", (language) => {
    const words = WORDS[language];

    test("opens on a slash, finds a pair, and Enter opens it", async () => {
      const visitor = await visit(browser, server.url, { language });
      const { page } = visitor;
      await page.goto(`${server.url}/search`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.keyboard.press("/");
      const field = page.getByRole("textbox", { name: words.palette });
      await field.waitFor();
      await page.keyboard.type(words.typed);
      await page.getByRole("button", { name: words.pair }).waitFor();
      await keepPicture(page, `palette-${language}`);
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press("Enter");
      await page.waitForURL(`${server.url}/pair?requesting=CHN&requested=CYM`);
      await field.waitFor({ state: "hidden" });
      await calm(visitor);
    });

    test("leads from the palette to the page of a thing, by arrows", async () => {
      const visitor = await visit(browser, server.url, { language });
      const { page } = visitor;
      await page.goto(`${server.url}/search`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.keyboard.press("Control+k");
      await page.getByRole("textbox", { name: words.palette }).waitFor();
      await page.keyboard.type(words.typed);
      await page.getByRole("button", { name: words.pair }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${server.url}/jurisdiction/CYM`);
      await calm(visitor);
    });

    test.each(["light", "dark"] as const)("lists all hits by kind in %s", async (scheme) => {
      const visitor = await visit(browser, server.url, { language, scheme });
      const { page } = visitor;
      await page.goto(`${server.url}/search?text=UNCAC`);
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await keepPicture(page, `search-${language}-${scheme}`);
      await page.getByText(words.instrument).click();
      await page.waitForURL(/kind=INSTRUMENT/);
      expect(await page.getByRole("heading", { level: 2 }).count()).toBe(1);
      await calm(visitor);
    });

    test("says what to do where nothing is found", async () => {
      const visitor = await visit(browser, server.url, { language });
      await visitor.page.goto(`${server.url}/search?text=xqzwv`);
      await visitor.page.getByText(words.nothing).waitFor();
      await calm(visitor);
    });
  });

  test("Words that nothing matches together lead to what answers for both, and to what matches each", async () => {
    const visitor = await visit(browser, server.url);
    const { page } = visitor;
    await page.goto(`${server.url}/search?text=freeze+italy`);
    await page.getByText("Nothing matches all of these words.").waitFor();
    await page.getByRole("link", { name: "Italy", exact: true }).waitFor();
    await page.getByRole("link", { name: "Pair: China → Italy" }).waitFor();
    await page.getByRole("link", { name: "Freeze or seize property in Italy" }).click();
    await page.waitForURL(/cell=ITA\.freeze/);
    await page.getByRole("dialog").getByText("Duty").first().waitFor();
    await calm(visitor);
  });

  test("A slash typed in a field stays a slash", async () => {
    const visitor = await visit(browser, server.url);
    const { page } = visitor;
    await page.goto(`${server.url}/search`);
    await page.getByRole("searchbox").fill("a");
    await page.keyboard.type("/");
    expect(await page.getByRole("searchbox").inputValue()).toBe("a/");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await calm(visitor);
  });

  test("A kind that there isn't is named, and the page fits a telephone", async () => {
    const { page, close } = await visit(browser, server.url, { width: 360, height: 740 });
    await page.goto(`${server.url}/search?text=freeze&kind=TREATY`);
    await page.getByText("kind=TREATY").waitFor();
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    expect(
      await page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      ),
    ).toBe(0);
    await close();
  });
});

/** The page complained of nothing and asked nobody else. */
async function calm({ complaints, foreign, close }: Visit): Promise<void> {
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
}
