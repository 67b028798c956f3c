import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier, productLimit, survivalQuantile } from "../../../src/numeric/inference/kaplan-meier.ts";

const curveOf = (events: readonly number[], censored: readonly number[]) =>
  kaplanMeier(Float64Array.from(events), Float64Array.from(censored));

describe("kaplanMeier", () => {
  it("multiplies the shares that stay, and counts what was censored at the time of an event as at risk of it", () => {
    const { times, atRisk, events, survival } = curveOf([3, 1, 4, 3], [3, 2, 9]);
    expect([...times]).toEqual([1, 3, 4]);
    expect([...atRisk]).toEqual([7, 5, 2]);
    expect([...events]).toEqual([1, 2, 1]);
    [6 / 7, (6 / 7) * (3 / 5), (6 / 7) * (3 / 5) * (1 / 2)].forEach((share, i) => {
      expect(survival[i]).toBeCloseTo(share, 14);
    });
  });

  it("is the empirical share above each time where nothing is censored", () => {
    const durations = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(durations, (events) => {
        const { times, survival } = curveOf(events, []);
        times.forEach((time, i) => {
          const above = events.filter((duration) => duration > time).length / events.length;
          expect(survival[i]).toBeCloseTo(above, 12);
        });
      }),
    );
  });

  it("does not depend on the order of the durations, and leaves them as they are", () => {
    const [events, censored] = [Float64Array.of(5, 2, 8), Float64Array.of(7, 1)];
    const curve = kaplanMeier(events, censored);
    expect(kaplanMeier(Float64Array.of(8, 5, 2), Float64Array.of(1, 7))).toEqual(curve);
    expect([...events, ...censored]).toEqual([5, 2, 8, 7, 1]);
  });

  it("has no step without an event", () => {
    expect(curveOf([], [1, 2]).survival).toHaveLength(0);
    expect(curveOf([], []).times).toHaveLength(0);
  });
});

describe("productLimit", () => {
  it("is the exact share of who is left as long as nobody is censored", () => {
    const times = Array.from({ length: 1000 }, (_, i) => i);
    const { survival } = productLimit(
      Float64Array.from(times),
      Float64Array.from(times, (time) => 1000 - time),
      new Float64Array(1000).fill(1),
    );
    expect([...survival]).toEqual(times.map((time) => (999 - time) / 1000));
  });

  it("comes down to 0 where all at risk have the event, and stays there", () => {
    const { survival } = productLimit(Float64Array.of(1, 2), Float64Array.of(4, 1), Float64Array.of(4, 1));
    expect([...survival]).toEqual([0, 0]);
  });
});

describe("survivalQuantile", () => {
  it("is the first time at which no more than 1 − p are left", () => {
    const curve = curveOf([1, 2, 3, 4], []);
    expect([0.25, 0.26, 0.5, 0.75, 1].map((p) => survivalQuantile(curve, p))).toEqual([1, 2, 2, 3, 4]);
  });

  it("counts a share that misses 1 − p by its rounding as there", () => {
    const curve = curveOf([1, 2, 4, 6, 6], [3, 4, 6]);
    expect(curve.survival[2]).toBeGreaterThan(1 - 0.4);
    expect(survivalQuantile(curve, 0.4)).toBe(4);
  });

  it("is null where the curve stays above it, and where there is no curve", () => {
    expect(survivalQuantile(curveOf([1], [2, 3]), 0.5)).toBeNull();
    expect(survivalQuantile(curveOf([], []), 0.5)).toBeNull();
  });
});
