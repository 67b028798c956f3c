import { describe, expect, it } from "vitest";
import type { ChartOptions } from "../../src/charts/chart-options.ts";
import { type AnyChart, cutTexts, overlappingTexts, pictureOf } from "./picture.ts";

/** How every chart is tried. */
const LOOKS: readonly ChartOptions[] = [
  {},
  { theme: "dark", language: "ru" },
  { language: "bg", width: 320 },
  { direction: "rtl", width: 480 },
  { title: null, subtitle: null, width: 900 },
];

/**
 * What holds for every chart, tried on results with one row, many rows, missing values and long labels: it is drawn
 * without a warning, no text is cut or covered, its numbers are those of its table, it is plain JSON, and
 * Vega adds no English to what screen readers are told.
 */
export function chartLaws(
  name: string,
  results: Readonly<Record<string, (options: ChartOptions) => unknown>>,
): void {
  describe(`${name}, drawn`, () => {
    for (const [result, draw] of Object.entries(results)) {
      for (const look of LOOKS) {
        it(`${result}: ${JSON.stringify(look)}`, async () => {
          const chart = draw(look) as AnyChart;
          expect(JSON.parse(JSON.stringify(chart))).toStrictEqual(chart);
          expect(chart.spec.data.values).toStrictEqual(chart.data);
          expect(chart.columns.map(({ name: column }) => column)).toEqual(Object.keys(chart.data[0]!));
          expect(chart.spec.description).toBe(chart.alt);
          expect(chart.alt.length).toBeLessThanOrEqual(400);
          const picture = await pictureOf(chart);
          expect(picture.warnings).toEqual([]);
          expect(cutTexts(chart, picture)).toEqual([]);
          expect(overlappingTexts(picture)).toEqual([]);
          expect(picture.svg).not.toContain("aria-label");
        });
      }
    }
  });
}
