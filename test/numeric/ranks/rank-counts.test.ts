import { describe, expect, it } from "vitest";
import {
  rankQuantile,
  rankSumCounts,
  signedRankCounts,
  twoSidedP,
} from "../../../src/numeric/ranks/rank-counts.ts";

/** All subsets of 1 … n, by the bits of a number. */
const subsets = (n: number) =>
  Array.from({ length: 2 ** n }, (_, bits) =>
    Array.from({ length: n }, (__, i) => i + 1).filter((rank) => bits & (1 << (rank - 1))),
  );
const sum = (ranks: number[]) => ranks.reduce((a, b) => a + b, 0);
const counted = (values: number[], length: number) =>
  Array.from({ length }, (_, value) => values.filter((x) => x === value).length);

describe("counts of ranks", () => {
  it("of two samples are those of all choices of ranks", () => {
    for (const [m, n] of [
      [1, 1],
      [3, 1],
      [4, 6],
      [5, 5],
    ] as const) {
      const wins = subsets(m + n)
        .filter((ranks) => ranks.length === m)
        .map((ranks) => sum(ranks) - (m * (m + 1)) / 2);
      expect([...rankSumCounts(m, n)]).toEqual(counted(wins, m * n + 1));
    }
  });

  it("of signs are those of all subsets", () => {
    for (const n of [1, 2, 7, 10]) {
      expect([...signedRankCounts(n)]).toEqual(counted(subsets(n).map(sum), (n * (n + 1)) / 2 + 1));
    }
  });

  it("give the p of either tail, at most 1", () => {
    // Of 2⁵ sets of signs, one has the sum 0, one has 1, one 2, two have 3.
    expect(twoSidedP(signedRankCounts(5), 2)).toBe(6 / 32);
    expect(twoSidedP(signedRankCounts(5), 13)).toBe(6 / 32);
    expect(twoSidedP(signedRankCounts(3), 3)).toBe(1);
  });

  it("give the least value that a lower tail reaches, on the border too", () => {
    expect(rankQuantile(signedRankCounts(5), 0.025)).toBe(0);
    expect(rankQuantile(signedRankCounts(5), 3 / 32)).toBe(2);
    // C(6, 3) = 20 orders, and (1 − 0.9)/2 = 0.0499… is one of them.
    expect(rankQuantile(rankSumCounts(3, 3), (1 - 0.9) / 2)).toBe(0);
    expect(rankQuantile(rankSumCounts(3, 3), 0.051)).toBe(1);
  });
});
