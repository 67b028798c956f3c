import { explainServiceGap } from "service-quality/gaps";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("explainServiceGap", () => {
  const wave = (i: number) => ({
    gap1: Math.cos(i),
    gap2: Math.cos(2.3 * i),
    gap3: Math.cos(3.7 * i),
    gap4: Math.cos(5.1 * i),
    gap5: 1 + Math.cos(i) - 2 * Math.cos(5.1 * i),
  });
  const units = Array.from({ length: 24 }, (_, i) => wave(i + 1));

  it("finds the coefficients that made the gap", () => {
    const { coefficients, r2, notes } = explainServiceGap(units);
    expect(coefficients.map(({ estimate }) => Math.round(1e9 * estimate) / 1e9 + 0)).toEqual([
      1, 1, 0, 0, -2,
    ]);
    expect(r2).toBe(1);
    expect(coefficients.map(({ standardError, test }) => [standardError, test])).toEqual(
      coefficients.map(() => [0, null]),
    );
    expect(notes).toEqual([{ path: ["coefficients"], reason: "no-variance" }]);
  });

  it("has no test and no R² where gap 5 does not vary", () => {
    const flat = units.map((unit) => ({ ...unit, gap5: 0 }));
    const { r2, coefficients, notes } = explainServiceGap(flat);
    expect(r2).toBeNull();
    expect(coefficients.every(({ test }) => test === null)).toBe(true);
    expect(notes).toEqual([
      { path: ["r2"], reason: "no-variance" },
      { path: ["coefficients"], reason: "no-variance" },
    ]);
  });

  it.each([
    ["what is no list", {}, "invalid_input", []],
    ["five units", units.slice(0, 5), "insufficient_data", []],
    ["a gap that is no number", [...units, { ...units[0], gap3: null }], "invalid_input", [24, "gap3"]],
    ["a unit that is none", [...units, null], "invalid_input", [24]],
    [
      "a gap that others determine",
      units.map((unit) => ({ ...unit, gap3: unit.gap1 - unit.gap2 })),
      "singular_data",
      ["gap3"],
    ],
    ["a gap that does not vary", units.map((unit) => ({ ...unit, gap2: 1 })), "singular_data", ["gap2"]],
  ] as const)("refuses %s", (_, given, code, path) => {
    expectRefusal(() => explainServiceGap(given as never), code, path);
  });

  it("a regression on few units says so", () => {
    const units = Array.from({ length: 7 }, (_, i) => ({
      gap1: Math.cos(i),
      gap2: Math.cos(2.3 * i),
      gap3: Math.cos(3.7 * i),
      gap4: Math.cos(5.1 * i),
      gap5: i,
    }));
    expect(explainServiceGap(units).notes).toEqual([{ path: ["coefficients"], reason: "few-units" }]);
    expect(explainServiceGap(units.slice(0, 6)).n).toBe(6);
    const twenty = Array.from({ length: 20 }, (_, i) => ({
      ...units[i % 7]!,
      gap1: Math.cos(7 * i),
      gap2: i % 3,
      gap3: Math.sin(i),
    }));
    expect(explainServiceGap(twenty).notes).toEqual([]);
  });
});
