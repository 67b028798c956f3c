import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinedDurations } from "../../../src/numeric/inference/joined-durations.ts";

const joined = (events: readonly number[], censored: readonly number[] = []) => {
  const result = joinedDurations(Float64Array.from(events), Float64Array.from(censored));
  return [...result.events, ...result.censored];
};

describe("joinedDurations", () => {
  it("takes the smaller of two that differ by rounding, of whichever kind", () => {
    expect(joined([0.1 + 0.2, 0.7], [0.3])).toEqual([0.3, 0.7, 0.3]);
  });

  it("joins a chain to its first, though its ends lie apart", () => {
    expect(joined([1.000_000_03, 1, 2], [1.000_000_02, 1.000_000_01])).toEqual([1, 1, 2, 1, 1]);
  });

  it("takes for rounding 2^-26 absolutely, or of the mean of the distinct durations", () => {
    const { slack } = joinedDurations(Float64Array.of(1, 1, 1, 7), Float64Array.of(10));
    expect(slack).toBe(6 * 2 ** -26);
    expect(joined([1e-6], [1.005e-6, 2e-6])).toEqual([1e-6, 1e-6, 2e-6]);
    expect(joined([1, 1 + 2 ** -25])).toEqual([1, 1 + 2 ** -25]);
  });

  it("leaves whole durations as they are, and has nothing to join in empty lists", () => {
    const whole = fc.array(fc.nat(1000), { maxLength: 20 });
    fc.assert(
      fc.property(whole, whole, (events, censored) => {
        expect(joined(events, censored)).toEqual([...events, ...censored]);
      }),
    );
    expect(joined([])).toEqual([]);
  });
});
