import fc from "fast-check";
import { spearmanBrown } from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

describe("spearmanBrown", () => {
  it("leaves 0 and 1 where they are, and a test of the same length", () => {
    expect(spearmanBrown({ reliability: 0, factor: 3 })).toBe(0);
    expect(spearmanBrown({ reliability: 1, factor: 3 })).toBe(1);
    expect(spearmanBrown({ reliability: 0.7, factor: 1 })).toBe(0.7);
    expect(spearmanBrown({ reliability: -0, factor: 2 })).toBe(0);
  });

  it("comes back when a test is lengthened and shortened again", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.1, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (reliability, factor) => {
          const lengthened = spearmanBrown({ reliability, factor });
          expect(spearmanBrown({ reliability: lengthened, factor: 1 / factor })).toBeCloseTo(reliability, 9);
        },
      ),
    );
  });

  it("refuses a reliability above 1 or without a value at that length, and a factor not above 0", () => {
    const call = (reliability: unknown, factor: unknown) => () =>
      spearmanBrown({ reliability: reliability as number, factor: factor as number });
    expectRefusal(call(1.01, 2), "invalid_input", ["reliability"]);
    expectRefusal(call(-1, 2), "invalid_input", ["reliability"]);
    expectRefusal(call(-0.5, 4), "invalid_input", ["reliability"]);
    expectRefusal(call(Number.NaN, 2), "invalid_input", ["reliability"]);
    expectRefusal(call("0.5", 2), "invalid_input", ["reliability"]);
    expectRefusal(call(0.5, 0), "invalid_input", ["factor"]);
    expectRefusal(call(0.5, Number.POSITIVE_INFINITY), "invalid_input", ["factor"]);
  });
});
