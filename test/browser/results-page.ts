import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Open } from "./in-chromium.ts";
import type { Visit, VisitOptions } from "./visit.ts";

/** Opens the bundled SERVQUAL survey and has it scored; the results are all there. */
export async function scoredSurvey(open: Open, options?: VisitOptions): Promise<Visit> {
  const visit = await open("/playground/#example/servqual", options);
  await score(visit.page);
  await allDone(visit.page);
  return visit;
}

/** Goes on from the columns to the results. */
export async function score(page: Page): Promise<void> {
  await page.waitForURL(/#columns$/);
  await page.locator("section:not([hidden]) .button.primary").last().click();
  await page.waitForURL(/#results/);
}

/** Waits until nothing is computed any more. */
export async function allDone(page: Page): Promise<void> {
  await page.locator(".results[data-busy=false]").waitFor();
}

/** Opens a part of the results by its address. */
export async function openPart(page: Page, part: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#results/${part}`);
  await page.locator(`[data-part=${part}]`).waitFor();
}

/** The charts of the open part are drawn. */
export async function drawn(page: Page): Promise<void> {
  const pictures = page.locator(".chart-picture");
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await picture.locator("svg").waitFor();
  }
}

/** A file that is saved when a button is pressed: its name and its text. */
export async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent("download");
  await page.locator(".results").getByRole("button", { name: button, exact: true }).first().click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
