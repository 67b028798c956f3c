import { describe, expect, it } from "vitest";
import { withinGroupAgreement } from "../../../src/programme/assessment/within-group-agreement.ts";

describe("withinGroupAgreement", () => {
  it("is 1 without variance, and 0 from the variance of chance on", () => {
    expect(withinGroupAgreement([0, 0], 5)).toBe(1);
    expect(withinGroupAgreement([2], 5)).toBe(0);
    expect(withinGroupAgreement([4, 3], 5)).toBe(0);
  });

  it("is 1 − s² / σ² of one question", () => {
    expect(withinGroupAgreement([0.5], 5)).toBe(0.75);
  });

  it("grows with the number of questions as a test's reliability does", () => {
    expect(withinGroupAgreement([1, 1, 1], 5)).toBe((3 * 0.5) / (1 + 2 * 0.5));
  });
});
