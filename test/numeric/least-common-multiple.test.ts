import { describe, expect, it } from "vitest";
import { leastCommonMultiple } from "../../src/numeric/least-common-multiple.ts";

describe("leastCommonMultiple", () => {
  it("is the least number that both divide", () => {
    expect(leastCommonMultiple(4, 6)).toBe(12);
    expect(leastCommonMultiple(5, 5)).toBe(5);
    expect(leastCommonMultiple(1, 7)).toBe(7);
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].reduce(leastCommonMultiple)).toBe(2520);
  });
});
