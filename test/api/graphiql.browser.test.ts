/**
 * The GraphiQL page as a browser gets it. The page is the built one (`npm run build:graphiql`);
 * the tests that need a browser are skipped where there is no Chromium, unless REQUIRE_CHROMIUM=1.
 */
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { questions, tabText } from "../../web/graphiql/questions.js";
import { startTestServer } from "../support/server.js";

const CHROMIUM = "/usr/bin/chromium";
const RUN = 'button[aria-label^="Execute query"]';
const TABS = ".graphiql-tab";

let server: Awaited<ReturnType<typeof startTestServer>>;
let endpoint: string;

beforeAll(async () => {
  server = await startTestServer();
  endpoint = new URL("/graphql", server.url).href;
}, 60_000);

afterAll(() => server.close());

describe("what the server sends", () => {
  it("GET /graphql with Accept: text/html is a page without inline scripts", async () => {
    const response = await fetch(endpoint, { headers: { accept: "text/html" } });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(html).toContain("<title>Treatygraph – GraphiQL</title>");
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(" src=");
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it("The page's assets may be kept for a year and come compressed", async () => {
    const page = await fetch(endpoint, { headers: { accept: "text/html" } });
    const [script] = (await page.text()).match(/\/graphiql\/assets\/[^"]+\.js/) ?? [];
    const response = await fetch(new URL(script ?? "missing", server.url), {
      headers: { "accept-encoding": "gzip" },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("javascript");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.get("vary")).toContain("accept-encoding");
  });

  it.each(
    questions.map((question) => ({ name: titleOf(question.query), query: tabText(question) })),
  )("The ready question $name is answered without errors", async ({ query }) => {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query }),
    });
    const answer: unknown = await response.json();
    expect(answer).not.toHaveProperty("errors");
    expect(answer).toHaveProperty("data");
  });
});

describe("what a browser shows", { timeout: 30_000 }, () => {
  let browser: Browser | undefined;
  let page: Page;
  let complaints: string[];
  let foreign: string[];

  beforeAll(async () => {
    if (missingChromium()) return;
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // No name but this machine's can be resolved: the page must do without the net.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
      ],
    });
  }, 60_000);

  afterAll(() => browser?.close());

  beforeEach(async (context) => {
    if (!browser) return context.skip("skipped: no Chromium");
    // A context of its own: nothing is remembered from another test.
    const visit = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await visit.newPage();
    complaints = [];
    foreign = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (new URL(request.url()).origin !== new URL(endpoint).origin) foreign.push(request.url());
    });
    await page.goto(endpoint);
    await ready(page);
    return () => visit.close();
  });

  it("The ready questions stand in tabs, without a complaint or a foreign request", async () => {
    expect(await tabTitles(page)).toEqual(questions.map(({ query }) => titleOf(query)));
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it("Running a question shows its answer", async () => {
    await page.locator(TABS).last().click();
    await shows(page, ".graphiql-query-editor", "knownAt");
    // A moment after the text, GraphiQL learns of the new tab's operation: nobody clicks faster.
    await page.waitForTimeout(500);
    await page.locator(RUN).click();
    await shows(page, ".result-window", '"knownAt"');
    expect(complaints).toEqual([]);
  });

  it("The documentation opens on the schema's root types", async () => {
    await page.getByLabel("Show Documentation Explorer").click();
    await shows(page, ".graphiql-doc-explorer", "query: Query");
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it("A reload before any edit adds no tab", async () => {
    await storedTabs(page, questions.length);
    await page.reload();
    await ready(page);
    expect(await tabTitles(page)).toEqual(questions.map(({ query }) => titleOf(query)));
  });

  it("A reload keeps what the user typed and brings no ready question back", async () => {
    await page.locator(TABS).nth(1).hover();
    await page.locator(TABS).nth(1).getByLabel("Close Tab").click();
    await page.locator(".graphiql-query-editor .CodeMirror").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText("query Mine { dataset { version } }");
    await expect.poll(() => tabTitles(page)).toContain("Mine");
    const before = await tabTitles(page);
    expect(before).toHaveLength(questions.length - 1);
    await storedTabs(page, before.length, "Mine");
    await page.reload();
    await ready(page);
    expect(await tabTitles(page)).toEqual(before);
  });
});

function missingChromium(): boolean {
  return !existsSync(CHROMIUM) && process.env.REQUIRE_CHROMIUM !== "1";
}

/** Waits until the editor, its parts and the schema have been loaded. */
async function ready(page: Page): Promise<void> {
  await page.locator(RUN).waitFor();
  await page.waitForLoadState("networkidle");
}

/** Waits until the part of the page that `selector` finds shows `text`. */
async function shows(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).filter({ hasText: text }).waitFor({ timeout: 10_000 });
}

/** The operation's name, which GraphiQL shows as the tab's title. */
function titleOf(query: string): string {
  return query.match(/^query (\w+)/)?.[1] ?? "<untitled>";
}

async function tabTitles(page: Page): Promise<string[]> {
  const titles = await page.locator(`${TABS} .graphiql-tab-button`).allTextContents();
  return titles.map((title) => title.trim());
}

/** Waits until the browser's storage holds so many tabs: GraphiQL writes it with a delay. */
async function storedTabs(page: Page, count: number, title = ""): Promise<void> {
  const read = () => page.evaluate("localStorage.getItem('treatygraph:graphiql:tabState')");
  await expect
    .poll(async () => {
      const state = String(await read());
      return state.includes(title) ? state.match(/"operationName"/g)?.length : 0;
    })
    .toBe(count);
}
