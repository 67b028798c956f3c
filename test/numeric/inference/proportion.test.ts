import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clopperPearsonInterval,
  newcombeInterval,
  newcombePairedInterval,
  wilsonInterval,
} from "../../../src/numeric/inference/proportion.ts";
import golden from "../../golden/intervals/intervals.json" with { type: "json" };
import newcombe from "../../golden/intervals/newcombe.json" with { type: "json" };
import { expectWithin } from "../within.ts";

const cell = fc.integer({ min: 0, max: 60 });
const pairs = fc
  .record({ both: cell, first: cell, second: cell, neither: cell })
  .filter(({ both, first, second, neither }) => both + first + second + neither > 0);

describe("wilsonInterval", () => {
  it.each(golden.wilson)("is R's prop.test without correction, $count of $n at $confidence", (row) => {
    const { count, n, confidence, lower, upper } = row;
    const interval = wilsonInterval(count / n, n, confidence);
    expectWithin(interval.lower, lower, 1e-13);
    expectWithin(interval.upper, upper, 1e-13);
  });

  it("keeps its digits for the smallest shares", () => {
    // mpmath, 40 digits: (2c + z² ± z √(z² + 4c(1 − p))) / (2 (n + z²))
    const { lower, upper } = wilsonInterval(3 / 1e18, 1e18, 0.95);
    expectWithin(lower, 1.0202707283643203e-18, 1e-14);
    expectWithin(upper, 8.821188092329806e-18, 1e-14);
  });

  it("takes an n that is not whole, and narrows as it grows", () => {
    const [few, more] = [7.3, 7.4].map((n) => wilsonInterval(0.3, n, 0.95));
    expect(more!.lower).toBeGreaterThan(few!.lower);
    expect(more!.upper).toBeLessThan(few!.upper);
  });

  it("holds the share, stays within 0..1 and mirrors with it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.5, max: 1e9, noNaN: true }),
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        (share, n, confidence) => {
          const { lower, upper } = wilsonInterval(share, n, confidence);
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual(share + 1e-15);
          expect(upper).toBeGreaterThanOrEqual(share - 1e-15);
          expect(wilsonInterval(1 - share, n, confidence).lower).toBeCloseTo(1 - upper, 12);
        },
      ),
    );
  });
});

describe("clopperPearsonInterval", () => {
  it.each(golden.clopperPearson)("is R's binom.test, $count of $n at $confidence", (row) => {
    const { count, n, confidence, lower, upper } = row;
    const interval = clopperPearsonInterval(count, n, confidence);
    expectWithin(interval.lower, lower, 1e-12);
    expectWithin(interval.upper, upper, 1e-12);
  });
});

describe("newcombeInterval", () => {
  it.each(newcombe.cases)("is statsmodels' newcomb, $counts of $n at $confidence", (row) => {
    const [a, b] = [0, 1].map((i) => ({ share: row.counts[i]! / row.n[i]!, n: row.n[i]! }));
    const interval = newcombeInterval(a!, b!, row.confidence);
    expect(interval.lower).toBeCloseTo(row.lower, 13);
    expect(interval.upper).toBeCloseTo(row.upper, 13);
  });

  it("gives the limits that Newcombe (1998, Table II, method 10) prints", () => {
    const printed = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [6, 7, 2, 7, 0.0582, 0.8062],
      [5, 56, 0, 29, -0.0381, 0.1926],
      [0, 10, 0, 20, -0.1611, 0.2775],
      [0, 10, 0, 10, -0.2775, 0.2775],
      [10, 10, 0, 20, 0.6791, 1],
      [10, 10, 0, 10, 0.6075, 1],
    ] as const;
    for (const [x, m, y, n, lower, upper] of printed) {
      const interval = newcombeInterval({ share: x / m, n: m }, { share: y / n, n }, 0.95);
      expect(interval.lower).toBeCloseTo(lower, 4);
      expect(interval.upper).toBeCloseTo(upper, 4);
    }
  });
});

describe("newcombePairedInterval", () => {
  it("gives the published limits of two tables of pairs", () => {
    // Newcombe (1998), Statistics in Medicine 17, 2635–2650, method 10.
    const newcombe = newcombePairedInterval({ both: 36, first: 12, second: 2, neither: 0 }, 0.95);
    expect(newcombe.lower).toBeCloseTo(0.0569, 4);
    expect(newcombe.upper).toBeCloseTo(0.3404, 4);
    // Fagerland, Lydersen & Laake (2014), Statistics in Medicine 33, 2850–2875: airway hyper-responsiveness.
    const airways = newcombePairedInterval({ both: 1, first: 1, second: 7, neither: 12 }, 0.95);
    expect(airways.lower).toBeCloseTo(-0.507, 3);
    expect(airways.upper).toBeCloseTo(-0.026, 3);
  });

  it("is the interval of independent shares where the pairs are unrelated or a margin is empty", () => {
    const unrelated = newcombePairedInterval({ both: 20, first: 10, second: 10, neither: 5 }, 0.95);
    expect(unrelated).toEqual(newcombeInterval({ share: 30 / 45, n: 45 }, { share: 30 / 45, n: 45 }, 0.95));
    const empty = newcombePairedInterval({ both: 0, first: 6, second: 0, neither: 4 }, 0.95);
    expect(empty).toEqual(newcombeInterval({ share: 0.6, n: 10 }, { share: 0, n: 10 }, 0.95));
  });

  it("lies within −1..1, holds the difference and mirrors when the sides change places", () => {
    fc.assert(
      fc.property(pairs, (counts) => {
        const { both, first, second, neither } = counts;
        const difference = (first - second) / (both + first + second + neither);
        const { lower, upper } = newcombePairedInterval(counts, 0.95);
        expect(lower).toBeGreaterThanOrEqual(-1);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(difference + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(difference - 1e-12);
        const mirrored = newcombePairedInterval({ both, first: second, second: first, neither }, 0.95);
        expect(mirrored.lower).toBeCloseTo(-upper, 12);
        expect(mirrored.upper).toBeCloseTo(-lower, 12);
      }),
    );
  });
});
