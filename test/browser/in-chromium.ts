import { type Browser, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, inject } from "vitest";
import { chromiumPath } from "./chromium.ts";
import { type Visit, type VisitOptions, visit } from "./visit.ts";

/** Opens a path of the served pages, such as `/playground/`, or a page given as HTML; it is closed after the test. */
export type Open = (target: string | { readonly html: string }, options?: VisitOptions) => Promise<Visit>;

/** Tests that need Chromium; without one they are skipped. */
export function inChromium(title: string, tests: (open: Open) => void): void {
  describe.skipIf(chromiumPath === null)(title, () => {
    let browser: Browser;
    let visits: Visit[] = [];

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: chromiumPath!, args: ["--no-sandbox"], timeout: 0 });
    });
    afterEach(async () => {
      await Promise.all(visits.map((one) => one.close()));
      visits = [];
    });
    afterAll(() => browser?.close());

    tests(async (target, options) => {
      const opened = await visit(browser, inject("origin"), target, options);
      visits.push(opened);
      return opened;
    });
  });
}
