/** A real Chromium that opens the explorer of a test server, and hears what the page complains of. */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";
const SCREENSHOTS = fileURLToPath(new URL("../../screenshots/", import.meta.url));

/** Where there is none, tests are skipped, unless REQUIRE_CHROMIUM says that none may be. */
export function missingChromium(): boolean {
  return !existsSync(CHROMIUM) && process.env.REQUIRE_CHROMIUM !== "1";
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // WebGL without a graphics card.
      "--enable-unsafe-swiftshader",
      // No name but this machine's can be resolved: the page must do without the net.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    ],
  });
}

export interface Visit {
  page: Page;
  /** Errors and warnings of the console, and what the page threw. */
  complaints: string[];
  /** Requests to any other place than the service. */
  foreign: string[];
  close(): Promise<void>;
}

export interface Visitor {
  language?: "en" | "zh";
  scheme?: "light" | "dark";
  width?: number;
  height?: number;
}

/** A visitor of her own: nothing is remembered from another visit. */
export async function visit(
  browser: Browser,
  origin: string,
  { language = "en", scheme = "light", width = 1_440, height = 900 }: Visitor = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: language === "zh" ? "zh-CN" : "en-GB",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (!["blob:", "data:"].includes(protocol) && asked !== origin) foreign.push(request.url());
  });
  return { page, complaints, foreign, close: () => context.close() };
}

/** Keeps a picture of the page among the artefacts, `screenshots/<name>.png`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage: true });
}
