import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inChromium } from "./in-chromium.ts";

const PAGES = [
  "/",
  "/guide/charts.html",
  "/api/gaps.html",
  "/charts/",
  "/charts/gap.html",
  "/ru/",
  "/bg/charts/",
];

inChromium("the site", (open) => {
  describe.each(PAGES)("%s", (path) => {
    it.each(["light", "dark"] as const)("has nothing that axe finds, in the %s theme", async (theme) => {
      const { page, findings, outside, errors, shot } = await open(path, { theme });
      await settled(page);
      await shot(`site-${path.replaceAll(/\W+/g, "-")}-${theme}`);
      expect(await findings()).toEqual([]);
      expect([outside, errors]).toEqual([[], []]);
    });

    it("does not scroll sideways on a phone", async () => {
      const { page, sideways, shot } = await open(path, { width: 390, height: 844 });
      await settled(page);
      await shot(`site-${path.replaceAll(/\W+/g, "-")}-390`);
      expect(await sideways()).toEqual([]);
    });
  });

  describe("search", () => {
    const found = async (page: Page, words: string) => {
      await page.keyboard.press("Control+k");
      await page.locator("#localsearch-input").fill(words);
      await page.locator(".result").first().waitFor();
      return page.locator(".result").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    };

    it("finds gaps by what they are called in Russian", async () => {
      const { page, outside } = await open("/");
      await settled(page);
      const links = await found(page, "разрыв");
      expect(links).toContain("/glossary.html#gap");
      expect(links.some((link) => link.startsWith("/guide/gaps.html"))).toBe(true);
      expect(outside).toEqual([]);
    });

    it("finds a function first of all", async () => {
      const { page, shot } = await open("/");
      await settled(page);
      expect((await found(page, "scoreServqual"))[0]).toBe("/api/gaps.html#scoreservqual");
      await shot("site-search");
    });
  });

  describe("the tabs of a chart", () => {
    const shown = (page: Page) =>
      page
        .locator(".chart")
        .first()
        .locator("[role=tabpanel]:visible")
        .evaluateAll((panels) => panels.map(({ id }) => id.split("-").at(-1)));

    it("are turned by the mouse and by the keyboard", async () => {
      const { page } = await open("/charts/gap.html");
      await settled(page);
      const tabs = page.locator(".chart").first().locator("[role=tab]");
      expect(await shown(page)).toEqual(["picture"]);
      await tabs.nth(2).click();
      expect(await shown(page)).toEqual(["table"]);
      await page.keyboard.press("ArrowRight");
      expect(await shown(page)).toEqual(["alt"]);
      await page.keyboard.press("ArrowRight");
      expect(await shown(page)).toEqual(["picture"]);
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Home");
      expect(await shown(page)).toEqual(["picture"]);
      await page.keyboard.press("End");
      expect(await tabs.evaluateAll((all) => all.map((tab) => tab.getAttribute("aria-selected")))).toEqual([
        "false",
        "false",
        "false",
        "true",
      ]);
      expect(await tabs.nth(3).evaluate((tab) => tab === document.activeElement)).toBe(true);
    });

    it("all stand open without scripts", async () => {
      const { page } = await open("/charts/gap.html");
      await page.evaluate(() => document.documentElement.classList.remove("scripted"));
      expect(await shown(page)).toEqual(["picture", "code", "table", "alt"]);
    });
  });

  it("has room for the whole glossary on a desk", async () => {
    const { page } = await open("/glossary.html");
    await settled(page);
    const table = page.locator(".vp-doc table");
    expect(await table.evaluate((wide) => wide.scrollWidth - wide.clientWidth)).toBe(0);
  });

  it("shows the dark picture in the dark", async () => {
    const { page } = await open("/charts/gap.html", { theme: "dark" });
    await settled(page);
    expect(await page.locator(".chart .of-dark").first().isVisible()).toBe(true);
    expect(await page.locator(".chart .of-light").first().isVisible()).toBe(false);
  });

  it("says what is not translated, and leads to it", async () => {
    const { page } = await open("/ru/guide/gaps.html");
    await settled(page);
    expect(await page.locator(".vp-doc a[href='/guide/gaps.html']").count()).toBe(1);
  });

  it("answers an address that does not exist with words", async () => {
    const { page } = await open("/404.html");
    await page.locator(".NotFound").waitFor();
    expect(await page.locator(".NotFound").textContent()).toContain("Page not found");
  });
});

/** Waits until the page's scripts have taken it over. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => "__vue_app__" in document.querySelector("#app")!);
}
