import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  medianOf,
  mergeTallies,
  midRanks,
  rankSum,
  tallyOf,
  tieSum,
} from "../../../src/numeric/ranks/tally.ts";

const whole = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 30 });
const real = fc.array(fc.constantFrom(-1e100, -0.5, 0.1, 0.2, 3, 1e9, 1e100), {
  minLength: 1,
  maxLength: 30,
});

/** The rank of a value by counting, as the definition says. */
const rankOf = (sample: number[], x: number) =>
  sample.filter((y) => y < x).length + (sample.filter((y) => y === x).length + 1) / 2;

describe("a tally", () => {
  it("counts the different values in ascending order, whole or not", () => {
    fc.assert(
      fc.property(fc.oneof(whole, real), (sample) => {
        const { n, values, counts } = tallyOf(Float64Array.from(sample));
        const different = [...new Set(sample)].sort((a, b) => a - b);
        expect(n).toBe(sample.length);
        expect([...values]).toEqual(different);
        expect([...counts]).toEqual(different.map((x) => sample.filter((y) => y === x).length));
      }),
    );
  });

  it("of nothing is empty", () => {
    expect(tallyOf(new Float64Array())).toEqual({
      n: 0,
      values: new Float64Array(),
      counts: new Float64Array(),
    });
  });

  it("has the median of the sorted sample", () => {
    fc.assert(
      fc.property(whole, (sample) => {
        const sorted = [...sample].sort((a, b) => a - b);
        const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2)];
        expect(medianOf(tallyOf(Float64Array.from(sample)))).toBe((sorted[low]! + sorted[high]!) / 2);
      }),
    );
  });

  it("ranks samples within all of them", () => {
    fc.assert(
      fc.property(fc.oneof(whole, real), fc.oneof(whole, real), (a, b) => {
        const tallies = [a, b].map((sample) => tallyOf(Float64Array.from(sample)));
        const pool = mergeTallies(tallies);
        expect(pool).toEqual(tallyOf(Float64Array.from([...a, ...b])));
        const sum = a.reduce((total, x) => total + rankOf([...a, ...b], x), 0);
        expect(rankSum(tallies[0]!, pool, midRanks(pool))).toBe(sum);
      }),
    );
  });

  it("adds up t³ − t of its ties", () => {
    expect(tieSum(tallyOf(Float64Array.of(1, 1, 2, 3, 3, 3)))).toBe(6 + 24);
  });
});
