import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { root } from "../files.ts";
import { inChromium } from "./in-chromium.ts";
import type { VisitOptions } from "./visit.ts";

const survey = readFileSync(join(root, "examples/servqual-report/survey.csv"));

/** How each step is looked at. */
const LOOKS = [
  { theme: "light", language: "en", width: 1280 },
  { theme: "dark", language: "ru", width: 390 },
  { theme: "light", language: "bg", width: 320 },
] as const satisfies readonly VisitOptions[];

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content as string),
});

/** Has the page read a file. */
async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.locator(".drop input[type=file]").setInputFiles(file(name, content));
}

const columnsHead = (page: Page) => page.locator(".groups").waitFor();

inChromium("the playground's file step", (open) => {
  it.each(LOOKS)("offers a file, a table and examples: $language, $theme, $width px", async (how) => {
    const { page, outside, errors, findings, sideways, shot } = await open("/playground/", how);
    await page.locator("h1").waitFor();
    expect(await findings()).toEqual([]);
    expect(await sideways()).toEqual([]);
    expect([outside, errors]).toEqual([[], []]);
    await shot(`1-file-${how.language}-${how.theme}-${how.width}`);
  });

  it.each([
    ["an empty file", "empty.csv", "", /empty/],
    ["prose", "letter.txt", "Dear all,\nit was a pleasure to meet you in spring.\n", /expected|not a table/i],
  ])("tells of %s", async (_, name, content, sentence) => {
    const { page, findings, shot } = await open("/playground/");
    await choose(page, name, content);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(sentence);
    expect(await alert.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await findings()).toEqual([]);
    await shot(`4-error-${name}`);
  });
});

inChromium("the playground's columns step", (open) => {
  it.each(LOOKS)("shows what it guesses: $language, $theme, $width px", async (how) => {
    const { page, findings, sideways, shot, errors } = await open("/playground/", how);
    await choose(page, "survey.csv", survey);
    await columnsHead(page);
    expect(await findings()).toEqual([]);
    expect(await sideways()).toEqual([]);
    expect(errors).toEqual([]);
    await shot(`2-columns-${how.language}-${how.theme}-${how.width}`);
  });
});
