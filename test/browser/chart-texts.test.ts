import { expect, it } from "vitest";
import type { ChartOptions } from "../../src/charts/chart-options.ts";
import { type AnyChart, pictureOf } from "../charts/picture.ts";
import { everyChart, MADE } from "../every-chart/every-chart.ts";
import { inChromium } from "./in-chromium.ts";

/** Each width, language, theme and direction at least once. */
const LOOKS: readonly ChartOptions[] = [
  {},
  { theme: "dark", language: "ru" },
  { language: "ru", width: 320 },
  { theme: "dark", language: "bg", width: 320 },
  { direction: "rtl" },
];

/** A chart with its picture. */
interface Drawn {
  readonly chart: AnyChart;
  /** What it is of, and how it looks. */
  readonly name: string;
  readonly svg: string;
}

/** A page with pictures as they are embedded: named by their text, with the same text below. */
function pageOf(drawn: readonly Drawn[]): { readonly html: string } {
  const escaped = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const figures = drawn.map(
    ({ chart, name, svg }) =>
      `<figure lang="${chart.language}" data-name="${escaped(name)}" style="margin: 0"><div role="img" aria-label="${escaped(chart.alt)}">${svg}</div><figcaption>${escaped(chart.alt)}</figcaption></figure>`,
  );
  const head = '<head><meta charset="utf-8"><title>Charts</title></head>';
  return {
    html: `<!doctype html><html lang="en">${head}<body><main><h1>Charts</h1>${figures.join("")}</main></body></html>`,
  };
}

async function allDrawn(name: string): Promise<Drawn[]> {
  const charts = Object.entries(MADE).flatMap(([made, result]) =>
    LOOKS.map((look) => ({
      name: `${made} ${JSON.stringify(look)}`,
      chart: everyChart[name]!(result, look),
    })),
  );
  return Promise.all(charts.map(async (one) => ({ ...one, svg: (await pictureOf(one.chart)).svg })));
}

/** Runs in the page: texts that leave their picture, and pairs that cover each other. */
function faultsOfTexts(): string[] {
  const faults: string[] = [];
  for (const figure of document.querySelectorAll("figure")) {
    const say = (what: string) => faults.push(`${figure.dataset.name}: ${what}`);
    const frame = figure.querySelector("svg")!.getBoundingClientRect();
    const texts = [...figure.querySelectorAll("text")]
      .filter(
        (text) =>
          (text.textContent ?? "") !== "" &&
          text.getAttribute("opacity") !== "0" &&
          !text.hasAttribute("stroke"),
      )
      .map((text) => {
        const isTurned = /rotate\((?!0[,)])/.test(text.getAttribute("transform") ?? "");
        return { said: text.textContent!, isTurned, box: text.getBoundingClientRect() };
      });
    for (const { said, box } of texts) {
      const out = Math.max(
        frame.left - box.left,
        box.right - frame.right,
        frame.top - box.top,
        box.bottom - frame.bottom,
      );
      if (out > 1) say(`${said} sticks out by ${out.toFixed(1)}`);
    }
    const level = texts.filter(({ isTurned }) => !isTurned).sort((a, b) => a.box.top - b.box.top);
    level.forEach((one, i) => {
      for (let j = i + 1; j < level.length && level[j]!.box.top < one.box.bottom; j++) {
        const [a, b] = [one.box, level[j]!.box];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        // Boxes are a quarter higher than the letters in them.
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) - Math.min(a.height, b.height) / 4;
        if (wide > 1 && high > 0) say(`${one.said} / ${level[j]!.said}`);
      }
    });
  }
  return faults;
}

inChromium("the texts of a chart in a real typeface", (open) => {
  it.each(Object.keys(everyChart))("stay within %s and clear of each other", async (name) => {
    const { page } = await open(pageOf(await allDrawn(name)));
    expect(await page.evaluate(faultsOfTexts)).toEqual([]);
  });

  it("are found where they are cut or covered", async () => {
    const svg = `<svg width="90" height="40"><text x="2" y="20">one word</text><text x="9" y="22">another</text><text x="80" y="36">cut off</text></svg>`;
    const { page } = await open(
      pageOf([{ chart: everyChart.gapChart!(MADE["one row"], {}), name: "made", svg }]),
    );
    expect(await page.evaluate(faultsOfTexts)).toEqual([
      expect.stringMatching(/^made: cut off sticks out/),
      "made: one word / another",
    ]);
  });

  it.each(["light", "dark"] as const)("are no fault to axe in a figure, %s", async (theme) => {
    const drawn = await Promise.all(
      Object.entries(everyChart).map(async ([name, draw]) => {
        const chart = draw(MADE["eight rows"], { theme, language: "ru" });
        return { chart, name, svg: (await pictureOf(chart)).svg };
      }),
    );
    const { findings } = await open(pageOf(drawn), { theme });
    expect(await findings()).toEqual([]);
  });
});
