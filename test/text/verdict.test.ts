import { expect, it } from "vitest";
import { gapVerdictOf, verdictOf } from "../../src/text/verdict.ts";

const interval = (lower: number, upper: number) => ({ lower, upper });

it("a difference is lower or higher where its whole interval is", () => {
  expect(verdictOf(null)).toBe("cannotSay");
  expect(verdictOf(interval(-2, -1))).toBe("lower");
  expect(verdictOf(interval(1, 2))).toBe("higher");
  for (const [lower, upper] of [
    [-1, 1],
    [0, 1],
    [-1, 0],
    [0, 0],
  ] as const) {
    expect(verdictOf(interval(lower, upper))).toBe("noClearDifference");
  }
});

it("a gap is as expected only within a margin that was given", () => {
  expect(gapVerdictOf(null, 1)).toBe("cannotSay");
  expect(gapVerdictOf(interval(-0.2, -0.1), 1)).toBe("fallsShort");
  expect(gapVerdictOf(interval(0.1, 0.2), 1)).toBe("exceeds");
  expect(gapVerdictOf(interval(-0.5, 0.5), 0.5)).toBe("asExpected");
  expect(gapVerdictOf(interval(-0.6, 0.5), 0.5)).toBe("notSure");
  expect(gapVerdictOf(interval(-0.5, 0.6), 0.5)).toBe("notSure");
  expect(gapVerdictOf(interval(-0.1, 0.1), null)).toBe("notSure");
});
