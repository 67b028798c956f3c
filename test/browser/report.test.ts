import * as vega from "vega";
import * as vegaLite from "vega-lite";
import { beforeAll, expect, it } from "vitest";
import { gallery } from "../../docs/charts.ts";
import type { ChartOptions } from "../../src/charts/chart-options.ts";
import { type DrawChart, drawSections } from "../../src/report/draw-sections.ts";
import { renderChart } from "../../src/report/render-chart.ts";
import type { ReportBlock, ReportSection } from "../../src/report/report-block.ts";
import { type ReportOptions, reportHtml } from "../../src/report/report-html.ts";
import { inChromium } from "./in-chromium.ts";
import { destinationsOf } from "./pdf-destinations.ts";

/** Charts of every template, a table that fills pages, and whatever else a report has. */
function sectionsOf(options: ChartOptions): ReportSection[] {
  const names = [
    "gap",
    "likert",
    "importance-performance",
    "control",
    "complaint-flow",
    "loadings",
    "correlation",
  ];
  const charts = gallery.filter(({ chart }) => names.includes(chart)).map(({ draw }) => draw(options));
  const [{ columns, data }] = charts as [(typeof charts)[number]];
  return [
    {
      title: "In short",
      blocks: [
        {
          kind: "figures",
          items: [
            { value: "−1.10", label: "overall gap", detail: "95 % interval −1.22 to −0.99" },
            { value: "7 of 8", label: "dimensions below expectation" },
            { value: "207", label: "respondents", detail: "none left out" },
          ],
        },
        { kind: "text", role: "finding", text: "Service falls short of what people expect." },
        { kind: "text", role: "note", text: "One respondent gives no spread, so there is no interval." },
        { kind: "list", items: ["Security", "Economy"] },
      ],
    },
    ...charts.map((chart) => ({
      title: chart.chart,
      blocks: [
        { kind: "text", text: "What the picture is about, before it stands there." },
        { kind: "chart", chart, svg: null },
      ] satisfies ReportBlock[],
    })),
    {
      title: "Tables",
      blocks: [
        { kind: "table", caption: "Short", columns, rows: data.slice(0, 12) },
        {
          kind: "table",
          caption: "Long",
          columns,
          rows: Array.from({ length: 90 }, (_, i) => data[i % data.length]!),
        },
      ],
    },
    {
      title: "Again",
      blocks: [{ kind: "code", text: `npx service-quality report ${"--option a=1 ".repeat(40)}` }],
    },
  ];
}

const draw: DrawChart = (chart) => renderChart(chart, { vega, vegaLite });

async function reportOf(look: ChartOptions, options: ReportOptions): Promise<string> {
  const dark = sectionsOf({ ...look, theme: "dark" });
  return reportHtml(await drawSections(sectionsOf(look), dark, draw), options);
}

inChromium("a report", (open) => {
  let english: string;
  let mirrored: string;

  beforeAll(async () => {
    english = await reportOf({}, { title: "Kiosks", subtitle: "207 respondents", generatedAt: "2026-11-30" });
    const look = { language: "ru", direction: "rtl" } as const;
    mirrored = await reportOf(look, { ...look, title: "Киоски", details: "open" });
  });

  it.each([
    { theme: "light", width: 1280 },
    { theme: "dark", width: 1280 },
    { theme: "light", width: 390 },
    { theme: "dark", width: 320 },
  ] as const)("has no barrier, asks for nothing and fits: $theme, $width px", async (how) => {
    for (const [name, html] of Object.entries({ english, mirrored })) {
      const { page, outside, errors, findings, sideways, shot } = await open({ html }, how);
      expect(await sideways(), name).toEqual([]);
      await page.evaluate(() => {
        for (const one of document.querySelectorAll("details")) one.open = true;
      });
      expect(await findings(), name).toEqual([]);
      expect(await sideways(), `${name}, numbers open`).toEqual([]);
      expect([outside, errors], name).toEqual([[], []]);
      await shot(`report-${name}-${how.theme}-${how.width}`);
    }
  });

  it("shows the picture of the screen's theme, and the light one on paper", async () => {
    const { page } = await open({ html: english }, { theme: "dark" });
    const shown = () =>
      page
        .locator("figure > div")
        .evaluateAll((all) => [
          ...new Set(all.filter((one) => one.checkVisibility()).map((one) => one.className)),
        ]);
    expect(await shown()).toEqual(["dark"]);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await shown()).toEqual(["light"]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    await page.emulateMedia({ media: "screen", colorScheme: "light" });
    expect(await shown()).toEqual(["light"]);
  });

  it("shows its light picture on dark screens where it has no other", async () => {
    const html = reportHtml(await drawSections(sectionsOf({}), null, draw));
    const { page } = await open({ html }, { theme: "dark" });
    expect(await page.locator("figure svg:visible").count()).toBe(await page.locator("figure").count());
  });

  it("has texts of pictures where they were placed, also from right to left", async () => {
    const { page } = await open({ html: mirrored });
    const cut = await page.locator("figure .light svg").evaluateAll((pictures) =>
      pictures.flatMap((picture) => {
        const frame = picture.getBoundingClientRect();
        return [...picture.querySelectorAll("text")]
          .filter((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left < frame.left - 1 || right > frame.right + 1;
          })
          .map(({ textContent }) => textContent);
      }),
    );
    expect(cut).toEqual([]);
  });

  it("is read from the keyboard: contents, numbers of charts, tables that scroll", async () => {
    const { page } = await open({ html: english }, { width: 390 });
    const focused = () => page.evaluate(() => document.activeElement!.tagName.toLowerCase());
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("a");
    for (let i = await page.locator("nav a").count(); i > 0; i--) await page.keyboard.press("Tab");
    expect(await focused()).toBe("summary");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement!.getAttribute("role"))).toBe("region");
  });

  it("on paper has every number, and no figure, row or short table over two pages", async () => {
    const { page } = await open({ html: english });
    const { pages, split } = await printed(page);
    expect(pages).toBeGreaterThan(5);
    expect(split).toEqual([]);
  });
});

/** Prints a page, and finds what stands on two sheets: each piece gets a mark at its begin and one at its end. */
async function printed(page: import("playwright-core").Page): Promise<{ pages: number; split: string[] }> {
  const names = await page.evaluate(() => {
    const pieces = [...document.querySelectorAll("figure, .short, tbody tr, .figures, nav + section h2")];
    const mark = (id: string) => {
      const [target, link] = [document.createElement("span"), document.createElement("a")];
      target.id = id;
      link.href = `#${id}`;
      link.textContent = ".";
      document.body.append(link);
      return target;
    };
    return pieces.map((piece, i) => {
      const [first, last] = piece.matches("tr")
        ? [piece.firstElementChild!, piece.lastElementChild!]
        : piece.matches(".short")
          ? [piece.querySelector("caption")!, piece.querySelector("tr:last-child > :last-child")!]
          : [piece.firstElementChild ?? piece, piece.lastElementChild ?? piece];
      first.prepend(mark(`begin${i}`));
      last.append(mark(`end${i}`));
      return `${i}: ${piece.tagName} ${piece.textContent!.slice(0, 40)}`;
    });
  });
  const { pages, sheetOf } = destinationsOf(await page.pdf({ preferCSSPageSize: true }));
  const split = names.filter((_, i) => {
    const [begin, end] = [sheetOf(`begin${i}`), sheetOf(`end${i}`)];
    return begin === null || begin !== end;
  });
  return { pages, split };
}
