import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const PATIENCE_MS = 180_000;

/** How a page is opened. */
export interface VisitOptions {
  readonly theme?: "light" | "dark" | undefined;
  /** Of the window in pixels; 1,280 by default. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** What the browser says that its reader reads, such as `"ru"`; `"en"` by default. */
  readonly language?: string | undefined;
  readonly reducedMotion?: boolean | undefined;
}

/** A page in a browser that has just been started, without history, storage or a way out of this machine. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses outside that the page asked for; the requests are stopped. */
  readonly outside: readonly string[];
  /** What the page threw, or wrote to the console as an error. */
  readonly errors: readonly string[];
  /** What axe finds, as `rule: element`. */
  findings(): Promise<string[]>;
  /** Elements that stick out to the side of the page, though the page is as wide as the window. */
  sideways(): Promise<string[]>;
  /** Choices whose text does not fit in their box. */
  cut(): Promise<string[]>;
  /** Saves a picture of the whole page in the folder that `SHOTS` names; does nothing without it. */
  shot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens an address of the served origin, or a page given as HTML. */
export async function visit(
  browser: Browser,
  origin: string,
  target: string | { readonly html: string },
  options: VisitOptions = {},
): Promise<Visit> {
  const { theme = "light", width = 1280, height = 800, language = "en", reducedMotion = true } = options;
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height },
    locale: language,
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
  });
  // How long a page takes is the machine's matter, but what has not come by then will not come.
  context.setDefaultTimeout(PATIENCE_MS);
  const outside: string[] = [];
  const errors: string[] = [];
  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== origin,
    (route) => route.abort(),
  );
  context.on("request", (request) => {
    const { protocol, origin: from } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && from !== origin) outside.push(request.url());
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const page = await context.newPage();
  // The first page that is asked for waits until it is built.
  if (typeof target === "string") await page.goto(new URL(target, origin).href, { timeout: 0 });
  else await page.setContent(target.html);
  return {
    ...{ page, context, outside, errors },
    findings: () => findings(page),
    sideways: () => page.evaluate(sticksOut),
    cut: () => page.evaluate(choicesCut, ARROW),
    shot: (name) => shot(page, name),
    close: () => context.close(),
  };
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // The page is done with changing colors when its animations have ended.
  return page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Runs in the page: what is wider than the window, but for what scrolls within itself. */
function sticksOut(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (/(auto|scroll|hidden)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return [...document.body.querySelectorAll("*")]
    .filter((one) => one.getBoundingClientRect().right > width + 1 && !scrolls(one.parentElement))
    .map((one) => one.outerHTML.slice(0, 160));
}

/** The arrow of a choice, in pixels. */
const ARROW = 20;

/** Runs in the page: a choice shows its text on one line, and what does not fit is lost. */
function choicesCut(arrow: number): string[] {
  const pen = document.createElement("canvas").getContext("2d")!;
  return [...document.querySelectorAll("select")].flatMap((choice) => {
    const style = getComputedStyle(choice);
    const text = choice.selectedOptions[0]?.text ?? "";
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room =
      choice.clientWidth -
      Number.parseFloat(style.paddingLeft) -
      Number.parseFloat(style.paddingRight) -
      arrow;
    return choice.clientWidth > 0 && pen.measureText(text).width > room + 1 ? [text] : [];
  });
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
