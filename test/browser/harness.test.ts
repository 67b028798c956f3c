import { expect, it } from "vitest";
import { inChromium } from "./in-chromium.ts";

const page = (body: string) => ({
  html: `<!doctype html><html lang="en"><head><title>t</title></head><body><main><h1>t</h1>${body}</main></body></html>`,
});

inChromium("the harness of browser tests", (open) => {
  it("finds nothing in a plain page", async () => {
    const { findings, sideways, outside, errors } = await open(page("<p>Plain.</p>"));
    expect(await findings()).toEqual([]);
    expect(await sideways()).toEqual([]);
    expect([outside, errors]).toEqual([[], []]);
  });

  it("names what axe finds", async () => {
    const { findings } = await open(page('<img src="data:," />'));
    expect(await findings()).toEqual([expect.stringMatching(/^image-alt: <img/)]);
  });

  it("names what sticks out of a narrow window, but not what scrolls within itself", async () => {
    const wide = '<div style="width: 900px">wide</div>';
    const { sideways } = await open(page(wide), { width: 320 });
    expect(await sideways()).toEqual([wide]);
    const within = await open(page(`<div style="overflow-x: auto">${wide}</div>`), { width: 320 });
    expect(await within.sideways()).toEqual([]);
  });

  it("counts requests outside, and stops them", async () => {
    const { page: tab, outside } = await open(page(""));
    const answer = await tab.evaluate(() => fetch("https://example.org/x").catch(() => "stopped"));
    expect(answer).toBe("stopped");
    expect(outside).toEqual(["https://example.org/x"]);
  });

  it("tells what the page threw", async () => {
    const { page: tab, errors } = await open(page(""));
    const thrown = tab.waitForEvent("pageerror");
    await tab.evaluate(() => {
      setTimeout(() => {
        throw new Error("lost");
      });
    });
    await thrown;
    expect(errors).toEqual([expect.stringContaining("lost")]);
  });
});
