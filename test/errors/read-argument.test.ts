import { describe, expect, it } from "vitest";
import { finiteResult } from "../../src/errors/read-argument.ts";
import { expectRefusal } from "../refusal.ts";

describe("finiteResult", () => {
  it("lets a number through, and no −0", () => {
    expect(finiteResult(2.5)).toBe(2.5);
    expect(Object.is(finiteResult(-0), 0)).toBe(true);
  });

  it("refuses what figures at the ends of the range drove beyond the numbers", () => {
    expectRefusal(() => finiteResult(Number.POSITIVE_INFINITY), "invalid_input", []);
    expectRefusal(() => finiteResult(Number.NaN), "invalid_input", []);
  });
});
