import { describe, expect, it } from "vitest";
import { axisScale } from "../../../src/charts/drawing/axis-scale.ts";
import { expectRefusal } from "../../refusal.ts";

describe("axisScale", () => {
  it("has ticks at steps of 1, 2 or 5 · 10^k, as close as 52 pixels allow", () => {
    expect(axisScale(-1.9, 0.21, 429)).toEqual({
      domain: [-2, 0.5],
      ticks: [-2, -1.5, -1, -0.5, 0, 0.5],
      digits: 1,
    });
    expect(axisScale(0, 61, 280).ticks).toEqual([0, 20, 40, 60, 80]);
  });

  it("keeps ends that are fixed", () => {
    expect(axisScale(0, 1, 120, { least: true, most: true }).domain).toEqual([0, 1]);
  });

  it("has the roundest tick between fixed ends where no step has one", () => {
    const fixed = { least: true, most: true };
    expect(axisScale(0.56, 0.98, 40, fixed)).toEqual({ domain: [0.56, 0.98], ticks: [0.6], digits: 1 });
    expect(axisScale(-0.98, -0.56, 40, fixed).ticks).toEqual([-0.8]);
    expect(axisScale(121, 124, 40, fixed)).toMatchObject({ ticks: [122], digits: 0 });
  });

  it("has room about figures that are all the same", () => {
    const { domain } = axisScale(3, 3, 400);
    expect(domain[0]).toBeLessThan(3);
    expect(domain[1]).toBeGreaterThan(3);
  });

  it("refuses figures that no axis can hold", () => {
    for (const [least, most] of [
      [0, 1e201],
      [-1e300, 0],
      [0, Number.POSITIVE_INFINITY],
      [Number.NaN, 1],
    ] as const) {
      expectRefusal(() => axisScale(least, most, 400), "invalid_input", ["data"]);
    }
  });
});
