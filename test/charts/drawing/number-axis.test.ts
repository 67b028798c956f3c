import { describe, expect, it } from "vitest";
import { CHART_OPTIONS } from "../../../src/charts/chart-options.ts";
import { chartPrinter } from "../../../src/charts/chart-printer.ts";
import { type FigureAxis, roomyScale } from "../../../src/charts/drawing/number-axis.ts";
import { readOptions } from "../../../src/errors/options.ts";

const printer = chartPrinter({}, readOptions({}, CHART_OPTIONS), 2);
const scaleOf = (least: number, most: number, pixels: number, axis: Partial<FigureAxis> = {}) =>
  roomyScale([least, most], pixels, { type: "number", ...axis }, printer);

describe("a horizontal axis", () => {
  it("ends half way between two ticks where there are few and that is room enough", () => {
    expect(scaleOf(-1.9, 0.21, 108)).toEqual({ domain: [-2, 1], ticks: [-2, 0], digits: 0 });
    expect(scaleOf(-2.23, 0.48, 264)).toEqual({ domain: [-2.5, 0.5], ticks: [-2, -1, 0], digits: 0 });
    expect(scaleOf(-1.9, 0.6, 108)).toEqual({ domain: [-2, 1], ticks: [-2, 0], digits: 0 });
  });

  it("ends on ticks where figures need it, where there are many, and where one alone would be left", () => {
    expect(scaleOf(-1.6, 1.1, 108)).toEqual({ domain: [-2, 2], ticks: [-2, 0, 2], digits: 0 });
    expect(scaleOf(-1.9, 0.21, 429).domain).toEqual([-2, 0.5]);
    expect(scaleOf(0.3, 0.45, 60)).toEqual({ domain: [0, 0.5], ticks: [0, 0.5], digits: 1 });
    expect(scaleOf(-0.9, 0.9, 108)).toEqual({ domain: [-1, 1], ticks: [-1, 0, 1], digits: 0 });
  });

  it("keeps ends that are fixed", () => {
    const fixed = { least: true, most: true };
    expect(scaleOf(0, 1, 120, { type: "share", fixed }).domain).toEqual([0, 1]);
    expect(scaleOf(0.56, 0.98, 40, { fixed }).ticks).toEqual([0.6]);
  });
});
