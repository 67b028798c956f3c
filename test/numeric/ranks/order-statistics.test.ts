import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  differencesOf,
  medianWithLimits,
  type PairFigures,
  walshAverages,
} from "../../../src/numeric/ranks/order-statistics.ts";
import { tallyOf } from "../../../src/numeric/ranks/tally.ts";

const samples = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(0.1, 0.7, -2.3, 1e6)), {
  minLength: 1,
  maxLength: 12,
});
const tally = (sample: number[]) => tallyOf(Float64Array.from(sample));

const expectOrder = (figures: PairFigures, listed: number[]) => {
  const sorted = listed.sort((a, b) => a - b);
  const n = sorted.length;
  expect(figures.n).toBe(n);
  for (let place = 1; place <= (n + 1) / 2; place++) {
    const { median, interval } = medianWithLimits(figures, place);
    expect(interval).toEqual({ lower: sorted[place - 1], upper: sorted[n - place] });
    const [a, b] = [sorted[Math.ceil(n / 2) - 1]!, sorted[Math.floor(n / 2)]!];
    expect(median).toBeCloseTo(a + (b - a) / 2, 12);
  }
};

describe("order statistics of pairs", () => {
  it("of differences are those of the sorted list of all", () => {
    fc.assert(
      fc.property(samples, samples, (x, y) => {
        expectOrder(
          differencesOf(tally(x), tally(y)),
          x.flatMap((a) => y.map((b) => a - b)),
        );
      }),
    );
  });

  it("of Walsh averages too", () => {
    fc.assert(
      fc.property(samples, (x) => {
        expectOrder(
          walshAverages(tally(x)),
          x.flatMap((a, i) => x.slice(i).map((b) => (a + b) / 2)),
        );
      }),
    );
  });
});
