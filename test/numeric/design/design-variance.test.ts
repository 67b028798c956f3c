import { describe, expect, it } from "vitest";
import {
  designErrors,
  differenceOfFigures,
  errorsOfRows,
  pickedRows,
  type SampledRows,
} from "../../../src/numeric/design/design-variance.ts";

/** Five units: three of the first stratum, two of the second. */
const frame = {
  strata: Int32Array.of(0, 0, 0, 1, 1),
  sizes: Float64Array.of(3, 2),
  fractions: Float64Array.of(0, 0.5),
};

const sample: SampledRows = {
  frame,
  units: Int32Array.of(0, 1, 2, 3, 4),
  places: Int32Array.of(0, 0, 1, 2, 3, 4, -1),
};

const rows = (...z: number[]) => Float64Array.from(z);

describe("designErrors", () => {
  it("adds the strata, each with the spread of its units about their mean and what is left to sample", () => {
    const { df, covariance } = errorsOfRows(sample, [rows(1, 2, 5, 1, 4, 2, Number.NaN)]);
    expect(df).toBe(3);
    // units 3, 5, 1 about 3: 3/2 · (0 + 4 + 4); units 4, 2 about 3: ½ · 2/1 · (1 + 1)
    expect(covariance![0]![0]).toBe(12 + 2);
  });

  it("counts a unit of which nobody entered the figure as 0 in its stratum, and not in df", () => {
    const none = Number.NaN;
    const { df, covariance } = errorsOfRows(sample, [rows(1, 2, none, 3, none, none, none)]);
    expect(df).toBe(1);
    // units 3, 0, 3 about 2: 3/2 · (1 + 4 + 1); nobody of the second stratum
    expect(covariance![0]![0]).toBe(9);
  });

  it("gives the covariance of two figures", () => {
    const { covariance } = errorsOfRows(sample, [
      rows(1, 2, 5, 1, 4, 2, 0 / 0),
      rows(1, 1, 0, 4, 1, 3, 0 / 0),
    ]);
    // first stratum (0, 2, −2) · (0, −2, 2): 3/2 · −8; second (1, −1) · (−1, 1): −2
    expect(covariance![0]![1]).toBe(-12 - 2);
    expect(covariance![1]![0]).toBe(-14);
  });

  it("knows no error where no degree of freedom is left, or a stratum gave one unit", () => {
    const one = { frame, units: Int32Array.of(0) };
    expect(designErrors(one, [rows(2)])).toEqual({ df: 0, covariance: null });
    const lonely = { ...frame, strata: Int32Array.of(0, 0, 1), sizes: Float64Array.of(2, 1) };
    const all = { frame: { ...lonely, fractions: Float64Array.of(0, 0) }, units: Int32Array.of(0, 1, 2) };
    expect(designErrors(all, [rows(1, 2, 3)])).toEqual({ df: 1, covariance: null });
    expect(designErrors({ ...all, units: Int32Array.of(0, 1) }, [rows(1, 3)]).covariance).toEqual([[4]]);
  });

  it("gives a stratum that was counted out no part in the error", () => {
    const counted = {
      strata: Int32Array.of(0, 0, 1),
      sizes: Float64Array.of(2, 1),
      fractions: Float64Array.of(0, 1),
    };
    const all = { frame: counted, units: Int32Array.of(0, 1, 2) };
    expect(designErrors(all, [rows(1, 3, 9)])).toEqual({ df: 1, covariance: [[4]] });
  });
});

describe("domains", () => {
  it("keep the frame, and their difference has the units of both", () => {
    const a = pickedRows(sample, Int32Array.of(0, 4));
    expect([...a.units]).toEqual([0, 3]);
    expect([...a.places]).toEqual([0, 1]);
    const first = { frame, units: Int32Array.of(0, 3), scores: rows(1, 4) };
    const second = { frame, units: Int32Array.of(1, 3), scores: rows(2, 3) };
    expect(differenceOfFigures(first, second)).toEqual({
      frame,
      units: Int32Array.of(0, 1, 3),
      scores: rows(1, -2, 1),
    });
  });
});
