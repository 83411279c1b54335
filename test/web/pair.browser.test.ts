/** The view of a pair in a real browser: what connects two jurisdictions, what carries each step, what is missing. */
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.js";
import { seriousFindings } from "./axe.js";
import { keepPicture, launch, missingChromium, type Visitor, visit } from "./browser.js";

const ENOUGH = 90_000;
const FREEZE = "[data-mechanism=enforce-conviction-order] [data-stage=FREEZE]";

describe.skipIf(missingChromium())("The view of a pair", { timeout: ENOUGH }, () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launch()]);
  }, ENOUGH);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Opens the view, does something there, and hears no complaint meanwhile. */
  async function at(search: string, visitor: Visitor, what: (page: Page) => Promise<void>) {
    const { page, complaints, foreign, close } = await visit(browser, server.url, visitor);
    page.setDefaultTimeout(45_000);
    await page.goto(`${server.url}/pair${search}`);
    await what(page);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  }

  test("tells on what a request to freeze in Italy rests today, since when, and where it is weakest", () =>
    at("?requesting=CHN&requested=ITA", {}, async (page) => {
      await page.getByRole("heading", { level: 1, name: "China → Italy" }).waitFor();
      await says(page, /On \d{4}-\d\d-\d\d, 4 binding bases, .* connect China to Italy\./);
      await says(page, "Best route: Civil action by the injured State or enterprise.");
      const lane = page.locator("[data-mechanism=enforce-conviction-order]");
      await lane
        .getByText(
          "Weakest steps: Freeze (Italy), Recognise (Italy), Return (Italy), each Conditional.",
        )
        .waitFor();
      await page.click(FREEZE);
      const detail = page.locator("[data-step=FREEZE]");
      await detail.getByRole("link", { name: "UNCAC" }).waitFor();
      await detail.getByText("In force since 2015-08-16").waitFor();
      await detail.getByRole("link", { name: "article 15" }).first().waitFor();
      await detail.getByText(/once found it freezes, seizes and confiscates/).waitFor();
      await detail.getByRole("link", { name: "article 737-bis" }).waitFor();
      await detail.getByText(/It is as strong as the weaker of duty and power/).waitFor();
      expect(page.url()).toContain("route=enforce-conviction-order&step=3");
      await keepPicture(page, "pair-italy-en");
    }));

  test("says at the lane and in the headline what rests on one side alone", () =>
    at("?requesting=CHN&requested=ITA", {}, async (page) => {
      const alone = "rests on a duty alone; whether the law of Italy carries it out isn't known.";
      await page
        .getByRole("status")
        .getByText(`Civil action by the injured State or enterprise, Confiscate: ${alone}`)
        .waitFor();
      const lane = page.locator("[data-mechanism=civil-action]");
      await lane.getByText(`Confiscate: ${alone}`).waitFor();
    }));

  test("says in the open for which offences a convention is at all, and folds reservations away", () =>
    at("?requesting=CHN&requested=ITA", {}, async (page) => {
      const row = page.getByRole("row", { name: /UNTOC/ });
      const scope = "Covers only these offences: The offence is transnational and involves";
      await row.getByText(scope).waitFor();
      expect(await row.locator("li").first().isVisible()).toBe(false);
      await page.click(FREEZE);
      await page.locator("[data-step=FREEZE]").getByText(scope).waitFor();
    }));

  test("says how sure it is only where an answer is known", () =>
    at("?requesting=CHN&requested=RUS", {}, async (page) => {
      await page.click(FREEZE);
      const marks = page.locator("[data-step=FREEZE] > .mantine-Group-root").first();
      await marks.getByText("Not known").first().waitFor();
      expect(await marks.getByText(/confidence/).count()).toBe(0);
      await page.click("[data-mechanism=enforce-conviction-order] [data-stage=REQUEST]");
      await page
        .locator("[data-step=REQUEST] > .mantine-Group-root")
        .first()
        .getByText(/confidence/)
        .waitFor();
    }));

  test("keeps a step open beside its lane's detail, each with a place in the address", () =>
    at("?requesting=CHN&requested=ITA", {}, async (page) => {
      const lane = page.locator("[data-mechanism=enforce-conviction-order]");
      await page.click(FREEZE);
      await lane.getByRole("button", { name: "Steps, obstacles, precedents" }).click();
      await lane.getByRole("heading", { name: "Obstacles and helps" }).waitFor();
      expect(await lane.locator("[data-step=FREEZE]").isVisible()).toBe(true);
      await page.reload();
      await lane.getByRole("heading", { name: "Obstacles and helps" }).waitFor();
      await lane.locator("[data-step=FREEZE]").waitFor();
      await lane.locator("[data-step=FREEZE]").click();
      await page.keyboard.press("Escape");
      await lane.locator("[data-step=FREEZE]").waitFor({ state: "detached" });
      expect(await lane.locator("[data-stage=FREEZE]:focus").count()).toBe(1);
      expect(await lane.getByRole("heading", { name: "Obstacles and helps" }).count()).toBe(1);
    }));

  test("tells the same in Chinese", () =>
    at("?requesting=CHN&requested=ITA", { language: "zh", scheme: "dark" }, async (page) => {
      await page.getByRole("heading", { level: 1, name: "中国 → 意大利" }).waitFor();
      await says(page, /中国与意大利之间有4项有约束力的依据/);
      await page.click("[data-mechanism=enforce-conviction-order] [data-stage=FREEZE]");
      const detail = page.locator("[data-step=FREEZE]");
      await detail.getByRole("link", { name: "中国—意大利刑事司法协助条约" }).waitFor();
      await detail.getByText("自 2015-08-16 起").waitFor();
      await detail.getByText(/强度取义务与权力中较弱者/).waitFor();
      await keepPicture(page, "pair-italy-zh-dark");
    }));

  test("can be read by the keyboard alone, from the first link to an article's sources", () =>
    at("?requesting=CHN&requested=ITA", {}, async (page) => {
      await page.locator(FREEZE).waitFor();
      const focused = (selector: string) =>
        page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`);
      const tabTo = async (selector: string) => {
        for (let tabs = 0; tabs < 120 && !(await focused(selector)); tabs++)
          await page.keyboard.press("Tab");
        expect(await focused(selector)).toBe(true);
      };
      await tabTo(FREEZE);
      await page.keyboard.press("Enter");
      // What opened has the focus; Escape closes it and gives the focus back.
      await page.locator(".pair-detail:focus").waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".pair-detail").waitFor({ state: "detached" });
      expect(await focused(FREEZE)).toBe(true);
      await page.keyboard.press("Enter");
      await page.locator("[data-step=FREEZE] .pair-article button").first().waitFor();
      await tabTo("[data-step=FREEZE] .pair-article button");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").getByRole("link").first().waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await tabTo(".pair-slider input");
      await page.keyboard.press("PageDown");
      await page.waitForURL(/asOf=\d{4}-\d\d-01/);
    }));

  test("says in its headline what bars a route, and since when a step is carried", () =>
    at("?requesting=CHN&requested=ITA&route=enforce-conviction-order&step=3", {}, async (page) => {
      await says(page, /obstacles on record bar “Extradition with handover of property”/);
      const lane = page.locator("[data-mechanism=extradition-with-handover]");
      await lane.getByText("on paper: 2 obstacles on record bar it").waitFor();
      await page.getByText(/the oldest is in force since \d{4}-\d\d-\d\d/).waitFor();
      await page.locator(".pair-detail:focus").waitFor();
      const box = await page.locator(".pair-detail").boundingBox();
      expect(box?.y).toBeLessThan(900);
    }));

  test.each([
    ["route=bogus&step=1", "“route=bogus” was left out"],
    ["route=civil-action&step=77", "“step=77” was left out: it must be one of: 1, 2."],
  ])("names what leads to no lane or step: %s", (search, words) =>
    at(`?requesting=CHN&requested=ITA&${search}`, {}, async (page) => {
      await page.getByRole("alert").filter({ hasText: words }).waitFor();
    }),
  );

  test("says of a day beyond what is known that it is, and how far the facts reach", () =>
    at("?requesting=CHN&requested=ITA&asOf=2090-01-01", {}, async (page) => {
      await page.getByText(/2090-01-01 lies after \d{4}-\d\d-\d\d/).waitFor();
      await page.getByLabel("As of").fill("2015-01-01");
      await page.getByText(/^Facts collected up to \d{4}-\d\d-\d\d\. Nothing on record/).waitFor();
    }));

  test.each(["Tab", "Enter"])("takes the first that fits what is typed by %s", (key) =>
    at("?requesting=CHN&requested=ITA", {}, async (page) => {
      const field = page.getByRole("combobox", { name: "Where they lie" });
      await field.click();
      await page.keyboard.type("guin");
      await page.getByRole("option", { name: "Guinea", exact: true }).waitFor();
      await page.keyboard.press(key);
      await page.waitForURL(/requested=GIN/);
      expect(await field.inputValue()).toBe("Guinea");
    }),
  );

  test("shows other bases where the slider is moved to 2005, and keeps the history short", () =>
    at("?requesting=CHN&requested=AUS", {}, async (page) => {
      const table = page.getByRole("region", { name: "Legal bases" });
      const treaty = table.getByRole("link", { name: /Mutual Legal Assistance in Criminal/ });
      await treaty.first().waitFor();
      const entries = await page.evaluate("history.length");
      await page.locator(".pair-slider input").fill("305");
      await page.waitForURL(/asOf=2005-06-01/);
      await says(page, /On 2005-06-01, 1 binding basis, /);
      await treaty.first().waitFor({ state: "detached" });
      expect(await page.evaluate("history.length")).toBe(entries);
      await table.getByRole("link", { name: "UNTOC" }).waitFor();
      await page.getByRole("switch", { name: "Also what wasn't in force" }).click();
      await treaty.first().waitFor();
      await keepPicture(page, "pair-australia-2005");
    }));

  test("says up front why no treaty binds two jurisdictions of one sovereign", () =>
    at("?requesting=CHN&requested=HKG", {}, async (page) => {
      const why = page
        .getByRole("alert")
        .filter({ hasText: "No treaty or convention on record binds" });
      await why.getByText(/Both are jurisdictions of one sovereign \(China\)/).waitFor();
      await why.getByText("The law excludes China from what it serves.").waitFor();
      await why.getByRole("link", { name: "UNCAC" }).waitFor();
      await page.getByRole("heading", { name: /^Missing: \d+ measures/ }).waitFor();
      await page.getByRole("heading", { name: /^Not known: \d+ measures/ }).waitFor();
      await page.getByText(/That is no gap/).waitFor();
    }));

  test("opens a lane for its steps, obstacles and precedents", () =>
    at("?requesting=CHN&requested=USA&route=civil-action", {}, async (page) => {
      const lane = page.locator("[data-mechanism=civil-action]");
      await lane.getByRole("heading", { name: "Obstacles and helps" }).waitFor();
      await lane.getByRole("columnheader", { name: "Legal bases" }).waitFor();
      await lane.getByRole("heading", { name: "Precedents" }).waitFor();
      await page.getByRole("heading", { name: "Cases there" }).waitFor();
      await keepPicture(page, "pair-lane-open");
    }));

  test("shows what one supposed change would bring, and leads to what it brings elsewhere", () =>
    at("?requesting=CHN&requested=AUS", {}, async (page) => {
      await page.getByRole("combobox", { name: "The change" }).click();
      await page.getByRole("option", { name: /conclude an extradition treaty/ }).click();
      await page.getByText("Opens:").waitFor();
      const outcome = page.locator(".pair-outcome");
      await outcome.getByRole("link", { name: /Extradition with handover/ }).waitFor();
      const link = outcome.getByRole("link", { name: "What it would change everywhere" });
      const { searchParams } = new URL((await link.getAttribute("href")) ?? "", server.url);
      expect(searchParams.get("changes")).toBe("conclude extradition-treaty AUS");
      expect(new URL(page.url()).searchParams.get("whatIf")).toBe(
        "conclude extradition-treaty AUS",
      );
      await page.reload();
      await page.getByText("Opens:").waitFor();
    }));

  test("gives the bases as a table and as graphs, and the picture as SVG", () =>
    at("?requesting=CHN&requested=AUS&asOf=2020-01-01", {}, async (page) => {
      await page.locator(FREEZE).waitFor();
      const saved = async (entry: string) => {
        await page.getByRole("button", { name: "Export" }).click();
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("menuitem", { name: entry }).click(),
        ]);
        return readFile(await download.path(), "utf8");
      };
      expect(await saved("Table as CSV")).toContain("mla-chn-aus-2006");
      expect(await saved("Picture as SVG")).toContain("CHN → AUS, 2020-01-01");
      await page.getByRole("button", { name: "Export" }).click();
      const graph = page.getByRole("menuitem", { name: "Answer as a graph, GraphML" });
      expect(await graph.getAttribute("href")).toBe(
        "/export/legal-bases.graphml?requesting=CHN&requested=AUS&asOf=2020-01-01",
      );
    }));

  test("begins with suggestions where no place is chosen", () =>
    at("", {}, async (page) => {
      await page.getByRole("heading", { name: "Where do the assets lie?" }).waitFor();
      await page.locator(".pair-suggestion a").first().click();
      await page.getByRole("heading", { level: 1, name: /^China → / }).waitFor();
      await page.getByRole("button", { name: "Swap the two sides" }).click();
      await page.getByRole("heading", { level: 1, name: / → China$/ }).waitFor();
    }));

  test.each([
    ["?requested=AUS&asOf=yesterday", "it must be a day"],
    ["?requested=australia", "it must be a jurisdiction's code"],
    ["?requested=QQQ", "“QQQ” is no jurisdiction's code"],
    ["?requested=CHN", "China stands on both sides"],
    ["?requested=AUS&route=none&step=99&whatIf=x&sort=up", "it must be one of"],
  ])("says what is wrong with %s", async (search, words) => {
    const { page, close } = await visit(browser, server.url);
    page.setDefaultTimeout(45_000);
    await page.goto(`${server.url}/pair${search}`);
    await page.getByText(words).first().waitFor();
    await close();
  });

  test.each([
    ["light", "en", ""],
    ["dark", "zh", ""],
    ["light", "en", "&route=enforce-conviction-order&step=3"],
    ["dark", "en", "&route=extradition-with-handover"],
  ] as const)("has nothing serious to mend for axe, %s, %s%s", (scheme, language, open) =>
    at(`?requested=ITA&also=yes${open}`, { scheme, language }, async (page) => {
      await page.locator(".pair-bar-row").first().waitFor();
      await page
        .locator(open === "" ? ".pair-station" : ".pair-detail .mark")
        .first()
        .waitFor();
      await settled(page);
      expect(await seriousFindings(page)).toEqual([]);
    }),
  );

  test.each(["", "&route=enforce-conviction-order&step=3", "&route=extradition-with-handover"])(
    "fits a telephone%s",
    (open) =>
      at(`?requested=ITA${open}`, { width: 360, height: 780 }, async (page) => {
        await page.locator(".pair-bar-row").first().waitFor();
        await settled(page);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
        await keepPicture(page, `pair-360${open.replace(/\W+/g, "-")}`);
      }),
  );
});

async function says(page: Page, words: string | RegExp): Promise<void> {
  await page.locator(".pair-sentence").getByText(words).waitFor();
}

/** Nothing is still on its way. */
async function settled(page: Page): Promise<void> {
  await page.locator('[aria-busy="true"]').first().waitFor({ state: "detached" });
}
