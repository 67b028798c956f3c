import { describe, expect, it } from "vitest";
import { reaches, roundedUp } from "../../src/numeric/ties.ts";

describe("reaches", () => {
  it("takes a figure on a border, above it, and a billionth below it", () => {
    expect(reaches(0.3, 0.3)).toBe(true);
    expect(reaches(0.1 * 3, 0.3)).toBe(true);
    expect(reaches(90 * (1 - 9e-10), 90)).toBe(true);
    expect(reaches(90 * (1 - 2e-9), 90)).toBe(false);
    expect(reaches(-1 - 5e-10, -1)).toBe(true);
    expect(reaches(0, 0)).toBe(true);
  });
});

describe("roundedUp", () => {
  it("goes to the next whole number, but not for a floating error", () => {
    expect([7 / 0.7, 7 / 0.7 + 1e-9, 2, 2.1, 0].map(roundedUp)).toEqual([10, 11, 2, 3, 0]);
    expect(roundedUp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });
});
