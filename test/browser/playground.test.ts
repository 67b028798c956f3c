import { expect, it } from "vitest";
import { inChromium } from "./in-chromium.ts";

inChromium("the playground", (open) => {
  it.each([
    { theme: "light", language: "en", width: 1280 },
    { theme: "dark", language: "ru", width: 390 },
    { theme: "light", language: "bg", width: 320 },
  ] as const)("opens with a file to choose: $language, $theme, $width px", async (how) => {
    const { page, outside, errors, findings, sideways, shot } = await open("/playground/", how);
    await page.locator("h1").waitFor();
    expect(await findings()).toEqual([]);
    expect(await sideways()).toEqual([]);
    expect([outside, errors]).toEqual([[], []]);
    await shot(`1-file-${how.language}-${how.theme}-${how.width}`);
  });
});
