import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jointLevel, rankIntervals, ranksOf } from "../../../src/delivery/audits/joint-ranks.ts";

const interval = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.nat(15))
  .map(([lower, width]) => ({ lower, upper: lower + width }));

describe("ranksOf", () => {
  it("shares the best place among equal figures, and goes on after them", () => {
    expect(ranksOf([50, 80, 80, 10])).toEqual([3, 1, 1, 4]);
  });

  it("takes figures for equal that differ by a billionth", () => {
    expect(ranksOf([90, 90 * (1 + 5e-10), 90 * (1 + 3e-9)])).toEqual([2, 2, 1]);
  });
});

describe("rankIntervals", () => {
  it("are those counted pair by pair", () => {
    fc.assert(
      fc.property(fc.array(fc.option(interval), { minLength: 1, maxLength: 12 }), (intervals) => {
        const wanted = intervals.map((own) => ({
          lower: 1 + intervals.filter((other) => own && other && other.lower > own.upper).length,
          upper:
            intervals.length - intervals.filter((other) => own && other && other.upper < own.lower).length,
        }));
        expect(rankIntervals(intervals)).toEqual(wanted);
      }),
    );
  });

  it("let touching intervals overlap", () => {
    const places = rankIntervals([
      { lower: 0, upper: 1 },
      { lower: 1, upper: 2 },
    ]);
    expect(places).toEqual([
      { lower: 1, upper: 2 },
      { lower: 1, upper: 2 },
    ]);
  });
});

it("the level of each of k intervals, k times, is that of all", () => {
  expect(jointLevel(0.95, 1)).toBe(0.95);
  expect(jointLevel(0.95, 40) ** 40).toBeCloseTo(0.95, 12);
});
