import fc from "fast-check";
import { type ControlChartSpec, controlChart } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { chartSpec } from "../delivery-arbitraries.ts";

/** A chart of any kind, where its data allow one. */
function drawn(spec: unknown) {
  try {
    return controlChart(spec as ControlChartSpec);
  } catch {
    return null;
  }
}

describe("controlChart of any kind", () => {
  it("has the center of every point within its limits, but of sums, whose limits are about 0", () => {
    fc.assert(
      fc.property(chartSpec, (spec) => {
        const chart = drawn(spec);
        if (chart === null || chart.kind === "cusum") return;
        for (const { center, lower, upper } of chart.points) {
          if (center === null || lower === null || upper === null) continue;
          expect(lower <= center && center <= upper).toBe(true);
        }
      }),
    );
  });

  it("divides its points into phases, and covers every signal of a point by a stretch of its phase", () => {
    fc.assert(
      fc.property(chartSpec, (spec) => {
        const chart = drawn(spec);
        if (chart === null) return;
        const { points, phases, signals } = chart;
        expect(phases.flatMap(({ from, to }, k) => Array(to - from + 1).fill(k))).toEqual(
          points.map(({ phase }) => phase),
        );
        points.forEach((point, i) => {
          for (const rule of point.signals) {
            const stretch = signals.find((one) => one.rule === rule && one.from <= i && i <= one.to);
            expect(points[stretch!.from]!.phase).toBe(point.phase);
          }
        });
      }),
    );
  });
});
