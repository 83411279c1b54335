/** The explorer's drafting view, as a drafter uses it: in a real Chromium, over the seed. */
import { readFile } from "node:fs/promises";
import mammoth from "mammoth";
import PDFDocument from "pdfkit";
import type { Browser } from "playwright-core";
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

async function drafting(visitor: Visitor = {}, query = ""): Promise<Visit> {
  if (!browser) throw new Error("no browser");
  open = await visit(browser, server.url, visitor);
  await open.page.goto(`${server.url}/drafting${query}`);
  await open.page.locator("textarea.draft-input").waitFor();
  return open;
}

const DRAFT = `Article 1
The Parties shall grant each other mutual legal assistance in criminal matters.

Article 2
The Requested Party may return confiscated property to its rightful owner.

Article 3
Nothing in this Treaty obliges a Party to extradite any person.`;

describe("A pasted draft", { timeout: 60_000 }, () => {
  it("is marked article by article, with what it provides, denies and leaves out", async () => {
    const { page, complaints, foreign } = await drafting();
    await page.getByLabel("The draft", { exact: true }).fill(DRAFT);
    await page.getByRole("button", { name: "Check the draft" }).click();
    await page.locator("mark.draft-mandatory", { hasText: "grant each other" }).waitFor();
    expect(await page.locator("mark.draft-denied").textContent()).toContain("obliges");
    await page.getByRole("tab", { name: /^Provides/ }).waitFor();
    expect(await page.getByRole("tabpanel").textContent()).toContain("Mutual legal assistance");
    await page.getByRole("tab", { name: /^Denies/ }).click();
    expect(await page.getByRole("tabpanel").textContent()).toContain("Duty to extradite");
    await page.getByRole("tab", { name: /^Missing/ }).click();
    expect(await page.getByRole("tabpanel").textContent()).toContain("UNCAC 53");
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it("is shown apart where the checker isn't sure of it", async () => {
    const { page, complaints } = await drafting();
    const doubtful =
      "第一条 协助包括：（一）送达文书；（二）查询、扣押、冻结涉案财物；（三）其他形式的协助，由双方主管机关协商确定。\n\n第二条 被请求方应当根据请求冻结犯罪所得。";
    await page.getByLabel("The draft", { exact: true }).fill(doubtful);
    await page.getByRole("button", { name: "Check the draft" }).click();
    await page.getByRole("tab", { name: "Unsure (1)" }).click();
    const panel = page.getByRole("tabpanel");
    expect(await panel.textContent()).toContain("Mutual legal assistance");
    await panel.getByRole("button", { name: /送达文书/ }).click();
    await page.locator("mark.draft-doubted.draft-chosen").waitFor();
    expect(complaints).toEqual([]);
  });

  it("never gets into an address, nor into what the browser keeps", async () => {
    const { page } = await drafting();
    const requests: { method: string; url: string }[] = [];
    page.on("request", (request) => {
      requests.push({ method: request.method(), url: request.url() });
    });
    await page.getByLabel("The draft", { exact: true }).fill(DRAFT);
    await page.getByRole("button", { name: "Check the draft" }).click();
    await page.locator("mark").first().waitFor();
    const kept = await page.evaluate("JSON.stringify({ ...localStorage }) + location.href");
    expect(kept).not.toContain("mutual");
    const questions = requests.filter(({ url }) => url.includes("/graphql"));
    expect(questions.filter(({ method }) => method === "POST")).toHaveLength(1);
    expect(questions.filter(({ url }) => /mutual|checkDraft/.test(url))).toEqual([]);
  });

  it("is still there, with its report, after a look at another view, and gone with the page", async () => {
    const { page } = await drafting();
    await page.getByLabel("The draft", { exact: true }).fill(DRAFT);
    await page.getByRole("button", { name: "Check the draft" }).click();
    await page.locator("mark").first().waitFor();
    await page.getByRole("link", { name: "Library" }).click();
    await expect.poll(() => page.url()).toContain("/library");
    await page.goBack();
    await page.locator("mark").first().waitFor();
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.locator("textarea.draft-input").waitFor();
    expect(await page.locator("textarea.draft-input").inputValue()).toBe("");
  });

  it("stays in view beside what was found in it, however long that is", async () => {
    const { page } = await drafting({ width: 1_280, height: 800 });
    await page.getByLabel("The draft", { exact: true }).fill(DRAFT);
    await page.getByRole("button", { name: "Check the draft" }).click();
    await page.getByRole("tab", { name: /^Missing/ }).click();
    await page.evaluate("scrollTo(0, document.body.scrollHeight)");
    const text = await page.locator(".draft-text").boundingBox();
    expect(text?.y).toBeGreaterThan(50);
    expect(text?.y).toBeLessThan(400);
  });

  it("isn't called empty where nothing was asked, and isn't left without a warning", async () => {
    const { page } = await drafting();
    await page.getByLabel("The draft", { exact: true }).fill(DRAFT);
    await page.getByRole("button", { name: "Check the draft" }).click();
    await page.getByRole("tab", { name: "Would open: not asked" }).waitFor();
    await page.locator(".draft-report:focus").waitFor();
    const heading = await page.getByRole("heading", { name: "What was found" }).boundingBox();
    expect(heading?.y).toBeGreaterThan(56);
    expect(await page.getByText("nobody said what it is").count()).toBe(1);
    const asked = page.waitForEvent("dialog");
    const leaving = page.reload({ timeout: 5_000 }).catch(() => null);
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await leaving;
    await page.locator("mark").first().waitFor();
  });

  it("shows what it would open between two parties, who stand in the address", async () => {
    const { page } = await drafting({}, "?first=CHN&second=CAN&kind=EXTRADITION_TREATY");
    await page
      .getByLabel("The draft", { exact: true })
      .fill(
        `${DRAFT}\n\nArticle 4\nThe Parties shall extradite to each other persons sought for prosecution. Property acquired through the offence shall be handed over with the person.`,
      );
    await page.getByRole("button", { name: "Check the draft" }).click();
    const tab = page.getByRole("tab", { name: /^Would open/ });
    await tab.click();
    const panel = await page.getByRole("tabpanel").textContent();
    expect(panel).not.toContain("Name both parties");
  });

  it("can be checked by keyboard alone", async () => {
    const { page } = await drafting();
    await page.getByLabel("The draft", { exact: true }).focus();
    await page.keyboard.insertText(DRAFT);
    const check = page.getByRole("button", { name: "Check the draft" });
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press("Tab");
      if (await check.evaluate((button) => button === button.ownerDocument.activeElement)) break;
    }
    await page.keyboard.press("Enter");
    await page.locator("mark").first().waitFor();
    const focused = await page.evaluate("document.activeElement.getAttribute('aria-label')");
    expect(focused).toBe("Report on the draft");
  });

  it("is read in Chinese, with the page's words in Chinese", async () => {
    const { page, complaints } = await drafting({ language: "zh" });
    await page.getByText("试用示例").click();
    await page.getByRole("button", { name: "检查草案" }).click();
    await page.locator("mark", { hasText: "冻结或者扣押" }).waitFor();
    expect(await page.getByRole("tabpanel").textContent()).toContain("返还被贪污的公共资金");
    await keepPicture(page, "drafting-zh");
    expect(complaints).toEqual([]);
  });
});

describe("The report", { timeout: 60_000 }, () => {
  it("can be taken away as Word and as Markdown", async () => {
    const { page } = await drafting();
    await page.getByText("Try an example").click();
    await page.getByRole("button", { name: "Check the draft" }).click();
    await page.locator("mark").first().waitFor();
    for (const [entry, ending] of [
      ["Report as Word (.docx)", ".docx"],
      ["Report as Markdown", ".md"],
      ["Table as CSV", ".csv"],
    ] as const) {
      await page.getByRole("button", { name: "Export" }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name: entry }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\${ending}$`));
      const bytes = await readFile(await download.path());
      const text =
        ending === ".docx"
          ? (await mammoth.extractRawText({ buffer: bytes })).value
          : bytes.toString("utf8");
      expect(text).toContain("Mutual legal assistance");
    }
  });
});

describe("A file", { timeout: 60_000 }, () => {
  const given = [
    { name: "draft.txt", bytes: Buffer.from(DRAFT), shows: "grant each other" },
    { name: "gb.txt", bytes: Buffer.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]), shows: "第一条" },
    { name: "empty.txt", bytes: Buffer.from("  \n"), refused: "It holds no text" },
    {
      name: "picture.png",
      bytes: Buffer.from([0x89, 0, 1, 2, 0xff, 0xfe, 0xff]),
      refused: "It is no text",
    },
    {
      name: "old.doc",
      bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]),
      refused: "old Word document",
    },
    { name: "broken.docx", bytes: Buffer.from("PK\u0003\u0004nothing"), refused: "damaged" },
    { name: "broken.pdf", bytes: Buffer.from("%PDF-1.7 nothing"), refused: "damaged" },
  ];

  it.each(given)(
    "$name is read, or it is said why not",
    async ({ name, bytes, shows, refused }) => {
      const { page } = await drafting();
      await page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: bytes });
      if (refused !== undefined) {
        await page.getByRole("alert").filter({ hasText: refused }).waitFor();
      } else {
        await expect
          .poll(() => page.getByLabel("The draft", { exact: true }).inputValue())
          .toContain(shows);
      }
    },
  );

  it("of a locked or scanned PDF says what to do; one with text is read", async () => {
    const { page } = await drafting();
    const input = page.locator("input[type=file]");
    const hand = (buffer: Buffer) =>
      input.setInputFiles({ name: "draft.pdf", mimeType: "application/pdf", buffer });
    await hand(await pdf("", {}));
    await page.getByRole("alert").filter({ hasText: "probably scanned" }).waitFor();
    await hand(await pdf(DRAFT, { userPassword: "secret" }));
    await page.getByRole("alert").filter({ hasText: "password" }).waitFor();
    await hand(await pdf(DRAFT, {}));
    await expect
      .poll(() => page.getByLabel("The draft", { exact: true }).inputValue())
      .toContain("grant each other");
  });
});

describe("What is no draft", { timeout: 60_000 }, () => {
  it("gets a report that says that nothing was found", async () => {
    const { page } = await drafting();
    await page.getByLabel("The draft", { exact: true }).fill("Whisk three eggs. Bake for an hour.");
    await page.getByRole("button", { name: "Check the draft" }).click();
    await page.getByText("No measure was found in it").waitFor();
  });

  it("of more than 300,000 characters is refused in the service's own words", async () => {
    const { page } = await drafting();
    await page.locator("input[type=file]").setInputFiles({
      name: "long.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Article 1\nThe Parties shall. ".repeat(11_000)),
    });
    await page.getByRole("button", { name: "Check the draft" }).click();
    await page.getByRole("alert").filter({ hasText: "at most 300000" }).waitFor();
    await page.getByRole("button", { name: "Edit the draft" }).click();
    await page.locator("textarea.draft-input").waitFor();
  });

  it("stands in the address: what makes no sense there is named", async () => {
    const { page } = await drafting({}, "?first=China&kind=RECIPE");
    await page.getByRole("alert").filter({ hasText: "first=China" }).waitFor();
    await page.getByRole("alert").filter({ hasText: "kind=RECIPE" }).waitFor();
  });
});

describe("For everybody", { timeout: 60_000 }, () => {
  it.each(["light", "dark"] as const)("axe finds nothing serious (%s)", async (scheme) => {
    const { page } = await drafting({ scheme });
    await page.getByText("Try an example").click();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Check the draft" }).click();
    await page.locator("mark").first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await keepPicture(page, `drafting-en-${scheme}`);
  });

  it("fits a narrow screen", async () => {
    const { page } = await drafting({ width: 360, height: 740 });
    await page.getByText("Try an example").click();
    await page.getByRole("button", { name: "Check the draft" }).click();
    await page.locator("mark").first().waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await keepPicture(page, "drafting-narrow");
  });
});

function pdf(text: string, options: PDFKit.PDFDocumentOptions): Promise<Buffer> {
  const document = new PDFDocument(options);
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  document.text(text);
  const done = new Promise<Buffer>((resolve) =>
    document.on("end", () => resolve(Buffer.concat(chunks))),
  );
  document.end();
  return done;
}
