import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  studentizedRangeUpperQuantile,
  studentizedRangeUpperTail,
} from "../../../src/numeric/distributions/studentized-range.ts";

interface Case {
  groups: number;
  df: number;
  tails: [q: number, p: number][];
  q05: number;
}
const path = new URL("./studentized-range.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(path, "utf8")) as { cases: Case[] };

describe("the studentized range", () => {
  it("has scipy's upper tails", () => {
    for (const { groups, df, tails } of cases) {
      for (const [q, p] of tails) {
        expect(studentizedRangeUpperTail(q, groups, df), `${groups}, ${df}, ${q}`).toBeCloseTo(p, 9);
      }
    }
  });

  it("has scipy's quantiles", () => {
    for (const { groups, df, q05 } of cases) {
      expect(studentizedRangeUpperQuantile(0.05, groups, df) / q05, `${groups}, ${df}`).toBeCloseTo(1, 7);
    }
  });

  it("inverts its own tail, far out and near 0", () => {
    for (const p of [1e-12, 0.3, 0.999]) {
      const q = studentizedRangeUpperQuantile(p, 7, 11);
      expect(studentizedRangeUpperTail(q, 7, 11) / p).toBeCloseTo(1, 9);
    }
  });

  it("is certain to exceed 0, and does not exceed what no number measures", () => {
    expect(studentizedRangeUpperTail(0, 4, 6)).toBeCloseTo(1, 14);
    expect(studentizedRangeUpperTail(1e30, 4, 6)).toBeLessThan(1e-100);
    expect(studentizedRangeUpperTail(1000, 4, 1e4)).toBe(0);
  });
});
